"""corolint for Bazel: an aspect that makes facts of every source, and rules
that link them: a test that is the gate, and a report to read.

docs/guide/bazel.md says how to use them.
"""

load("//:aspect.bzl", _CorolintInfo = "CorolintInfo", _corolint_aspect = "corolint_aspect")
load("//:link.bzl", _corolint_report = "corolint_report", _corolint_test = "corolint_test")

CorolintInfo = _CorolintInfo
corolint_aspect = _corolint_aspect
corolint_report = _corolint_report
corolint_test = _corolint_test
