//===- DemoProject.cpp - a copy of the demo project -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/demo/DemoProject.h"
#include "llvm/Support/MemoryBuffer.h"

namespace corolint::test {

static ProcessResult runIn(const std::string &Directory,
                           std::vector<std::string> Command,
                           const std::vector<std::string> &Args = {}) {
  ProcessOptions Options;
  Options.Directory = Directory;
  Command.insert(Command.end(), Args.begin(), Args.end());
  return runProcess(Command, Options);
}

ProcessResult DemoProject::copy() const {
  return runIn(Root,
               {"cp", "-r", COROLINT_TEST_INPUTS "/demo", Root + "/demo"});
}

ProcessResult
DemoProject::configure(const std::vector<std::string> &Definitions) const {
  std::vector<std::string> Args;
  Args.reserve(Definitions.size());
  for (const std::string &Definition : Definitions)
    Args.push_back("-D" + Definition);
  return runIn(Root,
               {"cmake", "-S", "demo", "-B", "build", "-G", "Ninja",
                std::string("-DCMAKE_CXX_COMPILER=") + COROLINT_CXX_COMPILER},
               Args);
}

ProcessResult DemoProject::build() const {
  return runIn(Root, {"cmake", "--build", "build"});
}

ProcessResult DemoProject::run(const std::string &Program,
                               const std::vector<std::string> &Args) const {
  return runIn(Root, {Root + "/build/" + Program}, Args);
}

ProcessResult
DemoProject::corolint(const std::vector<std::string> &Args) const {
  return runIn(Root + "/demo", {COROLINT_EXECUTABLE, "-p", "../build"}, Args);
}

std::string DemoProject::source(const std::string &Name) const {
  auto Buffer = llvm::MemoryBuffer::getFile(Root + "/demo/" + Name);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

} // namespace corolint::test
