//===- Relay.cpp - the middleware's way into a process --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Relay.h"
#include "llvm/Support/raw_ostream.h"
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace llvm;

namespace corolint::lsp {

/// What \c atexit works on.
static Relay *InForce = nullptr;

static bool writeAll(int To, StringRef Bytes) {
  while (!Bytes.empty()) {
    const ssize_t Written = ::write(To, Bytes.data(), Bytes.size());
    if (Written < 0 && errno == EINTR)
      continue;
    if (Written <= 0)
      return false;
    Bytes = Bytes.drop_front(Written);
  }
  return true;
}

/// Calls \p Take with each frame from \p Fd until one is refused, or the end.
/// \returns what is left of a frame that was cut off.
static std::string readFrames(int Fd, function_ref<bool(const Frame &)> Take) {
  FrameReader Reader;
  std::vector<char> Chunk(size_t(1) << 16);
  while (true) {
    const ssize_t Count = ::read(Fd, Chunk.data(), Chunk.size());
    if (Count < 0 && errno == EINTR)
      continue;
    if (Count <= 0)
      return Reader.rest().str();
    Reader.append(StringRef(Chunk.data(), Count));
    while (const std::optional<Frame> Next = Reader.next())
      if (!Take(*Next))
        return {};
  }
}

static Error lastError(const char *What) {
  return createStringError(std::error_code(errno, std::generic_category()),
                           Twine("cannot get between the editor and clangd: ") +
                               What);
}

Error Relay::takeStreams() {
  int ToServer[2];
  int FromServer[2];
  // No other process gets hold of these: what waits for their end would wait
  // for that process, too.
  if (::pipe2(ToServer, O_CLOEXEC) != 0 || ::pipe2(FromServer, O_CLOEXEC) != 0)
    return lastError("pipe2");
  EditorIn = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  EditorOut = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (EditorIn < 0 || EditorOut < 0)
    return lastError("fcntl");
  if (::dup2(ToServer[0], STDIN_FILENO) < 0 ||
      ::dup2(FromServer[1], STDOUT_FILENO) < 0)
    return lastError("dup2");
  ::close(ToServer[0]);
  ::close(FromServer[1]);
  ClangdIn = ToServer[1];
  ClangdOut = FromServer[0];
  return Error::success();
}

void Relay::startThreads() {
  // Signals are for clangd's threads: they interrupt its waiting, and tell it
  // that nobody reads what it writes.
  sigset_t Blocked;
  sigset_t Before;
  ::sigfillset(&Blocked);
  for (const int Crash : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP})
    ::sigdelset(&Blocked, Crash);
  ::pthread_sigmask(SIG_SETMASK, &Blocked, &Before);
  ToEditor = std::thread([this] { passToEditor(); });
  // Nobody can wait for that one: it waits for the editor.
  std::thread([this] { passToClangd(); }).detach();
  ::pthread_sigmask(SIG_SETMASK, &Before, nullptr);
}

Expected<Relay *> Relay::start(Middleware &TheMiddleware) {
  InForce = new Relay(TheMiddleware);
  if (Error E = InForce->takeStreams())
    return std::move(E);
  InForce->startThreads();
  std::atexit([] { InForce->finish(); });
  return InForce;
}

void Relay::finish() {
  if (!ToEditor.joinable())
    return;
  outs().flush();
  const int Nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  ::dup2(Nothing, STDOUT_FILENO);
  ::close(Nothing);
  ToEditor.join();
}

bool Relay::toEditor(StringRef Bytes) {
  const std::lock_guard<std::mutex> Lock(EditorMutex);
  return writeAll(EditorOut, Bytes);
}

void Relay::passToEditor() {
  const std::string Rest = readFrames(ClangdOut, [&](const Frame &Message) {
    const Disposition What =
        Message.Body.empty() ? Disposition() : Between.fromClangd(Message.Body);
    if (!What.Instead)
      return toEditor(Message.Bytes);
    return What.Instead->empty() || toEditor(framed(*What.Instead));
  });
  toEditor(Rest);
  // So that clangd learns when nobody listens, as it would without us.
  ::close(ClangdOut);
}

bool Relay::toClangd(const Frame &Message) {
  std::string Answer;
  {
    // Until it is written: documents are as clangd has them when it is told to
    // build them anew.
    const std::lock_guard<std::mutex> Lock(ClangdMutex);
    Disposition What =
        Message.Body.empty() ? Disposition() : Between.fromEditor(Message.Body);
    if (!What.Instead) {
      if (!writeAll(ClangdIn, Message.Bytes))
        return false;
    } else if (!What.Instead->empty() &&
               !writeAll(ClangdIn, framed(*What.Instead))) {
      return false;
    }
    Answer = std::move(What.Answer);
  }
  return Answer.empty() || toEditor(framed(Answer));
}

void Relay::passToClangd() {
  const std::string Rest = readFrames(
      EditorIn, [&](const Frame &Message) { return toClangd(Message); });
  const std::lock_guard<std::mutex> Lock(ClangdMutex);
  writeAll(ClangdIn, Rest);
  ::close(ClangdIn);
  ClangdIn = -1;
}

void Relay::rebuildOpenDocuments() {
  const std::lock_guard<std::mutex> Lock(ClangdMutex);
  if (ClangdIn < 0)
    return;
  for (const std::string &Message : Between.rebuilds())
    writeAll(ClangdIn, framed(Message));
}

} // namespace corolint::lsp
