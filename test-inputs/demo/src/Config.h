// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_CONFIG_H
#define STOREFRONT_CONFIG_H

#include <filesystem>
#include <string>

namespace storefront {

struct Config {
  std::string ListenHost = "127.0.0.1";
  std::string BackendHost = "127.0.0.1";
  std::string OrdersFile = "orders.log";
  int ListenPort = 7070;
  int RetryDelayMs = 50;
  int MetricsPort = 8125;
  int CatalogueSize = 1000;
  // What the world around the shop is like.
  int BackendDelayMs = 20;
  int RefuseEvery = 1000;
  int NamesDelayMs = 0;
  int DiskDelayMs = 0;

  /// Understands `key = value`; throws if it cannot.
  void set(const std::string &Line);
};

/// Reads `key = value` lines. A missing file gives the defaults; a line that
/// cannot be understood throws, so that a typo does not pass unnoticed.
Config loadConfig(const std::filesystem::path &File);

} // namespace storefront

#endif
