//===- JsonDepth.h - JSON that can be parsed without harm -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's JSON parser calls itself for each list or object in another one, so a
// text could make it run out of stack. Nothing that we read goes deep.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_JSONDEPTH_H
#define COROLINT_DRIVER_JSONDEPTH_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace corolint {

/// Fails where lists and objects in \p Text are nested too deeply to parse it;
/// whether it is JSON at all is for the parser to say.
llvm::Error checkDepth(llvm::StringRef Text);

} // namespace corolint

#endif // COROLINT_DRIVER_JSONDEPTH_H
