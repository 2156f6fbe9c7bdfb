//===- NeovimTest.cpp - corolint in Neovim --------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What docs/editors/neovim.md tells to write into init.lua, in a real nvim.
//
//===----------------------------------------------------------------------===//

#include "tests/editors/EditorTest.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <cstdlib>

using namespace corolint::test;
using llvm::StringRef;
using testing::HasSubstr;

namespace {

class Neovim : public EditorTest {
protected:
  /// The minor version of nvim 0.x.
  unsigned version() {
    StringRef Text = Printed;
    unsigned Minor = 0;
    if (!Text.consume_front("NVIM v0.") || Text.consumeInteger(10, Minor))
      ADD_FAILURE() << "what version is that? " << Printed;
    return Minor;
  }

  /// Whether nvim is there, and is of a version that a snippet is for.
  bool usable(unsigned From, unsigned To) {
    require("nvim", "neovim");
    if (IsSkipped() || HasFatalFailure())
      return false;
    Printed = edit({"nvim", "--version"}).Stdout;
    if (version() >= From && version() <= To)
      return true;
    // Of several versions only one is installed.
    [&] { GTEST_SKIP() << "for another version than 0." << version(); }();
    return false;
  }

  /// Opens dropped.cpp with \p Init as init.lua, and repairs it.
  void repair(const std::string &Init,
              const std::vector<std::string> &Options = {}) {
    Home.write("init.lua", Init);
    std::vector<std::string> Command = {
        "nvim", "--headless", "-u", Home.path("init.lua"), "-i", "NONE"};
    Command.insert(Command.end(), Options.begin(), Options.end());
    Command.insert(Command.end(),
                   {"-S", COROLINT_SOURCE_DIR "/tests/editors/neovim/drive.lua",
                    "dropped.cpp"});
    const ProcessResult Ran =
        edit(Command, {{"COROLINT_TEST_SEEN", Home.path("seen.json")}});
    EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
    ASSERT_TRUE(Home.exists("seen.json")) << Ran.Stderr;
    const std::string Seen = Home.read("seen.json");
    EXPECT_THAT(Project.read("dropped.cpp"),
                HasSubstr("\n  co_await fetch(1);"))
        << Seen;

    llvm::Expected<llvm::json::Value> Parsed = llvm::json::parse(Seen);
    ASSERT_TRUE(static_cast<bool>(Parsed)) << Seen;
    const llvm::json::Array &Findings =
        *Parsed->getAsObject()->getArray("findings");
    ASSERT_EQ(Findings.size(), 1U) << Seen;
    const llvm::json::Object &Finding = *Findings[0].getAsObject();
    EXPECT_EQ(Finding.getString("check"), "coro-discarded-task");
    EXPECT_EQ(Finding.getInteger("line"), 3);
    EXPECT_EQ(Finding.getInteger("column"), 3);
  }

  /// \p Snippet, for the server that has nothing but findings.
  static std::string besideClangd(std::string Snippet) {
    const std::string Command = "{ 'corolint-clangd' }";
    const size_t At = Snippet.find(Command);
    EXPECT_NE(At, std::string::npos) << Snippet;
    return At == std::string::npos
               ? Snippet
               : Snippet.replace(At, Command.size(), "{ 'corolint', 'lsp' }");
  }

  static std::string block(const std::string &Name) {
    return blockOf("neovim.md", Name);
  }

private:
  std::string Printed;
};

TEST_F(Neovim, RepairsThroughClangd) {
  if (usable(11, 99))
    repair(block("init-0.11.lua"));
}
TEST_F(Neovim, RepairsThroughClangdSince0_8) {
  if (usable(8, 99))
    repair(block("init-0.8.lua"));
}
TEST_F(Neovim, RepairsThroughClangdSince0_7) {
  if (usable(7, 10)) // What it calls is deprecated since.
    repair(block("init-0.7.lua"));
}

TEST_F(Neovim, RepairsThroughTheLanguageServer) {
  if (usable(11, 99))
    repair(besideClangd(block("init-0.11.lua")));
}
TEST_F(Neovim, RepairsThroughTheLanguageServerSince0_8) {
  if (usable(8, 99))
    repair(besideClangd(block("init-0.8.lua")));
}
TEST_F(Neovim, RepairsThroughTheLanguageServerSince0_7) {
  if (usable(7, 10))
    repair(besideClangd(block("init-0.7.lua")));
}

/// nvim-lspconfig is no package of Debian. COROLINT_NVIM_LSPCONFIG names its
/// folder.
TEST_F(Neovim, RepairsWithLspconfig) {
  const char *Folder = std::getenv("COROLINT_NVIM_LSPCONFIG");
  if (!Folder)
    GTEST_SKIP() << "COROLINT_NVIM_LSPCONFIG names no nvim-lspconfig";
  if (!usable(7, 99))
    return;
  const bool Old = version() < 11;
  repair(block(Old ? "init-lspconfig-old.lua" : "init-lspconfig.lua"),
         {"--cmd", "set runtimepath+=" + std::string(Folder)});
}

/// ALE is for Vim as well; its package brings it for both.
TEST_F(Neovim, AleHasTheFindings) {
  if (!usable(7, 99))
    return;
  Home.write("init.vim", blockOf("others.md", "ale.vim") + "packadd ale\n");
  const std::string Wait =
      "lua vim.wait(60000, function() return "
      "#vim.fn['ale#engine#GetLoclist'](vim.fn.bufnr()) > 0 end, 50)";
  const std::string Write = "call writefile(map(ale#engine#GetLoclist(bufnr()),"
                            " {_, e -> e.code . ' ' . e.lnum}), 'list')";
  const ProcessResult Ran =
      edit({"nvim", "--headless", "-u", Home.path("init.vim"), "-i", "NONE",
            "-c", "if !exists(':ALECodeAction') | cquit 77 | endif", "-c", Wait,
            "-c", Write, "-c", "qall!", "dropped.cpp"});
  if (Ran.ExitCode == 77) {
    skip("ALE is not there: install 'vim-ale'");
    return;
  }
  EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
  EXPECT_EQ(Project.read("list"), "coro-discarded-task 3\n") << Ran.Stderr;
}

TEST_F(Neovim, ListsTheFindingsOfTheProject) {
  if (!usable(7, 99))
    return;
  Home.write("init.lua", block("make.lua"));
  const std::string Write =
      "call writefile(map(filter(getqflist(), 'v:val.valid'), "
      "{_, e -> bufname(e.bufnr) . ' ' . e.lnum . ' ' . e.type}), 'list')";
  const ProcessResult Ran =
      edit({"nvim", "--headless", "-u", Home.path("init.lua"), "-i", "NONE",
            "-c", "Corolint", "-c", Write, "-c", "qall!"});
  EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
  ASSERT_TRUE(Project.exists("list")) << Ran.Stderr;
  const std::string List = Project.read("list");
  EXPECT_THAT(List, HasSubstr("blocking.cpp 3 w\n")) << List;
  EXPECT_THAT(List, HasSubstr("dropped.cpp 3 w\n")) << List;
}

} // namespace
