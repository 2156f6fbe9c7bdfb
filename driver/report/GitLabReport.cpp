//===- GitLabReport.cpp - GitLab's Code Quality ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace corolint {

/// GitLab knows blocker, critical, major, minor and info.
static const char *gitlabSeverity(Severity Level) {
  switch (Level) {
  case Severity::Error:
    return "critical";
  case Severity::Warning:
    return "major";
  case Severity::Info:
    break;
  }
  return "info";
}

namespace {

class GitLabWriter {
public:
  GitLabWriter(raw_ostream &OS, const Report &TheReport)
      : J(OS, /*IndentSize=*/2), R(TheReport) {}

  void write();

private:
  void writeIssue(StringRef Check, StringRef Description, Severity Level,
                  const Location &Begin, const Location &End,
                  StringRef Fingerprint);
  std::string unique(StringRef Fingerprint);

  json::OStream J;
  const Report &R;
  StringSet<> Seen;
};

} // namespace

/// GitLab makes one entry of all that have one fingerprint.
std::string GitLabWriter::unique(StringRef Fingerprint) {
  std::string Result = Fingerprint.str();
  for (unsigned Count = 1; !Seen.insert(Result).second; ++Count)
    Result = utohexstr(xxh3_64bits((Fingerprint + "#" + Twine(Count)).str()),
                       /*LowerCase=*/true);
  return Result;
}

void GitLabWriter::writeIssue(StringRef Check, StringRef Description,
                              Severity Level, const Location &Begin,
                              const Location &End, StringRef Fingerprint) {
  J.object([&] {
    J.attribute("description", json::fixUTF8(Description));
    J.attribute("check_name", Check);
    J.attribute("fingerprint", unique(Fingerprint));
    J.attribute("severity", gitlabSeverity(Level));
    J.attributeObject("location", [&] {
      J.attribute("path", json::fixUTF8(checkoutPath(
                              Begin.Path, "CI_PROJECT_DIR", R.Root)));
      J.attributeObject("lines", [&] {
        J.attribute("begin", Begin.Line);
        J.attribute("end", End.isValid() ? End.Line : Begin.Line);
      });
    });
  });
}

void GitLabWriter::write() {
  J.array([&] {
    for (const IncompleteFile &File : incompleteFiles(R)) {
      const Location Start{File.File->Path, 1, 1, 0};
      const std::string Path =
          checkoutPath(Start.Path, "CI_PROJECT_DIR", R.Root);
      writeIssue(statusName(*File.File), "corolint: " + File.Message,
                 File.Level, Start, {},
                 utohexstr(xxh3_64bits(Path + '\0' + File.Message),
                           /*LowerCase=*/true));
    }
    // With the check in front, since GitLab does not show `check_name`.
    for (const Finding &F : R.Findings)
      writeIssue(F.CheckId, F.CheckId + ": " + F.Message, F.Level, F.Loc, F.End,
                 F.Fingerprint);
  });
}

void writeGitLab(raw_ostream &OS, const RenderInput &Input) {
  GitLabWriter(OS, Input.R).write();
  OS << '\n';
}

} // namespace corolint
