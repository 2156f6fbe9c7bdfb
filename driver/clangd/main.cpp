//===- main.cpp - the corolint-clangd program -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clangd as it is, with our checks among its clang-tidy checks.
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "driver/clangd/Clangd.h"
#include "driver/project/ResourceDir.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <vector>

using namespace llvm;

// Keeps the checks' module in the program.
[[maybe_unused]] static int ChecksAnchor = CorolintModuleAnchorSource;

/// Whether somebody says where Clang's builtin headers are.
static bool namesResourceDir(ArrayRef<char *> Args) {
  return any_of(Args, [](StringRef Arg) {
    return Arg.ltrim('-').starts_with("resource-dir");
  });
}

int main(int Argc, char **Argv) {
  std::vector<char *> Args(Argv, Argv + Argc);
  // clangd looks for the headers beside itself, where a clangd of the same LLVM
  // would be, and we are not.
  std::string ResourceDir;
  if (!namesResourceDir(Args)) {
    Expected<std::string> Found = corolint::findResourceDir(
        "",
        sys::fs::getMainExecutable(Argv[0], reinterpret_cast<void *>(main)));
    if (!Found) {
      errs() << "corolint-clangd: " << toString(Found.takeError()) << '\n';
      return 2;
    }
    ResourceDir = "--resource-dir=" + *Found;
    Args.insert(Args.begin() + 1, ResourceDir.data());
  }
  Args.push_back(nullptr);
  return clang::clangd::clangdMain(int(Args.size()) - 1, Args.data());
}
