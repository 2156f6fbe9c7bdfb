//===- Link.h - from the facts of files to findings -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The step after all files were analysed: what each of them left open is
// answered from the facts of all.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_LINK_LINK_H
#define COROLINT_DRIVER_LINK_LINK_H

#include "checks/program/Facts.h"
#include "driver/Finding.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <vector>

namespace corolint {

class SourceTexts;

/// Sorts \p Results by path and turns what is pending in them into findings,
/// where it blocks. Paths of facts are relative to \p Root. What comes out does
/// not depend on the order of \p Results.
void linkResults(std::vector<FileResult> &Results, llvm::StringRef Root,
                 SourceTexts &Texts);

/// Takes out what stands in \p Results more than once, because the same facts
/// were given twice; fails where two say different things about one file.
llvm::Error dropRepeated(std::vector<FileResult> &Results);

/// What of the facts in \p Results an index needs.
FileFacts factsForIndex(const std::vector<FileResult> &Results);

} // namespace corolint

#endif // COROLINT_DRIVER_LINK_LINK_H
