//===- Clangd.h - what we use of clangd -------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd's libraries come without headers. These are the few declarations that
// are needed, as LLVM 19 to 22 have them.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_CLANGD_H
#define COROLINT_DRIVER_CLANGD_CLANGD_H

namespace clang::clangd {

/// Serves until the client says exit, or end of input. \returns the process's
/// exit code.
int clangdMain(int Argc, char *Argv[]);

} // namespace clang::clangd

#endif // COROLINT_DRIVER_CLANGD_CLANGD_H
