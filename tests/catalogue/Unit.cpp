//===- Unit.cpp - declarations of one generated file ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/catalogue/Unit.h"
#include "checks/catalogue/Names.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace corolint::test {

/// What all generated files begin with. The coroutine's promise awaits
/// anything.
static constexpr const char *Prelude = R"(
namespace std {
template <class R, class...> struct coroutine_traits {
  using promise_type = typename R::promise_type;
};
template <class P = void> struct coroutine_handle {
  static coroutine_handle from_address(void *);
  static coroutine_handle from_promise(P &);
  void *address();
  operator coroutine_handle<>();
};
template <> struct coroutine_handle<void> {
  static coroutine_handle from_address(void *);
  void *address();
};
struct suspend_always {
  bool await_ready() noexcept;
  void await_suspend(coroutine_handle<>) noexcept {}
  void await_resume() noexcept;
};
template <class T> struct initializer_list {
  const T *First;
  decltype(sizeof(0)) Size;
};
} // namespace std

namespace probes {
struct awaiter {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
struct task {
  struct promise_type {
    task get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
    template <class T> awaiter await_transform(T &&);
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
  void *Handle;
};
task start();
[[clang::annotate("corolint::leaves_executor")]] int leave();
template <class T> T &value();
template <class T> T *pointer();
template <class T> T make();
struct duration {
  long Count;
};
template <int> struct holding {};
template <int> struct other {};
struct own_lock {
  void lock();
  void lock_shared();
  bool try_lock_for(int);
  bool try_lock_shared_for(int);
};
} // namespace probes
)";

/// Parts of names that are namespaces where nothing shows whether they are. All
/// others are classes, which is as good for the look-up of a name.
static bool isNamespaceName(llvm::StringRef Name) {
  static const llvm::StringSet<> Known = {
      "adl",     "alien",      "anywhere",   "blocking",
      "bthread", "chrono",     "clients",    "concurrent",
      "coro",    "coroutine",  "detail",     "details",
      "dns",     "engine",     "executors",  "experimental",
      "fibers",  "filesystem", "fs",         "http",
      "impl",    "ip",         "linuxos",    "no_interruption_point",
      "nosql",   "orm",        "own",        "photon_std",
      "posix",   "probes",     "ranges",     "ssl",
      "std",     "subprocess", "this_fiber", "this_thread",
      "trantor", "types",      "uthread",    "util",
      "utils",   "websocket",  "windows",    "QtConcurrent"};
  return Known.contains(Name);
}

static std::pair<llvm::StringRef, llvm::StringRef>
splitLast(llvm::StringRef Full) {
  llvm::StringRef Last = lastComponent(Full);
  return {Full.drop_back(Last.size() == Full.size() ? Last.size()
                                                    : Last.size() + 2),
          Last};
}

static bool isOperator(llvm::StringRef Name) {
  return Name.consume_front("operator") && !Name.empty() &&
         !llvm::isAlnum(Name.front()) && Name.front() != '_';
}

static bool isUnary(llvm::StringRef Name) {
  static const llvm::StringSet<> Known = {"operator->", "operator*",
                                          "operator++", "operator--",
                                          "operator!",  "operator~"};
  return Known.contains(Name);
}

Unit::Unit(const Library &Lib) {
  Root.IsNamespace = true;
  for (const NamespaceEntry &Namespace : Lib.Namespaces)
    for (Scope *Current = &Root;
         llvm::StringRef Part : llvm::split(Namespace.Name, "::")) {
      Current = &Current->Inner[Part.str()];
      Current->IsNamespace = true;
    }
  for (const char *Member :
       {"lock", "lock_shared", "try_lock_for", "try_lock_shared_for"})
    addFunction(std::string(DefaultLock) + "::" + Member, /*IsC=*/false);
}

Unit::Scope &Unit::scope(llvm::StringRef Full) {
  Scope *Current = &Root;
  if (Full.empty())
    return Root;
  for (llvm::StringRef Part : llvm::split(Full, "::")) {
    auto [It, IsNew] = Current->Inner.try_emplace(Part.str());
    if (IsNew)
      It->second.IsNamespace = Current->IsNamespace && isNamespaceName(Part);
    Current = &It->second;
  }
  return *Current;
}

const Unit::Scope *Unit::find(llvm::StringRef Full) const {
  const Scope *Current = &Root;
  for (llvm::StringRef Part : llvm::split(Full, "::")) {
    auto It = Current->Inner.find(Part.str());
    if (It == Current->Inner.end())
      return nullptr;
    Current = &It->second;
  }
  return Current;
}

void Unit::addOverload(const std::string &Callee,
                       const std::string &Parameters) {
  auto [Outer, Last] = splitLast(Callee);
  scope(Outer).Overloads.emplace(Last.str(), Parameters);
}

void Unit::addClass(const std::string &Full) { scope(Full); }

void Unit::makeTemplate(const std::string &Full) {
  scope(Full).IsTemplate = true;
}

Call Unit::addFunction(const std::string &Callee, bool IsC) {
  Call Result;
  Result.Callee = Callee;
  Result.IsC = IsC;
  if (IsC) {
    CFunctions.insert(Callee);
    return Result;
  }
  auto [Outer, Last] = splitLast(Callee);
  Scope &Where = scope(Outer);
  Where.Functions.insert(Last.str());
  if (Where.IsNamespace)
    return Result;
  Result.Class = Outer.str();
  Result.Lock = Where.IsTemplate ? DefaultLock : "";
  if (Last == lastComponent(Outer))
    Result.How = Form::Construction;
  else if (Last.starts_with("~"))
    Result.How = Form::Destruction;
  else
    Result.How = Form::Member;
  Result.Object.Text = "Object";
  Result.Object.Classes = {Result.Class};
  return Result;
}

std::string Unit::derive(const std::vector<std::string> &Bases) {
  std::string &Name = Derived[Bases];
  if (!Name.empty())
    return Name;
  Name = "probes::derived_" + std::to_string(Derived.size());
  std::string Text = "struct " + lastComponent(Name).str();
  for (const std::string &Base : Bases)
    Text += (&Base == &Bases.front() ? " : " : ", ") + spell(Base);
  DerivedText.push_back(Text + " {};\n");
  return Name;
}

Arity Unit::arity(const Call &Made) {
  llvm::StringRef Last = lastComponent(Made.Callee);
  if (Made.How == Form::Destruction)
    return {0, 0};
  if (Made.IsC || !isOperator(Last) || Last == "operator()")
    return {};
  unsigned Operands = isUnary(Last) ? 1 : 2;
  unsigned Arguments = Made.How == Form::Member ? Operands - 1 : Operands;
  return {Arguments, Arguments};
}

std::string Unit::spell(const std::string &Class,
                        const std::string &Lock) const {
  const Scope *Found = find(Class);
  return "::" + Class +
         (Found && Found->IsTemplate ? "<::" + Lock + ">" : std::string());
}

bool Unit::isAmbiguous(const std::string &Other, llvm::StringRef Member) const {
  const Scope *Found = find(Other);
  return Found && Found->Functions.contains(Member.str());
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

namespace {

/// Writes declarations.
class Printer {
public:
  explicit Printer(Style How) : How(How) {}

  template <typename ScopeT> void printInside(const ScopeT &S) {
    for (const auto &[Name, Inner] : S.Inner) {
      if (Inner.IsNamespace)
        printNamespace(Name, Inner);
      else
        printClass(Name, Inner);
    }
  }

  template <typename ScopeT> void printFunctions(const ScopeT &S) {
    for (const std::string &Function : S.Functions)
      printFunction(Function, /*IsMember=*/false);
    printOverloads(S, "", /*Constructors=*/false);
  }

  std::string Text;

private:
  template <typename ScopeT>
  void printNamespace(const std::string &Name, const ScopeT &S) {
    bool IsInline = How == Style::AsImplemented;
    Text += "namespace " + Name + " {\n";
    Text += IsInline ? "inline namespace _abi {\n" : "";
    printInside(S);
    printFunctions(S);
    Text += IsInline ? "}\n}\n" : "}\n";
  }

  /// Operators stay: free ones would fit better than those of a base.
  bool isInBase(llvm::StringRef Function, llvm::StringRef Class) const {
    return How == Style::AsImplemented && Function != Class &&
           !Function.starts_with("~") &&
           (!isOperator(Function) || Function == "operator()");
  }

  template <typename ScopeT>
  void printClass(const std::string &Name, const ScopeT &S) {
    std::string Head;
    std::string Base = "base_of_" + Name;
    std::string Parameter = Name == "scoped_lock" ? "class... T" : "class T";
    if (S.IsTemplate)
      Head = "template <" + Parameter + "> ";
    if (How == Style::AsImplemented) {
      Text += Head + "struct " + Base + " {\n";
      printMembers(S, Name, /*OfBase=*/true);
      Text += "};\n";
      if (S.IsTemplate)
        Base += Name == "scoped_lock" ? "<T...>" : "<T>";
    }
    Text += Head + "struct " + Name;
    if (How == Style::AsImplemented)
      Text += " : " + Base;
    Text += " {\n";
    printInside(S);
    printMembers(S, Name, /*OfBase=*/false);
    // No task, and nothing that is worked on, is empty.
    Text += "long State;\n};\n";
  }

  template <typename ScopeT>
  void printMembers(const ScopeT &S, const std::string &Class, bool OfBase) {
    for (const std::string &Function : S.Functions) {
      if (isInBase(Function, Class) != OfBase)
        continue;
      if (Function == Class)
        Text += "template <class... A> " + Class + "(A &&...) {}\n";
      else
        printFunction(Function, /*IsMember=*/true);
    }
    if (OfBase == (How == Style::AsImplemented))
      printOverloads(S, Class, /*Constructors=*/false);
    if (!OfBase)
      printOverloads(S, Class, /*Constructors=*/true);
  }

  /// Of the class \p Own, if it is one, the constructors or all others.
  template <typename ScopeT>
  void printOverloads(const ScopeT &S, const std::string &Own,
                      bool Constructors) {
    for (const auto &[Name, Parameters] : S.Overloads)
      if ((!Own.empty() && Name == Own) == Constructors)
        Text += Constructors
                    ? Name + "(" + Parameters + ") {}\n"
                    : "int " + Name + "(" + Parameters + ") { return 1; }\n";
  }

  void printFunction(const std::string &Name, bool IsMember);

  const Style How;
};

} // namespace

void Printer::printFunction(const std::string &Name, bool IsMember) {
  if (llvm::StringRef(Name).starts_with("~")) {
    Text += Name + "();\n";
  } else if (!isOperator(Name) || Name == "operator()") {
    // With a body, or the types of lambdas could not be arguments.
    Text += "template <class R = int, class... A> R " + Name +
            "(A &&...) { return ::probes::make<R>(); }\n";
  } else if (isUnary(Name)) {
    Text += Name == "operator->" ? "::probes::duration *" : "int ";
    Text += Name + "();\n";
  } else if (IsMember) {
    Text += "template <class A> int " + Name + "(A &&) { return 1; }\n";
  } else {
    Text += "template <class A, class B> int " + Name +
            "(A &&, B &&) { return 1; }\n";
  }
}

std::string Unit::declarations(Style How) const {
  std::string Text = Prelude;
  if (How == Style::AsImplemented)
    Text += "extern \"C\" {\n";
  for (const std::string &Function : CFunctions)
    Text += (How == Style::AsImplemented ? "int " : "extern \"C\" int ") +
            Function + "(...);\n";
  if (How == Style::AsImplemented)
    Text += "}\n";
  Printer Out(How);
  Out.printInside(Root);
  Out.printFunctions(Root);
  Text += Out.Text;
  Text += "namespace probes {\nnamespace constants {\n";
  for (const std::string &Name : Constants)
    Text += "enum { " + Name + " = 1 };\n";
  Text += "} // namespace constants\nnamespace types {\n";
  for (const std::string &Name : Constants)
    Text += "struct " + Name + " {};\n";
  Text += "} // namespace types\n";
  for (const std::string &Class : DerivedText)
    Text += Class;
  return Text + "} // namespace probes\n";
}

} // namespace corolint::test
