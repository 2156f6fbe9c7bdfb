//===- Fingerprint.h - what identifies a finding over time ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whoever compares two runs needs to know which findings are the same although
// lines have moved. So a fingerprint is made of content: the check, the file
// and the text of the line, and a count where these agree.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_FINGERPRINT_H
#define COROLINT_DRIVER_REPORT_FINGERPRINT_H

#include "driver/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint {

class SourceTexts;

/// What of a line's text tells it from others: formatting does not.
std::string withoutSpace(llvm::StringRef Line);

/// Gives \p Findings, which are in the order of the report, their fingerprints.
void addFingerprints(llvm::MutableArrayRef<Finding> Findings,
                     llvm::StringRef Root, SourceTexts &Texts);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_FINGERPRINT_H
