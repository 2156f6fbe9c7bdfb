//===- Relay.h - the middleware's way into a process ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd's libraries read from standard input and write to standard output, and
// offer no other place to get in between. So pipes take the place of these, and
// two threads pass on what comes by. For whoever is at the other end the
// process is clangd: end of input, closed output and exit codes are as ever.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_RELAY_H
#define COROLINT_DRIVER_CLANGD_RELAY_H

#include "driver/clangd/Frames.h"
#include "driver/clangd/Middleware.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <mutex>
#include <thread>

namespace corolint::lsp {

/// There is one in a process, which lives as long as that does.
class Relay {
public:
  /// Gets between the standard streams and whoever uses them from now on.
  /// \p TheMiddleware lives as long as the process.
  static llvm::Expected<Relay *> start(Middleware &TheMiddleware);

  /// Makes clangd build all open documents anew. For any thread; may wait until
  /// clangd takes the messages.
  void rebuildOpenDocuments();

  /// Passes on what was written to standard output, which is closed by that.
  /// Happens at the end of the process in any case.
  void finish();

private:
  explicit Relay(Middleware &TheMiddleware) : Between(TheMiddleware) {}
  llvm::Error takeStreams();
  void startThreads();
  void passToClangd();
  void passToEditor();
  bool toClangd(const Frame &Message);
  bool toEditor(llvm::StringRef Bytes);

  Middleware &Between;
  // File descriptors: the streams as they were, and our ends of the pipes.
  int EditorIn = -1;
  int EditorOut = -1;
  int ClangdIn = -1;
  int ClangdOut = -1;
  std::mutex
      ClangdMutex; ///< Guards ClangdIn, and the order of what goes there.
  std::mutex EditorMutex; ///< Guards what is written to EditorOut.
  std::thread ToEditor;
};

} // namespace corolint::lsp

#endif // COROLINT_DRIVER_CLANGD_RELAY_H
