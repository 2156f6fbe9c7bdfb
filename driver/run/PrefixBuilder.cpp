//===- PrefixBuilder.cpp - precompiles shared includes --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/PrefixBuilder.h"
#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "driver/Paths.h"
#include "driver/project/OwnFolders.h"
#include "driver/run/CommandLine.h"
#include "driver/run/CompilerSetup.h"
#include "driver/run/DiagnosticPragmas.h"
#include "driver/run/ForeignHeaders.h"
#include "driver/run/InputRecorder.h"
#include "driver/run/Invocation.h"
#include "driver/run/UserCodeConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corolint {

namespace {

/// Leaves out the same function bodies as the analysis of a file does.
class SkipBodies : public ASTConsumer {
public:
  bool shouldSkipFunctionBody(Decl *D) override {
    const FunctionDecl *Function = D->getAsFunction();
    return Function && !isNeededByChecks(*Function);
  }
};

class PrefixAction : public GeneratePCHAction {
public:
  PrefixAction(const OwnFolders &TheFolders, StringRef TheDirectory)
      : Folders(TheFolders), Directory(TheDirectory) {}

  bool BeginSourceFileAction(CompilerInstance &Compiler) override {
    ignoreDiagnosticPragmas(Compiler.getPreprocessor());
    markForeignHeaders(Compiler.getPreprocessor(), Folders, Directory);
    return GeneratePCHAction::BeginSourceFileAction(Compiler);
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &Compiler,
                                                 StringRef File) override {
    std::vector<std::unique_ptr<ASTConsumer>> Consumers;
    Consumers.push_back(GeneratePCHAction::CreateASTConsumer(Compiler, File));
    if (!Consumers.front())
      return nullptr;
    Consumers.push_back(std::make_unique<SkipBodies>());
    return std::make_unique<MultiplexConsumer>(std::move(Consumers));
  }

private:
  const OwnFolders &Folders;
  StringRef Directory;
};

class PrefixActionFactory : public tooling::FrontendActionFactory {
public:
  PrefixActionFactory(const OwnFolders &TheFolders, StringRef TheDirectory)
      : Folders(TheFolders), Directory(TheDirectory) {}

  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<PrefixAction>(Folders, Directory);
  }

private:
  const OwnFolders &Folders;
  StringRef Directory;
};

/// Keeps the first error.
class FirstError : public DiagnosticConsumer {
public:
  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error || !Message.empty())
      return;
    SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    Message = std::string(Text);
  }

  std::string Message;
};

} // namespace

/// Turns what analyses a file into what precompiles \p Header.
static void retarget(CompilerInvocation &Invocation, const std::string &Header,
                     const std::string &Output) {
  FrontendOptions &Frontend = Invocation.getFrontendOpts();
  const InputKind Kind = Frontend.Inputs.front().getKind();
  Frontend.Inputs = {FrontendInputFile(Header, Kind.getHeader())};
  Frontend.OutputFile = Output;
  Frontend.ProgramAction = frontend::GeneratePCH;
  // What the command includes first belongs to the project.
  Invocation.getPreprocessorOpts().Includes.clear();
  Invocation.getPreprocessorOpts().MacroIncludes.clear();
  // Once here, not in each file that starts from it.
  Invocation.getLangOpts().PCHInstantiateTemplates = true;
}

static FileResult failed(FileResult Result, const Twine &Reason) {
  Result.Status = FileStatus::NotAnalyzed;
  Result.Reason = Reason.str();
  return Result;
}

std::string prefixHeader(StringRef Prefix) { return (Prefix + ".hpp").str(); }

FileResult buildPrefix(const AnalysisJob &Job,
                       const AnalysisSettings &Settings) {
  FileResult Result;
  Result.Path = Job.File;
  const std::string Header = prefixHeader(Job.Prefix);
  if (Error E = writeFileAtomically(Header, Job.Content.value_or("")))
    return failed(Result, toString(std::move(E)));
  AnalysisJob OnDisk = Job;
  OnDisk.Content.reset();
  const auto Recorder = Settings.RecordInputs
                            ? std::make_shared<InputRecorder>(Job.Prefix)
                            : nullptr;
  IntrusiveRefCntPtr<vfs::FileSystem> FS =
      fileSystem(OnDisk, Settings.Config, Recorder);
  if (!FS)
    return failed(Result, "directory '" + Job.Directory + "' does not exist");
  tidy::ClangTidyContext Context(makeOptionsProvider(Settings.Config, FS));
  Context.setCurrentFile(Job.File);
  AnalysisCommand Command =
      analysisCommand(Job.CommandLine, Job.File, Job.Directory,
                      Settings.ResourceDir, Context.getOptions());
  CompilerSetup Setup = setUpCompiler(Command, Context, Job.Directory, FS);
  if (!Setup.Made || Setup.Made->getFrontendOpts().Inputs.size() != 1)
    return failed(Result, "compile command");
  adaptInvocation(*Setup.Made, Settings);
  retarget(*Setup.Made, Header, Job.Prefix);
  const OwnFolders Folders(Settings.Root, Settings.ThirdParty);
  FirstError Client;
  PrefixActionFactory Factory(Folders, Job.Directory);
  auto Files = makeIntrusiveRefCnt<FileManager>(FileSystemOptions(), FS);
  if (!Factory.runInvocation(std::move(Setup.Made), Files.get(),
                             std::make_shared<PCHContainerOperations>(),
                             &Client) ||
      Client.getNumErrors())
    return failed(Result, Client.Message.empty() ? "Clang could not make it"
                                                 : Client.Message);
  if (Recorder)
    Result.Inputs = Recorder->take();
  return Result;
}

} // namespace corolint
