//===- Scheduler.cpp - analyses many files at once ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Scheduler.h"
#include "driver/run/Protocol.h"
#include "driver/run/WorkerProcess.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <csignal>
#include <deque>
#include <memory>
#include <poll.h>

using namespace llvm;

namespace corolint {

namespace {

class Scheduler {
public:
  Scheduler(ArrayRef<AnalysisJob> TheJobs, const AnalysisSettings &Settings,
            StringRef TheExecutable,
            function_ref<void(size_t, FileResult &)> TheArrived)
      : Jobs(TheJobs), Greeting(encodeLine(Settings)),
        Executable(TheExecutable), Arrived(TheArrived),
        Results(TheJobs.size()) {}

  /// Analyses \p Queue with up to \p MaxWorkers processes at a time. Returns
  /// the jobs whose workers died, with how they did.
  struct Death {
    size_t Job;
    std::string How;
  };
  Expected<std::vector<Death>> run(std::deque<size_t> Queue,
                                   unsigned MaxWorkers);

  void giveUp(const Death &D);
  std::vector<FileResult> takeResults() { return std::move(Results); }

private:
  struct Slot {
    std::unique_ptr<WorkerProcess> Process;
    size_t Job = 0;
  };

  Error start(size_t Job);
  /// Handles what a worker has to say; false where it is gone.
  bool serve(Slot &S, std::deque<size_t> &Queue, std::vector<Death> &Deaths);

  ArrayRef<AnalysisJob> Jobs;
  std::string Greeting;
  StringRef Executable;
  function_ref<void(size_t, FileResult &)> Arrived;
  std::vector<FileResult> Results;
  std::vector<Slot> Busy;
};

} // namespace

Error Scheduler::start(size_t Job) {
  Expected<std::unique_ptr<WorkerProcess>> Process =
      WorkerProcess::start(Executable);
  if (!Process)
    return Process.takeError();
  // Where the worker is dead already, reading from it tells.
  (*Process)->send(Greeting);
  (*Process)->send(encodeLine(Jobs[Job]));
  Busy.push_back({std::move(*Process), Job});
  return Error::success();
}

bool Scheduler::serve(Slot &S, std::deque<size_t> &Queue,
                      std::vector<Death> &Deaths) {
  std::string Line;
  switch (S.Process->receive(Line)) {
  case WorkerProcess::Received::Nothing:
    return true;
  case WorkerProcess::Received::End:
    Deaths.push_back({S.Job, S.Process->wait()});
    return false;
  case WorkerProcess::Received::Line:
    break;
  }
  Expected<FileResult> Result = decodeLine<FileResult>(Line);
  if (!Result) {
    Deaths.push_back({S.Job, "failed: " + toString(Result.takeError())});
    return false;
  }
  if (Arrived)
    Arrived(S.Job, *Result);
  Results[S.Job] = std::move(*Result);
  if (Queue.empty())
    return false;
  S.Job = Queue.front();
  Queue.pop_front();
  S.Process->send(encodeLine(Jobs[S.Job]));
  return true;
}

Expected<std::vector<Scheduler::Death>> Scheduler::run(std::deque<size_t> Queue,
                                                       unsigned MaxWorkers) {
  std::vector<Death> Deaths;
  while (!Queue.empty() || !Busy.empty()) {
    while (!Queue.empty() && Busy.size() < MaxWorkers) {
      if (Error E = start(Queue.front())) {
        // Fewer workers than asked for are fine, none is not.
        if (Busy.empty())
          return E;
        consumeError(std::move(E));
        MaxWorkers = Busy.size();
        break;
      }
      Queue.pop_front();
    }
    std::vector<pollfd> Descriptors;
    Descriptors.reserve(Busy.size());
    for (const Slot &S : Busy)
      Descriptors.push_back({S.Process->descriptor(), POLLIN, 0});
    if (::poll(Descriptors.data(), Descriptors.size(), -1) < 0)
      continue; // A signal; nothing else can be wrong here.
    std::vector<Slot> Still;
    for (size_t I = 0; I < Busy.size(); ++I)
      if (!Descriptors[I].revents || serve(Busy[I], Queue, Deaths))
        Still.push_back(std::move(Busy[I]));
    Busy = std::move(Still);
  }
  return Deaths;
}

void Scheduler::giveUp(const Death &D) {
  FileResult &Result = Results[D.Job];
  Result.Path = Jobs[D.Job].File;
  Result.Status = FileStatus::NotAnalyzed;
  Result.Reason = "analysis " + D.How;
}

Expected<std::vector<FileResult>>
runJobs(ArrayRef<AnalysisJob> Jobs, const AnalysisSettings &Settings,
        unsigned MaxWorkers, StringRef Executable,
        function_ref<void(size_t, FileResult &)> Arrived) {
  // Writing to a worker that died must not end this process.
  std::signal(SIGPIPE, SIG_IGN);
  Scheduler TheScheduler(Jobs, Settings, Executable, Arrived);
  std::deque<size_t> All(Jobs.size());
  for (size_t I = 0; I < Jobs.size(); ++I)
    All[I] = I;
  auto Deaths = TheScheduler.run(std::move(All), std::max(1u, MaxWorkers));
  if (!Deaths)
    return Deaths.takeError();
  for (const auto &Death : *Deaths) {
    // Alone: what killed the worker may have been another file's doing, or the
    // memory that all of them took together.
    auto Again = TheScheduler.run({Death.Job}, 1);
    if (!Again)
      return Again.takeError();
    for (const auto &Final : *Again)
      TheScheduler.giveUp(Final);
  }
  return TheScheduler.takeResults();
}

} // namespace corolint
