//===- FileProgress.h - what takes long is said -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Before a file has findings, clangd parses what it includes, which may take
// seconds. It tells that in a message of its own, which few editors know; here
// that becomes progress as the protocol has it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_FILEPROGRESS_H
#define COROLINT_DRIVER_CLANGD_FILEPROGRESS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <string>

namespace corolint::lsp {

class FileProgress {
public:
  /// Takes note of what the client can do, and asks clangd for its messages if
  /// that is of use. \returns whether \p InitializeParams have changed.
  bool begin(llvm::json::Object &InitializeParams);

  bool isOn() const { return On; }

  /// What the client is told in place of the parameters of
  /// `textDocument/clangd.fileStatus`; empty for nothing. Only the first time
  /// counts: later, clangd says the same when it finds that nothing is to do.
  std::string changed(const llvm::json::Object &Params);
  /// The first time of \p Uri is yet to come.
  void closed(llvm::StringRef Uri) { Files.erase(Uri); }

  /// Whether \p Id, as JSON, is that of a request of ours to the client.
  bool isOurs(llvm::StringRef Id) const { return Asked.contains(Id); }

  /// What the client is told once it has replied to such a request; empty for
  /// nothing.
  std::string replied(llvm::StringRef Id, bool Accepted);

private:
  enum class Stage { Asked, Shown, Over };
  struct File {
    std::string Token;
    Stage At = Stage::Asked;
  };

  bool On = false;
  unsigned LastToken = 0;
  llvm::StringMap<File> Files;        ///< By URI.
  llvm::StringMap<std::string> Asked; ///< URIs by the ids of our requests.
};

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_FILEPROGRESS_H
