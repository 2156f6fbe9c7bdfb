// File streams: opening, reading and writing, by members and by operators.
#include <fstream>
#include <iostream>
#include <own/lazy_task.hpp>
#include <string>

// One mistake: the calls that go on with what was opened belong to it.
own::lazy_task<int> opens(const std::string &Name) {
  std::ifstream Stream(Name); //~ coro-blocking-io: constructing 'std::basic_ifstream' does blocking I/O on the thread that runs coroutine 'opens'; await asynchronous file I/O, or offload it to a thread pool
  std::string Line;
  std::getline(Stream, Line);
  Stream.close();
  co_return 1;
}

own::lazy_task<int> reads(std::ifstream &Stream) {
  std::string Line;
  int Number = 0;
  char Data[8];
  std::getline(Stream, Line); //~ coro-blocking-io: 'std::getline' does blocking I/O on
  Stream >> Number; //~ coro-blocking-io: 'std::basic_ifstream::operator>>' does blocking I/O on
  Stream >> Line; //~ coro-blocking-io: 'std::operator>>' does blocking I/O on
  Stream.read(Data, 8); //~ coro-blocking-io: 'std::basic_ifstream::read' does blocking I/O on
  while (Stream.peek() != 0) //~ coro-blocking-io: 'std::basic_ifstream::peek' does blocking I/O on
    Stream.get(); //~ coro-blocking-io: 'std::basic_ifstream::get' does blocking I/O on
  Stream.close(); //~ coro-blocking-io: 'std::basic_ifstream::close' does blocking I/O on
  co_return Number;
}

own::lazy_task<> writes(const std::string &Name) {
  std::ofstream Stream;
  Stream.open(Name); //~ coro-blocking-io: 'std::basic_ofstream::open' does blocking I/O on
  Stream << "text"; //~ coro-blocking-io: 'std::operator<<' does blocking I/O on
  Stream << 1; //~ coro-blocking-io: 'std::basic_ofstream::operator<<' does blocking I/O on
  Stream.write("text", 4); //~ coro-blocking-io: 'std::basic_ofstream::write' does blocking I/O on
  Stream.flush(); //~ coro-blocking-io: 'std::basic_ofstream::flush' does blocking I/O on
  co_return;
}

own::lazy_task<int> asks() {
  int Answer = 0;
  std::cin >> Answer; //~ coro-blocking-io: 'std::basic_istream::operator>>' does blocking I/O on the thread that runs coroutine 'asks'; read the terminal
  co_return Answer;
}
