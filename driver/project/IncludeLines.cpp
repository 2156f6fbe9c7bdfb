//===- IncludeLines.cpp - which headers a file includes -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/IncludeLines.h"
#include "driver/Paths.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corolint {

static SearchPath searchPath(const AnalysisJob &Job) {
  SearchPath Result;
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

std::vector<std::string> IncludeLines::headersOf(const AnalysisJob &Job) {
  // The scanner remembers by search path; files rarely share one here.
  SearchPaths.push_back(std::make_unique<SearchPath>(searchPath(Job)));
  std::vector<std::string> Result;
  for (const ScannedFile *File :
       Scanner.closureOf(Job.File, *SearchPaths.back()).Own)
    if (File->Path != Job.File)
      Result.push_back(File->Path);
  llvm::sort(Result);
  return Result;
}

} // namespace corolint
