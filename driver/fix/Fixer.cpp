//===- Fixer.cpp - fixes until there are none -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/Fixer.h"
#include "driver/Paths.h"
#include "driver/changes/ChangedLines.h"
#include "driver/fix/AddSuppressions.h"
#include "driver/fix/Format.h"
#include "driver/link/Link.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <set>
#include <tuple>

using namespace llvm;

namespace corolint {

/// Code that still has something to fix after so many rounds has fixes that
/// undo each other.
static constexpr unsigned MaxRounds = 10;

bool Fixer::needsResults(const Options &Opts) {
  return Opts.Fix != FixMode::None && !Opts.Policy.AddSuppressions;
}

bool Fixer::mayEdit(StringRef Path) const {
  return isBelow(Path, Source.Root) ||
         any_of(Source.Jobs,
                [&](const AnalysisJob &Job) { return Job.File == Path; });
}

FixPlan Fixer::plan(const Report &Found, SourceTexts &Now) const {
  auto MayEdit = [this](StringRef Path) { return mayEdit(Path); };
  if (const auto &Reason = Opts.Policy.AddSuppressions)
    return planSuppressions(Found.Findings, *Reason, Now, MayEdit);
  return planFixes(Found.Findings, Opts.Fix, MayEdit);
}

Expected<std::vector<FileResult>>
Fixer::check(FixPlan &Plan, const Report &Found, SourceTexts &Now) const {
  const EditFormatter Format = [this](StringRef Path, StringRef Text,
                                      std::vector<TextEdit> Edits) {
    // Comments stay as they are: a line break would be another comment.
    return formatEdits(Path, Text, std::move(Edits),
                       Opts.Policy.AddSuppressions ? "none" : Opts.FormatStyle);
  };
  std::vector<FileResult> Fixed;
  if (Run && !Plan.Planned.empty()) {
    Expected<std::vector<FileResult>> Compiled =
        withholdBroken(Plan, compiledFiles(Source.Jobs, Found.Files),
                       contents(), Now, Format, Run);
    if (!Compiled)
      return Compiled;
    Fixed = std::move(*Compiled);
  }
  for (auto &[Path, Edits] : Plan.Edits)
    if (const SourceText *Text = Now.get(Path))
      Edits = Format(Path, Text->text(), std::move(Edits));
  return Fixed;
}

/// Adds what \p Plan does, and leaves out, to what is done.
Error Fixer::account(const FixPlan &Plan, const Report &Found) {
  for (const auto &[Path, Edits] : Plan.Edits) {
    Expected<std::vector<TextEdit>> All =
        composeEdits(Path, Done.Edits[Path], Edits);
    if (!All)
      return All.takeError();
    Done.Edits[Path] = std::move(*All);
  }
  FixSummary &Sum = Done.Summary;
  Sum.Fixes += Plan.Planned.size();
  Sum.Files = Done.Edits.size();
  Sum.Overlapping = Plan.Overlapping;
  Sum.Outside = Plan.Outside;
  for (const WithheldFix &Fix : Plan.Withheld) {
    const Finding &Of = Found.Findings[Fix.Index];
    // One that was withheld before is again.
    if (none_of(Sum.Withheld, [&](const WithheldSummary &Known) {
          return Known.Of.CheckId == Of.CheckId &&
                 Known.Of.Loc.Path == Of.Loc.Path &&
                 Known.Of.Message == Of.Message;
        }))
      Sum.Withheld.push_back({Of, Fix.Reason});
  }
  Done.Remaining = countFailing(Found, Plan.IsFixed);
  return Error::success();
}

std::vector<FileContent> Fixer::contents() const {
  std::vector<FileContent> Result;
  for (const auto &[Path, Edits] : Done.Edits)
    if (const SourceText *Text = Texts.get(Path))
      Result.push_back({Path, applyEdits(Text->text(), Edits)});
  return Result;
}

/// The file system where \p Files have other contents.
static IntrusiveRefCntPtr<vfs::FileSystem>
overlay(const std::vector<FileContent> &Files) {
  auto Memory = makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
  for (const FileContent &File : Files)
    Memory->addFile(File.Path, 0, MemoryBuffer::getMemBufferCopy(File.Text));
  auto All =
      makeIntrusiveRefCnt<vfs::OverlayFileSystem>(vfs::getRealFileSystem());
  All->pushOverlay(std::move(Memory));
  return All;
}

namespace {

/// Findings of files that were not analysed again, where others are fixed: they
/// have to be what an analysis would say now.
class Mover {
public:
  Mover(const FixPlan &ThePlan, SourceTexts &NewTexts)
      : Plan(ThePlan), Texts(NewTexts) {}

  /// Whether one of the fixes of \p F is made.
  bool isFixed(const Finding &F) const {
    return isMade(F.Edits) ||
           any_of(F.Notes, [&](const Note &N) { return isMade(N.Edits); });
  }

  void move(Finding &F) const {
    move(F.Loc);
    move(F.End);
    move(F.Edits);
    for (Note &N : F.Notes) {
      move(N.Loc);
      move(N.Edits);
    }
  }

private:
  bool isMade(const std::vector<TextEdit> &Fix) const {
    return !Fix.empty() && any_of(Plan.Planned, [&](const PlannedFix &Made) {
      return Made.Edits == Fix;
    });
  }

  const std::vector<TextEdit> *editsOf(StringRef Path) const {
    const auto It = Plan.Edits.find(Path.str());
    return It == Plan.Edits.end() ? nullptr : &It->second;
  }

  static unsigned moved(unsigned Offset, const std::vector<TextEdit> &Edits) {
    unsigned Result = Offset;
    for (const TextEdit &E : Edits)
      if (E.Offset + E.Length <= Offset)
        Result += E.Text.size() - E.Length;
    return Result;
  }

  void move(Location &Loc) const {
    const std::vector<TextEdit> *Edits = editsOf(Loc.Path);
    if (!Edits || !Loc.isValid())
      return;
    if (const SourceText *Text = Texts.get(Loc.Path))
      Loc = Text->locate(Loc.Path, moved(Loc.Offset, *Edits));
  }

  /// A fix that others overlap is none any more.
  void move(std::vector<TextEdit> &Fix) const {
    for (TextEdit &E : Fix) {
      const std::vector<TextEdit> *Edits = editsOf(E.Path);
      if (!Edits)
        continue;
      if (any_of(*Edits, [&](const TextEdit &Made) {
            return Made.Offset <= E.Offset + E.Length &&
                   E.Offset <= Made.Offset + Made.Length;
          })) {
        Fix.clear();
        return;
      }
      E.Offset = moved(E.Offset, *Edits);
    }
  }

  const FixPlan &Plan;
  SourceTexts &Texts;
};

} // namespace

/// Puts \p Fixed in the place of what \p Results have on the same files. In
/// others, what is about files that \p Plan has changed moves with them.
static void replaceResults(std::vector<FileResult> &Results,
                           std::vector<FileResult> Fixed, const FixPlan &Plan,
                           SourceTexts &Texts) {
  StringMap<FileResult *> ByPath;
  for (FileResult &Result : Fixed)
    ByPath[Result.Path] = &Result;
  const Mover Move(Plan, Texts);
  for (FileResult &Result : Results) {
    if (const auto It = ByPath.find(Result.Path); It != ByPath.end()) {
      Result = std::move(*It->second);
      continue;
    }
    erase_if(Result.Findings,
             [&](const Finding &F) { return Move.isFixed(F); });
    erase_if(Result.Pending,
             [&](const PendingFinding &P) { return Move.isFixed(P.Found); });
    for (Finding &F : Result.Findings)
      Move.move(F);
    for (PendingFinding &P : Result.Pending)
      Move.move(P.Found);
  }
}

Expected<Report> Fixer::lookAgain(std::vector<FileResult> Results,
                                  SourceTexts &Now) const {
  linkResults(Results, Source.Root, Now);
  if (!Changes)
    return makeReport(std::move(Results), Source.Root, Now, InForce,
                      Source.Counts);
  ChangedLines Moved = *Changes;
  for (const auto &[Path, Edits] : Done.Edits)
    if (const SourceText *Text = Texts.get(Path))
      Moved.edited(Path, *Text, Edits);
  Expected<Policy> Again = Policy::make(Opts, Source.Root, &Moved);
  if (!Again)
    return Again.takeError();
  return makeReport(std::move(Results), Source.Root, Now, *Again,
                    Source.Counts);
}

/// How many findings of \p Now make the run fail that were not in \p Before.
/// Lines move and their text changes, but messages hardly do.
static unsigned countAppeared(const Report &Before, const Report &Now,
                              const std::vector<bool> &IsFixed) {
  auto Identify = [](const Finding &F) {
    return std::tuple<StringRef, StringRef, StringRef>(F.CheckId, F.Loc.Path,
                                                       F.Message);
  };
  std::multiset<std::tuple<StringRef, StringRef, StringRef>> Known;
  for (const Finding &F : Before.Findings)
    Known.insert(Identify(F));
  unsigned Result = 0;
  for (size_t I = 0; I < Now.Findings.size(); ++I) {
    const Finding &F = Now.Findings[I];
    if (IsFixed[I] || !Now.FailOn || F.Level < *Now.FailOn)
      continue;
    if (const auto It = Known.find(Identify(F)); It != Known.end())
      Known.erase(It);
    else
      ++Result;
  }
  return Result;
}

Expected<FixResult> Fixer::fix(const Report &Found,
                               std::vector<FileResult> Results) {
  const Report *Current = &Found;
  Report Next;
  std::unique_ptr<SourceTexts> Now; // From the second round on.
  for (unsigned Round = 1;; ++Round) {
    SourceTexts &These = Round == 1 ? Texts : *Now;
    FixPlan Plan = plan(*Current, These);
    Expected<std::vector<FileResult>> Fixed = check(Plan, *Current, These);
    if (!Fixed)
      return Fixed.takeError();
    if (Error E = account(Plan, *Current))
      return std::move(E);
    Done.Summary.Appeared =
        Round == 1 ? 0 : countAppeared(Found, *Current, Plan.IsFixed);
    // Fixes are for what is reported; what a limit left out is not.
    if (Fixed->empty() || Results.empty() || Round == MaxRounds ||
        Found.Policy.LeftOut)
      return std::move(Done);
    Now = std::make_unique<SourceTexts>(overlay(contents()));
    replaceResults(Results, std::move(*Fixed), Plan, *Now);
    Expected<Report> Made = lookAgain(Results, *Now);
    if (!Made)
      return Made.takeError();
    Next = std::move(*Made);
    Current = &Next;
  }
}

} // namespace corolint
