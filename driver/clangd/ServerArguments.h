//===- ServerArguments.h - the command line of corolint-clangd --*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// It is clangd's command line, with one option more.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_SERVERARGUMENTS_H
#define COROLINT_DRIVER_CLANGD_SERVERARGUMENTS_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint::lsp {

struct ServerArguments {
  /// What clangd is to be called with.
  std::vector<std::string> Args;
  /// Offer findings and their fixes, and nothing else of clangd.
  bool DiagnosticsOnly = false;
  /// Whether clangd is to talk to an editor, not to a person or a test.
  bool ServesEditor = true;
};

/// Takes our option out of \p Args, which begin with the program, and puts in
/// what it means to clangd. \p Environment is what `CLANGD_FLAGS` says.
ServerArguments readServerArguments(std::vector<std::string> Args,
                                    llvm::StringRef Environment);

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_SERVERARGUMENTS_H
