//===- Scheduler.cpp - analyses many files at once ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Scheduler.h"
#include "driver/run/Progress.h"
#include "driver/run/RunLog.h"
#include "driver/run/WorkerPool.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include <algorithm>
#include <csignal>
#include <map>
#include <numeric>
#include <tuple>

using namespace llvm;

namespace corolint {

namespace {

/// Writing to a worker that died must not end this process.
class WithoutSigpipe {
public:
  WithoutSigpipe() : Before(std::signal(SIGPIPE, SIG_IGN)) {}
  ~WithoutSigpipe() {
    if (Before != SIG_ERR)
      std::signal(SIGPIPE, Before);
  }
  WithoutSigpipe(const WithoutSigpipe &) = delete;
  WithoutSigpipe &operator=(const WithoutSigpipe &) = delete;

private:
  void (*Before)(int);
};

class Scheduler : public JobListener {
public:
  Scheduler(ArrayRef<AnalysisJob> TheJobs, const AnalysisSettings &Settings,
            const RunOptions &TheOpts);

  Error run();
  std::vector<FileResult> takeResults();

  void answered(size_t Job, Answer A) override;
  void died(Death D) override { Deaths.push_back(std::move(D)); }

private:
  std::deque<size_t> costlyFirst() const;
  Error retry(ArrayRef<Death> Died, bool Alone);
  void giveUp(const Death &D);
  void charge(size_t Job, const JobCost &Cost);

  ArrayRef<AnalysisJob> Jobs;
  const RunOptions &Opts;
  WorkerPool Pool;
  std::vector<FileResult> Results;
  /// Of the jobs that were begun.
  std::map<size_t, JobCost> Costs;
  std::vector<Death> Deaths;
};

} // namespace

Scheduler::Scheduler(ArrayRef<AnalysisJob> TheJobs,
                     const AnalysisSettings &Settings,
                     const RunOptions &TheOpts)
    : Jobs(TheJobs), Opts(TheOpts), Pool(TheJobs, Settings, TheOpts, *this),
      Results(TheJobs.size()) {
  // Until something becomes of it.
  for (size_t I = 0; I < Jobs.size(); ++I) {
    Results[I].Path = Jobs[I].File;
    Results[I].Status = FileStatus::NotAnalyzed;
    Results[I].Reason = InterruptedReason;
  }
}

/// A long job that comes last has all others wait for it.
std::deque<size_t> Scheduler::costlyFirst() const {
  std::vector<uint64_t> Cost;
  for (const AnalysisJob &Job : Jobs) {
    uint64_t Size = 0;
    if (!Job.ExpectedCost)
      (void)sys::fs::file_size(Job.File, Size);
    Cost.push_back(Job.ExpectedCost ? Job.ExpectedCost : Size);
  }
  std::deque<size_t> Order(Jobs.size());
  std::iota(Order.begin(), Order.end(), 0);
  llvm::sort(Order, [&](size_t A, size_t B) {
    return std::tie(Cost[B], A) < std::tie(Cost[A], B);
  });
  return Order;
}

/// What an attempt took, on top of those before.
void Scheduler::charge(size_t Job, const JobCost &Cost) {
  JobCost &Total = Costs[Job];
  Total.WallSeconds += Cost.WallSeconds;
  Total.CpuSeconds += Cost.CpuSeconds;
  Total.PeakBytes = std::max(Total.PeakBytes, Cost.PeakBytes);
  for (const auto &[Check, Seconds] : Cost.CheckSeconds)
    Total.CheckSeconds[Check] += Seconds;
}

void Scheduler::answered(size_t Job, Answer A) {
  charge(Job, A.Cost);
  if (Opts.Arrived)
    Opts.Arrived(Job, A.Result);
  Results[Job] = std::move(A.Result);
}

void Scheduler::giveUp(const Death &D) {
  Results[D.Job].Reason = D.Reason;
  Results[D.Job].Detail = D.Detail;
  // One that started from a prefix is not lost: it is analysed without.
  if (!Jobs[D.Job].Prefix.empty())
    return;
  if (Opts.Show)
    Opts.Show->finished();
  if (Opts.Log)
    Opts.Log->Failures.push_back({Jobs[D.Job], D.Reason, D.Messages});
}

/// Tries the jobs of \p Died again, each in a process of its own: what killed
/// the worker may have been another file's doing. With \p Alone they also have
/// the memory to themselves.
Error Scheduler::retry(ArrayRef<Death> Died, bool Alone) {
  WorkerPool::Round Round;
  for (const Death &D : Died) {
    charge(D.Job, D.Cost);
    Round.Queue.push_back(D.Job);
  }
  Round.Workers = Alone ? 1 : std::max(1u, Opts.MaxWorkers);
  Round.MemoryLimit = Alone ? Opts.MemoryLimitAlone : Opts.MemoryLimit;
  Round.OneJobEach = true;
  Deaths.clear();
  if (Error E = Pool.run(std::move(Round)))
    return E;
  for (const Death &D : Deaths) {
    charge(D.Job, D.Cost);
    giveUp(D);
  }
  // An interrupted run does not come to all of them.
  for (const Death &D : Died)
    if (Results[D.Job].Reason == InterruptedReason)
      giveUp(D);
  return Error::success();
}

Error Scheduler::run() {
  WorkerPool::Round First;
  First.Queue = costlyFirst();
  First.Workers = std::max(1u, Opts.MaxWorkers);
  First.MemoryLimit = Opts.MemoryLimit;
  if (Error E = Pool.run(std::move(First)))
    return E;
  llvm::sort(Deaths,
             [](const Death &A, const Death &B) { return A.Job < B.Job; });
  std::vector<Death> Died;
  std::vector<Death> Starved;
  for (Death &D : Deaths) {
    if (Jobs[D.Job].Prefix.empty()) {
      (D.WantsMemory ? Starved : Died).push_back(std::move(D));
      continue;
    }
    charge(D.Job, D.Cost);
    giveUp(D); // Whoever planned the prefix tries without it.
  }
  if (Error E = retry(Died, /*Alone=*/false))
    return E;
  return retry(Starved, /*Alone=*/true);
}

std::vector<FileResult> Scheduler::takeResults() {
  if (Opts.Log)
    for (auto &[Job, Cost] : Costs)
      Opts.Log->Costs.push_back(
          {Jobs[Job].IsPrefix ? Jobs[Job].Prefix : Jobs[Job].File,
           std::move(Cost)});
  return std::move(Results);
}

Expected<std::vector<FileResult>> runJobs(ArrayRef<AnalysisJob> Jobs,
                                          const AnalysisSettings &Settings,
                                          const RunOptions &Opts) {
  const WithoutSigpipe Guard;
  Scheduler TheScheduler(Jobs, Settings, Opts);
  if (Error E = TheScheduler.run())
    return E;
  return TheScheduler.takeResults();
}

} // namespace corolint
