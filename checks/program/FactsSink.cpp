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

/// No message of a check begins like these.
static constexpr llvm::StringLiteral SitePrefix = "corolint-site:";
static constexpr llvm::StringLiteral GroupPrefix = "corolint-group:";

static std::optional<uint32_t> indexBehind(llvm::StringRef Prefix,
                                           llvm::StringRef Message) {
  uint32_t Index = 0;
  if (!Message.consume_front(Prefix) || Message.getAsInteger(10, Index))
    return std::nullopt;
  return Index;
}

std::string FactsSink::marker(uint32_t Site) {
  return (SitePrefix + llvm::utostr(Site)).str();
}

std::optional<uint32_t> FactsSink::siteOf(llvm::StringRef Message) {
  return indexBehind(SitePrefix, Message);
}

std::string FactsSink::groupMarker(uint32_t Group) {
  return (GroupPrefix + llvm::utostr(Group)).str();
}

std::optional<uint32_t> FactsSink::groupOf(llvm::StringRef Message) {
  return indexBehind(GroupPrefix, Message);
}

} // namespace corolint
