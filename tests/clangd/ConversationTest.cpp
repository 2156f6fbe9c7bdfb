//===- ConversationTest.cpp - editors talk to corolint-clangd -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/BuildInfo.h"
#include "driver/clangd/Frames.h"
#include "tests/clangd/ClangdTest.h"

#include <csignal>
#include <fstream>

using namespace corolint::test;
using llvm::json::Array;
using llvm::json::Object;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

using ConversationTest = ClangdTest;

/// Replaces the first \p Old in the text of \p Path.
void replace(LspClient &Client, const std::string &Path, llvm::StringRef Old,
             llvm::StringRef New) {
  const size_t At = Client.text(Path).find(Old);
  ASSERT_NE(At, std::string::npos) << Old.str();
  Client.edit(Path, At, Old.size(), New);
}

TEST_F(ConversationTest, OpenEditFixSaveClose) {
  auto Client = start();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", DiscardedSource);
  auto Findings = ours(Client->diagnostics(File));
  ASSERT_THAT(summary(Findings), ElementsAre("3:coro-discarded-task"));
  EXPECT_EQ(Findings[0].getString("source"), llvm::StringRef("corolint"));

  Client->edit(File, 0, 0, "// A line more.\n");
  Findings = ours(Client->diagnostics(File));
  ASSERT_THAT(summary(Findings), ElementsAre("4:coro-discarded-task"));

  const Object Fix = actionCalled(Client->actions(File, Findings[0]),
                                  "insert 'co_await ' (safe fix");
  EXPECT_EQ(Fix.getBoolean("isPreferred"), true);
  EXPECT_EQ(Fix.getString("kind"), llvm::StringRef("quickfix"));
  ASSERT_TRUE(Client->apply(Fix));
  EXPECT_THAT(Client->text(File), HasSubstr("  co_await fetch(1);\n"));
  EXPECT_EQ(compile(Client->text(File)).ExitCode, 0);
  EXPECT_THAT(ours(Client->diagnostics(File)), IsEmpty());

  Client->save(File);
  EXPECT_THAT(Project.read("a.cpp"), HasSubstr("co_await fetch(1);"));
  Client->edit(File, 0, 0, BlockingSource);
  EXPECT_THAT(ours(Client->diagnostics(File)), Not(IsEmpty()));
  Client->close(File);
  // They are taken back.
  EXPECT_TRUE(
      Client->waitFor(File, [](const Array &All) { return All.empty(); }));
  EXPECT_EQ(Client->shutDown(), 0);
}

TEST_F(ConversationTest, SuppressedForAReason) {
  auto Client = start();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", BlockingSource);
  const auto Findings = ours(Client->diagnostics(File));
  ASSERT_THAT(summary(Findings), ElementsAre("3:coro-blocking-call"));
  ASSERT_TRUE(Client->apply(
      actionCalled(Client->actions(File, Findings[0]), "suppress")));
  EXPECT_THAT(Client->text(File),
              HasSubstr("sleep(1); // NOLINT(coro-blocking-call): TODO: "));
  EXPECT_THAT(ours(Client->diagnostics(File)), IsEmpty());
  // The driver takes the placeholder for a reason.
  Client->save(File);
  Client->sync();
  EXPECT_EQ(run({"--require-reason", "a.cpp"}).ExitCode, 0);
}

TEST_F(ConversationTest, AllOfClangdIsThere) {
  auto Client = start();
  const std::string File = Project.path("a.cpp");
  const std::string Text = BlockingSource;
  open(*Client, "a.cpp", Text);
  Client->diagnostics(File);
  EXPECT_NE(Client->server().getObject("capabilities")->get("hoverProvider"),
            nullptr);
  const llvm::json::Value Places =
      Client->call("textDocument/definition",
                   Object{{"textDocument", Object{{"uri", uriOf(File)}}},
                          {"position", Object{{"line", 2}, {"character", 3}}}});
  ASSERT_NE(Places.getAsArray(), nullptr);
  ASSERT_EQ(Places.getAsArray()->size(), 1u);
  EXPECT_EQ((*Places.getAsArray())[0].getAsObject()->getString("uri"),
            llvm::StringRef(uriOf(Project.path("task.h"))));
}

// The last diagnostics are those of the last text, whatever came before.
TEST_F(ConversationTest, TwoHundredRapidEdits) {
  auto Client = start();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", BlockingSource);
  const std::string Call = "  sleep(1);\n";
  const size_t At = std::string(BlockingSource).find(Call);
  for (int I = 0; I < 200; ++I)
    if (I % 3 == 2)
      Client->edit(File, At, Call.size(), "");
    else
      Client->edit(File, At, 0, Call);
  // 134 lines were put in and 66 taken out; the first one was there.
  const auto Findings = ours(Client->diagnostics(File));
  EXPECT_EQ(Findings.size(), 69u);
  EXPECT_EQ(summary(Findings).back(), "71:coro-blocking-call");
  EXPECT_EQ(Client->shutDown(), 0);
}

TEST_F(ConversationTest, BrokenCodeInTheMiddleOfTyping) {
  auto Client = start();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", BlockingSource);
  ASSERT_THAT(summary(ours(Client->diagnostics(File))),
              ElementsAre("3:coro-blocking-call"));
  const std::string Typed = "  if (auto x = co_await fetch(2)) { sleep(2); }\n";
  const size_t At = std::string(BlockingSource).find("  sleep(1)");
  for (size_t I = 0; I < Typed.size(); ++I) {
    Client->edit(File, At + I, 0, Typed.substr(I, 1));
    if (I % 8 == 0)
      Client->diagnostics(File); // Whatever they are.
  }
  EXPECT_THAT(summary(ours(Client->diagnostics(File))),
              ElementsAre("3:coro-blocking-call", "4:coro-blocking-call"));
  EXPECT_EQ(Client->shutDown(), 0);
}

TEST_F(ConversationTest, AHeaderIsEditedWhileASourceIsOpen) {
  auto Client = start();
  Project.write("app.h", "#include \"task.h\"\n"
                         "namespace app { void load(); }\n");
  const std::string File = Project.path("a.cpp");
  const std::string Header = Project.path("app.h");
  open(*Client, "a.cpp", AppSource);
  EXPECT_THAT(ours(Client->diagnostics(File)), IsEmpty());
  Client->open(Header, Project.read("app.h"));
  Client->diagnostics(Header);
  replace(*Client, Header, "void load",
          "[[clang::annotate(\"corolint::blocking\")]] void load");
  Client->save(Header);
  EXPECT_TRUE(Client->waitFor(File, [](const Array &All) {
    return summary(ours(All)) ==
           std::vector<std::string>{"3:coro-blocking-call"};
  }));
}

TEST_F(ConversationTest, MalformedMessages) {
  auto Client = start();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", BlockingSource);
  Client->diagnostics(File);
  for (const char *Bytes :
       {"Content-Length: 0\r\n\r\n", "Nonsense: 1\r\n\r\n",
        "Content-Length: 9\r\n\r\n{\"method\"", "Content-Length: 1\r\n\r\n}",
        "Content-Length: 4\r\n\r\n\xff\xfe{]"})
    Client->sendBytes(Bytes);
  for (const char *Body :
       {R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":7})",
        R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{}})",
        R"({"jsonrpc":"2.0","method":"no/such"})",
        R"({"jsonrpc":"2.0","id":[1],"method":"textDocument/codeAction"})",
        R"({"jsonrpc":"2.0","id":"x","result":null})"})
    Client->sendBytes(corolint::lsp::framed(Body));
  const Object Refused =
      Client->reply(Client->ask("textDocument/noSuchThing", Object()));
  EXPECT_EQ(Refused.getObject("error")->getInteger("code"), -32601);
  Client->edit(File, 0, 0, "\n");
  EXPECT_THAT(summary(ours(Client->diagnostics(File))),
              ElementsAre("4:coro-blocking-call"));
  EXPECT_EQ(Client->shutDown(), 0);
}

TEST_F(ConversationTest, RequestsCanBeCancelled) {
  auto Client = start();
  const std::string File = Project.path("a.cpp");
  open(*Client, "a.cpp", BlockingSource);
  const auto Findings = ours(Client->diagnostics(File));
  ASSERT_EQ(Findings.size(), 1u);
  // It has to wait for the text that comes first.
  Client->edit(File, 0, 0, "#include \"task.h\"\n");
  const int64_t Id = Client->ask(
      "textDocument/codeAction",
      Object{{"textDocument", Object{{"uri", uriOf(File)}}},
             {"range", *Findings[0].get("range")},
             {"context", Object{{"diagnostics", Array{Object(Findings[0])}}}}});
  Client->notify("$/cancelRequest", Object{{"id", Id}});
  const Object Reply = Client->reply(Id);
  // Unless it was too fast, it is cancelled; it is answered in any case, once.
  if (const Object *Error = Reply.getObject("error"))
    EXPECT_EQ(Error->getInteger("code"), -32800);
  else
    EXPECT_NE(Reply.getArray("result"), nullptr);
  EXPECT_THAT(summary(ours(Client->diagnostics(File))),
              ElementsAre("4:coro-blocking-call"));
  EXPECT_EQ(Client->shutDown(), 0);
}

class ExitCodes : public ClangdTest {
protected:
  void check(const std::string &Server) {
    EXPECT_EQ(start({Server})->shutDown(), 0);
    EXPECT_EQ(start({Server})->hangUp(), 1);
    auto Unannounced = start({Server});
    Unannounced->notify("exit", nullptr);
    EXPECT_EQ(Unannounced->waitForEnd(), 1);
    auto Terminated = start({Server});
    ::kill(Terminated->pid(), SIGTERM);
    EXPECT_EQ(Terminated->waitForEnd(), 1);
  }
};

TEST_F(ExitCodes, SayHowItEnded) { check(COROLINT_CLANGD); }

TEST_F(ExitCodes, AreThoseOfClangd) {
  const std::string Stock = COROLINT_LLVM_BINDIR "/clangd";
  if (!std::ifstream(Stock))
    GTEST_SKIP() << "there is no stock clangd";
  check(Stock);
}

TEST_F(ConversationTest, PeopleAreAnsweredDirectly) {
  for (const char *Option : {"--help", "--version"}) {
    const ProcessResult R = runProcess({COROLINT_CLANGD, Option});
    EXPECT_EQ(R.ExitCode, 0);
    EXPECT_THAT(R.Stdout, HasSubstr("clangd")) << Option;
  }
  ProcessOptions Delimited;
  Delimited.Input = R"({"jsonrpc":"2.0","id":0,"method":"shutdown"})"
                    "\n---\n"
                    R"({"jsonrpc":"2.0","method":"exit"})";
  const ProcessResult R =
      runProcess({COROLINT_CLANGD, "-input-style=delimited"}, Delimited);
  EXPECT_THAT(R.Stdout, HasSubstr("server not initialized"));
}

TEST_F(ConversationTest, DocsAreLinkedWhereTheyAreInstalled) {
  // The program looks for them from where it stands.
  TempProject Prefix;
  Prefix.write("bin/placeholder", "");
  Prefix.write(COROLINT_DOCDIR "/checks/coro-blocking-call.md", "# page\n");
  const std::string Server = Prefix.path("bin/corolint-clangd");
  ASSERT_EQ(runProcess({"cp", COROLINT_CLANGD, Server}).ExitCode, 0);
  auto Client = start({Server});
  open(*Client, "a.cpp", BlockingSource);
  const auto Findings = ours(Client->diagnostics(Project.path("a.cpp")));
  ASSERT_EQ(Findings.size(), 1u);
  const Object *Description = Findings[0].getObject("codeDescription");
  ASSERT_NE(Description, nullptr);
  EXPECT_EQ(Description->getString("href"),
            llvm::StringRef(uriOf(
                Prefix.path(COROLINT_DOCDIR "/checks/coro-blocking-call.md"))));
}

} // namespace
