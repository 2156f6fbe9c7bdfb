//===- FaultTest.h - tests of runs in which something goes wrong  -*- C++
//-*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Workers fail on demand (driver/run/Faults.h); a test sees where and when, and
// can interfere while the run goes on.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_DRIVER_FAULTTEST_H
#define COROLINT_TESTS_DRIVER_FAULTTEST_H

#include "tests/driver/DriverTest.h"
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <memory>
#include <sstream>
#include <thread>

namespace corolint::test {

class FaultTest : public DriverTest {
protected:
  /// Where and when a fault struck.
  struct Strike {
    int Pid = 0;
    std::string File;
  };

  /// Asks for \p Faults.
  ProcessOptions faults(const std::string &Faults) const {
    ProcessOptions Options;
    Options.Environment = {
        {"COROLINT_TEST_FAULT", Faults},
        {"COROLINT_TEST_FAULT_LOG", Project.path("strikes")}};
    return Options;
  }

  std::unique_ptr<RunningProcess> start(std::vector<std::string> Args,
                                        ProcessOptions Options) {
    Args.insert(Args.begin(), COROLINT_EXECUTABLE);
    Options.Directory = Project.path();
    Options.OwnGroup = true;
    return std::make_unique<RunningProcess>(Args, Options);
  }

  /// In the order of time.
  std::vector<Strike> strikes() const {
    std::ifstream Log(Project.path("strikes"));
    std::vector<Strike> Result;
    std::string Line;
    while (std::getline(Log, Line)) {
      std::istringstream Words(Line);
      Strike S;
      Words >> S.Pid >> S.File;
      Result.push_back(S);
    }
    return Result;
  }

  /// Whether \p Condition comes true before everybody has lost patience.
  static bool waitUntil(const std::function<bool()> &Condition) {
    for (int Turns = 0; Turns < 12000; ++Turns) {
      if (Condition())
        return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
  }

  /// The \p Number th strike from 1, when it comes.
  Strike waitForStrike(size_t Number) const {
    if (!waitUntil([&] { return strikes().size() >= Number; })) {
      ADD_FAILURE() << "no strike " << Number;
      return {};
    }
    return strikes()[Number - 1];
  }

  /// Nobody may have asked how a process of somebody else's ended; it is dead
  /// all the same.
  static bool isAlive(int Pid) {
    if (::kill(Pid, 0) != 0)
      return errno != ESRCH;
    std::ifstream Stat("/proc/" + std::to_string(Pid) + "/stat");
    std::string Line;
    std::getline(Stat, Line);
    const size_t State = Line.rfind(") ");
    return State == std::string::npos || Line[State + 2] != 'Z';
  }
};

} // namespace corolint::test

#endif // COROLINT_TESTS_DRIVER_FAULTTEST_H
