//===- ClangTidyHostsTest.cpp - editors that run a clang-tidy -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Real editors with the settings that docs/editors/clang-tidy-hosts.md tells to
// make: they show our findings. Those that Debian has no package of are tested
// where an environment variable names the folder of their plugin.
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/Guide.h"
#include "tests/support/Process.h"
#include "tests/support/TaskClass.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace corolint::test;
using llvm::StringRef;
using testing::HasSubstr;

namespace {

class ClangTidyHosts : public testing::Test {
protected:
  void SetUp() override {
    Project.write("src/a.cpp", std::string("#include <coroutine>\n") +
                                   TaskClass +
                                   "Task<int> fetch(int);\n"
                                   "Task<int> lost() {\n"
                                   "  fetch(1);\n"
                                   "  co_return 1;\n"
                                   "}\n");
    Project.writeDatabase({"src/a.cpp"});
    Project.write("build/compile_commands.json",
                  Project.read("compile_commands.json"));
    Home.write("empty", "");
  }

  /// Writes the block \p Name of the page to a file of that name, with the
  /// plugin, and the clang-tidy, that this build belongs to.
  void writeBlock(const std::string &Name) {
    const std::string Page = runProcess({"cat", COROLINT_SOURCE_DIR
                                         "/docs/editors/clang-tidy-hosts.md"})
                                 .Stdout;
    std::string Text;
    for (const GuideBlock &Block : guideBlocks(Page))
      if (Block.What == "file" && Block.Value == Name)
        Text = Block.Text;
    ASSERT_NE(Text, "") << "the page has no block " << Name;
    replace(Text, "/usr/lib/corolint/corolint-clang-tidy-22.so",
            COROLINT_PLUGIN);
    replace(Text, "'clang-tidy-22'", "'" COROLINT_LLVM_BINDIR "/clang-tidy'");
    Project.write(Name, Text);
  }

  static void replace(std::string &Text, StringRef From, StringRef To) {
    for (size_t At = 0; (At = Text.find(From, At)) != std::string::npos;
         At += To.size())
      Text.replace(At, From.size(), To);
  }

  /// Runs \p Editor, which is to write what it shows to the file "shown".
  void expectFinding(const std::vector<std::string> &Editor) {
    ProcessOptions Options;
    Options.Directory = Project.path();
    Options.Environment = {
        {"PATH", COROLINT_BIN_DIR ":/usr/local/bin:/usr/bin:/bin"},
        {"HOME", Home.path()},
        {"XDG_CONFIG_HOME", Home.path("config")},
        {"XDG_DATA_HOME", Home.path("data")},
        {"XDG_CACHE_HOME", Home.path("cache")}};
    const ProcessResult Ran = runProcess(Editor, Options);
    EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stdout << Ran.Stderr;
    ASSERT_TRUE(Project.exists("shown")) << Ran.Stdout << Ran.Stderr;
    const std::string Source = Project.read("src/a.cpp");
    const auto Line =
        StringRef(Source).take_front(Source.find("  fetch(1);")).count('\n') +
        1;
    EXPECT_THAT(Project.read("shown"),
                HasSubstr(std::to_string(Line) + ":3: W: the task that 'fetch' "
                                                 "returns is dropped"))
        << Ran.Stdout << Ran.Stderr;
  }

  void runAle(const std::string &Settings);
  void runEmacs(const std::string &Settings, const std::string &Checker,
                const std::string &LoadPath);

  TempProject Project, Home;
};

void ClangTidyHosts::runAle(const std::string &Settings) {
  if (!llvm::sys::findProgramByName("nvim") ||
      !llvm::sys::fs::exists("/usr/share/vim-ale"))
    GTEST_SKIP() << "nvim or ALE is not installed (Debian: neovim, vim-ale)";
  writeBlock(Settings);
  Project.write("show.vim",
                "set packpath+=/usr/share/nvim/site\n"
                "source " +
                    Settings +
                    "\n"
                    "packadd ale\n"
                    "filetype on\n"
                    "let g:shown = 0\n"
                    "autocmd User ALELintPost let g:shown = 1\n"
                    "edit src/a.cpp\n"
                    "ALELint\n"
                    "call wait(120000, 'g:shown')\n"
                    "let lines = []\n"
                    "for item in ale#engine#GetLoclist(bufnr(''))\n"
                    "  call add(lines, item.lnum . ':' . item.col . ': ' ."
                    " item.type . ': ' . item.text)\n"
                    "endfor\n"
                    "call writefile(lines, 'shown')\n"
                    "qall!\n");
  expectFinding({"nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S",
                 "show.vim"});
}

TEST_F(ClangTidyHosts, Ale) { runAle("ale.vim"); }

TEST_F(ClangTidyHosts, AleWithThePlugin) { runAle("ale-plugin.vim"); }

TEST_F(ClangTidyHosts, NvimLint) {
  const char *Folder = std::getenv("COROLINT_NVIM_LINT");
  if (!Folder || !llvm::sys::findProgramByName("nvim"))
    GTEST_SKIP() << "nvim is not installed, or COROLINT_NVIM_LINT does not "
                    "name the folder of nvim-lint";
  writeBlock("nvim-lint.lua");
  Project.write(
      "show.lua",
      std::string("vim.opt.runtimepath:append('") + Folder +
          "')\n"
          "vim.cmd('filetype on')\n"
          "dofile('nvim-lint.lua')\n"
          "vim.cmd('edit src/a.cpp')\n"
          "vim.wait(120000, function()\n"
          "  return #vim.diagnostic.get(0) > 0\n"
          "end)\n"
          "local file = io.open('shown', 'w')\n"
          "for _, d in ipairs(vim.diagnostic.get(0)) do\n"
          "  local letter = d.severity == 2 and 'W' or '?'\n"
          "  file:write(('%d:%d: %s: %s\\n'):format(d.lnum + 1, d.col + "
          "1, letter, d.message))\n"
          "end\n"
          "file:close()\n"
          "vim.cmd('qall!')\n");
  expectFinding({"nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c",
                 "luafile show.lua"});
}

void ClangTidyHosts::runEmacs(const std::string &Settings,
                              const std::string &Checker,
                              const std::string &LoadPath) {
  if (!llvm::sys::findProgramByName("emacs") ||
      !llvm::sys::fs::exists("/usr/share/emacs/site-lisp/elpa-src"))
    GTEST_SKIP() << "emacs or Flycheck is not installed (Debian: emacs-nox, "
                    "elpa-flycheck)";
  writeBlock(Settings);
  Project.write("show.el", R"lisp(
(require 'package)
(package-initialize)
(unless (require 'flycheck nil t) (kill-emacs 77))
)lisp" + LoadPath + "(load-file \"" +
                               Settings + "\")\n" + R"lisp(
(setq flycheck-checker-error-threshold nil)
(find-file "src/a.cpp")
(flycheck-mode)
(setq flycheck-checker ')lisp" +
                               Checker + R"lisp()
(flycheck-buffer)
(let ((deadline (+ (float-time) 120)))
  (while (and (flycheck-running-p) (< (float-time) deadline))
    (accept-process-output nil 0.1)))
(with-temp-file (expand-file-name "shown" (locate-dominating-file "." "show.el"))
  (dolist (found (buffer-local-value 'flycheck-current-errors
                                     (get-file-buffer "a.cpp")))
    (insert (format "%d:%d: %s: %s\n" (flycheck-error-line found)
                    (flycheck-error-column found)
                    (if (eq (flycheck-error-level found) 'warning) "W" "?")
                    (flycheck-error-message found)))))
)lisp");
  expectFinding({"emacs", "-q", "--batch", "-l", "show.el"});
}

TEST_F(ClangTidyHosts, Flycheck) { runEmacs("flycheck.el", "corolint", ""); }

TEST_F(ClangTidyHosts, FlycheckClangTidy) {
  const char *Folder = std::getenv("COROLINT_FLYCHECK_CLANG_TIDY");
  if (!Folder)
    GTEST_SKIP() << "COROLINT_FLYCHECK_CLANG_TIDY does not name the folder of "
                    "flycheck-clang-tidy";
  runEmacs("flycheck-clang-tidy.el", "c/c++-clang-tidy",
           std::string("(add-to-list 'load-path \"") + Folder + "\")\n");
}

/// Each block of the page says what it is for.
TEST(ClangTidyHostsPage, SaysWhatItsBlocksAreFor) {
  const std::string Page = runProcess({"cat", COROLINT_SOURCE_DIR
                                       "/docs/editors/clang-tidy-hosts.md"})
                               .Stdout;
  unsigned Files = 0;
  for (const GuideBlock &Block : guideBlocks(Page)) {
    EXPECT_FALSE(Block.What.empty()) << "line " << Block.Line;
    Files += Block.What == "file";
  }
  EXPECT_EQ(Files, 5U) << "each of them has a test above";
}

} // namespace
