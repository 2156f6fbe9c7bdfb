//===- Formats.cpp - the formats of reports -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "driver/report/Terminal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;

namespace corolint {

static constexpr FormatInfo Formats[] = {
    {ReportFormat::Text, "text", "one line per diagnostic", writeText},
    {ReportFormat::Full, "full", "with the code, for people", writeFull},
    {ReportFormat::Json, "json", "corolint's own JSON", writeJson},
    {ReportFormat::JsonLines, "jsonl", "the same, an object a line",
     writeJsonLines},
    {ReportFormat::Sarif, "sarif", "SARIF 2.1.0", writeSarif},
    {ReportFormat::GitHub, "github", "GitHub's workflow commands", writeGitHub,
     appendStepSummary},
    {ReportFormat::GitLab, "gitlab", "GitLab's Code Quality", writeGitLab},
    {ReportFormat::Checkstyle, "checkstyle", "Checkstyle's XML",
     writeCheckstyle},
    {ReportFormat::JUnit, "junit", "JUnit's XML", writeJUnit},
    {ReportFormat::RdJson, "rdjson", "reviewdog's JSON", writeRdJson},
    {ReportFormat::Yaml, "yaml", "fixes for clang-apply-replacements",
     writeYaml},
    {ReportFormat::Html, "html", "one page to look at in a browser", writeHtml},
};

ArrayRef<FormatInfo> allFormats() { return Formats; }

const FormatInfo &formatInfo(ReportFormat Format) {
  return *find_if(
      Formats, [&](const FormatInfo &Info) { return Info.Format == Format; });
}

static Error usage(const Twine &Message) {
  return createStringError(inconvertibleErrorCode(), "--format: " + Message);
}

/// Fails where two of \p Outputs would overwrite each other.
static Error checkFiles(ArrayRef<ReportOutput> Outputs) {
  StringSet<> Files;
  for (const ReportOutput &Output : Outputs)
    if (!Output.File.empty() && !StringRef(Output.File).starts_with("/dev/") &&
        !Files.insert(Output.File).second)
      return usage("two formats would write to '" + Output.File + "'");
  return Error::success();
}

Error parseOutputs(ArrayRef<std::string> Values, StringRef DefaultFile,
                   std::vector<ReportOutput> &Outputs) {
  bool UsesDefault = false;
  for (const StringRef Value : Values) {
    const auto [Name, File] = Value.split(':');
    const auto *Info = find_if(
        Formats, [Name = Name](const FormatInfo &I) { return I.Name == Name; });
    if (Info == std::end(Formats))
      return usage(
          "there is no format '" + Name + "'; there are " +
          join(map_range(Formats,
                         [](const FormatInfo &I) { return I.Name.str(); }),
               ", "));
    if (File.empty() && Value.contains(':'))
      return usage("'" + Value + "' names no file");
    if (File.empty() && std::exchange(UsesDefault, true))
      return usage("of several formats, only one can do without a file: " +
                   Name + ":FILE");
    Outputs.push_back(
        {Info->Format, File.empty() ? DefaultFile.str() : File.str()});
  }
  if (!UsesDefault && (Outputs.empty() || !DefaultFile.empty())) {
    if (!Outputs.empty())
      return usage("-o is for a format that names no file, and each of these "
                   "does");
    const bool IsForPeople = DefaultFile.empty() && isTerminal();
    Outputs.push_back({IsForPeople ? ReportFormat::Full : ReportFormat::Text,
                       DefaultFile.str()});
  }
  return checkFiles(Outputs);
}

Error checkOutputs(const Options &Opts) {
  if (Opts.Fix == FixMode::None || Opts.Diff)
    return Error::success();
  for (const ReportOutput &Output : Opts.Outputs)
    if (Output.Format == ReportFormat::Yaml)
      return usage("'yaml' is for another program to apply the fixes, and "
                   "--fix does so itself; --diff leaves them");
  return Error::success();
}

} // namespace corolint
