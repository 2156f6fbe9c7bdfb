//===- EmbeddedFile.h - a text file inside the binary -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_CATALOGUE_EMBEDDEDFILE_H
#define COROLINT_CHECKS_CATALOGUE_EMBEDDEDFILE_H

namespace corolint {

/// A file that the build put into the binary (see corolint_embed in the build
/// files), so that an installed tool needs no data directory.
struct EmbeddedFile {
  const char *Name; ///< Path relative to the embedded directory.
  const char *Text; ///< Null-terminated content.
};

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_EMBEDDEDFILE_H
