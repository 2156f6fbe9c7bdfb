//===- FactsSink.cpp - where a run over a file leaves its facts -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/FactsSink.h"
#include "llvm/ADT/StringExtras.h"

namespace corolint {

static thread_local FactsSink *Active = nullptr;

FactsSink::FactsSink(llvm::StringRef Root) : Root(Root.str()) { Active = this; }

FactsSink::~FactsSink() { Active = nullptr; }

FactsSink *FactsSink::active() { return Active; }

/// No message of a check begins like this.
static constexpr llvm::StringLiteral Prefix = "corolint-site:";

std::string FactsSink::marker(uint32_t Site) {
  return (Prefix + llvm::utostr(Site)).str();
}

std::optional<uint32_t> FactsSink::siteOf(llvm::StringRef Message) {
  uint32_t Site = 0;
  if (!Message.consume_front(Prefix) || Message.getAsInteger(10, Site))
    return std::nullopt;
  return Site;
}

} // namespace corolint
