//===- CompileCommands.cpp - reads a compilation database -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/CompileCommands.h"
#include "driver/Paths.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;

namespace corolint {

static Error failure(StringRef Path, const Twine &Cause) {
  return createStringError(inconvertibleErrorCode(), Path + ": " + Cause);
}

/// Checks the form of the database. Clang's own reader is content with saying
/// that something is wrong.
static Error validate(StringRef Text, StringRef Path) {
  Expected<json::Value> Root = json::parse(Text);
  if (!Root)
    return failure(Path, "invalid JSON: " + toString(Root.takeError()));
  const json::Array *Entries = Root->getAsArray();
  if (!Entries)
    return failure(Path, "not a compilation database: its top level is not an "
                         "array");
  if (Entries->empty())
    return failure(Path, "the compilation database is empty");
  for (size_t I = 0; I < Entries->size(); ++I) {
    const json::Object *Entry = (*Entries)[I].getAsObject();
    if (!Entry)
      return failure(Path, "entry " + Twine(I + 1) + " is not an object");
    for (const StringRef Key : {"directory", "file"})
      if (!Entry->getString(Key))
        return failure(Path, "entry " + Twine(I + 1) + " has no '" + Key + "'");
    if (!Entry->getString("command") && !Entry->getArray("arguments"))
      return failure(Path, "entry " + Twine(I + 1) +
                               " has neither 'command' nor 'arguments'");
  }
  return Error::success();
}

Expected<std::vector<AnalysisJob>> readCompileCommands(StringRef Path) {
  using namespace clang::tooling;
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return failure(Path, Buffer.getError().message());
  if (Error E = validate((*Buffer)->getBuffer(), Path))
    return E;
  std::string Cause;
  std::unique_ptr<CompilationDatabase> Database =
      JSONCompilationDatabase::loadFromBuffer(
          (*Buffer)->getBuffer(), Cause, JSONCommandLineSyntax::AutoDetect);
  if (!Database)
    return failure(Path, Cause);
  Database = inferTargetAndDriverMode(
      expandResponseFiles(std::move(Database), vfs::getRealFileSystem()));

  std::vector<AnalysisJob> Jobs;
  StringSet<> Seen;
  const StringRef Home = sys::path::parent_path(Path);
  for (CompileCommand &Command : Database->getAllCompileCommands()) {
    // A relative directory is nothing the format knows; people write it.
    const std::string Directory = absolutePath(Command.Directory, Home);
    std::string File = absolutePath(Command.Filename, Directory);
    if (Seen.insert(File).second)
      Jobs.push_back({std::move(File), Directory,
                      std::move(Command.CommandLine), std::nullopt});
  }
  return Jobs;
}

Expected<std::vector<std::string>> readCompileFlags(StringRef Path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return failure(Path, Buffer.getError().message());
  std::vector<std::string> Flags;
  SmallVector<StringRef> Lines;
  (*Buffer)->getBuffer().split(Lines, '\n');
  for (StringRef Line : Lines)
    if (Line = Line.trim(); !Line.empty() && !Line.starts_with("#"))
      Flags.push_back(Line.str());
  return Flags;
}

AnalysisJob jobWithFlags(StringRef File, StringRef Directory,
                         ArrayRef<std::string> Flags) {
  AnalysisJob Job;
  Job.File = File.str();
  Job.Directory = Directory.str();
  Job.CommandLine = {"clang++"};
  Job.CommandLine.insert(Job.CommandLine.end(), Flags.begin(), Flags.end());
  Job.CommandLine.push_back(Job.File);
  return Job;
}

} // namespace corolint
