//===- CompileCommands.cpp - reads a compilation database -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/CompileCommands.h"
#include "driver/ByteText.h"
#include "driver/JsonDepth.h"
#include "driver/Paths.h"
#include "driver/project/BuildCommand.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint {

static Error failure(StringRef Path, const Twine &Cause) {
  return createStringError(inconvertibleErrorCode(), Path + ": " + Cause);
}

//===----------------------------------------------------------------------===//
// Entries
//===----------------------------------------------------------------------===//

/// \p Text parsed; it may hold bytes that are no UTF-8.
static Expected<json::Value> parseBytes(StringRef Text) {
  if (Error E = checkDepth(Text))
    return E;
  return json::isUTF8(Text) ? json::parse(Text)
                            : json::parse(bytesToText(Text));
}

namespace {

/// The fields of one entry.
class EntryReader {
public:
  EntryReader(const json::Object &TheFields, bool TheIsEscaped)
      : Fields(TheFields), IsEscaped(TheIsEscaped) {}

  std::optional<std::string> string(StringRef Key) const {
    std::optional<StringRef> Found = Fields.getString(Key);
    if (!Found)
      return std::nullopt;
    return decode(*Found);
  }
  std::vector<std::string> arguments() const;
  /// What is wrong with the entry; empty where nothing is.
  std::string problem() const;

private:
  std::string decode(StringRef Text) const {
    return IsEscaped ? textToBytes(Text) : Text.str();
  }

  const json::Object &Fields;
  bool IsEscaped;
};

} // namespace

std::string EntryReader::problem() const {
  for (const StringRef Key : {"directory", "file"})
    if (!Fields.getString(Key))
      return ("has no '" + Key + "'").str();
  const json::Array *Arguments = Fields.getArray("arguments");
  if (!Fields.getString("command") && !Arguments)
    return "has neither 'command' nor 'arguments'";
  if (Arguments)
    for (const json::Value &Argument : *Arguments)
      if (!Argument.getAsString())
        return "has 'arguments' that are no strings";
  return {};
}

std::vector<std::string> EntryReader::arguments() const {
  if (const json::Array *Arguments = Fields.getArray("arguments")) {
    std::vector<std::string> Result;
    for (const json::Value &Argument : *Arguments)
      Result.push_back(decode(*Argument.getAsString()));
    return Result;
  }
  return splitCommand(*string("command"));
}

Error CompileDatabase::addEntry(StringRef Text, size_t Number, StringRef Home) {
  Expected<json::Value> Value = parseBytes(Text);
  if (!Value)
    return Value.takeError();
  auto Wrong = [&](const Twine &What) {
    return failure(Buffer->getBufferIdentifier(),
                   "entry " + Twine(Number) + " " + What);
  };
  const json::Object *Fields = Value->getAsObject();
  if (!Fields)
    return Wrong("is not an object");
  const EntryReader Read(*Fields, !json::isUTF8(Text));
  if (const std::string Problem = Read.problem(); !Problem.empty())
    return Wrong(Problem);
  // A relative directory is nothing the format knows; people write it.
  std::string Directory = absolutePath(*Read.string("directory"), Home);
  std::string File = absolutePath(*Read.string("file"), Directory);
  Entries.push_back({std::move(File), std::move(Directory), Text});
  return Error::success();
}

AnalysisJob CompileDatabase::job(const DatabaseEntry &Entry) {
  // It was parsed before, so it can be parsed.
  const json::Value Value = cantFail(parseBytes(Entry.Text));
  const EntryReader Read(*Value.getAsObject(), !json::isUTF8(Entry.Text));
  AnalysisJob Job;
  Job.File = Entry.File;
  Job.Directory = Entry.Directory;
  Job.CommandLine = compilerCommand(Read.arguments(), Entry.Directory);
  return Job;
}

//===----------------------------------------------------------------------===//
// The database
//===----------------------------------------------------------------------===//

/// The length of the JSON value that \p Text begins with, by its brackets and
/// strings; whether it is right inside is for the parser to say.
static size_t valueLength(StringRef Text) {
  unsigned Depth = 0;
  for (size_t I = 0; I < Text.size(); ++I) {
    switch (Text[I]) {
    case '"':
      for (++I; I < Text.size() && Text[I] != '"'; ++I)
        if (Text[I] == '\\')
          ++I;
      break;
    case '{':
    case '[':
      ++Depth;
      break;
    case '}':
    case ']':
      if (Depth == 0)
        return I;
      --Depth;
      break;
    case ',':
      if (Depth == 0)
        return I;
      break;
    default:
      break;
    }
  }
  return Text.size();
}

/// Calls \p Visit with the elements of the array \p Text, one by one: in
/// memory, a parsed database is many times as large as it is on disk. Stops at
/// the first error; false where the text is no array.
static Expected<bool> forEachElement(StringRef Text,
                                     function_ref<Error(StringRef)> Visit) {
  static constexpr StringLiteral Blank = " \t\r\n";
  Text = Text.trim(Blank);
  if (!Text.consume_front("[") || !Text.consume_back("]"))
    return false;
  if (Text = Text.trim(Blank); Text.empty())
    return true;
  while (true) {
    const size_t Length = valueLength(Text);
    if (Error E = Visit(Text.take_front(Length).trim(Blank)))
      return E;
    if (Length == Text.size())
      return true;
    if (Text[Length] != ',')
      return false;
    Text = Text.drop_front(Length + 1);
  }
}

/// What is wrong with the form of \p Text as a whole; \p Part says it of a part
/// of it, whose lines nobody knows.
static Error explain(StringRef Text, StringRef Path, Error Part) {
  Expected<json::Value> Root = parseBytes(Text);
  if (!Root) {
    consumeError(std::move(Part));
    return failure(Path, "invalid JSON: " + toString(Root.takeError()));
  }
  if (Part)
    return Part;
  return failure(Path, "not a compilation database: its top level is not an "
                       "array");
}

Expected<CompileDatabase> CompileDatabase::read(StringRef Path) {
  // Not mapped: the build system may write it anew while entries are read.
  ErrorOr<std::unique_ptr<MemoryBuffer>> Read =
      MemoryBuffer::getFile(Path, /*IsText=*/false,
                            /*RequiresNullTerminator=*/true,
                            /*IsVolatile=*/true);
  if (!Read)
    return failure(Path, Read.getError().message());
  CompileDatabase Result;
  Result.Buffer = std::move(*Read);
  StringRef Text = Result.Buffer->getBuffer();
  Text.consume_front("\xEF\xBB\xBF"); // A byte order mark.
  const StringRef Home = sys::path::parent_path(Path);
  size_t Count = 0;
  Expected<bool> IsArray = forEachElement(Text, [&](StringRef Element) {
    return Result.addEntry(Element, ++Count, Home);
  });
  if (!IsArray)
    return explain(Text, Path, IsArray.takeError());
  if (!*IsArray)
    return explain(Text, Path, Error::success());
  if (Result.Entries.empty())
    return failure(Path, "the compilation database is empty");
  StringSet<> Seen;
  llvm::erase_if(Result.Entries, [&](const DatabaseEntry &Entry) {
    return !Seen.insert(Entry.File).second;
  });
  Result.Repeated = Count - Result.Entries.size();
  return Result;
}

Expected<std::vector<std::string>> readCompileFlags(StringRef Path) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return failure(Path, Buffer.getError().message());
  std::vector<std::string> Flags;
  SmallVector<StringRef> Lines;
  (*Buffer)->getBuffer().split(Lines, '\n');
  for (StringRef Line : Lines)
    if (Line = Line.trim(); !Line.empty() && !Line.starts_with("#"))
      Flags.push_back(Line.str());
  return Flags;
}

AnalysisJob jobWithFlags(StringRef File, StringRef Directory,
                         ArrayRef<std::string> Flags) {
  AnalysisJob Job;
  Job.File = File.str();
  Job.Directory = Directory.str();
  std::vector<std::string> Command = Flags.vec();
  if (Command.empty() || StringRef("-@").contains(Command.front()[0]))
    Command.insert(Command.begin(), "clang++");
  Command.push_back(Job.File);
  Job.CommandLine = compilerCommand(std::move(Command), Directory);
  return Job;
}

} // namespace corolint
