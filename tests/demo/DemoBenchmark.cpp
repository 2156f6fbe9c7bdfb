//===- DemoBenchmark.cpp - what fixing the demo gains ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// DemoBenchmark <folder>: what each mistake of the demo costs those who ask the
// server for something else, as a table with the medians of several runs. Fails
// where a program without the mistake is not clearly better, or answers
// differently. It is no test, since what it measures depends on the machine;
// the copy stays in the folder to be looked at.
//
//===----------------------------------------------------------------------===//

#include "tests/demo/DemoProject.h"
#include "tests/demo/Scenarios.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

using namespace corolint::test;
using namespace llvm;

namespace {

constexpr unsigned Runs = 5;

/// What is measured of a run, as the demo calls it.
enum Value : std::uint8_t {
  OthersPerSecond,
  OthersMedian,
  OthersTail,
  CustomersMedian,
  Visits,
  Openings,
  ValueCount
};

struct Measurement {
  std::array<double, ValueCount> Values{};
  std::vector<std::string> Answers; ///< Each once.
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
  return std::string(Real);
}

Measurement parse(const std::string &Printed) {
  Expected<json::Value> Parsed = json::parse(Printed);
  const json::Object *All = Parsed ? Parsed->getAsObject() : nullptr;
  const json::Object *Others = All ? All->getObject("others") : nullptr;
  const json::Object *Customers = All ? All->getObject("customers") : nullptr;
  if (!Others || !Customers || !All->getArray("answers"))
    fail("not what the demo prints under load: " + Printed);
  Measurement Result;
  Result.Values = {Others->getNumber("per_second").value_or(0),
                   Others->getNumber("p50_ms").value_or(0),
                   Others->getNumber("p99_ms").value_or(0),
                   Customers->getNumber("p50_ms").value_or(0),
                   All->getNumber("visits").value_or(0),
                   All->getNumber("openings").value_or(0)};
  for (const json::Value &Answer : *All->getArray("answers"))
    Result.Answers.push_back(Answer.getAsString().value_or("").str());
  return Result;
}

/// Each value for itself; all runs have to give the same answers.
Measurement medianOf(const std::vector<Measurement> &Measured,
                     StringRef Program) {
  Measurement Result = Measured.front();
  for (const Measurement &Run : Measured)
    if (Run.Answers != Result.Answers)
      fail(Program + " does not always answer the same");
  for (unsigned I = 0; I != ValueCount; ++I) {
    std::vector<double> Values;
    Values.reserve(Measured.size());
    for (const Measurement &Run : Measured)
      Values.push_back(Run.Values[I]);
    llvm::sort(Values);
    Result.Values[I] = Values[Values.size() / 2];
  }
  return Result;
}

/// Whether the mistake cost something that is more than chance.
bool isBetter(Gain Better, const Measurement &Before,
              const Measurement &After) {
  auto Shrinks = [&](Value Which) {
    return After.Values[Which] < Before.Values[Which] * 0.8;
  };
  switch (Better) {
  case Gain::OthersWait:
    return Shrinks(OthersTail);
  case Gain::CustomersWait:
    return Shrinks(CustomersMedian);
  case Gain::OthersServed:
    return After.Values[OthersPerSecond] > Before.Values[OthersPerSecond] * 2;
  case Gain::Visits:
    return Before.Values[Visits] == 0 && After.Values[Visits] > 0;
  case Gain::Openings:
    return Before.Values[Openings] == 0 && After.Values[Openings] > 0;
  }
  return false;
}

void printRow(const Scenario &Given, const Measurement &Before,
              const Measurement &After) {
  outs() << "| " << Given.Title << " | `" << Given.Request << "`";
  for (unsigned I = 0; I != ValueCount; ++I) {
    const char *Form = I == OthersPerSecond || I >= Visits ? " | %.0f → %.0f"
                                                           : " | %.1f → %.1f";
    outs() << format(Form, Before.Values[I], After.Values[I]);
  }
  outs() << " |\n";
  outs().flush();
}

void measure(const DemoProject &Demo, const Scenario &Given) {
  std::vector<std::string> Args = {"--load", Given.Request,
                                   std::to_string(Given.Customers)};
  append_range(Args, Given.Settings);
  // In turns: what else the machine does meets both.
  std::vector<Measurement> Before, After;
  for (unsigned I = 0; I != Runs; ++I) {
    Before.push_back(
        parse(expectSuccess(Given.Before, Demo.run(Given.Before, Args))));
    After.push_back(parse(
        expectSuccess("storefront-fixed", Demo.run("storefront-fixed", Args))));
  }
  const Measurement With = medianOf(Before, Given.Before);
  const Measurement Without = medianOf(After, "storefront-fixed");
  printRow(Given, With, Without);
  // A shop that hangs has no answers to compare.
  if (!With.Answers.empty() && With.Answers != Without.Answers)
    fail(Given.Before + " and storefront-fixed answer differently");
  if (!isBetter(Given.Better, With, Without))
    fail(Given.Title + ": not better without the mistake");
}

} // namespace

int main(int ArgCount, char **Args) {
  if (ArgCount != 2)
    fail("expected the folder to make and work in");
  const DemoProject Demo(makeRoot(Args[1]));
  expectSuccess("copying the demo", Demo.copy());
  expectSuccess("configuring the demo",
                Demo.configure({"EACH_ALONE=ON", "CMAKE_BUILD_TYPE=Release"}));
  expectSuccess("building the demo", Demo.build());
  const std::string Answers = expectSuccess(
      "the self-test", Demo.run("storefront-fixed", {"--self-test"}));
  if (expectSuccess("the self-test", Demo.run("storefront", {"--self-test"})) !=
      Answers)
    fail("the fixed demo answers differently");
  outs() << "before → after; times in ms, medians of " << Runs << " runs\n\n"
         << "| mistake | request | others per second | their p50 | their p99 | "
            "p50 of the request | visits counted | openings counted |\n"
         << "| --- | --- | --- | --- | --- | --- | --- | --- |\n";
  for (const Scenario &Given : scenarios())
    measure(Demo, Given);
  return EXIT_SUCCESS;
}
