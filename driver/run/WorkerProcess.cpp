//===- WorkerProcess.cpp - the driver's side of a worker ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/WorkerProcess.h"
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

using namespace llvm;

extern char **environ; // NOLINT(readability-redundant-declaration): POSIX

namespace corolint {

namespace {

/// Both ends of a pipe that children do not inherit, closed unless taken.
class Pipe {
public:
  Pipe() {
    if (::pipe(Ends) != 0)
      return;
    for (const int End : Ends)
      ::fcntl(End, F_SETFD, FD_CLOEXEC);
  }
  ~Pipe() {
    for (const int End : Ends)
      if (End >= 0)
        ::close(End);
  }
  bool isOpen() const { return Ends[0] >= 0; }
  int reader() const { return Ends[0]; }
  int writer() const { return Ends[1]; }
  int takeReader() { return std::exchange(Ends[0], -1); }
  int takeWriter() { return std::exchange(Ends[1], -1); }

private:
  int Ends[2] = {-1, -1};
};

} // namespace

Expected<std::unique_ptr<WorkerProcess>>
WorkerProcess::start(StringRef Executable) {
  Pipe Input;
  Pipe Output;
  int Status = Input.isOpen() && Output.isOpen() ? 0 : errno;
  pid_t Pid = 0;
  if (Status == 0) {
    posix_spawn_file_actions_t Actions;
    ::posix_spawn_file_actions_init(&Actions);
    ::posix_spawn_file_actions_adddup2(&Actions, Input.reader(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&Actions, Output.writer(),
                                       STDOUT_FILENO);
    std::string Path = Executable.str();
    char Flag[] = "--worker";
    char *Argv[] = {Path.data(), Flag, nullptr};
    Status =
        ::posix_spawn(&Pid, Path.c_str(), &Actions, nullptr, Argv, environ);
    ::posix_spawn_file_actions_destroy(&Actions);
  }
  if (Status != 0)
    return createStringError(std::error_code(Status, std::generic_category()),
                             "cannot start a worker process: " +
                                 Twine(std::strerror(Status)));
  return std::unique_ptr<WorkerProcess>(
      new WorkerProcess(Pid, Input.takeWriter(), Output.takeReader()));
}

WorkerProcess::~WorkerProcess() {
  // The end of its input is what an idle worker ends at; a busy one would
  // first finish a file that nobody waits for any more.
  if (Pid > 0)
    ::kill(Pid, SIGTERM);
  wait();
}

bool WorkerProcess::send(StringRef Line) const {
  while (!Line.empty()) {
    const ssize_t Written = ::write(ToWorker, Line.data(), Line.size());
    if (Written < 0 && errno == EINTR)
      continue;
    if (Written <= 0)
      return false;
    Line = Line.drop_front(Written);
  }
  return true;
}

WorkerProcess::Received WorkerProcess::receive(std::string &Line) {
  char Buffer[1 << 16];
  const ssize_t Read = ::read(FromWorker, Buffer, sizeof(Buffer));
  if (Read < 0 && errno == EINTR)
    return Received::Nothing;
  if (Read <= 0)
    return Received::End;
  Pending.append(Buffer, Read);
  const size_t End = Pending.find('\n');
  if (End == std::string::npos)
    return Received::Nothing;
  Line = Pending.substr(0, End);
  Pending.erase(0, End + 1);
  return Received::Line;
}

static std::string signalName(int Signal) {
  static constexpr std::pair<int, const char *> Names[] = {
      {SIGSEGV, "SIGSEGV"}, {SIGABRT, "SIGABRT"}, {SIGBUS, "SIGBUS"},
      {SIGILL, "SIGILL"},   {SIGFPE, "SIGFPE"},   {SIGKILL, "SIGKILL"},
      {SIGTERM, "SIGTERM"}, {SIGTRAP, "SIGTRAP"}, {SIGXCPU, "SIGXCPU"}};
  for (const auto &[Number, Name] : Names)
    if (Number == Signal)
      return Name;
  return std::to_string(Signal);
}

std::string WorkerProcess::wait() {
  if (Pid <= 0)
    return {};
  ::close(ToWorker);
  ::close(FromWorker);
  int Status = 0;
  while (::waitpid(Pid, &Status, 0) < 0 && errno == EINTR)
    ;
  Pid = 0;
  if (WIFSIGNALED(Status))
    return "crashed (signal " + signalName(WTERMSIG(Status)) + ")";
  return "ended early (exit code " + std::to_string(WEXITSTATUS(Status)) + ")";
}

} // namespace corolint
