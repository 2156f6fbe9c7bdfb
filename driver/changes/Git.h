//===- Git.h - asks git -----------------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What git knows about a repository, by way of its program.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CHANGES_GIT_H
#define COROLINT_DRIVER_CHANGES_GIT_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace corolint {

class GitRepository {
public:
  /// The one that \p Directory is in. Fails where there is no git, or no
  /// repository.
  static llvm::Expected<GitRepository> open(llvm::StringRef Directory);

  /// The folder that its paths start from.
  const std::string &top() const { return Top; }

  /// The commit that \p Revision names.
  llvm::Expected<std::string> commit(llvm::StringRef Revision) const;
  /// Where what is checked out and \p Branch went apart.
  llvm::Expected<std::string> mergeBase(llvm::StringRef Branch) const;
  /// What has changed in the files of the repository since \p Commit, as a
  /// unified diff without context.
  llvm::Expected<std::string> diff(llvm::StringRef Commit) const;
  /// Files that it does not know, and was not told to ignore; from the top.
  llvm::Expected<std::vector<std::string>> untracked() const;

private:
  GitRepository(std::string TheProgram, std::string TheTop)
      : Program(std::move(TheProgram)), Top(std::move(TheTop)) {}

  bool isShallow() const;

  std::string Program;
  std::string Top;
};

} // namespace corolint

#endif // COROLINT_DRIVER_CHANGES_GIT_H
