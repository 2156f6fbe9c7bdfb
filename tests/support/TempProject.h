//===- TempProject.h - a project that a test makes up -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A directory of its own for each test, with sources and a compilation database
// as a build system would write it; gone when the test is over.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_SUPPORT_TEMPPROJECT_H
#define COROLINT_TESTS_SUPPORT_TEMPPROJECT_H

#include <string>
#include <vector>

namespace corolint::test {

class TempProject {
public:
  TempProject();
  ~TempProject();
  TempProject(const TempProject &) = delete;
  TempProject &operator=(const TempProject &) = delete;

  /// The absolute path of \p Relative, of the project itself if empty.
  std::string path(const std::string &Relative = "") const;
  /// Writes a file, with the directories that it needs.
  void write(const std::string &Relative, const std::string &Content);
  std::string read(const std::string &Relative) const;
  bool exists(const std::string &Relative) const;
  void remove(const std::string &Relative);
  /// The names in a directory, sorted; none where there is no such.
  std::vector<std::string> list(const std::string &Relative) const;

  /// Writes a compile_commands.json at \p Relative for \p Files (relative to
  /// the project) with `clang++ -std=c++20` and \p Flags.
  void writeDatabase(const std::vector<std::string> &Files,
                     const std::vector<std::string> &Flags = {},
                     const std::string &Relative = "compile_commands.json");

private:
  std::string Root;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_SUPPORT_TEMPPROJECT_H
