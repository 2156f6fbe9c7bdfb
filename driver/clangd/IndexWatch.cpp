//===- IndexWatch.cpp - which index counts, and whether it changed --------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/IndexWatch.h"
#include "checks/catalogue/ProjectFiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <chrono>
#include <csignal>
#include <thread>

using namespace llvm;

namespace corolint {

static std::string stateOnDisk(StringRef File) {
  return stateOf(File, *vfs::getRealFileSystem());
}

IndexWatch &IndexWatch::instance() {
  // Its thread may still use it while the process ends.
  static auto *Instance = new IndexWatch;
  return *Instance;
}

/// The value of clangd's option for the folder of the compilation database; the
/// last one counts.
static std::string databaseFolder(ArrayRef<StringRef> Args) {
  StringRef Result;
  for (size_t I = 0; I != Args.size(); ++I) {
    StringRef Arg = Args[I];
    if (!Arg.consume_front("-"))
      continue;
    Arg.consume_front("-");
    if (!Arg.consume_front("compile-commands-dir"))
      continue;
    if (Arg.consume_front("="))
      Result = Arg;
    else if (Arg.empty() && I + 1 != Args.size())
      Result = Args[++I];
  }
  return Result.str();
}

void IndexWatch::obey(ArrayRef<std::string> Args, StringRef MoreArgs) {
  BumpPtrAllocator Memory;
  StringSaver Saver(Memory);
  SmallVector<const char *> More;
  cl::TokenizeGNUCommandLine(MoreArgs, Saver, More);
  // As clangd has it: the command line comes last.
  SmallVector<StringRef> All(More.begin(), More.end());
  append_range(All, drop_begin(Args));
  SmallString<256> Folder(databaseFolder(All));
  if (Folder.empty() || sys::fs::make_absolute(Folder))
    return;
  const std::lock_guard Lock(Guard);
  Search = std::make_unique<IndexSearch>(std::string(Folder));
}

std::string IndexWatch::find(StringRef File) {
  const std::lock_guard Lock(Guard);
  const std::string Folder = sys::path::parent_path(File).str();
  std::string Index = Search->find(Folder);
  Found[Folder] = Index;
  if (!Index.empty())
    States[Index] = stateOnDisk(Index);
  return Index;
}

void IndexWatch::uses(StringRef Index) {
  const std::lock_guard Lock(Guard);
  States[Index.str()] = stateOnDisk(Index);
}

bool IndexWatch::takeChange() {
  const std::lock_guard Lock(Guard);
  bool HasChanged = false;
  for (auto &[Folder, Index] : Found) {
    std::string Now = Search->find(Folder);
    HasChanged |= Now != Index;
    Index = std::move(Now);
  }
  for (auto &[Index, State] : States) {
    std::string Now = stateOnDisk(Index);
    HasChanged |= Now != State;
    State = std::move(Now);
  }
  return HasChanged;
}

void IndexWatch::start(std::function<void()> Changed) {
  // Signals are for clangd's threads.
  sigset_t All;
  sigset_t Before;
  ::sigfillset(&All);
  ::pthread_sigmask(SIG_SETMASK, &All, &Before);
  std::thread([this, Changed = std::move(Changed)] {
    while (true) {
      std::this_thread::sleep_for(std::chrono::seconds(1));
      if (takeChange())
        Changed();
    }
  }).detach();
  ::pthread_sigmask(SIG_SETMASK, &Before, nullptr);
}

} // namespace corolint
