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

  std::map<std::string, std::vector<TextEdit>> take() {
    std::map<std::string, std::vector<TextEdit>> Result;
    for (const auto &[Path, Set] : Edits)
      Result[Path].assign(Set.begin(), Set.end());
    return Result;
  }

private:
  bool hasConflict(const TextEdit &E) const {
    auto It = Edits.find(E.Path);
    return It != Edits.end() && any_of(It->second, [&](const TextEdit &Other) {
             return conflicts(E, Other);
           });
  }

  /// Sets, so that lines which several fixes insert are inserted once.
  std::map<std::string, std::set<TextEdit>> Edits;
  std::vector<std::vector<TextEdit>> Accepted;
};

} // namespace

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
      ++Plan.Fixes;
    }
  }
  Plan.Edits = ThePlanner.take();
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
