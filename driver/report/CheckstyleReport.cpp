//===- CheckstyleReport.cpp - Checkstyle's XML ----------------------------===//
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
#include <set>

using namespace llvm;

namespace corolint {

static void writeError(raw_ostream &OS, const Location &Loc, Severity Level,
                       StringRef Message, StringRef Source) {
  OS << "    <error line=\"" << Loc.Line << "\" column=\"" << Loc.Column
     << "\" severity=\"" << severityName(Level) << "\" message=\""
     << xmlText(Message) << "\" source=\"corolint." << xmlText(Source)
     << "\"/>\n";
}

void writeCheckstyle(raw_ostream &OS, const RenderInput &Input) {
  const Report &R = Input.R;
  auto Findings = findingsByFile(R.Findings);
  std::map<StringRef, IncompleteFile> Incomplete;
  std::set<StringRef> Paths;
  for (IncompleteFile &File : incompleteFiles(R)) {
    Paths.insert(File.File->Path);
    Incomplete.emplace(File.File->Path, std::move(File));
  }
  for (const auto &Entry : Findings)
    Paths.insert(Entry.first);
  OS << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<checkstyle version=\"4.3\">\n";
  for (const StringRef Path : Paths) {
    OS << "  <file name=\"" << xmlText(displayPath(Path, R.Root)) << "\">\n";
    if (auto It = Incomplete.find(Path); It != Incomplete.end())
      // What is about the file as a whole stands on its first line.
      writeError(OS, {Path.str(), 1, 1, 0}, It->second.Level,
                 It->second.Message, statusName(*It->second.File));
    for (const Finding *F : Findings[Path])
      writeError(OS, F->Loc, F->Level, F->Message, F->CheckId);
    OS << "  </file>\n";
  }
  OS << "</checkstyle>\n";
}

} // namespace corolint
