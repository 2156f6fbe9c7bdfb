//===- Process.h - runs programs --------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tests of a command line tool run it as its users do, and look at everything
// that it says.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_SUPPORT_PROCESS_H
#define COROLINT_TESTS_SUPPORT_PROCESS_H

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace corolint::test {

struct ProcessResult {
  int ExitCode = 0; ///< Negative: the signal that ended the process.
  std::string Stdout;
  std::string Stderr;
};

struct ProcessOptions {
  std::string Directory; ///< Working directory; empty means this process's.
  /// Environment variables to set on top of this process's.
  std::vector<std::pair<std::string, std::string>> Environment;
  std::string Input; ///< What it reads from standard input.
  /// Whether signals to the test's process group leave it alone.
  bool OwnGroup = false;
};

/// A process that a test watches while it runs.
class RunningProcess {
public:
  /// Starts \p Command (program first).
  RunningProcess(const std::vector<std::string> &Command,
                 const ProcessOptions &Options);
  ~RunningProcess();
  RunningProcess(const RunningProcess &) = delete;
  RunningProcess &operator=(const RunningProcess &) = delete;

  int pid() const { return Pid; }
  ProcessResult wait();

private:
  struct Streams;
  std::unique_ptr<Streams> Files;
  int Pid = 0;
};

/// Runs \p Command (program first) to its end.
ProcessResult runProcess(const std::vector<std::string> &Command,
                         const ProcessOptions &Options = {});

} // namespace corolint::test

#endif // COROLINT_TESTS_SUPPORT_PROCESS_H
