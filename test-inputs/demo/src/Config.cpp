// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Config.h"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace storefront {

void Config::set(const std::string &Line) {
  static const std::map<std::string, std::string Config::*> Names = {
      {"listen_host", &Config::ListenHost},
      {"backend_host", &Config::BackendHost},
      {"orders_file", &Config::OrdersFile}};
  static const std::map<std::string, int Config::*> Numbers = {
      {"listen_port", &Config::ListenPort},
      {"retry_delay_ms", &Config::RetryDelayMs},
      {"metrics_port", &Config::MetricsPort},
      {"catalogue_size", &Config::CatalogueSize},
      {"backend_delay_ms", &Config::BackendDelayMs},
      {"refuse_every", &Config::RefuseEvery},
      {"names_delay_ms", &Config::NamesDelayMs},
      {"disk_delay_ms", &Config::DiskDelayMs}};

  std::istringstream Fields(Line);
  std::string Key, Equals;
  Fields >> Key >> Equals;
  if (auto Name = Names.find(Key); Name != Names.end())
    Fields >> this->*Name->second;
  else if (auto Number = Numbers.find(Key); Number != Numbers.end())
    Fields >> this->*Number->second;
  else
    throw std::runtime_error("unknown setting: " + Line);
  if (!Fields || Equals != "=")
    throw std::runtime_error("expected key = value: " + Line);
}

Config loadConfig(const std::filesystem::path &File) {
  Config Settings;
  std::ifstream In(File);
  for (std::string Line; std::getline(In, Line);)
    if (!Line.empty() && Line.front() != '#')
      Settings.set(Line);
  return Settings;
}

} // namespace storefront
