//===- Yaml.cpp - reads YAML ----------------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/Yaml.h"
#include "llvm/Support/Casting.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

using namespace llvm;

namespace corolint::test {

static std::string textOf(yaml::Node *N) {
  SmallString<64> Storage;
  if (auto *Scalar = dyn_cast_or_null<yaml::ScalarNode>(N))
    return Scalar->getValue(Storage).str();
  if (auto *Block = dyn_cast_or_null<yaml::BlockScalarNode>(N))
    return Block->getValue().str();
  return {};
}

static json::Value valueOf(yaml::Node *N) {
  if (auto *Map = dyn_cast_or_null<yaml::MappingNode>(N)) {
    json::Object Result;
    for (yaml::KeyValueNode &Entry : *Map) {
      const std::string Key = textOf(Entry.getKey());
      Result[Key] = valueOf(Entry.getValue());
    }
    return Result;
  }
  if (auto *List = dyn_cast_or_null<yaml::SequenceNode>(N)) {
    json::Array Result;
    for (yaml::Node &Item : *List)
      Result.push_back(valueOf(&Item));
    return Result;
  }
  return textOf(N);
}

json::Value readYaml(StringRef Text) {
  SourceMgr Sources;
  yaml::Stream Stream(Text, Sources);
  yaml::document_iterator First = Stream.begin();
  if (First == Stream.end())
    return nullptr;
  json::Value Result = valueOf(First->getRoot());
  return Stream.failed() ? json::Value(nullptr) : std::move(Result);
}

} // namespace corolint::test
