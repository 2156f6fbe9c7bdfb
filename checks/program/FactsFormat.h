//===- FactsFormat.h - facts as JSON ----------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The format is documented in docs/facts.md. Tables of numbers are texts: a
// program has millions of numbers, and as values of JSON they would take most
// of the time and the memory of a link.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_FACTSFORMAT_H
#define COROLINT_CHECKS_PROGRAM_FACTSFORMAT_H

#include "checks/program/Facts.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

namespace corolint {

/// Facts of another version are an error: they are quick to make anew.
constexpr int64_t FactsVersion = 1;

llvm::json::Value toJSON(const FileFacts &Facts);

/// Fails where \p V is no facts, or of another version, or refers to what it
/// does not have.
llvm::Expected<FileFacts> parseFacts(const llvm::json::Value &V);

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_FACTSFORMAT_H
