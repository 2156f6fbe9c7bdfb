//===- WorkerProcess.h - the driver's side of a worker -------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Starts one worker process and talks to it. Knows about pipes and signals so
// that the scheduler need not. Nothing here waits for a worker: one that
// neither reads nor writes nor ends must not hold anything up.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_WORKERPROCESS_H
#define COROLINT_DRIVER_RUN_WORKERPROCESS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <memory>
#include <string>
#include <sys/types.h>

namespace corolint {

/// How a process ended, and what it took.
struct WorkerEnd {
  int Signal = 0; ///< 0 where it ended by itself.
  int ExitCode = 0;
  double CpuSeconds = 0;
  uint64_t PeakBytes = 0;
};

class WorkerProcess {
public:
  /// Runs \p Executable as a worker with the options \p Args.
  static llvm::Expected<std::unique_ptr<WorkerProcess>>
  start(llvm::StringRef Executable, llvm::ArrayRef<std::string> Args);
  WorkerProcess(const WorkerProcess &) = delete;
  WorkerProcess &operator=(const WorkerProcess &) = delete;
  /// Ends the process, by force if need be.
  ~WorkerProcess();

  /// Sends \p Line, now or in later calls of flush(). The worker may be dead
  /// already, which receive() tells.
  void send(llvm::StringRef Line);
  void flush();
  /// The descriptor that flush() can write to again; -1 where there is nothing
  /// to write.
  int inputDescriptor() const { return Outgoing.empty() ? -1 : ToWorker; }
  /// The descriptors to wait on until there is something to receive; -1 once
  /// there never will be.
  int descriptor() const { return FromWorker; }
  int messageDescriptor() const { return Messages; }

  enum class Received {
    Line,
    Nothing,
    End,    ///< There is nothing more to come.
    Endless ///< More than any answer has, and no end of the line.
  };
  /// Reads what there is without waiting for more than that; \p Line is
  /// set where a whole line has arrived.
  Received receive(std::string &Line);
  /// Whether something came behind the last line.
  bool saidMore() const { return !Pending.empty(); }

  /// Reads what the worker printed for people; of a lot, the end is kept.
  void receiveMessages();
  std::string takeMessages();

  /// Makes the worker print what it is at, and die of it.
  void askForStack() const;
  void kill() const;

  /// Says how the process ended. Ends it by force if it does not soon.
  WorkerEnd wait();

private:
  WorkerProcess(pid_t ThePid, int TheInput, int TheOutput, int TheMessages)
      : Pid(ThePid), ToWorker(TheInput), FromWorker(TheOutput),
        Messages(TheMessages) {}

  pid_t Pid;
  int ToWorker;
  int FromWorker;
  int Messages;
  std::string Outgoing;
  std::string Pending;
  std::string Said;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_WORKERPROCESS_H
