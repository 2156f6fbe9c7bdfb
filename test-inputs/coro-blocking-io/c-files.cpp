// Files by the means of C and POSIX.
#include <dirent.h>
#include <fcntl.h>
#include <own/lazy_task.hpp>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

own::lazy_task<> standard(const char *Name, char *Data) {
  FILE *File = fopen(Name, "r"); //~ coro-blocking-io: 'fopen' does blocking I/O on the thread that runs coroutine 'standard'; await asynchronous file I/O, or offload it to a thread pool
  fread(Data, 1, 8, File); //~ coro-blocking-io: 'fread' does blocking I/O on
  fgets(Data, 8, File); //~ coro-blocking-io: 'fgets' does blocking I/O on
  fprintf(File, "%d", 1); //~ coro-blocking-io: 'fprintf' does blocking I/O on
  fflush(File); //~ coro-blocking-io: 'fflush' does blocking I/O on
  fclose(File); //~ coro-blocking-io: 'fclose' does blocking I/O on
  fgets(Data, 8, stdin); //~ coro-blocking-io: 'fgets' does blocking I/O on the thread that runs coroutine 'standard'; read the terminal
  co_return;
}

own::lazy_task<> posix(const char *Name, char *Data) {
  int File = open(Name, O_RDWR | O_CREAT, 0600); //~ coro-blocking-io: 'open' does blocking I/O on
  struct stat Status;
  stat(Name, &Status); //~ coro-blocking-io: 'stat' does blocking I/O on
  read(File, Data, 8); //~ coro-blocking-io: 'read' does blocking I/O on
  pread(File, Data, 8, 0); //~ coro-blocking-io: 'pread' does blocking I/O on
  write(File, Data, 8); //~ coro-blocking-io: 'write' does blocking I/O on
  read(STDIN_FILENO, Data, 8); //~ coro-blocking-io: 'read' does blocking I/O on the thread that runs coroutine 'posix'; read the terminal
  DIR *Directory = opendir(Name); //~ coro-blocking-io: 'opendir' does blocking I/O on
  readdir(Directory); //~ coro-blocking-io: 'readdir' does blocking I/O on
  unlink(Name); //~ coro-blocking-io: 'unlink' does blocking I/O on
  co_return;
}
