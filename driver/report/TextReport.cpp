//===- TextReport.cpp - the report for people and editors -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Paths.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

static void writeLine(raw_ostream &OS, const Location &Loc, StringRef Kind,
                      StringRef Message, StringRef Directory) {
  if (Loc.isValid())
    OS << displayPath(Loc.Path, Directory) << ':' << Loc.Line << ':'
       << Loc.Column << ": ";
  OS << Kind << ": " << Message;
}

void writeText(raw_ostream &OS, const RenderInput &Input) {
  const StringRef Directory = Input.Directory;
  for (const Finding &F : Input.R.Findings) {
    writeLine(OS, F.Loc, severityName(F.Level), F.Message, Directory);
    OS << " [" << F.CheckId << "]\n";
    for (const Note &N : F.Notes) {
      writeLine(OS, N.Loc, "note", N.Message, Directory);
      OS << '\n';
    }
  }
}

} // namespace corolint
