//===- Launch.cpp - corolint lsp ------------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Launch.h"
#include "driver/Outcome.h"
#include "driver/report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <cerrno>
#include <csignal>
#include <cstring>
#include <unistd.h>
#include <vector>

using namespace llvm;

namespace corolint {

static constexpr char Usage[] =
    "USAGE: corolint lsp [options of clangd]\n\n"
    "A language server that offers findings and their fixes, and nothing else, "
    "for\neditors that have another one for C++. It reads from standard input "
    "and writes\nto standard output. This is 'corolint-clangd "
    "--diagnostics-only'; 'corolint-clangd\n--help' lists the options of "
    "clangd, as --compile-commands-dir=DIR.\n";

int launchLanguageServer(ArrayRef<const char *> Args, StringRef Executable) {
  if (any_of(Args, [](StringRef Arg) {
        return Arg == "--help" || Arg == "-help" || Arg == "-h";
      })) {
    outs() << Usage;
    return ExitClean;
  }
  SmallString<256> Server(sys::path::parent_path(Executable));
  sys::path::append(Server, "corolint-clangd");
  if (!sys::fs::can_execute(Server))
    return failure("'corolint lsp' needs corolint-clangd, and there is no '" +
                   Server + "'; install it, or build corolint with it");
  std::vector<const char *> All = {Server.c_str(), "--diagnostics-only"};
  append_range(All, Args);
  All.push_back(nullptr);
  std::signal(SIGXFSZ, SIG_DFL); // What is ignored stays so in a new program.
  ::execv(Server.c_str(), const_cast<char *const *>(All.data()));
  return failure("cannot start '" + Server + "': " + std::strerror(errno));
}

} // namespace corolint
