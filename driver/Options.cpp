//===- Options.cpp - the command line -------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Options.h"
#include "driver/BuildInfo.h"
#include "driver/options/ShellOptions.h"
#include "driver/compare/Comparison.h"
#include "driver/options/Arguments.h"
#include "driver/options/PolicyOptions.h"
#include "driver/report/Formats.h"
#include "driver/run/Machine.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"
#include <set>

using namespace llvm;

namespace corolint {

static constexpr char Overview[] =
    "Finds C++20 coroutine code that is not really asynchronous.\n\n"
    "Paths are files and folders of the project; none means every file of the\n"
    "compilation database, which is looked for upward from the paths (or the\n"
    "working directory) and in the usual build folders there. Flags behind "
    "'--'\n"
    "take the place of a database.\n\n"
    "corolint facts -o FILE [paths...] analyses files and writes down what "
    "they\n"
    "tell about the program; corolint link FILE... reports from such files. A\n"
    "plain run does both. corolint merge PART... reports from what all shards\n"
    "of a run have written. corolint diff BEFORE AFTER compares two reports "
    "in\n"
    "JSON. corolint lsp is a language server for editors.\n\n"
    "Exit codes: 0 clean and complete, 1 findings, 2 usage or environment\n"
    "error, 3 some files could not be (fully) analysed, 130 interrupted.\n";

/// What `--help` says about the formats.
static std::string formatHelp() {
  std::string Text = "Format of the report (default: full on a terminal, else "
                     "text); may be given several times:";
  for (const FormatInfo &Info : allFormats())
    Text += ("\n" + Info.Name + ": " + Info.Description).str();
  return Text;
}

namespace {

/// The command line as llvm::cl declares it.
struct Declarations {
  cl::OptionCategory Main{"Options"};
  cl::OptionCategory Limits{"Limits and failures"};
  cl::OptionCategory Reports{"Reports and fixes"};
  cl::OptionCategory Caching{"Cache of results"};
  cl::OptionCategory Information{"Information"};

  cl::list<std::string> Paths{cl::Positional, cl::desc("[paths…] [-- flags…]"),
                              cl::cat(Main)};
  cl::opt<std::string> Database{
      "p", cl::desc("The compilation database, or the directory that it is in"),
      cl::value_desc("dir|file"), cl::cat(Main)};
  cl::opt<bool> AllIncluders{
      "all-includers",
      cl::desc("Analyse given headers through all files that include them,\n"
               "not just through the nearest one"),
      cl::cat(Main)};
  cl::opt<std::string> Checks{
      "checks",
      cl::desc("Checks to add to the enabled ones, or with '-' to take away"),
      cl::value_desc("globs"), cl::cat(Main)};
  cl::opt<std::string> Config{
      "config", cl::desc("Configuration to use in place of .clang-tidy files"),
      cl::value_desc("yaml"), cl::cat(Main)};
  cl::opt<std::string> ConfigFile{
      "config-file", cl::desc("File to use in place of .clang-tidy files"),
      cl::value_desc("file"), cl::cat(Main)};
  cl::opt<unsigned> Jobs{"j", cl::Prefix,
                         cl::desc("Worker processes (default: one per core, "
                                  "as far as there is memory)"),
                         cl::value_desc("n"), cl::cat(Main)};
  cl::opt<unsigned> Timeout{
      "timeout",
      cl::desc("Seconds that a file may take (default: 120; 0: no limit)"),
      cl::value_desc("seconds"), cl::init(120), cl::cat(Limits)};
  cl::opt<unsigned> MemoryLimit{
      "memory-limit",
      cl::desc("Memory that a worker may use (default: its share of the "
               "machine's; 0: no limit)"),
      cl::value_desc("MiB"), cl::cat(Limits)};
  cl::opt<std::string> Reproducer{
      "reproducer",
      cl::desc("Write what it takes to reproduce it where a file breaks the "
               "analysis"),
      cl::value_desc("dir"), cl::cat(Limits)};
  cl::opt<bool> Timings{"timings", cl::desc("Print what files and checks took"),
                        cl::cat(Limits)};
  cl::opt<std::string> ResourceDir{
      "resource-dir",
      cl::desc("Where Clang's builtin headers are (the folder above include)"),
      cl::value_desc("dir"), cl::cat(Main)};
  cl::opt<bool> FullBodies{
      "full-bodies",
      cl::desc("Parse function bodies in system headers, too (slower)"),
      cl::cat(Main)};
  cl::opt<bool> NoPrescan{
      "no-prescan",
      cl::desc("Parse also what can have no findings by its text (slower)"),
      cl::cat(Main)};
  cl::opt<bool> NoSharedPrefix{
      "no-shared-prefix",
      cl::desc("Precompile nothing that several files include (slower)"),
      cl::cat(Main)};
  cl::opt<std::string> Root{
      "root",
      cl::desc("The project's root, which reported paths are relative to"),
      cl::value_desc("dir"), cl::cat(Main)};
  cl::opt<bool> Worker{"worker", cl::Hidden, cl::cat(Main)};

  std::string FormatHelp = formatHelp();
  cl::list<std::string> Format{"format", cl::desc(FormatHelp),
                               cl::value_desc("name[:file]"), cl::cat(Reports)};
  /// Since lists have an operator& of their own.
  const cl::Option &AnyFormat = Format;
  cl::opt<ColorMode> Color{
      "color", cl::desc("Colours in the report 'full' (default: auto)"),
      cl::values(clEnumValN(ColorMode::Auto, "auto",
                            "on a terminal; see NO_COLOR, CLICOLOR_FORCE"),
                 clEnumValN(ColorMode::Always, "always", ""),
                 clEnumValN(ColorMode::Never, "never", "")),
      cl::init(ColorMode::Auto), cl::cat(Reports)};
  cl::opt<std::string> Output{"o", cl::desc("Write the report to a file"),
                              cl::value_desc("file"), cl::cat(Reports)};
  cl::opt<std::string> DependencyFile{
      "depfile",
      cl::desc("Write which files the facts depend on, as compilers do with "
               "-MD"),
      cl::value_desc("file"), cl::cat(Reports)};
  cl::opt<std::string> WriteIndex{
      "write-index",
      cl::desc("Write which functions block, for the option ProgramIndex"),
      cl::value_desc("file"), cl::cat(Reports)};
  cl::opt<FixMode> Fix{
      "fix",
      cl::ValueOptional,
      cl::desc("Apply fixes (default: safe ones)"),
      cl::values(clEnumValN(FixMode::Safe, "", ""),
                 clEnumValN(FixMode::Safe, "safe",
                            "that keep everything but the mistake"),
                 clEnumValN(FixMode::Suggested, "suggested",
                            "also those that a person should look at")),
      cl::init(FixMode::None),
      cl::cat(Reports)};
  cl::opt<bool> Diff{"diff",
                     cl::desc("Print fixes as a diff instead of applying them"),
                     cl::cat(Reports)};
  cl::opt<std::string> FormatStyle{
      "format-style",
      cl::desc("How to format the lines that fixes change: file (default; as\n"
               "the .clang-format file says, if there is one), none, or a "
               "style\nof clang-format"),
      cl::value_desc("style"), cl::init("file"), cl::cat(Reports)};
  cl::opt<bool> Quiet{"quiet", cl::desc("No summary"), cl::cat(Reports)};
  cl::alias QuietShort{"q", cl::aliasopt(Quiet), cl::desc("Same as --quiet"),
                       cl::cat(Reports)};
  cl::opt<bool> Verbose{"verbose", cl::desc("Say what is being done"),
                        cl::cat(Reports)};
  cl::alias VerboseShort{"v", cl::aliasopt(Verbose),
                         cl::desc("Same as --verbose"), cl::cat(Reports)};

  PolicyDeclarations Policy;
  DistributionDeclarations Distribution;

  cl::opt<std::string> CacheDir{
      "cache-dir",
      cl::desc("Where results are kept (default: COROLINT_CACHE_DIR, or "
               "corolint in the user's folder for caches)"),
      cl::value_desc("dir"), cl::cat(Caching)};
  cl::opt<bool> NoCache{"no-cache",
                        cl::desc("Neither use results of earlier runs nor keep "
                                 "those of this one"),
                        cl::cat(Caching)};
  cl::opt<bool> CacheReadOnly{"cache-read-only",
                              cl::desc("Use results of earlier runs, but keep "
                                       "none"),
                              cl::cat(Caching)};
  cl::opt<std::string> CacheSize{
      "cache-size",
      cl::desc("How large the cache may grow, as 500M or 2G (default: 1G; 0: "
               "any size)"),
      cl::value_desc("bytes"), cl::cat(Caching)};
  cl::opt<bool> CacheStats{"cache-stats",
                           cl::desc("Say how large the cache is and how much "
                                    "it has helped"),
                           cl::cat(Caching)};
  cl::opt<bool> ClearCache{"clear-cache", cl::desc("Empty the cache"),
                           cl::cat(Caching)};

  cl::opt<bool> ListChecks{"list-checks", cl::desc("List all checks"),
                           cl::cat(Information)};
  cl::opt<std::string> Explain{"explain", cl::desc("Explain a check"),
                               cl::value_desc("check"), cl::cat(Information)};
  cl::opt<bool> PrintResourceDir{
      "print-resource-dir",
      cl::desc("Print where Clang's builtin headers are taken from"),
      cl::cat(Information)};
  cl::opt<bool> ShowSettings{
      "show-settings",
      cl::desc("Print what holds for the given files, and where it comes from"),
      cl::cat(Information)};
  cl::opt<bool> VerifyConfig{
      "verify-config",
      cl::desc("Report what does nothing in the configuration, not findings"),
      cl::cat(Information)};

  NewCodeDeclarations NewCode;
  ShellDeclarations Shell{Information};
};

} // namespace

/// Makes everything but `--help` and its like unknown, before corolint's
/// options are declared: what LLVM's libraries declare for themselves must
/// neither be accepted nor suggested, and may be called like one of ours
/// (`--color`).
static void removeForeignOptions() {
  std::vector<cl::Option *> Foreign;
  for (auto &Entry : cl::getRegisteredOptions())
    if (!is_contained({"help", "help-hidden", "version"}, Entry.second->ArgStr))
      Foreign.push_back(Entry.second);
  for (cl::Option *Option : Foreign)
    Option->removeArgument();
}

static void printVersion(raw_ostream &OS) {
  OS << "corolint " COROLINT_VERSION " (LLVM " COROLINT_LLVM_VERSION ")\n";
}

static bool usageError(const Twine &Message) {
  errs() << "corolint: " << Message << "\n";
  return false;
}

/// The first of \p Given that was named on the command line; or null.
static const cl::Option *
firstGiven(std::initializer_list<const cl::Option *> Given) {
  for (const cl::Option *Option : Given)
    if (Option && Option->getNumOccurrences())
      return Option;
  return nullptr;
}

static bool areExclusive(const cl::Option &A, const cl::Option &B) {
  return !A.getNumOccurrences() || !B.getNumOccurrences() ||
         usageError("--" + A.ArgStr + " and --" + B.ArgStr +
                    " exclude each other");
}

static bool isConsistentFacts(const Declarations &Declared) {
  if (Declared.Output.empty())
    return usageError("'corolint facts' needs a file to write to: -o FILE");
  if (const cl::Option *Option = firstGiven(
          {&Declared.Fix, &Declared.Diff, &Declared.AnyFormat,
           &Declared.WriteIndex, &Declared.VerifyConfig,
           Declared.NewCode.firstGiven(), Declared.Policy.givenForReports()}))
    return usageError("'-" + Option->ArgStr +
                      "' has no place in 'corolint facts', which reports "
                      "nothing; give it to 'corolint link'");
  return true;
}

static bool isConsistentLink(const Declarations &Declared, StringRef Name,
                             bool HasFlags) {
  if (Declared.Paths.empty())
    return usageError("'corolint " + Name + "' needs files of facts");
  if (HasFlags)
    return usageError("flags behind '--' have no place in 'corolint " + Name +
                      "'");
  if (const cl::Option *Option = firstGiven(
          {&Declared.Database, &Declared.AllIncluders, &Declared.Checks,
           &Declared.FullBodies, &Declared.NoPrescan, &Declared.NoSharedPrefix,
           &Declared.ResourceDir, &Declared.ShowSettings,
           &Declared.VerifyConfig, &Declared.NoCache, &Declared.CacheDir,
           &Declared.CacheReadOnly, &Declared.CacheSize, &Declared.Timeout,
           &Declared.MemoryLimit, &Declared.Reproducer, &Declared.Timings,
           &Declared.Policy.Profile, Declared.Distribution.givenForAnalysis()}))
    return usageError("'-" + Option->ArgStr + "' has no place in 'corolint " +
                      Name +
                      "', which analyses nothing; give it to 'corolint facts'");
  return true;
}

/// Reads a size like 500M into \p Bytes; false where \p Text is none.
static bool parseSize(StringRef Text, uint64_t &Bytes) {
  static constexpr StringLiteral Units = "kmgt";
  Text = Text.rtrim("bB");
  unsigned Shift = 0;
  if (!Text.empty()) {
    const size_t Unit = Units.find(toLower(Text.back()));
    if (Unit != StringRef::npos) {
      Shift = 10 * (Unit + 1);
      Text = Text.drop_back();
    }
  }
  return !Text.getAsInteger(10, Bytes) && Bytes <= (UINT64_MAX >> Shift) &&
         ((Bytes <<= Shift), true);
}

static bool isConsistentCache(const Declarations &Declared) {
  uint64_t Bytes = 0;
  if (Declared.CacheSize.getNumOccurrences() &&
      !parseSize(Declared.CacheSize, Bytes))
    return usageError("--cache-size: '" + Declared.CacheSize +
                      "' is no size; 500M and 2G are");
  if (Declared.CacheDir.getNumOccurrences() && Declared.CacheDir.empty())
    return usageError("--cache-dir needs a folder");
  if (Declared.NoCache)
    if (const cl::Option *Option = firstGiven(
            {&Declared.CacheDir, &Declared.CacheReadOnly, &Declared.CacheSize,
             &Declared.CacheStats, &Declared.ClearCache}))
      return usageError("--no-cache and '-" + Option->ArgStr +
                        "' exclude each other");
  return true;
}

/// 'corolint diff' has two reports and next to no options.
static bool isConsistentDiff(const Declarations &Declared, bool HasFlags) {
  if (Declared.Paths.size() != 2 || HasFlags)
    return usageError("'corolint diff' needs two reports in JSON: BEFORE "
                      "AFTER");
  const std::set<StringRef> Fitting = {"format", "o", "quiet", "q"};
  for (const auto &Entry : cl::getRegisteredOptions()) {
    const cl::Option &Option = *Entry.second;
    if (Option.getNumOccurrences() && !Option.ArgStr.empty() &&
        !Fitting.contains(Option.ArgStr))
      return usageError("'-" + Option.ArgStr +
                        "' has no place in 'corolint diff', which analyses "
                        "nothing");
  }
  return true;
}

static bool isConsistent(const Declarations &Declared, Command Do,
                         bool HasFlags) {
  if (Do == Command::Diff)
    return isConsistentDiff(Declared, HasFlags);
  if (!isConsistentCache(Declared))
    return false;
  if (Do == Command::Facts && !isConsistentFacts(Declared))
    return false;
  if (Do != Command::Facts && Declared.DependencyFile.getNumOccurrences())
    return usageError("--depfile is for 'corolint facts'");
  if (Do == Command::Link || Do == Command::Merge)
    return isConsistentLink(Declared, Do == Command::Link ? "link" : "merge",
                            HasFlags) &&
           areExclusive(Declared.Config, Declared.ConfigFile);
  if (Declared.Jobs.getNumOccurrences() && Declared.Jobs == 0)
    return usageError("-j needs a number of at least 1");
  if (!areExclusive(Declared.Config, Declared.ConfigFile))
    return false;
  if (HasFlags && Declared.Database.getNumOccurrences())
    return usageError("-p and flags behind '--' exclude each other");
  if (HasFlags && Declared.Paths.empty())
    return usageError("flags behind '--' need paths in front of it");
  if (Declared.Policy.Add.getNumOccurrences() &&
      Declared.Fix.getNumOccurrences())
    return usageError("--fix and --add-suppressions exclude each other");
  if (Declared.VerifyConfig)
    if (const cl::Option *Option = firstGiven(
            {&Declared.Fix, &Declared.Diff, &Declared.AnyFormat,
             &Declared.Output, &Declared.WriteIndex,
             Declared.NewCode.firstGiven(), Declared.Policy.givenForReports()}))
      return usageError("--verify-config reports no findings, so '-" +
                        Option->ArgStr + "' has no place beside it");
  return true;
}

static CacheOptions collectCache(const Declarations &Declared) {
  CacheOptions Result;
  Result.Disabled = Declared.NoCache;
  Result.ReadOnly = Declared.CacheReadOnly;
  Result.Directory = Declared.CacheDir;
  if (Declared.CacheSize.getNumOccurrences())
    (void)parseSize(Declared.CacheSize, Result.Limit);
  return Result;
}

static Options collect(const Declarations &Declared) {
  Options Result;
  Result.Paths.assign(Declared.Paths.begin(), Declared.Paths.end());
  Result.Database = Declared.Database;
  Result.AllIncluders = Declared.AllIncluders;
  Result.Checks = Declared.Checks;
  if (Declared.Config.getNumOccurrences())
    Result.Config = Declared.Config;
  Result.ConfigFile = Declared.ConfigFile;
  Result.Jobs =
      Declared.Jobs ? unsigned(Declared.Jobs) : defaultWorkers(thisMachine());
  Result.Timeout = Declared.Timeout;
  if (Declared.MemoryLimit.getNumOccurrences())
    Result.MemoryLimit = Declared.MemoryLimit;
  Result.Reproducer = Declared.Reproducer;
  Result.Timings = Declared.Timings;
  Result.Color = Declared.Color;
  Result.OutputFile = Declared.Output;
  Result.DependencyFile = Declared.DependencyFile;
  Result.Root = Declared.Root;
  Result.WriteIndex = Declared.WriteIndex;
  Result.Fix = Declared.Fix;
  Result.Diff = Declared.Diff;
  Result.FormatStyle = Declared.FormatStyle;
  if (Result.Diff && Result.Fix == FixMode::None)
    Result.Fix = FixMode::Safe;
  Result.ListChecks = Declared.ListChecks;
  Result.Explain = Declared.Explain;
  Result.PrintResourceDir = Declared.PrintResourceDir;
  Result.ResourceDir = Declared.ResourceDir;
  Result.FullBodies = Declared.FullBodies;
  Result.Prescan = !Declared.NoPrescan;
  Result.SharedPrefix = !Declared.NoSharedPrefix;
  Result.ShowSettings = Declared.ShowSettings;
  Result.VerifyConfig = Declared.VerifyConfig;
  Result.Cache = collectCache(Declared);
  Result.CacheStats = Declared.CacheStats;
  Result.ClearCache = Declared.ClearCache;
  Result.Quiet = Declared.Quiet;
  Result.Verbose = Declared.Verbose;
  Result.Worker = Declared.Worker;
  return Result;
}

std::optional<Options> parseOptions(int Argc, const char *const *Argv) {
  Arguments Given = splitArguments(Argc, Argv);
  Command Do = Given.Do;
  removeForeignOptions();
  // llvm::cl keeps pointers to options for as long as the program runs.
  static Declarations Declared;
  cl::SetVersionPrinter(printVersion);
  if (!cl::ParseCommandLineOptions(static_cast<int>(Given.Own.size()),
                                   Given.Own.data(), Overview, &errs()))
    return std::nullopt;
  // A part of a run has nothing to report.
  if (Do == Command::Lint && Declared.Distribution.Shard.getNumOccurrences())
    Do = Command::Facts;
  if (!isConsistent(Declared, Do, Given.Flags.has_value()))
    return std::nullopt;
  Options Result = collect(Declared);
  Result.Do = Do;
  Result.Flags = std::move(Given.Flags);
  const std::vector<std::string> Formats(Declared.Format.begin(),
                                         Declared.Format.end());
  Error Problem = Declared.Policy.collect(Result);
  if (!Problem)
    Problem = Do == Command::Diff
                  ? parseDiffFormat(Formats, Result.DiffFormat)
                  : parseOutputs(Formats, Declared.Output, Result.Outputs);
  if (!Problem)
    Problem = Declared.NewCode.collect(Declared.Fix.getNumOccurrences())
                  .moveInto(Result.NewCode);
  if (!Problem)
    Problem = Declared.Distribution.collect(Result);
  if (!Problem)
    Problem = checkOutputs(Result);
  if (Problem) {
    usageError(toString(std::move(Problem)));
    return std::nullopt;
  }
  if (Error E =
          Declared.Shell.collect({{Declared.Color, Declared.Color.getParser()},
                                  {Declared.Fix, Declared.Fix.getParser()}},
                                 Result)) {
    usageError(toString(std::move(E)));
    return std::nullopt;
  }
  return Result;
}

} // namespace corolint
