"""Where the corolint that is installed becomes one that Bazel knows."""

def _corolint_repository_impl(ctx):
    path = ctx.attr.path or ctx.which("corolint")
    if not path:
        fail("corolint is not installed: no 'corolint' in PATH; install it, or give corolint_repository a 'path'")
    executable = ctx.path(path).realpath
    ctx.symlink(executable, "bin/corolint")

    # Clang's own headers lie beside the program, and it finds them from there.
    libraries = executable.dirname.dirname.get_child(ctx.attr.library_folder).get_child("corolint")
    if libraries.exists:
        ctx.symlink(libraries, ctx.attr.library_folder + "/corolint")
    ctx.file("BUILD.bazel", """package(default_visibility = ["//visibility:public"])

filegroup(
    name = "headers",
    srcs = glob(["{folder}/corolint/clang/**"], allow_empty = True),
)

sh_binary(
    name = "corolint",
    srcs = ["bin/corolint"],
    data = [":headers"],
)
""".format(folder = ctx.attr.library_folder))

corolint_repository = repository_rule(
    implementation = _corolint_repository_impl,
    doc = "The corolint at 'path', or else the one in PATH, as @corolint//:corolint.",
    attrs = {
        "library_folder": attr.string(
            default = "lib",
            doc = "Where its prefix has libraries: 'lib', 'lib64', 'lib/x86_64-linux-gnu'.",
        ),
        "path": attr.string(doc = "The program, absolute."),
    },
    configure = True,
    environ = ["PATH"],
)
