//===- Rows.h - tables of numbers as text -----------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The tables of facts on disk: see docs/facts.md. A program has millions of
// numbers, so they are no elements of JSON.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_ROWS_H
#define COROLINT_CHECKS_PROGRAM_ROWS_H

#include "checks/program/Facts.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/JSON.h"
#include <string>
#include <vector>

namespace corolint {

void addRow(std::string &Table, llvm::ArrayRef<int64_t> Numbers);

/// Ids and hashes have 16 digits each, without anything between them.
void addDigits(uint64_t Number, std::string &Text);
/// Reads those that \p From has as \p Name; false where they are none.
bool readDigits(const llvm::json::Object &From, llvm::StringRef Name,
                std::vector<uint64_t> &Result);

/// The ids that rows refer to.
class IdWriter {
public:
  /// The position in the table of ids, from 1; 0 for no id.
  int64_t add(uint64_t Id);
  std::string take() { return std::move(Text); }

private:
  llvm::DenseMap<uint64_t, int64_t> Index;
  std::string Text;
};

/// 0 is no function, and the highest two are what maps mark their empty slots
/// with.
bool isGoodId(uint64_t Id);

/// Reads one table, number by number. What is no number, or out of its bounds,
/// is remembered as an error, and read as 0.
class RowReader {
public:
  RowReader(const llvm::json::Object &Facts, llvm::StringRef Name);

  /// Whether there is another row; the last one must have been read to its end.
  bool nextRow() {
    IsGood &= AtRowEnd;
    AtRowEnd = Rest.empty();
    return IsGood && !AtRowEnd;
  }
  bool isGood() const { return IsGood; }

  int64_t number();
  /// A number below \p Limit.
  uint32_t below(uint64_t Limit);
  uint32_t any() { return below(uint64_t(UINT32_MAX) + 1); }
  bool flag() { return below(2) != 0; }
  /// What \p Ids has at a position that IdWriter gave.
  uint64_t id(llvm::ArrayRef<uint64_t> Ids);
  Place place(const FileFacts &Facts);
  /// The next elements of \p Items, from \p First, as many as the row says.
  template <typename T>
  Range next(uint32_t &First, const std::vector<T> &Items) {
    Range Result{First, below(Items.size() - First + 1)};
    First += Result.Count;
    return Result;
  }

private:
  llvm::StringRef Rest;
  bool AtRowEnd = true;
  bool IsGood;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_ROWS_H
