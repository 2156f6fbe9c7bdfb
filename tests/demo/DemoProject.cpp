//===- DemoProject.cpp - a copy of the demo project -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/demo/DemoProject.h"

namespace corolint::test {

ProcessResult DemoProject::copy() const {
  return run({"cp", "-r", COROLINT_TEST_INPUTS "/demo", Root + "/demo"});
}

ProcessResult DemoProject::configure() const {
  return run({"cmake", "-S", "demo", "-B", "build", "-G", "Ninja",
              std::string("-DCMAKE_CXX_COMPILER=") + COROLINT_CXX_COMPILER,
              "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"});
}

ProcessResult DemoProject::build() const {
  return run({"cmake", "--build", "build"});
}

ProcessResult
DemoProject::storefront(const std::vector<std::string> &Args) const {
  return run({Root + "/build/storefront"}, Args);
}

ProcessResult
DemoProject::corolint(const std::vector<std::string> &Args) const {
  return run({COROLINT_EXECUTABLE, "-p", "build"}, Args);
}

ProcessResult DemoProject::run(const std::vector<std::string> &Command,
                               const std::vector<std::string> &Args) const {
  ProcessOptions Options;
  Options.Directory = Root;
  std::vector<std::string> Whole = Command;
  Whole.insert(Whole.end(), Args.begin(), Args.end());
  return runProcess(Whole, Options);
}

} // namespace corolint::test
