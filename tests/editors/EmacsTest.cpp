//===- EmacsTest.cpp - corolint in Emacs ----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What docs/editors/emacs.md tells to write into init.el, in a real emacs.
//
//===----------------------------------------------------------------------===//

#include "tests/editors/EditorTest.h"

using namespace corolint::test;
using testing::HasSubstr;

namespace {

class Emacs : public EditorTest {
protected:
  /// Whether there is an Emacs with Eglot.
  bool usable() {
    require("emacs", "emacs-nox");
    if (IsSkipped() || HasFatalFailure())
      return false;
    if (edit({"emacs", "--batch", "--eval", "(require 'eglot)"}).ExitCode == 0)
      return true;
    skip("Emacs has no Eglot: install 'elpa-eglot'");
    return false;
  }

  ProcessResult run(std::vector<std::string> More) {
    // A batch does not do by itself what comes before init.el otherwise.
    std::vector<std::string> Command = {"emacs", "--batch",
                                        "-f",    "package-activate-all",
                                        "-l",    Home.path("init.el")};
    Command.insert(Command.end(), More.begin(), More.end());
    return edit(Command);
  }
};

TEST_F(Emacs, RepairsThroughEglot) {
  if (!usable())
    return;
  Home.write("init.el", blockOf("emacs.md", "init.el"));
  const ProcessResult Ran =
      run({"-l", COROLINT_SOURCE_DIR "/tests/editors/emacs/drive.el",
           "dropped.cpp"});
  EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stdout << Ran.Stderr;
  EXPECT_THAT(Ran.Stdout, HasSubstr("3:3: "));
  EXPECT_THAT(Ran.Stdout, HasSubstr("coro-discarded-task"));
  EXPECT_THAT(Project.read("dropped.cpp"), HasSubstr("\n  co_await fetch(1);"))
      << Ran.Stdout << Ran.Stderr;
}

TEST_F(Emacs, ACompilationBufferReadsTheReport) {
  if (!usable())
    return;
  Home.write("init.el", "");
  const ProcessResult Ran = run(
      {"--eval",
       "(progn (require 'compile)"
       " (with-current-buffer (compilation-start \"corolint\")"
       "  (while (process-live-p (get-buffer-process (current-buffer)))"
       "   (accept-process-output nil 0.05))"
       "  (compilation--ensure-parse (point-max))"
       "  (goto-char (point-min))"
       "  (dotimes (_ 2)"
       "   (compilation-next-error 1)"
       "   (let ((place (compilation--message->loc"
       "                 (get-text-property (point) 'compilation-message))))"
       "    (princ (format \"%s %s\\n\""
       "     (caar (compilation--loc->file-struct place))"
       "     (compilation--loc->line place)))))))"});
  EXPECT_EQ(Ran.ExitCode, 0) << Ran.Stderr;
  EXPECT_THAT(Ran.Stdout, HasSubstr("blocking.cpp 3\n"));
  EXPECT_THAT(Ran.Stdout, HasSubstr("dropped.cpp 3\n"));
}

} // namespace
