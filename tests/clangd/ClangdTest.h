//===- ClangdTest.h - what conversations with clangd share ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A project, and a server that has one of its files open.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CLANGD_CLANGDTEST_H
#define COROLINT_TESTS_CLANGD_CLANGDTEST_H

#include "tests/clangd/LspClient.h"
#include "tests/driver/DriverTest.h"
#include <memory>

namespace corolint::test {

class ClangdTest : public DriverTest {
protected:
  ClangdTest() {
    // clangd asks for the user's configuration, too.
    Environment = {{"XDG_CONFIG_HOME", Project.path("config")},
                   {"XDG_CACHE_HOME", Project.path("cache")},
                   {"CLANGD_FLAGS", ""}};
  }

  /// A server in the project.
  std::unique_ptr<LspClient> start(const std::vector<std::string> &Command = {
                                       COROLINT_CLANGD}) {
    ClientOptions Options;
    Options.Directory = Project.path();
    Options.Environment = Environment;
    return std::make_unique<LspClient>(Command, std::move(Options));
  }

  /// Writes the project and opens \p Name.
  void open(LspClient &Client, const std::string &Name,
            const std::string &Text) {
    writeProject({{Name, Text}});
    Client.open(Project.path(Name), Text);
  }

  /// Whether \p Text compiles as a file of the project.
  ProcessResult compile(const std::string &Text) {
    Project.write("compiled.cpp", Text);
    return runProcess({std::string(COROLINT_LLVM_BINDIR) + "/clang++",
                       "-fsyntax-only", "-std=c++20", "-I" + Project.path(),
                       Project.path("compiled.cpp")});
  }

  std::vector<std::pair<std::string, std::string>> Environment;
};

/// The action whose title begins with \p Title; empty where there is none.
inline llvm::json::Object actionCalled(std::vector<llvm::json::Object> All,
                                       llvm::StringRef Title) {
  for (llvm::json::Object &One : All)
    if (One.getString("title").value_or("").starts_with(Title))
      return std::move(One);
  return {};
}

} // namespace corolint::test

#endif // COROLINT_TESTS_CLANGD_CLANGDTEST_H
