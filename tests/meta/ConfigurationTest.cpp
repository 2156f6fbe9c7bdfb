//===- ConfigurationTest.cpp - the table of options is complete -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "clang-tidy/ClangTidy.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "driver/project/OptionTable.h"
#include "driver/run/LLVMCompat.h"
#include "tests/support/Process.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <set>

using namespace corolint;
using namespace corolint::test;

namespace {

bool isOurs(llvm::StringRef Check) {
  return llvm::any_of(
      allChecks(), [&](const CheckInfo &Known) { return Known.Name == Check; });
}

TEST(OptionTable, HasWhatTheChecksRead) {
  std::set<std::string> Read;
  const llvm::StringSet<> All = compat::allOptionKeys();
  for (const llvm::StringRef Key : All.keys())
    if (!Key.contains('.') || isOurs(Key.split('.').first))
      Read.insert(Key.str());
  std::set<std::string> Known;
  for (const std::string &Key : allOptionKeys()) {
    // The driver's own.
    if (!isPolicyKey(Key) && Key != ProfileOption && Key != TestPathsOption)
      Known.insert(Key);
  }
  EXPECT_EQ(Known, Read);
}

TEST(OptionTable, HasTheDefaultsOfTheChecks) {
  clang::tidy::ClangTidyOptions All;
  All.Checks = "-*,coro-*";
  const auto Defaults = clang::tidy::getCheckOptions(
      All, /*AllowEnablingAnalyzerAlphaCheckers=*/false
#if LLVM_VERSION_MAJOR >= 22
      ,
      /*ExperimentalCustomChecks=*/false
#endif
  );
  unsigned Compared = 0;
  for (const OptionInfo &Option : allOptions())
    for (const CheckInfo &Check : allChecks()) {
      const auto It = Defaults.find((Check.Name + "." + Option.Name).str());
      if (It == Defaults.end())
        continue;
      ++Compared;
      EXPECT_EQ(It->getValue().Value, Option.Default.str())
          << Check.Name.str() << '.' << Option.Name.str();
    }
  EXPECT_EQ(Compared, llvm::count_if(allOptionKeys(), [](llvm::StringRef Key) {
              return Key.contains('.') && !isPolicyKey(Key);
            }));
}

TEST(OptionTable, RefusesWhatIsNoValue) {
  auto IsFine = [](llvm::StringRef Name, llvm::StringRef Value) {
    if (llvm::Error E = checkOptionValue(Name, Value)) {
      llvm::consumeError(std::move(E));
      return false;
    }
    return true;
  };
  for (const OptionInfo &Option : allOptions())
    EXPECT_TRUE(IsFine(Option.Name, Option.Default)) << Option.Name.str();
  EXPECT_FALSE(IsFine("Severity", "high"));
  EXPECT_FALSE(IsFine("MaxFindings", "-1"));
  EXPECT_FALSE(IsFine("RequireReason", "maybe"));
}

struct Written {
  const char *Option;
  const char *File;
};

class WrittenFiles : public testing::TestWithParam<Written> {
protected:
  static std::string print(const std::string &What) {
    const ProcessResult R =
        runProcess({COROLINT_EXECUTABLE, "--print-config-schema=" + What});
    EXPECT_EQ(R.ExitCode, 0);
    return R.Stdout;
  }
};

TEST_P(WrittenFiles, AreCurrent) {
  auto Buffer = llvm::MemoryBuffer::getFile(
      std::string(COROLINT_SOURCE_DIR "/docs/") + GetParam().File);
  ASSERT_TRUE(Buffer) << GetParam().File;
  EXPECT_EQ((*Buffer)->getBuffer().str(), print(GetParam().Option))
      << "write it anew: corolint --print-config-schema=" << GetParam().Option
      << " > docs/" << GetParam().File;
}

INSTANTIATE_TEST_SUITE_P(
    Docs, WrittenFiles,
    testing::Values(Written{"clang-tidy", "schema/clang-tidy.schema.json"},
                    Written{"corolint", "schema/corolint.schema.json"},
                    Written{"reference", "configuration.md"}),
    [](const auto &Info) {
      std::string Name = Info.param.Option;
      llvm::erase_if(Name, [](char C) { return C == '-'; });
      return Name;
    });

TEST_F(WrittenFiles, TheCatalogueSchemaKnowsTypesAndValues) {
  auto Schema = llvm::json::parse(print("corolint"));
  ASSERT_TRUE(static_cast<bool>(Schema));
  const llvm::json::Object &Root =
      *Schema->getAsObject()->getObject("properties");
  const llvm::json::Object &Function =
      *Root.getObject("functions")->getObject("items");
  EXPECT_EQ(*Function.getArray("required"),
            llvm::json::Array({"names", "kind"}));
  const llvm::json::Object &Keys = *Function.getObject("properties");
  EXPECT_TRUE(llvm::is_contained(*Keys.getObject("kind")->getArray("enum"),
                                 llvm::json::Value("offloads")));
  EXPECT_EQ(Keys.getObject("advice")->getString("type"), "string");
  const llvm::json::Object &Guard =
      *Keys.getObject("when")->getObject("items")->getObject("properties");
  EXPECT_EQ(Guard.getObject("stackful")->getString("type"), "boolean");
  EXPECT_EQ(Guard.getObject("argument")->getString("type"), "integer");
}

TEST_F(WrittenFiles, TheSchemaOfOptionsHasEveryKey) {
  auto Schema = llvm::json::parse(print("clang-tidy"));
  ASSERT_TRUE(static_cast<bool>(Schema));
  const llvm::json::Object &Options = *Schema->getAsObject()
                                           ->getObject("properties")
                                           ->getObject("CheckOptions")
                                           ->getObject("properties");
  for (const std::string &Key : allOptionKeys()) {
    const llvm::json::Object *Option = Options.getObject(Key);
    ASSERT_TRUE(Option) << Key;
    EXPECT_TRUE(Option->getString("description")) << Key;
    EXPECT_TRUE(Option->get("default")) << Key;
  }
  EXPECT_EQ(Options.size(), allOptionKeys().size());
}

} // namespace
