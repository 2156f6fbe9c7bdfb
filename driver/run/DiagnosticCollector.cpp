//===- DiagnosticCollector.cpp - diagnostics become findings --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/DiagnosticCollector.h"
#include "checks/CheckList.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/analysis/LineBreaks.h"
#include "checks/program/FactsSink.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/run/SuppressionComments.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/LexDiagnostic.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include <algorithm>

using namespace clang;
using namespace llvm;

namespace corolint {

static bool isOurs(StringRef Check) {
  return any_of(allChecks(),
                [&](const CheckInfo &Known) { return Known.Name == Check; });
}

/// One broken file can yield thousands of errors; the first ones tell why.
static constexpr unsigned MaxErrors = 20;

DiagnosticCollector::DiagnosticCollector(tidy::ClangTidyContext &TheContext,
                                         StringRef TheDirectory)
    : ClangTidyDiagnosticConsumer(TheContext, /*ExternalDiagEngine=*/nullptr,
                                  /*RemoveIncompatibleErrors=*/false),
      Context(TheContext), Directory(TheDirectory) {}

void DiagnosticCollector::BeginSourceFile(const LangOptions &LangOpts,
                                          const Preprocessor *PP) {
  SawSource = true;
  ClangTidyDiagnosticConsumer::BeginSourceFile(LangOpts, PP);
}

void DiagnosticCollector::HandleDiagnostic(DiagnosticsEngine::Level Level,
                                           const Diagnostic &Info) {
  if (CheckEngine && Info.getDiags() == CheckEngine) {
    handleFinding(Level, Info);
    return;
  }
  // Past clang-tidy's core: that is for what the checks say.
  DiagnosticConsumer::HandleDiagnostic( // NOLINT(bugprone-parent-virtual-call)
      Level, Info);
  if (Level >= DiagnosticsEngine::Error)
    keepError(Info);
}

void DiagnosticCollector::handleFinding(DiagnosticsEngine::Level Level,
                                        const Diagnostic &Info) {
  const std::string Check = Context.getCheckName(Info.getID());
  SmallVector<tooling::Diagnostic, 1> Mistakes;
  if (Comments && Level == DiagnosticsEngine::Warning && isOurs(Check) &&
      Info.hasSourceManager() && Info.getLocation().isValid() &&
      Context.shouldSuppressDiagnostic(Level, Info, Mistakes)) {
    const SourceManager &Sources = Info.getSourceManager();
    const SourceLocation Loc = Sources.getFileLoc(Info.getLocation());
    Suppressed.insert(
        {{Check, absolutePath(Sources.getFilename(Loc), Directory),
          Sources.getFileOffset(Loc)},
         Comments->find(Info.getLocation(), Check, Sources)});
    // clang-tidy's core drops what comments suppress, but errors; and a policy
    // is to decide. So it is an error up to takeFindings.
    Level = DiagnosticsEngine::Error;
  }
  ClangTidyDiagnosticConsumer::HandleDiagnostic(Level, Info);
  for (const tooling::Diagnostic &Mistake : Mistakes)
    Context.diag(Mistake);
}

void DiagnosticCollector::keepError(const Diagnostic &Info) {
  SmallString<128> Message;
  Info.FormatDiagnostic(Message);
  if (Info.getID() == diag::err_pp_file_not_found && MissingHeader.empty()) {
    StringRef Header(Message);
    Header.consume_front("'");
    MissingHeader = Header.take_front(Header.find('\'')).str();
  }
  // As without a header, whatever the code means is a guess.
  if (Info.getID() == diag::err_module_not_found && MissingModule.empty()) {
    StringRef Module(Message);
    MissingModule = Module.split('\'').second.split('\'').first.str();
  }
  if (CompileErrors *Errors = CompileErrors::active())
    if (Info.hasSourceManager() && Info.getLocation().isValid())
      Errors->add(Info.getLocation());
  if (++ErrorCount > MaxErrors)
    return;
  std::string Where;
  if (Info.hasSourceManager() && Info.getLocation().isValid()) {
    const SourceManager &Sources = Info.getSourceManager();
    const SourceLocation Loc = Sources.getFileLoc(Info.getLocation());
    Where = absolutePath(Sources.getFilename(Loc), Directory) + ":" +
            utostr(Sources.getSpellingLineNumber(Loc)) + ":" +
            utostr(Sources.getSpellingColumnNumber(Loc)) + ": ";
  }
  Errors.push_back(Where + Message.str().str());
}

std::vector<std::string> DiagnosticCollector::takeErrors() {
  if (ErrorCount > MaxErrors)
    Errors.push_back("and " + utostr(ErrorCount - MaxErrors) + " more errors");
  ErrorCount = 0;
  return std::move(Errors);
}

namespace {

/// Makes findings of clang-tidy's errors, whose positions are byte offsets in
/// files whose paths are spelled as the compile command spells them.
class Converter {
public:
  Converter(IntrusiveRefCntPtr<vfs::FileSystem> FS, StringRef TheDirectory)
      : Texts(std::move(FS)), Directory(TheDirectory) {}

  Finding convert(const tidy::ClangTidyError &Error);

private:
  Location locate(StringRef Path, unsigned Offset);
  Location endOf(const tooling::DiagnosticMessage &Message,
                 const Location &Start);
  std::vector<TextEdit> edits(const StringMap<tooling::Replacements> &Fix);

  SourceTexts Texts;
  StringRef Directory;
};

} // namespace

Location Converter::locate(StringRef Path, unsigned Offset) {
  if (Path.empty())
    return {};
  const std::string Absolute = absolutePath(Path, Directory);
  const SourceText *Text = Texts.get(Absolute);
  return Text ? Text->locate(Absolute, Offset) : Location{Absolute, 1, 1, 0};
}

Location Converter::endOf(const tooling::DiagnosticMessage &Message,
                          const Location &Start) {
  if (!Start.isValid())
    return {};
  for (const tooling::FileByteRange &Range : Message.Ranges) {
    const unsigned End = Range.FileOffset + Range.Length;
    if (Range.FilePath == Message.FilePath &&
        Range.FileOffset <= Message.FileOffset && Message.FileOffset < End)
      return locate(Range.FilePath, End);
  }
  // Without a range, the token is what the diagnostic is about.
  const SourceText *Text = Texts.get(Start.Path);
  if (!Text)
    return Start;
  const StringRef Rest = Text->text().drop_front(Start.Offset);
  const size_t Length =
      Rest.take_while([](char C) { return isAlnum(C) || C == '_'; }).size();
  return Text->locate(Start.Path, Start.Offset + std::max<size_t>(Length, 1));
}

std::vector<TextEdit>
Converter::edits(const StringMap<tooling::Replacements> &Fix) {
  std::vector<TextEdit> Result;
  for (const auto &[Path, Replacements] : Fix)
    for (const tooling::Replacement &R : Replacements) {
      const std::string Absolute = absolutePath(R.getFilePath(), Directory);
      // The protocol and the reports are UTF-8; a fix must not be altered.
      if (!json::isUTF8(R.getReplacementText()))
        return {};
      const SourceText *Text = Texts.get(Absolute);
      Result.push_back(
          {Absolute, R.getOffset(), R.getLength(),
           withLineBreaksOf(Text ? Text->text() : "", R.getReplacementText())});
    }
  llvm::sort(Result);
  return Result;
}

Finding Converter::convert(const tidy::ClangTidyError &Error) {
  Finding Result;
  Result.CheckId = Error.DiagnosticName;
  Result.Level =
      Error.IsWarningAsError || Error.DiagLevel == tooling::Diagnostic::Error
          ? Severity::Error
          : Severity::Warning;
  Result.Message = Error.Message.Message;
  Result.Loc = locate(Error.Message.FilePath, Error.Message.FileOffset);
  Result.End = endOf(Error.Message, Result.Loc);
  Result.Edits = edits(Error.Message.Fix);
  for (const tooling::DiagnosticMessage &N : Error.Notes)
    Result.Notes.push_back(
        {N.Message, locate(N.FilePath, N.FileOffset), edits(N.Fix)});
  return Result;
}

void DiagnosticCollector::takeFindings(vfs::FileSystem &FS,
                                       FileResult &Result) {
  Converter Convert(&FS, Directory);
  auto Make = [&](const tidy::ClangTidyError &Error) {
    Finding Found = Convert.convert(Error);
    if (Error.DiagLevel != tooling::Diagnostic::Error)
      return Found;
    if (auto It =
            Suppressed.find({Found.CheckId, Found.Loc.Path, Found.Loc.Offset});
        It != Suppressed.end()) {
      Found.Suppressed = It->second;
      Found.Level = Context.treatAsError(Found.CheckId) ? Severity::Error
                                                        : Severity::Warning;
    }
    return Found;
  };
  for (const tidy::ClangTidyError &Error : take()) {
    if (Error.DiagnosticName == "clang-tidy-config")
      Result.ConfigProblems.push_back(Error.Message.Message);
    else if (auto Site = FactsSink::siteOf(Error.Message.Message))
      Result.Pending.push_back({false, *Site, Make(Error)});
    else if (auto Group = FactsSink::groupOf(Error.Message.Message))
      Result.Pending.push_back({true, *Group, Make(Error)});
    else
      Result.Findings.push_back(Make(Error));
  }
}

} // namespace corolint
