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
#include "driver/clangd/IndexWatch.h"
#include "driver/clangd/Middleware.h"
#include "driver/clangd/Relay.h"
#include "driver/clangd/ServerArguments.h"
#include "driver/clangd/TidyHooks.h"
#include "driver/project/ResourceDir.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <vector>

using namespace llvm;

// Keeps the checks' module in the program.
[[maybe_unused]] static int ChecksAnchor = CorolintModuleAnchorSource;

static int failure(Error E) {
  errs() << "corolint-clangd: " << toString(std::move(E)) << '\n';
  return 2;
}

/// clangd looks for the builtin headers beside itself, where a clangd of the
/// same LLVM would be, and we are not.
static Error nameResourceDir(std::vector<std::string> &Args,
                             StringRef Executable) {
  if (any_of(Args, [](StringRef Arg) {
        return Arg.starts_with("-") &&
               Arg.ltrim('-').starts_with("resource-dir");
      }))
    return Error::success();
  Expected<std::string> Found = corolint::findResourceDir("", Executable);
  if (!Found)
    return Found.takeError();
  Args.insert(Args.begin() + 1, "--resource-dir=" + *Found);
  return Error::success();
}

int main(int Argc, char **Argv) {
  const std::string Executable =
      sys::fs::getMainExecutable(Argv[0], reinterpret_cast<void *>(main));
  corolint::lsp::ServerArguments Given = corolint::lsp::readServerArguments(
      std::vector<std::string>(Argv, Argv + Argc),
      sys::Process::GetEnv("CLANGD_FLAGS").value_or(""));
  if (Error E = nameResourceDir(Given.Args, Executable))
    return failure(std::move(E));
  auto &Indexes = corolint::IndexWatch::instance();
  Indexes.obey(Given.Args, sys::Process::GetEnv("CLANGD_FLAGS").value_or(""));
  if (Given.DiagnosticsOnly)
    corolint::runOurChecksOnly();
  if (Given.ServesEditor) {
    // A thread that waits for the editor uses it as long as there is a process.
    auto *Between =
        new corolint::lsp::Middleware(Executable, Given.DiagnosticsOnly);
    Expected<corolint::lsp::Relay *> Wire =
        corolint::lsp::Relay::start(*Between);
    if (!Wire)
      return failure(Wire.takeError());
    Indexes.start([Relay = *Wire] { Relay->rebuildOpenDocuments(); });
  }
  std::vector<char *> Args;
  Args.reserve(Given.Args.size() + 1);
  for (std::string &Arg : Given.Args)
    Args.push_back(Arg.data());
  Args.push_back(nullptr);
  return clang::clangd::clangdMain(int(Args.size()) - 1, Args.data());
}
