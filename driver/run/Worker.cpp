//===- Worker.cpp - the loop of a worker process --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Worker.h"
#include "driver/run/Analyzer.h"
#include "driver/run/PrefixBuilder.h"
#include "driver/run/Protocol.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace llvm;

namespace corolint {

/// Tests make workers die here, to see that the others go on.
static void crashIfAsked(StringRef File) {
  const char *Part = std::getenv("COROLINT_TEST_CRASH_ON");
  if (Part && *Part && File.contains(Part))
    std::abort();
}

/// Takes standard output away for the protocol; whatever else prints to it
/// ends up in standard error.
static int claimStdout() {
  const int Claimed = ::dup(STDOUT_FILENO);
  ::dup2(STDERR_FILENO, STDOUT_FILENO);
  return Claimed;
}

static int protocolError(Error E) {
  errs() << "corolint: worker: " << toString(std::move(E)) << "\n";
  return EXIT_FAILURE;
}

/// Takes out what an earlier result of this process told already.
static void dropTold(std::vector<ConfiguredName> &Names, StringSet<> &Told) {
  llvm::erase_if(Names, [&](const ConfiguredName &N) {
    return !Told.insert((N.Matched ? "+" : "-") + N.Where + '\n' + N.Name)
                .second;
  });
}

int runWorker() {
  raw_fd_ostream Out(claimStdout(), /*shouldClose=*/true);
  std::string Line;
  if (!std::getline(std::cin, Line))
    return EXIT_SUCCESS;
  Expected<AnalysisSettings> Settings = decodeLine<AnalysisSettings>(Line);
  if (!Settings)
    return protocolError(Settings.takeError());
  StringSet<> ToldNames;
  while (std::getline(std::cin, Line)) {
    Expected<AnalysisJob> Job = decodeLine<AnalysisJob>(Line);
    if (!Job)
      return protocolError(Job.takeError());
    crashIfAsked(Job->File);
    FileResult Result = Job->IsPrefix ? buildPrefix(*Job, *Settings)
                                      : analyzeFile(*Job, *Settings);
    dropTold(Result.Names, ToldNames);
    Out << encodeLine(Result);
    Out.flush();
  }
  return EXIT_SUCCESS;
}

} // namespace corolint
