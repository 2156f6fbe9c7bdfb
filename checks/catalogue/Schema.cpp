//===- Schema.cpp - reading one file of the catalogue ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/catalogue/Schema.h"
#include "checks/catalogue/Catalogue.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"
#include "llvm/Support/raw_ostream.h"

using namespace corolint;

LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::NamespaceEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::TaskEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::GuardEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::BlockingEntry)
LLVM_YAML_IS_SEQUENCE_VECTOR(corolint::AlternativeEntry)

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

template <> struct ScalarEnumerationTraits<BlockingKind> {
  static void enumeration(IO &Io, BlockingKind &Value) {
    Io.enumCase(Value, "always", BlockingKind::Always);
    Io.enumCase(Value, "maybe", BlockingKind::Maybe);
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
  }
};

template <> struct MappingTraits<GuardEntry> {
  static void mapping(IO &Io, GuardEntry &Entry) {
    Io.mapOptional("zero-argument", Entry.ZeroArgument);
    Io.mapOptional("called-before", Entry.CalledBefore);
    Io.mapOptional("receivers", Entry.Receivers);
    Io.mapOptional("argument-names", Entry.ArgumentNames);
  }
};

template <> struct MappingTraits<BlockingEntry> {
  static void mapping(IO &Io, BlockingEntry &Entry) {
    Io.mapRequired("names", Entry.Names);
    Io.mapOptional("blocks", Entry.Kind, BlockingKind::Always);
    Io.mapRequired("family", Entry.Family);
    Io.mapRequired("need", Entry.Need);
    Io.mapOptional("unless", Entry.Unless);
    Io.mapOptional("duration", Entry.Duration);
  }
  static std::string validate(IO &, BlockingEntry &Entry) {
    return Entry.Names.empty() ? "'names' is empty" : "";
  }
};

template <> struct MappingTraits<AlternativeEntry> {
  static void mapping(IO &Io, AlternativeEntry &Entry) {
    Io.mapRequired("need", Entry.Need);
    Io.mapRequired("advice", Entry.Advice);
    Io.mapOptional("replacement", Entry.Replacement);
    Io.mapOptional("includes", Entry.Includes);
  }
};

template <> struct MappingTraits<JoinEntry> {
  static void mapping(IO &Io, JoinEntry &Entry) {
    Io.mapOptional("names", Entry.Names);
    Io.mapOptional("advice", Entry.Advice);
    Io.mapOptional("operator", Entry.Operator);
    Io.mapOptional("using-namespace", Entry.UsingNamespace);
    Io.mapOptional("includes", Entry.Includes);
  }
};

template <> struct MappingTraits<Library> {
  static void mapping(IO &Io, Library &Lib) {
    std::string Language = "c++";
    Io.mapRequired("library", Lib.Name);
    Io.mapOptional("language", Language);
    if (Language != "c" && Language != "c++")
      Io.setError("'language' must be 'c' or 'c++'");
    Lib.IsC = Language == "c";
    // Where the facts were read: for people, so any text will do.
    std::string Source;
    Io.mapRequired("source", Source);
    Io.mapOptional("namespaces", Lib.Namespaces);
    Io.mapOptional("outside-umbrellas", Lib.OutsideUmbrellas);
    Io.mapOptional("tasks", Lib.Tasks);
    Io.mapOptional("blocking", Lib.Blocking);
    Io.mapOptional("alternatives", Lib.Alternatives);
    Io.mapOptional("join", Lib.Join);
    Io.mapOptional("spawn", Lib.Spawn);
    Io.mapOptional("effect-verbs", Lib.EffectVerbs);
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
