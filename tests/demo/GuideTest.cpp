//===- GuideTest.cpp - the guide tells of the demo as it is ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The code in docs/guide is the code of the demo's file that was linked last
// before it, and findings are those that corolint reports. A line "// ..."
// stands for lines that are left out.
//
//===----------------------------------------------------------------------===//

#include "tests/demo/DemoProject.h"
#include "tests/demo/Scenarios.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint::test;
using llvm::StringRef;
using testing::HasSubstr;

namespace {

constexpr char Guide[] = "docs/guide/why-is-my-async-code-slow.md";

/// What stands between two lines of three backquotes.
struct Block {
  std::string Language;
  std::string File; ///< The demo's file that was linked last before it.
  std::string Text;
};

std::string readPage(const std::string &Name) {
  auto Buffer = llvm::MemoryBuffer::getFile(COROLINT_SOURCE_DIR "/" + Name);
  EXPECT_TRUE(static_cast<bool>(Buffer)) << Name;
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

/// Keeps \p File as it is if the line links none.
void findLink(StringRef Line, std::string &File) {
  const StringRef Folder = "test-inputs/demo/";
  for (size_t At = 0; (At = Line.find(Folder, At)) != StringRef::npos;) {
    At += Folder.size();
    File = Line.substr(At, Line.find(')', At) - At).str();
  }
}

std::vector<Block> blocksOf(StringRef Page) {
  llvm::SmallVector<StringRef> Lines;
  Page.split(Lines, '\n');
  std::vector<Block> Blocks;
  std::string File;
  bool Inside = false;
  for (StringRef Line : Lines) {
    if (Line.consume_front("```")) {
      Inside = !Inside;
      if (Inside)
        Blocks.push_back({Line.str(), File, ""});
    } else if (Inside) {
      Blocks.back().Text += Line.str() + "\n";
    } else {
      findLink(Line, File);
    }
  }
  EXPECT_FALSE(Inside) << "a block that does not end";
  return Blocks;
}

/// Whether \p Text has the lines of \p Code, in order and but for gaps.
bool hasCode(StringRef Text, StringRef Code) {
  std::string Part;
  auto SkipPart = [&] {
    const size_t At = Text.find(Part);
    Text = Text.drop_front(At == StringRef::npos ? 0 : At + Part.size());
    Part.clear();
    return At != StringRef::npos;
  };
  llvm::SmallVector<StringRef> Lines;
  Code.split(Lines, '\n');
  for (StringRef Line : Lines) {
    if (Line.trim() != "// ...") {
      Part += Line.str() + "\n";
      continue;
    }
    if (!SkipPart())
      return false;
  }
  Part.pop_back(); // The end of the last line, which is empty.
  return SkipPart();
}

class GuideTest : public testing::Test {
protected:
  void SetUp() override {
    ProcessResult Copied = Project.copy();
    ASSERT_EQ(Copied.ExitCode, 0) << Copied.Stderr;
  }

  /// Each line of the report, without what is shown of the code.
  std::vector<std::string> report() {
    ProcessResult Configured = Project.configure();
    EXPECT_EQ(Configured.ExitCode, 0) << Configured.Stderr;
    ProcessResult Result = Project.corolint({});
    EXPECT_EQ(Result.ExitCode, 1) << Result.Stderr;
    llvm::SmallVector<StringRef> Lines;
    StringRef(Result.Stdout).split(Lines, '\n');
    std::vector<std::string> Report;
    for (StringRef Line : Lines)
      if (isReported(Line))
        Report.push_back(Line.str());
    return Report;
  }

  static bool isReported(StringRef Line) {
    return Line.contains(": warning: ") || Line.contains(": note: ");
  }

  TempProject Files;
  DemoProject Project{Files.path()};
};

TEST_F(GuideTest, ItsCodeIsTheDemos) {
  unsigned Count = 0;
  for (const Block &Shown : blocksOf(readPage(Guide))) {
    if (Shown.Language != "cpp")
      continue;
    ++Count;
    EXPECT_TRUE(hasCode(Project.source(Shown.File), Shown.Text))
        << "not in '" << Shown.File << "':\n"
        << Shown.Text;
  }
  EXPECT_GT(Count, 0U);
}

TEST_F(GuideTest, ItsFindingsAreReportedAndAllAreToldOf) {
  const std::vector<std::string> Report = report();
  const std::string Text = readPage(Guide) + readPage("README.md");
  for (const Block &Shown : blocksOf(Text)) {
    llvm::SmallVector<StringRef> Lines;
    StringRef(Shown.Text).split(Lines, '\n');
    for (StringRef Line : Lines)
      if (Line.starts_with("src/") && isReported(Line))
        EXPECT_TRUE(llvm::is_contained(Report, Line)) << Line.str();
  }
  const std::string Told = readPage(Guide);
  for (const std::string &Line : Report)
    if (StringRef(Line).contains(": warning: "))
      EXPECT_THAT(Told, HasSubstr("\n" + Line + "\n"));
}

TEST_F(GuideTest, ItHasARowForEachThingThatIsMeasured) {
  const std::string Text = readPage(Guide);
  for (const Scenario &Measured : scenarios())
    EXPECT_THAT(Text,
                HasSubstr("\n| " + Measured.Title + " | `" + Measured.Request));
}

// The comparison is of something.
TEST(GuideCode, IsComparedLineByLine) {
  EXPECT_TRUE(hasCode("a\n  b\nc\n", "  b\nc\n"));
  EXPECT_TRUE(hasCode("a\nb\nc\nd\n", "a\n// ...\nc\n"));
  EXPECT_FALSE(hasCode("a\nb\nc\n", "a\nc\n"));
  EXPECT_FALSE(hasCode("a\nb\nc\n", "c\n// ...\na\n"));
}

} // namespace
