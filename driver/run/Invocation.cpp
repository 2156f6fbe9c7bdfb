//===- Invocation.cpp - from a command to Clang's options -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Invocation.h"
#include "driver/run/Analyzer.h"
#include "driver/run/InputRecorder.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corolint {

namespace {

/// Shows files that are not as they are on the disk by whatever path they are
/// reached: what lies above knows one path of each, and links lead to them.
class ByRealPath : public vfs::ProxyFileSystem {
public:
  ByRealPath(IntrusiveRefCntPtr<vfs::FileSystem> Base,
             ArrayRef<FileContent> Files,
             IntrusiveRefCntPtr<vfs::FileSystem> TheDisk)
      : ProxyFileSystem(std::move(Base)), Disk(std::move(TheDisk)) {
    for (const FileContent &File : Files) {
      SmallString<256> Real;
      if (!Disk->getRealPath(File.Path, Real))
        Known.try_emplace(Real, File.Path);
    }
  }

  ErrorOr<vfs::Status> status(const Twine &Path) override {
    const std::string Other = find(Path);
    if (Other.empty())
      return ProxyFileSystem::status(Path);
    ErrorOr<vfs::Status> Found = ProxyFileSystem::status(Other);
    return Found ? vfs::Status::copyWithNewName(*Found, Path) : Found;
  }

  ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const Twine &Path) override {
    const std::string Other = find(Path);
    if (Other.empty())
      return ProxyFileSystem::openFileForRead(Path);
    return vfs::File::getWithPath(ProxyFileSystem::openFileForRead(Other),
                                  Path);
  }

private:
  /// The path that \p Path is known by; empty where it is not.
  std::string find(const Twine &Path) const {
    SmallString<256> Real;
    return Disk->getRealPath(Path, Real) ? "" : Known.lookup(Real);
  }

  IntrusiveRefCntPtr<vfs::FileSystem> Disk;
  StringMap<std::string> Known;
};

} // namespace

IntrusiveRefCntPtr<vfs::FileSystem>
fileSystem(const AnalysisJob &Job, const ConfigSettings &Config,
           std::shared_ptr<InputRecorder> Recorder) {
  // One that has a working directory of its own: the process keeps its.
  IntrusiveRefCntPtr<vfs::FileSystem> Real(
      vfs::createPhysicalFileSystem().release());
  Real = restrictedFileSystem(std::move(Real), Config.Inputs);
  if (Recorder)
    Real = recordingFileSystem(std::move(Real), std::move(Recorder));
  if (Real->setCurrentWorkingDirectory(Job.Directory))
    return nullptr;
  if (!Job.Content && Job.Overlay.empty())
    return Real;
  auto Overlay = makeIntrusiveRefCnt<vfs::OverlayFileSystem>(Real);
  auto Memory = makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
  if (Job.Content)
    Memory->addFile(Job.File, 0, MemoryBuffer::getMemBufferCopy(*Job.Content));
  for (const FileContent &File : Job.Overlay)
    Memory->addFile(File.Path, 0, MemoryBuffer::getMemBufferCopy(File.Text));
  Overlay->pushOverlay(Memory);
  if (Overlay->setCurrentWorkingDirectory(Job.Directory))
    return nullptr;
  return makeIntrusiveRefCnt<ByRealPath>(Overlay, Job.Overlay, Real);
}

void adaptInvocation(CompilerInvocation &Invocation,
                     const AnalysisSettings &Settings) {
  // As clang-tidy does: code that looks different for analysis tools looks the
  // same through the plugin and through the driver.
  Invocation.getPreprocessorOpts().SetUpStaticAnalyzer = true;
  Invocation.getFrontendOpts().SkipFunctionBodies = !Settings.FullBodies;
  Invocation.getFrontendOpts().DisableFree = false;
  // A file that was touched and is as before does not make a precompiled
  // header useless.
  Invocation.getHeaderSearchOpts().ValidateASTInputFilesContent = true;
  // What the build writes beside its objects is not an analysis' to write.
  Invocation.getDependencyOutputOpts() = DependencyOutputOptions();
  Invocation.getDiagnosticOpts().DiagnosticSerializationFile.clear();
  Invocation.getDiagnosticOpts().DiagnosticLogFile.clear();
  Invocation.getFrontendOpts().StatsFile.clear();
  // Together with carets, Clang prints a count of diagnostics that is its own.
  Invocation.getDiagnosticOpts().ShowCarets = false;
}

} // namespace corolint
