//===- SarifPlaces.h - places in SARIF --------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How SARIF's objects name files and what is in them: what its results and its
// notifications have in common.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_SARIFPLACES_H
#define COROLINT_DRIVER_REPORT_SARIFPLACES_H

#include "driver/Finding.h"
#include "llvm/ADT/StringRef.h"

namespace llvm::json {
class OStream;
} // namespace llvm::json

namespace corolint {

class SourceTexts;

/// Writes members of the object that \c J is in.
class SarifPlaces {
public:
  SarifPlaces(llvm::json::OStream &TheStream, llvm::StringRef TheRoot,
              SourceTexts &TheTexts)
      : J(TheStream), Root(TheRoot), Texts(TheTexts) {}

  /// A member \p Key that is a message.
  void message(llvm::StringRef Key, llvm::StringRef Text);
  /// The member artifactLocation: relative to SRCROOT where \p Path is below
  /// it.
  void artifactLocation(llvm::StringRef Path);
  /// Columns are in UTF-16 code units. \p End may be no place.
  void region(const Location &Begin, const Location &End);
  /// The member physicalLocation.
  void physicalLocation(const Location &Begin, const Location &End);

private:
  unsigned column(const Location &Loc);

  llvm::json::OStream &J;
  llvm::StringRef Root;
  SourceTexts &Texts;
};

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_SARIFPLACES_H
