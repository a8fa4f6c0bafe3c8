#!/usr/bin/env python3
"""Two Magentos and two WooCommerces in one server, each with its own catalogue, and a hundred sandboxes of them, which are written to
at the same time: nobody sees what another wrote.

    python3 Tests/Acceptance/isolation.py .build/release/storesim
"""
import concurrent.futures
import json
import os
import pathlib
import sys
import tempfile

from storesim import Server, call, check, with_key

FIXTURES = pathlib.Path(__file__).resolve().parent.parent.parent / "fixtures"
SANDBOXES = 100
SHOPS = """
shops:
  - {name: new, platform: magento, fixtures: [fresh, ./new], at: /new}
  - {name: old, platform: magento, version: 2.4.0, fixtures: magento-seed, at: /old}
  - {name: one, platform: woocommerce, fixtures: woocommerce, at: /}
  - {name: two, platform: woocommerce, fixtures: [fresh, ./two], at: /two}
"""


def main():
    binary = os.path.abspath(sys.argv[1])
    os.environ["STORESIM_FIXTURES"] = str(FIXTURES)
    folder = pathlib.Path(tempfile.mkdtemp())
    (folder / "storesim.yaml").write_text(SHOPS)
    for name, text in (("new", "- {sku: only-new, name: New, price: 1}"), ("two", '- {sku: only-two, name: Two, regular_price: "1"}')):
        (folder / name).mkdir()
        (folder / name / "products.yaml").write_text(text)
    server = Server(binary, "--config", str(folder / "storesim.yaml"), "--cache", "none")
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        names = [f"box-{number}" for number in range(SANDBOXES)]
        boxes = dict(zip(names, pool.map(lambda name: sandbox(server, name), names)))
        before = catalogues(boxes["box-0"])
        check("each shop has a catalogue of its own",
              len(set(map(frozenset, before.values()))) == 4 and all(before.values()))
        check("a layer's product is in its own shop only",
              [name for name, skus in before.items() if {"only-new", "only-two"} & skus] == ["new", "two"])
        for statuses in pool.map(lambda name: write(boxes[name], f"of-{name}"), names):
            check("every shop takes a product", statuses == [200, 200, 201, 201]) if statuses != [200, 200, 201, 201] else None
        for name, after in zip(names, pool.map(lambda name: catalogues(boxes[name]), names)):
            for shop, skus in after.items():
                if skus != before[shop] | {f"of-{name}"}:
                    check(f"{shop} of {name} holds its own product and nobody else's: {sorted(skus ^ before[shop])}", False)
        check(f"{SANDBOXES} sandboxes of four shops hold what was written to them, and nothing else", True)
        check("a new sandbox holds nothing of it", catalogues(sandbox(server, "late")) == before)
        check("a reset takes it away", call(server.url + "/__admin/reset?sandbox=box-7", "POST", body=b"")[0] == 200
              and catalogues(boxes["box-7"]) == before and f"of-box-8" in catalogues(boxes["box-8"])["one"])
    check("it ends with 0", server.stop() == 0)


def sandbox(server, name):
    status, body = call(server.url + "/__admin/sandboxes", "POST", body=json.dumps({"name": name}).encode())
    check(f"{name} is made", status == 201) if status != 201 else None
    return json.loads(body)["shops"]


def catalogues(shops):
    """The SKUs of every shop, by its name."""
    return {shop["name"]: skus(shop) for shop in shops}


def skus(shop):
    if shop["platform"] == "magento":
        url = shop["url"] + "/rest/V1/products?searchCriteria%5BpageSize%5D=300"
        return {item["sku"] for item in json.loads(call(url, headers=admin(shop))[1])["items"]}
    return {item["sku"] for item in json.loads(call(shop["url"] + "/wp-json/wc/store/v1/products?per_page=100")[1])}


def write(shops, sku):
    return [create(shop, sku) for shop in shops]


def create(shop, sku):
    if shop["platform"] == "magento":
        product = {"product": {"sku": sku, "name": sku, "price": 1, "attribute_set_id": 4, "type_id": "simple"}}
        return send(shop["url"] + "/rest/V1/products", product, admin(shop))
    keys = shop["credentials"]["basic:rw"]
    url = with_key("POST", shop["url"] + "/wp-json/wc/v3/products", keys["consumer_key"], keys["consumer_secret"])
    return send(url, {"sku": sku, "name": sku, "regular_price": "1"}, {})


def send(url, body, headers):
    return call(url, "POST", {"Content-Type": "application/json", **headers}, json.dumps(body).encode())[0]


def admin(shop):
    """Headers of the shop's administrator, who logs in once."""
    if "token" not in shop:
        login = shop["credentials"]["admin"]
        body = json.dumps({"username": login["username"], "password": login["password"]}).encode()
        url = shop["url"] + "/rest/V1/integration/admin/token"
        shop["token"] = json.loads(call(url, "POST", {"Content-Type": "application/json"}, body)[1])
    return {"Authorization": f"Bearer {shop['token']}"}


if __name__ == "__main__":
    main()
