//===- Verify.cpp - fixes that would not compile --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/Verify.h"
#include "driver/SourceText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace corolint {

std::vector<CompiledFile> compiledFiles(ArrayRef<AnalysisJob> Jobs,
                                        ArrayRef<FileResult> Results) {
  StringMap<const FileResult *> ByPath;
  for (const FileResult &Result : Results)
    if (Result.Status == FileStatus::Analyzed && !Result.WithoutChecks)
      ByPath.try_emplace(Result.Path, &Result);
  std::vector<CompiledFile> Files;
  for (const AnalysisJob &Job : Jobs) {
    const auto Known = ByPath.find(Job.File);
    if (Known == ByPath.end())
      continue;
    CompiledFile File{&Job, {}};
    for (const HeaderView &View : Known->second->Headers)
      if (View.IsComplete)
        File.Headers.push_back(View.Path);
    Files.push_back(std::move(File));
  }
  return Files;
}

namespace {

class Verifier {
public:
  Verifier(FixPlan &ThePlan, ArrayRef<CompiledFile> TheFiles,
           ArrayRef<FileContent> TheBefore, SourceTexts &TheTexts,
           const EditFormatter &TheFormat, const FixRunner &TheRun)
      : Plan(ThePlan), Files(TheFiles), Before(TheBefore), Texts(TheTexts),
        Format(TheFormat), Run(TheRun) {
    for (const CompiledFile &File : Files)
      MainFiles.insert(File.Job->File);
  }

  Expected<std::vector<FileResult>> verify();

private:
  using Indices = std::vector<size_t>; // Of fixes of the plan.

  /// A file, together with fixes.
  struct Trial {
    const CompiledFile *File = nullptr;
    Indices Fixes;
    /// The first error; empty where there is none.
    std::string Problem;
  };

  /// Whether \p File is to tell whether the code compiles with \p Fix.
  bool isConcerned(const CompiledFile &File, const PlannedFix &Fix);
  bool isInHeaders(const PlannedFix &Fix) const;
  /// The fixes that \p File may see, if it is to tell about any.
  Indices fixesIn(const CompiledFile &File);
  std::vector<FileContent> contents(const Indices &Fixes);
  Expected<std::vector<FileResult>> compile(std::vector<Trial> &Trials);
  /// Whether all files compile now; else takes fixes out.
  Expected<bool> round();
  Error blame(ArrayRef<Trial> Broken, std::map<size_t, std::string> &Reasons);

  FixPlan &Plan;
  ArrayRef<CompiledFile> Files;
  ArrayRef<FileContent> Before;
  SourceTexts &Texts;
  const EditFormatter &Format;
  const FixRunner &Run;
  /// Of the last round.
  std::vector<FileResult> Results;
  StringSet<> MainFiles;
  /// Headers are known by their real paths, and edits by those that people use.
  StringMap<std::string> RealPaths;
};

} // namespace

bool Verifier::isConcerned(const CompiledFile &File, const PlannedFix &Fix) {
  return any_of(Fix.Edits, [&](const TextEdit &E) {
    if (E.Path == File.Job->File)
      return true;
    auto [It, IsNew] = RealPaths.try_emplace(E.Path);
    if (IsNew) {
      SmallString<256> Real;
      It->second = sys::fs::real_path(E.Path, Real) ? E.Path : Real.str().str();
    }
    return is_contained(File.Headers, It->second);
  });
}

bool Verifier::isInHeaders(const PlannedFix &Fix) const {
  return none_of(Fix.Edits,
                 [&](const TextEdit &E) { return MainFiles.contains(E.Path); });
}

Verifier::Indices Verifier::fixesIn(const CompiledFile &File) {
  Indices Result;
  bool IsConcernedByAny = false;
  for (size_t I = 0; I < Plan.Planned.size(); ++I) {
    const bool Concerns = isConcerned(File, Plan.Planned[I]);
    IsConcernedByAny |= Concerns;
    // It may include a header that another file is to answer for.
    if (Concerns || isInHeaders(Plan.Planned[I]))
      Result.push_back(I);
  }
  return IsConcernedByAny ? Result : Indices();
}

std::vector<FileContent> Verifier::contents(const Indices &Fixes) {
  std::vector<PlannedFix> Chosen;
  Chosen.reserve(Fixes.size());
  for (const size_t I : Fixes)
    Chosen.push_back(Plan.Planned[I]);
  std::vector<FileContent> Result;
  for (auto &[Path, Edits] : mergeEdits(Chosen))
    if (const SourceText *Text = Texts.get(Path))
      Result.push_back(
          {Path, applyEdits(Text->text(), Format(Path, Text->text(), Edits))});
  const size_t EditCount = Result.size();
  for (const FileContent &File : Before)
    if (none_of(ArrayRef(Result).take_front(EditCount),
                [&](const FileContent &Edited) {
                  return Edited.Path == File.Path;
                }))
      Result.push_back(File);
  return Result;
}

Expected<std::vector<FileResult>>
Verifier::compile(std::vector<Trial> &Trials) {
  std::vector<AnalysisJob> Jobs;
  Jobs.reserve(Trials.size());
  for (const Trial &T : Trials) {
    AnalysisJob Job = *T.File->Job;
    Job.Overlay = contents(T.Fixes);
    Job.Prefix.clear();
    // Bodies that were not parsed then need not be now.
    Job.OwnedHeaders = T.File->Headers;
    Jobs.push_back(std::move(Job));
  }
  Expected<std::vector<FileResult>> Compiled = Run(Jobs);
  if (!Compiled)
    return Compiled;
  for (size_t I = 0; I < Trials.size(); ++I) {
    const FileResult &Result = (*Compiled)[I];
    if (Result.Status == FileStatus::NotAnalyzed)
      Trials[I].Problem = Result.Reason;
    else if (!Result.Errors.empty())
      Trials[I].Problem = Result.Errors.front();
  }
  return Compiled;
}

Error Verifier::blame(ArrayRef<Trial> Broken,
                      std::map<size_t, std::string> &Reasons) {
  std::vector<Trial> Trials;
  for (const Trial &T : Broken)
    for (const size_t Fix : T.Fixes)
      Trials.push_back({T.File, {Fix}, ""});
  if (Error E = compile(Trials).takeError())
    return E;
  for (const Trial &T : Trials)
    if (!T.Problem.empty())
      Reasons.try_emplace(T.Fixes.front(), T.Problem);
  // Where each compiles alone, it is what they have in common.
  for (const Trial &T : Broken)
    if (none_of(T.Fixes, [&](size_t Fix) { return Reasons.contains(Fix); }))
      for (const size_t Fix : T.Fixes)
        Reasons.try_emplace(Fix, T.Problem);
  return Error::success();
}

Expected<bool> Verifier::round() {
  Results.clear();
  std::vector<Trial> Trials;
  for (const CompiledFile &File : Files) {
    Indices Fixes = fixesIn(File);
    if (!Fixes.empty())
      Trials.push_back({&File, std::move(Fixes), ""});
  }
  if (Trials.empty())
    return true;
  Expected<std::vector<FileResult>> Compiled = compile(Trials);
  if (!Compiled)
    return Compiled.takeError();
  erase_if(Trials, [](const Trial &T) { return T.Problem.empty(); });
  if (Trials.empty()) {
    Results = std::move(*Compiled);
    return true;
  }
  std::map<size_t, std::string> Reasons;
  if (Error E = blame(Trials, Reasons))
    return std::move(E);
  Plan.withhold(Reasons);
  return false;
}

Expected<std::vector<FileResult>> Verifier::verify() {
  // Each round that is not the last takes out at least one fix.
  while (!Plan.Planned.empty()) {
    Expected<bool> Done = round();
    if (!Done)
      return Done.takeError();
    if (*Done)
      break;
  }
  return std::move(Results);
}

Expected<std::vector<FileResult>>
withholdBroken(FixPlan &Plan, ArrayRef<CompiledFile> Files,
               ArrayRef<FileContent> Before, SourceTexts &Texts,
               const EditFormatter &Format, const FixRunner &Run) {
  return Verifier(Plan, Files, Before, Texts, Format, Run).verify();
}

} // namespace corolint
