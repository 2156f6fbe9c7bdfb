//===- DemoBenchmark.cpp - what fixing the demo gains ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// DemoBenchmark <folder>: how long the demo takes to answer, before and after
// --fix=suggested, with the same answers. It is no test, since what it measures
// depends on the machine; the copy stays in the folder to be looked at.
//
//===----------------------------------------------------------------------===//

#include "tests/demo/DemoProject.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <string>
#include <system_error>

using namespace corolint::test;
using namespace llvm;

namespace {

struct Measurement {
  std::string Answers;
  double Milliseconds = 0;
};

[[noreturn]] void fail(const Twine &Message) {
  outs().flush();
  errs() << "demo benchmark: " << Message << "\n";
  std::exit(EXIT_FAILURE);
}

/// What the step printed, if it went well.
std::string expectSuccess(StringRef Step, const ProcessResult &Result) {
  if (Result.ExitCode != 0)
    fail(Step + " failed (exit code " + Twine(Result.ExitCode) + ")\n" +
         Result.Stdout + Result.Stderr);
  return Result.Stdout;
}

/// Makes \p Root, which must not exist: nothing may be left of an earlier run,
/// and what is there is not ours to remove. Returns its absolute path.
std::string makeRoot(StringRef Root) {
  SmallString<128> Real;
  std::error_code Error =
      sys::fs::create_directory(Root, /*IgnoreExisting=*/false);
  if (!Error)
    Error = sys::fs::real_path(Root, Real);
  if (Error)
    fail(Root + ": " + Error.message());
  // Defaults. The settings of a folder above, such as a repository that this is
  // a build folder of, are not the demo's.
  std::error_code Unwritten;
  raw_fd_ostream((Real + "/.clang-tidy").str(), Unwritten) << "{}\n";
  if (Unwritten)
    fail(Real + "/.clang-tidy: " + Unwritten.message());
  return std::string(Real);
}

Measurement buildAndMeasure(const DemoProject &Demo) {
  expectSuccess("building the demo", Demo.build());
  Measurement Measured;
  Measured.Answers =
      expectSuccess("the demo's self-test", Demo.storefront({"--self-test"}));
  const std::string Printed = expectSuccess(
      "the demo's benchmark", Demo.storefront({"--benchmark", "50"}));
  StringRef Number = Printed;
  if (!Number.consume_front("median answer: ") ||
      !Number.consume_back(" ms\n") ||
      Number.getAsDouble(Measured.Milliseconds) || Measured.Milliseconds <= 0)
    fail("the demo's benchmark printed no median: " + Printed);
  return Measured;
}

void compare(const Measurement &Before, const Measurement &After) {
  if (After.Answers != Before.Answers)
    fail("the fixed demo answers differently; before:\n" + Before.Answers +
         "after:\n" + After.Answers);
  outs() << format("before %.1f ms, after %.1f ms, ratio %.2f\n",
                   Before.Milliseconds, After.Milliseconds,
                   Before.Milliseconds / After.Milliseconds);
  if (After.Milliseconds >= Before.Milliseconds)
    fail("the fixed demo is not faster");
}

} // namespace

int main(int ArgCount, char **Args) {
  if (ArgCount != 2)
    fail("expected the folder to make and work in");
  const DemoProject Demo(makeRoot(Args[1]));
  expectSuccess("copying the demo", Demo.copy());
  expectSuccess("configuring the demo", Demo.configure());
  const Measurement Before = buildAndMeasure(Demo);
  outs() << expectSuccess("fixing the demo",
                          Demo.corolint({"--fix=suggested"}));
  compare(Before, buildAndMeasure(Demo));
  return EXIT_SUCCESS;
}
