// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_SLOWMACHINE_H
#define STOREFRONT_SLOWMACHINE_H

#include <chrono>

namespace storefront {

/// From now on getaddrinfo() takes \p Names longer than it does here, and
/// fsync() takes \p Disk longer: as with a name server that is not on this
/// machine, and a disk that others write to.
void pretendSlowMachine(std::chrono::milliseconds Names,
                        std::chrono::milliseconds Disk);

} // namespace storefront

#endif
