//===- YamlReport.cpp - fixes for clang-apply-replacements ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `clang-tidy --export-fixes` writes. It is written without Clang's own
// headers for it, which take longer to compile than all other formats.
//
//===----------------------------------------------------------------------===//

#include "driver/Paths.h"
#include "driver/fix/FixPlan.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/YAMLTraits.h"
#include "llvm/Support/raw_ostream.h"
#include <set>

using namespace llvm;

namespace corolint {

namespace {

struct YamlMessage {
  std::string Message;
  Location Loc;
  std::vector<TextEdit> Edits;
};

struct YamlDiagnostic {
  std::string Name;
  YamlMessage Message;
  std::vector<YamlMessage> Notes;
  std::string Level;
  std::string Directory;
};

struct YamlDocument {
  std::string MainFile;
  std::vector<YamlDiagnostic> Diagnostics;
};

} // namespace

} // namespace corolint

LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::TextEdit)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::YamlMessage)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::YamlDiagnostic)

namespace llvm::yaml {

template <> struct MappingTraits<corolint::TextEdit> {
  static void mapping(IO &Io, corolint::TextEdit &E) {
    Io.mapRequired("FilePath", E.Path);
    Io.mapRequired("Offset", E.Offset);
    Io.mapRequired("Length", E.Length);
    Io.mapRequired("ReplacementText", E.Text);
  }
};

template <> struct MappingTraits<corolint::YamlMessage> {
  static void mapping(IO &Io, corolint::YamlMessage &M) {
    Io.mapRequired("Message", M.Message);
    Io.mapRequired("FilePath", M.Loc.Path);
    Io.mapRequired("FileOffset", M.Loc.Offset);
    Io.mapRequired("Replacements", M.Edits);
  }
};

template <> struct MappingTraits<corolint::YamlDiagnostic> {
  static void mapping(IO &Io, corolint::YamlDiagnostic &D) {
    Io.mapRequired("DiagnosticName", D.Name);
    Io.mapRequired("DiagnosticMessage", D.Message);
    Io.mapRequired("Notes", D.Notes);
    Io.mapRequired("Level", D.Level);
    Io.mapRequired("BuildDirectory", D.Directory);
  }
};

template <> struct MappingTraits<corolint::YamlDocument> {
  static void mapping(IO &Io, corolint::YamlDocument &Document) {
    Io.mapRequired("MainSourceFile", Document.MainFile);
    Io.mapRequired("Diagnostics", Document.Diagnostics);
  }
};

} // namespace llvm::yaml

namespace corolint {

/// The levels that Clang's reader knows.
static const char *levelName(Severity Level) {
  switch (Level) {
  case Severity::Error:
    return "Error";
  case Severity::Warning:
    return "Warning";
  case Severity::Info:
    break;
  }
  return "Remark";
}

namespace {

/// The tool takes nothing at all where two insertions at one place differ, even
/// if both are includes; this knows where one is already.
class Insertions {
public:
  /// Whether all of \p Fix can be exported; remembers it then. YAML has no
  /// bytes that are no text, and with others in their place it would be another
  /// fix.
  bool add(const std::vector<TextEdit> &Fix) {
    for (const TextEdit &E : Fix) {
      if (!json::isUTF8(E.Text) || !json::isUTF8(E.Path))
        return false;
      if (auto It = Texts.find({E.Path, E.Offset});
          E.Length == 0 && It != Texts.end() && It->second != E.Text)
        return false;
    }
    for (const TextEdit &E : Fix)
      if (E.Length == 0)
        Texts[{E.Path, E.Offset}] = E.Text;
    return true;
  }

private:
  std::map<std::pair<std::string, unsigned>, std::string> Texts;
};

} // namespace

static YamlMessage message(StringRef Text, const Location &Loc) {
  YamlMessage Result{json::fixUTF8(Text), Loc, {}};
  Result.Loc.Path = json::fixUTF8(Loc.Path);
  return Result;
}

/// The diagnostic of \p F without any replacements.
static YamlDiagnostic withoutFix(const Finding &F, StringRef Directory) {
  YamlDiagnostic Result;
  Result.Name = F.CheckId;
  Result.Message = message(F.Message, F.Loc);
  for (const Note &N : F.Notes)
    Result.Notes.push_back(message(N.Message, N.Loc));
  Result.Level = levelName(F.Level);
  Result.Directory = json::fixUTF8(Directory);
  return Result;
}

void writeYaml(raw_ostream &OS, const RenderInput &Input) {
  const std::vector<Finding> &Findings = Input.R.Findings;
  // Whatever is in the file is applied: a suggestion has to be asked for.
  const FixMode Mode = Input.Fix == FixMode::None ? FixMode::Safe : Input.Fix;
  const FixPlan Plan = planFixes(Findings, Mode, [&](StringRef Path) {
    return isBelow(Path, Input.R.Root);
  });
  Insertions Exported;
  YamlDocument Document;
  for (size_t I = 0; I < Findings.size(); ++I) {
    const Finding &F = Findings[I];
    YamlDiagnostic Diagnostic = withoutFix(F, Input.Directory);
    if (Plan.IsFixed[I] && !F.Edits.empty() && Exported.add(F.Edits))
      Diagnostic.Message.Edits = F.Edits;
    if (Plan.IsFixed[I] && F.Edits.empty())
      for (size_t N = 0; N < F.Notes.size(); ++N)
        if (!F.Notes[N].Edits.empty() && Exported.add(F.Notes[N].Edits))
          Diagnostic.Notes[N].Edits = F.Notes[N].Edits;
    Document.Diagnostics.push_back(std::move(Diagnostic));
  }
  yaml::Output Out(OS, /*Ctxt=*/nullptr, /*WrapColumn=*/0);
  Out << Document;
}

} // namespace corolint
