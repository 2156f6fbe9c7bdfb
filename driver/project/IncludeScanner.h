//===- IncludeScanner.h - who includes what, by the text --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Plans are made before anything is parsed: which file owns a header, which
// library headers many files share, which files cannot have findings. They rest
// on the text of files alone, in which every '#include' counts, whatever
// conditionals stand around it. Nothing may become wrong by that: whoever acts
// on it has to see, afterwards, whether it was true.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_INCLUDESCANNER_H
#define COROLINT_DRIVER_PROJECT_INCLUDESCANNER_H

#include "driver/project/OwnFolders.h"
#include "driver/project/WordIndex.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace corolint {

struct AnalysisJob;

/// Where `#include` looks, for files of the same flags. All paths absolute.
struct SearchPath {
  std::vector<std::string> Quoted; ///< Before the others, for "" only.
  std::vector<std::string> Angled; ///< -I, -isystem, the system's, in order.
  /// Those of them whose headers are nobody's to lint: all but -I.
  std::vector<std::string> System;
  std::vector<std::string> Forced; ///< -imacros, -include
};

struct IncludeDirective {
  std::string Name;
  bool IsAngled = false;
  /// Outside of conditionals (but for the header's guard) and of braces.
  bool IsPlain = false;
};

/// What the text of one file says.
struct ScannedFile {
  std::string Path;
  bool IsOwn = false; ///< The project's (see OwnFolders).
  uint64_t Size = 0;  ///< In bytes.
  std::vector<IncludeDirective> Includes;
  /// The macros that conditionals ask about.
  std::vector<std::string> Asked;
  /// The macros that are defined, but for the header's guard, in order.
  std::vector<std::string> Defined;
  /// For each of these, how many of the includes stand before it.
  std::vector<unsigned> DefinedAfter;
  /// Whether `co_await`, `co_yield` or `co_return` stands anywhere.
  bool HasCoroutines = false;
  /// Whether types are defined that somebody may await.
  bool HasAwaitables = false;
  /// Whether something in it is annotated for corolint.
  bool HasAnnotations = false;
  /// Whether what it includes is not for a text to tell: a macro's expansion, a
  /// module.
  bool HasComputedIncludes = false;
};

class IncludeScanner {
public:
  /// \p TheFolders has to outlive this.
  explicit IncludeScanner(const OwnFolders &TheFolders) : Folders(TheFolders) {}

  /// The file at \p Path, absolute; null where it cannot be read.
  const ScannedFile *scan(llvm::StringRef Path);

  /// What \p Include in \p Includer means with \p Paths; null where it is not
  /// found.
  const ScannedFile *resolve(const ScannedFile &Includer,
                             const IncludeDirective &Include,
                             const SearchPath &Paths);

  /// A library's header that the project's code includes.
  struct LibraryInclude {
    const ScannedFile *File = nullptr;
    std::string Name; ///< As it is written.
    bool IsAngled = false;
    /// Whether everything on the way there is (see IncludeDirective), and the
    /// search path alone leads to it.
    bool IsPlain = false;
    /// How many macros the project's code has defined by then.
    size_t DefinedBefore = 0;
  };

  /// The project's part of what a source file includes.
  struct Closure {
    /// The source, forced headers, and the headers of the project that any of
    /// these includes, in the order in which they are met first.
    std::vector<const ScannedFile *> Own;
    /// In the order in which they are met.
    std::vector<LibraryInclude> Libraries;
    /// Whether some include leads nowhere, or nobody can tell where.
    bool IsIncomplete = false;
    /// The macros that these files define, in the order of the text.
    std::vector<llvm::StringRef> Defined;
  };
  /// Worked out once: several plans ask.
  const Closure &closureOf(llvm::StringRef Source, const SearchPath &Paths);

  /// All files, \p Header included, that a library's \p Header leads to.
  const std::vector<const ScannedFile *> &reachOf(const ScannedFile &Header,
                                                  const SearchPath &Paths);

  /// The words of \p File, one of the project's.
  const WordIndex &wordsOf(const ScannedFile &File);

private:
  static bool isOwn(const ScannedFile &File, const SearchPath &Paths);
  const ScannedFile *find(llvm::StringRef Directory, llvm::StringRef Name);
  llvm::ArrayRef<const ScannedFile *> targetsOf(const ScannedFile &File,
                                                const SearchPath &Paths);
  void addClosure(const ScannedFile &File, const SearchPath &Paths,
                  bool IsPlain, llvm::StringSet<> &Seen, Closure &Result);

  const OwnFolders &Folders;
  llvm::StringMap<std::unique_ptr<ScannedFile>> Files;
  /// By the search path and what is looked for there.
  llvm::DenseMap<const SearchPath *, llvm::StringMap<const ScannedFile *>>
      Found;
  using FileLists =
      llvm::DenseMap<std::pair<const SearchPath *, const ScannedFile *>,
                     std::unique_ptr<std::vector<const ScannedFile *>>>;
  llvm::DenseMap<const SearchPath *, llvm::StringMap<std::unique_ptr<Closure>>>
      Closures;
  FileLists Targets;
  FileLists Reach;
  llvm::DenseMap<const ScannedFile *, std::unique_ptr<WordIndex>> Words;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_INCLUDESCANNER_H
