//===- EditorTest.h - a project in an editor --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A small project, and an editor without a screen whose user has set nothing
// but what a page in docs/editors says.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_EDITORS_EDITORTEST_H
#define COROLINT_TESTS_EDITORS_EDITORTEST_H

#include "tests/driver/DriverTest.h"
#include <string>
#include <utility>
#include <vector>

namespace corolint::test {

/// The only block of a page in docs/editors that is the file \p Name. Fails
/// the test where there is none.
std::string blockOf(const std::string &Page, const std::string &Name);

class EditorTest : public DriverTest {
protected:
  /// Writes dropped.cpp and blocking.cpp, with a finding each at 3:3; that of
  /// dropped.cpp has a safe fix.
  void SetUp() override;

  /// Skips the test where \p Program is not installed, or there is no
  /// corolint-clangd; fails it instead where the environment says
  /// COROLINT_REQUIRE_EDITORS. To be called in an ASSERT_NO_FATAL_FAILURE, and
  /// to be asked afterwards whether the test IsSkipped().
  void require(const std::string &Program, const std::string &Package);
  void skip(const std::string &Reason);

  /// Runs an editor in the project, with corolint and corolint-clangd in PATH
  /// and in a home of its own.
  ProcessResult edit(
      const std::vector<std::string> &Command,
      const std::vector<std::pair<std::string, std::string>> &Environment = {});

  TempProject Home;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_EDITORS_EDITORTEST_H
