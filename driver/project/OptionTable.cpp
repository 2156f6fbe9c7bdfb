//===- OptionTable.cpp - the options of the configuration -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/OptionTable.h"
#include "checks/CheckList.h"
#include "driver/project/OwnFolders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

using Type = OptionInfo::Type;
using Keys = OptionInfo::Keys;

/// The checks for blocking calls.
static constexpr StringLiteral Blocking =
    "coro-blocking-call,coro-blocking-io,coro-blocking-lock,"
    "coro-heavy-compute,coro-sync-wait";
/// Those that look at where code runs.
static constexpr StringLiteral Running =
    "coro-blocking-call,coro-blocking-io,coro-blocking-lock,"
    "coro-heavy-compute,coro-never-suspends,coro-sync-wait";
/// Those whose fixes add includes.
static constexpr StringLiteral Fixing =
    "coro-blocking-call,coro-blocking-io,coro-blocking-lock,"
    "coro-discarded-task,coro-heavy-compute,coro-sequential-await,"
    "coro-sync-wait";

// NOLINTBEGIN(modernize-use-designated-initializers): it is a table.
static const OptionInfo Options[] = {
    // What is checked and reported.
    {ProfileOption, Type::Choice, Keys::Bare, "", "default,strict,tests",
     "default", false,
     "which checks are on where `Checks` names none: `default` ones, all "
     "(`strict`), or those that matter in `tests`, where code may block"},
    {TestPathsOption, Type::List, Keys::Bare, "", "", "", false,
     "files that have the profile `tests`, whatever `Profile` says: globs for "
     "names of files and folders at any depth or, with a slash in them, for "
     "paths from the project's root on"},
    {SeverityOption, Type::Choice, Keys::OfCheck, "", "error,warning,info,off",
     "warning", true,
     "how severe the check's findings are; `off` reports none of them"},
    {FailOnOption, Type::Choice, Keys::Bare, "", "error,warning,info,none",
     "warning", true,
     "the least severity that makes the exit code 1; read at the root"},
    {MaxFindingsOption, Type::Number, Keys::Bare, "", "", "0", true,
     "how many findings are reported at most, the most severe ones; 0 for all; "
     "read at the root"},
    {RequireReasonOption, Type::Boolean, Keys::Bare, "", "", "false", true,
     "report NOLINT comments that suppress findings and say no reason; read at "
     "the root"},
    {ThirdPartyOption, Type::List, Keys::Bare, "", "", DefaultThirdParty, false,
     "globs for what is not the project's own, in place of the usual names of "
     "vendored folders and generated files; read at the root"},
    // What all or many checks have.
    {"CatalogueFiles", Type::List, Keys::BareOrCheck, "", "", "", false,
     "more catalogue files; relative paths are looked for beside the source "
     "file and in the folders above it"},
    {"IncludeStyle", Type::Choice, Keys::BareOrCheck, Fixing,
     "llvm,google,google-objc", "llvm", false,
     "how includes are sorted that a fix adds"},
    {"BlockingFunctions", Type::List, Keys::BareOrCheck, Blocking, "", "",
     false,
     "more functions that block: qualified names, in which `*` stands for any "
     "text; behind `->` stands the advice for the message"},
    {"NonBlockingFunctions", Type::List, Keys::BareOrCheck, Blocking, "", "",
     false, "functions that do not block, whatever else is known"},
    {"BlockingSafeExecutors", Type::List, Keys::BareOrCheck, Running, "", "",
     false,
     "qualified names of types or variables of executors on which coroutines "
     "may block"},
    {"BlockingSafeCoroutines", Type::List, Keys::BareOrCheck, Running, "", "",
     false, "qualified names of coroutines that may block"},
    {"UnknownContext", Type::Boolean, Keys::BareOrCheck, Blocking, "", "false",
     false,
     "report calls, too, where it is not known whether the event loop's thread "
     "runs the code"},
    {"Callbacks", Type::Boolean, Keys::BareOrCheck, Blocking, "", "false",
     false, "look into callbacks that are not coroutines"},
    {"Tests", Type::Boolean, Keys::BareOrCheck, Running, "", "false", false,
     "look into tests, which are known by their macros"},
    {"VirtualCalls", Type::Choice, Keys::BareOrCheck, Blocking, "all,any,never",
     "all", false,
     "whether a virtual call blocks if `all` overrides that are known do, if "
     "`any` does, or `never`"},
    {"ProgramIndex", Type::Text, Keys::BareOrCheck, Blocking, "", "", false,
     "for the plugin and corolint-clangd: the file that `corolint "
     "--write-index` wrote"},
    // What one check has.
    {"MayBlock", Type::Boolean, Keys::OfCheck, "coro-blocking-call", "",
     "false", false,
     "report calls, too, that block or not by a mode or a state which the call "
     "does not show"},
    {"ConsoleOutput", Type::Boolean, Keys::OfCheck, "coro-blocking-io", "",
     "false", false,
     "report what is written to the console or to the system's log, too"},
    {"AllowedFunctions", Type::List, Keys::OfCheck, "coro-discarded-task", "",
     "", false, "qualified names of functions whose task may be dropped"},
    {"AllowedTypes", Type::List, Keys::OfCheck, "coro-discarded-task", "", "",
     false, "qualified names of task types that may be dropped"},
    {"ReportEager", Type::Boolean, Keys::OfCheck, "coro-discarded-task", "",
     "true", false, "report eager tasks, too"},
    {"ReportNodiscard", Type::Boolean, Keys::OfCheck, "coro-discarded-task", "",
     "true", false,
     "report statements, too, that the compiler warns about because of "
     "`[[nodiscard]]`"},
    {"EveryLock", Type::Boolean, Keys::OfCheck, "coro-blocking-lock", "",
     "false", false,
     "report every lock, also where nothing says that it is held for long"},
    {"AllowedAwaitables", Type::List, Keys::OfCheck, "coro-lock-across-await",
     "", "", false,
     "qualified names of types that may be awaited with a lock held"},
    {"AllowedCallees", Type::List, Keys::OfCheck, "coro-lock-across-await", "",
     "", false,
     "qualified names of functions whose result may be awaited with a lock "
     "held"},
    {"LockGuards", Type::List, Keys::OfCheck, "coro-lock-across-await", "", "",
     false,
     "qualified names of more types of which no object may live across a "
     "suspension point"},
    {"Mutexes", Type::List, Keys::OfCheck, "coro-lock-across-await", "", "",
     false, "qualified names of more types that are locks of threads"},
    {"Interfaces", Type::Boolean, Keys::OfCheck, "coro-never-suspends", "",
     "false", false,
     "report coroutines, too, that a header declares for other files"},
    {"MinConfidence", Type::Choice, Keys::OfCheck, "coro-sequential-await",
     "certain,likely,possible", "likely", false,
     "how sure it has to be that awaits are independent"},
    {"OrphanOnThrow", Type::Boolean, Keys::OfCheck, "coro-sequential-await", "",
     "false", false,
     "report eager tasks, too, that nobody awaits if one before them throws"},
};
// NOLINTEND(modernize-use-designated-initializers)

static SmallVector<StringRef> split(StringRef List) {
  SmallVector<StringRef> Result;
  List.split(Result, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  return Result;
}

bool OptionInfo::isFor(StringRef Check) const {
  return Form != Keys::Bare &&
         (Checks.empty() || is_contained(split(Checks), Check));
}

ArrayRef<OptionInfo> allOptions() { return Options; }

std::vector<std::string> allOptionKeys() {
  std::vector<std::string> Result;
  for (const OptionInfo &Option : Options) {
    if (Option.Form != Keys::OfCheck)
      Result.push_back(Option.Name.str());
    for (const CheckInfo &Check : allChecks())
      if (Option.isFor(Check.Name))
        Result.push_back((Check.Name + "." + Option.Name).str());
  }
  return Result;
}

bool isPolicyKey(StringRef Key) {
  const auto [Check, Local] = Key.split('.');
  const StringRef Name = Local.empty() ? Check : Local;
  const auto *Option = find_if(
      Options, [&](const OptionInfo &Known) { return Known.Name == Name; });
  if (Option == std::end(Options) || !Option->IsPolicy)
    return false;
  return Local.empty() ? Option->Form == Keys::Bare : Option->isFor(Check);
}

Error checkOptionValue(StringRef Name, StringRef Value) {
  const auto *Option = find_if(
      Options, [&](const OptionInfo &Known) { return Known.Name == Name; });
  if (Option == std::end(Options))
    return Error::success();
  auto Refuse = [&](const Twine &Expected) {
    return createStringError(inconvertibleErrorCode(),
                             "'" + Value + "' is " + Expected);
  };
  unsigned Number = 0;
  switch (Option->Holds) {
  case Type::Choice:
    if (!is_contained(split(Option->Values), Value))
      return Refuse("none of " + join(split(Option->Values), ", "));
    break;
  case Type::Boolean:
    if (Value != "true" && Value != "false")
      return Refuse("neither true nor false");
    break;
  case Type::Number:
    if (Value.getAsInteger(10, Number))
      return Refuse("no number");
    break;
  case Type::Text:
  case Type::List:
    break;
  }
  return Error::success();
}

} // namespace corolint
