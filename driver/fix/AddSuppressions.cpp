//===- AddSuppressions.cpp - puts NOLINT comments in ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/AddSuppressions.h"
#include "checks/CheckList.h"
#include "driver/NoLint.h"
#include "driver/SourceText.h"
#include "driver/fix/LineStarts.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <optional>
#include <set>

using namespace llvm;

namespace corolint {

namespace {

/// What is to be suppressed in a line.
struct LineFindings {
  std::set<std::string> Checks;
  std::vector<size_t> Indices;
};

/// Puts comments into one file.
class Commenter {
public:
  Commenter(StringRef ThePath, const SourceText &TheText, StringRef TheReason)
      : Path(ThePath), Text(TheText.text()), Lines(TheText), Reason(TheReason),
        Starts(lineStarts(Text)), Directives(findNoLints(Text)) {}

  /// The edit that suppresses \p Checks in \p Line (from 1).
  std::optional<TextEdit> suppress(unsigned Line,
                                   const std::set<std::string> &Checks,
                                   Placement Where) const;

private:
  std::optional<TextEdit> extend(unsigned Line, NoLintDirective::Kind Kind,
                                 const std::set<std::string> &Checks) const;
  std::optional<TextEdit> above(unsigned Line,
                                const std::set<std::string> &Checks) const;
  std::optional<TextEdit> behind(unsigned Line,
                                 const std::set<std::string> &Checks) const;
  LineStart startOf(unsigned Line) const {
    return Line <= Starts.size() ? Starts[Line - 1] : LineStart::Inside;
  }
  std::string comment(StringRef Word,
                      const std::set<std::string> &Checks) const {
    return (Word + "(" + join(Checks, ", ") + ")" +
            (Reason.empty() ? "" : ": ") + Reason)
        .str();
  }
  TextEdit insertion(size_t Offset, std::string What) const {
    return {Path.str(), static_cast<unsigned>(Offset), 0, std::move(What)};
  }

  StringRef Path;
  StringRef Text;
  const SourceText &Lines;
  StringRef Reason;
  std::vector<LineStart> Starts;
  std::vector<NoLintDirective> Directives;
};

} // namespace

/// Adds \p Checks to the list of a comment in \p Line that has one.
std::optional<TextEdit>
Commenter::extend(unsigned Line, NoLintDirective::Kind Kind,
                  const std::set<std::string> &Checks) const {
  if (Line == 0)
    return std::nullopt;
  const size_t Begin = Lines.offsetOf(Line, 1);
  const size_t End = Begin + Lines.line(Line).size();
  for (const NoLintDirective &Directive : Directives) {
    if (Directive.What != Kind || !Directive.HasList ||
        Directive.Offset < Begin || Directive.Offset >= End)
      continue;
    const StringRef Before = Text.slice(Begin, Directive.Offset);
    if (!Before.contains("//") && !Before.contains("/*"))
      continue; // Text that only looks like one.
    const bool IsEmpty = splitCheckList(Directive.List).empty();
    return insertion(Directive.End - 1,
                     (IsEmpty ? "" : ", ") + join(Checks, ", "));
  }
  return std::nullopt;
}

/// A line with a comment in front of \p Line.
std::optional<TextEdit>
Commenter::above(unsigned Line, const std::set<std::string> &Checks) const {
  if (startOf(Line) != LineStart::Code)
    return std::nullopt;
  const size_t Begin = Lines.offsetOf(Line, 1);
  const StringRef Content = Lines.line(Line).rtrim('\r');
  const bool IsWindows =
      Text.substr(Begin + Content.size()).starts_with("\r\n");
  const StringRef Indent =
      Content.take_while([](char C) { return C == ' ' || C == '\t'; });
  return insertion(Begin, (Indent + "// " + comment("NOLINTNEXTLINE", Checks) +
                           (IsWindows ? "\r\n" : "\n"))
                              .str());
}

/// A comment at the end of \p Line.
std::optional<TextEdit>
Commenter::behind(unsigned Line, const std::set<std::string> &Checks) const {
  const size_t Begin = Lines.offsetOf(Line, 1);
  const StringRef Content = Lines.line(Line).rtrim('\r');
  switch (startOf(Line + 1)) {
  case LineStart::Code:
    // Behind a comment it would be a part of that, which is as good.
    return insertion(Begin + Content.size(),
                     " // " + comment("NOLINT", Checks));
  case LineStart::Continued: {
    if (Content.contains("//"))
      return std::nullopt;
    const size_t End = Content.drop_back().rtrim(" \t").size();
    return insertion(Begin + End, " /* " + comment("NOLINT", Checks) + " */");
  }
  case LineStart::Inside:
    break;
  }
  return std::nullopt;
}

std::optional<TextEdit> Commenter::suppress(unsigned Line,
                                            const std::set<std::string> &Checks,
                                            Placement Where) const {
  using Kind = NoLintDirective::Kind;
  if (auto Edit = extend(Line, Kind::Line, Checks))
    return Edit;
  if (auto Edit = extend(Line - 1, Kind::NextLine, Checks))
    return Edit;
  // Comments in lines that go on are hard to read, and to keep.
  if (Where == Placement::Behind && startOf(Line + 1) == LineStart::Code)
    return behind(Line, Checks);
  if (auto Edit = above(Line, Checks))
    return Edit;
  return behind(Line, Checks);
}

std::optional<TextEdit> suppressionEdit(StringRef Path, const SourceText &Text,
                                        unsigned Line,
                                        const std::set<std::string> &Checks,
                                        StringRef Reason, Placement Where) {
  return Commenter(Path, Text, Reason).suppress(Line, Checks, Where);
}

static bool canBeSuppressed(const Finding &F) {
  return F.Loc.isValid() && any_of(allChecks(), [&](const CheckInfo &Check) {
           return Check.Name == F.CheckId;
         });
}

FixPlan planSuppressions(ArrayRef<Finding> Findings, StringRef Reason,
                         SourceTexts &Texts,
                         function_ref<bool(StringRef Path)> MayEdit) {
  FixPlan Plan;
  Plan.IsFixed.assign(Findings.size(), false);
  std::map<std::string, std::map<unsigned, LineFindings>> Files;
  for (size_t I = 0; I < Findings.size(); ++I) {
    const Finding &F = Findings[I];
    if (!canBeSuppressed(F))
      continue;
    if (!MayEdit(F.Loc.Path)) {
      ++Plan.Outside;
      continue;
    }
    LineFindings &Line = Files[F.Loc.Path][F.Loc.Line];
    Line.Checks.insert(F.CheckId);
    Line.Indices.push_back(I);
  }
  for (const auto &[Path, Lines] : Files) {
    const SourceText *Text = Texts.get(Path);
    if (!Text)
      continue;
    const Commenter Comments(Path, *Text, Reason);
    for (const auto &[Line, Of] : Lines)
      if (std::optional<TextEdit> Edit =
              Comments.suppress(Line, Of.Checks, Placement::Above)) {
        for (const size_t Index : Of.Indices) {
          Plan.Planned.push_back({Index, {*Edit}});
          Plan.IsFixed[Index] = true;
        }
      }
  }
  Plan.Edits = mergeEdits(Plan.Planned);
  return Plan;
}

} // namespace corolint
