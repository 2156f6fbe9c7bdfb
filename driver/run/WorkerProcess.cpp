//===- WorkerProcess.cpp - the driver's side of a worker ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/WorkerProcess.h"
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace llvm;

extern char **environ; // NOLINT(readability-redundant-declaration): POSIX

namespace corolint {

/// The longest answer. That of a file with a hundred thousand functions has
/// less than a tenth of it.
static constexpr size_t MaxLine = size_t(512) << 20;

/// How much of what a worker prints is kept.
static constexpr size_t MaxMessages = size_t(64) << 10;

/// How long a process may take to end once it has been told to.
static constexpr std::chrono::seconds EndGrace{2};

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
  /// The end that this process keeps, which nobody waits for.
  int takeReader() { return take(Ends[0]); }
  int takeWriter() { return take(Ends[1]); }

private:
  static int take(int &End) {
    ::fcntl(End, F_SETFL, ::fcntl(End, F_GETFL) | O_NONBLOCK);
    return std::exchange(End, -1);
  }

  int Ends[2] = {-1, -1};
};

/// What a child has other than its parent: the three descriptors, and signals
/// as if nobody had changed them.
class SpawnSettings {
public:
  SpawnSettings(int Input, int Output, int Messages) {
    ::posix_spawn_file_actions_init(&Actions);
    ::posix_spawn_file_actions_adddup2(&Actions, Input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&Actions, Output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&Actions, Messages, STDERR_FILENO);
    ::posix_spawnattr_init(&Attributes);
    sigset_t Set;
    ::sigemptyset(&Set);
    ::posix_spawnattr_setsigmask(&Attributes, &Set);
    ::sigaddset(&Set, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&Attributes, &Set);
    ::posix_spawnattr_setflags(&Attributes,
                               POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnSettings() {
    ::posix_spawnattr_destroy(&Attributes);
    ::posix_spawn_file_actions_destroy(&Actions);
  }
  SpawnSettings(const SpawnSettings &) = delete;
  SpawnSettings &operator=(const SpawnSettings &) = delete;

  posix_spawn_file_actions_t Actions;
  posix_spawnattr_t Attributes;
};

} // namespace

Expected<std::unique_ptr<WorkerProcess>>
WorkerProcess::start(StringRef Executable, ArrayRef<std::string> Args) {
  Pipe Input;
  Pipe Output;
  Pipe Messages;
  int Status =
      Input.isOpen() && Output.isOpen() && Messages.isOpen() ? 0 : errno;
  pid_t Pid = 0;
  if (Status == 0) {
    const SpawnSettings Settings(Input.reader(), Output.writer(),
                                 Messages.writer());
    std::vector<std::string> Command{Executable.str(), "--worker"};
    Command.insert(Command.end(), Args.begin(), Args.end());
    std::vector<char *> Argv;
    Argv.reserve(Command.size() + 1);
    for (std::string &Arg : Command)
      Argv.push_back(Arg.data());
    Argv.push_back(nullptr);
    Status = ::posix_spawn(&Pid, Argv[0], &Settings.Actions,
                           &Settings.Attributes, Argv.data(), environ);
  }
  if (Status != 0)
    return createStringError(std::error_code(Status, std::generic_category()),
                             "cannot start a worker process: " +
                                 Twine(std::strerror(Status)));
  return std::unique_ptr<WorkerProcess>(new WorkerProcess(
      Pid, Input.takeWriter(), Output.takeReader(), Messages.takeReader()));
}

WorkerProcess::~WorkerProcess() {
  // The end of its input is what an idle worker ends at; a busy one would
  // first finish a file that nobody waits for any more.
  if (Pid > 0)
    ::kill(Pid, SIGTERM);
  wait();
}

void WorkerProcess::send(StringRef Line) {
  Outgoing += Line;
  flush();
}

void WorkerProcess::flush() {
  size_t Done = 0;
  while (Done < Outgoing.size()) {
    const ssize_t Written =
        ::write(ToWorker, Outgoing.data() + Done, Outgoing.size() - Done);
    if (Written < 0 && errno == EINTR)
      continue;
    if (Written < 0 && errno == EAGAIN)
      break;
    // A worker that died hears nothing any more.
    Done = Written <= 0 ? Outgoing.size() : Done + Written;
  }
  Outgoing.erase(0, Done);
}

/// Like read(), but for interruptions.
static ssize_t readSome(int Descriptor, char *Buffer, size_t Size) {
  for (;;) {
    const ssize_t Read = ::read(Descriptor, Buffer, Size);
    if (Read >= 0 || errno != EINTR)
      return Read;
  }
}

WorkerProcess::Received WorkerProcess::receive(std::string &Line) {
  char Buffer[1 << 16];
  const ssize_t Read = readSome(FromWorker, Buffer, sizeof(Buffer));
  if (Read < 0 && errno == EAGAIN)
    return Received::Nothing;
  if (Read <= 0)
    return Received::End;
  const size_t Before = Pending.size();
  Pending.append(Buffer, Read);
  const size_t End = Pending.find('\n', Before);
  if (End == std::string::npos)
    return Pending.size() > MaxLine ? Received::Endless : Received::Nothing;
  Line = Pending.substr(0, End);
  Pending.erase(0, End + 1);
  return Received::Line;
}

void WorkerProcess::receiveMessages() {
  char Buffer[1 << 12];
  while (Messages >= 0) {
    const ssize_t Read = readSome(Messages, Buffer, sizeof(Buffer));
    if (Read < 0 && errno == EAGAIN)
      break;
    if (Read <= 0) {
      ::close(std::exchange(Messages, -1));
      break;
    }
    Said.append(Buffer, Read);
    if (Said.size() > 2 * MaxMessages)
      Said.erase(0, Said.size() - MaxMessages);
  }
}

std::string WorkerProcess::takeMessages() {
  receiveMessages();
  if (Said.size() > MaxMessages)
    Said.erase(0, Said.size() - MaxMessages);
  return std::exchange(Said, {});
}

void WorkerProcess::askForStack() const {
  if (Pid > 0)
    ::kill(Pid, SIGXCPU);
}

void WorkerProcess::kill() const {
  if (Pid > 0)
    ::kill(Pid, SIGKILL);
}

/// Waits for \p Pid, until \p EndGrace is over by itself and then by force.
static int reap(pid_t Pid, rusage &Usage) {
  int Status = 0;
  const auto Deadline = std::chrono::steady_clock::now() + EndGrace;
  while (std::chrono::steady_clock::now() < Deadline) {
    const pid_t Ended = ::wait4(Pid, &Status, WNOHANG, &Usage);
    if (Ended == Pid)
      return Status;
    if (Ended < 0 && errno != EINTR)
      return Status;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  ::kill(Pid, SIGKILL);
  while (::wait4(Pid, &Status, 0, &Usage) < 0 && errno == EINTR)
    ;
  return Status;
}

WorkerEnd WorkerProcess::wait() {
  WorkerEnd End;
  if (Pid <= 0)
    return End;
  ::close(ToWorker);
  ::close(FromWorker);
  FromWorker = -1;
  Outgoing.clear();
  rusage Usage = {};
  const int Status = reap(std::exchange(Pid, 0), Usage);
  receiveMessages();
  if (Messages >= 0)
    ::close(std::exchange(Messages, -1));
  if (WIFSIGNALED(Status))
    End.Signal = WTERMSIG(Status);
  else
    End.ExitCode = WEXITSTATUS(Status);
  auto Seconds = [](const timeval &T) {
    return static_cast<double>(T.tv_sec) + static_cast<double>(T.tv_usec) / 1e6;
  };
  End.CpuSeconds = Seconds(Usage.ru_utime) + Seconds(Usage.ru_stime);
  // In kilobytes, but for macOS.
#ifdef __APPLE__
  End.PeakBytes = static_cast<uint64_t>(Usage.ru_maxrss);
#else
  End.PeakBytes = static_cast<uint64_t>(Usage.ru_maxrss) << 10;
#endif
  return End;
}

} // namespace corolint
