//===- AsyncWords.h - words of asynchronous code ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The names that make code asynchronous although no coroutine is in sight:
// types that the catalogue calls tasks, parameters of stackful coroutines,
// those who start them, event loops with what gives them work. The built-in
// catalogue's, and those of the user's own.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_ASYNCWORDS_H
#define COROLINT_DRIVER_RUN_ASYNCWORDS_H

#include "driver/run/Analyzer.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clang::tidy {
class ClangTidyOptionsProvider;
} // namespace clang::tidy

namespace corolint {

class AsyncWords {
public:
  /// A word that counts in a text that has \c Near, too: the namespace that it
  /// belongs to, or what goes with it. Where that is empty, the word is enough.
  struct Hint {
    std::string Word;
    std::string Near;
  };
  using List = std::vector<Hint>;

  explicit AsyncWords(const AnalysisSettings &Settings);
  ~AsyncWords();

  /// What holds for the source file \p File; null where any word may do, as
  /// its configuration has it.
  const List *of(llvm::StringRef File);

private:
  std::optional<List> find(llvm::StringRef File) const;

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  std::unique_ptr<clang::tidy::ClangTidyOptionsProvider> Provider;
  /// By folder: the files of one have the same configuration.
  llvm::StringMap<std::optional<List>> Folders;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_ASYNCWORDS_H
