//===- Rows.cpp - tables of numbers as text -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/Rows.h"
#include "llvm/ADT/StringExtras.h"
#include <charconv>

using namespace llvm;

namespace corolint {

static constexpr unsigned Digits = 16;

/// Between the numbers of a row, and behind each row.
static constexpr char Separator = ' ';
static constexpr char RowEnd = ';';

void addRow(std::string &Table, ArrayRef<int64_t> Numbers) {
  for (int64_t Number : Numbers) {
    char Text[24];
    Table.append(Text, std::to_chars(Text, std::end(Text), Number).ptr);
    Table += Separator;
  }
  Table.back() = RowEnd;
}

void addDigits(uint64_t Number, std::string &Text) {
  // By hand: the width that utohexstr takes counts one digit too few for 0
  // before LLVM 20.
  const std::string Hex = utohexstr(Number, /*LowerCase=*/true);
  Text.append(Digits - Hex.size(), '0');
  Text += Hex;
}

bool readDigits(const json::Object &From, StringRef Name,
                std::vector<uint64_t> &Result) {
  std::optional<StringRef> Text = From.getString(Name);
  if (!Text || Text->size() % Digits != 0)
    return false;
  Result.reserve(Text->size() / Digits);
  for (const char *Next = Text->begin(); Next != Text->end();) {
    const char *End = Next + Digits;
    if (std::from_chars(Next, End, Result.emplace_back(), 16).ptr != End)
      return false;
    Next = End;
  }
  return true;
}

int64_t IdWriter::add(uint64_t Id) {
  if (Id == 0)
    return 0;
  auto [It, IsNew] = Index.try_emplace(Id, Index.size() + 1);
  if (IsNew)
    addDigits(Id, Text);
  return It->second;
}

bool isGoodId(uint64_t Id) {
  return Id != 0 && Id != DenseMapInfo<uint64_t>::getEmptyKey() &&
         Id != DenseMapInfo<uint64_t>::getTombstoneKey();
}

RowReader::RowReader(const json::Object &Facts, StringRef Name) {
  std::optional<StringRef> Text = Facts.getString(Name);
  IsGood = Text.has_value();
  if (Text)
    Rest = *Text;
}

int64_t RowReader::number() {
  int64_t Result = 0;
  const auto [End, Error] = std::from_chars(Rest.begin(), Rest.end(), Result);
  if (AtRowEnd || Error != std::errc() || End == Rest.end() ||
      (*End != Separator && *End != RowEnd)) {
    IsGood = false;
    return 0;
  }
  AtRowEnd = *End == RowEnd;
  Rest = Rest.drop_front(End + 1 - Rest.begin());
  return Result;
}

uint32_t RowReader::below(uint64_t Limit) {
  const int64_t Value = number();
  if (Value >= 0 && static_cast<uint64_t>(Value) < Limit)
    return static_cast<uint32_t>(Value);
  IsGood = false;
  return 0;
}

uint64_t RowReader::id(ArrayRef<uint64_t> Ids) {
  const uint32_t Position = below(Ids.size() + 1);
  return Position == 0 ? 0 : Ids[Position - 1];
}

Place RowReader::place(const FileFacts &Facts) {
  Place Result;
  Result.File = below(Facts.Files.size());
  Result.Line = any();
  Result.Column = any();
  return Result;
}

} // namespace corolint
