//===- SourceText.cpp - the text of source files --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/SourceText.h"
#include "llvm/Support/ConvertUTF.h"
#include <algorithm>

using namespace llvm;

namespace corolint {

SourceText::SourceText(std::unique_ptr<MemoryBuffer> TheBuffer)
    : Buffer(std::move(TheBuffer)) {
  LineStarts.push_back(0);
  const StringRef Text = text();
  for (size_t I = Text.find('\n'); I != StringRef::npos;
       I = Text.find('\n', I + 1))
    LineStarts.push_back(I + 1);
}

StringRef SourceText::line(unsigned Line) const {
  if (Line == 0 || Line > LineStarts.size())
    return {};
  const unsigned Start = LineStarts[Line - 1];
  const size_t End =
      Line < LineStarts.size() ? LineStarts[Line] - 1 : text().size();
  return text().slice(Start, End).rtrim('\r');
}

Location SourceText::locate(StringRef Path, unsigned Offset) const {
  Offset = std::min<size_t>(Offset, text().size());
  auto Next = std::upper_bound(LineStarts.begin(), LineStarts.end(), Offset);
  Location Result;
  Result.Path = Path.str();
  Result.Line = Next - LineStarts.begin();
  Result.Column = Offset - *(Next - 1) + 1;
  Result.Offset = Offset;
  return Result;
}

unsigned SourceText::offsetOf(unsigned Line, unsigned Column) const {
  if (Line == 0)
    return 0;
  const unsigned Start =
      LineStarts[std::min<size_t>(Line, LineStarts.size()) - 1];
  return std::min<size_t>(Start + std::max(Column, 1U) - 1, text().size());
}

unsigned SourceText::utf16Column(const Location &Loc) const {
  StringRef Before = line(Loc.Line).take_front(std::max(Loc.Column, 1U) - 1);
  unsigned Units = 1;
  while (!Before.empty()) {
    // A byte that is no UTF-8 is a character of its own, as it is shown.
    const auto *Begin = reinterpret_cast<const UTF8 *>(Before.data());
    const unsigned Size = getUTF8SequenceSize(Begin, Begin + Before.size());
    Units += Size == 4 ? 2 : 1;
    Before = Before.drop_front(std::max(Size, 1U));
  }
  return Units;
}

SourceTexts::SourceTexts(IntrusiveRefCntPtr<vfs::FileSystem> TheFS)
    : FS(TheFS ? std::move(TheFS) : vfs::getRealFileSystem()) {}

const SourceText *SourceTexts::get(StringRef Path) {
  auto [It, Inserted] = Files.try_emplace(Path);
  if (Inserted) {
    // A mapped file would change under us when a fix is applied to it.
    auto Buffer = FS->getBufferForFile(Path, /*FileSize=*/-1,
                                       /*RequiresNullTerminator=*/true,
                                       /*IsVolatile=*/true);
    if (Buffer)
      It->second = std::make_unique<SourceText>(std::move(*Buffer));
  }
  return It->second.get();
}

} // namespace corolint
