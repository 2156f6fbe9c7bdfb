//===- Analyzer.cpp - one file through Clang and the checks ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Analyzer.h"
#include "checks/CheckList.h"
#include "checks/program/FactsSink.h"
#include "clang-tidy/ClangTidy.h"
#include "clang-tidy/ClangTidyModule.h"
#include "driver/Paths.h"
#include "driver/project/FileOptions.h"
#include "driver/run/CommandLine.h"
#include "driver/run/DiagnosticCollector.h"
#include "driver/run/LLVMCompat.h"
#include "driver/run/NameCoverage.h"
#include "driver/run/UserCodeConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace llvm;

namespace corolint {

namespace {

/// Runs the checks that are enabled for the file on its AST.
class LintAction : public ASTFrontendAction {
public:
  LintAction(tidy::ClangTidyASTConsumerFactory &TheFactory,
             const DiagnosticCollector &TheCollector, NameCoverage *TheCoverage)
      : Factory(TheFactory), Collector(TheCollector), Coverage(TheCoverage) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &Compiler,
                                                 StringRef File) override {
    std::vector<std::unique_ptr<ASTConsumer>> Consumers;
    Consumers.push_back(Factory.createASTConsumer(Compiler, File));
    if (Coverage)
      Consumers.push_back(Coverage->makeConsumer());
    return std::make_unique<UserCodeConsumer>(
        std::move(Consumers), Compiler.getSourceManager(),
        [this] { return Collector.missingHeader().empty(); });
  }

private:
  tidy::ClangTidyASTConsumerFactory &Factory;
  const DiagnosticCollector &Collector;
  NameCoverage *Coverage;
};

class LintActionFactory : public tooling::FrontendActionFactory {
public:
  LintActionFactory(tidy::ClangTidyContext &Context,
                    const DiagnosticCollector &TheCollector,
                    NameCoverage *TheCoverage)
      : Factory(Context), Collector(TheCollector), Coverage(TheCoverage) {}

  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<LintAction>(Factory, Collector, Coverage);
  }

private:
  tidy::ClangTidyASTConsumerFactory Factory;
  const DiagnosticCollector &Collector;
  NameCoverage *Coverage;
};

} // namespace

/// The real files, seen from the job's directory, with the job's content on
/// top. Null where the directory does not exist.
static IntrusiveRefCntPtr<vfs::FileSystem> fileSystem(const AnalysisJob &Job) {
  // One that has a working directory of its own: the process keeps its.
  IntrusiveRefCntPtr<vfs::FileSystem> Real(
      vfs::createPhysicalFileSystem().release());
  if (Real->setCurrentWorkingDirectory(Job.Directory))
    return nullptr;
  if (!Job.Content)
    return Real;
  auto Overlay = makeIntrusiveRefCnt<vfs::OverlayFileSystem>(Real);
  auto Memory = makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
  Memory->addFile(Job.File, 0, MemoryBuffer::getMemBufferCopy(*Job.Content));
  Overlay->pushOverlay(Memory);
  if (Overlay->setCurrentWorkingDirectory(Job.Directory))
    return nullptr;
  return Overlay;
}

static FileResult notAnalyzed(FileResult Result, const Twine &Reason) {
  Result.Status = FileStatus::NotAnalyzed;
  Result.Reason = Reason.str();
  Result.Findings.clear();
  return Result;
}

/// A fix is to leave code that compiles; of broken code nobody can tell.
static void dropFixes(FileResult &Result) {
  auto Drop = [](Finding &F) {
    F.Edits.clear();
    for (Note &N : F.Notes)
      N.Edits.clear();
  };
  for_each(Result.Findings, Drop);
  for (PendingFinding &Pending : Result.Pending)
    Drop(Pending.Found);
}

/// What the command means to Clang; null where its driver refuses it.
static std::shared_ptr<CompilerInvocation>
makeInvocation(ArrayRef<std::string> Command, const AnalysisSettings &Settings,
               IntrusiveRefCntPtr<vfs::FileSystem> FS,
               compat::Diagnostics &DriverDiagnostics) {
  std::vector<const char *> Args;
  for (const std::string &Arg : Command)
    Args.push_back(Arg.c_str());
  CreateInvocationOptions Options;
  Options.Diags = DriverDiagnostics.sharedEngine();
  Options.VFS = std::move(FS);
  std::shared_ptr<CompilerInvocation> Invocation =
      createInvocation(Args, std::move(Options));
  if (!Invocation)
    return nullptr;
  // As clang-tidy does: code that looks different for analysis tools looks the
  // same through the plugin and through the driver.
  Invocation->getPreprocessorOpts().SetUpStaticAnalyzer = true;
  Invocation->getFrontendOpts().SkipFunctionBodies = !Settings.FullBodies;
  Invocation->getFrontendOpts().DisableFree = false;
  // Together with carets, Clang prints a count of diagnostics that is its own.
  Invocation->getDiagnosticOpts().ShowCarets = false;
  return Invocation;
}

/// Why \p Job cannot even be tried; empty where it can.
static std::string obstacle(const AnalysisJob &Job, vfs::FileSystem *FS) {
  if (!FS)
    return "directory '" + Job.Directory +
           "' of the compile command does not exist";
  if (!FS->exists(Job.File))
    return "the file does not exist";
  if (Job.CommandLine.empty())
    return "the compile command is empty";
  return {};
}

static bool hasEnabledChecks(const tidy::ClangTidyContext &Context) {
  return any_of(allChecks(), [&](const CheckInfo &Check) {
    return Context.isCheckEnabled(Check.Name);
  });
}

/// Parses, runs the checks and puts what comes of it into \p Result.
static FileResult runChecks(tidy::ClangTidyContext &Context,
                            DiagnosticCollector &Collector,
                            NameCoverage *Coverage,
                            std::shared_ptr<CompilerInvocation> Invocation,
                            const IntrusiveRefCntPtr<vfs::FileSystem> &FS,
                            const AnalysisSettings &Settings,
                            FileResult Result) {
  LintActionFactory Factory(Context, Collector, Coverage);
  std::optional<FactsSink> Sink;
  if (Settings.CollectFacts)
    Sink.emplace(Settings.Root);
  auto Files = makeIntrusiveRefCnt<FileManager>(FileSystemOptions(), FS);
  const bool Ran = Factory.runInvocation(
      std::move(Invocation), Files.get(),
      std::make_shared<PCHContainerOperations>(), &Collector);
  append_range(Result.Errors, Collector.takeErrors());
  if (!Collector.missingHeader().empty())
    return notAnalyzed(Result,
                       "missing header '" + Collector.missingHeader() + "'");
  if (!Collector.sawSource())
    return notAnalyzed(Result, Result.Errors.empty() ? "Clang could not read it"
                                                     : Result.Errors.front());
  Collector.takeFindings(*FS, Result);
  if (Sink)
    Result.Facts = Sink->Facts.build(displayPath(Result.Path, Settings.Root));
  if (Coverage)
    Result.Names = Coverage->take();
  if (!Ran || !Result.Errors.empty()) {
    Result.Status = FileStatus::Degraded;
    dropFixes(Result);
  }
  return Result;
}

FileResult analyzeFile(const AnalysisJob &Job,
                       const AnalysisSettings &Settings) {
  FileResult Result;
  Result.Path = Job.File;
  IntrusiveRefCntPtr<vfs::FileSystem> FS = fileSystem(Job);
  if (const std::string Reason = obstacle(Job, FS.get()); !Reason.empty())
    return notAnalyzed(Result, Reason);

  tidy::ClangTidyContext Context(makeOptionsProvider(Settings.Config, FS));
  Context.setCurrentFile(Job.File);
  if (!hasEnabledChecks(Context)) {
    Result.WithoutChecks = true;
    return Result;
  }
  DiagnosticCollector Collector(Context, Job.Directory);
  compat::Diagnostics CheckDiagnostics(Collector);
  Collector.setCheckEngine(CheckDiagnostics.engine());
  CheckDiagnostics.attachTo(Context);
  // The driver's problems are the command's, not the code's.
  DiagnosticCollector DriverCollector(Context, Job.Directory);
  compat::Diagnostics DriverDiagnostics(DriverCollector);

  const std::vector<std::string> Command = analysisCommand(
      Job.CommandLine, Job.File, Settings.ResourceDir, Context.getOptions());
  std::shared_ptr<CompilerInvocation> Invocation =
      makeInvocation(Command, Settings, FS, DriverDiagnostics);
  Result.Errors = DriverCollector.takeErrors();
  if (!Invocation)
    return notAnalyzed(Result,
                       Result.Errors.empty()
                           ? "the compile command is not for one source"
                           : "compile command: " + Result.Errors.front());
  std::optional<NameCoverage> Coverage;
  if (Settings.VerifyConfig)
    Coverage.emplace(
        FileOptions(*makeOptionsProvider(Settings.Config, FS), Job.File),
        Job.File, *FS);
  return runChecks(Context, Collector, Coverage ? &*Coverage : nullptr,
                   std::move(Invocation), FS, Settings, Result);
}

} // namespace corolint
