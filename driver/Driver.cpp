//===- Driver.cpp - the flow of a run -------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Driver.h"
#include "checks/CheckList.h"
#include "driver/Outcome.h"
#include "driver/Paths.h"
#include "driver/Session.h"
#include "driver/SourceText.h"
#include "driver/cache/CacheCommands.h"
#include "driver/cache/CachedRun.h"
#include "driver/changes/ChangedLines.h"
#include "driver/compare/Comparison.h"
#include "driver/fix/Format.h"
#include "driver/link/FactsCommands.h"
#include "driver/plan/ProjectAnalysis.h"
#include "driver/policy/PolicySettings.h"
#include "driver/project/CatalogueFiles.h"
#include "driver/project/CatalogueSchema.h"
#include "driver/project/OptionTable.h"
#include "driver/project/Project.h"
#include "driver/project/ResourceDir.h"
#include "driver/project/Selection.h"
#include "driver/project/ShowSettings.h"
#include "driver/project/SplitDatabase.h"
#include "driver/project/VerifyConfig.h"
#include "driver/report/CheckDocs.h"
#include "driver/report/Report.h"
#include "driver/report/Summary.h"
#include "driver/run/CompilerVariables.h"
#include "driver/shard/TimingsFile.h"
#include "driver/shell/Completion.h"
#include "driver/shell/Manual.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

static int listChecks() {
  for (const CheckInfo &Check : allChecks())
    outs() << left_justify(Check.Name, 28)
           << (Check.EnabledByDefault ? "on" : "off") << " by default\n";
  return ExitClean;
}

static int printForShell(const ShellOptions &Shell) {
  if (Shell.Manual)
    writeManual(outs(), Shell.Known);
  else
    writeCompletion(outs(), Shell.Completion, Shell.Known);
  return ExitClean;
}

static int explain(StringRef Name) {
  if (none_of(allChecks(),
              [&](const CheckInfo &Check) { return Check.Name == Name; })) {
    const StringRef Nearest = nearestCheck(Name);
    return failure("there is no check '" + Name + "'" +
                   (Nearest.empty() ? Twine("; --list-checks lists them")
                                    : "; did you mean '" + Nearest + "'?"));
  }
  const CheckDocs Docs = checkDocs(Name);
  if (Docs.Page.empty())
    return failure("this build has no page about '" + Name + "'");
  outs() << Docs.Page;
  return ExitClean;
}

/// --print-config-schema.
static int printConfig(StringRef What) {
  if (What == "clang-tidy")
    writeClangTidySchema(outs());
  else if (What == "corolint")
    writeCatalogueSchema(outs());
  else
    writeOptionReference(outs());
  return ExitClean;
}

static int tendCache(const Options &Opts) {
  Error Problem = Opts.ClearCache ? clearCache(Opts.Cache) : Error::success();
  if (!Problem && Opts.CacheStats)
    Problem = showCacheStatistics(outs(), Opts.Cache);
  return Problem ? failure(std::move(Problem)) : ExitClean;
}

/// The settings that the command line asks for.
static Expected<AnalysisSettings> analysisSettings(const Options &Opts,
                                                   StringRef Executable) {
  AnalysisSettings Settings;
  Expected<std::string> ResourceDir =
      findResourceDir(Opts.ResourceDir, Executable);
  if (!ResourceDir)
    return ResourceDir.takeError();
  Settings.ResourceDir = std::move(*ResourceDir);
  Settings.FullBodies = Opts.FullBodies;
  Settings.VerifyConfig = Opts.VerifyConfig;
  Expected<ConfigSettings> Config = configSettings(Opts);
  if (!Config)
    return Config.takeError();
  Settings.Config = std::move(*Config);
  return Settings;
}

static Error validateConfigOf(ArrayRef<std::string> Files,
                              const AnalysisSettings &Settings) {
  if (Settings.Config.Config && !inheritsConfigFiles(*Settings.Config.Config))
    return Error::success(); // It takes the place of the files.
  return validateConfigFiles(Files, *realFileSystem(Settings.Config.Inputs));
}

/// Fails with what the checks say about their options.
static Error configProblems(ArrayRef<FileResult> Results) {
  std::string Message;
  StringSet<> Seen;
  for (const FileResult &Result : Results)
    for (const std::string &Problem : Result.ConfigProblems)
      if (Seen.insert(Problem).second)
        Message += (Message.empty() ? "" : "\n  ") + Problem;
  if (Message.empty())
    return Error::success();
  return createStringError(inconvertibleErrorCode(),
                           "invalid configuration: " + Message);
}

static std::vector<std::string> filesOf(const Project &TheProject) {
  std::vector<std::string> Files;
  Files.reserve(TheProject.Jobs.size());
  for (const AnalysisJob &Job : TheProject.Jobs)
    Files.push_back(Job.File);
  return Files;
}

static void explainRun(const Options &Opts, const Project &TheProject,
                       const AnalysisSettings &Settings) {
  if (!TheProject.Database.empty())
    errs() << "corolint: compilation database: " << TheProject.Database << '\n';
  errs() << "corolint: project root: " << TheProject.Root
         << "\ncorolint: builtin headers: " << Settings.ResourceDir
         << "\ncorolint: analysing " << TheProject.Jobs.size() << " files with "
         << Opts.Jobs << " processes\n";
  for (const AnalysisJob &Job : TheProject.Jobs)
    for (const std::string &Header : Job.Headers)
      errs() << "corolint: " << displayPath(Header, TheProject.Root)
             << " is analysed through "
             << displayPath(Job.File, TheProject.Root) << '\n';
}

static void printProblems(ArrayRef<ConfigProblem> Problems,
                          const Options &Opts) {
  const std::string Directory = currentDirectory();
  for (const ConfigProblem &Problem : Problems) {
    StringRef Where = Problem.Where;
    if (!Opts.ConfigFile.empty() && Where.consume_front("--config"))
      errs() << Opts.ConfigFile << Where;
    else
      errs() << displayPath(Where, Directory);
    errs() << ": " << Problem.What << '\n';
  }
}

/// Prints what is wrong with the configuration; the exit code where that is
/// all there is to say.
static std::optional<int> verifyKeys(ArrayRef<std::string> Files,
                                     const Options &Opts,
                                     const ConfigSettings &Config,
                                     unsigned &ProblemCount) {
  if (Opts.VerifyConfig) {
    const std::vector<ConfigProblem> Problems = findUnknownKeys(Files, Config);
    ProblemCount += Problems.size();
    printProblems(Problems, Opts);
  }
  const std::vector<std::string> Errors = findCatalogueErrors(Files, Config);
  if (Errors.empty())
    return std::nullopt;
  for (const std::string &Message : Errors)
    errs() << "corolint: error: " << Message << '\n';
  return ExitUsage;
}

/// The end of a run for its configuration's sake, that had \p ProblemCount
/// problems so far.
static int finishVerification(std::vector<FileResult> Results,
                              const Options &Opts, const Project &TheProject,
                              unsigned ProblemCount) {
  const std::vector<ConfigProblem> Unused = findUnusedNames(Results);
  ProblemCount += Unused.size();
  printProblems(Unused, Opts);
  for (FileResult &Result : Results)
    Result.Findings.clear();
  SourceTexts Texts;
  Report TheReport =
      makePlainReport(std::move(Results), TheProject.Root, Texts);
  TheReport.Code = exitCode(TheReport, ProblemCount);
  if (TheReport.Code == ExitClean)
    outs() << "No config errors detected.\n";
  if (TheReport.Code == ExitFindings && !Opts.Quiet)
    errs() << "corolint: exit code 1: " << ProblemCount
           << (ProblemCount == 1 ? " problem" : " problems")
           << " in the configuration\n";
  if (TheReport.Code == ExitIncomplete) {
    writeIncomplete(errs(), TheReport, currentDirectory());
    writeExitReason(errs(), TheReport, ProblemCount);
  }
  return TheReport.Code;
}

/// The cache has done all that it is going to do in this run.
static void finishCache(ResultCache &Cache, const Options &Opts) {
  Cache.finish();
  const CacheStatistics &Counts = Cache.counts();
  if (Opts.Verbose)
    errs() << "corolint: cache: " << Counts.Hits << " of "
           << Counts.Hits + Counts.Misses << " results from '"
           << Cache.directory() << "', " << Counts.Stored << " stored\n";
}

/// --show-settings.
static int showSettings(const Options &Opts, const Project &TheProject,
                        const AnalysisSettings &Settings) {
  Expected<ThirdPartySetting> ThirdParty =
      thirdPartySetting(Settings.Config, TheProject.Root);
  if (!ThirdParty)
    return failure(ThirdParty.takeError());
  raw_ostream &OS = outs();
  OS << "project root: " << TheProject.Root << '\n';
  if (!TheProject.Database.empty())
    OS << "compilation database: " << TheProject.Database << '\n';
  OS << "builtin headers: " << Settings.ResourceDir << '\n';
  const std::string Cache =
      isCacheWanted(Opts.Cache) ? cacheDirectory(Opts.Cache) : "";
  OS << "cache: " << (Cache.empty() ? "none" : Cache) << '\n';
  OS << "third party (" << ThirdParty->Source << "), beside all that is outside"
     << " of the root:\n  " << join(ThirdParty->Patterns, "\n  ") << '\n';
  const OwnFolders Folders(TheProject.Root, ThirdParty->Patterns);
  if (Error E = showPolicy(OS, Opts, Settings.Config))
    return failure(std::move(E));
  if (Opts.Paths.empty()) // As at the root.
    showFileSettings(OS, Settings.Config, TheProject.Root);
  for (const std::string &Path : Opts.Paths) {
    const std::string File = absolutePath(Path, currentDirectory());
    OS << '\n'
       << displayPath(File, TheProject.Root)
       << (Folders.contains(File) ? ": the project's own\n"
                                  : ": third party\n");
    showFileSettings(OS, Settings.Config, File);
  }
  return ExitClean;
}

/// Takes the files out of \p Results that were left out because of what has not
/// changed, counts them, and says what the others do not cover.
static void accountForChanges(const Options &Opts, Project &TheProject,
                              ArrayRef<std::string> Unread,
                              std::vector<FileResult> &Results) {
  const size_t Before = Results.size();
  erase_if(Results, [](const FileResult &File) { return File.IsUnaffected; });
  TheProject.Counts.Unaffected = Before - Results.size();
  if (Opts.Quiet)
    return;
  // With a choice of files, nobody expects the others.
  if (!Unread.empty() && Opts.Paths.empty())
    errs() << "corolint: changed, but read by no file of the compilation "
              "database: "
           << join(map_range(Unread,
                             [&](const std::string &Path) {
                               return displayPath(Path, TheProject.Root);
                             }),
                   ", ")
           << '\n';
  if (Results.empty())
    errs() << "corolint: nothing to analyse: no C++ file of the project has "
              "changed\n";
}

/// What the analysis of all files yields.
static Expected<std::vector<FileResult>>
analyze(const Options &Opts, Project &TheProject, const ChangedLines *Changes,
        AnalysisSettings &Settings, Session &Running, StringRef Executable) {
  if (Opts.Verbose)
    explainRun(Opts, TheProject, Settings);
  Settings.Root = TheProject.Root;
  Settings.CollectFacts = !Opts.VerifyConfig;
  Settings.RecordInputs = !Opts.DependencyFile.empty();
  Expected<ThirdPartySetting> ThirdParty =
      thirdPartySetting(Settings.Config, Settings.Root);
  if (!ThirdParty)
    return ThirdParty.takeError();
  Settings.ThirdParty = std::move(ThirdParty->Patterns);
  PlanOptions Plan;
  Plan.Verbose = Opts.Verbose;
  Plan.Finished = [&] { Running.progress().finished(); };
  // What others will ask about files is not known then. Comments in files that
  // are not parsed are not seen.
  Plan.Prescan = Opts.Prescan &&
                 (Opts.Do == Command::Lint || Opts.Distribution.isShard()) &&
                 !Opts.VerifyConfig && Opts.WriteIndex.empty() &&
                 !Opts.Policy.ReportUnusedSuppressions;
  Plan.ParseAll = Opts.Do == Command::Facts;
  Plan.Changes = Changes;
  Plan.AllIncluders = Opts.AllIncluders;
  // Comments in a precompiled header are not seen.
  Plan.SharedPrefix = Opts.SharedPrefix && !Opts.VerifyConfig &&
                      !Opts.Policy.ReportUnusedSuppressions;
  const std::unique_ptr<ResultCache> Cache = openCache(Opts, Executable);
  ProjectAnalysis Analysis(
      Settings, Plan, Cache.get(),
      [&](ArrayRef<AnalysisJob> Jobs, const AnalysisSettings &Recording,
          function_ref<void(size_t, FileResult &)> Arrived) {
        RunOptions Run = Running.runOptions();
        Run.Arrived = Arrived;
        if (!Jobs.empty() && Jobs.front().IsPrefix)
          Run.Show = nullptr; // Nothing that anybody counts.
        return runJobs(Jobs, Recording, Run);
      });
  Expected<std::vector<FileResult>> Results = Analysis.run(TheProject.Jobs);
  if (!Results)
    return Results;
  if (Cache)
    finishCache(*Cache, Opts);
  if (Error E = configProblems(*Results))
    return E;
  addUnseenHeaders(TheProject.Jobs, *Results);
  if (Changes)
    accountForChanges(Opts, TheProject, Analysis.unread(), *Results);
  append_range(*Results, TheProject.Missing);
  return Results;
}

/// What is done with the results depends on what was asked for.
static int finish(std::vector<FileResult> Results, const Options &Opts,
                  const Project &TheProject, const Policy &ThePolicy,
                  const ChangedLines *Changes, const FixRunner &Run,
                  unsigned ProblemCount, const RunLog &Log) {
  if (Opts.VerifyConfig)
    return finishVerification(std::move(Results), Opts, TheProject,
                              ProblemCount);
  if (Opts.Do == Command::Facts)
    return writeFacts(std::move(Results), Opts, TheProject,
                      !Log.Failures.empty());
  return Outcome(Opts, TheProject, ThePolicy, Changes, Run)
      .finish(std::move(Results));
}

/// Analyses files as they would be with fixes.
static FixRunner fixRunner(const AnalysisSettings &Settings,
                           const Session &Running) {
  return [&](ArrayRef<AnalysisJob> Jobs) {
    AnalysisSettings Alone = Settings;
    Alone.RecordInputs = false;
    RunOptions Run = Running.runOptions();
    Run.Show = nullptr;
    Run.Stop = nullptr; // From now on, Ctrl-C just ends the process.
    return runJobs(Jobs, Alone, Run);
  };
}

int runDriver(const Options &Opts, StringRef Executable) {
  if (Opts.ListChecks)
    return listChecks();
  if (!Opts.Explain.empty())
    return explain(Opts.Explain);
  if (!Opts.PrintConfig.empty())
    return printConfig(Opts.PrintConfig);
  if (Opts.Shell.Manual || !Opts.Shell.Completion.empty())
    return printForShell(Opts.Shell);
  if (Opts.CacheStats || Opts.ClearCache)
    return tendCache(Opts);
  if (!Opts.Distribution.SplitDatabase.empty()) {
    Error E = splitDatabase(Opts);
    return E ? failure(std::move(E)) : ExitClean;
  }
  if (Opts.Do == Command::Diff)
    return compareReports(Opts);
  if (Opts.Distribution.Hermetic)
    clearCompilerVariables();
  if (Error E = validateStyle(Opts.FormatStyle))
    return failure("--format-style: " + toString(std::move(E)));
  if (Opts.Do == Command::Link || Opts.Do == Command::Merge)
    return linkFacts(Opts);
  Expected<AnalysisSettings> Settings = analysisSettings(Opts, Executable);
  if (!Settings)
    return failure(Settings.takeError());
  if (Opts.PrintResourceDir) {
    outs() << Settings->ResourceDir << '\n';
    return ExitClean;
  }
  Expected<Project> TheProject = loadProject(Opts);
  if (!TheProject)
    return failure(TheProject.takeError());
  Settings->Config.Root = TheProject->Root;
  const std::vector<std::string> Files = filesOf(*TheProject);
  if (Error E = checkDeclared(Files, Settings->Config.Inputs))
    return failure(std::move(E));
  if (Error E = validateConfigOf(Files, *Settings))
    return failure(std::move(E));
  if (Error E = validatePolicy(Opts, Settings->Config, Files))
    return failure(std::move(E));
  if (Opts.ShowSettings)
    return showSettings(Opts, *TheProject, *Settings);
  unsigned ProblemCount = 0;
  if (const std::optional<int> Code =
          verifyKeys(Files, Opts, Settings->Config, ProblemCount))
    return *Code;
  Expected<std::unique_ptr<ChangedLines>> Changes =
      findChanges(Opts.NewCode, TheProject->Root);
  if (!Changes)
    return failure(Changes.takeError());
  // What it cannot read is said before anything is analysed.
  Expected<Policy> ThePolicy =
      Policy::make(Opts, TheProject->Root, Changes->get());
  if (!ThePolicy)
    return failure(ThePolicy.takeError());
  if (Opts.Distribution.isShard())
    if (Error E =
            takeShard(Opts, *Settings, *TheProject).moveInto(TheProject->Part))
      return failure(std::move(E));
  Session Running(Opts, Executable, TheProject->Jobs.size());
  Expected<std::vector<FileResult>> Results = analyze(
      Opts, *TheProject, Changes->get(), *Settings, Running, Executable);
  const int Signal = Running.endAnalysis();
  if (!Results)
    return failure(Results.takeError());
  const int Code = Signal ? finishInterrupted(std::move(*Results), Opts,
                                              *TheProject, *ThePolicy, Signal)
                          : finish(std::move(*Results), Opts, *TheProject,
                                   *ThePolicy, Changes->get(),
                                   fixRunner(*Settings, Running), ProblemCount,
                                   Running.log());
  Running.conclude(*Settings);
  if (!Signal)
    if (Error E = saveTimings(Opts, *TheProject, Running.log()))
      return failure(std::move(E));
  return Code;
}

} // namespace corolint
