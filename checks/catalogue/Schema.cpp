//===- Schema.cpp - reading one file of the catalogue ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Schema.h"
#include "checks/catalogue/Library.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"
#include "llvm/Support/raw_ostream.h"

using namespace corolint;

LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::NamespaceEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::TaskEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::GuardEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::FunctionEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::LoopEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::AlternativeEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::StartEntry)

namespace llvm::yaml {

template <> struct ScalarEnumerationTraits<StartKind> {
  static void enumeration(IO &Io, StartKind &Value) {
    Io.enumCase(Value, "lazy", StartKind::Lazy);
    Io.enumCase(Value, "eager", StartKind::Eager);
    Io.enumCase(Value, "unknown", StartKind::Unknown);
  }
};

template <> struct ScalarEnumerationTraits<DropKind> {
  static void enumeration(IO &Io, DropKind &Value) {
    Io.enumCase(Value, "never-runs", DropKind::NeverRuns);
    Io.enumCase(Value, "detaches", DropKind::Detaches);
    Io.enumCase(Value, "cancels", DropKind::Cancels);
    Io.enumCase(Value, "waits", DropKind::Waits);
    Io.enumCase(Value, "unknown", DropKind::Unknown);
  }
};

template <> struct ScalarEnumerationTraits<FunctionKind> {
  static void enumeration(IO &Io, FunctionKind &Value) {
    static constexpr std::pair<const char *, FunctionKind> Kinds[] = {
        {"blocks", FunctionKind::Blocks},
        {"sleeps", FunctionKind::Sleeps},
        {"may-block", FunctionKind::MayBlock},
        {"short", FunctionKind::Short},
        {"io", FunctionKind::Io},
        {"console", FunctionKind::Console},
        {"bridge", FunctionKind::Bridge},
        {"lock", FunctionKind::Lock},
        {"heavy", FunctionKind::Heavy},
        {"nonblocking", FunctionKind::NonBlocking},
        {"runs-here", FunctionKind::RunsHere},
        {"runs-once", FunctionKind::RunsOnce},
        {"offloads", FunctionKind::Offloads},
        {"spawns", FunctionKind::Spawns},
        {"stackful", FunctionKind::Stackful},
        {"calls-back", FunctionKind::CallsBack},
        {"leaves-executor", FunctionKind::LeavesExecutor},
        {"enters-executor", FunctionKind::EntersExecutor},
        {"opens", FunctionKind::Opens},
        {"unblocks", FunctionKind::Unblocks},
        {"drops-results", FunctionKind::DropsResults},
        {"fire-and-forget", FunctionKind::FireAndForget}};
    for (auto [Name, Kind] : Kinds)
      Io.enumCase(Value, Name, Kind);
  }
};

template <> struct MappingTraits<NamespaceEntry> {
  static void mapping(IO &Io, NamespaceEntry &Entry) {
    Io.mapRequired("name", Entry.Name);
    Io.mapOptional("include", Entry.Include);
    Io.mapOptional("umbrellas", Entry.Umbrellas);
  }
};

template <> struct MappingTraits<TaskEntry> {
  static void mapping(IO &Io, TaskEntry &Entry) {
    Io.mapRequired("name", Entry.Name);
    Io.mapOptional("start", Entry.Start, StartKind::Unknown);
    Io.mapOptional("drop", Entry.Drop, DropKind::Unknown);
    Io.mapOptional("fire-and-forget", Entry.FireAndForget, false);
  }
};

template <> struct MappingTraits<GuardEntry> {
  static void mapping(IO &Io, GuardEntry &Entry) {
    Io.mapOptional("zero-argument", Entry.ZeroArgument);
    Io.mapOptional("null-argument", Entry.NullArgument);
    Io.mapOptional("has-argument", Entry.HasArgument);
    Io.mapOptional("argument-names", Entry.ArgumentNames);
    Io.mapOptional("argument-types", Entry.ArgumentTypes);
    Io.mapOptional("argument", Entry.Argument);
    Io.mapOptional("called-before", Entry.CalledBefore);
    Io.mapOptional("awaited-before", Entry.AwaitedBefore, false);
    Io.mapOptional("receivers", Entry.Receivers);
    Io.mapOptional("returns", Entry.Returns);
    Io.mapOptional("task-argument", Entry.TaskArgument, false);
    Io.mapOptional("discarded", Entry.Discarded, false);
    Io.mapOptional("blocking-descriptor", Entry.BlockingDescriptor);
    Io.mapOptional("opened-by", Entry.OpenedBy);
    Io.mapOptional("constant-size", Entry.ConstantSize, false);
    Io.mapOptional("stackful", Entry.Stackful, false);
  }
  static std::string validate(IO &, GuardEntry &Entry) {
    if (Entry.Argument && Entry.ArgumentNames.empty() &&
        Entry.ArgumentTypes.empty() && !Entry.ConstantSize)
      return "'argument' needs 'argument-names', 'argument-types' or "
             "'constant-size'";
    return "";
  }
};

template <> struct MappingTraits<LikeEntry> {
  static void mapping(IO &Io, LikeEntry &Entry) {
    Io.mapRequired("template-argument", Entry.TemplateArgument);
    Io.mapRequired("member", Entry.Member);
  }
};

template <> struct MappingTraits<FunctionEntry> {
  static void mapping(IO &Io, FunctionEntry &Entry) {
    Io.mapRequired("names", Entry.Names);
    Io.mapRequired("kind", Entry.Kind);
    Io.mapOptional("family", Entry.Family);
    Io.mapOptional("need", Entry.Need);
    Io.mapOptional("advice", Entry.Advice);
    Io.mapOptional("when", Entry.When);
    Io.mapOptional("unless", Entry.Unless);
    Io.mapOptional("duration", Entry.Duration);
    Io.mapOptional("replacement", Entry.Replacement);
    Io.mapOptional("replacement-with-error", Entry.ReplacementWithError);
    Io.mapOptional("includes", Entry.Includes);
    Io.mapOptional("includes-with-error", Entry.IncludesWithError);
    Io.mapOptional("thread-bound", Entry.IsThreadBound, true);
    Io.mapOptional("like", Entry.Like);
  }
  static std::string validate(IO &, FunctionEntry &Entry) {
    if (Entry.Names.empty())
      return "'names' is empty";
    if (isBlockingKind(Entry.Kind) && Entry.Kind != FunctionKind::NonBlocking &&
        Entry.Need.empty() && Entry.Advice.empty())
      return "a function that blocks needs 'need' or 'advice'";
    return "";
  }
};

template <> struct ScalarEnumerationTraits<LoopEnd> {
  static void enumeration(IO &Io, LoopEnd &Value) {
    Io.enumCase(Value, "discards", LoopEnd::Discards);
    Io.enumCase(Value, "terminates", LoopEnd::Terminates);
    Io.enumCase(Value, "abandons", LoopEnd::Abandons);
    Io.enumCase(Value, "runs", LoopEnd::Runs);
  }
};

template <> struct MappingTraits<LoopEntry> {
  static void mapping(IO &Io, LoopEntry &Entry) {
    Io.mapOptional("types", Entry.Types);
    Io.mapOptional("made-by", Entry.MadeBy);
    Io.mapOptional("runs", Entry.Runs);
    Io.mapOptional("gives-work", Entry.GivesWork);
    Io.mapOptional("handles", Entry.Handles);
    Io.mapOptional("guards", Entry.Guards);
    Io.mapOptional("per-thread", Entry.IsPerThread, false);
    Io.mapOptional("global", Entry.IsGlobal, false);
    Io.mapOptional("end", Entry.End, LoopEnd::Discards);
    Io.mapOptional("advice", Entry.Advice);
    Io.mapOptional("run", Entry.Run);
  }
  static std::string validate(IO &, LoopEntry &Entry) {
    if (Entry.Types.empty() && Entry.MadeBy.empty())
      return "a loop needs 'types' or 'made-by'";
    return "";
  }
};

template <> struct MappingTraits<AlternativeEntry> {
  static void mapping(IO &Io, AlternativeEntry &Entry) {
    Io.mapRequired("need", Entry.Need);
    Io.mapOptional("functions", Entry.Functions);
    Io.mapRequired("advice", Entry.Advice);
    Io.mapOptional("replacement", Entry.Replacement);
    Io.mapOptional("includes", Entry.Includes);
  }
};

template <> struct MappingTraits<RangeJoinEntry> {
  static void mapping(IO &Io, RangeJoinEntry &Entry) {
    Io.mapOptional("container", Entry.Container);
    Io.mapOptional("add", Entry.Add);
    Io.mapOptional("call", Entry.Call);
    Io.mapOptional("bounded-call", Entry.BoundedCall);
    Io.mapOptional("each", Entry.Each);
    Io.mapOptional("bounded-each", Entry.BoundedEach);
    Io.mapOptional("gives-vector", Entry.GivesVector);
    Io.mapOptional("includes", Entry.Includes);
    Io.mapOptional("each-includes", Entry.EachIncludes);
  }
};

template <> struct MappingTraits<JoinEntry> {
  static void mapping(IO &Io, JoinEntry &Entry) {
    Io.mapOptional("names", Entry.Names);
    Io.mapOptional("advice", Entry.Advice);
    Io.mapOptional("operator", Entry.Operator);
    Io.mapOptional("using-namespace", Entry.UsingNamespace);
    Io.mapOptional("call", Entry.Call);
    Io.mapOptional("unwrap", Entry.Unwrap);
    Io.mapOptional("throws", Entry.Throws);
    Io.mapOptional("range-advice", Entry.RangeAdvice);
    Io.mapOptional("bounded-advice", Entry.BoundedAdvice);
    Io.mapOptional("range", Entry.Range);
    Io.mapOptional("single-use", Entry.SingleUse);
    Io.mapOptional("includes", Entry.Includes);
  }
};

template <> struct MappingTraits<StartEntry> {
  static void mapping(IO &Io, StartEntry &Entry) {
    Io.mapRequired("replacement", Entry.Replacement);
    Io.mapOptional("tasks", Entry.Tasks);
    Io.mapOptional("executors", Entry.Executors);
    Io.mapOptional("executor-in-coroutine", Entry.ExecutorInCoroutine);
    Io.mapOptional("includes", Entry.Includes);
  }
};

template <> struct MappingTraits<Library> {
  static void mapping(IO &Io, Library &Lib) {
    std::string Language = "c++";
    Io.mapOptional("library", Lib.Name);
    Io.mapOptional("language", Language);
    if (Language != "c" && Language != "c++")
      Io.setError("'language' must be 'c' or 'c++'");
    Lib.IsC = Language == "c";
    Io.mapOptional("source", Lib.Source);
    Io.mapOptional("namespaces", Lib.Namespaces);
    Io.mapOptional("outside-umbrellas", Lib.OutsideUmbrellas);
    Io.mapOptional("tasks", Lib.Tasks);
    Io.mapOptional("functions", Lib.Functions);
    Io.mapOptional("loops", Lib.Loops);
    Io.mapOptional("alternatives", Lib.Alternatives);
    Io.mapOptional("join", Lib.Join);
    Io.mapOptional("spawn", Lib.Spawn);
    Io.mapOptional("starts", Lib.Starts);
    Io.mapOptional("context-parameters", Lib.ContextParameters);
    Io.mapOptional("blocking-parameters", Lib.BlockingParameters);
    Io.mapOptional("lock-guards", Lib.LockGuards);
    Io.mapOptional("bridge-tokens", Lib.BridgeTokens);
    Io.mapOptional("effect-verbs", Lib.EffectVerbs);
    Io.mapOptional("observer-verbs", Lib.ObserverVerbs);
    Io.mapOptional("waiting-verbs", Lib.WaitingVerbs);
    Io.mapOptional("contract-verbs", Lib.ContractVerbs);
    Io.mapOptional("sink-verbs", Lib.SinkVerbs);
    Io.mapOptional("serial-verbs", Lib.SerialVerbs);
    Io.mapOptional("ordered-words", Lib.OrderedWords);
    Io.mapOptional("sequence-words", Lib.SequenceWords);
    Io.mapOptional("executor-words", Lib.ExecutorWords);
    Io.mapOptional("test-macros", Lib.TestMacros);
    Io.mapOptional("test-namespaces", Lib.TestNamespaces);
  }
};

} // namespace llvm::yaml

static void collectDiagnostic(const llvm::SMDiagnostic &Diag, void *Context) {
  auto &Text = *static_cast<std::string *>(Context);
  if (!Text.empty())
    return; // The first error is the cause of the rest.
  llvm::raw_string_ostream(Text)
      << Diag.getFilename() << ':' << Diag.getLineNo() << ": "
      << Diag.getMessage();
}

llvm::Error corolint::parseLibrary(llvm::StringRef FileName,
                                   llvm::StringRef Yaml, Library &Result) {
  std::string Diagnostics;
  llvm::yaml::Input In(llvm::MemoryBufferRef(Yaml, FileName), nullptr,
                       collectDiagnostic, &Diagnostics);
  In >> Result;
  if (std::error_code Code = In.error())
    return llvm::createStringError(Code, Diagnostics.empty()
                                             ? FileName + ": " + Code.message()
                                             : llvm::Twine(Diagnostics));
  return llvm::Error::success();
}

void corolint::describeLibrary(llvm::yaml::IO &Io) {
  Library Any;
  llvm::yaml::EmptyContext Context;
  llvm::yaml::yamlize(Io, Any, true, Context);
}
