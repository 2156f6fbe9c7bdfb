//===- SuppressionComments.cpp - comments that should be better -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two findings about comments: those that say no reason, and those that are not
// needed. A step of its own, in front of the fingerprints, since what it finds
// is reported like any other finding.
//
//===----------------------------------------------------------------------===//

#include "driver/SourceText.h"
#include "driver/fix/RemoveSuppression.h"
#include "driver/policy/Steps.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include <map>
#include <set>

using namespace llvm;

namespace corolint {

/// A place behind the word that \p At is the begin of.
static Location endOfWord(const Location &At, SourceTexts &Texts) {
  const SourceText *Text = Texts.get(At.Path);
  if (!Text || At.Offset > Text->text().size())
    return {};
  const size_t Length = Text->text()
                            .drop_front(At.Offset)
                            .take_while([](char C) { return isAlpha(C); })
                            .size();
  return Text->locate(At.Path, At.Offset + Length);
}

static Finding finding(StringRef Id, std::string Message, const Location &At,
                       SourceTexts &Texts) {
  Finding Result;
  Result.CheckId = Id.str();
  Result.Message = std::move(Message);
  Result.Loc = At;
  Result.End = endOfWord(At, Texts);
  return Result;
}

namespace {

class CommentStep : public PolicyStep {
public:
  CommentStep(bool NeedsReason, bool NeedsUse)
      : RequireReason(NeedsReason), ReportUnused(NeedsUse) {}

  StringRef name() const override { return "comments"; }

  Error apply(PolicyState &State) const override {
    std::vector<Finding> Added;
    if (RequireReason)
      findWithoutReason(State, Added);
    if (ReportUnused)
      findUnused(State, Added);
    append_range(State.Findings, Added);
    return Error::success();
  }

private:
  static void findWithoutReason(const PolicyState &State,
                                std::vector<Finding> &Added);
  static void findUnused(const PolicyState &State, std::vector<Finding> &Added);

  bool RequireReason;
  bool ReportUnused;
};

} // namespace

void CommentStep::findWithoutReason(const PolicyState &State,
                                    std::vector<Finding> &Added) {
  // By comment: what it suppresses.
  std::map<std::pair<StringRef, unsigned>,
           std::pair<const Location *, std::set<StringRef>>>
      Comments;
  for (const Finding &F : State.Findings)
    if (F.Suppressed && F.Suppressed->By == Suppression::Source::Comment &&
        F.Suppressed->Loc.isValid() && F.Suppressed->Reason.empty()) {
      auto &[At, Checks] =
          Comments[{F.Suppressed->Loc.Path, F.Suppressed->Loc.Offset}];
      At = &F.Suppressed->Loc;
      Checks.insert(F.CheckId);
    }
  for (const auto &[Key, Comment] : Comments)
    Added.push_back(
        finding(MissingReasonId,
                "this suppresses '" + join(Comment.second, "', '") +
                    "' and says no reason; write it behind, as ': reason'",
                *Comment.first, State.Texts));
}

void CommentStep::findUnused(const PolicyState &State,
                             std::vector<Finding> &Added) {
  // By comment: the checks that need it.
  std::map<std::pair<StringRef, unsigned>, std::set<StringRef>> Needed;
  for (const Finding &F : State.Findings)
    if (F.Suppressed && F.Suppressed->By == Suppression::Source::Comment)
      Needed[{F.Suppressed->Loc.Path, F.Suppressed->Loc.Offset}].insert(
          F.CheckId);
  StringMap<std::vector<NoLintDirective>> Directives; // By file.
  for (const JudgedComment &Comment : State.Comments) {
    if (!Comment.MayBeUnused)
      continue;
    const Location &At = Comment.What.Loc;
    const auto Uses = Needed.find({At.Path, At.Offset});
    std::vector<std::string> Unused;
    for (const std::string &Item : Comment.What.Unused)
      if (Uses == Needed.end() || none_of(Uses->second, [&](StringRef Check) {
            return matchesCheck(Item, Check);
          }))
        Unused.push_back(Item);
    if (Unused.empty())
      continue;
    Finding F = finding(UnusedSuppressionId,
                        "nothing is found here that this suppresses: '" +
                            join(Unused, "', '") + "'",
                        At, State.Texts);
    if (const SourceText *Text = State.Texts.get(At.Path)) {
      const auto [All, IsNew] = Directives.try_emplace(At.Path);
      if (IsNew)
        All->second = findNoLints(Text->text());
      F.Edits =
          removeSuppression(Text->text(), All->second, Comment.What, Unused);
    }
    Added.push_back(std::move(F));
  }
}

std::unique_ptr<PolicyStep> makeCommentStep(bool RequireReason,
                                            bool ReportUnused) {
  return std::make_unique<CommentStep>(RequireReason, ReportUnused);
}

} // namespace corolint
