//===- LanguageServerTest.cpp - corolint lsp ------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/ClangdTest.h"

using namespace corolint::test;
using llvm::json::Array;
using llvm::json::Object;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

namespace {

class LanguageServerTest : public ClangdTest {
protected:
  std::unique_ptr<LspClient> startServer() {
    return start({COROLINT_EXECUTABLE, "lsp"});
  }
};

TEST_F(LanguageServerTest, OffersFindingsAndNothingElse) {
  auto Client = startServer();
  const Object &Server = Client->server();
  EXPECT_EQ(Server.getObject("serverInfo")->getString("name"),
            llvm::StringRef("corolint"));
  std::vector<std::string> Capabilities;
  for (const auto &Entry : *Server.getObject("capabilities"))
    Capabilities.push_back(llvm::StringRef(Entry.first).str());
  EXPECT_THAT(Capabilities,
              UnorderedElementsAre("textDocumentSync", "codeActionProvider",
                                   "executeCommandProvider"));
  const Object Refused = Client->reply(Client->ask(
      "textDocument/hover",
      Object{{"textDocument", Object{{"uri", uriOf(Project.path("a.cpp"))}}},
             {"position", Object{{"line", 0}, {"character", 0}}}}));
  EXPECT_EQ(Refused.getObject("error")->getInteger("code"), -32601);
  EXPECT_THAT(
      Refused.getObject("error")->getString("message").value_or("").str(),
      HasSubstr("'textDocument/hover'"));
  EXPECT_EQ(Client->shutDown(), 0);
}

TEST_F(LanguageServerTest, OthersFindingsAreForOthers) {
  // The project's own checks of clang-tidy, and an error of the compiler.
  Project.write(".clang-tidy", "Checks: 'misc-*,coro-*'\n");
  auto Client = startServer();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp",
       std::string(BlockingSource) +
           "int broken() { return undeclared; }\n"
           "static int unused(int *p) { int q; return *p; }\n");
  const Array All = Client->diagnostics(File);
  EXPECT_EQ(All.size(), ours(All).size());
  EXPECT_THAT(summary(ours(All)), ElementsAre("3:coro-blocking-call"));
}

// They would cost time, and nobody would see what they find.
TEST_F(LanguageServerTest, OthersChecksDoNotRun) {
  // --check prints errors alone.
  Project.write(".clang-tidy",
                "Checks: 'bugprone-*,coro-*'\nWarningsAsErrors: '*'\n");
  writeProject({{"a.cpp", std::string(BlockingSource) +
                              "double half() { return 1 / 2; }\n"}});
  std::vector<std::string> Command = {COROLINT_CLANGD, "--check=a.cpp"};
  ProcessOptions Options;
  Options.Directory = Project.path();
  Options.Environment = Environment;
  const ProcessResult All = runProcess(Command, Options);
  EXPECT_THAT(All.Stderr, HasSubstr("coro-blocking-call"));
  EXPECT_THAT(All.Stderr, HasSubstr("bugprone-integer-division"));
  Command.push_back("--diagnostics-only");
  const ProcessResult Ours = runProcess(Command, Options);
  EXPECT_THAT(Ours.Stderr, HasSubstr("coro-blocking-call"));
  EXPECT_THAT(Ours.Stderr, Not(HasSubstr("bugprone-integer-division")));
}

TEST_F(LanguageServerTest, FixesAndSuppresses) {
  auto Client = startServer();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", DiscardedSource);
  const auto Findings = ours(Client->diagnostics(File));
  ASSERT_EQ(Findings.size(), 1u);
  const auto Actions = Client->actions(File, Findings[0]);
  std::vector<std::string> Titles;
  Titles.reserve(Actions.size());
  for (const Object &Action : Actions)
    Titles.push_back(Action.getString("title").value_or("").str());
  EXPECT_THAT(Titles,
              ElementsAre("insert 'co_await ' (safe fix, coro-discarded-task)",
                          "suppress 'coro-discarded-task' on this line, for a "
                          "reason"));
  ASSERT_TRUE(Client->apply(Actions[0]));
  EXPECT_EQ(compile(Client->text(File)).ExitCode, 0);
  EXPECT_THAT(ours(Client->diagnostics(File)), IsEmpty());
}

// What a file includes is parsed once, and that may take long.
TEST_F(LanguageServerTest, ShowsProgress) {
  auto Client = startServer();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", BlockingSource);
  Client->diagnostics(File);
  EXPECT_EQ(Client->count("window/workDoneProgress/create"), 1u);
  EXPECT_EQ(Client->count("textDocument/clangd.fileStatus"), 0u);
  Client->edit(File, Client->text(File).size(), 0, "int x;\n");
  Client->diagnostics(File);
  EXPECT_EQ(Client->count("window/workDoneProgress/create"), 1u)
      << "there is no progress for each key";
  EXPECT_EQ(Client->shutDown(), 0);
}

TEST_F(LanguageServerTest, HasTheSameConfiguration) {
  Project.write(".clang-tidy", "Checks: '-coro-blocking-call'\n");
  auto Client = startServer();
  open(*Client, "a.cpp", BlockingSource);
  EXPECT_THAT(Client->diagnostics(Project.path("a.cpp")), IsEmpty());
}

TEST_F(LanguageServerTest, OptionsOfClangdArePassedOn) {
  auto Client = start({COROLINT_EXECUTABLE, "lsp", "--log=verbose",
                       "--compile-commands-dir=" + Project.path("out")});
  EXPECT_EQ(Client->shutDown(), 0);
  EXPECT_THAT(Client->log(),
              HasSubstr("--compile-commands-dir=" + Project.path("out")));
  EXPECT_THAT(Client->log(), HasSubstr("--background-index=false"));
  EXPECT_THAT(Client->log(), Not(HasSubstr("--diagnostics-only")));
}

TEST_F(LanguageServerTest, SaysWhatItIs) {
  const ProcessResult R = run({"lsp", "--help"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stdout, HasSubstr("corolint-clangd --diagnostics-only"));
}

TEST_F(LanguageServerTest, SaysWhatIsMissing) {
  TempProject Prefix;
  Prefix.write("bin/placeholder", "");
  const std::string Alone = Prefix.path("bin/corolint");
  ASSERT_EQ(runProcess({"cp", COROLINT_EXECUTABLE, Alone}).ExitCode, 0);
  const ProcessResult R = runProcess({Alone, "lsp"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_EQ(R.Stdout, "");
  EXPECT_THAT(R.Stderr, HasSubstr("corolint: "));
  EXPECT_THAT(R.Stderr, HasSubstr(Prefix.path("bin/corolint-clangd")));
}

} // namespace
