//===- main.cpp - the corolint program ------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "driver/Driver.h"
#include "driver/Options.h"
#include "driver/clangd/Launch.h"
#include "driver/report/Report.h"
#include "driver/run/Worker.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

// Keeps the checks' module in the program.
[[maybe_unused]] static int ChecksAnchor = CorolintModuleAnchorSource;

/// Nobody may take a report that was cut off for a whole one.
static int withStdout(int Code) {
  llvm::outs().flush();
  if (!llvm::outs().has_error())
    return Code;
  llvm::errs() << "corolint: cannot write to standard output: "
               << llvm::outs().error().message() << '\n';
  llvm::outs().clear_error();
  return corolint::ExitUsage;
}

/// Where somebody has closed a standard stream, the next file or pipe would get
/// its number, and what is meant for people.
static void occupyStandardStreams() {
  for (const int Stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(Stream, F_GETFD) < 0 && errno == EBADF)
      // This gives the lowest number. Writing a report has to fail.
      (void)!::open("/dev/null", Stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int Argc, const char **Argv) {
  occupyStandardStreams();
  // A file that must not grow any more is an error like a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
  // Any address in the program tells where it is.
  const std::string Executable = llvm::sys::fs::getMainExecutable(
      Argv[0], reinterpret_cast<void *>(corolint::runDriver));
  // A program of its own, with the command line of another.
  if (Argc > 1 && llvm::StringRef(Argv[1]) == "lsp")
    return withStdout(corolint::launchLanguageServer(
        llvm::ArrayRef(Argv, Argc).drop_front(2), Executable));
  const std::optional<corolint::Options> Opts =
      corolint::parseOptions(Argc, Argv);
  if (!Opts)
    return corolint::ExitUsage;
  if (Opts->Worker)
    return corolint::runWorker(
        {uint64_t(Opts->MemoryLimit.value_or(0)) << 20, Opts->Timings});
  return withStdout(corolint::runDriver(*Opts, Executable));
}
