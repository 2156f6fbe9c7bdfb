//===- OptionDocs.cpp - schema and reference of the options ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "driver/project/OptionTable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint {

using Type = OptionInfo::Type;
using Keys = OptionInfo::Keys;

/// The default as it would be written in YAML.
static json::Value defaultValue(const OptionInfo &Option) {
  if (Option.Holds == Type::Boolean)
    return Option.Default == "true";
  int64_t Number = 0;
  if (Option.Holds == Type::Number && !Option.Default.getAsInteger(10, Number))
    return Number;
  return Option.Default;
}

/// What a value may be. In YAML `true` and `'true'` are two things, and
/// clang-tidy takes both.
static void writeType(json::OStream &J, const OptionInfo &Option) {
  switch (Option.Holds) {
  case Type::Boolean:
    J.attribute("enum", json::Array{true, false, "true", "false"});
    break;
  case Type::Number:
    J.attribute("type", json::Array{"integer", "string"});
    J.attribute("minimum", 0);
    J.attribute("pattern", "^[0-9]+$");
    break;
  case Type::Choice: {
    json::Array Values;
    for (const StringRef Value : split(Option.Values, ','))
      Values.push_back(Value);
    J.attribute("enum", std::move(Values));
    break;
  }
  case Type::Text:
  case Type::List:
    J.attribute("type", "string");
    break;
  }
}

static void writeOption(json::OStream &J, const Twine &Key,
                        const OptionInfo &Option) {
  J.attributeObject(Key.str(), [&] {
    J.attribute(
        "description",
        (Option.Description +
         (Option.Holds == Type::List ? " (separated by semicolons)" : ""))
            .str());
    writeType(J, Option);
    J.attribute("default", defaultValue(Option));
  });
}

void writeClangTidySchema(raw_ostream &OS) {
  json::OStream J(OS, /*IndentSize=*/2);
  J.object([&] {
    J.attribute("$schema", "http://json-schema.org/draft-07/schema#");
    J.attribute("title", ".clang-tidy with options of corolint");
    J.attribute("description",
                "What corolint reads of .clang-tidy files; other keys and "
                "other checks' options are left alone.");
    J.attribute("type", "object");
    J.attributeObject("properties", [&] {
      J.attributeObject("CheckOptions", [&] {
        J.attribute("description", "Options of checks.");
        J.attribute("type", json::Array{"object", "array"});
        J.attributeObject("properties", [&] {
          for (const OptionInfo &Option : allOptions()) {
            if (Option.Form != Keys::OfCheck)
              writeOption(J, Option.Name, Option);
            for (const CheckInfo &Check : allChecks())
              if (Option.isFor(Check.Name))
                writeOption(J, Check.Name + "." + Option.Name, Option);
          }
        });
      });
    });
  });
  OS << '\n';
}

static StringRef typeName(Type Holds) {
  switch (Holds) {
  case Type::Boolean:
    return "`true` or `false`";
  case Type::Number:
    return "a number";
  case Type::Text:
    return "text";
  case Type::List:
    return "a list, separated by semicolons";
  case Type::Choice:
    break;
  }
  return "";
}

static void writeRow(raw_ostream &OS, const Twine &Key,
                     const OptionInfo &Option) {
  OS << "| `" << Key << "` | " << Option.Description << " | ";
  if (Option.Holds == Type::Choice)
    OS << '`' << join(split(Option.Values, ','), "`, `") << '`';
  else
    OS << typeName(Option.Holds);
  OS << " | " << (Option.Default.empty() ? "empty" : "");
  if (!Option.Default.empty())
    OS << '`' << Option.Default << '`';
  OS << " |\n";
}

static constexpr StringLiteral TableHead =
    "\n| option | meaning | values | default |\n| --- | --- | --- | --- |\n";

/// The options for several checks that \p Check has, as a list.
static std::string sharedOptions(StringRef Check) {
  std::vector<std::string> Names;
  for (const OptionInfo &Option : allOptions())
    if (Option.Form == Keys::BareOrCheck && !Option.Checks.empty() &&
        Option.isFor(Check))
      Names.push_back(("`" + Option.Name + "`").str());
  return Names.empty() ? "none" : join(Names, ", ");
}

void writeOptionReference(raw_ostream &OS) {
  OS << "# Configuration: all options\n\n"
        "This page is written by `corolint --print-config-schema=reference`; "
        "do not edit it. [Severity, profiles and limits](guide/policy.md) and "
        "[suppressions](guide/suppressions.md) explain the first of these, "
        "[what blocks](blocking.md#options) and the pages of the checks the "
        "others. Options stand in `CheckOptions` of `.clang-tidy` files. "
        "`corolint --show-settings FILE` prints those that hold for a file, "
        "and `corolint --verify-config` those that do not exist.\n"
        "\n## For the project\n"
     << TableHead;
  for (const OptionInfo &Option : allOptions())
    if (Option.Form == Keys::Bare || Option.Checks.empty())
      writeRow(OS, (Option.Form == Keys::OfCheck ? "CHECK." : "") + Option.Name,
               Option);
  OS << "\n## For several checks\n\n"
        "Each can be given for all of them by its bare name, or for one with "
        "the check's name and a dot in front, which goes first.\n"
     << TableHead;
  for (const OptionInfo &Option : allOptions())
    if (Option.Form == Keys::BareOrCheck && !Option.Checks.empty())
      writeRow(OS, Option.Name, Option);
  for (const CheckInfo &Check : allChecks()) {
    OS << "\n## " << Check.Name << "\n\nOn in the profile `"
       << (Check.EnabledByDefault ? "default" : "strict") << "`. [About it]("
       << "checks/" << Check.Name << ".md). Of the options for several checks "
       << "it has " << sharedOptions(Check.Name) << ".\n";
    bool IsFirst = true;
    for (const OptionInfo &Option : allOptions())
      if (Option.Form == Keys::OfCheck && Option.Checks == Check.Name) {
        if (std::exchange(IsFirst, false))
          OS << TableHead;
        writeRow(OS, Check.Name + "." + Option.Name, Option);
      }
  }
}

} // namespace corolint
