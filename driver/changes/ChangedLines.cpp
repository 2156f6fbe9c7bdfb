//===- ChangedLines.cpp - which lines have changed ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/changes/ChangedLines.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/changes/Git.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <limits>

using namespace llvm;

namespace corolint {

void ChangedLines::add(StringRef Path, ArrayRef<LineRange> Lines) {
  append_range(Files[realPath(Path)], Lines);
}

void ChangedLines::addWhole(StringRef Path) {
  add(Path, LineRange{1, std::numeric_limits<unsigned>::max()});
}

/// By how many lines \p E makes \p Text longer.
static int growth(const TextEdit &E, const SourceText &Text) {
  return StringRef(E.Text).count('\n') -
         Text.text().substr(E.Offset, E.Length).count('\n');
}

void ChangedLines::edited(StringRef Path, const SourceText &Text,
                          ArrayRef<TextEdit> Edits) {
  std::vector<LineRange> &Ranges = Files[realPath(Path)];
  auto Moved = [&](unsigned Line) {
    const unsigned Start = Text.offsetOf(Line, 1);
    unsigned Result = Line;
    for (const TextEdit &E : Edits)
      if (E.Offset + E.Length <= Start)
        Result += growth(E, Text);
    return Result;
  };
  for (LineRange &Range : Ranges) {
    Range.First = Moved(Range.First);
    if (Range.Last <= Text.lineCount())
      Range.Last = Moved(Range.Last);
  }
  int Growth = 0;
  for (const TextEdit &E : Edits) {
    const unsigned First = Text.locate(Path, E.Offset).Line + Growth;
    Ranges.push_back({First, unsigned(First + StringRef(E.Text).count('\n'))});
    Growth += growth(E, Text);
  }
}

const std::vector<LineRange> *ChangedLines::find(StringRef Path) const {
  const auto [Known, IsNew] = Real.try_emplace(Path);
  if (IsNew)
    Known->second = realPath(Path);
  const auto It = Files.find(Known->second);
  return It == Files.end() ? nullptr : &It->second;
}

bool ChangedLines::contains(StringRef Path) const {
  const std::vector<LineRange> *Lines = find(Path);
  return Lines && !Lines->empty();
}

bool ChangedLines::touches(StringRef Path, unsigned First,
                           unsigned Last) const {
  const std::vector<LineRange> *Lines = find(Path);
  return Lines && any_of(*Lines, [&](const LineRange &Changed) {
           return Changed.First <= Last && First <= Changed.Last;
         });
}

bool ChangedLines::touches(const Finding &F) const {
  return touches(F.Loc.Path, F.Loc.Line, std::max(F.Loc.Line, F.End.Line)) ||
         any_of(F.Notes, [&](const Note &Step) {
           return !Step.IsAside && Step.Loc.isValid() &&
                  touches(Step.Loc.Path, Step.Loc.Line);
         });
}

std::vector<std::string> ChangedLines::files() const {
  std::vector<std::string> Result;
  for (const auto &Entry : Files)
    if (!Entry.second.empty())
      Result.push_back(Entry.first().str());
  llvm::sort(Result);
  return Result;
}

//===----------------------------------------------------------------------===//
// Where changes come from
//===----------------------------------------------------------------------===//

static Error failure(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message);
}

static Error addFromGit(StringRef Revision, bool FromMergeBase, StringRef Root,
                        ChangedLines &Changes) {
  Expected<GitRepository> Git = GitRepository::open(Root);
  if (!Git)
    return Git.takeError();
  Expected<std::string> Commit =
      FromMergeBase ? Git->mergeBase(Revision) : Git->commit(Revision);
  if (!Commit)
    return Commit.takeError();
  Expected<std::string> Text = Git->diff(*Commit);
  if (!Text)
    return Text.takeError();
  Expected<std::vector<FileDiff>> Diffs = parseDiff(*Text);
  if (!Diffs)
    return Diffs.takeError();
  for (const FileDiff &Diff : *Diffs)
    if (!Diff.Path.empty())
      Changes.add(absolutePath(StringRef(Diff.Path).substr(2), Git->top()),
                  Diff.Lines);
  Expected<std::vector<std::string>> Untracked = Git->untracked();
  if (!Untracked)
    return Untracked.takeError();
  for (const std::string &Name : *Untracked)
    Changes.addWhole(absolutePath(Name, Git->top()));
  return Error::success();
}

/// The file that a diff means by a name in it; empty where there is none. Names
/// may have a prefix (a/, new/), and start from any of \p Folders.
static std::string fileOf(const FileDiff &Diff, ArrayRef<std::string> Folders) {
  const StringRef Plain = Diff.Path;
  const StringRef Stripped = Plain.split('/').second;
  StringRef Names[] = {Plain, Stripped};
  if (Diff.IsGit)
    std::swap(Names[0], Names[1]);
  for (const StringRef Name : Names)
    for (const std::string &Folder : Folders) {
      const std::string Path = absolutePath(Name, Folder);
      if (!Name.empty() && sys::fs::is_regular_file(Path))
        return Path;
    }
  return {};
}

/// The folders that the names of a diff may start from.
static std::vector<std::string> foldersFor(StringRef Root) {
  std::vector<std::string> Folders = {Root.str()};
  for (StringRef D = Root; !D.empty(); D = sys::path::parent_path(D))
    if (sys::fs::exists(D + "/.git")) {
      Folders.push_back(D.str());
      break;
    }
  Folders.push_back(currentDirectory());
  return Folders;
}

static Error addFromDiff(StringRef File, StringRef Root,
                         ChangedLines &Changes) {
  auto Buffer = MemoryBuffer::getFileOrSTDIN(File);
  if (!Buffer)
    return failure("cannot read '" + File +
                   "': " + Buffer.getError().message());
  Expected<std::vector<FileDiff>> Diffs = parseDiff((*Buffer)->getBuffer());
  const StringRef Name = File == "-" ? "standard input" : File;
  if (!Diffs)
    return failure(Name + ": " + toString(Diffs.takeError()));
  const std::vector<std::string> Folders = foldersFor(Root);
  std::vector<StringRef> Missing;
  bool IsAnyFound = false;
  for (const FileDiff &Diff : *Diffs) {
    if (Diff.Path.empty())
      continue;
    const std::string Path = fileOf(Diff, Folders);
    if (Path.empty())
      Missing.push_back(Diff.Path);
    else
      Changes.add(Path, Diff.Lines);
    IsAnyFound |= !Path.empty();
  }
  if (Missing.empty())
    return Error::success();
  // A diff of something else must not pass for one without findings.
  if (!IsAnyFound)
    return failure(Name + ": none of the files in it is there, from '" + Root +
                   "' on: '" + Missing.front() + "'");
  errs() << "corolint: --diff-from: left out, since there is no such file: "
         << join(Missing, ", ") << '\n';
  return Error::success();
}

Expected<std::unique_ptr<ChangedLines>> findChanges(const NewCodeOptions &Opts,
                                                    StringRef Root) {
  if (!Opts.wantsChanges())
    return nullptr;
  auto Result = std::make_unique<ChangedLines>();
  StringRef Option = "--new-from";
  Error Problem = Error::success();
  if (!Opts.NewFrom.empty()) {
    Problem = addFromGit(Opts.NewFrom, /*FromMergeBase=*/false, Root, *Result);
  } else if (!Opts.NewFromMergeBase.empty()) {
    Option = "--new-from-merge-base";
    Problem = addFromGit(Opts.NewFromMergeBase, /*FromMergeBase=*/true, Root,
                         *Result);
  } else {
    Option = "--diff-from";
    Problem = addFromDiff(Opts.DiffFrom, Root, *Result);
  }
  if (Problem)
    return failure(Option + ": " + toString(std::move(Problem)));
  return Result;
}

} // namespace corolint
