//===- Excerpts.h - the code around findings --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A report that leaves the machine takes along the lines that it talks about:
// those of findings and of their notes, with a few lines around them, each
// once.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_EXCERPTS_H
#define COROLINT_DRIVER_REPORT_EXCERPTS_H

#include "driver/Finding.h"
#include "driver/SourceText.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <set>
#include <string>

namespace llvm::json {
class OStream;
} // namespace llvm::json

namespace corolint {

struct Report;

class Excerpts {
public:
  /// Asks for the lines that \p F and its notes are about.
  void add(const Finding &F);

  /// Writes an object with an array for each file, which is called as \p R
  /// calls it: of pieces without gaps, each
  /// an array of the number of its first line and the texts of its lines. Bytes
  /// that are no UTF-8 are written as bytesToText() does, so that columns,
  /// which count bytes, still can be told. What cannot be read is left out.
  void write(llvm::json::OStream &J, const Report &R, SourceTexts &Texts) const;

private:
  void addLines(llvm::StringRef Path, unsigned First, unsigned Last,
                unsigned Around);

  std::map<std::string, std::set<unsigned>, std::less<>> Lines;
};

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_EXCERPTS_H
