// Stub of <mdbx.h++>.
#pragma once
#include <mdbx.h>
namespace mdbx {
class txn_managed;
class env {
public:
  struct operate_parameters {
    operate_parameters() noexcept;
  };
  enum remove_mode {
    just_remove = MDBX_ENV_JUST_DELETE,
    ensure_unused = MDBX_ENV_ENSURE_UNUSED,
    wait_for_unused = MDBX_ENV_WAIT_FOR_UNUSED
  };
  env &copy(const char *, bool compactify, bool force_dynamic_size = false);
  static bool remove(const char *, const remove_mode = just_remove);
  bool sync_to_disk(bool force = true, bool nonblock = false);
  bool poll_sync_to_disk() { return sync_to_disk(false, true); }
  txn_managed start_read() const;
  txn_managed start_write(bool dont_wait = false);
  txn_managed try_start_write();
};
class env_managed : public env {
public:
  env_managed() noexcept = default;
  explicit env_managed(const char *, const operate_parameters &,
                       bool accede = true);
  env_managed(env_managed &&) = default;
  virtual ~env_managed() noexcept;
  void close(bool dont_sync = false);
};
class txn {
public:
  txn_managed start_nested();
};
class txn_managed : public txn {
public:
  txn_managed(txn_managed &&) = default;
  ~txn_managed() noexcept;
  void abort();
  void commit();
  int commit_get_latency();
};
} // namespace mdbx
