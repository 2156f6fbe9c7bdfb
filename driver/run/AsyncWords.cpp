//===- AsyncWords.cpp - words of asynchronous code ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/AsyncWords.h"
#include "checks/catalogue/UserCatalogues.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "driver/project/FileOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;

namespace corolint {

AsyncWords::AsyncWords(const AnalysisSettings &Settings)
    : FS(realFileSystem(Settings.Config.Inputs)),
      Provider(makeOptionsProvider(Settings.Config, FS)) {}

AsyncWords::~AsyncWords() = default;

static StringRef lastPart(StringRef Name) {
  return Name.contains("::") ? Name.rsplit("::").second : Name;
}

/// Adds the last part of \p Name, as code is sure to have it; false where that
/// is a pattern.
static bool addWord(StringRef Name, const Library &Lib,
                    AsyncWords::List &Words) {
  const StringRef Last = lastPart(Name);
  if (Last.contains('*'))
    return false;
  for (const NamespaceEntry &Namespace : Lib.Namespaces)
    Words.push_back({Last.str(), lastPart(Namespace.Name).str()});
  if (Lib.Namespaces.empty())
    Words.push_back({Last.str(), ""});
  return true;
}

/// Adds what code is sure to have that makes a \p Loop and gives it work.
static bool addWords(const LoopEntry &Loop, AsyncWords::List &Words) {
  std::vector<std::string> Work;
  for (const std::string &Name : Loop.GivesWork)
    Work.push_back(StringRef(lastPart(Name)).contains('*')
                       ? std::string()
                       : lastPart(Name).str());
  for (const std::vector<std::string> *Names : {&Loop.Types, &Loop.MadeBy})
    for (const std::string &Name : *Names) {
      const StringRef Last = lastPart(Name);
      if (Last.contains('*'))
        return false;
      for (const std::string &Near : Work)
        Words.push_back({Last.str(), Near});
    }
  return true;
}

static bool addWords(const Library &Lib, AsyncWords::List &Words) {
  bool AreWords = true;
  for (const TaskEntry &Task : Lib.Tasks)
    AreWords &= addWord(Task.Name, Lib, Words);
  for (const LoopEntry &Loop : Lib.Loops)
    AreWords &= addWords(Loop, Words);
  for (const std::string &Name : Lib.ContextParameters)
    AreWords &= addWord(Name, Lib, Words);
  for (const FunctionEntry &Function : Lib.Functions)
    if (Function.Kind == FunctionKind::Stackful)
      for (const std::string &Name : Function.Names)
        AreWords &= addWord(Name, Lib, Words);
  return AreWords;
}

std::optional<AsyncWords::List> AsyncWords::find(StringRef File) const {
  const FileOptions Options(*Provider, File);
  if (!Options.hasChecks()) // That is for the analysis to say.
    return std::nullopt;
  auto IsOff = [](const OptionInForce &O) {
    return O.Value.empty() || O.Value == "false" || O.Value == "0";
  };
  // Callbacks of any kind are asynchronous code then.
  for (const StringRef Name : {"Callbacks", "UnknownContext"})
    if (!all_of(Options.find(Name), IsOff))
      return std::nullopt;
  List Words;
  for (const std::unique_ptr<Library> &Lib : Catalogue::builtin().libraries())
    if (!addWords(*Lib, Words))
      return std::nullopt;
  std::vector<OptionInForce> Listed = Options.find("CatalogueFiles");
  for (const OptionInForce &Option : Listed) {
    if (userCatalogueFiles(File, Option.Value, *FS).empty())
      continue;
    const UserCatalogue User = loadUserCatalogue(File, Option.Value, *FS);
    if (!User.Errors.empty())
      return std::nullopt;
    for (const std::unique_ptr<Library> &Lib : User.Known->libraries())
      if (!addWords(*Lib, Words))
        return std::nullopt;
  }
  return Words;
}

const AsyncWords::List *AsyncWords::of(StringRef File) {
  auto [It, IsNew] = Folders.try_emplace(sys::path::parent_path(File));
  if (IsNew)
    It->second = find(File);
  return It->second ? &*It->second : nullptr;
}

} // namespace corolint
