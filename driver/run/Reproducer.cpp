//===- Reproducer.cpp - failures that others can see, too -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Reproducer.h"
#include "driver/BuildInfo.h"
#include "driver/Paths.h"
#include "driver/run/ReproducerSource.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace corolint {

/// Of its own for each file, and the same for each run.
static std::string folderName(StringRef File) {
  return (sys::path::filename(File) + "-" +
          utohexstr(xxh3_64bits(File), /*LowerCase=*/true))
      .str();
}

/// \p Text as one word of a POSIX shell.
static std::string quoted(StringRef Text) {
  std::string Result = "'";
  for (const char C : Text)
    Result += C == '\'' ? std::string("'\\''") : std::string(1, C);
  return Result + "'";
}

static Error write(StringRef Folder, StringRef Name, StringRef Content) {
  SmallString<256> Path(Folder);
  sys::path::append(Path, Name);
  return writeFileAtomically(Path, Content);
}

/// The command for the copy of the source.
static std::string database(const AnalysisJob &Job, StringRef Folder,
                            bool IsSelfContained) {
  // Where the copy has includes left, headers are to be found where they were.
  const std::string Copy = IsSelfContained
                               ? ReproducerSource
                               : absolutePath(ReproducerSource, Folder);
  json::Array Arguments;
  for (size_t I = 0; I < Job.CommandLine.size(); ++I) {
    const std::string &Arg = Job.CommandLine[I];
    if (IsSelfContained && Arg == "-include")
      ++I; // The source has that header's text, too.
    else if (absolutePath(Arg, Job.Directory) == Job.File)
      Arguments.push_back(json::fixUTF8(Copy));
    else
      Arguments.push_back(json::fixUTF8(Arg));
    if (I == 0 && !IsSelfContained)
      Arguments.push_back(
          json::fixUTF8(("-iquote" + sys::path::parent_path(Job.File)).str()));
  }
  json::Object Entry{
      {"directory", json::fixUTF8(IsSelfContained ? "." : Job.Directory)},
      {"file", json::fixUTF8(Copy)},
      {"arguments", std::move(Arguments)}};
  return formatv("{0:2}\n", json::Value(json::Array{std::move(Entry)})).str();
}

static std::string script(const JobFailure &Failure,
                          const AnalysisSettings &Settings,
                          const RunOptions &Opts) {
  std::string Text;
  raw_string_ostream OS(Text);
  OS << "#!/bin/sh\n# corolint " COROLINT_VERSION
        " (LLVM " COROLINT_LLVM_VERSION "): "
     << Failure.Reason
     << ".\n# COROLINT=program ./run.sh [options] runs another one.\n"
        "cd \"$(dirname \"$0\")\" || exit 2\n"
        "COROLINT=${COROLINT:-"
     << quoted(Opts.Executable)
     << "}\nexec \"$COROLINT\" -j1 -p . --config-file=" << ReproducerConfig
     << " --timeout=" << Opts.Timeout.count();
  if (Opts.MemoryLimitAlone)
    OS << " --memory-limit=" << (Opts.MemoryLimitAlone >> 20);
  if (Settings.FullBodies)
    OS << " --full-bodies";
  OS << " \"$@\" " << ReproducerSource << '\n';
  return Text;
}

static std::string originalCommand(const AnalysisJob &Job) {
  std::string Text = "cd " + quoted(Job.Directory) + " &&\n";
  for (const std::string &Arg : Job.CommandLine)
    Text += quoted(Arg) + ' ';
  Text.back() = '\n';
  return Text;
}

static Error writeReproducer(const JobFailure &Failure,
                             const AnalysisSettings &Settings,
                             const RunOptions &Opts, StringRef Folder) {
  AnalysisJob Job = Failure.Job;
  Job.ReproducerFolder = Folder.str();
  Expected<std::vector<FileResult>> Source = runJobs(Job, Settings, Opts);
  if (!Source)
    return Source.takeError();
  const bool IsSelfContained = Source->front().Status == FileStatus::Analyzed;
  SmallString<256> SourcePath(Folder);
  sys::path::append(SourcePath, ReproducerSource);
  if (!IsSelfContained)
    if (const std::error_code EC = sys::fs::copy_file(Job.File, SourcePath))
      return createStringError(EC, "cannot copy '" + Job.File +
                                       "': " + EC.message());
  const std::pair<StringRef, std::string> Files[] = {
      {"compile_commands.json", database(Job, Folder, IsSelfContained)},
      {"original-command.sh", originalCommand(Job)},
      {"output.txt",
       Job.File + ": " + Failure.Reason + "\n" + Failure.Messages},
      {"run.sh", script(Failure, Settings, Opts)}};
  for (const auto &[Name, Content] : Files)
    if (Error E = write(Folder, Name, Content))
      return E;
  SmallString<256> Script(Folder);
  sys::path::append(Script, "run.sh");
  (void)sys::fs::setPermissions(Script, sys::fs::all_read | sys::fs::all_exe |
                                            sys::fs::owner_write);
  return Error::success();
}

Expected<std::vector<std::string>>
writeReproducers(ArrayRef<JobFailure> Failures,
                 const AnalysisSettings &Settings, const RunOptions &Opts,
                 StringRef Directory) {
  RunOptions Quietly = Opts;
  Quietly.Show = nullptr;
  Quietly.Log = nullptr;
  std::vector<std::string> Folders;
  for (const JobFailure &Failure : Failures) {
    SmallString<256> Folder(absolutePath(Directory, currentDirectory()));
    sys::path::append(Folder, folderName(Failure.Job.File));
    if (const std::error_code EC = sys::fs::create_directories(Folder))
      return createStringError(EC, "--reproducer: cannot create '" + Folder +
                                       "': " + EC.message());
    if (Error E = writeReproducer(Failure, Settings, Quietly, Folder))
      return E;
    Folders.emplace_back(Folder);
  }
  return Folders;
}

} // namespace corolint
