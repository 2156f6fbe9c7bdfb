// Stub of <cppcoro/schedule_on.hpp> and <cppcoro/resume_on.hpp>.
#pragma once
#include <cppcoro/task.hpp>
namespace cppcoro {
template <typename Scheduler, typename T>
task<T> schedule_on(Scheduler &, task<T>);
template <typename Scheduler, typename T>
task<T> resume_on(Scheduler &, task<T>);
} // namespace cppcoro
