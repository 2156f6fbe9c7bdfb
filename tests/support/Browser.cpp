//===- Browser.cpp - a page in a real browser -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/support/Browser.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace llvm;

namespace corolint::test {

/// How long the browser may be silent, in milliseconds: machines that run tests
/// are busy.
static constexpr int Patience = 120000;

std::string Browser::program() {
  if (const char *Given = std::getenv("COROLINT_CHROMIUM"))
    return Given;
  for (const char *Name : {"chromium-headless-shell", "chromium",
                           "chromium-browser", "google-chrome"})
    if (const ErrorOr<std::string> Path = sys::findProgramByName(Name))
      return *Path;
  return "";
}

/// Becomes the browser, which reads from descriptor 3 and writes to 4.
[[noreturn]] static void become(const std::string &Program,
                                const std::string &Profile, int Socket) {
  // It may be one of those two.
  const int Copy = ::fcntl(Socket, F_DUPFD, 10);
  ::dup2(Copy, 3);
  ::dup2(Copy, 4);
  ::close(Copy);
  const int Null = ::open("/dev/null", O_RDWR);
  ::dup2(Null, STDOUT_FILENO);
  ::dup2(Null, STDERR_FILENO);
  ::setpgid(0, 0);
  ::setenv("HOME", Profile.c_str(), /*overwrite=*/1);
  const std::string Folder = "--user-data-dir=" + Profile;
  const char *const Argv[] = {Program.c_str(),
                              "--headless",
                              "--no-sandbox", // It runs as root in containers.
                              "--disable-gpu",
                              "--disable-dev-shm-usage",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--host-resolver-rules=MAP * ~NOTFOUND",
                              "--proxy-server=127.0.0.1:9",
                              "--window-size=1280,1000",
                              "--hide-scrollbars",
                              "--remote-debugging-pipe",
                              Folder.c_str(),
                              nullptr};
  ::execv(Argv[0], const_cast<char *const *>(Argv));
  ::_exit(127);
}

Browser::Browser(const std::string &Program) {
  int Sockets[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, Sockets) != 0)
    std::perror("socketpair"), std::abort();
  Pid = ::fork();
  if (Pid == 0)
    become(Program, Profile.path(), Sockets[1]);
  ::close(Sockets[1]);
  Socket = Sockets[0];
  json::Object Target =
      call("Target.createTarget", json::Object{{"url", "about:blank"}});
  json::Object Attached =
      call("Target.attachToTarget",
           json::Object{{"targetId", Target.getString("targetId").value_or("")},
                        {"flatten", true}});
  Session = Attached.getString("sessionId").value_or("").str();
  for (const char *Domain : {"Page", "Runtime", "Log", "Network"})
    call(std::string(Domain) + ".enable");
}

Browser::~Browser() {
  ::close(Socket);
  if (Pid > 0) {
    ::kill(-Pid, SIGKILL);
    while (::waitpid(Pid, nullptr, 0) < 0 && errno == EINTR)
      ;
  }
}

json::Object Browser::receive() {
  size_t End = Buffer.find('\0');
  while (End == std::string::npos) {
    pollfd Waiting = {Socket, POLLIN, 0};
    char Bytes[65536];
    const int Ready = ::poll(&Waiting, 1, Patience);
    const ssize_t Size = Ready > 0 ? ::read(Socket, Bytes, sizeof(Bytes)) : 0;
    if (Size <= 0) {
      ADD_FAILURE() << "the browser does not answer";
      return {};
    }
    Buffer.append(Bytes, Size);
    End = Buffer.find('\0');
  }
  Expected<json::Value> Message =
      json::parse(StringRef(Buffer).take_front(End));
  Buffer.erase(0, End + 1);
  if (!Message || !Message->getAsObject()) {
    ADD_FAILURE() << "the browser answers nonsense";
    consumeError(Message.takeError());
    return {};
  }
  return std::move(*Message->getAsObject());
}

void Browser::note(const json::Object &Event) {
  const StringRef Method = Event.getString("method").value_or("");
  const json::Object *Parameters = Event.getObject("params");
  if (Method == "Page.loadEventFired")
    Loaded = true;
  if (!Parameters)
    return;
  if (const json::Object *Request = Parameters->getObject("request"))
    if (Method == "Network.requestWillBeSent")
      Requests.push_back(Request->getString("url").value_or("").str());
  if (Method == "Runtime.exceptionThrown" || Method == "Log.entryAdded" ||
      Method == "Runtime.consoleAPICalled") {
    std::string Text;
    raw_string_ostream(Text) << json::Value(json::Object(*Parameters));
    Problems.push_back(Text);
  }
}

json::Object Browser::call(const std::string &Method, json::Object Parameters) {
  json::Object Command{
      {"id", ++LastId}, {"method", Method}, {"params", std::move(Parameters)}};
  if (!Session.empty())
    Command["sessionId"] = Session;
  std::string Text;
  raw_string_ostream(Text) << json::Value(std::move(Command));
  Text += '\0';
  for (StringRef Rest = Text; !Rest.empty();) {
    const ssize_t Written =
        ::send(Socket, Rest.data(), Rest.size(), MSG_NOSIGNAL);
    if (Written <= 0)
      break; // Whoever waits for the answer reports it.
    Rest = Rest.drop_front(Written);
  }
  while (true) {
    json::Object Message = receive();
    if (Message.empty())
      return {};
    if (Message.getInteger("id") != LastId) {
      note(Message);
      continue;
    }
    if (const json::Object *Problem = Message.getObject("error"))
      ADD_FAILURE() << Method << ": "
                    << Problem->getString("message").value_or("").str();
    json::Object *Result = Message.getObject("result");
    return Result ? std::move(*Result) : json::Object();
  }
}

void Browser::open(const std::string &Url) {
  // A page of which only the part behind # changes is not loaded again.
  for (const std::string &Next : {std::string("about:blank"), Url}) {
    Loaded = false;
    call("Page.navigate", json::Object{{"url", Next}});
    while (!Loaded) {
      const json::Object Message = receive();
      if (Message.empty())
        return;
      note(Message);
    }
  }
}

json::Value Browser::evaluate(const std::string &Expression) {
  json::Object Answer =
      call("Runtime.evaluate", json::Object{{"expression", Expression},
                                            {"awaitPromise", true},
                                            {"returnByValue", true}});
  if (const json::Object *Problem = Answer.getObject("exceptionDetails")) {
    std::string Text;
    raw_string_ostream(Text) << json::Value(json::Object(*Problem));
    ADD_FAILURE() << Expression << ": " << Text;
  }
  const json::Object *Result = Answer.getObject("result");
  const json::Value *Value = Result ? Result->get("value") : nullptr;
  return Value ? *Value : json::Value(nullptr);
}

void Browser::press(const std::string &Key) {
  for (const char *Type : {"keyDown", "keyUp"}) {
    json::Object Event{{"type", Type}, {"key", Key}};
    // What has a name of its own, like Escape, writes nothing.
    if (Key.size() == 1 && StringRef(Type) == "keyDown")
      Event["text"] = Key;
    call("Input.dispatchKeyEvent", std::move(Event));
  }
}

void Browser::emulate(const std::string &Media, const std::string &Theme) {
  call("Emulation.setEmulatedMedia",
       json::Object{{"media", Media},
                    {"features",
                     json::Array{json::Object{{"name", "prefers-color-scheme"},
                                              {"value", Theme}}}}});
}

void Browser::allowScripts(bool Allowed) {
  call("Emulation.setScriptExecutionDisabled",
       json::Object{{"value", !Allowed}});
}

void Browser::screenshot(const std::string &File) {
  const int64_t Height =
      evaluate("Math.min(document.documentElement.scrollHeight, 4000)")
          .getAsInteger()
          .value_or(1000);
  const json::Object Answer =
      call("Page.captureScreenshot",
           json::Object{{"format", "png"},
                        {"captureBeyondViewport", true},
                        {"clip", json::Object{{"x", 0},
                                              {"y", 0},
                                              {"width", 1280},
                                              {"height", Height},
                                              {"scale", 1}}}});
  std::vector<char> Bytes;
  if (Error E = decodeBase64(Answer.getString("data").value_or(""), Bytes)) {
    ADD_FAILURE() << toString(std::move(E));
    return;
  }
  std::error_code Code;
  raw_fd_ostream OS(File, Code);
  OS.write(Bytes.data(), Bytes.size());
}

} // namespace corolint::test
