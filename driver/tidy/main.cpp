//===- main.cpp - the corolint-tidy program -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy with corolint's checks linked in, for editors that run a
// clang-tidy binary of the user's choice but cannot give it a plugin. What
// clang-tidy does is clang-tidy's: options, output and exit codes are its own,
// and no check of ours is on that `Checks` does not name.
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "clang-tidy/tool/ClangTidyMain.h"
#include "driver/BuildInfo.h"
#include "driver/project/ResourceDir.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <string>
#include <vector>

// Keeps the checks' module in the program.
[[maybe_unused]] static int ChecksAnchor = CorolintModuleAnchorSource;

int main(int Argc, const char **Argv) {
  llvm::cl::AddExtraVersionPrinter(
      [](llvm::raw_ostream &OS) { OS << "corolint " COROLINT_VERSION "\n"; });
  std::vector<const char *> Arguments(Argv, Argv + Argc);
  // clang-tidy looks for Clang's builtin headers beside itself, where only its
  // own package has them. A -resource-dir of the compile command comes later
  // and wins. Where there are none, Clang says so better than we could.
  std::string ResourceDir = "--extra-arg-before=-resource-dir=";
  // Any address in the program tells where it is.
  llvm::Expected<std::string> Found = corolint::findResourceDir(
      "", llvm::sys::fs::getMainExecutable(
              Argv[0], reinterpret_cast<void *>(corolint::findResourceDir)));
  if (Found) {
    ResourceDir += *Found;
    Arguments.insert(Arguments.begin() + 1, ResourceDir.c_str());
  } else {
    llvm::consumeError(Found.takeError());
  }
  Arguments.push_back(nullptr);
  return clang::tidy::clangTidyMain(static_cast<int>(Arguments.size()) - 1,
                                    Arguments.data());
}
