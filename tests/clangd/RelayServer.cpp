//===- RelayServer.cpp - a server behind a relay, for tests ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What clangd is behind the relay, with something to see: each message comes
// back, the end is announced, and the exit code is an odd one.
//
//===----------------------------------------------------------------------===//

#include "driver/clangd/Frames.h"
#include "driver/clangd/Middleware.h"
#include "driver/clangd/Relay.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <unistd.h>

using namespace llvm;
using corolint::lsp::framed;

/// Sends all that comes in back.
static int echo(corolint::lsp::Relay &Between, bool Rebuilds) {
  corolint::lsp::FrameReader Reader;
  char Chunk[4096];
  ssize_t Count = 0;
  while ((Count = ::read(STDIN_FILENO, Chunk, sizeof(Chunk))) > 0) {
    Reader.append(StringRef(Chunk, Count));
    while (const auto Next = Reader.next()) {
      outs() << framed(Next->Body);
      outs().flush();
      if (Rebuilds && Next->Body.contains("didOpen"))
        Between.rebuildOpenDocuments();
    }
  }
  outs() << "end of " << Reader.rest();
  return 7;
}

int main(int Argc, char **Argv) {
  auto *Between = new corolint::lsp::Middleware("", false);
  Expected<corolint::lsp::Relay *> Relay =
      corolint::lsp::Relay::start(*Between);
  if (!Relay) {
    errs() << toString(Relay.takeError()) << '\n';
    return 1;
  }
  const StringRef What = Argc > 1 ? Argv[1] : "";
  if (What == "text") {
    outs() << "usage: text, not messages\nno end of line";
    std::exit(3); // As clangd does where its command line is wrong.
  }
  if (What == "flood")
    while (true)
      outs() << framed("{}");
  return echo(**Relay, What == "rebuild");
}
