"""storesim: shops for tests. ``start()`` runs the server, pytest has fixtures of its own."""
import os
import shutil
import subprocess
import sysconfig
import tempfile
import time

__all__ = ["Server", "binary", "start"]


def binary():
    """The path of the program that came with this package, or that is found otherwise."""
    own = os.path.join(sysconfig.get_path("scripts"), "storesim")
    found = own if os.access(own, os.X_OK) else shutil.which("storesim")
    if not found:
        raise FileNotFoundError("there is no program storesim beside this Python nor in PATH")
    return found


class Server:
    """A running server; ``url`` is its address."""

    def __init__(self, *arguments, wait=30):
        self._folder = tempfile.TemporaryDirectory(prefix="storesim-")
        ready = os.path.join(self._folder.name, "url")
        self.process = subprocess.Popen(
            [binary(), "serve", "--port", "0", "--ready-file", ready, *map(str, arguments)], stdout=subprocess.DEVNULL)
        end = time.monotonic() + wait
        while not os.path.exists(ready):
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError("storesim did not start; what it said stands above")
            time.sleep(0.005)
        with open(ready) as file:
            self.url = file.read().strip()

    def stop(self):
        """Ends the server; once is enough."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._folder.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def start(*arguments):
    """Starts a server with more arguments of ``storesim serve``, at a free port."""
    return Server(*arguments)
