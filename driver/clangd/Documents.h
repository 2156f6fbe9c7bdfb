//===- Documents.h - the texts that an editor has open ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd has the texts, too, but tells nobody. What is written into a text on
// somebody's request has to fit to what the editor shows at that moment.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_DOCUMENTS_H
#define COROLINT_DRIVER_CLANGD_DOCUMENTS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <optional>
#include <string>
#include <vector>

namespace corolint::lsp {

/// What `character` counts in a position.
enum class Encoding { Utf8, Utf16, Utf32 };

struct Document {
  std::string Text;
  int64_t Version = 0;
};

/// Open documents by their URIs, as the editor writes these.
class Documents {
public:
  void setEncoding(Encoding The) { Unit = The; }

  /// What the parameters of `textDocument/didOpen` and its siblings say. A
  /// change that does not fit closes the document, as in clangd.
  void open(const llvm::json::Object &Params);
  void change(const llvm::json::Object &Params);
  void close(const llvm::json::Object &Params);

  /// Null where it is not open; valid until one of the others is called.
  const Document *get(llvm::StringRef Uri) const;

  /// What \p Offset of \p Text is as a position of the protocol.
  llvm::json::Object position(llvm::StringRef Text, size_t Offset) const;
  /// The opposite; the line's end where that is too short, nothing where there
  /// is no such line.
  std::optional<size_t> offsetOf(llvm::StringRef Text,
                                 const llvm::json::Object *Position) const;

  /// For each document, a notification that makes clangd build it anew.
  std::vector<std::string> rebuilds() const;

private:
  bool apply(std::string &Text, const llvm::json::Object &Change) const;

  Encoding Unit = Encoding::Utf16;
  llvm::StringMap<Document> Open;
};

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_DOCUMENTS_H
