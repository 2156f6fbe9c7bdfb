// Streams in memory, and streams of which nobody knows what is behind them.
#include <fstream>
#include <iostream>
#include <own/lazy_task.hpp>
#include <sstream>
#include <stdio.h>
#include <string>

own::lazy_task<int> memory(std::istream &Given, std::ostream &Output,
                           char *Data) {
  std::istringstream Text("1 2 3");
  std::string Line;
  int Number = 0;
  Text >> Number;
  Text.read(Data, 1);
  std::getline(Text, Line);
  std::ostringstream Result;
  Result << Number << "text";
  Given >> Number;
  std::getline(Given, Line);
  Output << "text";
  Output.flush();
  FILE *Buffer = fmemopen(Data, 8, "r");
  fread(Data, 1, 1, Buffer);
  fclose(Buffer);
  co_return Number + Result.str().size();
}
