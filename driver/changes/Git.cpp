//===- Git.cpp - asks git -------------------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/changes/Git.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

using namespace llvm;

namespace corolint {

static Error failure(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message);
}

/// The content of \p Path; empty where it cannot be read.
static std::string contentOf(StringRef Path) {
  auto Buffer = MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

/// What git prints when it is run in \p Directory. Fails with what it says.
static Expected<std::string> runGit(StringRef Program, StringRef Directory,
                                    ArrayRef<StringRef> Args) {
  SmallString<128> OutPath;
  SmallString<128> ErrPath;
  for (SmallString<128> *Path : {&OutPath, &ErrPath})
    if (std::error_code EC =
            sys::fs::createTemporaryFile("corolint-git", "txt", *Path))
      return failure("cannot make a temporary file: " + EC.message());
  const FileRemover RemoveOut(OutPath);
  const FileRemover RemoveErr(ErrPath);
  // It neither asks anybody, nor takes locks that others may wait for.
  SmallVector<StringRef, 16> Command = {Program, "--no-optional-locks", "-C",
                                        Directory};
  append_range(Command, Args);
  std::string Problem;
  const int Code = sys::ExecuteAndWait(
      Program, Command, std::nullopt,
      {StringRef(""), StringRef(OutPath), StringRef(ErrPath)},
      /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Problem);
  if (Code == 0)
    return contentOf(OutPath);
  if (Problem.empty())
    Problem = StringRef(contentOf(ErrPath)).trim().str();
  return failure("git " + Args.front() + " failed" +
                 (Problem.empty() ? "" : ": " + Problem));
}

Expected<GitRepository> GitRepository::open(StringRef Directory) {
  ErrorOr<std::string> Program = sys::findProgramByName("git");
  if (!Program)
    return failure("there is no program 'git' in PATH");
  Expected<std::string> Top =
      runGit(*Program, Directory, {"rev-parse", "--show-toplevel"});
  if (Top)
    return GitRepository(std::move(*Program),
                         StringRef(*Top).rtrim('\n').str());
  // What git says may be about the owner of the folder, or its format.
  const std::string Why = toString(Top.takeError());
  return failure("no git repository in '" + Directory + "': " + Why);
}

bool GitRepository::isShallow() const {
  Expected<std::string> Answer =
      runGit(Program, Top, {"rev-parse", "--is-shallow-repository"});
  if (Answer)
    return StringRef(*Answer).trim() == "true";
  consumeError(Answer.takeError());
  return false;
}

/// What to do where something is missing in a clone without its history.
static constexpr StringLiteral ShallowHint =
    "; this clone is shallow: fetch more of its history (git fetch "
    "--unshallow; fetch-depth: 0 in a CI job)";

Expected<std::string> GitRepository::commit(StringRef Revision) const {
  // A name that begins like an option is none of a revision.
  if (!Revision.starts_with("-")) {
    Expected<std::string> Commit = runGit(
        Program, Top,
        {"rev-parse", "--verify", "--quiet", (Revision + "^{commit}").str()});
    if (Commit)
      return StringRef(*Commit).trim().str();
    consumeError(Commit.takeError());
  }
  return failure("there is no revision '" + Revision + "' in '" + Top + "'" +
                 (isShallow() ? ShallowHint : ""));
}

Expected<std::string> GitRepository::mergeBase(StringRef Branch) const {
  Expected<std::string> Tip = commit(Branch);
  if (!Tip)
    return Tip;
  Expected<std::string> Base =
      runGit(Program, Top, {"merge-base", *Tip, "HEAD"});
  if (Base)
    return StringRef(*Base).trim().str();
  consumeError(Base.takeError());
  return failure("'" + Branch +
                 "' and what is checked out have no common "
                 "commit" +
                 (isShallow() ? ShallowHint : ""));
}

Expected<std::string> GitRepository::diff(StringRef Commit) const {
  return runGit(Program, Top,
                // As text also what attributes call binary, as they often do
                // with generated code.
                {"diff", "--unified=0", "--text", "--no-color", "--no-ext-diff",
                 "--no-textconv", "--find-renames", "--no-relative",
                 "--ignore-submodules", "--src-prefix=a/", "--dst-prefix=b/",
                 Commit, "--"});
}

Expected<std::vector<std::string>> GitRepository::untracked() const {
  Expected<std::string> Names = runGit(
      Program, Top, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!Names)
    return Names.takeError();
  std::vector<std::string> Result;
  for (StringRef Rest = *Names; !Rest.empty();) {
    StringRef Name;
    std::tie(Name, Rest) = Rest.split('\0');
    Result.push_back(Name.str());
  }
  return Result;
}

} // namespace corolint
