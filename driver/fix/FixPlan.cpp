//===- FixPlan.cpp - which fixes to apply ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/FixPlan.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace llvm;

namespace corolint {

/// The fix of \p F in \p Mode; null where it has none.
static const std::vector<TextEdit> *chooseFix(const Finding &F, FixMode Mode) {
  if (!F.Edits.empty())
    return &F.Edits;
  if (Mode != FixMode::Suggested)
    return nullptr;
  // Among several suggestions only a person can choose, as in clang-tidy.
  const std::vector<TextEdit> *Only = nullptr;
  for (const Note &N : F.Notes) {
    if (N.Edits.empty())
      continue;
    if (Only)
      return nullptr;
    Only = &N.Edits;
  }
  return Only;
}

/// Whether \p E inserts whole lines, which others may do at the same place:
/// so do the include directives that several fixes need.
static bool insertsLines(const TextEdit &E) {
  return E.Length == 0 && !E.Text.empty() && E.Text.back() == '\n';
}

/// Edits that touch each other count as overlapping as well: two insertions at
/// one place have no order, and what one replaces the other relies on.
static bool conflicts(const TextEdit &A, const TextEdit &B) {
  if (A.Path != B.Path)
    return false;
  if (insertsLines(A) && insertsLines(B))
    return false;
  return A.Offset <= B.Offset + B.Length && B.Offset <= A.Offset + A.Length;
}

namespace {

class Planner {
public:
  /// Adds a whole fix; false where it conflicts with an earlier one.
  bool add(const std::vector<TextEdit> &Fix) {
    // The same fix again, as of a finding that two checks agree on.
    if (is_contained(Accepted, Fix))
      return true;
    for (const TextEdit &E : Fix)
      if (hasConflict(E))
        return false;
    for (const TextEdit &E : Fix)
      Edits[E.Path].insert(E);
    Accepted.push_back(Fix);
    return true;
  }

private:
  bool hasConflict(const TextEdit &E) const {
    auto It = Edits.find(E.Path);
    return It != Edits.end() && any_of(It->second, [&](const TextEdit &Other) {
             return conflicts(E, Other);
           });
  }

  std::map<std::string, std::set<TextEdit>> Edits;
  std::vector<std::vector<TextEdit>> Accepted;
};

} // namespace

std::map<std::string, std::vector<TextEdit>>
mergeEdits(ArrayRef<PlannedFix> Fixes) {
  std::map<std::string, std::set<TextEdit>> Sets;
  for (const PlannedFix &Fix : Fixes)
    for (const TextEdit &E : Fix.Edits)
      Sets[E.Path].insert(E);
  std::map<std::string, std::vector<TextEdit>> Result;
  for (const auto &[Path, Set] : Sets)
    Result[Path].assign(Set.begin(), Set.end());
  return Result;
}

void FixPlan::withhold(const std::map<size_t, std::string> &Reasons) {
  std::vector<PlannedFix> Kept;
  for (size_t I = 0; I < Planned.size(); ++I) {
    const auto Reason = Reasons.find(I);
    if (Reason == Reasons.end()) {
      Kept.push_back(std::move(Planned[I]));
      continue;
    }
    IsFixed[Planned[I].Index] = false;
    Withheld.push_back({Planned[I].Index, Reason->second});
  }
  Planned = std::move(Kept);
  Edits = mergeEdits(Planned);
}

FixPlan planFixes(ArrayRef<Finding> Findings, FixMode Mode,
                  function_ref<bool(StringRef Path)> MayEdit) {
  FixPlan Plan;
  Plan.IsFixed.assign(Findings.size(), false);
  Planner ThePlanner;
  for (size_t I = 0; I < Findings.size(); ++I) {
    const std::vector<TextEdit> *Fix =
        Mode == FixMode::None ? nullptr : chooseFix(Findings[I], Mode);
    if (!Fix)
      continue;
    if (!all_of(*Fix, [&](const TextEdit &E) { return MayEdit(E.Path); })) {
      ++Plan.Outside;
    } else if (!ThePlanner.add(*Fix)) {
      ++Plan.Overlapping;
    } else {
      Plan.IsFixed[I] = true;
      Plan.Planned.push_back({I, *Fix});
    }
  }
  Plan.Edits = mergeEdits(Plan.Planned);
  return Plan;
}

std::string applyEdits(StringRef Text, ArrayRef<TextEdit> Edits) {
  std::string Result;
  size_t Done = 0;
  for (const TextEdit &E : Edits) {
    Result += Text.slice(Done, E.Offset);
    Result += E.Text;
    Done = E.Offset + E.Length;
  }
  Result += Text.substr(Done);
  return Result;
}

} // namespace corolint
