//===- AwaitedTasks.cpp - which tasks does anybody await? -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/AwaitedTasks.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <tuple>

using namespace llvm;

namespace corolint {

bool AwaitedTasks::Use::operator<(const Use &Other) const {
  const auto Key = [](const Use &U) {
    return std::tuple(!U.Fact->IsAwaited, U.path(), U.Fact->At.Line,
                      U.Fact->At.Column);
  };
  return Key(*this) < Key(Other);
}

bool AwaitedTasks::Use::isSamePlace(const Use &Other) const {
  return !(*this < Other) && !(Other < *this);
}

AwaitedTasks::AwaitedTasks(const std::vector<const FileFacts *> &Files) {
  DenseSet<FunctionId> Lost;
  for (const FileFacts *Facts : Files)
    for (const LostTaskFact &Fact : Facts->LostTasks)
      Lost.insert(Fact.Function);
  if (Lost.empty())
    return;
  for (const FileFacts *Facts : Files)
    for (const TaskUseFact &Fact : Facts->TaskUses)
      if (Lost.contains(Fact.Function))
        ByFunction[Fact.Function].push_back({Facts, &Fact});
  for (auto &[Function, Uses] : ByFunction) {
    sort(Uses);
    Uses.erase(std::unique(
                   Uses.begin(), Uses.end(),
                   [](const Use &A, const Use &B) { return A.isSamePlace(B); }),
               Uses.end());
  }
}

std::optional<AwaitedTasks::Uses> AwaitedTasks::of(FunctionId Function,
                                                   StringRef File) const {
  auto It = ByFunction.find(Function);
  if (It == ByFunction.end())
    return std::nullopt;
  const std::vector<Use> &All = It->second;
  auto First = find_if(All, [&](const Use &U) { return U.path() != File; });
  if (First == All.end())
    return std::nullopt;
  const auto Like = count_if(All, [&](const Use &U) {
    return U.Fact->IsAwaited == First->Fact->IsAwaited;
  });
  return Uses{First->In, First->Fact->At, First->Fact->IsAwaited,
              static_cast<unsigned>(Like) - 1};
}

std::string describe(const AwaitedTasks::Uses &Uses) {
  std::string Text =
      Uses.IsAwaited ? "its task is awaited here" : "its task is used here";
  if (Uses.Others)
    Text += " and in " + utostr(Uses.Others) + " other " +
            (Uses.Others == 1 ? "place" : "places");
  return Text;
}

} // namespace corolint
