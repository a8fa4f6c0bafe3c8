#!/usr/bin/env python3
"""Measures storesim on this machine, beside nginx serving the same bytes, and prints a Markdown report.

    swift build -c release --product storesim
    python3 Tests/Performance/measure.py [--binary .build/release/storesim] [--seconds 5] [--only TEXT] [--write docs/performance.md]

Needs python3 (standard library only), and wrk and nginx from Debian. CPU times are those of the server process, from
/proc, so they do not depend on what wrk takes; the absolute rates do, since both share the machine.
"""
import argparse
import json
import os
import sys
import tempfile

import catalogue
import report
import rows
from server import Nginx, Storesim


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--binary", default=".build/release/storesim")
    arguments.add_argument("--seconds", type=int, default=5, help="of load for each figure")
    arguments.add_argument("--connections", default="1,8,64")
    arguments.add_argument("--only", default="", help="only rows whose name contains this")
    arguments.add_argument("--write", metavar="FILE", help="write the report here too")
    arguments.add_argument("--json", metavar="FILE", help="write the figures as JSON")
    arguments.add_argument("--products", default="1000,10000", help="sizes of catalogues; 100000 takes minutes")
    options = arguments.parse_args()
    if not os.access(options.binary, os.X_OK):
        sys.exit(f"There is no {options.binary}: swift build -c release --product storesim")
    connections = [int(count) for count in options.connections.split(",")]
    with tempfile.TemporaryDirectory() as scratch:
        figures = measure(options, connections, scratch)
    text = report.markdown(figures, connections, options)
    print(text)
    if options.write:
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(text)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(figures, file, indent=1)


def measure(options, connections, scratch):
    wanted = lambda name: options.only in name
    figures = {"start": [], "load": [], "flows": [], "sandboxes": [], "catalogues": [], "problems": []}
    if wanted("start"):
        progress("start")
        attempt(figures, "start", "start", lambda: rows.start(options.binary, scratch))
    with Storesim(options.binary, scratch) as shop:
        if wanted("nginx"):
            attempt(figures, "load", "nginx", lambda: nginx(shop, options, connections, scratch))
        for row in rows.LOADS:
            if wanted(row.name):
                progress(row.name)
                attempt(figures, "load", row.name, lambda: row.run(shop, connections, options.seconds, scratch))
        for row in rows.FLOWS:
            if wanted(row.name):
                progress(row.name)
                attempt(figures, "flows", row.name, lambda: row.run(shop))
    if wanted("sandbox"):
        progress("sandboxes")
        with Storesim(options.binary, scratch) as shop:
            attempt(figures, "sandboxes", "sandboxes", lambda: rows.sandboxes(shop))
    if wanted("catalogue"):
        for count in [int(count) for count in options.products.split(",") if count]:
            progress(f"catalogue of {count}")
            attempt(figures, "catalogues", f"catalogue of {count}", lambda: [
                catalogue.measure(options.binary, count, options.seconds, scratch)])
    return figures


def nginx(shop, options, connections, scratch):
    """The bytes of the product answer as a static file: what a request costs at least."""
    progress("nginx")
    body = shop.send(shop.signed("GET", rows.PRODUCT, "oauth")).body
    with Nginx(body, scratch) as web:
        return rows.load(web, "nginx, the product's bytes as a static file", web.request, connections, options.seconds, scratch)


def attempt(figures, part, name, body):
    """A row whose requests do not succeed is reported, not measured."""
    try:
        figures[part] += body()
    except rows.NotAnswered as problem:
        figures["problems"].append(f"{name}: {problem}")


def progress(name):
    print(f"… {name}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
