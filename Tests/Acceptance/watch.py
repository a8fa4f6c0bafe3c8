#!/usr/bin/env python3
"""Fixtures that are edited while shops are served: `serve --watch` and `POST /__admin/reload`, with sandboxes there.

    python3 Tests/Acceptance/watch.py .build/release/storesim
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from storesim import Server, call, check, with_key

PRODUCTS = "/wp-json/wc/store/v1/products"
KEYS = "basic:\n  mine: [{key}, cs_mine]\n"


def main():
    binary = os.path.abspath(sys.argv[1])
    os.environ["STORESIM_FIXTURES"] = str(pathlib.Path(__file__).resolve().parent.parent.parent / "fixtures")
    folder = pathlib.Path(tempfile.mkdtemp())
    subprocess.run([binary, "init", folder], check=True, capture_output=True)
    for watches in (True, False):
        server = Server(binary, "--config", str(folder / "storesim.yaml"), "--cache", "none", *["--watch"][: watches])
        edits(server, folder, watches)
        check("it ends with 0", server.stop() == 0)


def edits(server, folder, watches):
    """What each edit does, when it is seen by the server itself or told by a call."""
    how = "watched" if watches else "reloaded"
    layer = folder / "woocommerce"
    products = (layer / "products.yaml").read_text()
    sandbox(server, "a", "POST")
    shop = server.url + "/s/a"
    write(layer / "products.yaml", products.replace("Enamel Mug", "Tin Mug"), server, watches)
    check(f"{how}: an edited product shows in every sandbox",
          all(until(lambda: names(place) == ["Tin Mug"]) for place in (server.url, shop)))

    write(layer / "credentials.yaml", KEYS.format(key="ck_one"), server, watches)
    check(f"{how}: a new key can be used", until(lambda: may(shop, "ck_one")))
    check(f"{how}: a new key is told", key_of(sandbox(server, "b", "POST")) == "ck_one")
    write(layer / "credentials.yaml", KEYS.format(key="ck_two"), server, watches)
    check(f"{how}: a changed key takes the place of the old one",
          until(lambda: may(shop, "ck_two")) and not may(shop, "ck_one"))
    check(f"{how}: the changed key is told", key_of(sandbox(server, "b", "GET")) == "ck_two")

    status = write(layer / "products.yaml", "- {sku: mug, name: [}\n", server, watches)
    check(f"{how}: a file with mistakes is refused", status == (None if watches else 422))
    time.sleep(1.5 if watches else 0)
    check(f"{how}: and changes nothing", names(shop) == ["Tin Mug"] and may(shop, "ck_two"))
    write(layer / "products.yaml", products, server, watches)
    check(f"{how}: mended it counts", until(lambda: names(shop) == ["Enamel Mug"]))
    (layer / "products").mkdir()
    write(layer / "products/cup.yaml", "{sku: cup, name: Cup}\n", server, watches)
    check(f"{how}: a new file counts", until(lambda: sorted(names(shop)) == ["Cup", "Enamel Mug"]))
    (layer / "products/cup.yaml").unlink()
    (layer / "products").rmdir()
    (layer / "credentials.yaml").unlink()
    reload(server) if not watches else None
    check(f"{how}: what is gone is gone", until(lambda: names(shop) == ["Enamel Mug"]) and not may(shop, "ck_two"))


def write(path, text, server, watches):
    """Saves as editors do, by a new file in the old one's place. The status of the reload, where one is called."""
    beside = path.with_name("." + path.name + ".new")
    beside.write_text(text)
    beside.replace(path)
    return None if watches else reload(server)


def reload(server):
    return call(server.url + "/__admin/reload", "POST", body=b"")[0]


def sandbox(server, name, method):
    path = "/__admin/sandboxes" + ("" if method == "POST" else f"/{name}")
    body = json.dumps({"name": name}).encode() if method == "POST" else None
    status, answer = call(server.url + path, method, body=body)
    if status == 409:
        return sandbox(server, name, "GET")
    return json.loads(answer)


def key_of(told):
    shop = next(shop for shop in told["shops"] if shop["platform"] == "woocommerce")
    return shop["credentials"].get("basic:mine", {}).get("consumer_key")


def may(shop, key):
    """Whether a key may read."""
    return call(with_key("GET", shop + "/wp-json/wc/v3/products", key, "cs_mine"))[0] == 200


def names(shop):
    return [product["name"] for product in read(shop + PRODUCTS)]


def read(url):
    return json.loads(call(url)[1])


def until(holds, seconds=10):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


if __name__ == "__main__":
    main()
