//===- ReproducerTest.cpp - failures that others can see, too -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/FaultTest.h"
#include <filesystem>

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

class ReproducerTest : public FaultTest {
protected:
  /// The folders of reproducers.
  std::vector<std::string> folders() const {
    std::vector<std::string> Paths;
    if (Project.exists("failed"))
      for (const auto &Entry :
           std::filesystem::directory_iterator(Project.path("failed")))
        Paths.push_back(Entry.path().string());
    return Paths;
  }

  /// Moves the reproducer to where nothing of the project is, and runs it.
  ProcessResult reproduce(const TempProject &Elsewhere,
                          std::vector<std::string> Args = {}) const {
    const std::string Moved = Elsewhere.path("moved");
    std::filesystem::rename(folders().at(0), Moved);
    Args.insert(Args.begin(), Moved + "/run.sh");
    return runProcess(Args);
  }
};

TEST_F(ReproducerTest, IsOffered) {
  writeProject({{"a.cpp", BlockingSource}});
  EXPECT_THAT(run({}, faults("abort:a.cpp")).Stderr,
              HasSubstr("--reproducer=DIR writes"));
  EXPECT_THAT(run({}).Stderr, Not(HasSubstr("--reproducer")));
}

TEST_F(ReproducerTest, FailsElsewhereAsItDidHere) {
  // A crash of Clang's own, as it comes with a header that only the project
  // has.
  Project.write("crash.h", "#define FINE\n");
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", "#include \"crash.h\"\n"
                          "#include \"task.h\"\n"
                          "#ifdef FINE\n"
                          "int f() {\n"
                          "#pragma clang __debug crash\n"
                          "return 1; }\n"
                          "#endif\n"}});
  const ProcessResult Here = run({"--reproducer=failed"});
  EXPECT_EQ(Here.ExitCode, 3);
  EXPECT_THAT(Here.Stderr, HasSubstr("corolint: reproducer: failed/b.cpp-"));
  ASSERT_EQ(folders().size(), 1U);
  const std::string Output = Project.read(
      "failed/" + std::filesystem::path(folders()[0]).filename().string() +
      "/output.txt");
  EXPECT_THAT(Output, AllOf(HasSubstr("b.cpp: analysis crashed (signal SIG"),
                            HasSubstr("parsing function body 'f'")));
  const TempProject Elsewhere;
  const ProcessResult There = reproduce(Elsewhere, {"-v"});
  EXPECT_EQ(There.ExitCode, 3);
  EXPECT_THAT(There.Stderr, AllOf(HasSubstr("while parsing function body 'f'"),
                                  HasSubstr("Stack dump")));
}

TEST_F(ReproducerTest, HasHeadersAndConfiguration) {
  Project.write("forced.h", "inline int forced() { return 1; }\n");
  Project.write("corolint.yaml", "functions:\n  - names: [mine]\n"
                                 "    kind: blocks\n    advice: wait\n");
  Project.write("more/listed.yaml", "functions:\n  - names: [listed]\n"
                                    "    kind: blocks\n    advice: wait\n");
  Project.write(".clang-tidy",
                "Checks: '-*,coro-blocking-call'\nCheckOptions:\n"
                "  coro-blocking-call.CatalogueFiles: more/listed.yaml\n");
  Project.write("task.h", TaskHeader);
  Project.write("b.cpp", "#include \"task.h\"\nvoid mine(); void listed();\n"
                         "Task<int> f() {\n  mine();\n  listed();\n"
                         "  sleep(1); // NOLINT\n  fetch(1);\n"
                         "  co_return forced();\n}\n");
  Project.writeDatabase(
      {"b.cpp"}, {"-I" + Project.path(), "-include", Project.path("forced.h")});
  run({"--reproducer=failed"}, faults("crash:b.cpp@f"));
  ASSERT_EQ(folders().size(), 1U);
  const TempProject Elsewhere;
  // The fault does not go with it, so the rest can be seen.
  const ProcessResult There = reproduce(Elsewhere);
  EXPECT_EQ(There.ExitCode, 1) << There.Stderr;
  EXPECT_THAT(There.Stdout,
              AllOf(HasSubstr("'mine' blocks"), HasSubstr("'listed' blocks")));
  EXPECT_THAT(There.Stderr, AllOf(HasSubstr("corolint: 2 findings"),
                                  HasSubstr("1 finding suppressed")));
}

TEST_F(ReproducerTest, HasTheOriginalWhereHeadersAreMissing) {
  writeProject({{"b.cpp", "#include \"missing.h\"\nint f() { return 1; }\n"}});
  run({"--reproducer=failed"}, faults("abort:b.cpp"));
  ASSERT_EQ(folders().size(), 1U);
  const ProcessResult There = runProcess({folders()[0] + "/run.sh"});
  EXPECT_EQ(There.ExitCode, 3);
  EXPECT_THAT(There.Stderr, HasSubstr("missing header 'missing.h'"));
}

TEST_F(ReproducerTest, ThereIsOneForEachFailure) {
  writeProject({{"a.cpp", BlockingSource},
                {"b.cpp", BlockingSource},
                {"c.cpp", BlockingSource}});
  run({"--reproducer=failed"}, faults("abort:a.cpp;garbage:c.cpp"));
  EXPECT_EQ(folders().size(), 2U);
  // Again, over those that are there.
  const ProcessResult R =
      run({"--reproducer=failed"}, faults("abort:a.cpp;garbage:c.cpp"));
  EXPECT_EQ(folders().size(), 2U);
  EXPECT_THAT(R.Stderr, AllOf(HasSubstr("reproducer: failed/a.cpp-"),
                              HasSubstr("reproducer: failed/c.cpp-")));
}

TEST_F(ReproducerTest, ItsFolderMayHaveAnyName) {
  writeProject({{"a.cpp", BlockingSource}});
  run({"--reproducer=failed/\xff"}, faults("abort:a.cpp"));
  ASSERT_EQ(folders().size(), 1U);
  const auto Made = std::filesystem::directory_iterator(folders()[0]);
  const ProcessResult There = runProcess({Made->path().string() + "/run.sh"});
  EXPECT_EQ(There.ExitCode, 1) << There.Stderr;
  EXPECT_THAT(There.Stdout, HasSubstr("'sleep' blocks"));
}

/// As the analysis does, which reads such code all the same.
TEST_F(ReproducerTest, LeavesOutFlagsThatClangRefuses) {
  Project.write("task.h", TaskHeader);
  Project.write("b.cpp", BlockingSource);
  Project.writeDatabase(
      {"b.cpp"}, {"-I" + Project.path(), "-march=never", "-fcf-protection=no"});
  run({"--reproducer=failed"}, faults("abort:b.cpp"));
  ASSERT_EQ(folders().size(), 1U);
  const TempProject Elsewhere;
  Project.remove("task.h");
  const ProcessResult There = reproduce(Elsewhere);
  EXPECT_EQ(There.ExitCode, 1) << There.Stderr;
}

TEST_F(ReproducerTest, WhereThereIsNoRoomIsSaid) {
  writeProject({{"a.cpp", BlockingSource}});
  Project.write("failed", "a file");
  const ProcessResult R = run({"--reproducer=failed"}, faults("abort:a.cpp"));
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("--reproducer: cannot create '"));
}

} // namespace
