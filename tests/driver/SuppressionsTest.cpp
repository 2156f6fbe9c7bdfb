//===- SuppressionsTest.cpp - NOLINT comments, from all sides -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DriverTest.h"
#include "driver/NoLint.h"
#include "driver/fix/LineStarts.h"
#include "llvm/Support/JSON.h"

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

TEST(NoLintText, IsReadAsClangTidyReadsIt) {
  const auto Found = findNoLints("// NOLINT(coro-a, coro-b): slow\n"
                                 "// NOLINTNEXTLINE: why\n"
                                 "/* NOLINTBEGIN(x) */ NOLINTED NOLINTEND(\n");
  ASSERT_EQ(Found.size(), 4u);
  EXPECT_EQ(Found[0].List, "coro-a, coro-b");
  EXPECT_EQ(Found[0].Reason, "slow");
  EXPECT_FALSE(Found[1].HasList);
  EXPECT_EQ(Found[1].Reason, "why");
  EXPECT_EQ(Found[2].What, NoLintDirective::Kind::Begin);
  EXPECT_EQ(Found[2].Reason, "");
  EXPECT_FALSE(Found[3].HasList);
}

TEST(NoLintText, ListsHaveGlobsAndNoExceptions) {
  const auto Found = findNoLints("NOLINT(coro-*,-coro-sync-wait) NOLINT()");
  EXPECT_TRUE(Found[0].covers("coro-blocking-call"));
  EXPECT_TRUE(Found[0].covers("coro-sync-wait")) << "as clang-tidy has it";
  EXPECT_FALSE(Found[0].covers("bugprone-x"));
  EXPECT_FALSE(Found[1].covers("coro-sync-wait"));
}

TEST(NoLintText, AReasonEndsAtTheNextOne) {
  const auto Found =
      findNoLints("x; // NOLINT(a): once // NOLINT(b): kept\n"
                  "y; // NOLINT(a): // NOLINT(b):kept, too // and so on\n");
  ASSERT_EQ(Found.size(), 4u);
  EXPECT_EQ(Found[0].Reason, "once");
  EXPECT_EQ(Found[1].Reason, "kept");
  EXPECT_EQ(Found[2].Reason, "");
  EXPECT_EQ(Found[3].Reason, "kept, too // and so on");
}

TEST(NoLintText, TheInnermostBlockIsTheOne) {
  const std::string Text = "// NOLINTBEGIN(coro-*)\n"
                           "// NOLINTBEGIN(coro-*)\n"
                           "a();\n"
                           "// NOLINTEND(coro-*)\n"
                           "b();\n";
  const auto Found = findNoLints(Text);
  const NoLintDirective *By =
      suppressorOf(Text, Found, Text.find("a();"), "coro-sync-wait");
  ASSERT_NE(By, nullptr);
  EXPECT_EQ(By->Offset, Text.rfind("NOLINTBEGIN"));
}

TEST(NoLintText, BlocksAreNested) {
  const std::string Text = "// NOLINTBEGIN(coro-*)\n"
                           "// NOLINTBEGIN( coro-a,coro-b )\n"
                           "inner();\n"
                           "// NOLINTEND(coro-a, coro-b)\n"
                           "outer();\n"
                           "// NOLINTEND(coro-a)\n"
                           "same();\n"
                           "// NOLINTEND(coro-*)\n"
                           "none();\n"
                           "// NOLINTBEGIN\n"
                           "open();\n";
  const auto Found = findNoLints(Text);
  auto By = [&](const char *Call, const char *Check) {
    const NoLintDirective *Suppressor =
        suppressorOf(Text, Found, Text.find(Call), Check);
    return Suppressor ? Suppressor->List.str() : "-";
  };
  EXPECT_EQ(By("inner", "coro-b"), " coro-a,coro-b ");
  EXPECT_EQ(By("inner", "coro-c"), "coro-*");
  EXPECT_EQ(By("outer", "coro-a"), "coro-*");
  EXPECT_EQ(By("same", "coro-a"), "coro-*") << "an end of another block";
  EXPECT_EQ(By("none", "coro-a"), "-");
  EXPECT_EQ(By("open", "coro-a"), "-") << "a block without an end";
}

TEST(LineStartsTest, LiteralsAndCommentsGoOn) {
  using enum LineStart;
  EXPECT_THAT(lineStarts("a\n#define X \\\n b\n/*\n*/\nR\"x(\n)\"\n)x\";\n"
                         "int A = 1'000;\n// c \\\nd\n\"e \\\nf\"\ng"),
              ElementsAre(Code, Code, Continued, Code, Comment, Code, Literal,
                          Literal, Code, Code, Comment, Code, Literal, Code,
                          Code));
}

class Suppressions : public DriverTest {
protected:
  /// A coroutine that blocks in line 3, in the way that \p Line says.
  static std::string blocking(const std::string &Line) {
    return "#include \"task.h\"\nTask<int> blocking() {\n" + Line +
           "\n  co_return co_await fetch(1);\n}\n";
  }

  ProcessResult lint(const std::string &Line, std::vector<std::string> Args) {
    writeProject({{"a.cpp", blocking(Line)}});
    return run(std::move(Args));
  }

  /// Lints \p Source after comments were added to it, which must be enough.
  std::string added(const std::string &Source,
                    const std::string &Option = "--add-suppressions=legacy") {
    writeProject({{"a.cpp", Source}});
    EXPECT_EQ(run({Option}).ExitCode, 0);
    const std::string Text = Project.read("a.cpp");
    EXPECT_THAT(run({}).Stdout, IsEmpty()) << Text;
    run({Option});
    EXPECT_EQ(Project.read("a.cpp"), Text);
    return Text;
  }
};

TEST_F(Suppressions, AreHiddenAndShownOnDemand) {
  const std::string Line = "  sleep(1); // NOLINT(coro-blocking-call): boot";
  const ProcessResult Hidden = lint(Line, {});
  EXPECT_EQ(Hidden.ExitCode, 0);
  EXPECT_THAT(Hidden.Stdout, IsEmpty());
  const ProcessResult Shown = run({"--show-suppressed"});
  EXPECT_EQ(Shown.ExitCode, 0);
  EXPECT_THAT(Shown.Stdout,
              AllOf(HasSubstr("a.cpp:3:3: warning: 'sleep' blocks"),
                    HasSubstr("[coro-blocking-call] [suppressed: boot]\n")));
  EXPECT_THAT(Shown.Stderr, HasSubstr("1 finding suppressed by NOLINT"));
}

TEST_F(Suppressions, AreDataInJsonAndSarif) {
  lint("  // NOLINTNEXTLINE(coro-*): boot\n  sleep(1);", {});
  auto Parse = [&](const char *Format) {
    auto Value = llvm::json::parse(
        run({"--show-suppressed", std::string("--format=") + Format}).Stdout);
    EXPECT_TRUE(static_cast<bool>(Value));
    return std::move(*Value);
  };
  const llvm::json::Value Json = Parse("json");
  const llvm::json::Object &Finding =
      *Json.getAsObject()->getArray("suppressed")->front().getAsObject();
  const llvm::json::Object &By = *Finding.getObject("suppression");
  EXPECT_EQ(By.getString("by"), "comment");
  EXPECT_EQ(By.getString("reason"), "boot");
  EXPECT_EQ(By.getInteger("line"), 3);
  const llvm::json::Value Sarif = Parse("sarif");
  const llvm::json::Object &Result = *Sarif.getAsObject()
                                          ->getArray("runs")
                                          ->front()
                                          .getAsObject()
                                          ->getArray("results")
                                          ->front()
                                          .getAsObject();
  const llvm::json::Object &InSource =
      *Result.getArray("suppressions")->front().getAsObject();
  EXPECT_EQ(InSource.getString("kind"), "inSource");
  EXPECT_EQ(InSource.getString("justification"), "boot");
}

TEST_F(Suppressions, OfMacrosAndBlocksAreFound) {
  const std::string Source = R"cpp(#include "task.h"
#define WAIT() sleep(1)
Task<int> f() {
  WAIT(); // NOLINT(coro-blocking-call): of a macro
  // NOLINTBEGIN(coro-blocking-call): in a block
  sleep(2);
  // NOLINTEND(coro-blocking-call)
  co_return 1;
}
)cpp";
  writeProject({{"a.cpp", Source}});
  EXPECT_THAT(run({"--show-suppressed"}).Stdout,
              AllOf(HasSubstr("[suppressed: of a macro]"),
                    HasSubstr("[suppressed: in a block]")));
  EXPECT_THAT(run({"--show-suppressed", "--format=full"}).Stdout,
              HasSubstr("[coro-blocking-call] [suppressed: in a block]\n"));
}

TEST_F(Suppressions, OfCallsThroughOtherFilesAreShown) {
  writeProject({{"a.cpp", blocking("  load(); // NOLINT: known")},
                {"b.cpp", "#include \"task.h\"\nvoid load() { sleep(1); }\n"}});
  Project.write("a.cpp", "void load();\n" + Project.read("a.cpp"));
  EXPECT_THAT(run({"--show-suppressed"}).Stdout,
              AllOf(HasSubstr("a.cpp:4:3: warning: 'load' blocks"),
                    HasSubstr("[suppressed: known]")));
}

TEST_F(Suppressions, HiddenOnesKeepTheirSeverity) {
  lint("  sleep(1); // NOLINT", {});
  EXPECT_THAT(
      run({"--show-suppressed", "--config=WarningsAsErrors: '*'"}).Stdout,
      HasSubstr("error: 'sleep' blocks"));
  EXPECT_THAT(run({"--show-suppressed"}).Stdout,
              HasSubstr("warning: 'sleep' blocks"));
}

TEST_F(Suppressions, NeedAReasonWhereOneIsRequired) {
  const ProcessResult Without =
      lint("  sleep(1); // NOLINT(coro-blocking-call)", {"--require-reason"});
  EXPECT_EQ(Without.ExitCode, 1);
  EXPECT_THAT(Without.Stdout,
              AllOf(HasSubstr("a.cpp:3:16: warning: this suppresses "
                              "'coro-blocking-call' and says no reason"),
                    HasSubstr("[corolint-suppression]")));
  EXPECT_EQ(lint("  sleep(1); // NOLINT(coro-blocking-call): quick",
                 {"--require-reason"})
                .ExitCode,
            0);
  EXPECT_EQ(lint("  sleep(1); // NOLINT", {"--require-reason"}).ExitCode, 1);
  // What suppresses nothing of ours needs none, nor does anything by default.
  EXPECT_EQ(lint("  // NOLINT(bugprone-x)", {"--require-reason"}).ExitCode, 0);
  EXPECT_EQ(lint("  sleep(1); // NOLINT", {}).ExitCode, 0);
}

TEST_F(Suppressions, AReasonCanBeRequiredByTheConfiguration) {
  Project.write(".clang-tidy", "CheckOptions:\n  RequireReason: true\n");
  const ProcessResult R = lint("  sleep(1); // NOLINT(*)", {});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, HasSubstr("[corolint-suppression]"));
  // A comment cannot suppress that.
  EXPECT_EQ(lint("  // NOLINTNEXTLINE(corolint-suppression)\n"
                 "  sleep(1); // NOLINT",
                 {})
                .ExitCode,
            1);
  const ProcessResult Added = run({"--add-suppressions"});
  EXPECT_EQ(Added.ExitCode, 2);
  EXPECT_THAT(Added.Stderr, HasSubstr("suppressions need a reason here"));
}

TEST_F(Suppressions, UnusedOnesAreReported) {
  const std::vector<std::string> Option = {"--report-unused-suppressions"};
  const ProcessResult R =
      lint("  fetch; // NOLINT(coro-blocking-call)", Option);
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:13: warning: "),
                              HasSubstr("[corolint-unused-suppression]")));
  for (const char *Line :
       {"  fetch; // NOLINT(coro-*)",
        "  // NOLINTNEXTLINE(coro-sync-wait)\n  sleep(1); // NOLINT",
        "  // NOLINTBEGIN(coro-blocking-call)\n  // "
        "NOLINTEND(coro-blocking-call)",
        "  sleep(1); // NOLINT(coro-blocking-call,coro-sync-wait)"})
    EXPECT_THAT(lint(Line, Option).Stdout,
                HasSubstr("[corolint-unused-suppression]"))
        << Line;
}

TEST_F(Suppressions, NeededOnesAreNot) {
  const std::vector<std::string> Option = {"--report-unused-suppressions"};
  for (const char *Line :
       {"  sleep(1); // NOLINT(coro-blocking-call)",
        "  sleep(1); // NOLINT(coro-*)",
        // Not about checks of ours, or about all.
        "  fetch; // NOLINT", "  fetch; // NOLINT(bugprone-x)",
        "  fetch; // NOLINT(*)",
        // Of a check that did not run.
        "  fetch; // NOLINT(coro-blocking-lock)",
        // No code, or no comment.
        "#if 0\n  sleep(1); // NOLINT(coro-blocking-call)\n#endif",
        "  const char *T = \"NOLINT(coro-blocking-call)\"; (void)T;"}) {
    const ProcessResult R = lint(Line, Option);
    EXPECT_EQ(R.ExitCode, 0) << Line << '\n' << R.Stdout << R.Stderr;
  }
}

TEST_F(Suppressions, WhatAHelperNeedsIsNeeded) {
  writeProject({{"a.cpp", "#include \"task.h\"\nvoid load();\n"
                          "Task<int> f() {\n  load();\n  co_return 1;\n}\n"},
                {"b.cpp", "#include \"task.h\"\nvoid load() {\n"
                          "  sleep(1); // NOLINT(coro-blocking-call)\n}\n"}});
  const ProcessResult R = run({"--report-unused-suppressions"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout;
}

TEST_F(Suppressions, HeadersAreJudgedByAllThatIncludeThem) {
  const std::string Header =
      "#pragma once\n#include \"task.h\"\n"
      "inline Task<int> wait() {\n"
      "#ifdef WAITS\n  sleep(1);\n#else\n  fetch;\n#endif"
      " // NOLINT(coro-sync-wait)\n"
      "  sleep(2); // NOLINT(coro-blocking-call)\n  co_return 1;\n}\n";
  Project.write("wait.h", Header);
  writeProject(
      {{"a.cpp", "#include \"wait.h\"\n"}, {"b.cpp", "#include \"wait.h\"\n"}});
  const std::vector<std::string> Option = {"--report-unused-suppressions"};
  EXPECT_THAT(run(Option).Stdout, AllOf(HasSubstr("wait.h:8:11: warning"),
                                        Not(HasSubstr("wait.h:9"))));
  // What other files may need is not judged without them.
  EXPECT_EQ(run({"--report-unused-suppressions", "a.cpp"}).ExitCode, 0);
  Project.write("b.cpp", "#include \"wait.h\"\nint Broken = ;\n");
  EXPECT_THAT(run(Option).Stdout, Not(HasSubstr("corolint-unused")));
}

TEST_F(Suppressions, ABlockAroundAnotherIsNeeded) {
  const std::string Source = "#include \"task.h\"\n"
                             "// NOLINTBEGIN(coro-*): outer\n"
                             "// NOLINTBEGIN(coro-blocking-call): inner\n"
                             "Task<int> f() {\n  sleep(1);\n  co_return 1;\n}\n"
                             "// NOLINTEND(coro-blocking-call)\n"
                             "Task<int> g() {\n  sleep(1);\n  co_return 1;\n}\n"
                             "// NOLINTEND(coro-*)\n";
  writeProject({{"a.cpp", Source}});
  EXPECT_EQ(run({"--report-unused-suppressions", "--fix"}).ExitCode, 0);
  EXPECT_EQ(Project.read("a.cpp"), Source);
  EXPECT_THAT(run({"--show-suppressed"}).Stdout,
              AllOf(HasSubstr("[suppressed: inner]"),
                    HasSubstr("[suppressed: outer]")));
}

TEST_F(Suppressions, BrokenFilesAreNotJudged) {
  const ProcessResult R = lint("  undeclared(); // NOLINT(coro-blocking-call)",
                               {"--report-unused-suppressions"});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, IsEmpty());
}

TEST_F(Suppressions, UnusedOnesAreRemoved) {
  const std::pair<const char *, const char *> Cases[] = {
      {"  fetch; // NOLINT(coro-blocking-call): slow", "  fetch;"},
      {"  fetch; // twice NOLINT(coro-blocking-call)", "  fetch; // twice"},
      {"  // NOLINTNEXTLINE(coro-sync-wait)\n  fetch;", "  fetch;"},
      {"  fetch; // NOLINT(coro-sync-wait, bugprone-x): slow",
       "  fetch; // NOLINT(bugprone-x): slow"},
      {"  // NOLINTBEGIN(coro-*)\n  fetch;\n  // NOLINTEND(coro-*)",
       "  fetch;"},
      {"  fetch /* NOLINT(coro-sync-wait) */;", "  fetch ;"},
      {"  fetch; // NOLINT(coro-sync-wait):", "  fetch;"},
      // Other tools' comments in the same one stay.
      {"  fetch; // NOLINT(coro-sync-wait): once // NOLINT(bugprone-x): kept",
       "  fetch; // NOLINT(bugprone-x): kept"},
      {"  fetch; // NOLINT(bugprone-x): kept // NOLINT(coro-sync-wait): once",
       "  fetch; // NOLINT(bugprone-x): kept"},
      // An inner block does not end the outer one, which may be as long.
      {"  // NOLINTBEGIN(coro-*)\n  // NOLINTBEGIN(coro-sync-wait)\n  fetch;\n"
       "  // NOLINTEND(coro-sync-wait)\n  sleep(1);\n  // NOLINTEND(coro-*)",
       "  // NOLINTBEGIN(coro-*)\n  fetch;\n  sleep(1);\n"
       "  // NOLINTEND(coro-*)"},
      {"  // NOLINTBEGIN(coro-*)\n  // NOLINTBEGIN(coro-*)\n  sleep(1);\n"
       "  // NOLINTEND(coro-*)\n  fetch;\n  // NOLINTEND(coro-*)",
       "  // NOLINTBEGIN(coro-*)\n  sleep(1);\n  // NOLINTEND(coro-*)\n"
       "  fetch;"}};
  for (const auto &[Before, After] : Cases) {
    lint(Before, {"--report-unused-suppressions", "--fix"});
    EXPECT_EQ(Project.read("a.cpp"), blocking(After));
    EXPECT_EQ(run({"--report-unused-suppressions"}).ExitCode, 0) << After;
  }
}

TEST_F(Suppressions, AreAddedAboveTheLine) {
  EXPECT_EQ(added(blocking("  sleep(1);")),
            blocking("  // NOLINTNEXTLINE(coro-blocking-call): legacy\n"
                     "  sleep(1);"));
  EXPECT_EQ(added(blocking("\tsleep(1);"), "--add-suppressions"),
            blocking("\t// NOLINTNEXTLINE(coro-blocking-call)\n\tsleep(1);"));
}

TEST_F(Suppressions, AreAddedOncePerLine) {
  EXPECT_EQ(added(blocking("  sleep(1); fetch(2); sleep(3);")),
            blocking("  // NOLINTNEXTLINE(coro-blocking-call, "
                     "coro-discarded-task): legacy\n"
                     "  sleep(1); fetch(2); sleep(3);"));
}

TEST_F(Suppressions, AreAddedToThoseThatAreThere) {
  EXPECT_EQ(added(blocking("  sleep(1); // NOLINT(bugprone-x): old")),
            blocking("  sleep(1); // NOLINT(bugprone-x, coro-blocking-call): "
                     "old"));
  EXPECT_EQ(added(blocking("  // NOLINTNEXTLINE(x)\n  sleep(1);")),
            blocking("  // NOLINTNEXTLINE(x, coro-blocking-call): legacy\n"
                     "  sleep(1);"));
  EXPECT_EQ(added(blocking("  // NOLINTNEXTLINE(x)\n  sleep(1);"),
                  "--add-suppressions"),
            blocking("  // NOLINTNEXTLINE(x, coro-blocking-call)\n"
                     "  sleep(1);"));
  EXPECT_EQ(added(blocking("  /* twice\n     NOLINTNEXTLINE(x) */\n"
                           "  sleep(1);")),
            blocking("  /* twice\n     NOLINTNEXTLINE(x, coro-blocking-call): "
                     "legacy */\n  sleep(1);"));
  EXPECT_EQ(added(blocking("  sleep(1); // NOLINT(x):")),
            blocking("  sleep(1); // NOLINT(x, coro-blocking-call): legacy"));
}

TEST_F(Suppressions, AreAddedWithTheReasonThatIsRequired) {
  Project.write(".clang-tidy", "CheckOptions:\n  RequireReason: true\n");
  added(blocking("  sleep(1); // NOLINT(google-x)"));
}

TEST_F(Suppressions, AreAddedWhereTheyDoNoHarm) {
  EXPECT_EQ(added(blocking("  const char *T = R\"(\n)\"; sleep(1); (void)T;")),
            blocking("  const char *T = R\"(\n)\"; sleep(1); (void)T; "
                     "// NOLINT(coro-blocking-call): legacy"));
  EXPECT_EQ(added(blocking("  /*\n  */ sleep(1);")),
            blocking("  /*\n  */ sleep(1); // NOLINT(coro-blocking-call): "
                     "legacy"));
  EXPECT_EQ(added(blocking("  (void) \\\n  sleep(1);")),
            blocking("  (void) \\\n  sleep(1); // "
                     "NOLINT(coro-blocking-call): legacy"));
  EXPECT_EQ(added(blocking("  (void) \\\n  sleep(1); \\\n  (void)0;")),
            blocking("  (void) \\\n  sleep(1); /* "
                     "NOLINT(coro-blocking-call): legacy */ \\\n  (void)0;"));
  EXPECT_EQ(added(blocking("  sleep(1);\r")),
            blocking("  // NOLINTNEXTLINE(coro-blocking-call): legacy\r\n"
                     "  sleep(1);\r"));
  // A last line has no break of its own.
  EXPECT_EQ(added("#include \"task.h\"\r\nTask<int> f() { sleep(1); co_return "
                  "1; }"),
            "#include \"task.h\"\r\n"
            "// NOLINTNEXTLINE(coro-blocking-call): legacy\r\n"
            "Task<int> f() { sleep(1); co_return 1; }");
}

TEST_F(Suppressions, CanBeLookedAtFirst) {
  const ProcessResult R =
      lint("  sleep(1);", {"--add-suppressions=later", "--diff"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout,
              HasSubstr("+  // NOLINTNEXTLINE(coro-blocking-call): later\n"));
  EXPECT_EQ(Project.read("a.cpp"), blocking("  sleep(1);"));
}

TEST_F(Suppressions, AreNotAddedWhereNobodyCouldSeeThem) {
  const std::string Source = blocking(
      "  const char *T = R\"(\n)\"; sleep(1); T = R\"(\n)\"; (void)T;");
  writeProject({{"a.cpp", Source}});
  EXPECT_EQ(run({"--add-suppressions"}).ExitCode, 1);
  EXPECT_EQ(Project.read("a.cpp"), Source);
}

TEST_F(Suppressions, MistakesInOptionsAreSaid) {
  EXPECT_THAT(lint("  sleep(1);", {"--fix", "--add-suppressions"}).Stderr,
              HasSubstr("--fix and --add-suppressions exclude each other"));
  const ProcessResult R = run({"--add-suppressions=a\nb"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("the reason has to fit into one line"));
  // What would make other code of the lines below, or be another comment.
  for (const char *Reason : {"legacy \\", "legacy\\  ", "see NOLINT(x)"}) {
    const ProcessResult Refused =
        run({std::string("--add-suppressions=") + Reason});
    EXPECT_EQ(Refused.ExitCode, 2) << Reason;
    EXPECT_THAT(Refused.Stderr, HasSubstr("--add-suppressions: the reason "
                                          "cannot "));
  }
  EXPECT_THAT(run({"--require-reason", "--add-suppressions=  "}).Stderr,
              HasSubstr("suppressions need a reason here"));
  EXPECT_THAT(run({"facts", "-o", "f", "--show-suppressed"}).Stderr,
              HasSubstr("'-show-suppressed' has no place in 'corolint facts'"));
}

} // namespace
