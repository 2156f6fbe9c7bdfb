//===- GitHubReport.cpp - GitHub's workflow commands ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Lines that a step of a workflow prints and GitHub shows in the changed files
// of a pull request. It takes a few of each kind from a step and drops the
// others without a word.
//
//===----------------------------------------------------------------------===//

#include "driver/SourceText.h"
#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

/// What GitHub takes of each kind from one step.
static constexpr unsigned MaxAnnotations = 10;

/// \p Text as a command's message; as a property also without what separates
/// properties.
static std::string escaped(StringRef Text, bool IsProperty) {
  std::string Result;
  for (const char C : json::fixUTF8(Text)) {
    const bool IsSpecial = C == '%' || C == '\r' || C == '\n' ||
                           (IsProperty && (C == ':' || C == ','));
    if (!IsSpecial) {
      Result += C;
      continue;
    }
    Result += '%';
    Result += hexdigit(C >> 4);
    Result += hexdigit(C & 15);
  }
  return Result;
}

static std::string property(StringRef Text) {
  return escaped(Text, /*IsProperty=*/true);
}

static std::string message(StringRef Text) {
  return escaped(Text, /*IsProperty=*/false);
}

static const char *commandOf(Severity Level) {
  return Level == Severity::Info ? "notice" : severityName(Level);
}

namespace {

class GitHubWriter {
public:
  GitHubWriter(raw_ostream &Stream, const RenderInput &In)
      : OS(Stream), R(In.R), Texts(In.Texts) {}

  void write();

private:
  bool hasRoom(Severity Level) {
    return Written[static_cast<size_t>(Level)]++ < MaxAnnotations;
  }
  void writeFinding(const Finding &F);
  void writeIncomplete();

  raw_ostream &OS;
  const Report &R;
  SourceTexts &Texts;
  /// By severity. A notice is kept for the one that sums up.
  unsigned Written[3] = {1, 0, 0};
};

} // namespace

void GitHubWriter::writeFinding(const Finding &F) {
  OS << "::" << commandOf(F.Level) << " file="
     << property(checkoutPath(F.Loc.Path, "GITHUB_WORKSPACE", R.Root))
     << ",line=" << F.Loc.Line;
  const bool HasEnd = F.End.isValid();
  if (HasEnd)
    OS << ",endLine=" << F.End.Line;
  // GitHub refuses columns of more than one line.
  if (const SourceText *Text = Texts.get(F.Loc.Path);
      Text && (!HasEnd || F.End.Line == F.Loc.Line)) {
    OS << ",col=" << Text->utf16Column(F.Loc);
    if (HasEnd)
      OS << ",endColumn=" << Text->utf16Column(F.End);
  }
  std::string Words = F.Message;
  for (const Note &N : F.Notes)
    Words += "\n" + noteText(N, R.Root);
  OS << ",title=" << property(F.CheckId) << "::" << message(Words) << '\n';
}

/// One annotation for all files: there may be many, for one reason.
void GitHubWriter::writeIncomplete() {
  const std::vector<IncompleteFile> Files = incompleteFiles(R);
  if (Files.empty())
    return;
  const Severity Worst = llvm::max_element(Files, [](const IncompleteFile &A,
                                                     const IncompleteFile &B) {
                           return A.Level < B.Level;
                         })->Level;
  if (!hasRoom(Worst))
    return;
  std::string Words =
      counted(Files.size(), "file") + " could not be (fully) analysed";
  for (const IncompleteFile &File : ArrayRef(Files).take_front(MaxAnnotations))
    Words += "\n" + checkoutPath(File.File->Path, "GITHUB_WORKSPACE", R.Root) +
             ": " + File.Message;
  if (Files.size() > MaxAnnotations)
    Words += "\n... and " + utostr(Files.size() - MaxAnnotations) + " more";
  OS << "::" << commandOf(Worst) << " title=corolint::" << message(Words)
     << '\n';
}

void GitHubWriter::write() {
  // First, so that there is room for it.
  writeIncomplete();
  unsigned Left = 0;
  for (const Finding *F : mostSevereFirst(R.Findings)) {
    if (hasRoom(F->Level))
      writeFinding(*F);
    else
      ++Left;
  }
  if (Left)
    OS << "::notice title=corolint::" << counted(Left, "more finding")
       << (environment("GITHUB_STEP_SUMMARY").empty()
               ? ", too many to annotate\n"
               : " in the summary of this step\n");
}

void writeGitHub(raw_ostream &OS, const RenderInput &Input) {
  GitHubWriter(OS, Input).write();
}

} // namespace corolint
