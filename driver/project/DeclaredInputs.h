//===- DeclaredInputs.h - what may be looked at -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A step of a build that is kept, or done elsewhere, has to yield the same from
// the same inputs. So what it finds must not depend on what else lies around:
// configuration that stands in some folder above, headers that nobody declared.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_DECLAREDINPUTS_H
#define COROLINT_DRIVER_PROJECT_DECLAREDINPUTS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

struct DeclaredInputs {
  /// The project's, absolute.
  std::string Root;
  /// The files below it that are there, relative to it. Without a value, all of
  /// them are but `.clang-tidy` and `corolint.yaml` files; these are nowhere
  /// but among the files that are listed.
  std::optional<std::vector<std::string>> Files;
};

/// The paths that the file \p List has, one a line, for a project at \p Root.
/// Fails where it cannot be read.
llvm::Expected<DeclaredInputs> readInputs(llvm::StringRef List,
                                          llvm::StringRef Root);

/// Fails where one of \p Sources, absolute, is not among \p Inputs.
llvm::Error checkDeclared(llvm::ArrayRef<std::string> Sources,
                          const std::optional<DeclaredInputs> &Inputs);

/// \p Base as far as \p Inputs allow; \p Base itself where there are none.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
restrictedFileSystem(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Base,
                     const std::optional<DeclaredInputs> &Inputs);

/// The real files, in the same way.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
realFileSystem(const std::optional<DeclaredInputs> &Inputs);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_DECLAREDINPUTS_H
