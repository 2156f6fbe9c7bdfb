//===- LspConnection.cpp - the bytes of an LspClient ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/LspConnection.h"
#include "driver/clangd/Frames.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace llvm;

namespace corolint::test {

[[noreturn]] static void become(const std::vector<std::string> &Command,
                                const ClientOptions &Options) {
  if (!Options.Directory.empty() && ::chdir(Options.Directory.c_str()) != 0)
    ::_exit(126);
  for (const int Signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE})
    ::signal(Signal, SIG_DFL);
  for (const auto &[Name, Value] : Options.Environment)
    ::setenv(Name.c_str(), Value.c_str(), /*overwrite=*/1);
  std::vector<char *> Argv;
  Argv.reserve(Command.size() + 1);
  for (const std::string &Arg : Command)
    Argv.push_back(const_cast<char *>(Arg.c_str()));
  Argv.push_back(nullptr);
  ::execvp(Argv[0], Argv.data());
  ::_exit(127);
}

LspClient::Connection::Connection(const std::vector<std::string> &Command,
                                  const ClientOptions &Options)
    : Log(std::tmpfile()) {
  // A server that has gone is a failure of one test, not of all.
  ::signal(SIGPIPE, SIG_IGN);
  int ToServer[2];
  int FromServer[2];
  if (!Log || ::pipe2(ToServer, O_CLOEXEC) != 0 ||
      ::pipe2(FromServer, O_CLOEXEC) != 0)
    std::perror("cannot talk to a server"), std::abort();
  Pid = ::fork();
  if (Pid == 0) {
    ::dup2(ToServer[0], STDIN_FILENO);
    ::dup2(FromServer[1], STDOUT_FILENO);
    ::dup2(::fileno(Log), STDERR_FILENO);
    become(Command, Options);
  }
  ::close(ToServer[0]);
  ::close(FromServer[1]);
  In = ToServer[1];
  Out = FromServer[0];
  Reader = std::thread([this] { read(); });
}

LspClient::Connection::~Connection() {
  if (!Code)
    ::kill(Pid, SIGKILL);
  waitForEnd();
  closeInput();
  Reader.join();
  ::close(Out);
  std::fclose(Log);
}

void LspClient::Connection::read() {
  lsp::FrameReader Frames;
  char Chunk[4096];
  while (true) {
    const ssize_t Count = ::read(Out, Chunk, sizeof(Chunk));
    if (Count < 0 && errno == EINTR)
      continue;
    if (Count <= 0)
      break;
    Frames.append(StringRef(Chunk, Count));
    while (const std::optional<lsp::Frame> Next = Frames.next())
      arrived(Next->Body);
  }
  const std::lock_guard<std::mutex> Lock(Mutex);
  HasEnded = true;
  Changed.notify_all();
}

void LspClient::Connection::arrived(StringRef Body) {
  Expected<json::Value> Value = json::parse(Body);
  json::Object *Message = Value ? Value->getAsObject() : nullptr;
  if (!Message) {
    ADD_FAILURE() << "no message: " << Body.str();
    consumeError(Value.takeError());
    return;
  }
  const std::lock_guard<std::mutex> Lock(Mutex);
  const std::optional<StringRef> Method = Message->getString("method");
  if (!Method) {
    Replies[Message->getInteger("id").value_or(-1)] = std::move(*Message);
  } else {
    ++Counts[Method->str()];
    // Whatever it asks for is granted.
    if (const json::Value *Id = Message->get("id"))
      write(lsp::framed(
          formatv("{0}",
                  json::Value(json::Object{
                      {"jsonrpc", "2.0"}, {"id", *Id}, {"result", nullptr}}))
              .str()));
    json::Object *Params = Message->getObject("params");
    if (*Method == "textDocument/publishDiagnostics" && Params)
      if (json::Array *All = Params->getArray("diagnostics"))
        Published[Params->getString("uri").value_or("").str()].push_back(
            {Params->getInteger("version").value_or(-1), std::move(*All)});
  }
  Changed.notify_all();
}

bool LspClient::Connection::waitUntil(function_ref<bool()> Holds,
                                      StringRef What) {
  std::unique_lock<std::mutex> Lock(Mutex);
  Changed.wait_for(Lock, std::chrono::minutes(2),
                   [&] { return Holds() || HasEnded; });
  if (Holds())
    return true;
  ADD_FAILURE() << (HasEnded ? "the server has ended before " : "no ")
                << What.str();
  return false;
}

const std::vector<LspClient::Connection::Publication> &
LspClient::Connection::publishedFor(StringRef Path) {
  const std::lock_guard<std::mutex> Lock(Mutex);
  return Published[uriOf(Path)];
}

void LspClient::Connection::write(StringRef Bytes) {
  const std::lock_guard<std::mutex> Lock(WriteMutex);
  while (!Bytes.empty()) {
    const ssize_t Written = ::write(In, Bytes.data(), Bytes.size());
    if (Written < 0 && errno == EINTR)
      continue;
    if (Written <= 0)
      return;
    Bytes = Bytes.drop_front(Written);
  }
}

void LspClient::Connection::closeInput() {
  const std::lock_guard<std::mutex> Lock(WriteMutex);
  if (In >= 0)
    ::close(In);
  In = -1;
}

int LspClient::Connection::waitForEnd() {
  if (Code)
    return *Code;
  int Status = 0;
  while (::waitpid(Pid, &Status, 0) < 0 && errno == EINTR)
    ;
  Code = WIFSIGNALED(Status) ? -WTERMSIG(Status) : WEXITSTATUS(Status);
  return *Code;
}

} // namespace corolint::test
