/*===- corolint/annotations.h - what a linter should know ---------*- C -*-===*\
|*                                                                            *|
|* Part of corolint, under the Apache License v2.0 with LLVM Exceptions.      *|
|* See LICENSE for license information.                                       *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Says in the code what corolint cannot see, on a declaration of a function: *|
|*                                                                            *|
|*   COROLINT_BLOCKING void loadConfig();                                     *|
|*                                                                            *|
|* Clang keeps it; to every other compiler these macros are nothing. They     *|
|* stand where [[nodiscard]] would, before everything else. This header needs *|
|* no other and may be copied into a project. It is C++ and C.                *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef COROLINT_ANNOTATIONS_H
#define COROLINT_ANNOTATIONS_H

#if !defined(__clang__)
#define COROLINT_ANNOTATE(What)
#elif defined(__cplusplus) && __cplusplus >= 201103L
#define COROLINT_ANNOTATE(What) [[clang::annotate("corolint::" What)]]
#else
#define COROLINT_ANNOTATE(What) __attribute__((annotate("corolint::" What)))
#endif

/* It blocks its thread. */
#define COROLINT_BLOCKING COROLINT_ANNOTATE("blocking")

/* It does not block its thread, whatever else is known about it. */
#define COROLINT_NONBLOCKING COROLINT_ANNOTATE("nonblocking")

/* It runs the functions that it is given on threads that may block. */
#define COROLINT_OFFLOAD COROLINT_ANNOTATE("offload")

/* When awaited, the code after it runs on threads that may block. */
#define COROLINT_LEAVES_EXECUTOR COROLINT_ANNOTATE("leaves_executor")

/* When awaited, the code after it is back on the event loop. */
#define COROLINT_ENTERS_EXECUTOR COROLINT_ANNOTATE("enters_executor")

/* Its body runs on an event loop, although it is no coroutine. */
#define COROLINT_ASYNC_CONTEXT COROLINT_ANNOTATE("async_context")

/* Its body may block, although it is a coroutine. */
#define COROLINT_BLOCKING_CONTEXT COROLINT_ANNOTATE("blocking_context")

#endif /* COROLINT_ANNOTATIONS_H */
