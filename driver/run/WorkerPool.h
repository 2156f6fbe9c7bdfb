//===- WorkerPool.h - worker processes and their jobs --------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Keeps a number of workers busy, watches over them, and tells what becomes of
// each job: an answer, or a death. What to do about deaths is up to the
// scheduler.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_WORKERPOOL_H
#define COROLINT_DRIVER_RUN_WORKERPOOL_H

#include "driver/run/Answer.h"
#include "driver/run/Scheduler.h"
#include "driver/run/WorkerProcess.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corolint {

/// A job that its worker did not survive.
struct Death {
  size_t Job = 0;
  /// Why; the same for all that died in the same way.
  std::string Reason;
  /// What the worker was at, or said at last; may be empty.
  std::string Detail;
  /// All that it printed.
  std::string Messages;
  /// Whether it may be that there was too little memory.
  bool WantsMemory = false;
  JobCost Cost;
};

/// What becomes of a job.
class JobListener {
public:
  virtual ~JobListener() = default;
  virtual void answered(size_t Job, Answer A) = 0;
  virtual void died(Death D) = 0;
};

class WorkerPool {
public:
  /// All of this must live as long as the pool.
  WorkerPool(llvm::ArrayRef<AnalysisJob> TheJobs,
             const AnalysisSettings &Settings, const RunOptions &TheOpts,
             JobListener &TheListener);

  struct Round {
    std::deque<size_t> Queue;
    unsigned Workers = 1;
    uint64_t MemoryLimit = 0; ///< Of each worker, in bytes; 0 for none.
    /// Whether each job has a process of its own.
    bool OneJobEach = false;
  };
  /// Works off the queue, unless the run is interrupted. Fails where no worker
  /// can be started.
  llvm::Error run(Round R);

private:
  using Clock = std::chrono::steady_clock;

  struct Slot {
    std::unique_ptr<WorkerProcess> Process;
    size_t Job = 0;
    Clock::time_point Started;
    /// When to lose patience: first the worker is asked what it is at, then it
    /// is killed.
    std::optional<Clock::time_point> Deadline;
    bool IsOverdue = false;
  };

  bool isInterrupted() const;
  llvm::Error startWorkers(Round &R);
  llvm::Error start(const Round &R, size_t Job);
  void assign(Slot &S, size_t Job);
  void waitForWorkers();
  int patience() const;
  void showProgress() const;
  /// Handles what a worker has to say; false where it is gone.
  bool serve(Slot &S, Round &R);
  bool handleLine(Slot &S, Round &R, llvm::StringRef Line);
  /// \p Nonsense is what is wrong with the worker's answer, if it gave one.
  bool bury(Slot &S, const Round &R, llvm::StringRef Nonsense = {});
  void checkDeadline(Slot &S) const;

  llvm::ArrayRef<AnalysisJob> Jobs;
  std::string Greeting;
  const RunOptions &Opts;
  JobListener &Listener;
  std::vector<Slot> Busy;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_WORKERPOOL_H
