//===- Apply.cpp - writes fixes to disk -----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/Apply.h"
#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/fix/FixPlan.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;

namespace corolint {

static Error applyToFile(StringRef Path, ArrayRef<TextEdit> Edits,
                         SourceTexts &Texts) {
  const SourceText *Text = Texts.get(Path);
  ErrorOr<std::unique_ptr<MemoryBuffer>> Now =
      MemoryBuffer::getFile(Path, /*IsText=*/false,
                            /*RequiresNullTerminator=*/false,
                            /*IsVolatile=*/true);
  if (!Text || !Now || (*Now)->getBuffer() != Text->text())
    return createStringError(inconvertibleErrorCode(),
                             "cannot fix '" + Path +
                                 "': it has changed meanwhile");
  return writeFileAtomically(Path, applyEdits(Text->text(), Edits));
}

Error applyFixes(const std::map<std::string, std::vector<TextEdit>> &Fixed,
                 SourceTexts &Texts) {
  Error Result = Error::success();
  for (const auto &[Path, Edits] : Fixed)
    Result = joinErrors(std::move(Result), applyToFile(Path, Edits, Texts));
  return Result;
}

} // namespace corolint
