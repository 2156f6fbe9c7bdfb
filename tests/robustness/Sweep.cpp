//===- Sweep.cpp - many broken texts, and who survives them ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/robustness/Sweep.h"
#include "driver/project/ResourceDir.h"
#include "tests/inputs/InputFiles.h"
#include "tests/robustness/Invariants.h"
#include "tests/support/Process.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace corolint::test {

/// Nothing takes a thousandth of that, so a machine has to be very busy.
static constexpr unsigned HangSeconds = 60;

namespace {

/// What all processes of a sweep write to.
struct SharedState {
  std::atomic<size_t> NextBatch = 0;
  std::atomic<unsigned> Mutants = 0;
  std::atomic<unsigned> Compiled = 0;
  std::atomic<unsigned> Degraded = 0;
  std::atomic<unsigned> NotAnalyzed = 0;
  std::atomic<unsigned> Findings = 0;
  std::atomic<unsigned> ClangFailures = 0;
  /// Milliseconds, and the batch and the mutant, in one number.
  std::atomic<uint64_t> Slowest = 0;
};

/// The mutants of one batch, in this process.
class BatchRun {
public:
  BatchRun(const Batch &TheBatch, size_t TheIndex, SharedState &TheState)
      : Source(readText(inputPath(TheBatch.Input))), Of(TheBatch),
        Index(TheIndex), State(TheState) {
    Job = inputJob(inputPath(Of.Input));
    Settings.ResourceDir = llvm::cantFail(findResourceDir("", ""));
    Settings.Root = inputPath("");
    Settings.CollectFacts = true;
    Job.Content = Source.text();
    Original = analyzeFile(Job, Settings);
    Original->Path += ".original.cpp";
  }

  /// Returns what is wrong with what comes of mutant \p I.
  std::string run(size_t I) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point Begin = Clock::now();
    Job.Content = Source.apply(Of.Mutants[I]);
    // Most as the driver does it, some as the plugin.
    Settings.CollectFacts = I % 4 != 3;
    const Outcome What = analyzeAndVerify(Job, Settings, Original);
    count(What.Result);
    const uint64_t Time = std::chrono::duration_cast<std::chrono::milliseconds>(
                              Clock::now() - Begin)
                              .count();
    const uint64_t Mine = Time << 48 | uint64_t(Index) << 24 | I;
    uint64_t Seen = State.Slowest;
    while (Seen < Mine && !State.Slowest.compare_exchange_weak(Seen, Mine))
      ;
    return What.Violation;
  }

private:
  void count(const FileResult &Result) {
    ++State.Mutants;
    State.Findings += Result.Findings.size();
    switch (Result.Status) {
    case FileStatus::Analyzed:
      ++State.Compiled;
      break;
    case FileStatus::Degraded:
      ++State.Degraded;
      break;
    case FileStatus::NotAnalyzed:
      ++State.NotAnalyzed;
      break;
    }
  }

  const Mutator Source;
  const Batch &Of;
  const size_t Index;
  SharedState &State;
  AnalysisJob Job;
  AnalysisSettings Settings;
  std::optional<FileResult> Original;
};

/// Claims batches and has children run them.
class Runner {
public:
  Runner(const std::vector<Batch> &TheBatches, const SweepOptions &TheOptions,
         SharedState &TheState, std::atomic<size_t> &ThePosition)
      : Batches(TheBatches), Options(TheOptions), State(TheState),
        Position(ThePosition) {}

  void runAll() {
    for (size_t I = State.NextBatch++; I < Batches.size();
         I = State.NextBatch++) {
      Position = 0;
      while (Position < Batches[I].Mutants.size())
        runChild(I);
    }
  }

private:
  std::string logPath() const {
    return llvm::formatv("{0}/{1}.log", Options.Directory, ::getpid()).str();
  }

  /// Runs the batch from Position on, to its end or to a mutant that kills.
  void runChild(size_t I) {
    const std::string Log = logPath();
    const pid_t Child = ::fork();
    if (Child == 0) {
      const int Out = ::open(Log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
      ::dup2(Out, STDERR_FILENO);
      childMain(I);
    }
    int Status = 0;
    while (::waitpid(Child, &Status, 0) < 0 && errno == EINTR)
      ;
    if (Status == 0)
      return;
    const bool IsHang = WIFSIGNALED(Status) && WTERMSIG(Status) == SIGALRM;
    const std::string What =
        IsHang ? "hangs"
        : WIFSIGNALED(Status)
            ? llvm::formatv("crashes with signal {0}", WTERMSIG(Status)).str()
            : llvm::formatv("ends the process with {0}", WEXITSTATUS(Status))
                  .str();
    const std::string Text = writeMutant(Batches[I], Position);
    if (clangFails(Batches[I], Text))
      ++State.ClangFailures;
    else
      report(Batches[I], Position, Text, What);
    llvm::sys::fs::rename(Log, Text + ".log");
    ++Position;
  }

  [[noreturn]] void childMain(size_t I) {
    BatchRun Run(Batches[I], I, State);
    for (size_t Count = Batches[I].Mutants.size(); Position < Count;
         ++Position) {
      ::alarm(HangSeconds);
      const std::string Violation = Run.run(Position);
      if (!Violation.empty())
        report(Batches[I], Position, writeMutant(Batches[I], Position),
               Violation);
    }
    ::_exit(0);
  }

  /// Returns the path.
  std::string writeMutant(const Batch &Of, size_t I) {
    std::string Name = Of.Input + "-" + toString(Of.Mutants[I]);
    for (char &C : Name)
      if (!llvm::isAlnum(C))
        C = '-';
    const std::string Path = Options.Directory + "/" + Name + ".cpp";
    std::error_code Code;
    llvm::raw_fd_ostream(Path, Code)
        << Mutator(readText(inputPath(Of.Input))).apply(Of.Mutants[I]);
    return Path;
  }

  /// Whether the compiler dies of the text in \p Path, too, be it in the
  /// parser or where it makes a control-flow graph for its warnings.
  bool clangFails(const Batch &Of, const std::string &Path) {
    AnalysisJob Job = inputJob(inputPath(Of.Input));
    std::vector<std::string> Command = {"timeout", std::to_string(HangSeconds),
                                        COROLINT_LLVM_BINDIR "/clang++"};
    for (const std::string &Arg : llvm::drop_begin(Job.CommandLine))
      Command.push_back(Arg == Job.File ? Path : Arg);
    llvm::append_range(
        Command, std::vector<std::string>{
                     "-fsyntax-only", "-Wall", "-fno-crash-diagnostics",
                     "-iquote", llvm::sys::path::parent_path(Job.File).str()});
    ProcessOptions In;
    In.Directory = Job.Directory;
    const int Code = runProcess(Command, In).ExitCode;
    // 1 is for errors in the text.
    return Code != 0 && Code != 1;
  }

  void report(const Batch &Of, size_t I, const std::string &Text,
              const std::string &What) {
    const std::string Line =
        llvm::formatv("{0} --mutation=\"{1}\" ({2}): {3}\n", Of.Input,
                      toString(Of.Mutants[I]), Text, What)
            .str();
    std::error_code Code;
    llvm::raw_fd_ostream(Options.Directory + "/failures.txt", Code,
                         llvm::sys::fs::OF_Append)
        << Line;
  }

  const std::vector<Batch> &Batches;
  const SweepOptions &Options;
  SharedState &State;
  std::atomic<size_t> &Position;
};

} // namespace

/// Memory that child processes have, too.
template <typename T> static T *makeShared() {
  void *Memory = ::mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (Memory == MAP_FAILED)
    llvm::report_fatal_error("no memory to share");
  return new (Memory) T();
}

static SweepResult collect(const SharedState &State,
                           const std::vector<Batch> &Batches,
                           const std::string &FailuresPath) {
  SweepResult Result;
  Result.Mutants = State.Mutants;
  Result.Compiled = State.Compiled;
  Result.Degraded = State.Degraded;
  Result.NotAnalyzed = State.NotAnalyzed;
  Result.Findings = State.Findings;
  Result.ClangFailures = State.ClangFailures;
  Result.SlowestTime = State.Slowest >> 48;
  if (!Batches.empty()) {
    const Batch &Slow = Batches[State.Slowest >> 24 & 0xffffff];
    Result.Slowest = Slow.Input + " --mutation=\"" +
                     toString(Slow.Mutants[State.Slowest & 0xffffff]) + "\"";
  }
  if (!llvm::sys::fs::exists(FailuresPath))
    return Result;
  const std::string Text = readText(FailuresPath);
  llvm::SmallVector<llvm::StringRef, 8> Lines;
  llvm::StringRef(Text).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Line : Lines)
    Result.Failures.push_back(Line.str());
  return Result;
}

SweepResult sweep(const std::vector<Batch> &Batches,
                  const SweepOptions &Options) {
  const std::string FailuresPath = Options.Directory + "/failures.txt";
  llvm::sys::fs::create_directories(Options.Directory);
  llvm::sys::fs::remove(FailuresPath);
  auto *State = makeShared<SharedState>();
  std::vector<pid_t> Runners;
  for (unsigned I = 0; I != Options.Jobs; ++I) {
    auto *Position = makeShared<std::atomic<size_t>>();
    const pid_t Process = ::fork();
    if (Process == 0) {
      Runner(Batches, Options, *State, *Position).runAll();
      ::_exit(0);
    }
    Runners.push_back(Process);
  }
  bool AllEnded = true;
  for (pid_t Process : Runners) {
    int Status = 0;
    while (::waitpid(Process, &Status, 0) < 0 && errno == EINTR)
      ;
    AllEnded &= Status == 0;
  }
  SweepResult Result = collect(*State, Batches, FailuresPath);
  if (!AllEnded)
    Result.Failures.push_back("a process that watches over others died");
  return Result;
}

} // namespace corolint::test
