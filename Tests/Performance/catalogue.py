"""Shops with many products: the fixtures, and copies of one of their products."""
import copy
import json
import os
import shutil
import time

from rows import load, timed
from server import Storesim

MODEL = "rope-10m"
LIST = "/rest/V1/products?searchCriteria[pageSize]=20"
FILTERED = (
    LIST + "&searchCriteria[filterGroups][0][filters][0][field]=sku"
    "&searchCriteria[filterGroups][0][filters][0][value]=bench-%2500&searchCriteria[filterGroups][0][filters][0][conditionType]=like")


def measure(binary, count, seconds, scratch):
    """Start, memory, sandboxes and lists of a Magento shop with so many products."""
    fixtures = os.path.join(scratch, f"fixtures-{count}")
    shutil.copytree("fixtures", fixtures)
    extend(os.path.join(fixtures, "magento"), count)
    began = time.perf_counter()
    with Storesim(binary, scratch, "--fixtures", fixtures) as shop:
        figure = dict(products=count, start_ms=(time.perf_counter() - began) * 1000, rss_mb=shop.memory()[0])
        one = shop.signed("GET", f"/rest/V1/products/bench-{count // 2}", "oauth")
        figure["get_cpu_us"] = load(shop, "", one, [8], seconds, scratch)[0]["cpu_us"]
        for key, target in (("list_cpu_us", LIST), ("filtered_cpu_us", FILTERED)):
            figure[key] = load(shop, "", shop.signed("GET", target, "oauth"), [8], seconds, scratch)[0]["cpu_us"]
        figure.update(sandboxes(shop, one))
    shutil.rmtree(fixtures)
    return figure


def extend(folder, count):
    products = read(folder, "products-all.json")
    model = next(product for product in products if product["sku"] == MODEL)
    products += [clone(model, number) for number in range(count)]
    write(folder, "products-all.json", products)
    items = read(folder, "source-items.json")
    items["items"] += [
        {"sku": f"bench-{number}", "source_code": "default", "quantity": 100, "status": 1} for number in range(count)]
    write(folder, "source-items.json", items)
    numbers = read(folder, "auto-increment.json")
    for name in ("catalog_product_entity", "sequence_product", "cataloginventory_stock_item"):
        if name in numbers:
            numbers[name] = 1000 + count
    write(folder, "auto-increment.json", numbers)


def clone(model, number):
    product = copy.deepcopy(model)
    product.update(id=1000 + number, sku=f"bench-{number}", name=f"Rope {number}")
    stock = product["extension_attributes"]["stock_item"]
    stock.update(item_id=1000 + number, product_id=1000 + number)
    for attribute in product["custom_attributes"]:
        if attribute["attribute_code"] == "url_key":
            attribute["value"] = f"rope-{number}"
    return product


def sandboxes(shop, read_one, count=50):
    names = [f"large-{number}" for number in range(count)]

    def use(name):
        read_one.headers["X-Sim-Sandbox"] = name
        return shop.send(read_one)

    create = timed(shop, "create", lambda name: shop.control("POST", "sandboxes", json.dumps({"name": name}).encode()), names)
    first = timed(shop, "first read", use, names)
    reset = timed(shop, "reset", lambda name: shop.control("POST", f"reset?sandbox={name}"), names)
    return dict(create_us=create["p50_us"], first_us=first["p50_us"], reset_us=reset["p50_us"])


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


def write(folder, name, value):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        json.dump(value, file)
