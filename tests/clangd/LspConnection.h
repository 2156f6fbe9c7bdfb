//===- LspConnection.h - the bytes of an LspClient --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CLANGD_LSPCONNECTION_H
#define COROLINT_TESTS_CLANGD_LSPCONNECTION_H

#include "tests/clangd/LspClient.h"
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

namespace corolint::test {

/// The server's process, and what it has sent so far, sorted. A thread reads,
/// so that a server which writes much never has to wait for the test.
struct LspClient::Connection {
  Connection(const std::vector<std::string> &Command,
             const ClientOptions &Options);
  ~Connection();
  Connection(const Connection &) = delete;
  Connection &operator=(const Connection &) = delete;

  struct Publication {
    int64_t Version = 0;
    llvm::json::Array Diagnostics;
  };

  /// Waits until \p Holds, which is asked with the mutex held. \returns false
  /// and fails the test where it does not within two minutes, or the server has
  /// gone.
  bool waitUntil(llvm::function_ref<bool()> Holds, llvm::StringRef What);
  /// What was published for a document; changes with the mutex held.
  const std::vector<Publication> &publishedFor(llvm::StringRef Path);
  void write(llvm::StringRef Bytes);
  void closeInput();
  int waitForEnd();

  mutable std::mutex Mutex; ///< Guards what has arrived.
  std::map<int64_t, llvm::json::Object> Replies;
  std::map<std::string, std::vector<Publication>> Published; ///< By URI.
  std::map<std::string, size_t> Counts;                      ///< By method.
  bool HasEnded = false;
  int Pid = 0;
  std::FILE *Log = nullptr;

private:
  void read();
  void arrived(llvm::StringRef Body);

  std::mutex WriteMutex; ///< Guards In.
  int In = -1;
  int Out = -1;
  std::optional<int> Code;
  std::condition_variable Changed;
  std::thread Reader;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_CLANGD_LSPCONNECTION_H
