//===- CompilerVariables.h - what Clang asks for ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The variables of the environment that Clang's driver looks at: what an
// analysis yields depends on them.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_COMPILERVARIABLES_H
#define COROLINT_DRIVER_RUN_COMPILERVARIABLES_H

#include <string>

namespace corolint {

/// Those that are set, with their values, one a line.
std::string compilerVariables();

/// Takes them away, for this process and those that it starts.
void clearCompilerVariables();

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_COMPILERVARIABLES_H
