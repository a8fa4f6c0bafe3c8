"""Shops with many products, made by `storesim generate`."""
import json
import os
import shutil
import subprocess
import time
from urllib.parse import quote

from rows import load, timed
from server import Storesim

LIST = "/rest/V1/products?searchCriteria[pageSize]=20"


def measure(binary, count, seconds, scratch):
    """Start, memory, sandboxes and lists of a Magento shop with so many products."""
    fixtures = os.path.join(scratch, f"fixtures-{count}")
    subprocess.run([binary, "generate", "--products", str(count), "--out", fixtures], check=True, capture_output=True)
    began = time.perf_counter()
    with Storesim(binary, scratch, "--fixtures", fixtures) as shop:
        figure = dict(products=count, start_ms=(time.perf_counter() - began) * 1000, rss_mb=shop.memory()[0])
        sku = some_sku(shop, count)
        one = shop.signed("GET", f"/rest/V1/products/{quote(sku)}", "oauth")
        for key, target in (("get", one.target), ("list", LIST), ("filtered", filtered(sku))):
            request = shop.signed("GET", target, "oauth")
            figure[f"{key}_cpu_us"] = load(shop, "", request, [8], seconds, scratch)[0]["cpu_us"]
        figure.update(sandboxes(shop, one))
    shutil.rmtree(fixtures)
    return figure


def some_sku(shop, count):
    """The SKU in the middle of the catalogue."""
    page = f"/rest/V1/products?searchCriteria[pageSize]=1&searchCriteria[currentPage]={count // 2}"
    return json.loads(shop.send(shop.signed("GET", page, "oauth")).body)["items"][0]["sku"]


def filtered(sku):
    group = "searchCriteria[filterGroups][0][filters][0]"
    return f"{LIST}&{group}[field]=sku&{group}[value]=%25{quote(sku[-2:])}&{group}[conditionType]=like"


def sandboxes(shop, read_one, count=50):
    names = [f"large-{number}" for number in range(count)]

    def use(name):
        read_one.headers["X-Sim-Sandbox"] = name
        return shop.send(read_one)

    create = timed(shop, "create", lambda name: shop.control("POST", "sandboxes", json.dumps({"name": name}).encode()), names)
    first = timed(shop, "first read", use, names)
    reset = timed(shop, "reset", lambda name: shop.control("POST", f"reset?sandbox={name}"), names)
    return dict(create_us=create["p50_us"], first_us=first["p50_us"], reset_us=reset["p50_us"])

