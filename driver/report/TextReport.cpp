//===- TextReport.cpp - the report for people and editors -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

void writeText(raw_ostream &OS, const RenderInput &Input) {
  const StringRef Directory = Input.Directory;
  auto WriteLine = [&](const Location &Loc, StringRef Kind, StringRef Message) {
    if (Loc.isValid())
      OS << placeText(Loc, Directory) << ": ";
    OS << Kind << ": " << Message;
  };
  for (const Finding *F : shownFindings(Input.R)) {
    WriteLine(F->Loc, severityName(F->Level), F->Message);
    OS << " [" << F->CheckId << "]" << suppressionMark(*F) << '\n';
    for (const Note &N : F->Notes) {
      WriteLine(N.Loc, "note", N.Message);
      OS << '\n';
    }
  }
}

} // namespace corolint
