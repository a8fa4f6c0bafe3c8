#!/usr/bin/env python3
"""Kills a server in the middle of writes and asserts that every acknowledged write is there after a restart.

    python3 Tests/Acceptance/crash.py .build/release/storesim [ROUNDS]
"""
import json
import random
import shutil
import sys
import tempfile
import threading
import time

from storesim import Server, call, check, signed

PATH = "/rest/V1/inventory/source-items"
SOURCES = ["default", "ua-warehouse"]


class Ledger:
    """What one writer was told: the last acknowledged quantity of each SKU, and the one it was not told about."""

    def __init__(self, source, skus):
        self.source, self.skus = source, skus
        self.acknowledged, self.unsure, self.writes, self.refused = {}, {}, 0, None

    def write_until_killed(self, url, headers):
        while True:
            sku, quantity = random.choice(self.skus), random.randrange(1_000_000)
            item = {"sku": sku, "source_code": self.source, "quantity": quantity, "status": 1}
            self.unsure = {sku: quantity}
            status, body = call(url, "POST", headers, json.dumps({"sourceItems": [item]}).encode())
            if status is None:
                return
            if status != 200:
                self.refused = f"{status} {body}"
                return
            self.acknowledged[sku], self.unsure = quantity, {}
            self.writes += 1

    def verify(self, found):
        """An unacknowledged write may have been done or not; all others must be as acknowledged."""
        check(f"no write was refused ({self.refused})", self.refused is None)
        for sku, quantity in self.acknowledged.items():
            now = found.get((sku, self.source))
            if now not in (quantity, self.unsure.get(sku)):
                check(f"{sku} at {self.source} is {quantity}, not {now}", False)
            self.acknowledged[sku] = now
        self.unsure = {}


def main():
    binary, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    folder = tempfile.mkdtemp()
    ledgers = []
    try:
        for _ in range(rounds):
            server = start(binary, folder)
            ledgers = ledgers or [Ledger(source, skus(binary, server)) for source in SOURCES]
            verify(binary, server, ledgers)
            kill_within_writes(binary, server, ledgers)
        server = start(binary, folder)
        verify(binary, server, ledgers)
        check("it stops with 0 on SIGTERM", server.stop() == 0)
    finally:
        shutil.rmtree(folder)
    writes = sum(ledger.writes for ledger in ledgers)
    check(f"{writes} acknowledged writes survived {rounds} kills", writes > rounds)


def start(binary, folder):
    return Server(binary, "--data", folder, "--set", "magento.nonces=lenient")


def kill_within_writes(binary, server, ledgers):
    url = server.url + PATH
    headers = signed(binary, "POST", url, "oauth", "{}")
    writers = [threading.Thread(target=ledger.write_until_killed, args=(url, headers)) for ledger in ledgers]
    for writer in writers:
        writer.start()
    time.sleep(random.uniform(0.2, 0.8))
    server.kill()
    for writer in writers:
        writer.join()


def items(binary, server):
    url = server.url + PATH + "?searchCriteria[pageSize]=10000"
    status, body = call(url, headers=signed(binary, "GET", url, "oauth"))
    check(f"it serves ({status})", status == 200)
    return json.loads(body)["items"]


def skus(binary, server):
    return sorted({item["sku"] for item in items(binary, server)})[:10]


def verify(binary, server, ledgers):
    found = {(item["sku"], item["source_code"]): item["quantity"] for item in items(binary, server)}
    for ledger in ledgers:
        ledger.verify(found)


if __name__ == "__main__":
    main()
