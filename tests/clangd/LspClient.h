//===- LspClient.h - an editor, as far as tests need one --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Talks to a language server as an editor does: has documents open, asks what
// can be done about a diagnostic, and does it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CLANGD_LSPCLIENT_H
#define COROLINT_TESTS_CLANGD_LSPCLIENT_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corolint::test {

struct ClientOptions {
  std::string Directory; ///< The server's; empty means this process's.
  /// Environment variables to set on top of this process's.
  std::vector<std::pair<std::string, std::string>> Environment;
  /// Capabilities in place of those of a usual editor.
  std::optional<llvm::json::Object> Capabilities;
};

/// One conversation. What the server does not answer within two minutes fails
/// the test, and counts as null.
class LspClient {
public:
  /// Starts \p Command (program first) and initializes it.
  explicit LspClient(const std::vector<std::string> &Command,
                     ClientOptions Options = {});
  /// Ends the server if it is still there.
  ~LspClient();
  LspClient(const LspClient &) = delete;
  LspClient &operator=(const LspClient &) = delete;

  /// The result of `initialize`.
  const llvm::json::Object &server() const { return Server; }
  int pid() const;
  /// What the server has written to standard error so far.
  std::string log() const;

  // Messages.
  void sendBytes(llvm::StringRef Bytes);
  void notify(llvm::StringRef Method, llvm::json::Value Params);
  /// Asks, and returns the id.
  int64_t ask(llvm::StringRef Method, llvm::json::Value Params);
  /// The whole reply to \p Id.
  llvm::json::Object reply(int64_t Id);
  /// Asks and waits; the result, or null where it is an error.
  llvm::json::Value call(llvm::StringRef Method, llvm::json::Value Params);
  /// How many messages with \p Method there were so far.
  size_t count(llvm::StringRef Method) const;
  /// Waits until all that clangd has begun is done.
  void sync();

  // Documents, by their absolute paths.
  void open(llvm::StringRef Path, std::string Text);
  /// Replaces \p Length bytes at \p Offset. If \p MayWait, clangd waits a
  /// little for more before it builds the text.
  void edit(llvm::StringRef Path, size_t Offset, size_t Length,
            llvm::StringRef New, bool MayWait = true);
  /// Writes the text to the file, and says so.
  void save(llvm::StringRef Path);
  void close(llvm::StringRef Path);
  const std::string &text(llvm::StringRef Path) const;

  /// The diagnostics of the text as it is, once they are there. clangd sends
  /// none for a text that is again as it was when it was built last.
  llvm::json::Array diagnostics(llvm::StringRef Path);
  /// Waits for diagnostics of the document that \p Fit. \returns whether there
  /// were any, and fails the test where there were none.
  bool waitFor(llvm::StringRef Path,
               llvm::function_ref<bool(const llvm::json::Array &)> Fit);
  /// How many times diagnostics of the document were published.
  size_t publications(llvm::StringRef Path) const;

  /// What can be done about \p Diagnostic.
  std::vector<llvm::json::Object> actions(llvm::StringRef Path,
                                          const llvm::json::Object &Diagnostic);
  /// What the document would be with the edits of \p Action; nothing where they
  /// are not in it alone.
  std::optional<std::string> textAfter(llvm::StringRef Path,
                                       const llvm::json::Object &Action) const;
  /// Makes the edits of \p Action. \returns whether it has any, all of them in
  /// open documents.
  bool apply(const llvm::json::Object &Action);

  /// Ends the conversation as it should end; the exit code.
  int shutDown();
  /// Closes the server's input; the exit code.
  int hangUp();
  /// Waits for the end of the server; the exit code, or minus a signal.
  int waitForEnd();

private:
  struct Connection;
  struct Document {
    std::string Text;
    int64_t Version = 1;
  };
  void send(llvm::json::Object Message);

  std::unique_ptr<Connection> Wire;
  llvm::json::Object Server;
  std::map<std::string, Document> Documents;
  int64_t LastId = 0;
};

std::string uriOf(llvm::StringRef Path);

/// What editors of today say that they can do.
llvm::json::Object usualCapabilities();

/// The diagnostics of \p All that our checks report.
std::vector<llvm::json::Object> ours(const llvm::json::Array &All);

/// "line:check" of each, the line from 1.
std::vector<std::string> summary(const std::vector<llvm::json::Object> &All);

} // namespace corolint::test

#endif // COROLINT_TESTS_CLANGD_LSPCLIENT_H
