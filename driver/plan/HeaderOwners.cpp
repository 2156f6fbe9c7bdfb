//===- HeaderOwners.cpp - who parses a header -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/plan/HeaderOwners.h"
#include "driver/project/IncludeScanner.h"
#include "driver/run/FlagGroups.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include <algorithm>

using namespace llvm;

namespace corolint {

static std::vector<std::string> &ownedBy(AnalysisJob &Job) {
  if (!Job.OwnedHeaders)
    Job.OwnedHeaders.emplace();
  return *Job.OwnedHeaders;
}

void HeaderOwners::assign(std::vector<AnalysisJob> &Jobs, FlagGroups &Groups,
                          IncludeScanner &Scanner) {
  std::map<std::string, size_t> Owners;
  for (const auto &[Index, Job] : enumerate(Jobs)) {
    // What somebody wants to see through this file.
    append_range(ownedBy(Job), Job.Headers);
    const FlagGroup *Group = Groups.of(Job);
    if (!Group)
      continue;
    const StringRef Stem = sys::path::stem(Job.File);
    for (const ScannedFile *File :
         Scanner.closureOf(Job.File, Group->Paths).Own) {
      if (File->Path == Job.File || Owned.contains(File->Path))
        continue;
      auto [It, IsNew] = Owners.try_emplace(File->Path, Index);
      const StringRef Name = sys::path::stem(File->Path);
      if (!IsNew && Name == Stem &&
          sys::path::stem(Jobs[It->second].File) != Name)
        It->second = Index;
    }
  }
  for (const auto &[Header, Index] : Owners) {
    ownedBy(Jobs[Index]).push_back(Header);
    Owned.insert(Header);
  }
}

std::vector<size_t> HeaderOwners::repair(std::vector<AnalysisJob> &Jobs,
                                         ArrayRef<FileResult> Results) {
  std::set<std::pair<StringRef, uint64_t>> Complete;
  for (const FileResult &Result : Results)
    if (Result.Status != FileStatus::NotAnalyzed)
      for (const HeaderView &View : Result.Headers)
        if (View.IsComplete)
          Complete.insert({View.Path, View.Hash});
  std::vector<size_t> Again;
  for (const auto &[Index, Result] : enumerate(Results)) {
    bool IsNeeded = false;
    for (const HeaderView &View : Result.Headers) {
      if (View.IsComplete || Complete.contains({View.Path, View.Hash}) ||
          !Asked.insert({Index, View.Path}).second)
        continue;
      ownedBy(Jobs[Index]).push_back(View.Path);
      Complete.insert({View.Path, View.Hash});
      IsNeeded = true;
    }
    if (!IsNeeded)
      continue;
    llvm::sort(ownedBy(Jobs[Index]));
    Again.push_back(Index);
  }
  return Again;
}

} // namespace corolint
