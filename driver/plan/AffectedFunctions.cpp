//===- AffectedFunctions.cpp - whom a change concerns ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/plan/AffectedFunctions.h"
#include "driver/Paths.h"
#include "driver/changes/ChangedLines.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

/// Splits \p Name at its last `::` outside of angle brackets.
static std::pair<StringRef, StringRef> splitName(StringRef Name) {
  unsigned Depth = 0;
  for (size_t I = Name.size(); I-- > 1;) {
    Depth += Name[I] == '>';
    Depth -= Name[I] == '<' && Depth != 0;
    if (Depth == 0 && Name[I] == ':' && Name[I - 1] == ':')
      return {Name.take_front(I - 1), Name.drop_front(I + 1)};
  }
  return {"", Name};
}

/// Where the word "operator" stands in \p Name as a name of its own.
static size_t findOperator(StringRef Name) {
  constexpr StringLiteral Word = "operator";
  for (size_t At = Name.find(Word); At != StringRef::npos;
       At = Name.find(Word, At + 1)) {
    const StringRef Behind = Name.drop_front(At + Word.size());
    const bool Ends =
        Behind.empty() || !(isAlnum(Behind.front()) || Behind.front() == '_');
    if (Ends && (At == 0 || Name.take_front(At).ends_with("::")))
      return At;
  }
  return StringRef::npos;
}

StringRef callWord(StringRef QualifiedName) {
  if (!QualifiedName.consume_front("'") || !QualifiedName.consume_back("'"))
    return {}; // A lambda has no name.
  const size_t Operator = findOperator(QualifiedName);
  const auto [Scope, Last] = splitName(QualifiedName.take_front(Operator));
  if (Operator != StringRef::npos)
    return splitName(Scope).second.split('<').first;
  StringRef Word = Last.split('<').first;
  Word.consume_front("~");
  return Word;
}

AffectedFunctions::AffectedFunctions(ArrayRef<FileResult> Results,
                                     const ChangedLines &Changes,
                                     StringRef Root) {
  for (const FileResult &Result : Results)
    if (Result.Facts)
      add(*Result.Facts, Changes, Root);
  spread();
}

void AffectedFunctions::add(const FileFacts &Facts, const ChangedLines &Changes,
                            StringRef Root) {
  std::vector<std::string> Paths;
  Paths.reserve(Facts.Files.size());
  for (const std::string &File : Facts.Files)
    Paths.push_back(absolutePath(File, Root));
  auto HasChanged = [&](const Place &At) {
    return At.File < Paths.size() && Changes.touches(Paths[At.File], At.Line);
  };
  for (const FunctionFact &Function : Facts.Functions) {
    Names.try_emplace(Function.Id, Facts.Strings[Function.Name]);
    bool IsChanged = HasChanged(Function.At);
    for (const LeafFact &Leaf : Facts.leaves(Function))
      IsChanged |= HasChanged(Leaf.At);
    for (const CallFact &Call : Facts.calls(Function)) {
      IsChanged |= HasChanged(Call.At);
      Callers[Call.Callee].push_back(Function.Id);
      for (const Argument &Given : Facts.arguments(Call))
        if (Given.Gives == Argument::Callable)
          Callers[Given.Function].push_back(Function.Id);
    }
    // Who calls the one that it overrides may call it.
    append_range(Callers[Function.Id], Facts.overridden(Function));
    if (IsChanged)
      Open.push_back(Function.Id);
  }
}

void AffectedFunctions::spread() {
  while (!Open.empty()) {
    const FunctionId Id = Open.back();
    Open.pop_back();
    if (!Affected.insert(Id).second)
      continue;
    if (const StringRef Word = callWord(Names.lookup(Id)); !Word.empty())
      Words.insert(Word);
    if (const auto It = Callers.find(Id); It != Callers.end())
      append_range(Open, It->second);
  }
}

bool AffectedFunctions::mayRun(const FileFacts &Facts,
                               const CallFact &Call) const {
  return Affected.contains(Call.Callee) ||
         any_of(Facts.arguments(Call), [&](const Argument &Given) {
           return Given.Gives == Argument::Callable &&
                  Affected.contains(Given.Function);
         });
}

} // namespace corolint
