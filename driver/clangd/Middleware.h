//===- Middleware.h - between an editor and clangd --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Looks at what an editor and clangd say to each other, and changes what
// concerns us. It does no I/O, never waits, and keeps the order of messages.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_MIDDLEWARE_H
#define COROLINT_DRIVER_CLANGD_MIDDLEWARE_H

#include "driver/clangd/CodeActions.h"
#include "driver/clangd/Diagnostics.h"
#include "driver/clangd/Documents.h"
#include "driver/clangd/FileProgress.h"
#include "llvm/ADT/StringRef.h"
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace corolint::lsp {

struct Envelope;

/// What becomes of a message.
struct Disposition {
  /// What is passed on in its place; nothing for the message as it is, and
  /// empty for no message.
  std::optional<std::string> Instead;
  /// What its sender is told in return; empty for nothing.
  std::string Answer;
};

/// One conversation. Both directions may be looked at at the same time.
class Middleware {
public:
  /// \p Executable is the path of this program. If \p IsDiagnosticsOnly,
  /// nothing but our findings and their fixes is offered.
  Middleware(llvm::StringRef Executable, bool IsDiagnosticsOnly);

  /// Bodies of messages, in the order in which they arrive.
  Disposition fromEditor(llvm::StringRef Body);
  Disposition fromClangd(llvm::StringRef Body);

  /// Messages to clangd that make it build all open documents anew, because
  /// something has changed that it knows nothing of.
  std::vector<std::string> rebuilds();

private:
  Disposition fromEditor(const Envelope &About, llvm::json::Object Message);
  Disposition initialize(const Envelope &About, llvm::json::Object Message);
  Disposition initialized(llvm::json::Object Message);
  void close(const llvm::json::Object &Params);
  Disposition published(llvm::StringRef Body) const;
  Disposition fileStatus(llvm::StringRef Body);
  Disposition replyOfEditor(const Envelope &About, llvm::StringRef Body);

  const bool DiagnosticsOnly;
  const CheckPages Pages;
  std::mutex Mutex; ///< Guards everything below.
  Documents Texts;
  CodeActions Actions;
  FileProgress Progress;
  std::string InitializeId; ///< Of the request; empty but while it is pending.
};

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_MIDDLEWARE_H
