//===- CatalogueFiles.h - are the user's catalogues usable? -----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_CATALOGUEFILES_H
#define COROLINT_DRIVER_PROJECT_CATALOGUEFILES_H

#include "driver/project/Config.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace corolint {

/// What is wrong with the catalogue files that apply to one of \p Files where
/// any check runs: file, line and cause.
std::vector<std::string> findCatalogueErrors(llvm::ArrayRef<std::string> Files,
                                             const ConfigSettings &Settings);

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_CATALOGUEFILES_H
