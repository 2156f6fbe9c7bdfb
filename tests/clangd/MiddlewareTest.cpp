//===- MiddlewareTest.cpp - what becomes of messages ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Middleware.h"
#include "driver/clangd/ServerArguments.h"
#include "llvm/Support/FormatVariadic.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace corolint::lsp;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

std::string text(Value Message) { return llvm::formatv("{0}", Message).str(); }

Value parsed(llvm::StringRef Text) {
  llvm::Expected<Value> Result = llvm::json::parse(Text);
  EXPECT_TRUE(static_cast<bool>(Result)) << Text.str();
  return Result ? std::move(*Result) : Value(nullptr);
}

/// A finding in line \p Line, from 0.
Object finding(int Line, const char *Check = "coro-blocking-call",
               const char *Source = "clang-tidy") {
  return Object{
      {"range", Object{{"start", Object{{"line", Line}, {"character", 2}}},
                       {"end", Object{{"line", Line}, {"character", 4}}}}},
      {"severity", 2},
      {"code", Check},
      {"codeDescription", Object{{"href", "https://clang.llvm.org/x"}}},
      {"source", Source},
      {"message", "'f' blocks (fixes available)"}};
}

std::string published(Array Diagnostics) {
  return text(
      Object{{"jsonrpc", "2.0"},
             {"method", "textDocument/publishDiagnostics"},
             {"params", Object{{"uri", "file:///a.cpp"},
                               {"diagnostics", std::move(Diagnostics)}}}});
}

std::string request(const char *Method, Object Params, int Id = 1) {
  return text(Object{{"jsonrpc", "2.0"},
                     {"id", Id},
                     {"method", Method},
                     {"params", std::move(Params)}});
}

Object codeActionParams(Array Diagnostics) {
  return Object{{"textDocument", Object{{"uri", "file:///a.cpp"}}},
                {"context", Object{{"diagnostics", std::move(Diagnostics)}}}};
}

/// A middleware that an editor with code actions has opened \p Text with.
class Conversation {
public:
  explicit Conversation(const char *Text, bool DiagnosticsOnly = false,
                        bool Literals = true)
      : Between("/nowhere/bin/corolint-clangd", DiagnosticsOnly) {
    Object CodeAction;
    if (Literals)
      CodeAction["codeActionLiteralSupport"] = Object();
    Initialize = Between.fromEditor(request(
        "initialize",
        Object{{"capabilities",
                Object{{"textDocument",
                        Object{{"codeAction", std::move(CodeAction)},
                               {"semanticTokens", Object()}}},
                       {"workspace", Object{{"inlayHint", Object()}}}}}},
        0));
    Between.fromEditor(text(Object{
        {"method", "textDocument/didOpen"},
        {"params", Object{{"textDocument", Object{{"uri", "file:///a.cpp"},
                                                  {"version", 1},
                                                  {"text", Text}}}}}}));
  }

  /// What the editor gets where clangd has \p Actions for \p Diagnostics.
  Array actions(Array Diagnostics, Array Actions) {
    Between.fromEditor(request("textDocument/codeAction",
                               codeActionParams(std::move(Diagnostics)), 5));
    const std::string Reply =
        text(Object{{"id", 5}, {"result", std::move(Actions)}});
    const Disposition What = Between.fromClangd(Reply);
    Value Message = parsed(What.Instead.value_or(Reply));
    return std::move(*Message.getAsObject()->getArray("result"));
  }

  Middleware Between;
  Disposition Initialize;
};

Object fix(const char *Title) {
  return Object{{"title", Title},
                {"kind", "quickfix"},
                {"isPreferred", true},
                {"diagnostics", Array{finding(1)}},
                {"edit", Object()}};
}

TEST(MiddlewareTest, WhatDoesNotConcernUsIsPassedOnAsItIs) {
  Middleware Between("", false);
  for (const char *Body :
       {"", "no JSON", "[]", R"({"method":"textDocument/hover","id":3})",
        R"({"method":"textDocument/publishDiagnostics"})",
        R"({"id":1,"result":{}})", R"({"method":"textDocument/didOpen"})",
        R"({"method":"textDocument/codeAction","id":1,"params":{}})",
        R"({"method":"initialize","id":1,"params":{}})"}) {
    for (const Disposition &What :
         {Between.fromEditor(Body), Between.fromClangd(Body)}) {
      EXPECT_FALSE(What.Instead) << Body;
      EXPECT_EQ(What.Answer, "") << Body;
    }
  }
  const std::string Others =
      published(Array{finding(0, "bugprone-x"), finding(1, "-Wall", "clang")});
  EXPECT_FALSE(Between.fromClangd(Others).Instead);
}

TEST(MiddlewareTest, FindingsAreOurs) {
  Middleware Between("", false);
  const Disposition What = Between.fromClangd(published(
      Array{finding(0), finding(1, "bugprone-x"), finding(2, "coro-of-others"),
            finding(3, "coro-x", "z")}));
  ASSERT_TRUE(What.Instead);
  const Value Message = parsed(What.Instead.value_or(""));
  const Array &All =
      *Message.getAsObject()->getObject("params")->getArray("diagnostics");
  ASSERT_EQ(All.size(), 4u);
  const Object &Ours = *All[0].getAsObject();
  EXPECT_EQ(Ours.getString("source"), llvm::StringRef("corolint"));
  EXPECT_EQ(Ours.get("codeDescription"), nullptr) << "nothing is installed";
  for (size_t I = 1; I < All.size(); ++I)
    EXPECT_NE(All[I].getAsObject()->get("codeDescription"), nullptr) << I;
}

TEST(MiddlewareTest, FixesSayWhetherTheyAreSafe) {
  Conversation With("f();\n  g();\n");
  const Array Actions = With.actions(
      Array{finding(1)},
      Array{fix("insert 'co_await '"), fix("'f' blocks"), fix("or start it"),
            Object{{"title", "Extract"}, {"kind", "refactor"}}});
  std::vector<std::string> Titles;
  std::vector<bool> Preferred;
  for (const Value &Action : Actions) {
    Titles.push_back(
        Action.getAsObject()->getString("title").value_or("").str());
    Preferred.push_back(
        Action.getAsObject()->getBoolean("isPreferred").value_or(false));
  }
  EXPECT_THAT(
      Titles,
      ElementsAre("insert 'co_await ' (safe fix, coro-blocking-call)",
                  "fix it (safe fix, coro-blocking-call)",
                  "start it (suggested fix, coro-blocking-call)", "Extract",
                  "suppress 'coro-blocking-call' on this line, for a reason"));
  EXPECT_THAT(Preferred, ElementsAre(true, true, false, false, false));
}

/// The text after the action that suppresses a finding in line \p Line.
std::string suppressed(const char *Text, int Line) {
  Conversation With(Text);
  const Array Actions = With.actions(Array{finding(Line)}, Array{});
  if (Actions.empty())
    return "";
  Documents Edited;
  Edited.open(Object{{"textDocument", Object{{"uri", "u"}, {"text", Text}}}});
  Object Edit = *(*Actions[0]
                       .getAsObject()
                       ->getObject("edit")
                       ->getObject("changes")
                       ->getArray("file:///a.cpp"))[0]
                     .getAsObject();
  Edit["text"] = Edit.getString("newText").value_or("").str();
  Edited.change(Object{{"textDocument", Object{{"uri", "u"}}},
                       {"contentChanges", Array{std::move(Edit)}}});
  return Edited.get("u")->Text;
}

TEST(MiddlewareTest, CommentsAreWrittenWhereTheyCanStand) {
  const std::string Of = "(coro-blocking-call): TODO: reason";
  EXPECT_EQ(suppressed("{\n  f();\n}\n", 1),
            "{\n  f(); // NOLINT" + Of + "\n}\n");
  EXPECT_EQ(suppressed("f();", 0), "f(); // NOLINT" + Of);
  EXPECT_EQ(suppressed("f();\r\ng();\r\n", 0),
            "f(); // NOLINT" + Of + "\r\ng();\r\n");
  EXPECT_EQ(suppressed("f(); // slow\n", 0),
            "f(); // slow // NOLINT" + Of + "\n");
  EXPECT_EQ(suppressed("f(); // \xf0\x9f\x98\x80\n", 0),
            "f(); // \xf0\x9f\x98\x80 // NOLINT" + Of + "\n");
  // One that is there already gets one check more, and keeps its reason, or
  // gets one.
  EXPECT_EQ(suppressed("f(); // NOLINT(bugprone-x): old\n", 0),
            "f(); // NOLINT(bugprone-x, coro-blocking-call): old\n");
  EXPECT_EQ(suppressed("// NOLINTNEXTLINE(bugprone-x)\nf();\n", 1),
            "// NOLINTNEXTLINE(bugprone-x, coro-blocking-call): TODO: reason\n"
            "f();\n");
  // Lines that go on.
  EXPECT_EQ(suppressed("  M(f(), \\\n    1);\n", 0),
            "  // NOLINTNEXTLINE" + Of + "\n  M(f(), \\\n    1);\n");
  EXPECT_EQ(suppressed("\tf(); /* a\n b */\n", 0),
            "\t// NOLINTNEXTLINE" + Of + "\n\tf(); /* a\n b */\n");
  EXPECT_EQ(suppressed("M(1, \\\n  f(), \\\n  2);\n", 1),
            "M(1, \\\n  f(), /* NOLINT" + Of + " */ \\\n  2);\n")
      << "nothing can stand above";
}

TEST(MiddlewareTest, NothingIsWrittenWhereNothingCanStand) {
  EXPECT_EQ(suppressed("f(R\"(\n  g();\n)\");\n", 1), "");
  EXPECT_EQ(suppressed("f();\n", 7), "");
}

TEST(MiddlewareTest, OnlyQuickFixesAreAddedToWhoWantsSuch) {
  Conversation With("f();\n");
  for (const auto &[Kind, Count] :
       {std::pair("quickfix", 1), std::pair("refactor", 0),
        std::pair("source.organizeImports", 0)}) {
    Object Params = codeActionParams(Array{finding(0)});
    (*Params.getObject("context"))["only"] = Array{Kind};
    With.Between.fromEditor(
        request("textDocument/codeAction", std::move(Params), 9));
    const Disposition What = With.Between.fromClangd(R"({"id":9,"result":[]})");
    EXPECT_EQ(What.Instead.has_value(), Count == 1) << Kind;
  }
}

TEST(MiddlewareTest, ErrorsArePassedOn) {
  Conversation With("f();\n");
  With.Between.fromEditor(request("textDocument/codeAction",
                                  codeActionParams(Array{finding(0)}), 9));
  EXPECT_FALSE(
      With.Between.fromClangd(R"({"id":9,"error":{"code":1}})").Instead);
  EXPECT_FALSE(With.Between.fromClangd(R"({"id":9,"result":[]})").Instead)
      << "there is one reply to a request";
}

TEST(MiddlewareTest, OldEditorsGetCommands) {
  Conversation With("f();\n", false, /*Literals=*/false);
  const Array Actions = With.actions(
      Array{finding(0)},
      Array{Object{{"title", "Apply fix: x"}, {"command", "clangd.applyFix"}}});
  ASSERT_EQ(Actions.size(), 2u);
  EXPECT_EQ(Actions[1].getAsObject()->getString("command"),
            llvm::StringRef("clangd.applyFix"));
  EXPECT_NE(Actions[1].getAsObject()->getArray("arguments"), nullptr);
}

TEST(DiagnosticsOnly, NothingElseIsOffered) {
  Conversation With("f();\n", true);
  ASSERT_TRUE(With.Initialize.Instead);
  EXPECT_THAT(With.Initialize.Instead.value_or(""),
              Not(HasSubstr("semanticTokens")));
  EXPECT_THAT(With.Initialize.Instead.value_or(""),
              Not(HasSubstr("inlayHint")));
  EXPECT_THAT(With.Initialize.Instead.value_or(""),
              HasSubstr("codeActionLiteralSupport"));
  const Disposition Reply = With.Between.fromClangd(
      R"({"id":0,"result":{"serverInfo":{"name":"clangd"},"capabilities":{
        "hoverProvider":true,"textDocumentSync":{"change":2},
        "codeActionProvider":{"codeActionKinds":["quickfix","refactor"]},
        "executeCommandProvider":{"commands":["clangd.applyFix","x"]}}}})");
  ASSERT_TRUE(Reply.Instead);
  const Value Message = parsed(Reply.Instead.value_or(""));
  const Object &Result = *Message.getAsObject()->getObject("result");
  EXPECT_EQ(*Result.getObject("capabilities"),
            (Object{{"textDocumentSync", Object{{"change", 2}}},
                    {"codeActionProvider",
                     Object{{"codeActionKinds", Array{"quickfix"}}}},
                    {"executeCommandProvider",
                     Object{{"commands", Array{"clangd.applyFix"}}}}}));
  EXPECT_EQ(Result.getObject("serverInfo")->getString("name"),
            llvm::StringRef("corolint"));
}

TEST(DiagnosticsOnly, WhatIsNotOfferedIsRefused) {
  Conversation With("f();\n", true);
  const Disposition Hover =
      With.Between.fromEditor(request("textDocument/hover", Object(), 3));
  EXPECT_EQ(Hover.Instead, "");
  const Value Answer = parsed(Hover.Answer);
  EXPECT_EQ(Answer.getAsObject()->getInteger("id"), 3);
  EXPECT_EQ(Answer.getAsObject()->getObject("error")->getInteger("code"),
            -32601);
  const Disposition Notification =
      With.Between.fromEditor(R"({"method":"textDocument/willSave"})");
  EXPECT_EQ(Notification.Instead, "");
  EXPECT_EQ(Notification.Answer, "");
  // Replies of the editor are for clangd.
  EXPECT_FALSE(With.Between.fromEditor(R"({"id":1,"result":null})").Instead);
}

TEST(DiagnosticsOnly, OthersFindingsAndActionsAreLeftOut) {
  Conversation With("f();\n  g();\n", true);
  const Disposition What = With.Between.fromClangd(
      published(Array{finding(0, "bugprone-x"), finding(1)}));
  ASSERT_TRUE(What.Instead);
  EXPECT_THAT(What.Instead.value_or(""), Not(HasSubstr("bugprone-x")));
  EXPECT_THAT(What.Instead.value_or(""), HasSubstr("coro-blocking-call"));
  const Array Actions =
      With.actions(Array{finding(1)},
                   Array{Object{{"title", "Extract"}, {"kind", "refactor"}},
                         fix("insert 'co_await '")});
  EXPECT_EQ(Actions.size(), 2u);
  EXPECT_THAT(text(Value(Array(Actions))), Not(HasSubstr("Extract")));
  EXPECT_THAT(With.actions(Array(), Array{Object{{"title", "Extract"}}}),
              IsEmpty());
}

std::string status(const char *State) {
  return text(Object{
      {"method", "textDocument/clangd.fileStatus"},
      {"params", Object{{"uri", "file:///dir/a.cpp"}, {"state", State}}}});
}

TEST(DiagnosticsOnly, WhatTakesLongIsProgress) {
  Middleware Between("", true);
  const Disposition Initialize = Between.fromEditor(request(
      "initialize",
      Object{{"capabilities",
              Object{{"window", Object{{"workDoneProgress", true}}}}}}));
  EXPECT_THAT(Initialize.Instead.value_or(""),
              HasSubstr(R"("clangdFileStatus":true)"));
  EXPECT_EQ(Between.fromClangd(status("file is queued")).Instead, "");
  EXPECT_THAT(
      Between.fromClangd(status("parsing includes")).Instead.value_or(""),
      HasSubstr("window/workDoneProgress/create"));
  EXPECT_EQ(
      Between.fromClangd(status("parsing includes, file is queued")).Instead,
      "");
  const Disposition Granted =
      Between.fromEditor(R"({"id":"corolint-1","result":null})");
  EXPECT_EQ(Granted.Instead, "") << "clangd has not asked";
  EXPECT_THAT(Granted.Answer, HasSubstr(R"("kind":"begin")"));
  EXPECT_THAT(Granted.Answer, HasSubstr("a.cpp"));
  EXPECT_THAT(Between.fromClangd(status("idle")).Instead.value_or(""),
              HasSubstr(R"("kind":"end")"));
  EXPECT_EQ(Between.fromClangd(status("idle")).Instead, "");
  // Later it is not worth a word.
  EXPECT_EQ(Between.fromClangd(status("parsing includes")).Instead, "");
  EXPECT_EQ(Between.fromClangd(status("idle")).Instead, "");
  // Over before the editor has replied, and refused.
  const char *Close = R"({"method":"textDocument/didClose","params":
      {"textDocument":{"uri":"file:///dir/a.cpp"}}})";
  Between.fromEditor(Close);
  EXPECT_THAT(
      Between.fromClangd(status("parsing includes")).Instead.value_or(""),
      HasSubstr("corolint-2"));
  EXPECT_EQ(Between.fromClangd(status("idle")).Instead, "");
  EXPECT_EQ(Between.fromEditor(R"({"id":"corolint-2","result":null})").Answer,
            "");
  Between.fromEditor(Close);
  Between.fromClangd(status("parsing includes"));
  EXPECT_EQ(Between.fromEditor(R"({"id":"corolint-3","error":{}})").Answer, "");
  EXPECT_EQ(Between.fromClangd(status("idle")).Instead, "");
}

TEST(DiagnosticsOnly, WhoKnowsClangdsMessagesGetsThem) {
  Middleware Between("", true);
  Between.fromEditor(request(
      "initialize",
      Object{{"initializationOptions", Object{{"clangdFileStatus", true}}},
             {"capabilities",
              Object{{"window", Object{{"workDoneProgress", true}}}}}}));
  EXPECT_FALSE(Between.fromClangd(status("parsing includes")).Instead);
}

TEST(ServerArgumentsTest, OneOptionIsOurs) {
  const ServerArguments Plain = readServerArguments({"c", "--log=error"}, "");
  EXPECT_THAT(Plain.Args, ElementsAre("c", "--log=error"));
  EXPECT_FALSE(Plain.DiagnosticsOnly);
  EXPECT_TRUE(Plain.ServesEditor);
  const ServerArguments Only =
      readServerArguments({"c", "--diagnostics-only", "-j=2"}, "");
  EXPECT_TRUE(Only.DiagnosticsOnly);
  EXPECT_THAT(Only.Args, ElementsAre("c", "--background-index=false", "-j=2"));
  EXPECT_THAT(
      readServerArguments({"c", "-diagnostics-only", "--background-index"}, "")
          .Args,
      ElementsAre("c", "--background-index"));
}

TEST(ServerArgumentsTest, PeopleAndTestsTalkToClangdItself) {
  for (const char *Arg :
       {"--check", "--check=a.cpp", "--help", "-help", "--help-hidden",
        "--version", "-input-style=delimited", "-lit-test"}) {
    EXPECT_FALSE(readServerArguments({"c", Arg}, "").ServesEditor) << Arg;
    EXPECT_FALSE(readServerArguments({"c"}, Arg).ServesEditor) << Arg;
  }
  EXPECT_FALSE(readServerArguments({"c", "--input-style", "delimited"}, "")
                   .ServesEditor);
  EXPECT_TRUE(
      readServerArguments({"c", "--input-style=standard"}, "").ServesEditor);
}

} // namespace
