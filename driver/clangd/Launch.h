//===- Launch.h - corolint lsp ----------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_LAUNCH_H
#define COROLINT_DRIVER_CLANGD_LAUNCH_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace corolint {

/// Becomes corolint-clangd, which stands beside \p Executable, as a server of
/// diagnostics alone; \p Args are what stands behind `corolint lsp`. Returns an
/// exit code where that does not come to pass.
int launchLanguageServer(llvm::ArrayRef<const char *> Args,
                         llvm::StringRef Executable);

} // namespace corolint

#endif // COROLINT_DRIVER_CLANGD_LAUNCH_H
