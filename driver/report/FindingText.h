//===- FindingText.h - findings in words ------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What several formats say about findings in the same words, in the same order
// and with the same paths.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_FINDINGTEXT_H
#define COROLINT_DRIVER_REPORT_FINDINGTEXT_H

#include "driver/report/Report.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace corolint {

/// What stands behind a finding that is shown although it is not reported: why
/// it is not. Empty for any other.
std::string suppressionMark(const Finding &F);

/// "path:line:column", the path relative to \p Directory; empty where there is
/// no place.
std::string placeText(const Location &Loc, llvm::StringRef Directory);

/// "path:line:column: message", without the place where there is none.
std::string noteText(const Note &N, llvm::StringRef Directory);

/// "1 file", "2 files".
std::string counted(size_t Count, llvm::StringRef Noun);

/// Errors, warnings, infos; otherwise in the order of the report.
std::vector<const Finding *>
mostSevereFirst(const std::vector<Finding> &Findings);

/// By the path of the file that they are in.
std::map<llvm::StringRef, std::vector<const Finding *>>
findingsByFile(const std::vector<Finding> &Findings);

/// A file that the report is not, or not wholly, about. Formats that know
/// nothing but problems in files have it as one, so that nobody takes it for
/// clean.
struct IncompleteFile {
  const FileResult *File = nullptr;
  Severity Level = Severity::Error;
  std::string Message;
};

/// In the order of the report.
std::vector<IncompleteFile> incompleteFiles(const Report &R);

/// \p Path relative to the folder that environment variable \p Variable names,
/// which is where a CI system has its checkout; where \p Path is not below it,
/// or the variable not set, relative to \p Root.
std::string checkoutPath(llvm::StringRef Path, const char *Variable,
                         llvm::StringRef Root);

/// The value of an environment variable; empty where it is not set.
std::string environment(const char *Variable);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_FINDINGTEXT_H
