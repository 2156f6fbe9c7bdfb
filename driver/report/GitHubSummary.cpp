//===- GitHubSummary.cpp - the summary of a workflow's step ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Markdown that GitHub shows on the page of a workflow's run: all findings, of
// which annotations show only a few.
//
//===----------------------------------------------------------------------===//

#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "driver/report/SummaryData.h"
#include "driver/report/Uri.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

/// GitHub refuses the whole summary of a step that is larger.
static constexpr uint64_t MaxBytes = uint64_t(1) << 20;
/// What is kept for the lines that say what was left out.
static constexpr uint64_t Reserve = 1024;

/// \p Text as itself, on one line.
static std::string markdown(StringRef Text) {
  std::string Result;
  for (const char C : json::fixUTF8(Text)) {
    if (C == '\n' || C == '\r') {
      Result += ' ';
      continue;
    }
    if (StringRef("\\`*_[]<>|~#&").contains(C))
      Result += '\\';
    Result += C;
  }
  return Result;
}

namespace {

class SummaryWriter {
public:
  SummaryWriter(const Report &TheReport, uint64_t TheBudget)
      : R(TheReport), Budget(TheBudget) {}

  std::string write();

private:
  void writeChecks();
  void writeFindings();
  void writeIncomplete();
  std::string place(StringRef Path, unsigned Line) const;
  bool add(StringRef Line);
  void addLeftOut(size_t Count, StringRef What);

  const Report &R;
  /// How many bytes there may be.
  uint64_t Budget;
  std::string Result;
};

} // namespace

/// Adds a line where there is room for it.
bool SummaryWriter::add(StringRef Line) {
  if (Result.size() + Line.size() + 1 > Budget)
    return false;
  Result += Line;
  Result += '\n';
  return true;
}

void SummaryWriter::addLeftOut(size_t Count, StringRef What) {
  Result += ("\n" + Twine(Count) + " more " + What + " did not fit.\n").str();
}

/// A place, as a link where GitHub says what is being looked at.
std::string SummaryWriter::place(StringRef Path, unsigned Line) const {
  const std::string Relative = checkoutPath(Path, "GITHUB_WORKSPACE", R.Root);
  std::string Shown =
      markdown(Relative) + (Line ? ":" + std::to_string(Line) : "");
  const std::string Server = environment("GITHUB_SERVER_URL");
  const std::string Repository = environment("GITHUB_REPOSITORY");
  const std::string Commit = environment("GITHUB_SHA");
  if (Server.empty() || Repository.empty() || Commit.empty() ||
      sys::path::is_absolute(Relative)) // Not in the repository.
    return Shown;
  return "[" + Shown + "](" + Server + "/" + Repository + "/blob/" + Commit +
         "/" + percentEncoded(Relative) +
         (Line ? "#L" + std::to_string(Line) : "") + ")";
}

void SummaryWriter::writeChecks() {
  const auto ByCheck = countFindings(R);
  if (ByCheck.empty())
    return;
  add("| check | errors | warnings | infos |");
  add("| --- | ---: | ---: | ---: |");
  for (const auto &[Check, Count] : ByCheck)
    add(("| " + Check + " | " + Twine(Count.Errors) + " | " +
         Twine(Count.Warnings) + " | " + Twine(Count.Infos) + " |")
            .str());
  add("");
}

void SummaryWriter::writeIncomplete() {
  const std::vector<IncompleteFile> Files = incompleteFiles(R);
  if (Files.empty())
    return;
  add("### Not, or not fully, analysed\n");
  for (size_t I = 0; I < Files.size(); ++I)
    if (!add("- " + place(Files[I].File->Path, 0) + ": " +
             markdown(Files[I].Message)))
      return addLeftOut(Files.size() - I, "files");
  add("");
}

void SummaryWriter::writeFindings() {
  const std::vector<const Finding *> Findings = mostSevereFirst(R.Findings);
  if (Findings.empty())
    return;
  add("### Findings\n");
  for (size_t I = 0; I < Findings.size(); ++I) {
    const Finding &F = *Findings[I];
    if (!add("- **" + std::string(severityName(F.Level)) + "** " +
             place(F.Loc.Path, F.Loc.Line) + ": " + markdown(F.Message) + " (" +
             F.CheckId + ")"))
      return addLeftOut(Findings.size() - I, "findings");
  }
}

std::string SummaryWriter::write() {
  add("## corolint: " + counted(R.Findings.size(), "finding"));
  add("");
  writeChecks();
  std::string Files = counted(R.analyzed(), "file") + " analysed";
  if (R.Policy.Suppressed)
    Files += "; " + counted(R.Policy.Suppressed, "finding") + " suppressed";
  if (R.Policy.LeftOut)
    Files += "; " + counted(R.Policy.LeftOut, "more finding") +
             ", no more severe, left out";
  add(Files + ".");
  add("");
  writeIncomplete();
  writeFindings();
  return std::move(Result);
}

std::string stepSummary(const RenderInput &Input, uint64_t Budget) {
  return SummaryWriter(Input.R, Budget).write();
}

Error appendStepSummary(const RenderInput &Input) {
  const std::string Path = environment("GITHUB_STEP_SUMMARY");
  if (Path.empty())
    return Error::success();
  // What earlier commands of the step wrote counts, too.
  uint64_t Size = 0;
  if (sys::fs::file_size(Path, Size))
    Size = 0;
  if (Size + 2 * Reserve > MaxBytes)
    return Error::success();
  std::error_code Code;
  raw_fd_ostream OS(Path, Code, sys::fs::OF_Append);
  if (!Code) {
    OS << stepSummary(Input, MaxBytes - Size - Reserve);
    OS.close();
    Code = OS.error();
    OS.clear_error();
  }
  if (!Code)
    return Error::success();
  return createStringError(Code, "GITHUB_STEP_SUMMARY: cannot write to '" +
                                     Path + "': " + Code.message());
}

} // namespace corolint
