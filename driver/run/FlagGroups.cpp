//===- FlagGroups.cpp - files with the same flags -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/FlagGroups.h"
#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "driver/Paths.h"
#include "driver/run/CommandLine.h"
#include "driver/run/CompilerSetup.h"
#include "driver/run/Invocation.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corolint {

FlagGroups::FlagGroups(const AnalysisSettings &TheSettings)
    : Settings(TheSettings),
      Provider(makeOptionsProvider(Settings.Config,
                                   realFileSystem(Settings.Config.Inputs))) {}

FlagGroups::~FlagGroups() = default;

/// Clang's driver names folders by way of others, and of symbolic links, whose
/// parents are not what the text says.
static std::string folderPath(StringRef Path, StringRef Directory) {
  SmallString<256> Real;
  if (Path.contains("..") && sys::path::is_absolute(Path) &&
      !sys::fs::real_path(Path, Real))
    return std::string(Real);
  return absolutePath(Path, Directory);
}

/// Where Clang finds a header that a flag includes: from the directory on, or
/// as any other.
static std::string forcedHeader(StringRef Name, StringRef Directory,
                                const SearchPath &Paths) {
  const std::string Here = absolutePath(Name, Directory);
  if (!sys::fs::exists(Here))
    for (const auto *Folders : {&Paths.Quoted, &Paths.Angled})
      for (const std::string &Folder : *Folders)
        if (std::string There = absolutePath(Name, Folder);
            sys::fs::exists(There))
          return There;
  return Here;
}

static SearchPath searchPath(const CompilerInvocation &Invocation,
                             StringRef Directory) {
  SearchPath Result;
  std::vector<std::string> After;
  const HeaderSearchOptions &Search = Invocation.getHeaderSearchOpts();
  // In the order in which Clang goes through the groups.
  for (const auto &[First, Last, To] :
       {std::tuple(frontend::Quoted, frontend::Quoted, &Result.Quoted),
        std::tuple(frontend::Angled, frontend::Angled, &Result.Angled),
        std::tuple(frontend::System, frontend::CXXSystem, &Result.Angled),
        std::tuple(frontend::After, frontend::After, &Result.Angled)})
    for (const HeaderSearchOptions::Entry &Entry : Search.UserEntries)
      if (Entry.Group >= First && Entry.Group <= Last) {
        To->push_back(folderPath(Entry.Path, Directory));
        if (First >= frontend::System)
          Result.System.push_back(To->back());
      }
  const PreprocessorOptions &Preprocessor = Invocation.getPreprocessorOpts();
  for (const auto *List : {&Preprocessor.MacroIncludes, &Preprocessor.Includes})
    for (const std::string &Forced : *List)
      Result.Forced.push_back(forcedHeader(Forced, Directory, Result));
  return Result;
}

const FlagGroup *FlagGroups::of(const AnalysisJob &Job) {
  AnalysisCommand Command =
      analysisCommand(Job.CommandLine, Job.File, Job.Directory,
                      Settings.ResourceDir, Provider->getOptions(Job.File));
  if (!Command.Problem.empty())
    return nullptr;
  std::string Key = Job.Directory;
  for (const std::string &Arg : Command.Arguments)
    if (absolutePath(Arg, Job.Directory) != Job.File)
      Key += '\0' + Arg;
  auto [It, IsNew] = Groups.try_emplace(Key);
  if (!IsNew)
    return It->second.get();
  IntrusiveRefCntPtr<vfs::FileSystem> FS = fileSystem(Job, Settings.Config);
  if (!FS)
    return nullptr;
  tidy::ClangTidyContext Context(makeOptionsProvider(Settings.Config, FS));
  Context.setCurrentFile(Job.File);
  const CompilerSetup Setup =
      setUpCompiler(Command, Context, Job.Directory, FS);
  if (!Setup.Made || Setup.Made->getFrontendOpts().Inputs.size() != 1)
    return nullptr;
  It->second = std::make_unique<FlagGroup>(
      FlagGroup{std::move(Key), searchPath(*Setup.Made, Job.Directory),
                Job.CommandLine, Job.File, Job.Directory});
  return It->second.get();
}

} // namespace corolint
