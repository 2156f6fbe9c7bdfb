//===- Protocol.cpp - jobs and results as JSON ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Protocol.h"
#include "checks/program/FactsFormat.h"
#include "driver/ByteText.h"

using namespace llvm;

namespace corolint {

/// Parent and workers are one binary; this only catches a mix-up.
static constexpr int64_t ProtocolVersion = 4;

/// Names and messages come from the outside and may be anything.
static json::Value text(StringRef S) { return json::fixUTF8(S); }

/// Paths and flags come back as they were, whatever bytes they are made of.
static json::Value bytes(StringRef S) { return bytesToText(S); }

static json::Array bytes(const std::vector<std::string> &Items) {
  json::Array Result;
  for (const std::string &Item : Items)
    Result.push_back(bytesToText(Item));
  return Result;
}

static bool mapBytes(json::ObjectMapper &O, StringLiteral Key,
                     std::string &Out) {
  if (!O.map(Key, Out))
    return false;
  Out = textToBytes(Out);
  return true;
}

static bool mapBytes(json::ObjectMapper &O, StringLiteral Key,
                     std::vector<std::string> &Out) {
  if (!O.mapOptional(Key, Out))
    return false;
  for (std::string &Item : Out)
    Item = textToBytes(Item);
  return true;
}

static bool mapOptionalBytes(json::ObjectMapper &O, StringLiteral Key,
                             std::string &Out) {
  if (!O.mapOptional(Key, Out))
    return false;
  Out = textToBytes(Out);
  return true;
}

static bool mapOptionalBytes(json::ObjectMapper &O, StringLiteral Key,
                             std::optional<std::string> &Out) {
  if (!O.map(Key, Out))
    return false;
  if (Out)
    Out = textToBytes(*Out);
  return true;
}

template <typename T> static json::Array arrayOf(const std::vector<T> &Items) {
  json::Array Result;
  for (const T &Item : Items)
    Result.push_back(toJSON(Item));
  return Result;
}

static json::Array texts(const std::vector<std::string> &Items) {
  json::Array Result;
  for (const std::string &Item : Items)
    Result.push_back(text(Item));
  return Result;
}

/// llvm::json reads unsigned numbers only since LLVM 20.
static bool mapUnsigned(json::ObjectMapper &O, StringLiteral Key,
                        unsigned &Out) {
  int64_t Number = 0;
  if (!O.map(Key, Number))
    return false;
  Out = static_cast<unsigned>(Number);
  return true;
}

static json::Value toJSON(const Location &L) {
  return json::Object{{"path", bytes(L.Path)},
                      {"line", L.Line},
                      {"column", L.Column},
                      {"offset", L.Offset}};
}

static bool fromJSON(const json::Value &V, Location &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  return O && mapBytes(O, "path", Out.Path) &&
         mapUnsigned(O, "line", Out.Line) &&
         mapUnsigned(O, "column", Out.Column) &&
         mapUnsigned(O, "offset", Out.Offset);
}

static json::Value toJSON(const TextEdit &E) {
  return json::Object{{"path", bytes(E.Path)},
                      {"offset", E.Offset},
                      {"length", E.Length},
                      {"text", E.Text}};
}

static bool fromJSON(const json::Value &V, TextEdit &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  return O && mapBytes(O, "path", Out.Path) &&
         mapUnsigned(O, "offset", Out.Offset) &&
         mapUnsigned(O, "length", Out.Length) && O.map("text", Out.Text);
}

static json::Value toJSON(const Note &N) {
  return json::Object{{"message", text(N.Message)},
                      {"at", toJSON(N.Loc)},
                      {"edits", arrayOf(N.Edits)}};
}

static bool fromJSON(const json::Value &V, Note &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  return O && O.map("message", Out.Message) && O.map("at", Out.Loc) &&
         O.map("edits", Out.Edits);
}

static json::Value toJSON(const Suppression &S) {
  return json::Object{{"baseline", S.By == Suppression::Source::Baseline},
                      {"reason", text(S.Reason)},
                      {"at", toJSON(S.Loc)}};
}

static bool fromJSON(const json::Value &V, Suppression &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  bool IsBaseline = false;
  if (!O || !O.map("baseline", IsBaseline) || !O.map("reason", Out.Reason) ||
      !O.map("at", Out.Loc))
    return false;
  Out.By =
      IsBaseline ? Suppression::Source::Baseline : Suppression::Source::Comment;
  return true;
}

static json::Value toJSON(const SuppressionComment &C) {
  return json::Object{{"at", toJSON(C.Loc)},
                      {"begin", C.CommentBegin},
                      {"end", C.CommentEnd},
                      {"used", texts(C.Used)},
                      {"unused", texts(C.Unused)}};
}

static bool fromJSON(const json::Value &V, SuppressionComment &Out,
                     json::Path P) {
  json::ObjectMapper O(V, P);
  return O && O.map("at", Out.Loc) &&
         mapUnsigned(O, "begin", Out.CommentBegin) &&
         mapUnsigned(O, "end", Out.CommentEnd) && O.map("used", Out.Used) &&
         O.map("unused", Out.Unused);
}

json::Value toJSON(const Finding &F) {
  return json::Object{{"check", text(F.CheckId)},
                      {"error", F.Level == Severity::Error},
                      {"message", text(F.Message)},
                      {"at", toJSON(F.Loc)},
                      {"end", toJSON(F.End)},
                      {"notes", arrayOf(F.Notes)},
                      {"edits", arrayOf(F.Edits)},
                      {"suppressed", F.Suppressed ? toJSON(*F.Suppressed)
                                                  : json::Value(nullptr)}};
}

bool fromJSON(const json::Value &V, Finding &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  bool IsError = false;
  if (!O || !O.map("check", Out.CheckId) || !O.map("error", IsError) ||
      !O.map("message", Out.Message) || !O.map("at", Out.Loc) ||
      !O.map("end", Out.End) || !O.map("notes", Out.Notes) ||
      !O.map("edits", Out.Edits) || !O.map("suppressed", Out.Suppressed))
    return false;
  Out.Level = IsError ? Severity::Error : Severity::Warning;
  return true;
}

static json::Value toJSON(const ConfiguredName &N) {
  return json::Object{
      {"where", text(N.Where)}, {"name", text(N.Name)}, {"matched", N.Matched}};
}

static bool fromJSON(const json::Value &V, ConfiguredName &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  return O && O.map("where", Out.Where) && O.map("name", Out.Name) &&
         O.map("matched", Out.Matched);
}

static json::Value toJSON(const DeclaredInputs &I) {
  json::Object Result{{"root", bytes(I.Root)}};
  if (I.Files)
    Result["files"] = bytes(*I.Files);
  return Result;
}

static bool fromJSON(const json::Value &V, DeclaredInputs &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  if (O && V.getAsObject()->get("files") &&
      !mapBytes(O, "files", Out.Files.emplace()))
    return false;
  return O && mapBytes(O, "root", Out.Root);
}

json::Value toJSON(const AnalysisSettings &S) {
  json::Object Result{{"protocol", ProtocolVersion},
                      {"checks", text(S.Config.Checks)},
                      {"resourceDir", bytes(S.ResourceDir)},
                      {"fullBodies", S.FullBodies},
                      {"verifyConfig", S.VerifyConfig},
                      {"collectFacts", S.CollectFacts},
                      {"recordInputs", S.RecordInputs},
                      {"root", bytes(S.Root)},
                      {"thirdParty", bytes(S.ThirdParty)},
                      {"profile", text(S.Config.Profile)}};
  if (S.Config.Config)
    Result["config"] = text(*S.Config.Config);
  if (S.Config.Inputs)
    Result["inputs"] = toJSON(*S.Config.Inputs);
  return Result;
}

bool fromJSON(const json::Value &V, AnalysisSettings &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  int64_t Version = 0;
  if (!O || !O.map("protocol", Version))
    return false;
  if (Version != ProtocolVersion) {
    P.field("protocol").report("another version of the protocol");
    return false;
  }
  return O.map("checks", Out.Config.Checks) &&
         mapBytes(O, "resourceDir", Out.ResourceDir) &&
         O.map("fullBodies", Out.FullBodies) &&
         O.map("verifyConfig", Out.VerifyConfig) &&
         O.map("collectFacts", Out.CollectFacts) &&
         O.map("recordInputs", Out.RecordInputs) &&
         mapBytes(O, "root", Out.Root) &&
         mapBytes(O, "thirdParty", Out.ThirdParty) &&
         O.map("profile", Out.Config.Profile) &&
         O.map("config", Out.Config.Config) &&
         O.map("inputs", Out.Config.Inputs) &&
         ((Out.Config.Root = Out.Root), true);
}

static json::Value toJSON(const FileContent &F) {
  return json::Object{{"path", bytes(F.Path)}, {"text", bytes(F.Text)}};
}

static bool fromJSON(const json::Value &V, FileContent &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  return O && mapBytes(O, "path", Out.Path) && mapBytes(O, "text", Out.Text);
}

json::Value toJSON(const AnalysisJob &J) {
  json::Object Result{{"file", bytes(J.File)},
                      {"directory", bytes(J.Directory)},
                      {"arguments", bytes(J.CommandLine)},
                      {"headers", bytes(J.Headers)},
                      {"onlyHeaders", J.OnlyHeaders}};
  if (J.Content)
    Result["content"] = text(*J.Content);
  if (!J.Overlay.empty())
    Result["overlay"] = arrayOf(J.Overlay);
  if (J.OwnedHeaders)
    Result["ownedHeaders"] = bytes(*J.OwnedHeaders);
  if (!J.Prefix.empty())
    Result["prefix"] = bytes(J.Prefix);
  if (J.IsPrefix)
    Result["isPrefix"] = true;
  if (J.ReproducerFolder)
    Result["reproducerFolder"] = bytes(*J.ReproducerFolder);
  return Result;
}

bool fromJSON(const json::Value &V, AnalysisJob &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  if (O && V.getAsObject()->get("ownedHeaders") &&
      !mapBytes(O, "ownedHeaders", Out.OwnedHeaders.emplace()))
    return false;
  return O && mapBytes(O, "file", Out.File) &&
         mapBytes(O, "directory", Out.Directory) &&
         mapBytes(O, "arguments", Out.CommandLine) &&
         mapBytes(O, "headers", Out.Headers) &&
         O.map("onlyHeaders", Out.OnlyHeaders) &&
         O.map("content", Out.Content) &&
         O.mapOptional("overlay", Out.Overlay) &&
         mapOptionalBytes(O, "prefix", Out.Prefix) &&
         O.mapOptional("isPrefix", Out.IsPrefix) &&
         mapOptionalBytes(O, "reproducerFolder", Out.ReproducerFolder);
}

static json::Value toJSON(const HeaderView &H) {
  return json::Object{{"path", bytes(H.Path)},
                      {"hash", static_cast<int64_t>(H.Hash)},
                      {"complete", H.IsComplete}};
}

static bool fromJSON(const json::Value &V, HeaderView &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  int64_t Hash = 0;
  if (!O || !mapBytes(O, "path", Out.Path) || !O.map("hash", Hash) ||
      !O.map("complete", Out.IsComplete))
    return false;
  Out.Hash = static_cast<uint64_t>(Hash);
  return true;
}

static json::Value toJSON(const UndefinedFunction &F) {
  return json::Object{{"id", static_cast<int64_t>(F.Id)},
                      {"name", text(F.Name)}};
}

static bool fromJSON(const json::Value &V, UndefinedFunction &Out,
                     json::Path P) {
  json::ObjectMapper O(V, P);
  int64_t Id = 0;
  if (!O || !O.map("id", Id) || !O.map("name", Out.Name))
    return false;
  Out.Id = static_cast<FunctionId>(Id);
  return true;
}

static json::Value toJSON(const PendingFinding &F) {
  return json::Object{{F.IsGroup ? "group" : "site", F.Site},
                      {"finding", toJSON(F.Found)}};
}

static bool fromJSON(const json::Value &V, PendingFinding &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  if (!O || !O.map("finding", Out.Found))
    return false;
  Out.IsGroup = V.getAsObject()->get("group") != nullptr;
  return Out.IsGroup ? mapUnsigned(O, "group", Out.Site)
                     : mapUnsigned(O, "site", Out.Site);
}

json::Value toJSON(const FileResult &R) {
  json::Object Result{{"path", bytes(R.Path)},
                      {"status", static_cast<int64_t>(R.Status)},
                      {"reason", text(R.Reason)},
                      {"errors", texts(R.Errors)},
                      {"droppedFlags", texts(R.DroppedFlags)},
                      {"unseenHeaders", bytes(R.UnseenHeaders)},
                      {"configProblems", texts(R.ConfigProblems)},
                      {"findings", arrayOf(R.Findings)},
                      {"pending", arrayOf(R.Pending)},
                      {"headers", arrayOf(R.Headers)},
                      {"undefined", arrayOf(R.Undefined)},
                      {"names", arrayOf(R.Names)},
                      {"withoutChecks", R.WithoutChecks},
                      {"comments", arrayOf(R.Comments)}};
  if (!R.Detail.empty())
    Result["detail"] = text(R.Detail);
  if (R.IsPlainByText)
    Result["plainByText"] = true;
  if (R.Facts)
    Result["facts"] = toJSON(*R.Facts);
  if (!R.Inputs.empty())
    Result["inputs"] = R.Inputs;
  return Result;
}

/// The facts of the result in \p V; false where there are some and they are
/// broken.
static bool readFacts(const json::Value &V, FileResult &Out, json::Path P) {
  const json::Value *Facts = V.getAsObject()->get("facts");
  if (!Facts)
    return true;
  Expected<FileFacts> Read = parseFacts(*Facts);
  if (!Read) {
    consumeError(Read.takeError());
    P.field("facts").report("broken facts");
    return false;
  }
  Out.Facts = std::move(*Read);
  return llvm::all_of(Out.Pending, [&](const PendingFinding &F) {
    return F.Site <
           (F.IsGroup ? Out.Facts->Groups.size() : Out.Facts->Sites.size());
  });
}

bool fromJSON(const json::Value &V, FileResult &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  int64_t Status = 0;
  if (!O || !mapBytes(O, "path", Out.Path) || !O.map("status", Status) ||
      !O.map("reason", Out.Reason) || !O.mapOptional("detail", Out.Detail) ||
      !O.map("errors", Out.Errors) ||
      !O.mapOptional("droppedFlags", Out.DroppedFlags) ||
      !mapBytes(O, "unseenHeaders", Out.UnseenHeaders) ||
      !O.map("configProblems", Out.ConfigProblems) ||
      !O.map("findings", Out.Findings) || !O.map("pending", Out.Pending) ||
      !O.map("headers", Out.Headers) || !O.map("undefined", Out.Undefined) ||
      !O.map("names", Out.Names) || !readFacts(V, Out, P) ||
      !O.map("withoutChecks", Out.WithoutChecks) ||
      !O.map("comments", Out.Comments) ||
      !O.mapOptional("plainByText", Out.IsPlainByText) ||
      !O.mapOptional("inputs", Out.Inputs))
    return false;
  if (Status < 0 || Status > static_cast<int64_t>(FileStatus::NotAnalyzed)) {
    P.field("status").report("unknown status");
    return false;
  }
  Out.Status = static_cast<FileStatus>(Status);
  return true;
}

} // namespace corolint
