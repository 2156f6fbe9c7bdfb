//===- DemoProject.h - a copy of the demo project ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What somebody who tries corolint does: configures, builds and runs the demo,
// and lints and fixes it. Each step says how it went; the caller judges.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_DEMO_DEMOPROJECT_H
#define COROLINT_TESTS_DEMO_DEMOPROJECT_H

#include "tests/support/Process.h"
#include <string>
#include <vector>

namespace corolint::test {

class DemoProject {
public:
  /// In \p Root, an absolute path of a folder that exists.
  explicit DemoProject(std::string Root) : Root(std::move(Root)) {}

  /// Copies the sources from the repository, and nothing else of it.
  ProcessResult copy() const;
  /// \p Definitions: of CMake, such as "FIXED=all".
  ProcessResult
  configure(const std::vector<std::string> &Definitions = {}) const;
  ProcessResult build() const;
  /// Runs the program storefront, or one of those that have one mistake only.
  ProcessResult run(const std::string &Program,
                    const std::vector<std::string> &Args) const;
  /// Runs corolint where the sources are.
  ProcessResult corolint(const std::vector<std::string> &Args) const;

  /// The text of a source, such as "src/Server.cpp"; empty if there is none.
  std::string source(const std::string &Name) const;

private:
  std::string Root;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_DEMO_DEMOPROJECT_H
