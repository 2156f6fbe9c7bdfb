//===- PathSpellings.h - each file by one path ------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A header may be reached by several paths, through symbolic links. What is
// found in it by each of them is one finding, and one comment.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_POLICY_PATHSPELLINGS_H
#define COROLINT_DRIVER_POLICY_PATHSPELLINGS_H

#include "driver/Finding.h"
#include "llvm/ADT/ArrayRef.h"

namespace corolint {

/// Calls each file that the findings and comments of \p Results are in by the
/// first of its paths there.
void unifySpellings(llvm::MutableArrayRef<FileResult> Results);

} // namespace corolint

#endif // COROLINT_DRIVER_POLICY_PATHSPELLINGS_H
