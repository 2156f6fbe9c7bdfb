//===- ToolIdentity.h - which corolint this is ------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Results of another corolint are not this one's.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CACHE_TOOLIDENTITY_H
#define COROLINT_DRIVER_CACHE_TOOLIDENTITY_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// Names this build of corolint and of the LLVM libraries that it runs with.
/// \p Executable is this program.
std::string toolIdentity(llvm::StringRef Executable);

} // namespace corolint

#endif // COROLINT_DRIVER_CACHE_TOOLIDENTITY_H
