//===- Diagnostics.h - our findings, as an editor gets them -----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd knows our checks as checks of clang-tidy. What it says of them to the
// editor is made true here: who found it, where that is explained, and whether
// a fix is safe.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_DIAGNOSTICS_H
#define COROLINT_DRIVER_CLANGD_DIAGNOSTICS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <string>

namespace corolint::lsp {

/// Takes the member \p Key out of \p From. Object::erase of LLVM 19 leaves
/// something behind that cannot be copied.
void removeMember(llvm::json::Object &From, llvm::StringRef Key);

/// Which of our checks reported an LSP diagnostic; empty for those of others.
llvm::StringRef checkOf(const llvm::json::Object &Diagnostic);

/// Where checks are explained.
class CheckPages {
public:
  /// \p Executable is the path of this program.
  explicit CheckPages(llvm::StringRef Executable);

  /// Where the docs are published, or the URI of the page that is installed;
  /// empty where there is neither.
  std::string uriOf(llvm::StringRef Check) const;

private:
  std::string Directory;
};

/// Says in the title of \p Action, a quick fix that clangd has for
/// \p Diagnostic of \p Check, whether it is safe, and makes it preferred if it
/// is.
void labelFix(llvm::json::Object &Action, const llvm::json::Object &Diagnostic,
              llvm::StringRef Check);

/// Rewrites the parameters of `textDocument/publishDiagnostics`. Leaves out
/// what is not ours if \p OursOnly. \returns whether anything has changed.
bool rewriteDiagnostics(llvm::json::Object &Params, const CheckPages &Pages,
                        bool OursOnly);

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_DIAGNOSTICS_H
