//===- FullReport.cpp - the report for people at a terminal ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Findings with the code that they are about: what is wrong with labels in it,
// the way to a blocking call step by step, what a fix would change.
//
//===----------------------------------------------------------------------===//

#include "driver/Paths.h"
#include "driver/SourceText.h"
#include "driver/fix/UnifiedDiff.h"
#include "driver/report/CheckDocs.h"
#include "driver/report/FindingText.h"
#include "driver/report/Formats.h"
#include "driver/report/Renderers.h"
#include "driver/report/Snippet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

namespace {

class FullWriter {
public:
  FullWriter(raw_ostream &Stream, const RenderInput &In)
      : OS(Stream), Texts(In.Texts), Directory(In.Directory) {}

  void write(const Finding &F);

private:
  void writeHead(raw_ostream::Colors Color, StringRef Kind, StringRef Message,
                 StringRef CheckId = {}, StringRef Mark = {});
  void writePlace(const Location &Loc);
  void writeAt(const Location &Loc, ArrayRef<Mark> Marks);
  void writeNotes(const Finding &F);
  void writeSteps(const Finding &F);
  void writeFixes(const Finding &F);
  void writeEdits(const Finding &F, ArrayRef<TextEdit> Edits);
  void writeDiff(const SourceText &Text, ArrayRef<TextEdit> Edits);
  bool isLabel(const Finding &F, const Note &N);

  raw_ostream &OS;
  SourceTexts &Texts;
  StringRef Directory;
  /// The columns that the line numbers of the finding at hand take.
  unsigned Gutter = 0;
  /// The checks whose page was pointed to.
  StringSet<> Explained;
};

} // namespace

/// In bytes.
static constexpr size_t MaxDiffLine = 160;

static raw_ostream::Colors severityColor(Severity Level) {
  switch (Level) {
  case Severity::Error:
    return raw_ostream::RED;
  case Severity::Warning:
    return raw_ostream::MAGENTA;
  case Severity::Info:
    break;
  }
  return raw_ostream::CYAN;
}

static unsigned gutterOf(const Finding &F) {
  unsigned Line = std::max(F.Loc.Line, F.End.Line);
  for (const Note &N : F.Notes)
    Line = std::max(Line, N.Loc.Line);
  return utostr(Line).size();
}

void FullWriter::writeHead(raw_ostream::Colors Color, StringRef Kind,
                           StringRef Message, StringRef CheckId,
                           StringRef Mark) {
  OS.changeColor(Color, /*Bold=*/true) << Kind << ": ";
  OS.resetColor();
  OS.changeColor(raw_ostream::SAVEDCOLOR, /*Bold=*/true) << visible(Message);
  OS.resetColor();
  if (!CheckId.empty())
    OS << " [" << CheckId << ']' << visible(Mark);
  OS << '\n';
}

void FullWriter::writePlace(const Location &Loc) {
  OS.indent(Gutter).changeColor(raw_ostream::BLUE, /*Bold=*/true) << "--> ";
  OS.resetColor();
  OS << visible(placeText(Loc, Directory)) << '\n';
}

/// The place, and the code there.
void FullWriter::writeAt(const Location &Loc, ArrayRef<Mark> Marks) {
  if (!Loc.isValid())
    return;
  writePlace(Loc);
  if (const SourceText *Text = Texts.get(Loc.Path)) {
    writeGutter(OS, 0, Gutter);
    OS << '\n';
    writeSnippet(OS, *Text, Marks, Gutter);
  }
}

/// Whether \p N is a label in the code of the finding itself.
bool FullWriter::isLabel(const Finding &F, const Note &N) {
  return !N.IsStep && N.Loc.isValid() && N.Loc.Path == F.Loc.Path &&
         N.Loc.Offset != F.Loc.Offset && Texts.get(F.Loc.Path);
}

void FullWriter::writeNotes(const Finding &F) {
  for (const Note &N : F.Notes) {
    // What a fix says stands above what it would change.
    const bool IsSaidByFix = !N.Edits.empty() && N.Loc.Path == F.Loc.Path &&
                             N.Loc.Offset == F.Loc.Offset;
    if (N.IsStep || isLabel(F, N) || IsSaidByFix)
      continue;
    writeHead(raw_ostream::CYAN, "note", N.Message);
    writeAt(N.Loc, Mark{N.Loc, {}, "", false});
  }
}

void FullWriter::writeSteps(const Finding &F) {
  const auto Count = count_if(F.Notes, [](const Note &N) { return N.IsStep; });
  unsigned Number = 0;
  for (const Note &N : F.Notes) {
    if (!N.IsStep)
      continue;
    writeHead(raw_ostream::CYAN,
              ("step " + Twine(++Number) + " of " + Twine(Count)).str(),
              N.Message);
    writeAt(N.Loc, Mark{N.Loc, {}, "", true});
  }
}

/// Writes the lines that change: only what differs, with their numbers.
void FullWriter::writeDiff(const SourceText &Text, ArrayRef<TextEdit> Edits) {
  std::string Diff;
  raw_string_ostream Stream(Diff);
  writeUnifiedDiff(Stream, "", Text.text(), Edits, /*Context=*/0);
  Diff = shortenLines(Diff, MaxDiffLine);
  unsigned Old = 0;
  unsigned New = 0;
  // Without the two lines that name the file.
  StringRef Rest = StringRef(Diff).split('\n').second.split('\n').second;
  while (!Rest.empty()) {
    const auto [Line, Next] = Rest.split('\n');
    Rest = Next;
    StringRef Hunk = Line;
    if (Hunk.consume_front("@@ -")) {
      unsigned Count = 0;
      Hunk.consumeInteger(10, Old);
      if (Hunk.consume_front(",") && !Hunk.consumeInteger(10, Count) && !Count)
        ++Old; // An empty range names the line before it.
      Hunk.consume_front(" +");
      Hunk.consumeInteger(10, New);
      continue;
    }
    const bool IsOld = Line.starts_with("-");
    if (!IsOld && !Line.starts_with("+"))
      continue;
    writeGutter(OS, IsOld ? Old++ : New++, Gutter, IsOld ? "-" : "+");
    const VisibleLine Shown(Line.drop_front().rtrim('\r'));
    OS.changeColor(IsOld ? raw_ostream::RED : raw_ostream::GREEN);
    OS << ' ' << Shown.slice(0, Shown.width() + 1);
    OS.resetColor();
    OS << '\n';
  }
}

void FullWriter::writeEdits(const Finding &F, ArrayRef<TextEdit> Edits) {
  while (!Edits.empty()) {
    const std::string &Path = Edits.front().Path;
    const auto OfFile =
        Edits.take_while([&](const TextEdit &E) { return E.Path == Path; });
    if (Path != F.Loc.Path) {
      OS.indent(Gutter).changeColor(raw_ostream::BLUE, /*Bold=*/true) << "--> ";
      OS.resetColor();
      OS << visible(displayPath(Path, Directory)) << '\n';
    }
    if (const SourceText *Text = Texts.get(Path))
      writeDiff(*Text, OfFile);
    Edits = Edits.drop_front(OfFile.size());
  }
}

void FullWriter::writeFixes(const Finding &F) {
  if (!F.Edits.empty()) {
    writeHead(raw_ostream::GREEN, "safe fix", "--fix applies it");
    writeEdits(F, F.Edits);
  }
  // Of several, only a person can choose: the option would take none.
  const bool IsOnly = F.Edits.empty() && count_if(F.Notes, [](const Note &N) {
                                           return !N.Edits.empty();
                                         }) == 1;
  for (const Note &N : F.Notes) {
    if (N.Edits.empty())
      continue;
    writeHead(raw_ostream::GREEN, "suggested fix",
              N.Message + (IsOnly ? " (--fix=suggested applies it)" : ""));
    writeEdits(F, N.Edits);
  }
}

void FullWriter::write(const Finding &F) {
  Gutter = gutterOf(F);
  writeHead(severityColor(F.Level), severityName(F.Level), F.Message, F.CheckId,
            suppressionMark(F));
  std::vector<Mark> Marks{{F.Loc, F.End, "", true}};
  for (const Note &N : F.Notes)
    if (isLabel(F, N))
      Marks.push_back({N.Loc, {}, N.Message, false});
  writeAt(F.Loc, Marks);
  writeNotes(F);
  writeSteps(F);
  writeFixes(F);
  if (!checkDocs(F.CheckId).Page.empty() && Explained.insert(F.CheckId).second)
    writeHead(raw_ostream::CYAN, "help",
              "'corolint --explain " + F.CheckId + "' says more");
  OS << '\n';
}

void writeFull(raw_ostream &OS, const RenderInput &Input) {
  OS.enable_colors(Input.Color);
  FullWriter Writer(OS, Input);
  for (const Finding *F : shownFindings(Input.R))
    Writer.write(*F);
}

} // namespace corolint
