// The user header of attributes.cpp.
#pragma once
[[clang::annotate("corolint::blocking")]] void queryDatabase(); //~ note: declared blocking here
