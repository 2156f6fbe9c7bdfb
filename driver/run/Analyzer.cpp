//===- Analyzer.cpp - one file through Clang and the checks ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Analyzer.h"
#include "checks/CheckList.h"
#include "checks/analysis/BrokenCode.h"
#include "checks/program/FactsSink.h"
#include "clang-tidy/ClangTidy.h"
#include "clang-tidy/ClangTidyModule.h"
#include "driver/Paths.h"
#include "driver/project/FileOptions.h"
#include "driver/project/OwnFolders.h"
#include "driver/run/CommandLine.h"
#include "driver/run/CompilerSetup.h"
#include "driver/run/DiagnosticCollector.h"
#include "driver/run/DiagnosticPragmas.h"
#include "driver/run/ForeignHeaders.h"
#include "driver/run/HeaderViews.h"
#include "driver/run/InputRecorder.h"
#include "driver/run/Invocation.h"
#include "driver/run/LLVMCompat.h"
#include "driver/run/NameCoverage.h"
#include "driver/run/SuppressionComments.h"
#include "driver/run/UserCodeConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <algorithm>
#include <sys/resource.h>

using namespace clang;
using namespace llvm;

namespace corolint {

namespace {

/// What looks on while a file is parsed.
struct Watch {
  const OwnFolders &Folders;
  StringRef Directory;
  HeaderViews *Views;
  NameCoverage *Coverage;
  SuppressionComments &Comments;
};

/// Runs the checks that are enabled for the file on its AST.
class LintAction : public ASTFrontendAction {
public:
  LintAction(tidy::ClangTidyASTConsumerFactory &TheFactory,
             const DiagnosticCollector &TheCollector, const Watch &TheWatch)
      : Factory(TheFactory), Collector(TheCollector), Watched(TheWatch) {}

  bool BeginSourceFileAction(CompilerInstance &Compiler) override {
    ignoreDiagnosticPragmas(Compiler.getPreprocessor());
    markForeignHeaders(Compiler.getPreprocessor(), Watched.Folders,
                       Watched.Directory);
    Watched.Comments.attachTo(Compiler.getPreprocessor());
    if (Watched.Views)
      Watched.Views->attachTo(Compiler.getPreprocessor());
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &Compiler,
                                                 StringRef File) override {
    std::vector<std::unique_ptr<ASTConsumer>> Consumers;
    Consumers.push_back(Factory.createASTConsumer(Compiler, File));
    if (Watched.Coverage)
      Consumers.push_back(Watched.Coverage->makeConsumer());
    return std::make_unique<UserCodeConsumer>(
        std::move(Consumers), Compiler.getSourceManager(), Watched.Views,
        [this] { return Collector.missingHeader().empty(); });
  }

private:
  tidy::ClangTidyASTConsumerFactory &Factory;
  const DiagnosticCollector &Collector;
  const Watch &Watched;
};

class LintActionFactory : public tooling::FrontendActionFactory {
public:
  LintActionFactory(tidy::ClangTidyContext &Context,
                    const DiagnosticCollector &TheCollector,
                    const Watch &TheWatch)
      : Factory(Context), Collector(TheCollector), Watched(TheWatch) {}

  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<LintAction>(Factory, Collector, Watched);
  }

private:
  tidy::ClangTidyASTConsumerFactory Factory;
  const DiagnosticCollector &Collector;
  const Watch &Watched;
};

} // namespace

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

/// Why \p Job cannot even be tried; empty where it can.
static std::string obstacle(const AnalysisJob &Job, vfs::FileSystem *FS) {
  if (!FS)
    return "directory '" + Job.Directory +
           "' of the compile command does not exist";
  if (!FS->exists(Job.File))
    return "the file does not exist";
  return {};
}

/// What the code needs and is not there; empty where nothing is.
static std::string missingPart(const DiagnosticCollector &Collector,
                               vfs::FileSystem &FS) {
  if (const std::string &Header = Collector.missingHeader(); !Header.empty()) {
    const bool IsPrecompiled =
        FS.exists(Header + ".gch") || FS.exists(Header + ".pch");
    return "missing header '" + Header + "'" +
           (IsPrecompiled ? ", of which only a precompiled form is there" : "");
  }
  if (const std::string &Module = Collector.missingModule(); !Module.empty())
    return "missing module '" + Module + "'";
  return {};
}

/// Leaves of \p Result what is about the headers that \p Job is for, and says
/// which of them were not among \p Files.
static void restrictToHeaders(const AnalysisJob &Job, FileManager &Files,
                              FileResult &Result) {
  if (Job.Headers.empty())
    return;
  SmallVector<OptionalFileEntryRef> Seen;
  Files.GetUniqueIDMapping(Seen);
  auto IdOf = [&](StringRef Path) -> std::optional<sys::fs::UniqueID> {
    const auto Status = Files.getVirtualFileSystem().status(Path);
    if (!Status)
      return std::nullopt;
    return Status->getUniqueID();
  };
  std::vector<sys::fs::UniqueID> Wanted;
  for (const std::string &Header : Job.Headers) {
    const auto Id = IdOf(Header);
    if (Id && any_of(Seen, [&](const OptionalFileEntryRef &File) {
          return File && File->getUniqueID() == *Id;
        }))
      Wanted.push_back(*Id);
    else
      Result.UnseenHeaders.push_back(Header);
  }
  if (!Job.OnlyHeaders)
    return;
  auto IsElsewhere = [&](const Finding &F) {
    const auto Id = IdOf(F.Loc.Path);
    return !Id || !is_contained(Wanted, *Id);
  };
  erase_if(Result.Findings, IsElsewhere);
  erase_if(Result.Pending, [&](const PendingFinding &Pending) {
    return IsElsewhere(Pending.Found);
  });
  // The rest of the file was not looked at for its own sake.
  for (SuppressionComment &Comment : Result.Comments)
    Comment.Unused.clear();
}

static std::vector<StringRef>
enabledChecks(const tidy::ClangTidyContext &Context) {
  std::vector<StringRef> Result;
  for (const CheckInfo &Check : allChecks())
    if (Context.isCheckEnabled(Check.Name))
      Result.push_back(Check.Name);
  return Result;
}

/// Parses, runs the checks and puts what comes of it into \p Result.
static FileResult runChecks(tidy::ClangTidyContext &Context,
                            DiagnosticCollector &Collector,
                            const Watch &Watched,
                            std::shared_ptr<CompilerInvocation> Invocation,
                            const IntrusiveRefCntPtr<vfs::FileSystem> &FS,
                            const AnalysisSettings &Settings,
                            const AnalysisJob &Job, FileResult Result) {
  LintActionFactory Factory(Context, Collector, Watched);
  const CompileErrors Errors;
  std::optional<FactsSink> Sink;
  if (Settings.CollectFacts) {
    Sink.emplace(Settings.Root);
    Sink->TellsOfHeaders = Watched.Views != nullptr;
  }
  auto Files = makeIntrusiveRefCnt<FileManager>(FileSystemOptions(), FS);
  // Whether that went well, the collected errors tell; it counts as errors also
  // what clang-tidy says of NOLINT comments.
  Factory.runInvocation(std::move(Invocation), Files.get(),
                        std::make_shared<PCHContainerOperations>(), &Collector);
  append_range(Result.Errors, Collector.takeErrors());
  if (const std::string Missing = missingPart(Collector, *FS); !Missing.empty())
    return notAnalyzed(Result, Missing);
  if (!Collector.sawSource())
    return notAnalyzed(Result, Result.Errors.empty() ? "Clang could not read it"
                                                     : Result.Errors.front());
  Collector.takeFindings(*FS, Result);
  Result.Comments = Watched.Comments.take();
  restrictToHeaders(Job, *Files, Result);
  if (Sink) {
    for (const auto &[Id, Name] : Sink->Facts.undefined())
      Result.Undefined.push_back({Id, Name});
    Result.Facts = Sink->Facts.build(displayPath(Result.Path, Settings.Root));
  }
  if (Watched.Views)
    Result.Headers = Watched.Views->take();
  if (Watched.Coverage)
    Result.Names = Watched.Coverage->take();
  if (!Result.Errors.empty()) {
    Result.Status = FileStatus::Degraded;
    // What is missing may have been what a comment is for.
    for (SuppressionComment &Comment : Result.Comments)
      Comment.Unused.clear();
    dropFixes(Result);
  }
  return Result;
}

/// Whether \p Error, of Clang's driver, is that a command has not exactly one
/// step; it has these in full, and so is another one for each file.
static bool isAboutJobs(StringRef Error) {
  return Error.contains("expected exactly one compiler job");
}

/// \p FS is null where the job's directory does not exist.
static FileResult analyze(const AnalysisJob &Job,
                          const AnalysisSettings &Settings,
                          const IntrusiveRefCntPtr<vfs::FileSystem> &FS) {
  FileResult Result;
  Result.Path = Job.File;
  if (const std::string Reason = obstacle(Job, FS.get()); !Reason.empty())
    return notAnalyzed(Result, Reason);

  tidy::ClangTidyContext Context(makeOptionsProvider(Settings.Config, FS));
  Context.setCurrentFile(Job.File);
  std::vector<StringRef> Checks = enabledChecks(Context);
  if (Checks.empty()) {
    Result.WithoutChecks = true;
    return Result;
  }
  DiagnosticCollector Collector(Context, Job.Directory);
  compat::Diagnostics CheckDiagnostics(Collector);
  Collector.setCheckEngine(CheckDiagnostics.engine());
  CheckDiagnostics.attachTo(Context);
  AnalysisCommand Command =
      analysisCommand(Job.CommandLine, Job.File, Job.Directory,
                      Settings.ResourceDir, Context.getOptions());
  if (!Command.Problem.empty())
    return notAnalyzed(Result, Command.Problem);
  CompilerSetup Setup = setUpCompiler(Command, Context, Job.Directory, FS);
  Result.DroppedFlags = std::move(Command.Dropped);
  Result.Errors = std::move(Setup.Errors);
  if (!Setup.Made)
    return notAnalyzed(
        Result, Result.Errors.empty() || isAboutJobs(Result.Errors.front())
                    ? "the compile command is not for one source"
                    : "compile command: " + Result.Errors.front());
  adaptInvocation(*Setup.Made, Settings);
  if (!Job.Prefix.empty())
    Setup.Made->getPreprocessorOpts().ImplicitPCHInclude = Job.Prefix;
  std::optional<NameCoverage> Coverage;
  if (Settings.VerifyConfig)
    Coverage.emplace(
        FileOptions(*makeOptionsProvider(Settings.Config, FS), Job.File),
        Job.File, *FS);
  std::optional<HeaderViews> Views;
  if (Job.OwnedHeaders)
    Views.emplace(*Job.OwnedHeaders, Job.Directory, Settings.FullBodies);
  const OwnFolders Folders(Settings.FullBodies ? "" : Settings.Root,
                           Settings.ThirdParty);
  SuppressionComments Comments(Job.Directory, std::move(Checks));
  Collector.setComments(Comments);
  const Watch Watched{Folders, Job.Directory, Views ? &*Views : nullptr,
                      Coverage ? &*Coverage : nullptr, Comments};
  return runChecks(Context, Collector, Watched, std::move(Setup.Made), FS,
                   Settings, Job, Result);
}

/// Generated code has expressions that are thousands of calls deep. Only what
/// is used of a stack takes memory.
static void allowDeepStack() {
  constexpr rlim_t Wanted = 64U << 20;
  rlimit Limit = {};
  if (::getrlimit(RLIMIT_STACK, &Limit) != 0 || Limit.rlim_cur >= Wanted)
    return;
  Limit.rlim_cur = std::min(Wanted, Limit.rlim_max);
  (void)::setrlimit(RLIMIT_STACK, &Limit);
}

FileResult analyzeFile(const AnalysisJob &Job,
                       const AnalysisSettings &Settings) {
  allowDeepStack();
  const auto Recorder = Settings.RecordInputs
                            ? std::make_shared<InputRecorder>(Job.Prefix)
                            : nullptr;
  FileResult Result =
      analyze(Job, Settings, fileSystem(Job, Settings.Config, Recorder));
  if (Recorder)
    Result.Inputs = Recorder->take();
  return Result;
}

} // namespace corolint
