"""The wheel: binary and fixtures for pip, and a plugin for pytest."""
import base64
import hashlib
import pathlib
import platform
import zipfile
import time

HERE = pathlib.Path(__file__).parent


def build(stage, out):
    name = f"storesim-{stage.version}"
    # The binary asks for the system's SQLite, which no manylinux tag promises.
    tag = f"py3-none-linux_{platform.machine()}"
    files = {f"storesim/{path.name}": (path.read_bytes(), 0o644) for path in sorted((HERE / "wheel/storesim").glob("*.py"))}
    # pip puts scripts beside its Python and data below the same prefix: there the program looks for its fixtures.
    files[f"{name}.data/scripts/storesim"] = (stage.binary.read_bytes(), 0o755)
    for path in stage.files():
        if path.parts[0] == "share":
            files[f"{name}.data/data/{path}"] = ((stage.folder / path).read_bytes(), 0o644)
    info = f"{name}.dist-info"
    files[f"{info}/METADATA"] = (metadata(stage.version).encode(), 0o644)
    files[f"{info}/WHEEL"] = (
        f"Wheel-Version: 1.0\nGenerator: storesim\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(), 0o644)
    files[f"{info}/entry_points.txt"] = (b"[pytest11]\nstoresim = storesim.pytest_plugin\n", 0o644)
    files[f"{info}/licenses/LICENSE"] = ((stage.checkout / "LICENSE").read_bytes(), 0o644)
    package = out / f"{name}-{tag}.whl"
    package.unlink(missing_ok=True)
    write(package, files, info, stage.moment)
    return package


def metadata(version):
    return f"""Metadata-Version: 2.4
Name: storesim
Version: {version}
Summary: Stands in for Magento 2 and WooCommerce shops in tests, with fixtures for pytest
License-Expression: Apache-2.0
License-File: LICENSE
Requires-Python: >=3.8
Classifier: Framework :: Pytest
Classifier: Operating System :: POSIX :: Linux
Description-Content-Type: text/markdown

{(HERE / "wheel/README.md").read_text()}"""


def write(package, files, info, moment):
    date = time.gmtime(max(moment, 315_532_800))[:6]
    record = "".join(f"{name},sha256={digest(content)},{len(content)}\n" for name, (content, _) in files.items())
    files[f"{info}/RECORD"] = ((record + f"{info}/RECORD,,\n").encode(), 0o644)
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, (content, mode) in files.items():
            entry = zipfile.ZipInfo(name, date)
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
