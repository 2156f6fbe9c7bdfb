//===- Verify.h - fixes that would not compile ------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Before a fix is written, the files that it concerns are parsed as they would
// be then. A fix that they would not compile with is a mistake of ours, and no
// reason to leave people with broken code.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_VERIFY_H
#define COROLINT_DRIVER_FIX_VERIFY_H

#include "driver/fix/FixPlan.h"
#include "driver/run/Analyzer.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace corolint {

class SourceTexts;

/// A file that compiled without errors, and so can tell whether it still does.
struct CompiledFile {
  const AnalysisJob *Job = nullptr;
  /// The headers of the project that it was first to parse the functions of.
  std::vector<std::string> Headers;
};

/// Those of \p Jobs that \p Results say compiled.
std::vector<CompiledFile> compiledFiles(llvm::ArrayRef<AnalysisJob> Jobs,
                                        llvm::ArrayRef<FileResult> Results);

/// Does jobs; the results are in their order.
using FixRunner = std::function<llvm::Expected<std::vector<FileResult>>(
    llvm::ArrayRef<AnalysisJob>)>;

/// What is written in place of the edits of a file; see Format.h.
using EditFormatter = std::function<std::vector<TextEdit>(
    llvm::StringRef Path, llvm::StringRef Text, std::vector<TextEdit> Edits)>;

/// Takes those fixes out of \p Plan with which one of \p Files does not compile
/// any more. Files that none of them includes are not looked at. \p Before are
/// files that have other contents than on disk already; \p Texts has these.
/// Returns what the analysis of the files that were looked at yields with the
/// fixes that are left.
llvm::Expected<std::vector<FileResult>>
withholdBroken(FixPlan &Plan, llvm::ArrayRef<CompiledFile> Files,
               llvm::ArrayRef<FileContent> Before, SourceTexts &Texts,
               const EditFormatter &Format, const FixRunner &Run);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_VERIFY_H
