//===- WorkerProcess.h - the driver's side of a worker ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Starts one worker process and talks to it. Knows about pipes and signals so
// that the scheduler need not.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_WORKERPROCESS_H
#define COROLINT_DRIVER_RUN_WORKERPROCESS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>

namespace corolint {

class WorkerProcess {
public:
  static llvm::Expected<std::unique_ptr<WorkerProcess>>
  start(llvm::StringRef Executable);
  WorkerProcess(const WorkerProcess &) = delete;
  WorkerProcess &operator=(const WorkerProcess &) = delete;
  /// Ends the process.
  ~WorkerProcess();

  /// Whether the worker could be told; it may be dead already.
  bool send(llvm::StringRef Line) const;
  /// The descriptor to wait on until there is something to receive.
  int descriptor() const { return FromWorker; }

  enum class Received { Line, Nothing, End };
  /// Reads what there is without waiting for more than that; \p Line is
  /// set where a whole line has arrived.
  Received receive(std::string &Line);

  /// Waits for the process to end and says how it did, as in "crashed (signal
  /// SIGSEGV)".
  std::string wait();

private:
  WorkerProcess(pid_t ThePid, int TheInput, int TheOutput)
      : Pid(ThePid), ToWorker(TheInput), FromWorker(TheOutput) {}

  pid_t Pid;
  int ToWorker;
  int FromWorker;
  std::string Pending;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_WORKERPROCESS_H
