// Steps, and what can only be done one at a time: one user is asked, one shell
// runs commands, one machine is measured.
#include <own/lazy_task.hpp>
#include <string>
#include <vector>

own::lazy_task<int> execute(const char *);
own::lazy_task<int> exec_cmd(const char *);
own::lazy_task<int> shell(const char *);
own::lazy_task<int> stage(int);
own::lazy_task<int> step1();
own::lazy_task<int> step2();
own::lazy_task<int> phase_one(int);
own::lazy_task<int> phase_two(int);
own::lazy_task<int> runStep(const char *);
own::lazy_task<int> measure(int);
own::lazy_task<int> benchmark(int);
own::lazy_task<std::string> prompt(const std::string &);
own::lazy_task<std::string> ask(const char *);
own::lazy_task<int> install(const std::string &);
void use(int);
void use(const std::string &);

own::lazy_task<int> commands() {
  auto Added = co_await exec_cmd("git add");
  auto Committed = co_await exec_cmd("git commit");
  use(Added + Committed);
  auto Made = co_await execute("make");
  auto Tested = co_await execute("make test");
  use(Made + Tested);
  auto First = co_await shell("cd build");
  auto Second = co_await shell("make");
  co_return First + Second;
}
own::lazy_task<int> steps() {
  auto A = co_await stage(1);
  auto B = co_await stage(2);
  use(A + B);
  auto C = co_await step1();
  auto D = co_await step2();
  use(C + D);
  auto E = co_await phase_one(1);
  auto F = co_await phase_two(1);
  use(E + F);
  auto G = co_await runStep("build");
  auto H = co_await runStep("test");
  co_return G + H;
}
own::lazy_task<int> measures() {
  auto A = co_await measure(1);
  auto B = co_await measure(2);
  use(A - B);
  auto C = co_await benchmark(1);
  auto D = co_await benchmark(2);
  co_return C - D;
}
own::lazy_task<> asks(std::vector<std::string> &Questions, std::vector<std::string> &Packages) {
  auto Name = co_await prompt("name?");
  auto Age = co_await prompt("age?");
  use(Name + Age);
  auto Street = co_await ask("street?");
  auto Town = co_await ask("town?");
  use(Street + Town);
  for (const std::string &Question : Questions)
    use(co_await prompt(Question));
  for (const std::string &Package : Packages)
    use(co_await install(Package));
}
