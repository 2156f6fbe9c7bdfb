//===- CatalogueSchema.h - the schema of corolint.yaml ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_CATALOGUESCHEMA_H
#define COROLINT_DRIVER_PROJECT_CATALOGUESCHEMA_H

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

/// Writes the JSON schema of `corolint.yaml`, which it takes from the code that
/// reads such files.
void writeCatalogueSchema(llvm::raw_ostream &OS);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_CATALOGUESCHEMA_H
