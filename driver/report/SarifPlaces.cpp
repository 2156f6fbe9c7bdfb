//===- SarifPlaces.cpp - places in SARIF ----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/SarifPlaces.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/report/Uri.h"
#include "llvm/Support/JSON.h"

using namespace llvm;

namespace corolint {

void SarifPlaces::message(StringRef Key, StringRef Text) {
  J.attributeObject(Key, [&] { J.attribute("text", json::fixUTF8(Text)); });
}

void SarifPlaces::artifactLocation(StringRef Path) {
  J.attributeObject("artifactLocation", [&] {
    if (!isBelow(Path, Root)) {
      J.attribute("uri", fileUri(Path));
      return;
    }
    J.attribute("uri", percentEncoded(displayPath(Path, Root)));
    J.attribute("uriBaseId", "SRCROOT");
  });
}

unsigned SarifPlaces::column(const Location &Loc) {
  const SourceText *Text = Texts.get(Loc.Path);
  return Text ? Text->utf16Column(Loc) : Loc.Column;
}

void SarifPlaces::region(const Location &Begin, const Location &End) {
  J.attribute("startLine", Begin.Line);
  J.attribute("startColumn", column(Begin));
  if (!End.isValid())
    return;
  J.attribute("endLine", End.Line);
  J.attribute("endColumn", column(End));
}

void SarifPlaces::physicalLocation(const Location &Begin, const Location &End) {
  J.attributeObject("physicalLocation", [&] {
    artifactLocation(Begin.Path);
    J.attributeObject("region", [&] { region(Begin, End); });
  });
}

} // namespace corolint
