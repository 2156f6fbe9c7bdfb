//===- Answer.cpp - what a worker says about a job ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Answer.h"
#include "driver/run/Protocol.h"
#include <algorithm>

using namespace llvm;

namespace corolint {

/// How deep lists and objects of an answer may be in each other. The JSON
/// parser calls itself for each, so it could be made to run out of stack.
static constexpr unsigned MaxDepth = 64;

static bool isDeep(StringRef Line) {
  unsigned Depth = 0;
  bool InString = false;
  for (size_t I = 0; I < Line.size(); ++I) {
    const char C = Line[I];
    if (InString && C == '\\')
      ++I;
    else if (C == '"')
      InString = !InString;
    else if (InString)
      continue;
    else if ((C == '[' || C == '{') && ++Depth > MaxDepth)
      return true;
    else if ((C == ']' || C == '}') && Depth > 0)
      --Depth;
  }
  return false;
}

static json::Value toJSON(const JobCost &C) {
  json::Object Checks;
  for (const auto &[Check, Seconds] : C.CheckSeconds)
    Checks[Check] = Seconds;
  return json::Object{{"wall", C.WallSeconds},
                      {"cpu", C.CpuSeconds},
                      {"peak", static_cast<int64_t>(C.PeakBytes)},
                      {"checks", std::move(Checks)}};
}

static bool fromJSON(const json::Value &V, JobCost &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  int64_t Peak = 0;
  if (!O || !O.map("wall", Out.WallSeconds) || !O.map("cpu", Out.CpuSeconds) ||
      !O.map("peak", Peak) || !O.map("checks", Out.CheckSeconds))
    return false;
  Out.PeakBytes = static_cast<uint64_t>(std::max<int64_t>(Peak, 0));
  return true;
}

static bool fromJSON(const json::Value &V, Answer &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  return O && O.map("result", Out.Result) && O.map("cost", Out.Cost) &&
         O.map("last", Out.IsLast);
}

std::string encodeAnswer(const Answer &A) {
  return formatv("{0}\n", json::Value(json::Object{{"result", toJSON(A.Result)},
                                                   {"cost", toJSON(A.Cost)},
                                                   {"last", A.IsLast}}))
      .str();
}

Expected<Answer> decodeAnswer(StringRef Line, StringRef File) {
  if (isDeep(Line))
    return createStringError(inconvertibleErrorCode(),
                             "lists and objects are nested too deeply");
  Expected<Answer> Read = json::parse<Answer>(Line);
  if (Read && Read->Result.Path != File)
    return createStringError(inconvertibleErrorCode(),
                             "it is about another file");
  return Read;
}

} // namespace corolint
