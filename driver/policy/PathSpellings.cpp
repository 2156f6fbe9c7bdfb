//===- PathSpellings.cpp - each file by one path --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/PathSpellings.h"
#include "driver/Paths.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;

namespace corolint {

namespace {

class Spellings {
public:
  void unify(Finding &F) {
    unify(F.Loc.Path);
    unify(F.End.Path);
    unify(F.Edits);
    for (Note &N : F.Notes) {
      unify(N.Loc.Path);
      unify(N.Edits);
    }
    if (F.Suppressed)
      unify(F.Suppressed->Loc.Path);
  }

  void unify(std::string &Path) {
    if (Path.empty())
      return;
    const auto [Known, IsNew] = First.try_emplace(Path);
    if (IsNew)
      Known->second =
          ByRealPath.try_emplace(realPath(Path), Path).first->second;
    else if (Known->second == Path)
      return;
    Path = Known->second;
  }

private:
  void unify(std::vector<TextEdit> &Edits) {
    for (TextEdit &E : Edits)
      unify(E.Path);
  }

  /// By path: the one to use.
  StringMap<std::string> First;
  StringMap<std::string> ByRealPath;
};

} // namespace

void unifySpellings(MutableArrayRef<FileResult> Results) {
  Spellings Known;
  for (FileResult &Result : Results) {
    for (Finding &F : Result.Findings)
      Known.unify(F);
    for (SuppressionComment &Comment : Result.Comments)
      Known.unify(Comment.Loc.Path);
  }
}

} // namespace corolint
