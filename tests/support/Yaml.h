//===- Yaml.h - reads YAML --------------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Other programs' configuration, as tests look at it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_SUPPORT_YAML_H
#define COROLINT_TESTS_SUPPORT_YAML_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"

namespace corolint::test {

/// The first document in \p Text; every scalar is a string. Null where it is no
/// YAML.
llvm::json::Value readYaml(llvm::StringRef Text);

} // namespace corolint::test

#endif // COROLINT_TESTS_SUPPORT_YAML_H
