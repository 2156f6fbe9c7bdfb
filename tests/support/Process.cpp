//===- Process.cpp - runs programs ----------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/Process.h"
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace corolint::test {

namespace {

/// A file without a name: unlike a pipe it never fills up, so that nobody
/// needs to read while the process runs.
class Scratch {
public:
  Scratch() : File(std::tmpfile()) {
    if (!File)
      std::perror("tmpfile"), std::abort();
  }
  ~Scratch() { std::fclose(File); }
  Scratch(const Scratch &) = delete;
  Scratch &operator=(const Scratch &) = delete;

  int descriptor() const { return ::fileno(File); }

  void fill(const std::string &Text) {
    std::fwrite(Text.data(), 1, Text.size(), File);
    std::rewind(File);
  }

  std::string content() {
    std::rewind(File);
    std::string Result;
    char Buffer[4096];
    while (const size_t Read = std::fread(Buffer, 1, sizeof(Buffer), File))
      Result.append(Buffer, Read);
    return Result;
  }

private:
  std::FILE *File;
};

} // namespace

/// Becomes the program; only returns by ending the process.
[[noreturn]] static void become(const std::vector<std::string> &Command,
                                const ProcessOptions &Options) {
  if (!Options.Directory.empty() && ::chdir(Options.Directory.c_str()) != 0)
    ::_exit(126);
  // Where a shell runs tests in the background they ignore some signals.
  for (int Signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM})
    ::signal(Signal, SIG_DFL);
  // Tests neither use the user's cache nor hand each other results.
  ::setenv("COROLINT_NO_CACHE", "1", /*overwrite=*/1);
  for (const auto &[Name, Value] : Options.Environment)
    ::setenv(Name.c_str(), Value.c_str(), /*overwrite=*/1);
  std::vector<char *> Argv;
  for (const std::string &Arg : Command)
    Argv.push_back(const_cast<char *>(Arg.c_str()));
  Argv.push_back(nullptr);
  ::execvp(Argv[0], Argv.data());
  ::_exit(127);
}

struct RunningProcess::Streams {
  Scratch In;
  Scratch Out;
  Scratch Err;
};

RunningProcess::RunningProcess(const std::vector<std::string> &Command,
                               const ProcessOptions &Options)
    : Files(std::make_unique<Streams>()) {
  Files->In.fill(Options.Input);
  Pid = ::fork();
  if (Pid == 0) {
    if (Options.OwnGroup)
      ::setpgid(0, 0);
    ::dup2(Files->In.descriptor(), STDIN_FILENO);
    ::dup2(Files->Out.descriptor(), STDOUT_FILENO);
    ::dup2(Files->Err.descriptor(), STDERR_FILENO);
    become(Command, Options);
  }
}

RunningProcess::~RunningProcess() {
  if (Pid > 0) {
    ::kill(Pid, SIGKILL);
    wait();
  }
}

ProcessResult RunningProcess::wait() {
  int Status = 0;
  while (::waitpid(Pid, &Status, 0) < 0 && errno == EINTR)
    ;
  Pid = 0;
  ProcessResult Result;
  Result.ExitCode =
      WIFSIGNALED(Status) ? -WTERMSIG(Status) : WEXITSTATUS(Status);
  Result.Stdout = Files->Out.content();
  Result.Stderr = Files->Err.content();
  return Result;
}

ProcessResult runProcess(const std::vector<std::string> &Command,
                         const ProcessOptions &Options) {
  return RunningProcess(Command, Options).wait();
}

} // namespace corolint::test
