#!/usr/bin/env python3
"""my-magento, unchanged, against a running storesim: it logs in, and get_all() of its endpoints pages to the end.

    my_magento.py BASE_URL          e.g. http://127.0.0.1:4090

A file of its own, since pymagento's package has the same name. Needs: pip install my-magento requests
"""
import os
import sys
import tempfile
import traceback

# The package writes its log where it is imported and used.
os.chdir(tempfile.mkdtemp())

import magento
import requests

BASE = sys.argv[1].rstrip("/")
# A user agent of its own, since the package would ask a web page for one.
LOGIN = dict(username="admin", password="Keeper#2024pass", local=True, log_level="ERROR", user_agent="storesim-acceptance")


def client(prefix=""):
    """A client that has logged in. The package drops ports from domains, so it is told its base URL before it does."""
    shop = magento.Client("127.0.0.1", login=False, **LOGIN)
    shop.BASE_URL = f"{BASE}{prefix}/rest/V1/"
    shop.authenticate()
    return shop


def my_magento_gets_all_products():
    shop = client("/magento-2.4.0")
    products = shop.products.get_all() or []
    total = shop.get(shop.url_for("products?searchCriteria[pageSize]=1")).json()["total_count"]
    assert len(products) == total > 20, (len(products), total)  # since None, which is before every date
    mug = shop.products.by_sku("trail-mug")
    assert mug.name == "Enamel Trail Mug" and mug.sku == "trail-mug", mug


def my_magento_gets_all_categories():
    categories = client("/magento-2.4.0").categories.get_all() or []
    assert len(categories) >= 8, categories
    assert all(category.name for category in categories)


def my_magento_gets_all_orders():
    shop = client("/magento-2.4.0")
    orders = shop.orders.get_all()
    assert orders, orders
    orders = orders if isinstance(orders, list) else [orders]
    assert all(order.items for order in orders), orders


def my_magento_reads_an_order_and_its_invoice():
    shop = client("/magento-2.4.0")
    orders = shop.orders.get_all()
    billed = next(o for o in (orders if isinstance(orders, list) else [orders]) if o.total_qty_invoiced)
    assert shop.orders.by_number(billed.number).id == billed.id
    assert billed.total_qty_outstanding == sum(item.qty_outstanding for item in billed.items), billed
    assert billed.payment["method"], billed.payment
    invoice = billed.get_invoice()
    assert invoice.order.id == billed.id and invoice.items, invoice
    assert shop.invoices.by_number(invoice.number).id == invoice.id
    assert all(item.order_item.sku == item.sku for item in invoice.items), invoice.items


def my_magento_changes_a_products_stock_and_price():
    mug = client("/magento-2.4.0").products.by_sku("trail-mug")
    assert mug.update_price(13.25) and mug.price == 13.25, mug.price


def my_magento_works_in_a_sandbox():
    requests.post(BASE + "/__admin/sandboxes", json={"name": "mine"}).raise_for_status()
    try:
        products = client("/s/mine/magento-2.4.0").products.get_all() or []
        assert len(products) > 20, products
    finally:
        requests.delete(BASE + "/__admin/sandboxes/mine").raise_for_status()


def main():
    requests.post(BASE + "/__admin/reset").raise_for_status()
    failed = 0
    checks = [value for name, value in list(globals().items()) if name.startswith("my_magento_")]
    for check in checks:
        try:
            check()
            print(f"ok    {check.__name__}")
        except Exception:
            failed += 1
            print(f"FAIL  {check.__name__}")
            traceback.print_exc()
    print(f"{len(checks) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
