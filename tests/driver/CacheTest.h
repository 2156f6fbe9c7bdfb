//===- CacheTest.h - the driver with a cache --------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Other tests of the driver run without a cache; these have one of their own.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_DRIVER_CACHETEST_H
#define COROLINT_TESTS_DRIVER_CACHETEST_H

#include "tests/driver/DriverTest.h"
#include <algorithm>
#include <string>
#include <vector>

namespace corolint::test {

class CacheTest : public DriverTest {
protected:
  using Variables = std::vector<std::pair<std::string, std::string>>;

  ProcessResult cached(std::vector<std::string> Args,
                       const Variables &More = {}) {
    ProcessOptions Options;
    Options.Environment = {{"COROLINT_NO_CACHE", ""},
                           {"COROLINT_CACHE_DIR", Cache.path()}};
    Options.Environment.insert(Options.Environment.end(), More.begin(),
                               More.end());
    return run(std::move(Args), Options);
  }

  /// With an analysis that would crash: all has to come from the cache.
  ProcessResult warm(std::vector<std::string> Args) {
    return cached(std::move(Args), {{"COROLINT_TEST_FAULT", "abort:/"}});
  }

  /// How many results a run takes from the cache.
  int hits(std::vector<std::string> Args = {}) {
    Args.insert(Args.begin(), "-v");
    const std::string Text = cached(std::move(Args)).Stderr;
    static constexpr char Start[] = "corolint: cache: ";
    const size_t Line = Text.find(Start);
    if (Line == std::string::npos)
      return -1;
    return std::stoi(Text.substr(Line + sizeof(Start) - 1));
  }

  std::vector<std::string> entries() const {
    std::vector<std::string> Result;
    for (const std::string &Name : Cache.list("v1"))
      if (Name.starts_with("llvmcache-"))
        Result.push_back("v1/" + Name);
    return Result;
  }

  TempProject Cache;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_DRIVER_CACHETEST_H
