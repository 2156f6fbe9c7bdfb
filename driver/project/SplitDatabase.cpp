//===- SplitDatabase.cpp - one file for each command ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/SplitDatabase.h"
#include "driver/Options.h"
#include "driver/Paths.h"
#include "driver/project/CompileCommands.h"
#include "driver/project/Project.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <map>
#include <string>

using namespace llvm;

namespace corolint {

/// The way from \p Root to \p Path, with `__` for each folder up.
static std::string wayTo(StringRef Path, StringRef Root) {
  std::string Up;
  while (!Root.empty() && !isBelow(Path, Root)) {
    Up += "__/";
    Root = sys::path::parent_path(Root);
  }
  return Up + sys::path::relative_path(displayPath(Path, Root)).str();
}

static Error update(const Twine &Path, StringRef Text) {
  SmallString<256> Name;
  Path.toVector(Name);
  if (auto Buffer = MemoryBuffer::getFile(Name);
      Buffer && (*Buffer)->getBuffer() == Text)
    return Error::success();
  if (std::error_code EC =
          sys::fs::create_directories(sys::path::parent_path(Name)))
    return createStringError(EC, "cannot write '" + Name.str() +
                                     "': " + EC.message());
  return writeFileAtomically(Name, Text);
}

Error splitDatabase(const Options &Opts) {
  const std::string Cwd = currentDirectory();
  Expected<CompileDatabase> Database =
      CompileDatabase::read(absolutePath(Opts.Database, Cwd));
  if (!Database)
    return Database.takeError();
  const std::string Root = findRoot(Opts);
  const std::string Folder = absolutePath(Opts.Distribution.SplitDatabase, Cwd);
  std::map<std::string, StringRef> Texts;
  for (const std::string &Path : Opts.Paths)
    Texts[absolutePath(Path, Cwd)] = Database->entries().front().Text;
  for (const DatabaseEntry &Entry : Database->entries())
    Texts[Entry.File] = Entry.Text;
  for (const auto &[File, Text] : Texts)
    if (Error E = update(Folder + "/" + wayTo(File, Root) + ".json",
                         ("[" + Text + "]\n").str()))
      return E;
  return Error::success();
}

} // namespace corolint
