//===- Invariants.cpp - what holds whatever the text is -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/robustness/Invariants.h"
#include "driver/SourceText.h"
#include "driver/link/Link.h"
#include "driver/run/Protocol.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace corolint::test {

namespace {

class Verifier {
public:
  Verifier(const FileResult &TheResult, SourceTexts &TheTexts)
      : Result(TheResult), Texts(TheTexts) {}

  /// What the link has to decide about; it takes what it reports.
  std::string verifyPending() {
    for (const PendingFinding &Pending : Result.Pending)
      verify(Pending.Found);
    return llvm::join(Complaints, " | ");
  }

  std::string verify() {
    if (Result.Status == FileStatus::NotAnalyzed && !Result.Findings.empty())
      complain("findings in a file that was not analysed", {});
    if (Result.Status == FileStatus::Degraded && Result.Errors.empty())
      complain("degraded, but nothing says why", {});
    for (const Finding &Found : Result.Findings)
      verify(Found);
    return llvm::join(Complaints, " | ");
  }

private:
  void complain(llvm::StringRef What, const Finding &About) {
    Complaints.push_back(llvm::formatv("{0}: {1}:{2}:{3}: {4} [{5}]", What,
                                       About.Loc.Path, About.Loc.Line,
                                       About.Loc.Column, About.Message,
                                       About.CheckId)
                             .str());
  }

  void verifyPlace(const Location &Loc, const Finding &Found) {
    const SourceText *Text = Texts.get(Loc.Path);
    if (!Text)
      return complain("a place in no file", Found);
    if (Loc.Offset > Text->text().size())
      return complain("a place behind the file's end", Found);
    const Location Real = Text->locate(Loc.Path, Loc.Offset);
    if (Real.Line != Loc.Line || Real.Column != Loc.Column)
      complain("line and column are not those of the offset", Found);
  }

  void verifyEdits(std::vector<TextEdit> Edits, const Finding &Found) {
    if (!Edits.empty() && Result.Status != FileStatus::Analyzed)
      complain("a fix in broken code", Found);
    llvm::sort(Edits);
    for (size_t I = 0; I != Edits.size(); ++I) {
      const TextEdit &Edit = Edits[I];
      const SourceText *Text = Texts.get(Edit.Path);
      if (!Text || Edit.Offset + Edit.Length > Text->text().size())
        complain("an edit outside of the file", Found);
      if (I != 0 && Edits[I - 1].Path == Edit.Path &&
          Edits[I - 1].Offset + Edits[I - 1].Length > Edit.Offset)
        complain("edits of one fix overlap", Found);
    }
  }

  void verify(const Finding &Found) {
    if (Found.Loc.isValid())
      verifyPlace(Found.Loc, Found);
    else
      complain("a finding without a place", Found);
    if (Found.End.isValid()) {
      verifyPlace(Found.End, Found);
      if (Found.End.Path != Found.Loc.Path ||
          Found.End.Offset < Found.Loc.Offset)
        complain("the end is not behind the beginning", Found);
    }
    verifyEdits(Found.Edits, Found);
    for (const Note &Step : Found.Notes) {
      if (Step.Loc.isValid())
        verifyPlace(Step.Loc, Found);
      verifyEdits(Step.Edits, Found);
    }
  }

  const FileResult &Result;
  SourceTexts &Texts;
  std::vector<std::string> Complaints;
};

} // namespace

/// The files as the analysis of \p Job saw them.
static SourceTexts textsOf(const AnalysisJob &Job) {
  auto Overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(
      llvm::vfs::getRealFileSystem());
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Memory->addFile(Job.File, 0,
                  llvm::MemoryBuffer::getMemBufferCopy(*Job.Content));
  Overlay->pushOverlay(Memory);
  return SourceTexts(Overlay);
}

/// What of \p Result the protocol loses, and with it files of facts.
static std::string verifyProtocol(const FileResult &Result) {
  const std::string Line = encodeLine(Result);
  llvm::Expected<FileResult> Back = decodeLine<FileResult>(Line);
  if (!Back)
    return "the result cannot be read: " + llvm::toString(Back.takeError());
  return encodeLine(*Back) == Line ? "" : "the result is read as another";
}

Outcome analyzeAndVerify(const AnalysisJob &Job,
                         const AnalysisSettings &Settings,
                         const std::optional<FileResult> &Other) {
  Outcome Result;
  Result.Result = analyzeFile(Job, Settings);
  SourceTexts Texts = textsOf(Job);
  Result.Violation = Verifier(Result.Result, Texts).verify();
  if (Result.Violation.empty())
    Result.Violation = Verifier(Result.Result, Texts).verifyPending();
  if (Result.Violation.empty())
    Result.Violation = verifyProtocol(Result.Result);
  if (!Result.Violation.empty() || !Settings.CollectFacts)
    return Result;
  std::vector<FileResult> Linked = {Result.Result};
  linkResults(Linked, Settings.Root, Texts);
  Result.Violation = Verifier(Linked.front(), Texts).verify();
  if (Other) {
    Linked = {Result.Result, *Other};
    linkResults(Linked, Settings.Root, Texts);
  }
  return Result;
}

} // namespace corolint::test
