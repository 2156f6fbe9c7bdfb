//===- SlurmCluster.cpp - a batch system of one node ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/integrations/SlurmCluster.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Program.h"
#include <array>
#include <chrono>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace corolint::test {

/// A port that nobody listens on at the moment.
static unsigned freePort() {
  const int Socket = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in Address{};
  Address.sin_family = AF_INET;
  Address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t Length = sizeof(Address);
  auto *Any = reinterpret_cast<sockaddr *>(&Address);
  unsigned Port = 0;
  if (bind(Socket, Any, Length) == 0 && getsockname(Socket, Any, &Length) == 0)
    Port = ntohs(Address.sin_port);
  close(Socket);
  return Port;
}

static std::string hostName() {
  std::array<char, 256> Name{};
  gethostname(Name.data(), Name.size() - 1);
  return llvm::StringRef(Name.data()).split('.').first.str();
}

static std::string findDaemon(llvm::StringRef Name) {
  auto Found = llvm::sys::findProgramByName(
      Name, {"/usr/sbin", "/usr/local/sbin", "/usr/bin"});
  return Found ? *Found : std::string();
}

std::string SlurmCluster::whyNot() {
  if (geteuid() != 0)
    return "Slurm's daemons start as root only";
  for (const char *Name : {"munged", "slurmctld", "slurmd", "sbatch"})
    if (findDaemon(Name).empty())
      return std::string(Name) + " is not installed";
  return "";
}

SlurmCluster::SlurmCluster() {
  const std::string Host = hostName();
  const std::string Folder = Files.path();
  Files.write("key", std::string(1024, 'k'));
  for (const char *Name : {"state", "spool"})
    llvm::sys::fs::create_directory(Files.path(Name));
  // munged wants to be sure that nobody else reads its key or changes
  // its socket.
  for (const std::string &Path : {Folder, Files.path("key")})
    llvm::sys::fs::setPermissions(Path, Path == Folder
                                            ? llvm::sys::fs::perms(0711)
                                            : llvm::sys::fs::perms(0400));
  Files.write("slurm.conf",
              "ClusterName=corolint\nSlurmctldHost=" + Host +
                  "(127.0.0.1)\nSlurmctldPort=" + std::to_string(freePort()) +
                  "\nSlurmdPort=" + std::to_string(freePort()) +
                  "\nSlurmUser=root\nSlurmdUser=root\nAuthType=auth/munge\n"
                  "CredType=cred/munge\nAuthInfo=socket=" +
                  Folder + "/socket\nStateSaveLocation=" + Folder +
                  "/state\nSlurmdSpoolDir=" + Folder +
                  "/spool\nSlurmctldPidFile=" + Folder +
                  "/slurmctld.pid\nSlurmdPidFile=" + Folder +
                  "/slurmd.pid\nSlurmctldLogFile=" + Folder +
                  "/slurmctld.log\nSlurmdLogFile=" + Folder +
                  "/slurmd.log\nProctrackType=proctrack/linuxproc\n"
                  "TaskPlugin=task/none\nSwitchType=switch/none\n"
                  "MpiDefault=none\nReturnToService=2\n"
                  "JobCompType=jobcomp/none\n"
                  "AccountingStorageType=accounting_storage/none\n"
                  "SelectType=select/cons_tres\n"
                  "SelectTypeParameters=CR_Core\nNodeName=" +
                  Host +
                  " NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN\n"
                  "PartitionName=main Nodes=" +
                  Host + " Default=YES MaxTime=INFINITE State=UP\n");
  start({findDaemon("munged"), "--foreground", "--force",
         "--socket=" + Folder + "/socket", "--key-file=" + Folder + "/key",
         "--pid-file=" + Folder + "/munged.pid",
         "--log-file=" + Folder + "/munged.log",
         "--seed-file=" + Folder + "/seed"});
  start({findDaemon("slurmctld"), "-D", "-f", config()});
  start({findDaemon("slurmd"), "-D", "-f", config()});
}

SlurmCluster::~SlurmCluster() {
  // The controller tells the node, and both ask munged.
  while (!Daemons.empty()) {
    kill(Daemons.back()->pid(), SIGTERM);
    Daemons.back()->wait();
    Daemons.pop_back();
  }
}

void SlurmCluster::start(const std::vector<std::string> &Command) {
  ProcessOptions Options;
  Options.Environment = {{"SLURM_CONF", config()}};
  Daemons.push_back(std::make_unique<RunningProcess>(Command, Options));
}

bool SlurmCluster::isReady() {
  ProcessOptions Options;
  Options.Environment = {{"SLURM_CONF", config()}};
  for (unsigned Try = 0; Try < 150; ++Try) {
    const ProcessResult Info =
        runProcess({findDaemon("sinfo"), "-h", "-o", "%T"}, Options);
    if (Info.ExitCode == 0 && llvm::StringRef(Info.Stdout).trim() == "idle")
      return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
  return false;
}

std::string SlurmCluster::logs() const {
  std::string Result;
  for (const char *Name : {"munged.log", "slurmctld.log", "slurmd.log"})
    if (Files.exists(Name))
      Result += Files.read(Name);
  return Result;
}

} // namespace corolint::test
