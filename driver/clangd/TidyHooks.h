//===- TidyHooks.h - our checks among those of clangd -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_TIDYHOOKS_H
#define COROLINT_DRIVER_CLANGD_TIDYHOOKS_H

namespace corolint {

/// Takes all other checks away from clangd, whatever is configured: nobody is
/// going to see what they say. To be called before clangd begins.
void runOurChecksOnly();

} // namespace corolint

#endif // COROLINT_DRIVER_CLANGD_TIDYHOOKS_H
