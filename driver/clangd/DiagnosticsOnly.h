//===- DiagnosticsOnly.h - what a second server is silent about -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Who has a language server already wants findings and fixes from a second one,
// and nothing twice. clangd offers all it has; what goes beyond is taken out of
// the conversation.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_DIAGNOSTICSONLY_H
#define COROLINT_DRIVER_CLANGD_DIAGNOSTICSONLY_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"

namespace corolint::lsp {

/// Whether a client's \p Method is passed on.
bool isOffered(llvm::StringRef Method);

/// Takes out of the parameters of `initialize` what would make clangd say more.
void reduceClient(llvm::json::Object &InitializeParams);

/// Takes out of the result of `initialize` what is not offered.
void reduceServer(llvm::json::Object &InitializeResult);

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_DIAGNOSTICSONLY_H
