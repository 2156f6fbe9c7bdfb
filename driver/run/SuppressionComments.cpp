//===- SuppressionComments.cpp - which NOLINT suppresses what -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/SuppressionComments.h"
#include "driver/Paths.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace llvm;

namespace corolint {

Location SuppressionComments::locate(FileID File, unsigned Offset,
                                     const SourceManager &Sources) const {
  const SourceLocation Start = Sources.getLocForStartOfFile(File);
  return {absolutePath(Sources.getFilename(Start), Directory),
          Sources.getLineNumber(File, Offset),
          Sources.getColumnNumber(File, Offset), Offset};
}

Suppression SuppressionComments::find(SourceLocation Location, StringRef Check,
                                      const SourceManager &Sources) {
  // As clang-tidy looks for it: where the code is spelled, and then wherever
  // macros were expanded that it comes from.
  while (Location.isValid()) {
    const auto [File, Offset] = Sources.getDecomposedSpellingLoc(Location);
    bool IsInvalid = false;
    const StringRef Text = Sources.getBufferData(File, &IsInvalid);
    if (!IsInvalid) {
      auto [It, IsNew] = Directives.try_emplace(File);
      if (IsNew)
        It->second = findNoLints(Text);
      if (const NoLintDirective *Found =
              suppressorOf(Text, It->second, Offset, Check))
        return {Suppression::Source::Comment, Found->Reason.str(),
                locate(File, Found->Offset, Sources)};
    }
    if (!Location.isMacroID())
      break;
    Location = Sources.getImmediateExpansionRange(Location).getBegin();
  }
  return {};
}

void SuppressionComments::suppressed(SourceLocation Location, StringRef Check,
                                     const SourceManager &Sources) {
  const Suppression By = find(Location, Check, Sources);
  if (By.Loc.isValid())
    Needed[{By.Loc.Path, By.Loc.Offset}].insert(Check.str());
}

void SuppressionComments::add(const NoLintDirective &Directive,
                              SuppressionComment Entry) {
  Comment Result;
  for (const StringRef Item : splitCheckList(Directive.List))
    // What is about all checks, or takes some away, is not only ours.
    if (Item.starts_with("coro") && any_of(Checks, [&](StringRef Check) {
          return matchesCheck(Item, Check);
        }))
      Result.Items.push_back(Item.str());
  if (Result.Items.empty())
    return;
  const Place At = {Entry.Loc.Path, Entry.Loc.Offset};
  Result.Entry = std::move(Entry);
  Comments.insert({At, std::move(Result)});
}

bool SuppressionComments::HandleComment(Preprocessor &PP, SourceRange Range) {
  const SourceManager &Sources = PP.getSourceManager();
  const SourceLocation Begin = Range.getBegin();
  if (!Begin.isFileID() || Sources.isInSystemHeader(Begin))
    return false;
  const auto [File, Offset] = Sources.getDecomposedLoc(Begin);
  bool IsInvalid = false;
  const StringRef Text = Sources.getBufferData(File, &IsInvalid);
  if (IsInvalid)
    return false;
  const unsigned End = Sources.getFileOffset(Range.getEnd());
  const StringRef Words = Text.slice(Offset, End);
  if (!Words.contains("NOLINT"))
    return false;
  for (const NoLintDirective &Directive : findNoLints(Words))
    if (Directive.HasList && Directive.What != NoLintDirective::Kind::End)
      add(Directive, {locate(File, Offset + Directive.Offset, Sources),
                      Offset,
                      End,
                      {},
                      {}});
  return false;
}

std::vector<SuppressionComment> SuppressionComments::take() {
  std::vector<SuppressionComment> Result;
  for (auto &Known : Comments) {
    SuppressionComment &Entry =
        Result.emplace_back(std::move(Known.second.Entry));
    const auto Uses = Needed.find(Known.first);
    for (std::string &Item : Known.second.Items) {
      const bool IsNeeded =
          Uses != Needed.end() && any_of(Uses->second, [&](StringRef Check) {
            return matchesCheck(Item, Check);
          });
      (IsNeeded ? Entry.Used : Entry.Unused).push_back(std::move(Item));
    }
  }
  Comments.clear();
  return Result;
}

} // namespace corolint
