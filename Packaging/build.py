#!/usr/bin/env python3
"""Makes the packages: a Debian package, a wheel, an image for containers, from one stripped binary with Swift's runtime inside.

    python3 Packaging/build.py [--binary FILE] [--out DIR]
    python3 Packaging/build.py --only-binary

Without --binary it makes a release build first, .build/release/storesim; with --only-binary nothing else. The same sources and
binary make the same packages, byte for byte. Needs Python, binutils and dpkg-deb; nothing is fetched.
"""
import argparse
import pathlib
import re
import subprocess

import debian
import image
import wheel
from stage import Stage

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--binary", type=pathlib.Path, help="a release build made with --static-swift-stdlib")
    parser.add_argument("--out", type=pathlib.Path, default=CHECKOUT / ".build/packages", help="where packages are put")
    parser.add_argument("--only-binary", action="store_true", help="make the release build and no package")
    options = parser.parse_args()
    binary = options.binary or built()
    if options.only_binary:
        return
    options.out.mkdir(parents=True, exist_ok=True)
    stage = Stage(CHECKOUT, binary, options.out / "stage", version())
    print(f"{stage.binary}: {stage.binary.stat().st_size / 1e6:.1f} MB, needs {', '.join(stage.libraries())}")
    for package in (debian.build(stage, options.out), wheel.build(stage, options.out), image.build(stage, options.out)):
        print(f"{package}: {package.stat().st_size / 1e6:.1f} MB")


def built():
    """A release build with Swift's runtime and that of C++ inside, so that it loads the C library and SQLite only."""
    folder = CHECKOUT / ".build/static"
    folder.mkdir(parents=True, exist_ok=True)
    # A folder that has the library only as an archive, where the linker looks first.
    archive = subprocess.run(["gcc", "-print-file-name=libstdc++.a"], capture_output=True, text=True, check=True).stdout.strip()
    link = folder / "libstdc++.a"
    link.unlink(missing_ok=True)
    link.symlink_to(archive)
    command = [
        "swift", "build", "-c", "release", "--product", "storesim", "--traits", "TLS", "--static-swift-stdlib",
        "--explicit-target-dependency-import-check", "error", "-Xlinker", f"-L{folder}", "-Xlinker", "--no-export-dynamic",
        "-Xswiftc", "-Xclang-linker", "-Xswiftc", "-static-libgcc"]
    subprocess.run(command, cwd=CHECKOUT, check=True)
    return CHECKOUT / ".build/release/storesim"


def version():
    """The one that the program tells."""
    return re.search(r'current = "([^"]+)"', (CHECKOUT / "Sources/CLI/Version.swift").read_text()).group(1)


if __name__ == "__main__":
    main()
