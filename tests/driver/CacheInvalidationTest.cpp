//===- CacheInvalidationTest.cpp - what makes a result outdated -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/CacheTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

constexpr char Header[] = R"cpp(#pragma once
#include "task.h"
namespace app {
void load();
inline Task<int> header() {
  sleep(1);
  co_return co_await fetch(1);
}
} // namespace app
)cpp";

constexpr char LoadBlocks[] = "functions:\n"
                              "  - names: ['app::load']\n"
                              "    kind: blocks\n"
                              "    advice: wait\n";

class CacheInvalidation : public CacheTest {
protected:
  void SetUp() override {
    Project.write("app.h", Header);
    writeProject({{"src/a.cpp", AppSource}});
    EXPECT_THAT(cached({}).Stdout,
                AllOf(HasSubstr("app.h:6:3"), Not(HasSubstr("a.cpp"))));
  }

  /// What is found after a change that the cache has to notice; it must be what
  /// a run without a cache finds.
  std::string foundAnew(const std::vector<std::string> &Args = {}) {
    EXPECT_EQ(hits(Args), 0);
    const std::string Found = warm(Args).Stdout;
    EXPECT_EQ(Found, run(Args).Stdout);
    return Found;
  }
};

TEST_F(CacheInvalidation, NothingHasChanged) {
  EXPECT_EQ(hits(), 1);
  Project.write("src/a.cpp", AppSource); // The same, with another time.
  Project.write("app.h", Header);
  Project.write("unrelated.h", "");
  EXPECT_EQ(hits(), 1);
}

TEST_F(CacheInvalidation, AComment) {
  Project.write("app.h", std::string("// new\n") + Header);
  EXPECT_THAT(foundAnew(), HasSubstr("app.h:7:3"));
}

TEST_F(CacheInvalidation, ASuppression) {
  std::string Text = Header;
  Text.insert(Text.find("sleep(1);") + 9, " // NOLINT(coro-blocking-call)");
  Project.write("app.h", Text);
  EXPECT_THAT(foundAnew(), IsEmpty());
  EXPECT_THAT(warm({}).Stderr, HasSubstr("1 finding suppressed"));
}

TEST_F(CacheInvalidation, TheSource) {
  Project.write("src/a.cpp", BlockingSource);
  EXPECT_THAT(foundAnew(), HasSubstr("a.cpp:3:3"));
}

TEST_F(CacheInvalidation, BackToWhatItWas) {
  Project.write("src/a.cpp", BlockingSource);
  EXPECT_EQ(hits(), 0);
  Project.write("src/a.cpp", AppSource);
  EXPECT_EQ(hits(), 1);
  Project.write("src/a.cpp", BlockingSource);
  EXPECT_THAT(warm({}).Stdout, HasSubstr("a.cpp:3:3"));
}

TEST_F(CacheInvalidation, AHeaderThatComesBeforeAnother) {
  Project.write("src/app.h", std::string("// new\n") + Header);
  EXPECT_THAT(foundAnew(), HasSubstr("src/app.h:7:3"));
}

TEST_F(CacheInvalidation, AHeaderThatWasLookedForInVain) {
  Project.write("src/a.cpp", std::string("#if __has_include(\"extra.h\")\n"
                                         "#include \"extra.h\"\n#endif\n") +
                                 AppSource);
  cached({});
  EXPECT_EQ(hits(), 1);
  Project.write("extra.h", "#include \"task.h\"\n"
                           "inline Task<int> more() {\n  sleep(1);\n"
                           "  co_return co_await fetch(1);\n}\n");
  EXPECT_THAT(foundAnew(), HasSubstr("extra.h:3:3"));
}

TEST_F(CacheInvalidation, AMissingHeaderIsThereNow) {
  Project.write("src/a.cpp", "#include \"late.h\"\n");
  EXPECT_EQ(cached({}).ExitCode, 3);
  EXPECT_EQ(warm({}).ExitCode, 3);
  Project.write("late.h", "");
  EXPECT_THAT(foundAnew(), IsEmpty());
  EXPECT_EQ(warm({}).ExitCode, 0);
}

TEST_F(CacheInvalidation, AHeaderIsGone) {
  Project.remove("app.h");
  EXPECT_EQ(cached({}).ExitCode, 3);
  EXPECT_THAT(warm({}).Stderr, HasSubstr("missing header 'app.h'"));
}

TEST_F(CacheInvalidation, AConfigurationFile) {
  Project.write("src/.clang-tidy", "Checks: '-*'\n");
  EXPECT_THAT(foundAnew(), IsEmpty());
  EXPECT_THAT(warm({}).Stderr, HasSubstr("all checks are turned off"));
  Project.write("src/.clang-tidy", "HeaderFilterRegex: 'nothing'\n");
  EXPECT_THAT(foundAnew(), IsEmpty());
  Project.remove("src/.clang-tidy");
  Project.write(".clang-tidy", "WarningsAsErrors: '*'\n");
  EXPECT_THAT(foundAnew(), HasSubstr("app.h:6:3: error:"));
}

TEST_F(CacheInvalidation, ACatalogue) {
  Project.write("corolint.yaml", LoadBlocks);
  EXPECT_THAT(foundAnew(), HasSubstr("a.cpp:3:3"));
  Project.write("corolint.yaml", std::string(LoadBlocks) + "# comment\n");
  EXPECT_THAT(foundAnew(), HasSubstr("a.cpp:3:3"));
  Project.write("corolint.yaml", "functions:\n  - names: [sleep]\n"
                                 "    kind: nonblocking\n");
  EXPECT_THAT(foundAnew(), IsEmpty());
}

TEST_F(CacheInvalidation, ACatalogueThatAnOptionNames) {
  const std::string Config =
      "--config={CheckOptions: {CatalogueFiles: more.yaml}}";
  Project.write("more.yaml", "functions: []\n");
  EXPECT_EQ(hits({Config}), 0);
  Project.write("more.yaml", LoadBlocks);
  EXPECT_THAT(foundAnew({Config}), HasSubstr("a.cpp:3:3"));
}

TEST_F(CacheInvalidation, TheCompileCommand) {
  Project.writeDatabase({"src/a.cpp"}, {"-I" + Project.path(), "-DNEW"});
  foundAnew();
  Project.writeDatabase({"src/a.cpp"}, {"-I" + Project.path()});
  EXPECT_EQ(hits(), 1);
}

TEST_F(CacheInvalidation, SettingsOfTheRun) {
  for (const char *Option :
       {"--checks=-coro-blocking-call", "--config={Checks: '-*'}",
        "--full-bodies", "--root=/"}) {
    EXPECT_EQ(hits({Option}), 0) << Option;
    EXPECT_EQ(hits({Option}), 1) << Option;
  }
  EXPECT_EQ(hits(), 1);
  // These are about what becomes of results.
  for (const char *Option : {"--format=json", "-j7", "--diff", "-q"})
    EXPECT_EQ(hits({Option}), 1) << Option;
}

TEST_F(CacheInvalidation, TheEnvironmentOfTheCompiler) {
  Project.write("more/unused.h", "");
  cached({}, {{"CPATH", Project.path("more")}});
  const Variables Path = {{"CPATH", Project.path("more")},
                          {"COROLINT_TEST_FAULT", "abort:/"}};
  EXPECT_EQ(cached({}, Path).ExitCode, 1);
  for (const char *Name :
       {"CPATH", "CPLUS_INCLUDE_PATH", "INCLUDE", "CLANG_NO_DEFAULT_CONFIG"})
    EXPECT_EQ(cached({}, {{Name, Project.path("other")},
                          {"COROLINT_TEST_FAULT", "abort:/"}})
                  .ExitCode,
              3)
        << Name;
}

} // namespace
