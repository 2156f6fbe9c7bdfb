//===- Sessions.h - objects that work over one session ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_SESSIONS_H
#define COROLINT_CHECKS_ANALYSIS_SESSIONS_H

#include "checks/analysis/Uses.h"

namespace corolint {

class FileModel;

/// Whether something that \p A names and something else that \p B names may
/// lead to one transaction, connection, stream or the like: both were made from
/// it by this class's constructors, or one was made from an object of a class
/// that the other one's class holds a reference to. What local variables were
/// made from is in the uses already.
bool mayShareSession(const Uses &A, const Uses &B, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_SESSIONS_H
