//===- ChecksTest.cpp - every check is complete ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "tests/support/Process.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint;
using namespace corolint::test;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

std::string readDocs(const std::string &Name) {
  auto Buffer =
      llvm::MemoryBuffer::getFile(COROLINT_SOURCE_DIR "/docs/" + Name);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

TEST(Checks, AreSortedAndNamedOnce) {
  EXPECT_TRUE(llvm::is_sorted(allChecks(), [](const auto &A, const auto &B) {
    return A.Name < B.Name;
  }));
  for (const CheckInfo &Check : allChecks()) {
    EXPECT_TRUE(Check.Name.starts_with("coro-"));
    EXPECT_EQ(llvm::count_if(allChecks(),
                             [&](const CheckInfo &Other) {
                               return Other.Name == Check.Name;
                             }),
              1);
  }
}

TEST(Checks, HaveADocsPageWithEverySection) {
  for (const CheckInfo &Check : allChecks()) {
    std::string Page = readDocs("checks/" + Check.Name.str() + ".md");
    EXPECT_THAT(Page, StartsWith("# " + Check.Name.str() + "\n\n"));
    for (const char *Section :
         {"\n## What it finds\n", "\n## Why\n", "\n## Example\n",
          "\n## Instead\n", "\n## Options\n", "\n## Deliberately silent\n"})
      EXPECT_THAT(Page, HasSubstr(Section)) << Check.Name.str();
  }
}

TEST(Checks, HaveNoOrphanedDocsPages) {
  std::error_code Code;
  for (llvm::sys::fs::directory_iterator
           It(COROLINT_SOURCE_DIR "/docs/checks", Code),
       End;
       It != End && !Code; It.increment(Code))
    EXPECT_TRUE(llvm::any_of(allChecks(), [&](const CheckInfo &Check) {
      return llvm::StringRef(It->path())
          .ends_with(("/" + Check.Name + ".md").str());
    })) << It->path();
  EXPECT_FALSE(Code);
}

TEST(Checks, AreInTheReadme) {
  auto Readme = llvm::MemoryBuffer::getFile(COROLINT_SOURCE_DIR "/README.md");
  ASSERT_TRUE(Readme);
  for (const CheckInfo &Check : allChecks())
    EXPECT_THAT((*Readme)->getBuffer().str(),
                HasSubstr("(docs/checks/" + Check.Name.str() + ".md)"));
}

TEST(Checks, AreListedByTheDriver) {
  ProcessResult Result = runProcess({COROLINT_EXECUTABLE, "--list-checks"});
  EXPECT_EQ(Result.ExitCode, 0);
  for (const CheckInfo &Check : allChecks())
    EXPECT_THAT(Result.Stdout, HasSubstr(Check.Name.str()));
}

TEST(Checks, AreExplainedByTheDriver) {
  for (const CheckInfo &Check : allChecks()) {
    ProcessResult Result =
        runProcess({COROLINT_EXECUTABLE, "--explain", Check.Name.str()});
    EXPECT_EQ(Result.ExitCode, 0);
    EXPECT_EQ(Result.Stdout, readDocs("checks/" + Check.Name.str() + ".md"));
  }
}

TEST(Checks, HaveSarifMetadataFromTheirDocsPages) {
  // A run with nothing to find still describes the rules.
  ProcessOptions Options;
  Options.Directory = COROLINT_SOURCE_DIR "/test-inputs/coro-discarded-task";
  ProcessResult Result =
      runProcess({COROLINT_EXECUTABLE, "--format=sarif",
                  COROLINT_SOURCE_DIR "/test-inputs/coro-discarded-task"},
                 Options);
  llvm::Expected<llvm::json::Value> Sarif = llvm::json::parse(Result.Stdout);
  ASSERT_TRUE(static_cast<bool>(Sarif)) << Result.Stderr;
  const llvm::json::Array &Rules = *(*Sarif->getAsObject()->getArray("runs"))[0]
                                        .getAsObject()
                                        ->getObject("tool")
                                        ->getObject("driver")
                                        ->getArray("rules");
  ASSERT_EQ(Rules.size(), allChecks().size());
  for (const auto &[Rule, Check] : llvm::zip(Rules, allChecks())) {
    const llvm::json::Object &Object = *Rule.getAsObject();
    EXPECT_EQ(Object.getString("id"), Check.Name);
    std::string Page = readDocs("checks/" + Check.Name.str() + ".md");
    for (const char *Key : {"shortDescription", "fullDescription"})
      EXPECT_THAT(Page,
                  HasSubstr(Object.getObject(Key)->getString("text")->str()))
          << Key;
    EXPECT_EQ(Object.getObject("help")->getString("markdown"), Page);
  }
}

} // namespace
