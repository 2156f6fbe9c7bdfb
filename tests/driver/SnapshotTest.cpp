//===- SnapshotTest.cpp - reports as they were looked at ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One project with something of everything, and what each format says of it,
// byte for byte. With COROLINT_UPDATE_SNAPSHOTS in the environment the tests
// write what they get instead of comparing it, for a person to look at.
//
//===----------------------------------------------------------------------===//

#include "driver/BuildInfo.h"
#include "driver/report/Formats.h"
#include "tests/driver/DriverTest.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

using namespace corolint::test;
using llvm::StringRef;
using testing::HasSubstr;

namespace {

/// The formats with snapshots.
constexpr const char *Names[] = {"text",  "full",   "json",   "jsonl",
                                 "sarif", "github", "gitlab", "checkstyle",
                                 "junit", "rdjson", "yaml"};

/// A witness through two files, a suggested fix.
constexpr char ServerSource[] = R"cpp(#include "load.h"
#include "task.h"

Task<int> serve(int Id) {
  int Value = load(Id);
  sleep(2); // NOLINT(coro-blocking-call)
	/* täßks */ fetch(Value);
  co_return Value;
}
)cpp";

constexpr char LoadHeader[] = R"cpp(#pragma once
#include "task.h"

int load(int Id);
Task<int> loadAsync(int Id);

inline Task<int> refresh() {
  fetch(0);
  co_return 0;
}
)cpp";

constexpr char LoadSource[] = R"cpp(#include "load.h"

static int wait(int Seconds) {
  sleep(Seconds);
  return Seconds;
}

int load(int Id) { return wait(Id); }
)cpp";

constexpr char PageSource[] = R"cpp(#include "task.h"
Task<int> price(int Id);
Task<int> stock(int Id);

Task<int> page(int Id) {
  int Price = co_await price(Id);
  int Stock = co_await stock(Id);
  co_return Price + Stock;
}
)cpp";

std::string readFile(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

void replaceAll(std::string &Text, StringRef From, StringRef To) {
  for (size_t At = Text.find(From); At != std::string::npos;
       At = Text.find(From, At + To.size()))
    Text.replace(At, From.size(), To);
}

class SnapshotTest : public DriverTest {
protected:
  void SetUp() override {
    Project.write(".clang-tidy", "WarningsAsErrors: coro-discarded-task\n");
    Project.write("load.h", LoadHeader);
    writeProject({{"src/server.cpp", ServerSource},
                  {"src/load.cpp", LoadSource},
                  {"src/page.cpp", PageSource},
                  {"src/missing.cpp", "#include \"generated.h\"\n"},
                  {"src/broken.cpp", "Undeclared X; // co_await\n"}});
  }

  ProcessResult runAs(const std::string &Format,
                      std::vector<std::string> More = {}) {
    More.insert(More.begin(), {"--root=.", "--format=" + Format});
    ProcessOptions Options;
    // As if the tests themselves ran nowhere.
    for (const char *Variable :
         {"GITHUB_WORKSPACE", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY",
          "GITHUB_SHA", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR", "NO_COLOR",
          "CLICOLOR_FORCE"})
      Options.Environment.emplace_back(Variable, "");
    for (const auto &Entry : Environment)
      Options.Environment.push_back(Entry);
    return run(More, Options);
  }

  /// \p Text without what differs from machine to machine, or from release to
  /// release.
  std::string normalized(std::string Text) {
    replaceAll(Text, Project.path(), "/project");
    replaceAll(Text, "\"" COROLINT_VERSION "\"", "\"VERSION\"");
    replaceAll(Text, "\"" COROLINT_LLVM_VERSION "\"", "\"LLVM-VERSION\"");
    // The pages of the checks; see ReportTest.
    const size_t Rules = Text.find("\"rules\": [");
    const size_t End = Text.find("\"notifications\": [");
    if (Rules != std::string::npos && End != std::string::npos)
      Text.replace(Rules, End - Rules, "\"rules\": [],\n          ");
    return Text;
  }

  static std::string snapshotPath(const std::string &Name) {
    return COROLINT_SOURCE_DIR "/tests/driver/snapshots/" + Name + ".txt";
  }

  void compare(const std::string &Name, const std::string &Text) {
    const std::string Got = normalized(Text);
    if (std::getenv("COROLINT_UPDATE_SNAPSHOTS")) {
      std::error_code Code;
      llvm::raw_fd_ostream(snapshotPath(Name), Code) << Got;
      ASSERT_FALSE(Code) << Code.message();
      return;
    }
    EXPECT_EQ(Got, readFile(snapshotPath(Name)))
        << "COROLINT_UPDATE_SNAPSHOTS=1 writes " << snapshotPath(Name);
  }

  std::vector<std::pair<std::string, std::string>> Environment;
};

class FormatSnapshotTest : public SnapshotTest,
                           public testing::WithParamInterface<const char *> {};

TEST_P(FormatSnapshotTest, IsAsItWas) {
  const ProcessResult R = runAs(GetParam());
  EXPECT_EQ(R.ExitCode, 3) << R.Stderr;
  compare(GetParam(), R.Stdout);
}

INSTANTIATE_TEST_SUITE_P(, FormatSnapshotTest, testing::ValuesIn(Names),
                         [](const auto &Info) { return Info.param; });

TEST_F(SnapshotTest, StepSummaryIsAsItWas) {
  Project.write("summary.md", "# Before\n");
  Environment = {{"GITHUB_STEP_SUMMARY", Project.path("summary.md")},
                 {"GITHUB_SERVER_URL", "https://github.com"},
                 {"GITHUB_REPOSITORY", "acme/shop"},
                 {"GITHUB_SHA", "0123abc"}};
  runAs("github");
  const std::string Summary = Project.read("summary.md");
  ASSERT_TRUE(StringRef(Summary).starts_with("# Before\n"));
  compare("step-summary", Summary.substr(9));
}

TEST_F(SnapshotTest, ColoursAreOnlyColours) {
  const std::string Plain = runAs("full").Stdout;
  std::string Colored = runAs("full", {"--color=always"}).Stdout;
  EXPECT_THAT(Colored, HasSubstr("\x1b[0;1;31merror: "));
  for (size_t At = Colored.find('\x1b'); At != std::string::npos;
       At = Colored.find('\x1b', At))
    Colored.erase(At, Colored.find('m', At) + 1 - At);
  EXPECT_EQ(Colored, Plain);
}

/// The sections of docs/formats.md by their headings, without backquotes.
std::map<std::string, std::string> sections() {
  std::map<std::string, std::string> Result;
  const std::string Page = readFile(COROLINT_SOURCE_DIR "/docs/formats.md");
  for (StringRef Rest = Page; !Rest.empty();) {
    const auto [Before, After] = Rest.split("\n## ");
    const auto [Heading, Body] = After.split('\n');
    Result[Heading.trim('`').str()] = Body.split("\n## ").first.str();
    Rest = After;
  }
  return Result;
}

/// The examples in a section.
std::vector<std::string> examples(StringRef Section) {
  std::vector<std::string> Result;
  for (StringRef Rest = Section; !Rest.empty();) {
    const auto [Before, After] = Rest.split("\n```");
    const auto [Example, Behind] = After.split('\n').second.split("\n```");
    if (!After.empty())
      Result.push_back(Example.str());
    Rest = Behind;
  }
  return Result;
}

TEST(FormatsPage, HasASectionForEachFormat) {
  const auto Sections = sections();
  for (const corolint::FormatInfo &Format : corolint::allFormats())
    EXPECT_TRUE(Sections.contains(Format.Name.str())) << Format.Name.str();
}

TEST(FormatsPage, ShowsWhatReportsSay) {
  const auto Sections = sections();
  for (const char *Name : Names) {
    ASSERT_TRUE(Sections.contains(Name)) << Name;
    const std::vector<std::string> Examples = examples(Sections.at(Name));
    EXPECT_FALSE(Examples.empty()) << Name;
    const std::string Snapshots =
        readFile(COROLINT_SOURCE_DIR "/tests/driver/snapshots/" +
                 std::string(Name) + ".txt");
    for (const std::string &Example : Examples)
      EXPECT_THAT(Snapshots, HasSubstr(Example)) << Name;
  }
}

} // namespace
