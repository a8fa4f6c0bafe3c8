"""Shops with many products, made by `storesim generate`."""
import json
import os
import shutil
import subprocess
import time
from urllib.parse import quote

from rows import NotAnswered, timed
from server import Storesim

def search(*parts):
    """A product list of 20 with search criteria, e.g. `filterGroups][0][filters][0][field]=sku` without the first bracket."""
    return "/rest/V1/products?searchCriteria[pageSize]=20" + "".join(f"&searchCriteria[{part}" for part in parts)


def where(field, condition, value, group=0):
    place = f"filterGroups][{group}][filters][0]"
    return [f"{place}[field]={field}", f"{place}[conditionType]={condition}", f"{place}[value]={quote(str(value))}"]


def order(field, direction):
    return [f"sortOrders][0][field]={field}", f"sortOrders][0][direction]={direction}"]


def lists(count, product):
    """What is asked, by name: the first ones can use an index, the last ones look at every product."""
    return {
        "GET product": f"/rest/V1/products/{quote(product['sku'])}",
        "20 of the list": search(),
        "20 from the middle": search(f"currentPage]={count // 40}"),
        "sorted by name": search(*order("name", "ASC")),
        "sorted by price, falling": search(*order("price", "DESC")),
        "sku equals": search(*where("sku", "eq", product["sku"])),
        "name equals": search(*where("name", "eq", product["name"])),
        "price equals": search(*where("price", "eq", product["price"])),
        "updated since, sorted by date": search(
            *where("updated_at", "gteq", product["updated_at"]), *order("updated_at", "ASC")),
        "status and visibility, in the shop": search(
            *where("status", "eq", 1), *where("visibility", "in", "2,4", 1)),
        "sku ends with (no index can help)": search(*where("sku", "like", "%" + product["sku"][-2:])),
    }


def measure(binary, count, seconds, scratch):
    """Start, memory, sandboxes and lists of a Magento shop with so many products."""
    fixtures = os.path.join(scratch, f"fixtures-{count}")
    subprocess.run([binary, "generate", "--products", str(count), "--out", fixtures], check=True, capture_output=True)
    figure = dict(products=count)
    for start in ("start_ms", "again_ms"):
        began = time.perf_counter()
        with Storesim(binary, scratch, "--fixtures", fixtures, "--cache", os.path.join(scratch, "cache")):
            figure[start] = (time.perf_counter() - began) * 1000
    with Storesim(binary, scratch, "--fixtures", fixtures, "--cache", os.path.join(scratch, "cache")) as shop:
        figure["rss_mb"] = shop.memory()[0]
        product = some_product(shop, count)
        requests = {name: shop.signed("GET", target, "oauth") for name, target in lists(count, product).items()}
        figure["lists"] = {
            name: cpu_us(shop, request, seconds) for name, request in requests.items()}
        figure.update(sandboxes(shop, requests["GET product"]))
    shutil.rmtree(fixtures)
    return figure


def cpu_us(shop, request, seconds):
    """Processor time of a request, asked again and again on one connection: some are too slow for a load."""
    shop.send(request)
    before, count, end = shop.cpu(), 0, time.monotonic() + seconds
    while count < 3 or time.monotonic() < end:
        answer = shop.send(request)
        if answer.status != 200:
            raise NotAnswered(f"{request.target}: status {answer.status}")
        count += 1
    return (shop.cpu() - before) / count * 1e6


def some_product(shop, count):
    """The product in the middle of the catalogue."""
    page = f"/rest/V1/products?searchCriteria[pageSize]=1&searchCriteria[currentPage]={count // 2}"
    return json.loads(shop.send(shop.signed("GET", page, "oauth")).body)["items"][0]


def sandboxes(shop, read_one, count=50):
    names = [f"large-{number}" for number in range(count)]

    def use(name):
        read_one.headers["X-Sim-Sandbox"] = name
        return shop.send(read_one)

    create = timed(shop, "create", lambda name: shop.control("POST", "sandboxes", json.dumps({"name": name}).encode()), names)
    first = timed(shop, "first read", use, names)
    reset = timed(shop, "reset", lambda name: shop.control("POST", f"reset?sandbox={name}"), names)
    return dict(create_us=create["p50_us"], first_us=first["p50_us"], reset_us=reset["p50_us"])

