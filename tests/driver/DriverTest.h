//===- DriverTest.h - what tests of the driver share ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A project to lint, the program to lint it with, and small sources with a
// known number of findings. The sources bring their own coroutine library:
// real ones take a second to parse.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_DRIVER_DRIVERTEST_H
#define COROLINT_TESTS_DRIVER_DRIVERTEST_H

#include "tests/support/Process.h"
#include "tests/support/TaskClass.h"
#include "tests/support/TempProject.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <string>
#include <vector>

namespace corolint::test {

/// A task library: `Task` is lazy, `sleep` blocks.
inline const std::string TaskHeader = std::string(R"cpp(#pragma once
namespace std {
template <class P = void> struct coroutine_handle;
template <> struct coroutine_handle<void> {
  static coroutine_handle from_address(void *) noexcept;
  void *address() const noexcept;
};
template <class P> struct coroutine_handle {
  static coroutine_handle from_promise(P &);
  static coroutine_handle from_address(void *) noexcept;
  operator coroutine_handle<>() const noexcept;
  void *address() const noexcept;
};
template <class R, class... A> struct coroutine_traits {
  using promise_type = typename R::promise_type;
};
struct suspend_always {
  bool await_ready() const noexcept { return false; }
  void await_suspend(coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};
} // namespace std
)cpp") + TaskClass +
                                      R"cpp(extern "C" unsigned sleep(unsigned);
Task<int> fetch(int);
)cpp";

/// One finding of coro-blocking-call, without a fix, at 3:3.
inline constexpr char BlockingSource[] = R"cpp(#include "task.h"
Task<int> blocking() {
  sleep(1);
  co_return co_await fetch(1);
}
)cpp";

/// One finding of coro-discarded-task, with a safe fix, at 3:3.
inline constexpr char DiscardedSource[] = R"cpp(#include "task.h"
Task<int> discarded() {
  fetch(1);
  co_return 1;
}
)cpp";

/// No findings.
inline constexpr char CleanSource[] = R"cpp(#include "task.h"
Task<int> clean() { co_return co_await fetch(1); }
)cpp";

/// Calls 'load' of an app.h, at 3:3.
inline constexpr char AppSource[] = R"cpp(#include "app.h"
Task<int> serve() {
  app::load();
  co_return co_await fetch(1);
}
)cpp";

class DriverTest : public ::testing::Test {
protected:
  /// Runs corolint in the project.
  ProcessResult run(std::vector<std::string> Args,
                    ProcessOptions Options = {}) {
    Args.insert(Args.begin(), COROLINT_EXECUTABLE);
    if (Options.Directory.empty())
      Options.Directory = Project.path();
    return runProcess(Args, Options);
  }

  /// Writes task.h, \p Sources and a database of them.
  void writeProject(
      const std::vector<std::pair<std::string, std::string>> &Sources) {
    Project.write("task.h", TaskHeader);
    std::vector<std::string> Files;
    for (const auto &[Name, Content] : Sources) {
      Project.write(Name, Content);
      Files.push_back(Name);
    }
    Project.writeDatabase(Files, {"-I" + Project.path()});
  }

  TempProject Project;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_DRIVER_DRIVERTEST_H
