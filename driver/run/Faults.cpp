//===- Faults.cpp - what tests make go wrong in a worker ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Faults.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>
#include <cstdlib>
#include <tuple>
#include <unistd.h>
#include <utility>

using namespace llvm;

namespace corolint {

static std::optional<FaultKind> kindOf(StringRef Name) {
  static constexpr std::pair<StringLiteral, FaultKind> Kinds[] = {
      {"abort", FaultKind::Abort},       {"crash", FaultKind::Crash},
      {"overflow", FaultKind::Overflow}, {"exit", FaultKind::Exit},
      {"kill", FaultKind::Kill},         {"spin", FaultKind::Spin},
      {"sleep", FaultKind::Sleep},       {"memory", FaultKind::Memory},
      {"grow", FaultKind::Grow},         {"garbage", FaultKind::Garbage},
      {"deep", FaultKind::Deep},         {"truncated", FaultKind::Truncated},
      {"stranger", FaultKind::Stranger}, {"chatter", FaultKind::Chatter}};
  for (const auto &[Text, Kind] : Kinds)
    if (Text == Name)
      return Kind;
  return std::nullopt;
}

static bool isAboutAnswer(FaultKind Kind) { return Kind >= FaultKind::Garbage; }

Faults Faults::fromEnvironment() {
  Faults Result;
  const std::string Asked =
      sys::Process::GetEnv("COROLINT_TEST_FAULT").value_or("");
  Result.Log = sys::Process::GetEnv("COROLINT_TEST_FAULT_LOG").value_or("");
  SmallVector<StringRef> Parts;
  StringRef(Asked).split(Parts, ';', -1, /*KeepEmpty=*/false);
  for (const StringRef Part : Parts) {
    auto [Name, Where] = Part.split(':');
    const bool Once = Name.consume_back("?");
    const std::optional<FaultKind> Kind = kindOf(Name);
    if (!Kind) {
      errs() << "corolint: COROLINT_TEST_FAULT: unknown kind '" << Name
             << "'\n";
      std::exit(EXIT_FAILURE);
    }
    const auto [File, Function] = Where.split('@');
    Result.Entries.push_back({*Kind, File.str(), Function.str(), Once});
  }
  return Result;
}

bool Faults::strikes(const Entry &E) const {
  uint64_t Size = 0;
  return !E.Once || sys::fs::file_size(Log, Size) || Size == 0;
}

void Faults::logStrike(StringRef File) const {
  if (Log.empty())
    return;
  std::error_code EC;
  raw_fd_ostream OS(Log, EC, sys::fs::CD_OpenAlways, sys::fs::FA_Write,
                    sys::fs::OF_Append);
  if (!EC)
    OS << sys::Process::getProcessId() << ' ' << File << '\n';
}

/// Calls itself until there is no stack left.
[[gnu::noinline]] static unsigned overflow(const volatile char *Below) {
  static volatile bool Forever = true; // The compiler must not know.
  if (!Forever)
    return 0;
  volatile char Frame[4096];
  Frame[0] = Below ? *Below : 0;
  const unsigned Inner = overflow(Frame);
  return Inner + Frame[0]; // After the call, so that it stays one.
}

static std::vector<char> touched(size_t Size) {
  return std::vector<char>(Size, 'x');
}

[[noreturn]] static void sleepForEver() {
  sigset_t All;
  ::sigfillset(&All);
  ::sigprocmask(SIG_BLOCK, &All, nullptr);
  for (;;)
    ::pause();
}

/// Faults that do not come back, but for those that only take something.
static void happen(FaultKind Kind, std::vector<std::vector<char>> &Kept) {
  static constexpr size_t MiB = size_t(1) << 20;
  switch (Kind) {
  case FaultKind::Abort:
    std::abort();
  case FaultKind::Crash:
    // NOLINTNEXTLINE(performance-no-int-to-ptr): it is meant to be wild.
    *reinterpret_cast<volatile int *>(uintptr_t(16)) = 1;
    break;
  case FaultKind::Overflow:
    overflow(nullptr);
    break;
  case FaultKind::Exit:
    ::_exit(7);
  case FaultKind::Kill:
    ::kill(::getpid(), SIGKILL);
    break;
  case FaultKind::Spin:
    for (volatile unsigned Turns = 0;; Turns = Turns + 1)
      ;
  case FaultKind::Sleep:
    sleepForEver();
  case FaultKind::Memory:
    // Where nobody stops it, the machine that the test runs on should live.
    for (unsigned I = 0; I < 256; ++I)
      Kept.push_back(touched(16 * MiB));
    break;
  case FaultKind::Grow:
    Kept.push_back(touched(300 * MiB));
    break;
  default:
    break;
  }
}

void Faults::strike(StringRef File, StringRef Function) {
  for (const Entry &E : Entries) {
    if (isAboutAnswer(E.Kind) || !File.contains(E.File) ||
        E.Function != Function || !strikes(E))
      continue;
    logStrike(File);
    happen(E.Kind, Kept);
  }
}

static std::string aboutAnother(StringRef File, StringRef Line) {
  std::string Result;
  for (auto [Before, Rest] = Line.split(File);;
       std::tie(Before, Rest) = Rest.split(File)) {
    Result += Before;
    if (Rest.empty())
      return Result;
    Result += "/elsewhere.cpp";
  }
}

std::string Faults::distort(StringRef File, std::string Line) {
  for (const Entry &E : Entries) {
    if (!isAboutAnswer(E.Kind) || !File.contains(E.File) || !strikes(E))
      continue;
    logStrike(File);
    switch (E.Kind) {
    case FaultKind::Garbage:
      return std::string("\x00\xff{]garbage\n", 12);
    case FaultKind::Deep:
      return std::string(1000000, '[') + "\n";
    case FaultKind::Truncated:
      return Line.substr(0, Line.size() / 2);
    case FaultKind::Stranger:
      return aboutAnother(File, Line);
    default:
      return Line + Line;
    }
  }
  return Line;
}

} // namespace corolint
