//===- Uri.h - paths as URIs ------------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What reports need that name files by URIs.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_URI_H
#define COROLINT_DRIVER_REPORT_URI_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// \p Path, any bytes, as the path of a URI.
std::string percentEncoded(llvm::StringRef Path);

/// The URI of an absolute path.
std::string fileUri(llvm::StringRef AbsolutePath);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_URI_H
