#!/usr/bin/env python3
"""A shop of one's own in the five commands that the README shows under "A shop of your own": in an empty folder, as written.

    python3 Tests/Acceptance/fresh_folder.py .build/release/storesim
"""
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from storesim import call, check

CHECKOUT = pathlib.Path(__file__).parent.parent.parent


def main():
    binary = os.path.abspath(sys.argv[1])
    folder = tempfile.mkdtemp()
    tools = os.path.join(folder, "bin")
    os.mkdir(tools)
    os.symlink(binary, os.path.join(tools, "storesim"))
    work = os.path.join(folder, "work")
    os.mkdir(work)
    port = free_port()
    environment = {
        **os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "STORESIM_FIXTURES": str(CHECKOUT / "fixtures"),
        "STORESIM_PORT": str(port), "STORESIM_TARGET": f"http://127.0.0.1:{port}", "STORESIM_CACHE": "none",
    }
    commands = readme_commands()
    check("the README has five commands", len(commands) == 5)
    # One shell for all, as somebody would type them; each says when it is done.
    shell = subprocess.Popen(
        ["bash"], cwd=work, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, start_new_session=True)
    try:
        answers = []
        for number, command in enumerate(commands):
            command = command.replace("127.0.0.1:4090", f"127.0.0.1:{port}")
            shell.stdin.write(f"{command}\necho \"-- done {number} $?\"\n")
            shell.stdin.flush()
            answers.append(read_until(shell.stdout, f"-- done {number}"))
            print(f"$ {command}\n{answers[-1]}")
            if number == 1:
                wait_for(f"http://127.0.0.1:{port}/__admin/health")
        check("init and check are content", "-- done 0 0" in answers[0])
        order = answered(answers[3])
        check("WooCommerce took the order", order["status"] in ("processing", "on-hold") and order["order_id"] > 0)
        product = answered(answers[4])
        check("Magento shows the product", product["sku"] == "mug" and product["name"] == "Enamel Mug")
        edits(work, f"http://127.0.0.1:{port}")
        mistakes(binary, work, environment)
    finally:
        os.killpg(shell.pid, signal.SIGTERM)


def edits(work, url):
    """An edited file counts after a reload, and one with mistakes changes nothing."""
    path = pathlib.Path(work, "woocommerce/products.yaml")
    good = path.read_text()
    path.write_text(good.replace("Enamel Mug", "Tin Mug"))
    status, _ = call(url + "/__admin/reload", "POST", body=b"")
    names = [p["name"] for p in json.loads(call(url + "/wp-json/wc/store/v1/products")[1])]
    check("an edited product is there after a reload", status == 200 and names == ["Tin Mug"])
    path.write_text(good.replace('"12.50"', "12.50"))
    status, body = call(url + "/__admin/reload", "POST", body=b"")
    mistakes = json.loads(body)["mistakes"]
    check("a mistake is told with file, entity and field",
          status == 422 and [(m["file"], m["entity"], m["field"]) for m in mistakes]
          == [("products.yaml", "product Enamel Mug", "regular_price")])
    names = [p["name"] for p in json.loads(call(url + "/wp-json/wc/store/v1/products")[1])]
    check("the shop stays as it was", names == ["Tin Mug"])
    path.write_text(good)


def mistakes(binary, work, environment):
    """All mistakes of all shops in one run."""
    pathlib.Path(work, "magento/tax_rules.yaml").write_text("- {code: A, tax_rate_ids: [nowhere]}\n- {code: B}\n")
    pathlib.Path(work, "woocommerce/coupons.yaml").write_text("- {code: TEN, discount_type: tenth}\n")
    run = subprocess.run([binary, "check"], cwd=work, env=environment, capture_output=True, text=True)
    told = run.stdout + run.stderr
    print(told)
    check("check fails", run.returncode == 1)
    for text in ("tax rule A: tax_rate_ids: there is no tax rate", "tax rule B", "coupon TEN: discount_type"):
        check(f"check tells: {text}", text in told)


def answered(text):
    """The JSON object that a command printed."""
    return json.JSONDecoder().raw_decode(text[text.index("{"):])[0]


def readme_commands():
    """The commands of the first fence below the heading; a line that ends in a backslash goes on."""
    text = (CHECKOUT / "README.md").read_text()
    fence = re.search(r"## A shop of your own\n.*?```sh\n(.*?)```", text, re.S).group(1)
    lines = [line for line in fence.replace("\\\n", "").split("\n") if line and not line.startswith("#")]
    return lines


def read_until(stream, mark):
    lines = []
    for line in stream:
        lines.append(line)
        if mark in line:
            break
    return "".join(lines)


def wait_for(url):
    end = time.monotonic() + 30
    while call(url)[0] != 200:
        if time.monotonic() > end:
            raise SystemExit("FAILED: storesim did not start")
        time.sleep(0.05)


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


main()
