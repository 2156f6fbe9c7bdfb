//===- Sandbox.h - a repository to switch corolint on in --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A small project in a repository of its own, and a shell in which corolint is
// installed, as on a developer's or a CI's machine.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_INTEGRATIONS_SANDBOX_H
#define COROLINT_TESTS_INTEGRATIONS_SANDBOX_H

#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <string>
#include <utility>
#include <vector>

namespace corolint::test {

using Variables = std::vector<std::pair<std::string, std::string>>;

/// All that a process said.
inline std::string outputOf(const ProcessResult &Result) {
  return Result.Stdout + Result.Stderr;
}

/// The text of a file of this repository.
std::string readSource(const std::string &Name);

class Sandbox : public ::testing::Test {
protected:
  /// Writes src/server.cpp, which calls what blocks in src/store.cpp, by way of
  /// src/store.h; src/clean.cpp; and a CMakeLists.txt.
  void SetUp() override;

  /// As above, with a compile_commands.json in build/, which git ignores.
  void writeDatabase();
  /// Makes it a repository, with one commit on the branch main.
  void makeRepository();
  /// Takes the blocking call out again.
  void repair();
  /// Writes and stages src/extra.cpp, with a finding at 3:3, and writes the
  /// database anew.
  void addFinding();

  /// Runs \p Script as CI services do.
  ProcessResult shell(const std::string &Script,
                      const Variables &Environment = {});

  /// Does what the page of docs/guide says, from its first to its last block.
  void follow(const std::string &Page, const Variables &Environment = {});

  TempProject Project;
  TempProject Home;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_INTEGRATIONS_SANDBOX_H
