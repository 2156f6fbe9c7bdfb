//===- Measure.cpp - what a process costs ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/benchmark/Measure.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace llvm;

namespace corolint::test {

void fail(const Twine &Message) {
  outs().flush();
  errs() << "benchmark: " << Message << "\n";
  std::exit(EXIT_FAILURE);
}

static double seconds(const timeval &Time) {
  return static_cast<double>(Time.tv_sec) +
         static_cast<double>(Time.tv_usec) / 1e6;
}

Cost measure(const std::vector<std::string> &Command, StringRef Directory,
             const std::string &Output, int MaxExit) {
  std::vector<char *> Argv;
  Argv.reserve(Command.size() + 1);
  for (const std::string &Arg : Command)
    Argv.push_back(const_cast<char *>(Arg.c_str()));
  Argv.push_back(nullptr);
  const auto Begin = std::chrono::steady_clock::now();
  const pid_t Pid = ::fork();
  if (Pid == 0) {
    const int Out = ::open(Output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int Null = ::open("/dev/null", O_WRONLY);
    ::dup2(Out, STDOUT_FILENO);
    ::dup2(Null, STDERR_FILENO);
    if (::chdir(Directory.str().c_str()) == 0)
      ::execv(Argv[0], Argv.data());
    ::_exit(127);
  }
  int Status = 0;
  rusage Usage = {};
  ::wait4(Pid, &Status, 0, &Usage);
  if (!WIFEXITED(Status) || WEXITSTATUS(Status) > MaxExit)
    fail("'" + join(Command, " ") + "' failed");
  const std::chrono::duration<double> Wall =
      std::chrono::steady_clock::now() - Begin;
  return {seconds(Usage.ru_utime) + seconds(Usage.ru_stime), Wall.count(),
          Usage.ru_maxrss};
}

std::string read(const std::string &Path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

void write(const std::string &Path, StringRef Text) {
  std::error_code EC;
  raw_fd_ostream(Path, EC) << Text;
  if (EC)
    fail(Path + ": " + EC.message());
}

} // namespace corolint::test
