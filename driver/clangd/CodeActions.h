//===- CodeActions.h - what to do about our findings ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd offers the fixes of a finding. What it does not know of, comments that
// say why a finding is none, is put beside them when its reply comes by.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_CODEACTIONS_H
#define COROLINT_DRIVER_CLANGD_CODEACTIONS_H

#include "driver/clangd/Documents.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <optional>

namespace corolint {
class SourceText;
} // namespace corolint

namespace corolint::lsp {

/// What a client can do with code actions.
struct ActionSupport {
  bool Literals = false;       ///< Not just commands.
  bool VersionedEdits = false; ///< `documentChanges`.
};

class CodeActions {
public:
  explicit CodeActions(bool IsOursOnly) : OursOnly(IsOursOnly) {}

  void setSupport(ActionSupport Support) { Client = Support; }

  /// Takes note of a `textDocument/codeAction`, and of the texts as they are.
  void requested(llvm::StringRef Id, const llvm::json::Object &Params,
                 const Documents &Texts);

  /// Whether a reply is to such a request, and not to be passed on as it is.
  bool isAwaited(llvm::StringRef Id) const { return Pending.contains(Id); }

  /// Changes that reply. \returns whether there was anything to change.
  bool reply(llvm::StringRef Id, llvm::json::Object &Message);

private:
  std::optional<llvm::json::Value>
  suppression(const llvm::json::Object &Diagnostic, llvm::StringRef Uri,
              const SourceText &Text, const Document &Of,
              const Documents &Texts) const;
  llvm::json::Value action(llvm::StringRef Title, llvm::json::Value Edit,
                           const llvm::json::Object &Diagnostic) const;

  bool OursOnly;
  ActionSupport Client;
  /// By the ids of requests, what to add to the replies.
  llvm::StringMap<llvm::json::Array> Pending;
};

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_CODEACTIONS_H
