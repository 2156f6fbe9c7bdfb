//===- SanitizerOptions.cpp - what our programs ask of AddressSanitizer ---===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's allocators poison what they have not handed out yet and unpoison what
// they hand out, in templates that both our code and LLVM's libraries have
// instances of. Only ours do so. A slab that our instance made is poisoned, and
// Clang's instance, which hands out pieces of it, never says so: each use of
// them would be an error that is none.
//
// A worker that gets a signal dies of it, once it has said what it was at. With
// handlers of AddressSanitizer it would end with an exit code.
//
// ASAN_OPTIONS still has the last word.
//
//===----------------------------------------------------------------------===//

extern "C" const char *__asan_default_options();

extern "C" const char *__asan_default_options() {
  return "allow_user_poisoning=0:handle_segv=0:handle_sigbus=0:handle_sigill=0:"
         "handle_sigfpe=0";
}

extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions() {
  // Clang lets go of a handler for pragmas that is taken out (see
  // driver/run/DiagnosticPragmas.h): 96 bytes for each file.
  return "leak:clang::Preprocessor::RegisterBuiltinPragmas\n";
}
