//===- AsyncFormat.h - facts about async functions as JSON ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The part "async" of the format that docs/facts.md documents. A table is a
// text of numbers: those of a row are separated by spaces, and a semicolon ends
// it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_ASYNCFORMAT_H
#define COROLINT_CHECKS_PROGRAM_ASYNCFORMAT_H

#include "checks/program/Facts.h"
#include "llvm/Support/JSON.h"

namespace corolint {

/// What \p Facts say of asynchronous functions; empty where they say nothing.
llvm::json::Object writeAsyncFacts(const FileFacts &Facts);

/// Reads that into \p Facts, whose files and strings are there. \returns false
/// where it contradicts itself.
bool readAsyncFacts(const llvm::json::Object &From, FileFacts &Facts);

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_ASYNCFORMAT_H
