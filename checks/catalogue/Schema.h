//===- Schema.h - reading one file of the catalogue -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_CATALOGUE_SCHEMA_H
#define COROLINT_CHECKS_CATALOGUE_SCHEMA_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace llvm::yaml {
class IO;
} // namespace llvm::yaml

namespace corolint {

struct Library;

/// Reads \p Yaml into \p Result. \returns an error with file, line and cause
/// where the text is not YAML, has keys or values that the schema does not
/// know, or lacks what an entry needs.
llvm::Error parseLibrary(llvm::StringRef FileName, llvm::StringRef Yaml,
                         Library &Result);

/// Shows \p Io every key that a library may have, and what its values are, for
/// whoever writes the schema down.
void describeLibrary(llvm::yaml::IO &Io);

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_SCHEMA_H
