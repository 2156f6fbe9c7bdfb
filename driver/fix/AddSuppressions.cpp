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
  TextEdit extend(const NoLintDirective &Directive,
                  const std::set<std::string> &Checks) const;
  LineStart startOf(unsigned Line) const {
    return Line <= Starts.size() ? Starts[Line - 1] : LineStart::Literal;
  }
  /// What the lines around \p Begin, a line's, end with.
  StringRef lineBreakAt(size_t Begin) const {
    const size_t Next = Text.find('\n', Begin);
    const size_t End = Next == StringRef::npos ? Begin : Next + 1;
    return Text.take_front(End).ends_with("\r\n") ? "\r\n" : "\n";
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

/// Adds \p Checks to the list of \p Directive, and the reason where it has
/// none.
TextEdit Commenter::extend(const NoLintDirective &Directive,
                           const std::set<std::string> &Checks) const {
  const bool IsEmpty = splitCheckList(Directive.List).empty();
  std::string Added = (IsEmpty ? "" : ", ") + join(Checks, ", ");
  const unsigned Close = Directive.End - 1;
  if (Reason.empty() || !Directive.Reason.empty())
    return insertion(Close, std::move(Added));
  size_t End = Directive.End;
  const StringRef Rest = Text.drop_front(End).ltrim(" \t");
  if (Rest.starts_with(":")) // And nothing behind it.
    End = Rest.begin() - Text.begin() + 1;
  return {Path.str(), Close, static_cast<unsigned>(End - Close),
          Added + "): " + Reason.str()};
}

/// Adds \p Checks to the list of a comment in \p Line that has one.
std::optional<TextEdit>
Commenter::extend(unsigned Line, NoLintDirective::Kind Kind,
                  const std::set<std::string> &Checks) const {
  if (Line == 0)
    return std::nullopt;
  const size_t Begin = Lines.offsetOf(Line, 1);
  const size_t End = Begin + Lines.line(Line).size();
  const auto First = partition_point(
      Directives, [&](const NoLintDirective &D) { return D.Offset < Begin; });
  for (const NoLintDirective &Directive : make_range(First, Directives.end())) {
    if (Directive.Offset >= End)
      break;
    if (Directive.What != Kind || !Directive.HasList)
      continue;
    const StringRef Before = Text.slice(Begin, Directive.Offset);
    const bool IsInComment =
        startOf(Line) == LineStart::Comment && !Before.contains("*/");
    if (IsInComment || Before.contains("//") || Before.contains("/*"))
      return extend(Directive, Checks);
    // Else it is text that only looks like one.
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
  const StringRef Indent =
      Content.take_while([](char C) { return C == ' ' || C == '\t'; });
  return insertion(Begin, (Indent + "// " + comment("NOLINTNEXTLINE", Checks) +
                           lineBreakAt(Begin))
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
  case LineStart::Comment:
  case LineStart::Literal:
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
