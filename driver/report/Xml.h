//===- Xml.h - text in XML --------------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reports in XML are read by programs that give up at the first character that
// XML 1.0 does not have.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_XML_H
#define COROLINT_DRIVER_REPORT_XML_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// \p Text for an attribute between double quotes, or between tags. What is no
/// character of XML becomes U+FFFD.
std::string xmlText(llvm::StringRef Text);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_XML_H
