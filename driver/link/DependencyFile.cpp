//===- DependencyFile.cpp - when facts are out of date --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/link/DependencyFile.h"
#include "driver/Paths.h"
#include "driver/cache/Inputs.h"
#include "llvm/ADT/Twine.h"
#include <set>

using namespace llvm;

namespace corolint {

/// Adds \p Path as make and ninja read it.
static void addPath(std::string &Rule, StringRef Path) {
  for (const char C : Path) {
    if (C == ' ' || C == '#')
      Rule += '\\';
    else if (C == '$')
      Rule += '$';
    Rule += C;
  }
}

std::string dependencyRule(StringRef Target, ArrayRef<FileResult> Results,
                           StringRef Directory) {
  std::set<std::string> Paths;
  bool IsComplete = true;
  for (const FileResult &Result : Results) {
    Paths.insert(Result.Path);
    IsComplete &= Result.Status != FileStatus::NotAnalyzed &&
                  !Result.Inputs.empty() &&
                  allInputs(Result.Inputs, [&](StringRef Path, InputState S) {
                    if (S.What == InputState::Kind::File)
                      Paths.insert(Path.str());
                    return true;
                  });
  }
  if (!IsComplete)
    Paths.insert((Twine(Target) + ".incomplete").str());
  std::string Rule;
  addPath(Rule, Target);
  Rule += ':';
  for (const std::string &Path : Paths) {
    Rule += " \\\n  ";
    addPath(Rule, Directory.empty() ? Path : displayPath(Path, Directory));
  }
  Rule += '\n';
  return Rule;
}

} // namespace corolint
