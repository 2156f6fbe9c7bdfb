//===- WorkerPool.cpp - worker processes and their jobs -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/WorkerPool.h"
#include "driver/run/Activity.h"
#include "driver/run/Interrupt.h"
#include "driver/run/Progress.h"
#include "driver/run/Protocol.h"
#include "driver/run/Signals.h"
#include "driver/run/WorkerSetup.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <csignal>
#include <poll.h>

using namespace llvm;

namespace corolint {

/// How long a worker that is overdue may take to say what it is at.
static constexpr std::chrono::seconds LastWordsGrace{1};

WorkerPool::WorkerPool(ArrayRef<AnalysisJob> TheJobs,
                       const AnalysisSettings &Settings,
                       const RunOptions &TheOpts, JobListener &TheListener)
    : Jobs(TheJobs), Greeting(encodeLine(Settings)), Opts(TheOpts),
      Listener(TheListener) {}

bool WorkerPool::isInterrupted() const {
  return Opts.Stop && Opts.Stop->signal();
}

void WorkerPool::assign(Slot &S, size_t Job) {
  S.Job = Job;
  S.Started = Clock::now();
  if (Opts.Timeout.count())
    S.Deadline = S.Started + Opts.Timeout;
  S.Process->send(encodeLine(Jobs[Job]));
}

Error WorkerPool::start(const Round &R, size_t Job) {
  std::vector<std::string> Args;
  if (R.MemoryLimit)
    Args.push_back("--memory-limit=" + std::to_string(R.MemoryLimit >> 20));
  if (Opts.TimeChecks)
    Args.push_back("--timings");
  Expected<std::unique_ptr<WorkerProcess>> Process =
      WorkerProcess::start(Opts.Executable, Args);
  if (!Process)
    return Process.takeError();
  Slot S;
  S.Process = std::move(*Process);
  // Where the worker is dead already, reading from it tells.
  S.Process->send(Greeting);
  assign(S, Job);
  Busy.push_back(std::move(S));
  return Error::success();
}

Error WorkerPool::startWorkers(Round &R) {
  while (!R.Queue.empty() && Busy.size() < R.Workers) {
    if (Error E = start(R, R.Queue.front())) {
      // Fewer workers than asked for are fine, none is not.
      if (Busy.empty())
        return E;
      consumeError(std::move(E));
      R.Workers = Busy.size();
      break;
    }
    R.Queue.pop_front();
  }
  return Error::success();
}

/// How many milliseconds nothing will have to be done if no worker says
/// anything; -1 for ever.
int WorkerPool::patience() const {
  std::optional<Clock::duration> Patience;
  auto AtMost = [&](Clock::duration D) {
    Patience = Patience ? std::min(*Patience, D) : D;
  };
  const Clock::time_point Now = Clock::now();
  for (const Slot &S : Busy)
    if (S.Deadline)
      AtMost(*S.Deadline - Now);
  if (Opts.Show && Opts.Show->interval().count())
    AtMost(Opts.Show->interval());
  if (!Patience)
    return -1;
  const auto Milliseconds =
      std::chrono::ceil<std::chrono::milliseconds>(*Patience).count();
  return static_cast<int>(std::clamp<int64_t>(Milliseconds, 0, 60'000));
}

void WorkerPool::waitForWorkers() {
  std::vector<pollfd> Descriptors;
  for (const Slot &S : Busy) {
    Descriptors.push_back({S.Process->descriptor(), POLLIN, 0});
    Descriptors.push_back({S.Process->messageDescriptor(), POLLIN, 0});
    Descriptors.push_back({S.Process->inputDescriptor(), POLLOUT, 0});
  }
  Descriptors.push_back({Opts.Stop ? Opts.Stop->descriptor() : -1, POLLIN, 0});
  // Nothing is waited for where this fails or is interrupted: whoever reads
  // then finds nothing to read.
  (void)::poll(Descriptors.data(), Descriptors.size(), patience());
}

void WorkerPool::showProgress() const {
  if (!Opts.Show)
    return;
  const auto Oldest = std::min_element(
      Busy.begin(), Busy.end(),
      [](const Slot &A, const Slot &B) { return A.Started < B.Started; });
  if (Oldest == Busy.end())
    Opts.Show->update({}, {});
  else
    Opts.Show->update(Jobs[Oldest->Job].File, Oldest->Started);
}

/// Prints what a worker had to say to people.
static void relay(StringRef Messages, const RunOptions &Opts) {
  if (Messages.empty())
    return;
  if (Opts.Show)
    Opts.Show->clear();
  errs() << Messages;
}

static StringRef lastLine(StringRef Text) {
  Text = Text.rtrim();
  return Text.drop_front(Text.rfind('\n') + 1).take_front(300);
}

/// Words for how a process ended by itself.
static void explainEnd(const WorkerEnd &End, uint64_t MemoryLimit, Death &D) {
  if (End.Signal == SIGKILL) {
    D.Reason =
        "analysis was killed (signal SIGKILL), as systems do when memory "
        "runs out";
    D.WantsMemory = true;
  } else if (End.Signal == SIGTERM || End.Signal == SIGHUP) {
    D.Reason = "analysis was ended by signal " + signalName(End.Signal);
  } else if (End.Signal) {
    D.Reason = "analysis crashed (signal " + signalName(End.Signal) + ")";
  } else if (End.ExitCode == WorkerOutOfMemory) {
    D.Reason = MemoryLimit ? ("analysis needed more than " +
                              Twine(MemoryLimit >> 20) + " MiB of memory")
                                 .str()
                           : "analysis ran out of memory";
    D.WantsMemory = true;
  } else {
    D.Reason =
        "analysis ended early (exit code " + std::to_string(End.ExitCode) + ")";
    D.Detail = lastLine(D.Messages).str();
  }
}

/// Ends a worker that is of no more use and reports its job; always false.
bool WorkerPool::bury(Slot &S, const Round &R, StringRef Nonsense) {
  if (!Nonsense.empty())
    S.Process->kill();
  const WorkerEnd End = S.Process->wait();
  if (!End.Signal && !End.ExitCode && S.Process->saidMore())
    Nonsense = "it is cut off";
  Death D;
  D.Job = S.Job;
  D.Messages = S.Process->takeMessages();
  D.Cost.WallSeconds =
      std::chrono::duration<double>(Clock::now() - S.Started).count();
  D.Cost.CpuSeconds = End.CpuSeconds;
  D.Cost.PeakBytes = End.PeakBytes;
  if (S.IsOverdue) {
    D.Reason = "analysis took longer than " +
               std::to_string(Opts.Timeout.count()) + " s";
  } else if (!Nonsense.empty()) {
    D.Reason = "analysis gave no valid answer";
    D.Detail = Nonsense.str();
  } else {
    explainEnd(End, R.MemoryLimit, D);
  }
  if (const std::string Activity = activityIn(D.Messages); !Activity.empty())
    D.Detail = Activity;
  if (Opts.Verbose)
    relay(D.Messages, Opts);
  Listener.died(std::move(D));
  return false;
}

bool WorkerPool::handleLine(Slot &S, Round &R, StringRef Line) {
  Expected<Answer> A = decodeAnswer(Line, Jobs[S.Job].File);
  if (!A)
    return bury(S, R, toString(A.takeError()));
  if (S.Process->saidMore())
    return bury(S, R, "there is more than one");
  const bool IsLast = A->IsLast || R.OneJobEach || S.IsOverdue;
  relay(S.Process->takeMessages(), Opts);
  if (Opts.Show)
    Opts.Show->finished();
  Listener.answered(S.Job, std::move(*A));
  if (IsLast || R.Queue.empty())
    return false;
  assign(S, R.Queue.front());
  R.Queue.pop_front();
  return true;
}

bool WorkerPool::serve(Slot &S, Round &R) {
  S.Process->flush();
  S.Process->receiveMessages();
  std::string Line;
  switch (S.Process->receive(Line)) {
  case WorkerProcess::Received::Nothing:
    break;
  case WorkerProcess::Received::End:
    return bury(S, R);
  case WorkerProcess::Received::Endless:
    return bury(S, R, "it does not end");
  case WorkerProcess::Received::Line:
    return handleLine(S, R, Line);
  }
  return true;
}

void WorkerPool::checkDeadline(Slot &S) const {
  if (!S.Deadline || Clock::now() < *S.Deadline)
    return;
  if (S.IsOverdue) {
    S.Process->kill();
    S.Deadline.reset();
    return;
  }
  S.IsOverdue = true;
  S.Deadline = Clock::now() + LastWordsGrace;
  S.Process->askForStack();
}

Error WorkerPool::run(Round R) {
  while ((!R.Queue.empty() || !Busy.empty()) && !isInterrupted()) {
    if (Error E = startWorkers(R))
      return E;
    waitForWorkers();
    std::vector<Slot> Still;
    for (Slot &S : Busy)
      if (serve(S, R)) {
        checkDeadline(S);
        Still.push_back(std::move(S));
      }
    Busy = std::move(Still);
    showProgress();
  }
  Busy.clear(); // Ends what still runs.
  return Error::success();
}

} // namespace corolint
