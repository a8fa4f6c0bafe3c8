"""The Debian package: made by dpkg-deb of a folder."""
import gzip
import hashlib
import os
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).parent


def build(stage, out):
    root = out / "deb"
    shutil.rmtree(root, ignore_errors=True)
    for name in stage.files():
        put(root / "usr" / name, (stage.folder / name).read_bytes())
    os.chmod(root / "usr/bin/storesim", 0o755)
    # Debian's rules: manuals and changelogs are compressed.
    for name in ("man/man1/storesim.1", "doc/storesim/changelog"):
        plain = root / "usr/share" / name
        put(plain.with_name(plain.name + ".gz"), gzip.compress(plain.read_bytes(), 9, mtime=0))
        plain.unlink()
    put(root / "usr/lib/systemd/system/storesim.service", (HERE / "storesim.service").read_bytes())
    put(root / "etc/storesim/storesim.yaml", (HERE / "storesim.yaml").read_bytes())
    put(root / "DEBIAN/conffiles", b"/etc/storesim/storesim.yaml\n")
    put(root / "DEBIAN/md5sums", sums(root))
    put(root / "DEBIAN/control", control(stage, root).encode())
    date(root, stage.moment)
    package = out / f"storesim_{stage.version}_{architecture()}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package], check=True, stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(stage.moment)})
    return package


def control(stage, root):
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
    libc = ".".join(map(str, stage.libc()))
    return f"""Package: storesim
Version: {stage.version}
Architecture: {architecture()}
Maintainer: storesim <storesim@localhost>
Installed-Size: {size // 1024}
Depends: libc6 (>= {libc}), libsqlite3-0, tzdata
Section: devel
Priority: optional
Description: stands in for Magento 2 and WooCommerce shops in tests
 One server that answers as the REST APIs of Magento 2.4.6 and WooCommerce 9.9.5
 do: stateful, seeded from fixtures, checked byte for byte against recordings of
 the real systems. Every test gets shops of its own and resets them at once.
"""


def architecture():
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def put(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o644)


def sums(root):
    files = sorted(path for path in root.rglob("*") if path.is_file() and "DEBIAN" not in path.parts)
    lines = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files]
    return "".join(lines).encode()


def date(root, moment):
    for path in [root, *root.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
        os.utime(path, (moment, moment))
