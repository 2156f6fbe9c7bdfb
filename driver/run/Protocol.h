//===- Protocol.h - jobs and results as JSON --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the driver and its worker processes say to each other: one JSON object
// a line. The driver sends its settings once, then jobs; the worker answers
// each job with its result.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_PROTOCOL_H
#define COROLINT_DRIVER_RUN_PROTOCOL_H

#include "driver/Finding.h"
#include "driver/JsonDepth.h"
#include "driver/run/Analyzer.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

namespace corolint {

// In the manner of llvm::json, which finds these by their arguments' types.
llvm::json::Value toJSON(const AnalysisSettings &S);
llvm::json::Value toJSON(const AnalysisJob &J);
llvm::json::Value toJSON(const FileResult &R);
llvm::json::Value toJSON(const Finding &F);

bool fromJSON(const llvm::json::Value &V, AnalysisSettings &Out,
              llvm::json::Path P);
bool fromJSON(const llvm::json::Value &V, AnalysisJob &Out, llvm::json::Path P);
bool fromJSON(const llvm::json::Value &V, FileResult &Out, llvm::json::Path P);
bool fromJSON(const llvm::json::Value &V, Finding &Out, llvm::json::Path P);

/// One line of the protocol, with its line break.
template <typename T> std::string encodeLine(const T &Message) {
  return llvm::formatv("{0}\n", toJSON(Message)).str();
}

/// Fails where \p Line is none, whatever it is.
template <typename T> llvm::Expected<T> decodeLine(llvm::StringRef Line) {
  if (llvm::Error E = checkDepth(Line))
    return E;
  return llvm::json::parse<T>(Line);
}

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_PROTOCOL_H
