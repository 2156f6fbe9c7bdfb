//===- IncludeLines.cpp - which headers a file may include ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/IncludeLines.h"
#include "driver/Paths.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <set>

using namespace llvm;

namespace corolint {

namespace {

/// Where a compile command has headers looked for.
struct SearchPaths {
  std::vector<std::string> Quoted;
  std::vector<std::string> Angled;
  std::vector<std::string> Forced; ///< Included before the file's first line.
};

} // namespace

static SearchPaths searchPaths(const AnalysisJob &Job) {
  SearchPaths Result;
  const std::pair<StringLiteral, std::vector<std::string> *> Flags[] = {
      {"-I", &Result.Angled},         {"/I", &Result.Angled},
      {"-iquote", &Result.Quoted},    {"-isystem", &Result.Angled},
      {"-idirafter", &Result.Angled}, {"-include", &Result.Forced},
      {"/FI", &Result.Forced}};
  for (size_t I = 1; I < Job.CommandLine.size(); ++I)
    for (const auto &[Flag, Paths] : Flags) {
      StringRef Value = Job.CommandLine[I];
      if (!Value.consume_front(Flag))
        continue;
      if (Value.empty() && I + 1 < Job.CommandLine.size())
        Value = Job.CommandLine[++I];
      Paths->push_back(absolutePath(Value, Job.Directory));
      break;
    }
  return Result;
}

const std::vector<IncludeLines::Include> &
IncludeLines::includesOf(StringRef Path) {
  const auto [Entry, IsNew] = Read.try_emplace(Path);
  std::vector<Include> &Result = Entry->second;
  if (!IsNew)
    return Result;
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return Result;
  for (StringRef Rest = (*Buffer)->getBuffer(); !Rest.empty();) {
    StringRef Line;
    std::tie(Line, Rest) = Rest.split('\n');
    Line = Line.ltrim();
    if (!Line.consume_front("#"))
      continue;
    Line = Line.ltrim();
    if (!Line.consume_front("include") && !Line.consume_front("import"))
      continue;
    Line.consume_front("_next");
    Line = Line.ltrim();
    const bool IsAngled = Line.consume_front("<");
    if (!IsAngled && !Line.consume_front("\""))
      continue; // A macro; nobody can tell.
    Result.push_back({Line.split(IsAngled ? '>' : '"').first.str(), IsAngled});
  }
  return Result;
}

bool IncludeLines::exists(const std::string &Path) {
  const auto [Entry, IsNew] = Known.try_emplace(Path, false);
  if (IsNew)
    Entry->second = sys::fs::is_regular_file(Path);
  return Entry->second;
}

std::vector<std::string> IncludeLines::headersOf(const AnalysisJob &Job) {
  const SearchPaths Paths = searchPaths(Job);
  std::set<std::string> Seen;
  std::vector<std::string> Open = {Job.File};
  auto Add = [&](const std::string &Path) {
    if (!exists(Path))
      return false;
    if (isBelow(Path, Root) && Seen.insert(Path).second)
      Open.push_back(Path);
    return true;
  };
  auto AddFrom = [&](ArrayRef<std::string> Directories, StringRef Name) {
    return any_of(Directories, [&](StringRef Directory) {
      return Add(absolutePath(Name, Directory));
    });
  };
  for (const std::string &Path : Paths.Forced)
    Add(Path);
  while (!Open.empty()) {
    const std::string Path = std::move(Open.back());
    Open.pop_back();
    for (const Include &Found : includesOf(Path)) {
      const std::string Own = sys::path::parent_path(Path).str();
      if (Found.IsAngled ||
          !(AddFrom(Own, Found.Name) || AddFrom(Paths.Quoted, Found.Name)))
        AddFrom(Paths.Angled, Found.Name);
    }
  }
  Seen.erase(Job.File);
  return {Seen.begin(), Seen.end()};
}

} // namespace corolint
