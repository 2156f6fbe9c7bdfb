//===- SettingsTest.cpp - settings of editors that are not here -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Some editors cannot be run in a test. What docs/editors tells to write into
// their settings is at least valid, and the programs that it names are servers.
//
//===----------------------------------------------------------------------===//

#include "tests/editors/EditorTest.h"
#include "tests/integrations/Guide.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace corolint::test;
using testing::HasSubstr;

namespace {

llvm::json::Value parse(const std::string &Text) {
  llvm::Expected<llvm::json::Value> Parsed = llvm::json::parse(Text);
  if (Parsed)
    return std::move(*Parsed);
  ADD_FAILURE() << llvm::toString(Parsed.takeError()) << "\n" << Text;
  return nullptr;
}

/// What stands in \p Value below the keys \p Path; null where there is nothing.
llvm::json::Value at(const llvm::json::Value &Value,
                     const std::vector<std::string> &Path) {
  const llvm::json::Value *Here = &Value;
  for (const std::string &Key : Path) {
    const llvm::json::Object *Object = Here->getAsObject();
    Here = Object ? Object->get(Key) : nullptr;
    if (!Here)
      return nullptr;
  }
  return *Here;
}

class EditorSettings : public EditorTest {
protected:
  /// As JSON. Python brings a parser for TOML, LLVM none.
  llvm::json::Value parseToml(const std::string &Text) {
    Home.write("settings.toml", Text);
    const ProcessResult Ran =
        edit({"python3", "-c",
              "import json, sys, tomllib\n"
              "print(json.dumps(tomllib.load(open(sys.argv[1], 'rb'))))",
              Home.path("settings.toml")});
    EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
    return parse(Ran.Stdout);
  }

  /// Starts a server, says nothing but that that is all.
  void expectServer(const std::vector<std::string> &Command) {
    const std::string Bodies[] = {
        R"({"jsonrpc":"2.0","id":1,"method":"initialize",)"
        R"("params":{"processId":null,"rootUri":null,"capabilities":{}}})",
        R"({"jsonrpc":"2.0","id":2,"method":"shutdown","params":null})",
        R"({"jsonrpc":"2.0","method":"exit"})"};
    ProcessOptions Options;
    for (const std::string &Body : Bodies)
      Options.Input +=
          "Content-Length: " + std::to_string(Body.size()) + "\r\n\r\n" + Body;
    Options.Directory = Project.path();
    const ProcessResult Ran = runProcess(Command, Options);
    EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
    EXPECT_THAT(Ran.Stdout, HasSubstr("\"textDocumentSync\""));
  }
};

TEST_F(EditorSettings, HelixHasEitherServer) {
  ASSERT_NO_FATAL_FAILURE(require("python3", "python3"));
  if (IsSkipped())
    return;
  EXPECT_EQ(at(parseToml(blockOf("helix.md", "languages.toml")),
               {"language-server", "clangd", "command"}),
            "corolint-clangd");

  const llvm::json::Value Beside =
      parseToml(blockOf("helix.md", "beside/languages.toml"));
  const llvm::json::Value Expected =
      parse(R"({"language-server": {"corolint": {"command": "corolint",
                                                  "args": ["lsp"]}},
                "language": [{"name": "cpp",
                              "language-servers": ["clangd", "corolint"]}]})");
  EXPECT_EQ(Beside, Expected);
}

TEST_F(EditorSettings, ZedHasClangd) {
  EXPECT_EQ(at(parse(blockOf("zed.md", "settings.json")),
               {"lsp", "clangd", "binary", "path"}),
            "/usr/local/bin/corolint-clangd");
}

TEST_F(EditorSettings, VsCodeHasAnExtensionThatRunsClangd) {
  EXPECT_EQ(at(parse(blockOf("vscode.md", "settings.json")), {"clangd.path"}),
            "/usr/local/bin/corolint-clangd");
  EXPECT_EQ(at(parse(blockOf("vscode.md", "tasks.json")), {"version"}),
            "2.0.0");
}

TEST_F(EditorSettings, OthersHaveEitherServer) {
  EXPECT_EQ(
      at(parse(blockOf("others.md", "kate.json")), {"servers", "c", "command"}),
      llvm::json::Value(llvm::json::Array{"corolint-clangd", "-log=error",
                                          "--background-index"}));
  EXPECT_EQ(at(parse(blockOf("others.md", "LSP-clangd.sublime-settings")),
               {"system_binary"}),
            "corolint-clangd");
  const llvm::json::Value Lsp(llvm::json::Array{"corolint", "lsp"});
  EXPECT_EQ(at(parse(blockOf("others.md", "LSP.sublime-settings")),
               {"clients", "corolint", "command"}),
            Lsp);
  EXPECT_EQ(
      at(parse(blockOf("others.md", "coc-settings.json")), {"clangd.path"}),
      "corolint-clangd");
  EXPECT_EQ(at(parse(blockOf("others.md", "second/coc-settings.json")),
               {"languageserver", "corolint", "args"}),
            llvm::json::Value(llvm::json::Array{"lsp"}));
}

TEST_F(EditorSettings, EveryBlockIsTestedOrSaysWhyNot) {
  for (const char *Page : {"emacs.md", "helix.md", "neovim.md", "others.md",
                           "vscode.md", "zed.md"}) {
    auto Text = llvm::MemoryBuffer::getFile(
        llvm::Twine(COROLINT_SOURCE_DIR "/docs/editors/") + Page);
    ASSERT_TRUE(static_cast<bool>(Text)) << Page;
    for (const GuideBlock &Block : guideBlocks((*Text)->getBuffer())) {
      EXPECT_TRUE(Block.What == "file" || Block.What == "sample")
          << Page << ":" << Block.Line;
      EXPECT_NE(Block.Value, "") << Page << ":" << Block.Line;
    }
  }
}

TEST_F(EditorSettings, TheOverviewHasEveryPage) {
  const std::string Folder = COROLINT_SOURCE_DIR "/docs/editors/";
  auto Overview = llvm::MemoryBuffer::getFile(Folder + "README.md");
  ASSERT_TRUE(static_cast<bool>(Overview));
  std::error_code Error;
  unsigned Pages = 0;
  for (llvm::sys::fs::directory_iterator I(Folder, Error), End;
       !Error && I != End; I.increment(Error)) {
    const std::string Name = llvm::sys::path::filename(I->path()).str();
    if (Name == "README.md")
      continue;
    ++Pages;
    EXPECT_THAT((*Overview)->getBuffer().str(), HasSubstr("](" + Name));
  }
  EXPECT_GE(Pages, 6U);
}

#ifdef COROLINT_CLANGD
/// The commands that all these settings name.
TEST_F(EditorSettings, TheProgramsAreServers) {
  expectServer({COROLINT_CLANGD, "-log=error", "--background-index"});
  expectServer({COROLINT_EXECUTABLE, "lsp"});
}
#endif

} // namespace
