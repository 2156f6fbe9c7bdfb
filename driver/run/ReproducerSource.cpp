//===- ReproducerSource.cpp - what a reproducer takes from Clang ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/ReproducerSource.h"
#include "checks/catalogue/UserCatalogues.h"
#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "driver/Paths.h"
#include "driver/run/CommandLine.h"
#include "driver/run/CompilerSetup.h"
#include "driver/run/Invocation.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Rewrite/Frontend/FrontendActions.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corolint {

namespace {

/// Puts the text of headers in place of their includes. Macros and comments
/// stay as they are, so checks and NOLINT find what they know.
class RewriteFactory : public tooling::FrontendActionFactory {
public:
  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<RewriteIncludesAction>();
  }
};

} // namespace

static std::string inFolder(const AnalysisJob &Job, StringRef Name) {
  SmallString<256> Path(Job.ReproducerFolder.value_or(""));
  sys::path::append(Path, Name);
  return std::string(Path);
}

/// Whether the source could be written.
static bool writeSource(const AnalysisJob &Job,
                        const AnalysisSettings &Settings,
                        const IntrusiveRefCntPtr<vfs::FileSystem> &FS) {
  // What an earlier run left is not what this one writes.
  (void)sys::fs::remove(inFolder(Job, ReproducerSource));
  tidy::ClangTidyContext Context(makeOptionsProvider(Settings.Config, FS));
  Context.setCurrentFile(Job.File);
  AnalysisCommand Command =
      analysisCommand(Job.CommandLine, Job.File, Job.Directory,
                      Settings.ResourceDir, Context.getOptions());
  const std::shared_ptr<CompilerInvocation> Invocation =
      setUpCompiler(Command, Context, Job.Directory, FS).Made;
  if (!Invocation)
    return false;
  adaptInvocation(*Invocation, Settings);
  Invocation->getPreprocessorOpts().DisablePragmaDebugCrash = true;
  Invocation->getFrontendOpts().OutputFile = inFolder(Job, ReproducerSource);
  auto Files = makeIntrusiveRefCnt<FileManager>(FileSystemOptions(), FS);
  // What is wrong with the source is no reason not to write it.
  IgnoringDiagConsumer Ignored;
  (void)RewriteFactory().runInvocation(
      Invocation, Files.get(), std::make_shared<PCHContainerOperations>(),
      &Ignored);
  return FS->exists(inFolder(Job, ReproducerSource));
}

/// Copies \p Path into the folder as \p Name.
static void copyFile(const AnalysisJob &Job, StringRef Path, StringRef Name,
                     vfs::FileSystem &FS) {
  if (auto Buffer = FS.getBufferForFile(Path))
    consumeError(
        writeFileAtomically(inFolder(Job, Name), (*Buffer)->getBuffer()));
}

/// Copies the user's catalogues, and makes \p Options refer to the copies.
static void copyCatalogues(const AnalysisJob &Job,
                           tidy::ClangTidyOptions &Options,
                           vfs::FileSystem &FS) {
  const std::vector<std::string> Found = userCatalogueFiles(Job.File, "", FS);
  for (const std::string &Path : Found)
    copyFile(Job, Path, sys::path::filename(Path), FS);
  unsigned Copies = 0;
  for (auto &Option : Options.CheckOptions) {
    const StringRef Key = Option.getKey();
    if (Key != "CatalogueFiles" && !Key.ends_with(".CatalogueFiles"))
      continue;
    std::string Names;
    for (const std::string &Path :
         userCatalogueFiles(Job.File, Option.getValue().Value, FS)) {
      if (is_contained(Found, Path) || !FS.exists(Path))
        continue;
      const std::string Name =
          "catalogue-" + std::to_string(++Copies) + ".yaml";
      copyFile(Job, Path, Name, FS);
      Names += (Names.empty() ? "" : ";") + Name;
    }
    Option.getValue().Value = Names;
  }
}

FileResult writeReproducerSource(const AnalysisJob &Job,
                                 const AnalysisSettings &Settings) {
  FileResult Result;
  Result.Path = Job.File;
  IntrusiveRefCntPtr<vfs::FileSystem> FS = fileSystem(Job, Settings.Config);
  if (!FS) { // Of the job's directory. The configuration needs none.
    FS = vfs::getRealFileSystem();
    Result.Status = FileStatus::NotAnalyzed;
  }
  // First, so that it is there even where the source breaks the next step.
  tidy::ClangTidyOptions Copied =
      makeOptionsProvider(Settings.Config, FS)->getOptions(Job.File);
  copyCatalogues(Job, Copied, *FS);
  consumeError(writeFileAtomically(inFolder(Job, ReproducerConfig),
                                   tidy::configurationAsText(Copied)));
  if (Result.Status == FileStatus::Analyzed && !writeSource(Job, Settings, FS))
    Result.Status = FileStatus::NotAnalyzed;
  return Result;
}

} // namespace corolint
