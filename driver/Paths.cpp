//===- Paths.cpp - paths and files ----------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Paths.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>

using namespace llvm;

namespace corolint {

std::string absolutePath(StringRef Path, StringRef Directory) {
  SmallString<256> Result(Path);
  if (sys::path::is_relative(Path)) {
    Result = Directory;
    sys::path::append(Result, Path);
  }
  sys::path::remove_dots(Result, /*remove_dot_dot=*/true);
  return std::string(Result);
}

std::string currentDirectory() {
  SmallString<256> Result;
  if (sys::fs::current_path(Result))
    return ".";
  return std::string(Result);
}

std::string realPath(const Twine &Path) {
  SmallString<256> Real;
  return sys::fs::real_path(Path, Real) ? Path.str() : std::string(Real);
}

bool isBelow(StringRef Path, StringRef Directory) {
  if (!Path.consume_front(Directory))
    return false;
  return Path.empty() || sys::path::is_separator(Path.front()) ||
         (!Directory.empty() && sys::path::is_separator(Directory.back()));
}

std::string displayPath(StringRef Path, StringRef Directory) {
  if (!isBelow(Path, Directory) || Path.size() == Directory.size())
    return Path.str();
  return Path.drop_front(Directory.size())
      .ltrim(sys::path::get_separator())
      .str();
}

static Error writeError(StringRef Path, std::error_code EC) {
  return createStringError(EC, "cannot write '" + Path + "': " + EC.message());
}

static Error writeDirectly(StringRef Path, StringRef Content) {
  std::error_code EC;
  raw_fd_ostream Out(Path, EC);
  if (EC)
    return writeError(Path, EC);
  Out << Content;
  Out.close();
  EC = Out.error();
  Out.clear_error();
  return EC ? writeError(Path, EC) : Error::success();
}

/// A name beside \p Target that no other process takes.
static std::string temporaryName(StringRef Target) {
  return (Target + "." + Twine(sys::Process::getProcessId()) + ".tmp").str();
}

namespace {

/// Makes Ctrl-C and its like wait, so that none leaves a temporary file behind.
class WithoutSignals {
public:
  WithoutSignals() {
    sigset_t Waiting;
    ::sigemptyset(&Waiting);
    for (const int Signal : {SIGINT, SIGTERM, SIGHUP})
      ::sigaddset(&Waiting, Signal);
    ::sigprocmask(SIG_BLOCK, &Waiting, &Before);
  }
  ~WithoutSignals() { ::sigprocmask(SIG_SETMASK, &Before, nullptr); }
  WithoutSignals(const WithoutSignals &) = delete;
  WithoutSignals &operator=(const WithoutSignals &) = delete;

private:
  sigset_t Before;
};

} // namespace

Error writeFileAtomically(StringRef Path, StringRef Content) {
  SmallString<256> Target(Path);
  unsigned Mode = sys::fs::all_read | sys::fs::all_write;
  sys::fs::file_status Status;
  const bool Exists = !sys::fs::status(Path, Status);
  if (Exists) {
    if (!sys::fs::is_regular_file(Status))
      return writeDirectly(Path, Content);
    if (std::error_code EC = sys::fs::real_path(Path, Target))
      return writeError(Path, EC);
    Mode = Status.permissions();
  }
  const WithoutSignals Guard;
  const std::string Temporary = temporaryName(Target);
  int FD = -1;
  if (std::error_code EC = sys::fs::openFileForWrite(
          Temporary, FD, sys::fs::CD_CreateAlways, sys::fs::OF_None, Mode))
    return writeError(Path, EC);
  // The process's umask may have taken bits away from the mode asked for.
  if (Exists)
    (void)sys::fs::setPermissions(FD, static_cast<sys::fs::perms>(Mode));
  raw_fd_ostream Out(FD, /*shouldClose=*/true);
  Out << Content;
  Out.close();
  std::error_code EC = Out.error();
  Out.clear_error();
  if (!EC)
    EC = sys::fs::rename(Temporary, Target);
  if (!EC)
    return Error::success();
  (void)sys::fs::remove(Temporary);
  return writeError(Path, EC);
}

} // namespace corolint
