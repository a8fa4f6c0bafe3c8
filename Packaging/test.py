#!/usr/bin/env python3
"""Installs and tries each package where no Swift toolchain is to be seen: install, first answer, check, uninstall.

    python3 Packaging/test.py [DIR with the packages]

Needs root for the Debian package (dpkg) and the image (chroot); what cannot be tried is said, and with CI set it fails.
"""
import gzip
import hashlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.request
import venv

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent
# Nothing of a toolchain, of this checkout or of its environment.
CLEAN = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
PLUGIN_TESTS = '''
import pytest

def test_a_shop_sells_and_forgets(shop):
    assert shop.get("/wp-json/wc/store/v1/products").status == 200
    assert shop.shops["woocommerce"].url == shop.url
    assert "basic:rw" in shop.shops["woocommerce"].credentials
    assert [entry["reply"]["status"] for entry in shop.requests()] == [200]

def test_time_moves(shop, shop_clock):
    assert shop_clock.set("2026-01-15T10:00:00Z").startswith("2026-01-15T10:00:00")
    assert shop_clock.advance(3600).startswith("2026-01-15T11:00:00")

def test_failures_come_as_planned(shop, shop_faults):
    shop_faults.add(id="down", path="**/wp-json/**", status=503, remaining=1)
    assert [shop.get("/wp-json/wc/store/v1/products").status for _ in range(2)] == [503, 200]

@pytest.mark.parametrize("shop", ["baseline+fees"], indirect=True)
def test_templates_are_chosen(shop, storesim):
    assert shop.url.startswith(storesim)
    added = shop.post("/wp-json/wc/store/v1/cart/add-item?id=16", headers={"Cart-Token": token(shop)})
    assert added.status == 201 and added.json()["fees"]

def token(shop):
    return shop.get("/wp-json/wc/store/v1/cart").headers["Cart-Token"]
'''


def main():
    packages = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else CHECKOUT / ".build/packages").resolve()
    check("no Swift toolchain is in PATH", shutil.which("swift", path=CLEAN["PATH"]) is None)
    one = lambda pattern: next(packages.glob(pattern))
    tries = [("wheel", wheel, "*.whl"), ("Debian package", debian, "*.deb"), ("image", image, "*-oci.tar")]
    for name, attempt, pattern in tries:
        if attempt is not wheel and os.getuid() != 0:
            check(f"{name}: not tried without root", "CI" not in os.environ)
            continue
        with tempfile.TemporaryDirectory() as folder:
            attempt(one(pattern), pathlib.Path(folder))


def wheel(package, folder):
    venv.create(folder / "venv", with_pip=True)
    python, program = folder / "venv/bin/python", folder / "venv/bin/storesim"
    began = time.monotonic()
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", package)
    serves(program, folder, "wheel")
    took = time.monotonic() - began
    check(f"wheel: from pip install to the first answer in {took:.1f} s, under 5 s", took < 5)
    linked(program, "wheel")
    checks(program, folder, "wheel")
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "pytest")
    (folder / "test_shop.py").write_text(PLUGIN_TESTS)
    run(python, "-m", "pytest", "-q", folder / "test_shop.py", cwd=folder)
    run(python, "-m", "pip", "uninstall", "--quiet", "--yes", "storesim")
    check("wheel: nothing stays", not program.exists() and not (folder / "venv/share/storesim/fixtures/storesim.yaml").exists())


def debian(package, folder):
    run("dpkg", "--install", package)
    try:
        program = shutil.which("storesim", path=CLEAN["PATH"])
        serves(program, folder, "Debian package")
        linked(program, "Debian package")
        checks(program, folder, "Debian package")
        run("man", "--warnings=w", "-l", "/usr/share/man/man1/storesim.1.gz") if shutil.which("man") else None
        run("bash", "-c", "source /usr/share/bash-completion/completions/storesim && complete -p storesim")
        unit = "/usr/lib/systemd/system/storesim.service"
        run("systemd-analyze", "verify", unit) if shutil.which("systemd-analyze") else None
        check("Debian package: the unit is there", os.path.exists(unit))
    finally:
        run("dpkg", "--purge", "storesim")
    check("Debian package: nothing stays", not os.path.exists("/usr/share/storesim") and not os.path.exists("/etc/storesim"))


def image(package, folder):
    with tarfile.open(package) as archive:
        archive.extractall(folder / "layout", filter="data")
    blob = lambda described: (folder / "layout/blobs" / described["digest"].replace(":", "/")).read_bytes()
    index = json.loads((folder / "layout/index.json").read_text())
    manifest = json.loads(blob(index["manifests"][0]))
    config = json.loads(blob(manifest["config"]))
    for described in [index["manifests"][0], manifest["config"], *manifest["layers"]]:
        content = blob(described)
        check("image: digests and sizes are right",
              len(content) == described["size"] and "sha256:" + hashlib.sha256(content).hexdigest() == described["digest"])
    layer = gzip.decompress(blob(manifest["layers"][0]))
    check("image: the layer is the one named", config["rootfs"]["diff_ids"] == ["sha256:" + hashlib.sha256(layer).hexdigest()])
    root = folder / "root"
    with tarfile.open(fileobj=io.BytesIO(layer)) as archive:
        archive.extractall(root, filter="tar")
    # As the engine would start it: its root, its account, its environment, its command.
    account = config["config"]["User"].split(":")[0]
    # /proc is there as in any container: Swift reads a program's arguments from it.
    inside = 'mkdir -p "$0/proc" && mount --bind /proc "$0/proc" && exec /usr/sbin/chroot "$@"'
    command = [
        "unshare", "-m", "sh", "-c", inside, root, f"--userspec={account}:{account}", root, *config["config"]["Entrypoint"]]
    environment = dict(pair.split("=", 1) for pair in config["config"]["Env"])
    serves(command, folder, "image", environment, "--admin-token", "t")
    done = subprocess.run([*command, "check"], env=environment, capture_output=True, text=True)
    check("image: check is content with what ships", done.returncode == 0)


def serves(program, folder, name, environment=CLEAN, *arguments):
    """A first answer of a shop, and an end when told."""
    command = program if isinstance(program, list) else [program]
    environment = {"HOME": str(folder), **environment}
    port = free_port()
    process = subprocess.Popen(
        [*command, "serve", "--port", str(port), *arguments], env=environment, cwd=folder, stdout=subprocess.DEVNULL)
    try:
        status = answer(f"http://127.0.0.1:{port}/wp-json/wc/store/v1/products", process)
        check(f"{name}: it answers", status == 200)
    finally:
        process.terminate()
        check(f"{name}: it ends with 0", process.wait(20) == 0)


def answer(url, process):
    end = time.monotonic() + 20
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5) as reply:
                return reply.status
        except OSError:
            time.sleep(0.01)


def linked(program, name):
    text = run("ldd", program)
    # The C library's own parts, and SQLite.
    allowed = ("linux-vdso", "libc.so", "libm.so", "libsqlite3.so", "ld-linux", "libdl.so", "libpthread.so")
    other = [line.split()[0] for line in text.splitlines() if not any(word in line for word in allowed)]
    check(f"{name}: nothing but the C library and SQLite is loaded {other or ''}", not other)


def checks(program, folder, name):
    work = folder / "work"
    work.mkdir()
    run(program, "check", cwd=work)
    run(program, "init", cwd=work)
    told = run(program, "check", cwd=work)
    check(f"{name}: init and check make shops", told.count("good") == 2)


def run(*words, cwd=None):
    done = subprocess.run(
        list(map(str, words)), cwd=cwd, capture_output=True, text=True, env={**CLEAN, "HOME": str(cwd or "/tmp")})
    if done.returncode != 0:
        print(done.stdout + done.stderr)
    check(" ".join(str(word) for word in words)[:110], done.returncode == 0)
    return done.stdout


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def check(what, holds):
    print(("passed: " if holds else "FAILED: ") + what, flush=True)
    if not holds:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
