//===- Renderers.h - who writes which format --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_RENDERERS_H
#define COROLINT_DRIVER_REPORT_RENDERERS_H

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

struct RenderInput;

/// One line per diagnostic, as clang prints them.
void writeText(llvm::raw_ostream &OS, const RenderInput &Input);
void writeJson(llvm::raw_ostream &OS, const RenderInput &Input);
void writeSarif(llvm::raw_ostream &OS, const RenderInput &Input);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_RENDERERS_H
