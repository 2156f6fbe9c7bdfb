//===- Renderers.h - who writes which format --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_RENDERERS_H
#define COROLINT_DRIVER_REPORT_RENDERERS_H

#include "llvm/Support/Error.h"
#include <cstdint>
#include <string>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

struct RenderInput;

/// One line per diagnostic, as clang prints them.
void writeText(llvm::raw_ostream &OS, const RenderInput &Input);
/// With the code, for people at a terminal.
void writeFull(llvm::raw_ostream &OS, const RenderInput &Input);
void writeJson(llvm::raw_ostream &OS, const RenderInput &Input);
/// The same, an object a line.
void writeJsonLines(llvm::raw_ostream &OS, const RenderInput &Input);
/// One page, with all that it needs in it.
void writeHtml(llvm::raw_ostream &OS, const RenderInput &Input);
void writeSarif(llvm::raw_ostream &OS, const RenderInput &Input);
/// Workflow commands, which become annotations.
void writeGitHub(llvm::raw_ostream &OS, const RenderInput &Input);
void writeGitLab(llvm::raw_ostream &OS, const RenderInput &Input);
void writeCheckstyle(llvm::raw_ostream &OS, const RenderInput &Input);
void writeJUnit(llvm::raw_ostream &OS, const RenderInput &Input);
void writeRdJson(llvm::raw_ostream &OS, const RenderInput &Input);
/// What clang-apply-replacements reads.
void writeYaml(llvm::raw_ostream &OS, const RenderInput &Input);

/// The summary of a workflow's step, in Markdown; at most \p Budget bytes, and
/// a line about what did not fit.
std::string stepSummary(const RenderInput &Input, uint64_t Budget);
/// Appends it to the file that GITHUB_STEP_SUMMARY names, where that is set.
llvm::Error appendStepSummary(const RenderInput &Input);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_RENDERERS_H
