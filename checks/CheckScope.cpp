//===- CheckScope.cpp - what a check looks at right now -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckScope.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;

namespace corolint {

static thread_local CheckObserver *Observer = nullptr;

CheckObserver::CheckObserver() { Observer = this; }
CheckObserver::~CheckObserver() { Observer = nullptr; }
CheckObserver *CheckObserver::active() { return Observer; }

CheckScope::CheckScope(llvm::StringRef TheCheck,
                       const FunctionDecl *TheFunction)
    : Check(TheCheck), Function(TheFunction) {
  if (Observer)
    Observer->entered(*this);
}

CheckScope::~CheckScope() {
  if (Observer)
    Observer->left(*this);
}

std::string CheckScope::function() const {
  return Function ? Function->getQualifiedNameAsString() : std::string();
}

void CheckScope::print(llvm::raw_ostream &OS) const {
  OS << "corolint: check '" << Check << "' on ";
  if (Function) {
    OS << "function '";
    Function->printQualifiedName(OS);
    OS << "' at ";
    Function->getLocation().print(OS,
                                  Function->getASTContext().getSourceManager());
  } else {
    OS << "the whole file";
  }
  OS << '\n';
}

} // namespace corolint
