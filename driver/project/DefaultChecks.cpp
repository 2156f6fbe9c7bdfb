//===- DefaultChecks.cpp - what runs when nobody names checks -------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/DefaultChecks.h"
#include "checks/CheckList.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corolint {

SmallVector<StringRef> splitGlobs(StringRef Globs) {
  SmallVector<StringRef> Result;
  while (!Globs.empty()) {
    const size_t End = Globs.find_first_of(",\n");
    const StringRef Item = Globs.take_front(End).trim();
    if (!Item.empty())
      Result.push_back(Item);
    Globs = End == StringRef::npos ? StringRef() : Globs.drop_front(End + 1);
  }
  return Result;
}

std::string defaultChecks(Profile InForce) {
  std::string Result;
  for (const CheckInfo &Check : allChecks())
    if (InForce == Profile::Strict || Check.EnabledByDefault)
      Result += (Result.empty() ? "" : ",") + Check.Name.str();
  return Result;
}

bool decidesAboutUs(StringRef Globs) {
  const SmallVector<StringRef> Items = splitGlobs(Globs);
  if (Items.size() == 1 && Items.front() == "-*")
    return true;
  return any_of(Items, [](StringRef Item) {
    return Item == "*" || Item.ltrim("- ").starts_with("coro");
  });
}

} // namespace corolint
