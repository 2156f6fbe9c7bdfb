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
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corolint {

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
  return Overlay;
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
