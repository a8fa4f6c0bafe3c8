#!/usr/bin/env python3
"""Random walks over a shop's API, checked against laws that the real shops keep.

    walk.py --base http://127.0.0.1:4090 [--shop woocommerce|magento] [--steps 10000] [--seed N]
    walk.py --base … --shop … --replay '[["order", 5], …]'

Each walk is some sixty steps in a sandbox of its own: make, change, buy, refund, delete, ask for nonsense. A law that does
not hold ends it; the walk is then shrunk to the fewest steps that still break the same law and printed, with its seed, so that
--replay does it again. Python's standard library only.
"""
import argparse
import json
import os
import random
import sys
import time
import urllib.request

import magento
import woocommerce
from client import Broken

SHOPS = {"woocommerce": woocommerce.Shop, "magento": magento.Shop}
LENGTH = 60


def control(base, method, path, body=None):
    request = urllib.request.Request(base + "/__admin" + path, method=method, headers={"Content-Type": "application/json"},
                                     data=None if body is None else json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def walk(base, shop, steps, keys):
    """Does the steps in a fresh sandbox.

    Returns the broken law, nil where all held, the steps done and the requests sent."""
    control(base, "POST", "/sandboxes", {"name": "walk"})
    try:
        room = SHOPS[shop](base, "walk", keys)
        for index, (name, seed) in enumerate(steps):
            try:
                getattr(room, name)(random.Random(seed))
            except Broken as law:
                return str(law), index + 1, room.sent
        try:
            room.finish()
        except Broken as law:
            return str(law), len(steps), room.sent
        return None, len(steps), room.sent
    finally:
        control(base, "DELETE", "/sandboxes/walk")


def credentials(fixtures):
    """One key of WooCommerce and one administrator of Magento, from the fixtures."""
    pair = json.load(open(f"{fixtures}/woocommerce/credentials.json"))["basic"]["rw"]
    admin = json.load(open(f"{fixtures}/magento/credentials.json"))["admins"]["admin"]
    return {"consumer_key": pair[0], "consumer_secret": pair[1], "admin": admin}


def shrunk(base, shop, steps, law, keys):
    """The fewest steps, found by leaving out ever smaller pieces, that break the same law."""
    name, size = law.split(":")[0], max(1, len(steps) // 2)
    while True:
        at, smaller = 0, False
        while at < len(steps):
            rest = steps[:at] + steps[at + size:]
            seen = walk(base, shop, rest, keys)[0] if rest else None
            if seen and seen.split(":")[0] == name:
                steps, smaller = rest, True
            else:
                at += size
        if not smaller:
            if size == 1:
                return steps
            size = max(1, size // 2)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--base", required=True)
    options.add_argument("--shop", choices=sorted(SHOPS))
    options.add_argument("--steps", type=int, default=10000, help="steps over all walks and shops")
    options.add_argument("--seed", type=int, default=None)
    options.add_argument("--replay", help="a walk as it was printed")
    options.add_argument("--fixtures", default=os.path.join(os.path.dirname(__file__), "../../fixtures"))
    a = options.parse_args()
    keys = credentials(a.fixtures)
    shops = [a.shop] if a.shop else sorted(SHOPS)
    if a.replay:
        law = walk(a.base, shops[0], json.loads(a.replay), keys)[0]
        print(law or "every law holds")
        sys.exit(1 if law else 0)
    seed = a.seed if a.seed is not None else int(time.time())
    for shop in shops:
        done = sent = number = 0
        began = time.monotonic()
        while done < a.steps // len(shops):
            rng = random.Random(f"{shop} {seed} {number}")
            steps = [[rng.choice(SHOPS[shop].steps), rng.randrange(10**9)] for _ in range(LENGTH)]
            law, count, requests = walk(a.base, shop, steps, keys)
            done, sent, number = done + count, sent + requests, number + 1
            if law:
                print(f"{shop}: seed {seed}, walk {number}, step {count}: {law}\nshrinking …", flush=True)
                steps = shrunk(a.base, shop, steps[:count], law, keys)
                print(f"{walk(a.base, shop, steps, keys)[0]}\n  --shop {shop} --replay '{json.dumps(steps)}'")
                sys.exit(1)
            if number % 25 == 0 and sys.stderr.isatty():
                print(f"\r{shop}: {done} steps", end="", file=sys.stderr)
        print(f"{shop}: {done} steps in {number} walks, {sent} requests, {time.monotonic() - began:.0f} s; "
              f"every law held (seed {seed})", flush=True)


if __name__ == "__main__":
    main()
