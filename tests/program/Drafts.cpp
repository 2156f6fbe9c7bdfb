//===- Drafts.cpp - facts that tests write down by hand -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/program/Drafts.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>

namespace corolint::test {

FunctionId idOf(llvm::StringRef Name) { return llvm::xxh3_64bits(Name); }

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

Place FileOfProgram::nextPlace(llvm::StringRef Header) {
  // Whoever includes a header sees the function at the same place.
  if (!Header.empty())
    return {Builder.file(Header), 1, 1};
  return {Builder.file(Source), ++Line, 1};
}

Condition FileOfProgram::condition(const When &Needed) {
  return {Needed.Parameter, Needed.Test, Needed.Value,
          Builder.string(Needed.Names)};
}

CallDraft FileOfProgram::call(llvm::StringRef Callee,
                              const CallDetails &Details) {
  CallDraft Result;
  Result.Fact.Callee = idOf(Callee);
  Result.Fact.At = nextPlace();
  Result.Fact.Carries = Details.Carries;
  Result.Fact.IsVirtual = Details.IsVirtual;
  for (const Gives &Given : Details.Arguments) {
    Argument &A = Result.Arguments.emplace_back();
    A.Index = Given.Index;
    A.Gives = Given.Kind;
    A.Value = Given.Value;
    if (Given.Kind == Argument::Callable)
      A.Function = idOf(Given.Text);
    else
      A.Names = Builder.string(Given.Text);
  }
  for (const When &Needed : Details.Conditions)
    Result.Conditions.push_back(condition(Needed));
  return Result;
}

FileOfProgram::Function &FileOfProgram::declare(llvm::StringRef Name,
                                                llvm::StringRef Header) {
  Functions.push_back(Function(*this));
  FunctionFact &Fact = Functions.back().Draft.Fact;
  Fact.Id = idOf(Name);
  Fact.Name = Builder.string(Name);
  Fact.At = nextPlace(Header);
  return Functions.back();
}

FileOfProgram::Function &FileOfProgram::define(llvm::StringRef Name,
                                               llvm::StringRef Header) {
  Function &Result = declare(Name, Header);
  Result.Draft.Fact.Flags = FunctionFact::HasBody;
  return Result;
}

FileOfProgram::Function &
FileOfProgram::Function::calls(llvm::StringRef Callee,
                               const CallDetails &Details) {
  Draft.Calls.push_back(In.call(Callee, Details));
  return *this;
}

FileOfProgram::Function &FileOfProgram::Function::blocks(
    llvm::StringRef Leaf, const std::vector<When> &Conditions, Family Of) {
  LeafDraft Blocking;
  Blocking.Fact.Of = Of;
  Blocking.Fact.What = In.Builder.string(Leaf);
  Blocking.Fact.Name = In.Builder.string(Leaf);
  Blocking.Fact.Effect = In.Builder.string("blocks");
  Blocking.Fact.At = In.nextPlace();
  for (const When &Needed : Conditions)
    Blocking.Conditions.push_back(In.condition(Needed));
  Draft.Leaves.push_back(std::move(Blocking));
  return *this;
}

FileOfProgram::Function &
FileOfProgram::Function::overrides(llvm::StringRef Base) {
  Draft.Overridden.push_back(idOf(Base));
  return *this;
}

FileOfProgram::Function &
FileOfProgram::Function::callsParameter(unsigned Index) {
  Draft.Fact.CalledParameters |= 1U << Index;
  return *this;
}

void FileOfProgram::site(llvm::StringRef Callee, const CallDetails &Details,
                         Family Of) {
  SiteFact Site;
  Site.Of = Of;
  Site.Callee = Builder.string(Callee);
  Builder.addSite(Site, call(Callee, Details));
}

FileFacts FileOfProgram::build() const {
  FactsBuilder Result = Builder;
  for (const Function &F : Functions)
    Result.add(F.Draft);
  return Result.build(Source);
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

FileOfProgram &Program::file(llvm::StringRef Source) {
  auto It = llvm::find_if(
      Files, [&](const auto &Known) { return Known.first == Source; });
  if (It != Files.end())
    return *It->second;
  return *Files
              .emplace_back(Source.str(),
                            std::make_unique<FileOfProgram>(Source))
              .second;
}

std::vector<FileFacts> Program::facts() const {
  std::vector<FileFacts> Result;
  for (const auto &[Source, File] : Files)
    Result.push_back(File->build());
  return Result;
}

std::string Program::way(VirtualCalls Policy) const {
  const std::vector<FileFacts> Facts = facts();
  const CallGraph Graph(pointersTo(Facts), Policy);
  for (const FileFacts &File : Facts)
    for (const SiteFact &Site : File.Sites)
      return describe(Graph.find(File, Site.Call, Site.Of));
  return "no site";
}

std::vector<const FileFacts *> pointersTo(llvm::ArrayRef<FileFacts> Files) {
  std::vector<const FileFacts *> Result;
  for (const FileFacts &File : Files)
    Result.push_back(&File);
  return Result;
}

//===----------------------------------------------------------------------===//
// Ways
//===----------------------------------------------------------------------===//

static std::string textOf(Place At, const FileFacts &In) {
  return "@" + In.Files[At.File] + ":" + llvm::utostr(At.Line) + ":" +
         llvm::utostr(At.Column);
}

std::string describe(const std::optional<Witness> &Way, bool WithPlaces) {
  if (!Way)
    return "";
  std::string Result = Way->MayBeOther ? "maybe: " : "";
  for (const Witness::Step &Step : Way->Steps) {
    Result += Step.IsArgument ? "given " : Step.IsOverride ? "override " : "";
    Result += Step.In->Strings[Step.Function->Name];
    if (WithPlaces)
      Result += textOf(Step.Function->At, *Step.In) + textOf(Step.At, *Step.In);
    Result += " > ";
  }
  return Result + Way->Steps.back().In->Strings[Way->Leaf->What];
}

std::string describeAll(const CallGraph &Graph,
                        llvm::ArrayRef<const FileFacts *> Files) {
  std::vector<const FileFacts *> Sorted(Files);
  llvm::sort(Sorted, [](const FileFacts *A, const FileFacts *B) {
    return A->Source < B->Source;
  });
  std::string Result;
  for (const FileFacts *File : Sorted)
    for (const SiteFact &Site : File->Sites)
      Result += describe(Graph.find(*File, Site.Call, Site.Of), true) + "\n";
  return Result;
}

} // namespace corolint::test
