//===- Scenarios.cpp - the demo's mistakes, measured ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/demo/Scenarios.h"

namespace corolint::test {

static const std::string Reliable = "refuse_every = 0";
static const std::string Moody = "refuse_every = 2";
static const std::string SlowNames = "names_delay_ms = 20";

static const Scenario All[] = {
    {"a sleep before a retry",
     "storefront-BackendClient",
     "GET 7",
     1,
     {Moody},
     Gain::OthersWait},
    {"a name looked up in a helper",
     "storefront-Connect",
     "GET 7",
     1,
     {Reliable, SlowNames},
     Gain::OthersWait},
    {"a file written to the disk",
     "storefront-Orders",
     "ORDER 7",
     1,
     {"disk_delay_ms = 20"},
     Gain::OthersWait},
    {"a long computation",
     "storefront-Similar",
     "SIMILAR 7",
     1,
     {"catalogue_size = 30000"},
     Gain::OthersWait},
    {"a loop inside of the loop",
     "storefront-Delivery",
     "DELIVERY 7",
     1,
     {},
     Gain::OthersWait},
    {"a lock that is held while waiting",
     "storefront-Reservations",
     "RESERVE 8",
     2,
     {},
     Gain::OthersServed},
    {"awaits in a row",
     "storefront-ProductPage",
     "GET 7",
     1,
     {Reliable},
     Gain::CustomersWait},
    {"a task that is dropped",
     "storefront-Server",
     "GET 7",
     1,
     {Reliable},
     Gain::Visits},
    {"a loop that nobody runs",
     "storefront-Announcement",
     "HEALTH",
     1,
     {},
     Gain::Openings},
    {"all that a product page has",
     "storefront",
     "GET 7",
     1,
     {Moody, SlowNames},
     Gain::OthersWait},
};

llvm::ArrayRef<Scenario> scenarios() { return All; }

} // namespace corolint::test
