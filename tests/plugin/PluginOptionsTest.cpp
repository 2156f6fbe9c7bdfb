//===- PluginOptionsTest.cpp - the checks' options in clang-tidy ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/OptionTable.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <map>

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

using OptionValues = std::map<std::string, std::string>;

/// What the checks read; the driver alone reads the others.
std::vector<std::string> keysOfChecks() {
  std::vector<std::string> Result;
  for (std::string &Key : allOptionKeys())
    if (!isPolicyKey(Key) && Key != ProfileOption && Key != TestPathsOption)
      Result.push_back(std::move(Key));
  return Result;
}

class PluginOptions : public testing::Test {
protected:
  void SetUp() override { Project.write("a.cpp", ""); }

  ProcessResult tidy(const std::string &Option) {
    ProcessOptions Options;
    Options.Directory = Project.path();
    return runProcess({COROLINT_CLANG_TIDY, "-load", COROLINT_PLUGIN,
                       "--checks=-*,coro-*", Option, "a.cpp", "--"},
                      Options);
  }

  /// The check options that clang-tidy has in force.
  OptionValues dump() {
    const ProcessResult R = tidy("--dump-config");
    EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
    OptionValues Result;
    for (llvm::StringRef Line : llvm::split(R.Stdout, '\n')) {
      const auto [Key, Value] = Line.trim().split(':');
      if (Key.starts_with("coro-") && Key.contains('.'))
        Result[Key.str()] = Value.trim().trim('\'').trim('"').str();
    }
    return Result;
  }

  void configure(const OptionValues &Values) {
    std::string Text = "CheckOptions:\n";
    for (const auto &[Key, Value] : Values)
      Text.append("  ").append(Key).append(": '").append(Value).append("'\n");
    Project.write(".clang-tidy", Text);
  }

  TempProject Project;
};

/// A value that is not the default \p Value.
std::string another(llvm::StringRef Value) {
  if (Value == "false")
    return "true";
  if (Value == "true")
    return "false";
  // Words of which only some are known.
  if (Value == "llvm")
    return "google";
  if (Value == "likely")
    return "certain";
  if (Value == "all")
    return "any";
  return "something::else";
}

TEST_F(PluginOptions, AllThatAreReadAreDumped) {
  std::vector<std::string> Read;
  for (const std::string &Key : keysOfChecks())
    if (llvm::StringRef(Key).contains('.'))
      Read.push_back(Key);
  std::vector<std::string> Dumped;
  for (const auto &[Key, Value] : dump())
    Dumped.push_back(Key);
  EXPECT_THAT(Dumped, testing::UnorderedElementsAreArray(Read));
}

TEST_F(PluginOptions, DefaultsAndOtherValuesComeBack) {
  const OptionValues Defaults = dump();
  ASSERT_FALSE(Defaults.empty());
  configure(Defaults);
  EXPECT_EQ(dump(), Defaults);
  OptionValues Others = Defaults;
  for (auto &[Key, Value] : Others)
    Value = another(Value);
  configure(Others);
  EXPECT_EQ(dump(), Others);
}

TEST_F(PluginOptions, GlobalOnesServeAllChecks) {
  configure({{"CatalogueFiles", "more.yaml"}, {"Callbacks", "true"}});
  const OptionValues Values = dump();
  for (const auto &[Key, Value] : Values) {
    if (llvm::StringRef(Key).ends_with(".CatalogueFiles"))
      EXPECT_EQ(Value, "more.yaml") << Key;
    if (llvm::StringRef(Key).ends_with(".Callbacks"))
      EXPECT_EQ(Value, "true") << Key;
  }
}

TEST_F(PluginOptions, ClangTidyCanVerifyThem) {
  OptionValues Values = dump();
  for (const std::string &Key : keysOfChecks())
    Values.try_emplace(Key, Key == "IncludeStyle" ? "llvm" : "");
  configure(Values);
  ProcessResult R = tidy("--verify-config");
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(R.Stdout, HasSubstr("No config errors detected"));
  configure({{"coro-blocking-call.BlockingFunction", "f"}});
  R = tidy("--verify-config");
  EXPECT_NE(R.ExitCode, 0);
  EXPECT_THAT(R.Stderr,
              AllOf(HasSubstr("'coro-blocking-call.BlockingFunction'"),
                    HasSubstr("'coro-blocking-call.BlockingFunctions'")));
}

} // namespace
