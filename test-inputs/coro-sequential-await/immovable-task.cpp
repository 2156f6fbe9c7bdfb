// A task that cannot be moved: found, but there is no fix that puts it into a
// function's arguments.
#include <own/immovable_task.hpp>

struct Server {
  own::immovable_task<> stop();
};
own::immovable_task<> page(Server Http, Server Grpc) {
  co_await Http.stop(); //~ note: awaited first here
  co_await Grpc.stop(); //~ coro-sequential-await: 2 independent awaits
}
