//===- FactsCommands.h - 'facts', 'link' and 'merge' ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The ends of a run that stops before the link, and the beginnings of those
// that start there.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_LINK_FACTSCOMMANDS_H
#define COROLINT_DRIVER_LINK_FACTSCOMMANDS_H

#include "driver/Finding.h"
#include <vector>

namespace corolint {

struct Options;
struct Project;

/// 'corolint facts': writes \p Results to a file. Findings are data here, so
/// they do not matter to the exit code. \p MachineFailed: some results say
/// nothing about the code, but that an analysis crashed or was too long.
int writeFacts(std::vector<FileResult> Results, const Options &Opts,
               const Project &TheProject, bool MachineFailed);

/// 'corolint link' and 'corolint merge'. Returns the exit code.
int linkFacts(const Options &Given);

} // namespace corolint

#endif // COROLINT_DRIVER_LINK_FACTSCOMMANDS_H
