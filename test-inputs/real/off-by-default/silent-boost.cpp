// Short sections, small documents, handlers that are spawned, an echo loop.
#include <boost/asio.hpp>
#include <boost/json.hpp>
#include <map>
#include <mutex>
#include <string>

namespace asio = boost::asio;
using asio::awaitable;
using asio::ip::tcp;

class Users {
public:
  awaitable<bool> add(const std::string &Name, int Id) {
    std::unique_lock<std::mutex> Lock(Mutex);
    Known.emplace(Name, Id);
    ++Count;
    Lock.unlock();
    co_await asio::post(asio::use_awaitable);
    co_return true;
  }
  int size() {
    std::scoped_lock Lock(Mutex);
    return Count;
  }

private:
  std::mutex Mutex;
  std::map<std::string, int> Known;
  int Count = 0;
};

awaitable<void> reply(tcp::socket &Socket, int Id, const std::string &Name) {
  boost::json::object Answer;
  Answer["id"] = Id;
  Answer["name"] = Name;
  std::string Text = boost::json::serialize(Answer);
  co_await asio::async_write(Socket, asio::buffer(Text), asio::use_awaitable);
}

static awaitable<void> announce(Users &All) {
  int Count = All.size();
  if (Count > 3)
    throw std::runtime_error("too many");
  co_return;
}

awaitable<void> echo(tcp::socket Socket, Users &All) {
  char Data[1024];
  asio::co_spawn(Socket.get_executor(), announce(All), asio::detached);
  for (;;) {
    std::size_t Length = co_await Socket.async_read_some(asio::buffer(Data),
                                                         asio::use_awaitable);
    co_await asio::async_write(Socket, asio::buffer(Data, Length),
                               asio::use_awaitable);
  }
}
