//===- Apply.h - writes fixes to disk ---------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The only part of corolint that changes anybody's sources.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_FIX_APPLY_H
#define COROLINT_DRIVER_FIX_APPLY_H

#include "driver/Finding.h"
#include "llvm/Support/Error.h"
#include <map>
#include <string>
#include <vector>

namespace corolint {

class SourceTexts;

/// Makes \p Fixed, the edits of each file, each file in one step. \p Texts has
/// the files as they were when positions were computed; one that has changed
/// since is an error.
llvm::Error
applyFixes(const std::map<std::string, std::vector<TextEdit>> &Fixed,
           SourceTexts &Texts);

} // namespace corolint

#endif // COROLINT_DRIVER_FIX_APPLY_H
