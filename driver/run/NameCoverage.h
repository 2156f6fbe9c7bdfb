//===- NameCoverage.h - which configured names exist ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A name in a user's catalogue or option that no declaration has does nothing:
// it is misspelt, or what it named is gone. The checks ask about calls in
// coroutines only, so `--verify-config` looks at all declarations of a file.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_NAMECOVERAGE_H
#define COROLINT_DRIVER_RUN_NAMECOVERAGE_H

#include "driver/Finding.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class ASTConsumer;
class CXXRecordDecl;
class Decl;
class DeclContext;
class FunctionDecl;
} // namespace clang
namespace llvm::vfs {
class FileSystem;
} // namespace llvm::vfs

namespace corolint {

class Catalogue;
class FileOptions;

class NameCoverage {
public:
  /// What \p Options and the files beside \p File and above configure for it.
  NameCoverage(const FileOptions &Options, llvm::StringRef File,
               llvm::vfs::FileSystem &FS);

  /// A consumer that looks at the declarations of a translation unit, for
  /// which this has to live.
  std::unique_ptr<clang::ASTConsumer> makeConsumer();

  /// The names of this file's configuration and, of catalogues, of the files
  /// before in this process.
  std::vector<ConfiguredName> take();

private:
  class Consumer;

  void visitAll(const clang::DeclContext &Scope);
  void visit(const clang::Decl &D);
  void visitRecord(const clang::CXXRecordDecl &Record);
  void visitInherited(const clang::CXXRecordDecl &Record,
                      const clang::CXXRecordDecl &Base);
  void lookUp(const clang::FunctionDecl &Function,
              const clang::CXXRecordDecl *Receiver);

  std::vector<std::shared_ptr<const Catalogue>> Catalogues;
  /// The names that options list.
  std::vector<ConfiguredName> Listed;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_NAMECOVERAGE_H
