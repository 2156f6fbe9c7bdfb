// Coroutines of expected-like types only return early; they run where they are
// called.
#include <own/expected.hpp>
#include <netdb.h>
#include <unistd.h>

own::expected<int> parse();

own::expected<int> load() {
  addrinfo *Found = nullptr;
  sleep(1);
  if (getaddrinfo("host", "80", nullptr, &Found) != 0)
    co_return 0;
  co_return co_await parse();
}
