"""The aspect: one action for each C++ source, which makes facts of it.

An action runs `corolint facts --hermetic` with the flags of the toolchain and
of the target, and may read what the compile action may read. Findings are data
to it, so it succeeds, and is cached, whatever there is to find.
"""

load("@bazel_tools//tools/build_defs/cc:action_names.bzl", "ACTION_NAMES")
load("@bazel_tools//tools/cpp:toolchain_utils.bzl", "find_cpp_toolchain")

CorolintInfo = provider(
    doc = "What corolint has made of a target and of all that it depends on.",
    fields = {
        "facts": "depset of files: the facts of each source",
        "sources": "depset of files: the sources and headers of the targets",
    },
)

_SOURCE_EXTENSIONS = ["cc", "cpp", "cxx", "c++", "C", "cppm", "ixx"]

def _rule_files(ctx, attributes):
    files = []
    for attribute in attributes:
        for target in getattr(ctx.rule.attr, attribute, []):
            if type(target) == "Target":
                files += target.files.to_list()
    return files

def _expand(ctx, flags):
    """The flags of a target, with $(location ...) and Make variables."""
    data = getattr(ctx.rule.attr, "data", []) + getattr(ctx.rule.attr, "additional_compiler_inputs", [])
    return [
        ctx.expand_make_variables("copts", ctx.expand_location(flag, data), {})
        for flag in flags
    ]

def _compile_command(ctx, toolchain, context):
    """The compiler and the flags that the target's sources are compiled with."""
    features = cc_common.configure_features(
        ctx = ctx,
        cc_toolchain = toolchain,
        requested_features = ctx.features,
        # Precompiled modules and the like are of no use to another compiler.
        unsupported_features = ctx.disabled_features + ["module_maps", "layering_check", "header_modules"],
    )
    cpp = ctx.fragments.cpp
    variables = cc_common.create_compile_variables(
        cc_toolchain = toolchain,
        feature_configuration = features,
        user_compile_flags = cpp.copts + cpp.cxxopts + _expand(ctx, getattr(ctx.rule.attr, "copts", [])),
        include_directories = context.includes,
        quote_include_directories = context.quote_includes,
        system_include_directories = depset(transitive = [
            context.system_includes,
            getattr(context, "external_includes", depset()),
        ]),
        framework_include_directories = context.framework_includes,
        preprocessor_defines = depset(transitive = [context.defines, context.local_defines]),
    )
    return [cc_common.get_tool_for_action(
        feature_configuration = features,
        action_name = ACTION_NAMES.cpp_compile,
    )] + cc_common.get_memory_inefficient_command_line(
        feature_configuration = features,
        action_name = ACTION_NAMES.cpp_compile,
        variables = variables,
    )

def _facts_action(ctx, target, source, command, toolchain, headers, data):
    facts = ctx.actions.declare_file("_corolint/%s/%s.facts" % (ctx.label.name, source.path.replace("/", "_")))
    arguments = ctx.actions.args()
    arguments.add("facts")
    arguments.add_all(["--hermetic", "--root=.", "-q", "-j1"])
    arguments.add_all(ctx.files._config, format_each = "--config-file=%s")
    arguments.add("-o", facts)
    arguments.add(source)
    arguments.add("--")
    arguments.add_all(command)
    arguments.add(source)
    # A long command goes into a file, which corolint reads.
    arguments.set_param_file_format("multiline")
    arguments.use_param_file("@%s", use_always = False)
    ctx.actions.run(
        executable = ctx.executable._corolint,
        arguments = [arguments],
        inputs = depset(
            [source] + data + ctx.files._config + ctx.files._inputs,
            transitive = [headers, toolchain.all_files],
        ),
        outputs = [facts],
        mnemonic = "CorolintFacts",
        progress_message = "Linting %s" % source.short_path,
    )
    return facts

def _corolint_aspect_impl(target, ctx):
    transitive = [
        dependency[CorolintInfo]
        for attribute in ["deps", "implementation_deps", "srcs", "actual"]
        for dependency in _as_list(getattr(ctx.rule.attr, attribute, []))
        if type(dependency) == "Target" and CorolintInfo in dependency
    ]
    facts = []
    own = []
    if CcInfo in target and not _is_left_out(ctx):
        files = _rule_files(ctx, ["srcs", "hdrs", "textual_hdrs"])
        sources = [
            file
            for file in _rule_files(ctx, ["srcs"])
            if file.extension in _SOURCE_EXTENSIONS
        ]
        own = [file for file in files if not file.is_directory]
        toolchain = find_cpp_toolchain(ctx)
        context = target[CcInfo].compilation_context
        command = _compile_command(ctx, toolchain, context)
        headers = depset(own, transitive = [context.headers])
        data = _rule_files(ctx, ["additional_compiler_inputs"])
        facts = [
            _facts_action(ctx, target, source, command, toolchain, headers, data)
            for source in sources
        ]
    info = CorolintInfo(
        facts = depset(facts, transitive = [other.facts for other in transitive]),
        sources = depset(own, transitive = [other.sources for other in transitive]),
    )
    return [info, OutputGroupInfo(corolint_facts = info.facts)]

def _as_list(value):
    return value if type(value) == "list" else [value]

def _is_left_out(ctx):
    """Whether the target says so, or is somebody else's."""
    return "no-corolint" in ctx.rule.attr.tags or ctx.label.workspace_root.startswith("external/")

corolint_aspect = aspect(
    implementation = _corolint_aspect_impl,
    doc = "Makes facts of the C++ sources of a target and of its dependencies.",
    attr_aspects = ["deps", "implementation_deps", "srcs", "actual"],
    attrs = {
        "_cc_toolchain": attr.label(default = Label("@bazel_tools//tools/cpp:current_cc_toolchain")),
        "_config": attr.label(default = Label("//:config"), allow_files = True),
        "_corolint": attr.label(
            default = Label("@corolint//:corolint"),
            executable = True,
            cfg = "exec",
        ),
        "_inputs": attr.label(default = Label("//:inputs"), allow_files = True),
    },
    fragments = ["cpp"],
    provides = [CorolintInfo],
    toolchains = ["@bazel_tools//tools/cpp:toolchain_type"],
)
