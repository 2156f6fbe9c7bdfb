//===- JUnitReport.cpp - JUnit's XML --------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Paths.h"
#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "driver/report/Xml.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

namespace {

/// What there is to say about one file.
struct Suite {
  const FileResult *File = nullptr; ///< Null for headers.
  std::optional<IncompleteFile> Incomplete;
  std::vector<const Finding *> Findings;
  std::vector<const Finding *> Hidden;

  /// There is nothing between passing and failing, and what was looked at in
  /// part must not pass.
  bool isError() const { return Incomplete.has_value(); }
  bool isSkipped() const { return File && File->WithoutChecks; }
  /// A file is one test where there is nothing to find fault with, so that
  /// those that were looked at are counted.
  bool hasOwnCase() const { return Incomplete || Findings.empty(); }
  size_t tests() const {
    return Findings.size() + Hidden.size() + (hasOwnCase() ? 1 : 0);
  }
  size_t skipped() const { return Hidden.size() + (isSkipped() ? 1 : 0); }
};

using Suites = std::map<StringRef, Suite>;

class JUnitWriter {
public:
  JUnitWriter(raw_ostream &Stream, const RenderInput &In)
      : OS(Stream), R(In.R) {}

  void write();

private:
  void writeSuite(StringRef Path, const Suite &S);
  void writeFileCase(StringRef Path, const Suite &S);
  void openCase(StringRef Name, const Location &Loc);
  void writeFailure(const Finding &F);
  void writeSkipped(const Finding &F);

  raw_ostream &OS;
  const Report &R;
};

} // namespace

static Suites collect(const Report &R) {
  Suites Result;
  for (const FileResult &File : R.Files)
    Result[File.Path].File = &File;
  for (const IncompleteFile &File : incompleteFiles(R))
    Result[File.File->Path].Incomplete = File;
  for (const auto &[Path, Findings] : findingsByFile(R.Findings))
    Result[Path].Findings = Findings;
  for (const auto &[Path, Findings] : findingsByFile(R.Hidden))
    Result[Path].Hidden = Findings;
  return Result;
}

/// The attributes that count the cases of \p All.
static void writeCounts(raw_ostream &OS, const Suites &All) {
  size_t Tests = 0;
  size_t Failures = 0;
  size_t Errors = 0;
  size_t Skipped = 0;
  for (const auto &Entry : All) {
    Tests += Entry.second.tests();
    Failures += Entry.second.Findings.size();
    Errors += Entry.second.isError();
    Skipped += Entry.second.skipped();
  }
  OS << " tests=\"" << Tests << "\" failures=\"" << Failures << "\" errors=\""
     << Errors << "\" skipped=\"" << Skipped << '"';
}

void JUnitWriter::openCase(StringRef Name, const Location &Loc) {
  OS << "    <testcase name=\"" << xmlText(Name) << "\" classname=\""
     << xmlText(displayPath(Loc.Path, R.Root));
  if (Loc.isValid())
    OS << ':' << Loc.Line << ':' << Loc.Column;
  OS << "\" file=\"" << xmlText(displayPath(Loc.Path, R.Root)) << '"';
  if (Loc.isValid())
    OS << " line=\"" << Loc.Line << '"';
  OS << '>';
}

void JUnitWriter::writeFailure(const Finding &F) {
  openCase(F.CheckId, F.Loc);
  OS << "\n      <failure type=\"" << severityName(F.Level) << "\" message=\""
     << xmlText(F.Message) << "\">" << xmlText(placeText(F.Loc, R.Root)) << ": "
     << severityName(F.Level) << ": " << xmlText(F.Message) << " ["
     << xmlText(F.CheckId) << "]\n";
  for (const Note &N : F.Notes)
    OS << xmlText(noteText(N, R.Root)) << '\n';
  OS << "</failure>\n    </testcase>\n";
}

void JUnitWriter::writeSkipped(const Finding &F) {
  openCase(F.CheckId, F.Loc);
  OS << "\n      <skipped message=\"suppressed: " << xmlText(F.Message);
  if (F.Suppressed && !F.Suppressed->Reason.empty())
    OS << " (" << xmlText(F.Suppressed->Reason) << ')';
  OS << "\"/>\n    </testcase>\n";
}

void JUnitWriter::writeFileCase(StringRef Path, const Suite &S) {
  openCase("corolint", {Path.str(), 0, 0, 0});
  if (S.Incomplete)
    OS << "\n      <error type=\"" << statusName(*S.File) << "\" message=\""
       << xmlText(S.Incomplete->Message) << "\"/>\n    ";
  else if (S.isSkipped())
    OS << "\n      <skipped message=\"all checks are turned off\"/>\n    ";
  OS << "</testcase>\n";
}

void JUnitWriter::writeSuite(StringRef Path, const Suite &S) {
  OS << "  <testsuite name=\"" << xmlText(displayPath(Path, R.Root)) << '"';
  writeCounts(OS, {{Path, S}});
  OS << ">\n";
  if (S.hasOwnCase())
    writeFileCase(Path, S);
  for (const Finding *F : S.Findings)
    writeFailure(*F);
  for (const Finding *F : S.Hidden)
    writeSkipped(*F);
  OS << "  </testsuite>\n";
}

void JUnitWriter::write() {
  const Suites All = collect(R);
  OS << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"corolint\"";
  writeCounts(OS, All);
  OS << ">\n";
  for (const auto &[Path, S] : All)
    writeSuite(Path, S);
  OS << "</testsuites>\n";
}

void writeJUnit(raw_ostream &OS, const RenderInput &Input) {
  JUnitWriter(OS, Input).write();
}

} // namespace corolint
