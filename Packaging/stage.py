"""What every package holds: binary, fixtures, manual, completions, licence."""
import os
import pathlib
import re
import shutil
import subprocess

import manual


class Stage:
    """A folder laid out as below a prefix such as /usr: `bin/storesim`, `share/storesim/fixtures`, …"""

    def __init__(self, checkout, binary, folder, version):
        self.checkout, self.folder, self.version = checkout, folder, version
        # Dates in packages are that of the sources, so that the same sources make the same packages.
        self.moment = int(os.environ.get("SOURCE_DATE_EPOCH") or self._git("log", "-1", "--format=%ct") or 0)
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "bin").mkdir(parents=True)
        self.binary = folder / "bin/storesim"
        shutil.copy(binary, self.binary)
        subprocess.run(["strip", "--strip-all", self.binary], check=True)
        self.binary.chmod(0o755)
        self._fixtures()
        self._texts()

    def _git(self, *words):
        done = subprocess.run(["git", "-C", self.checkout, *words], capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else ""

    def _fixtures(self):
        """All that git knows of them, or all there is; how they are made is no part of them."""
        source = self.checkout / "fixtures"
        listed = self._git("ls-files", "-z", "fixtures").split("\0")
        names = [pathlib.Path(name).relative_to("fixtures") for name in listed if name]
        for name in names or [path.relative_to(source) for path in source.rglob("*") if path.is_file()]:
            if name.suffix == ".py":
                continue
            target = self.folder / "share/storesim/fixtures" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, target)

    def _texts(self):
        self.write("share/man/man1/storesim.1", manual.page(self.run("--experimental-dump-help"), self.version, self.moment))
        for shell, name in (
            ("bash", "share/bash-completion/completions/storesim"), ("zsh", "share/zsh/vendor-completions/_storesim"),
            ("fish", "share/fish/vendor_completions.d/storesim.fish"),
        ):
            self.write(name, self.run("--generate-completion-script", shell))
        self.write("share/doc/storesim/copyright", (self.checkout / "LICENSE").read_text())
        self.write("share/doc/storesim/changelog", (self.checkout / "CHANGELOG.md").read_text())

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run(self, *words):
        return subprocess.run([self.binary, *words], capture_output=True, text=True, check=True).stdout

    def files(self):
        """Every file, by its name below the prefix."""
        return sorted(path.relative_to(self.folder) for path in self.folder.rglob("*") if path.is_file())

    def libraries(self):
        """The shared libraries that the binary asks for."""
        text = subprocess.run(["objdump", "-p", self.binary], capture_output=True, text=True, check=True).stdout
        return re.findall(r"NEEDED\s+(\S+)", text)

    def libc(self):
        """The newest version of the C library whose functions the binary calls, as (2, 34)."""
        text = subprocess.run(["objdump", "-T", self.binary], capture_output=True, text=True, check=True).stdout
        return max(tuple(map(int, found.split("."))) for found in re.findall(r"GLIBC_([\d.]+)", text))
