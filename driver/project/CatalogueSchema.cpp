//===- CatalogueSchema.cpp - the schema of corolint.yaml ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/CatalogueSchema.h"
#include "checks/catalogue/Schema.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/YAMLTraits.h"
#include "llvm/Support/raw_ostream.h"
#include <type_traits>
#include <vector>

using namespace llvm;

namespace corolint {

namespace {

/// What LLVM passes keys as: a StringRef, and in older versions a pointer.
template <typename MemberT> struct FirstParameter;
template <typename ResultT, typename FirstT, typename... RestT>
struct FirstParameter<ResultT (yaml::IO::*)(FirstT, RestT...)> {
  using Type = FirstT;
};
using KeyText = FirstParameter<decltype(&yaml::IO::preflightKey)>::Type;

/// Pretends to be a document that has every key, and writes down what is asked
/// for. A scalar does not say of which type it is; that is found out by what it
/// refuses. LLVM takes whatever reads for an Input, and asks it for the node at
/// hand where a value is optional; so there is one, which is never read.
class SchemaRecorder : public yaml::Input {
public:
  /// \p TheScalar is what every scalar reads as.
  explicit SchemaRecorder(StringRef TheScalar) : Input("x"), Scalar(TheScalar) {
    (void)setCurrentDocument();
  }

  json::Object take() { return std::move(Root); }
  /// For each scalar in order, whether its type has refused the text.
  std::vector<bool> Refused;
  /// What the scalars are to be, in order; for the last pass.
  std::vector<StringRef> Types;

  bool outputting() const override { return false; }
  bool mapTag(StringRef, bool) override { return false; }
  void beginMapping() override {
    current()["type"] = "object";
    current()["additionalProperties"] = false;
    current()["properties"] = json::Object();
  }
  void endMapping() override {}
  bool preflightKey(KeyText Key, bool IsRequired, bool, bool &UseDefault,
                    void *&) override {
    UseDefault = false;
    if (IsRequired) {
      if (!current().get("required"))
        current()["required"] = json::Array();
      current().getArray("required")->push_back(StringRef(Key));
    }
    json::Object &Properties = *current().getObject("properties");
    Open.push_back(Properties.try_emplace(StringRef(Key), json::Object())
                       .first->second.getAsObject());
    return true;
  }
  void postflightKey(void *) override { close(); }
  std::vector<StringRef> keys() override { return {}; }
  void beginFlowMapping() override { beginMapping(); }
  void endFlowMapping() override {}
  unsigned beginSequence() override {
    current()["type"] = "array";
    return 1;
  }
  bool preflightElement(unsigned, void *&) override {
    current()["items"] = json::Object();
    Open.push_back(current().getObject("items"));
    return true;
  }
  void postflightElement(void *) override { close(); }
  void endSequence() override {}
  unsigned beginFlowSequence() override { return beginSequence(); }
  bool preflightFlowElement(unsigned Index, void *&Info) override {
    return preflightElement(Index, Info);
  }
  void postflightFlowElement(void *) override { close(); }
  void endFlowSequence() override {}
  void beginEnumScalar() override { current()["enum"] = json::Array(); }
  bool matchEnumScalar(KeyText Name, bool) override {
    current().getArray("enum")->push_back(StringRef(Name));
    return false;
  }
  bool matchEnumFallback() override { return true; }
  void endEnumScalar() override {}
  bool beginBitSetScalar(bool &) override { return false; }
  bool bitSetMatch(KeyText, bool) override { return false; }
  void endBitSetScalar() override {}
  void scalarString(StringRef &Text, yaml::QuotingType) override {
    if (Refused.size() < Types.size())
      current()["type"] = Types[Refused.size()];
    Refused.push_back(false);
    IsScalarOpen = true;
    Text = Scalar;
  }
  void blockScalarString(StringRef &Text) override {
    scalarString(Text, yaml::QuotingType::None);
  }
  void scalarTag(std::string &) override {}
  yaml::NodeKind getNodeKind() override { return yaml::NodeKind::Scalar; }
  void setError(const Twine &) override {
    if (IsScalarOpen)
      Refused.back() = true;
  }
  void setAllowUnknownKeys(bool) override {}
  bool canElideEmptySequence() override { return false; }

private:
  json::Object &current() { return Open.empty() ? Root : *Open.back(); }
  void close() {
    Open.pop_back();
    IsScalarOpen = false;
  }

  StringRef Scalar;
  json::Object Root;
  std::vector<json::Object *> Open;
  /// Whether an error now is about the scalar that was just read.
  bool IsScalarOpen = false;
};

} // namespace

static std::vector<bool> refusals(StringRef Scalar) {
  SchemaRecorder Recorder(Scalar);
  describeLibrary(Recorder);
  return std::move(Recorder.Refused);
}

void writeCatalogueSchema(raw_ostream &OS) {
  const std::vector<bool> OfText = refusals("x");
  const std::vector<bool> OfBoolean = refusals("false");
  SchemaRecorder Recorder("0");
  for (const auto &[IsNoText, IsNoBoolean] : zip_equal(OfText, OfBoolean))
    Recorder.Types.push_back(!IsNoText      ? "string"
                             : !IsNoBoolean ? "boolean"
                                            : "integer");
  describeLibrary(Recorder);
  json::Object Schema = Recorder.take();
  Schema["$schema"] = "http://json-schema.org/draft-07/schema#";
  Schema["title"] = "corolint.yaml";
  Schema["description"] =
      "What a project's functions do, and files of CatalogueFiles. See "
      "docs/catalogue.md.";
  OS << formatv("{0:2}", json::Value(std::move(Schema))) << '\n';
}

} // namespace corolint
