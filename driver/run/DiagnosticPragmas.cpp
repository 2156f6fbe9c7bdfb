//===- DiagnosticPragmas.cpp - warnings that nobody asks for --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/DiagnosticPragmas.h"
#include "clang/Lex/Pragma.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace corolint {

void ignoreDiagnosticPragmas(Preprocessor &PP) {
  for (llvm::StringRef Namespace : {"GCC", "clang"}) {
    auto *Nothing = new EmptyPragmaHandler("diagnostic");
    // Handlers are known by their names, and belong to the preprocessor.
    PP.RemovePragmaHandler(Namespace, Nothing);
    PP.AddPragmaHandler(Namespace, Nothing);
  }
}

} // namespace corolint
