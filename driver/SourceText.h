//===- SourceText.h - the text of source files ------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Clang's diagnostics reach us as byte offsets; people and reports want lines
// and columns, in the unit that their format counts in.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SOURCETEXT_H
#define COROLINT_DRIVER_SOURCETEXT_H

#include "driver/Finding.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <memory>
#include <vector>

namespace corolint {

/// The text of one file and where its lines start.
class SourceText {
public:
  explicit SourceText(std::unique_ptr<llvm::MemoryBuffer> TheBuffer);

  llvm::StringRef text() const { return Buffer->getBuffer(); }
  /// Line \p Line (from 1) without its line break; empty beyond the end.
  llvm::StringRef line(unsigned Line) const;
  Location locate(llvm::StringRef Path, unsigned Offset) const;
  /// The offset of a place, as near to it as the text has one.
  unsigned offsetOf(unsigned Line, unsigned Column) const;
  /// The column (from 1) of \p Loc in UTF-16 code units.
  unsigned utf16Column(const Location &Loc) const;
  unsigned lineCount() const { return LineStarts.size(); }

private:
  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  std::vector<unsigned> LineStarts;
};

/// Reads each file once.
class SourceTexts {
public:
  /// \p TheFS is the real file system where it is null.
  explicit SourceTexts(
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> TheFS = nullptr);

  /// Null where the file cannot be read.
  const SourceText *get(llvm::StringRef Path);

private:
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  llvm::StringMap<std::unique_ptr<SourceText>> Files;
};

} // namespace corolint

#endif // COROLINT_DRIVER_SOURCETEXT_H
