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
  if (Error E = checkDepth(Line))
    return E;
  Expected<Answer> Read = json::parse<Answer>(Line);
  if (Read && Read->Result.Path != File)
    return createStringError(inconvertibleErrorCode(),
                             "it is about another file");
  return Read;
}

} // namespace corolint
