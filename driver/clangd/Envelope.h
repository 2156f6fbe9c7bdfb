//===- Envelope.h - what a message is about ---------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Most messages concern nobody but the editor and clangd, and some are large.
// What tells which one a message is can be found without taking it apart.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_ENVELOPE_H
#define COROLINT_DRIVER_CLANGD_ENVELOPE_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint::lsp {

struct Envelope {
  /// Empty for a reply.
  std::string Method;
  /// The JSON of the id, in one spelling; empty for a notification.
  std::string Id;

  bool isRequest() const { return !Method.empty() && !Id.empty(); }
  bool isReply() const { return Method.empty() && !Id.empty(); }
};

/// Reads \p Body as far as that is needed. Nothing is found in what is not
/// JSON.
Envelope readEnvelope(llvm::StringRef Body);

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_ENVELOPE_H
