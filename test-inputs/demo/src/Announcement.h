// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_ANNOUNCEMENT_H
#define STOREFRONT_ANNOUNCEMENT_H

#include <boost/asio/ip/udp.hpp>

namespace storefront {

/// Tells the service that counts that a shop is about to open.
void announceOpening(boost::asio::ip::udp::endpoint Metrics);

} // namespace storefront

#endif
