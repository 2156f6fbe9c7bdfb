//===- OwnFolders.h - whose code is it? -------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tells the project's own files from what it only uses: libraries that are
// installed elsewhere, copies of them in its tree, code that tools generate.
// Nobody wants findings there, and parsing their function bodies is most of
// what an analysis costs.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_OWNFOLDERS_H
#define COROLINT_DRIVER_PROJECT_OWNFOLDERS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/GlobPattern.h"
#include <string>
#include <vector>

namespace corolint {

/// The option of `.clang-tidy` files, among CheckOptions, that says what is not
/// the project's own: globs, separated by semicolons.
inline constexpr llvm::StringLiteral ThirdPartyOption = "ThirdParty";

/// What it is where nobody sets it.
extern const llvm::StringLiteral DefaultThirdParty;

class OwnFolders {
public:
  /// Everything below \p TheRoot is the project's own but for what one of the
  /// \p Patterns matches. An empty root means that everything is.
  OwnFolders(llvm::StringRef TheRoot, llvm::ArrayRef<std::string> Patterns);

  /// Whether \p Path, absolute and without `.` and `..`, is the project's own.
  bool contains(llvm::StringRef Path) const;

  /// The items of a list as the option has it, separated by semicolons. Fails
  /// where one of them is no glob, and names it.
  static llvm::Expected<std::vector<std::string>>
  parsePatterns(llvm::StringRef List);

private:
  struct Pattern {
    llvm::GlobPattern Glob;
    /// With a slash in it, a pattern is about the path from the root on, else
    /// about any folder's or file's name.
    bool IsPath;
  };

  std::string Root;
  /// The same with symbolic links resolved.
  std::string RealRoot;
  /// GlobPattern refers to its text.
  std::vector<std::string> Texts;
  std::vector<Pattern> Patterns;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_OWNFOLDERS_H
