//===- Comparison.cpp - what two reports say of each other ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/compare/Comparison.h"
#include "driver/JsonDepth.h"
#include "driver/Paths.h"
#include "driver/report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <limits>
#include <map>

using namespace llvm;

namespace corolint {

/// The version of the JSON format that is read here.
static constexpr int64_t Version = 1;

static Error failure(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), Message);
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

static std::string textOf(const json::Object &From, StringRef Key) {
  return From.getString(Key).value_or("").str();
}

static unsigned numberOf(const json::Object &From, StringRef Key) {
  const int64_t Value = From.getInteger(Key).value_or(0);
  return Value < 0 || Value > std::numeric_limits<unsigned>::max()
             ? 0
             : static_cast<unsigned>(Value);
}

static Location placeOf(const json::Object &From) {
  return {textOf(From, "path"), numberOf(From, "line"),
          numberOf(From, "column"), 0};
}

static Finding findingOf(const json::Object &From) {
  Finding Result;
  Result.CheckId = textOf(From, "check");
  Result.Level = StringSwitch<Severity>(textOf(From, "severity"))
                     .Case("error", Severity::Error)
                     .Case("info", Severity::Info)
                     .Default(Severity::Warning);
  Result.Message = textOf(From, "message");
  Result.Loc = placeOf(From);
  Result.Fingerprint = textOf(From, "fingerprint");
  if (const json::Array *Notes = From.getArray("notes"))
    for (const json::Value &Value : *Notes)
      if (const json::Object *Step = Value.getAsObject())
        Result.Notes.push_back({textOf(*Step, "message"), placeOf(*Step), {}});
  return Result;
}

/// Why \p Value is no report that can be read here; empty where it is one.
static std::string obstacle(const json::Object *Fields) {
  if (Fields && Fields->getArray("runs"))
    return "this is SARIF; --format=json writes reports to compare";
  const json::Object *Tool = Fields ? Fields->getObject("tool") : nullptr;
  if (!Tool || Tool->getString("name") != StringRef("corolint") ||
      !Fields->getArray("findings"))
    return "no report of corolint; --format=json writes one";
  const std::optional<int64_t> Found = Fields->getInteger("version");
  if (Found != Version)
    return ("a report of version " + Twine(Found.value_or(0)) +
            ", but this corolint reads version " + Twine(Version))
        .str();
  return {};
}

Expected<ReadReport> readReport(StringRef Path) {
  auto Buffer = MemoryBuffer::getFileOrSTDIN(Path);
  if (!Buffer)
    return failure(Path +
                   ": cannot read the report: " + Buffer.getError().message());
  const StringRef Text = (*Buffer)->getBuffer();
  if (Error E = checkDepth(Text))
    return failure(Path + ": invalid report: " + toString(std::move(E)));
  Expected<json::Value> Value = json::parse(Text);
  if (!Value)
    return failure(
        Path + ": the report is no valid JSON: " + toString(Value.takeError()));
  const json::Object *Fields = Value->getAsObject();
  if (const std::string Why = obstacle(Fields); !Why.empty())
    return failure(Path + ": " + Why);
  ReadReport Result;
  Result.Root = textOf(*Fields, "root");
  for (const json::Value &Entry : *Fields->getArray("findings")) {
    const json::Object *Found = Entry.getAsObject();
    if (!Found || textOf(*Found, "check").empty())
      return failure(Path + ": invalid report: a finding without a check");
    Result.Findings.push_back(findingOf(*Found));
  }
  if (const json::Array *Files = Fields->getArray("files"))
    for (const json::Value &Entry : *Files) {
      const json::Object *File = Entry.getAsObject();
      if (!File)
        continue;
      const bool IsIncomplete =
          is_contained({"degraded", "not-analyzed"}, textOf(*File, "status"));
      (IsIncomplete ? Result.Incomplete : Result.Complete)
          .insert(displayPath(textOf(*File, "path"), Result.Root));
    }
  return Result;
}

//===----------------------------------------------------------------------===//
// The comparison
//===----------------------------------------------------------------------===//

/// What makes a finding of one report that of another. Fingerprints count equal
/// ones, so that of three where there were two the last one is new.
static std::string keyOf(const Finding &F, StringRef Root) {
  if (!F.Fingerprint.empty())
    return F.Fingerprint;
  return F.CheckId + '\0' + displayPath(F.Loc.Path, Root) + '\0' + F.Message;
}

/// Whether \p F, of \p Before, may be missing in \p After only because of files
/// that could not be analysed.
static bool mayBeHidden(const Finding &F, const ReadReport &Before,
                        const ReadReport &After) {
  if (After.Incomplete.empty())
    return false;
  auto Is = [&](const StringSet<> &Files, const Location &At) {
    return Files.contains(displayPath(At.Path, Before.Root));
  };
  // A header is no file of the list, and one that would include it may be
  // missing.
  return !Is(After.Complete, F.Loc) || any_of(F.Notes, [&](const Note &N) {
    return Is(After.Incomplete, N.Loc);
  });
}

Comparison compare(const ReadReport &Before, const ReadReport &After) {
  std::map<std::string, unsigned> Known;
  for (const Finding &F : Before.Findings)
    ++Known[keyOf(F, Before.Root)];
  Comparison Result;
  std::map<std::string, unsigned> Stayed;
  for (const Finding &F : After.Findings) {
    const std::string Key = keyOf(F, After.Root);
    if (Stayed[Key] == Known[Key]) {
      Result.Introduced.push_back(F);
      continue;
    }
    ++Stayed[Key];
    ++Result.Unchanged;
  }
  for (const Finding &F : Before.Findings) {
    unsigned &Left = Stayed[keyOf(F, Before.Root)];
    if (Left != 0)
      --Left;
    else if (mayBeHidden(F, Before, After))
      ++Result.Unknown;
    else
      Result.Fixed.push_back(F);
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// The command
//===----------------------------------------------------------------------===//

Error parseDiffFormat(ArrayRef<std::string> Values, std::string &Format) {
  if (Values.size() > 1)
    return failure("--format: 'corolint diff' writes one format");
  for (const std::string &Value : Values) {
    if (!is_contained({"text", "json", "markdown"}, Value))
      return failure("--format: 'corolint diff' has no format '" + Value +
                     "'; there are text, json, markdown");
    Format = Value;
  }
  return Error::success();
}

static int failed(Error E) {
  errs() << "corolint: " << toString(std::move(E)) << '\n';
  return ExitUsage;
}

int compareReports(const Options &Opts) {
  Expected<ReadReport> Before = readReport(Opts.Paths[0]);
  if (!Before)
    return failed(Before.takeError());
  Expected<ReadReport> After = readReport(Opts.Paths[1]);
  if (!After)
    return failed(After.takeError());
  const Comparison Compared = compare(*Before, *After);
  std::string Text;
  raw_string_ostream OS(Text);
  writeComparison(OS, Compared, *Before, *After,
                  StringSwitch<ComparisonFormat>(Opts.DiffFormat)
                      .Case("json", ComparisonFormat::Json)
                      .Case("markdown", ComparisonFormat::Markdown)
                      .Default(ComparisonFormat::Text));
  if (Opts.OutputFile.empty())
    outs() << Text;
  else if (Error E = writeFileAtomically(Opts.OutputFile, Text))
    return failed(std::move(E));
  if (Compared.Introduced.empty())
    return ExitClean;
  if (!Opts.Quiet)
    errs() << "corolint: exit code 1: " << Compared.Introduced.size()
           << (Compared.Introduced.size() == 1 ? " finding was"
                                               : " findings were")
           << " introduced\n";
  return ExitFindings;
}

} // namespace corolint
