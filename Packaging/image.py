"""The image for containers: an OCI layout in a tar file, for `docker load`, `podman load`, `skopeo` and registries.

Made without a daemon and without a base to fetch: the layer holds the program, the libraries of the C library and SQLite that it
asks for, time zones, and an account without rights. There is no shell in it.
"""
import hashlib
import json
import pathlib
import platform
import re
import subprocess
import time

import archive

ACCOUNT = 65532
MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
ZONES = pathlib.Path("/usr/share/zoneinfo")


def build(stage, out):
    layer = archive.tar(layer_entries(stage), stage.moment)
    blobs = {}
    config = add(blobs, json.dumps(configuration(stage, digest(layer))).encode())
    packed = add(blobs, archive.compressed(layer))
    manifest = {
        "schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": {"mediaType": "application/vnd.oci.image.config.v1+json", **config},
        "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", **packed}]}
    described = add(blobs, json.dumps(manifest).encode())
    name = f"storesim:{stage.version}"
    index = {
        "schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json",
        "manifests": [{
            "mediaType": manifest["mediaType"], **described, "platform": system(),
            "annotations": {"io.containerd.image.name": f"docker.io/library/{name}", "org.opencontainers.image.ref.name": name}}]}
    # Docker's own form beside it, for engines that load no OCI layout.
    path = lambda blob: "blobs/" + blob["digest"].replace(":", "/")
    legacy = [{"Config": path(config), "RepoTags": [name], "Layers": [path(packed)]}]
    files = {
        "oci-layout": b'{"imageLayoutVersion": "1.0.0"}', "index.json": json.dumps(index).encode(),
        "manifest.json": json.dumps(legacy).encode(), **{f"blobs/{d.replace(':', '/')}": b for d, b in blobs.items()}}
    package = out / f"storesim-{stage.version}-oci.tar"
    entries = [(folder, None, 0o755) for folder in archive.folders(files)]
    package.write_bytes(archive.tar(entries + [(n, c, 0o644) for n, c in sorted(files.items())], stage.moment))
    return package


def add(blobs, content):
    blobs[digest(content)] = content
    return {"digest": digest(content), "size": len(content)}


def digest(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def system():
    return {"architecture": MACHINES.get(platform.machine(), platform.machine()), "os": "linux"}


def configuration(stage, layer):
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(stage.moment))
    return {
        "created": date, **system(),
        "config": {
            "User": f"{ACCOUNT}:{ACCOUNT}", "WorkingDir": "/shop", "ExposedPorts": {"4090/tcp": {}},
            "Env": ["PATH=/usr/bin", "HOME=/home/storesim", "STORESIM_HOST=0.0.0.0"],
            "Entrypoint": ["/usr/bin/storesim"], "Cmd": ["serve"],
            "Healthcheck": {
                "Test": ["CMD", "/usr/bin/storesim", "health"], "Interval": 5_000_000_000, "Retries": 3,
                "StartPeriod": 10_000_000_000},
            "Labels": {"org.opencontainers.image.title": "storesim", "org.opencontainers.image.version": stage.version}},
        "rootfs": {"type": "layers", "diff_ids": [layer]},
        "history": [{"created": date, "created_by": "Packaging/build.py"}]}


def layer_entries(stage):
    files = {f"usr/{name}": (stage.folder / name).read_bytes() for name in stage.files() if name.parts[:2] != ("share", "man")}
    for target, source in libraries(stage.binary).items():
        files[target.lstrip("/")] = source.read_bytes()
    for path in sorted(ZONES.rglob("*")):
        if path.is_file() and path.relative_to(ZONES).parts[0] not in ("posix", "right"):
            files[str(path).lstrip("/")] = path.read_bytes()
    files["etc/passwd"] = f"root:x:0:0::/root:/none\nstoresim:x:{ACCOUNT}:{ACCOUNT}::/home/storesim:/none\n".encode()
    files["etc/group"] = f"root:x:0:\nstoresim:x:{ACCOUNT}:\n".encode()
    files["etc/nsswitch.conf"] = b"hosts: files dns\n"
    open_to_all = {"home/storesim/": 0o1777, "tmp/": 0o1777, "shop/": 0o755}
    entries = [(name, None, 0o755) for name in archive.folders(files)]
    entries += [(name, None, mode) for name, mode in open_to_all.items()]
    if "home/" not in dict((entry[0], entry) for entry in entries):
        entries.insert(0, ("home/", None, 0o755))
    return entries + [(name, content, 0o755 if is_program(name) else 0o644) for name, content in sorted(files.items())]


def is_program(name):
    return name == "usr/bin/storesim" or ".so" in name.rsplit("/", 1)[-1]


def libraries(binary):
    """What the program loads, by the name that it is loaded by, and what names are looked up with."""
    text = subprocess.run(["ldd", binary], capture_output=True, text=True, check=True).stdout
    found = {}
    for line in text.splitlines():
        match = re.search(r"(?:=> )?(/\S+) \(0x", line)
        if match:
            found[match.group(1)] = pathlib.Path(match.group(1)).resolve()
    folder = next(pathlib.Path(name).parent for name in found if "libc.so" in name)
    for name in ("libnss_files.so.2", "libnss_dns.so.2", "libresolv.so.2"):
        if (folder / name).exists():
            found[str(folder / name)] = (folder / name).resolve()
    return found
