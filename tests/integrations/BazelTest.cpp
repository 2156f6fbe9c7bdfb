//===- BazelTest.cpp - the aspect in a real Bazel -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Guide.h"
#include "tests/integrations/Sandbox.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Program.h"

using namespace corolint::test;
using testing::AllOf;
using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

/// The rules of Bazel's own that Debian's packages do not have as it wants
/// them, and that it would otherwise download.
std::string ccRules() {
  std::string Result;
  for (const std::string Name :
       {"cc_binary", "cc_import", "cc_library", "cc_proto_library", "cc_test",
        "cc_toolchain", "cc_toolchain_suite", "fdo_prefetch_hints",
        "fdo_profile", "objc_import", "objc_library"})
    Result +=
        "def " + Name + "(**kwargs):\n    native." + Name + "(**kwargs)\n";
  for (const std::string Name : {"cc_flags_supplier", "compiler_flag"})
    Result += "def " + Name + "(**kwargs):\n    pass\n";
  return Result;
}

/// Where Debian has the rules for other languages, which the C++ rules load.
constexpr char DebianRules[] = "/usr/share/bazel/rules";

/// The files of the guide, over the Sandbox's project.
class Bazel : public Sandbox {
protected:
  static void SetUpTestSuite() { Shared = new TempProject; }
  static void TearDownTestSuite() {
    // Bazel makes folders that it cannot write to itself.
    runProcess({"chmod", "-R", "u+w", Shared->path()});
    delete Shared;
    Shared = nullptr;
  }

  void SetUp() override {
    Sandbox::SetUp();
    if (!llvm::sys::findProgramByName("bazel"))
      GTEST_SKIP() << "bazel is not installed";
    for (const char *Language : {"java", "proto"})
      if (!llvm::sys::fs::exists(std::string(DebianRules) + "/" + Language))
        GTEST_SKIP() << "bazel-rules-" << Language << " is not installed";
    configureOffline();
    for (const GuideBlock &Block :
         guideBlocks(readSource("docs/guide/bazel.md")))
      if (Block.What == "file")
        Project.write(Block.Value, Block.Text);
  }

  void TearDown() override {
    if (!IsSkipped())
      shell("bazel shutdown");
  }

  /// What would be downloaded comes from here and from Debian's packages.
  void configureOffline() {
    for (const std::string Name : {"rules_cc", "remote_coverage_tools"}) {
      Shared->write(Name + "/WORKSPACE", "workspace(name = '" + Name + "')\n");
      Shared->write(Name + "/BUILD",
                    "filegroup(name = 'coverage_report_generator', "
                    "visibility = ['//visibility:public'])\n"
                    "filegroup(name = 'lcov_merger', "
                    "visibility = ['//visibility:public'])\n");
    }
    Shared->write("rules_cc/cc/BUILD", "");
    Shared->write("rules_cc/cc/defs.bzl", ccRules());
    Home.write(
        ".bazelrc",
        "startup --max_idle_secs=30 --output_user_root=" +
            Shared->path("root") + "\nbuild --noshow_progress\n" +
            overridden("rules_corolint", COROLINT_SOURCE_DIR "/driver/bazel") +
            overridden("rules_cc", Shared->path("rules_cc")) +
            overridden("remote_coverage_tools",
                       Shared->path("remote_coverage_tools")) +
            overridden("rules_java", std::string(DebianRules) + "/java") +
            overridden("rules_proto", std::string(DebianRules) + "/proto"));
  }

  static std::string overridden(const std::string &Name,
                                const std::string &Path) {
    return "build --override_repository=" + Name + "=" + Path + "\n";
  }

  ProcessResult bazel(const std::string &Arguments) {
    return shell("bazel " + Arguments);
  }

  /// The sources that actions made facts of, and did not have in a cache.
  static std::vector<std::string> analysed(const ProcessResult &Build) {
    std::vector<std::string> Names;
    for (const std::string Name : {"clean", "server", "store"})
      if (outputOf(Build).find("[action 'Linting src/" + Name + ".cpp'") !=
          std::string::npos)
        Names.push_back(Name);
    return Names;
  }

  /// The lines of \p Output that are findings and their notes.
  static std::string findings(llvm::StringRef Output) {
    std::string Result;
    while (!Output.empty()) {
      const auto [Line, Rest] = Output.split('\n');
      if (Line.starts_with("src/") && Line.contains(": "))
        Result += Line.str() + "\n";
      Output = Rest;
    }
    return Result;
  }

private:
  /// What all tests can use of what Bazel makes of itself.
  static TempProject *Shared;
};

TempProject *Bazel::Shared = nullptr;

TEST_F(Bazel, FindsWhatOneMachineFinds) {
  const ProcessResult Tested = bazel("test //:lint --test_output=errors");
  EXPECT_EQ(Tested.ExitCode, 3) << outputOf(Tested);
  writeDatabase();
  const ProcessResult Alone = shell("corolint -p build --format=text || true");
  EXPECT_NE(findings(Alone.Stdout), "");
  EXPECT_EQ(findings(outputOf(Tested)), findings(Alone.Stdout));
  repair();
  const ProcessResult Passed = bazel("test //:lint --test_output=errors");
  EXPECT_EQ(Passed.ExitCode, 0) << outputOf(Passed);
}

TEST_F(Bazel, OnlyWhatAChangeConcernsIsDoneAgain) {
  const std::string Build =
      "build -s --disk_cache=" + Project.path("cache") + " //:lint_report";
  const ProcessResult First = bazel(Build);
  ASSERT_EQ(First.ExitCode, 0) << outputOf(First);
  EXPECT_THAT(analysed(First), ElementsAre("clean", "server", "store"));
  EXPECT_THAT(outputOf(First), HasSubstr("[action 'Reporting on //:"));

  const ProcessResult Second = bazel(Build);
  EXPECT_THAT(analysed(Second), IsEmpty());
  EXPECT_THAT(outputOf(Second), Not(HasSubstr("[action 'Reporting on //:")));

  const std::string Report = Project.read("bazel-bin/lint_report.json");
  Project.write("src/store.cpp",
                "// A comment.\n" + Project.read("src/store.cpp"));
  const ProcessResult Changed = bazel(Build);
  EXPECT_THAT(analysed(Changed), ElementsAre("store"));
  EXPECT_THAT(outputOf(Changed), HasSubstr("[action 'Reporting on //:"));
  EXPECT_NE(Project.read("bazel-bin/lint_report.json"), Report);
}

TEST_F(Bazel, CachesHitInAnotherFolder) {
  const std::string Build =
      "build -s --disk_cache=" + Project.path("cache") + " //:lint_report";
  ASSERT_EQ(bazel(Build).ExitCode, 0);
  const std::string Report = Project.read("bazel-bin/lint_report.json");
  EXPECT_THAT(Report, AllOf(HasSubstr("\"path\": \"src/server.cpp\""),
                            Not(HasSubstr("sandbox"))));

  // Another checkout, and nothing left of the first but the cache.
  ASSERT_EQ(shell("mkdir elsewhere && cp -r WORKSPACE BUILD.bazel .bazelrc src "
                  "elsewhere && bazel shutdown")
                .ExitCode,
            0);
  const ProcessResult Elsewhere = shell("cd elsewhere && bazel " + Build);
  ASSERT_EQ(Elsewhere.ExitCode, 0) << outputOf(Elsewhere);
  EXPECT_THAT(
      outputOf(Elsewhere),
      AnyOf(HasSubstr("4 remote cache hit,"), // Bazel 4's word for both.
            HasSubstr("4 disk cache hit,")));
  EXPECT_EQ(Project.read("elsewhere/bazel-bin/lint_report.json"), Report);
  shell("cd elsewhere && bazel shutdown");
}

TEST_F(Bazel, HeadersThatNobodyDeclaresAreMissing) {
  std::string Build = Project.read("BUILD.bazel");
  const std::string Header = "        \"src/task.h\",\n";
  ASSERT_NE(Build.find(Header), std::string::npos);
  Project.write("BUILD.bazel", Build.erase(Build.find(Header), Header.size()));
  const ProcessResult Tested = bazel("test //:lint --test_output=errors");
  EXPECT_EQ(Tested.ExitCode, 3);
  EXPECT_THAT(outputOf(Tested),
              AllOf(HasSubstr("not analysed: missing header 'task.h'"),
                    HasSubstr("corolint: exit code 3")));
}

TEST_F(Bazel, ConfigurationIsAFileThatItKnows) {
  Project.write("strict.yaml", "Checks: '-*,coro-sync-wait'\n");
  Project.write("BUILD.bazel",
                Project.read("BUILD.bazel") +
                    "\nfilegroup(name = \"corolint_config\", srcs = "
                    "[\"strict.yaml\"], visibility = "
                    "[\"//visibility:public\"])\n");
  // One that is only looked for is not found.
  Project.write(".clang-tidy", "Checks: '-*,coro-blocking-call'\n");
  const ProcessResult Tested =
      bazel("test --@rules_corolint//:config=//:corolint_config //:lint "
            "--test_output=errors");
  EXPECT_EQ(Tested.ExitCode, 0) << outputOf(Tested);
}

TEST_F(Bazel, GuideHolds) { follow("bazel.md"); }

} // namespace
