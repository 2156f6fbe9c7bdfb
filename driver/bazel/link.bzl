"""The rules that link the facts of their targets and say what was found."""

load("//:aspect.bzl", "CorolintInfo", "corolint_aspect")

def _linked(ctx):
    infos = [target[CorolintInfo] for target in ctx.attr.targets]
    return struct(
        facts = depset(transitive = [info.facts for info in infos]),
        sources = depset(transitive = [info.sources for info in infos]),
    )

_ATTRIBUTES = {
    "args_for_link": attr.string_list(
        doc = "More options of 'corolint link', such as --fail-on=error.",
    ),
    "baseline": attr.label(
        allow_single_file = True,
        doc = "The baseline of findings that do not count.",
    ),
    "targets": attr.label_list(
        aspects = [corolint_aspect],
        doc = "What to lint, with all that it depends on.",
        mandatory = True,
    ),
    "_config": attr.label(default = Label("//:config"), allow_files = True),
    "_corolint": attr.label(
        default = Label("@corolint//:corolint"),
        executable = True,
        cfg = "exec",
    ),
}

def _options(ctx, baseline_path):
    options = ["--hermetic", "--root=."] + ctx.attr.args_for_link
    if ctx.file.baseline:
        options.append("--baseline=" + baseline_path)
    return options

def _quote(text):
    return "'" + text.replace("'", "'\\''") + "'"

def _test_impl(ctx):
    linked = _linked(ctx)
    # One file for all: a command line has its limits.
    list_file = ctx.actions.declare_file(ctx.label.name + ".facts.txt")
    content = ctx.actions.args()
    content.add_all(linked.facts, map_each = _short_path)
    content.set_param_file_format("multiline")
    ctx.actions.write(list_file, content)
    options = _options(ctx, ctx.file.baseline.short_path if ctx.file.baseline else "")
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(script, """#!/bin/sh
# Bazel runs tests in the folder of the main repository's runfiles.
set -u
reports=${{TEST_UNDECLARED_OUTPUTS_DIR:-${{TEST_TMPDIR:-/tmp}}}}
exec {corolint} link {options} "--format=sarif:$reports/corolint.sarif" \\
  --format=text "$@" @{facts}
""".format(
        corolint = _quote(ctx.executable._corolint.short_path),
        options = " ".join([_quote(option) for option in options]),
        facts = _quote(list_file.short_path),
    ), is_executable = True)
    runfiles = ctx.runfiles(
        [list_file] + ctx.files._config + ctx.files.baseline,
        transitive_files = depset(transitive = [linked.facts, linked.sources]),
    )
    return [DefaultInfo(
        executable = script,
        runfiles = runfiles.merge(ctx.attr._corolint[DefaultInfo].default_runfiles),
    )]

def _short_path(file):
    return file.short_path

corolint_test = rule(
    implementation = _test_impl,
    doc = "Fails where corolint has findings in its targets.",
    attrs = _ATTRIBUTES,
    test = True,
)

def _report_impl(ctx):
    linked = _linked(ctx)
    report = ctx.actions.declare_file(ctx.label.name + "." + ctx.attr.format)
    arguments = ctx.actions.args()
    arguments.add("link")
    arguments.add_all(_options(ctx, ctx.file.baseline.path if ctx.file.baseline else ""))
    arguments.add_all(["--fail-on=none", "-q", "--format=" + ctx.attr.format])
    arguments.add("-o", report)
    arguments.add_all(linked.facts)
    arguments.set_param_file_format("multiline")
    arguments.use_param_file("@%s")
    ctx.actions.run(
        executable = ctx.executable._corolint,
        arguments = [arguments],
        inputs = depset(
            ctx.files._config + ctx.files.baseline,
            transitive = [linked.facts, linked.sources],
        ),
        outputs = [report],
        mnemonic = "CorolintLink",
        progress_message = "Reporting on %s" % ctx.label,
    )
    return [DefaultInfo(files = depset([report]))]

corolint_report = rule(
    implementation = _report_impl,
    doc = "A report on its targets; findings do not fail it.",
    attrs = dict(_ATTRIBUTES, format = attr.string(
        default = "html",
        doc = "As of 'corolint --format'.",
    )),
)
