"""Figures as Markdown."""
import os
import platform
import subprocess
import time


def markdown(figures, connections, options):
    parts = [head(options)]
    if figures["start"]:
        parts.append(start(figures["start"][0]))
    if figures["load"]:
        parts.append(load(figures["load"], connections))
    if figures["flows"]:
        parts.append(flows(figures["flows"]))
    if figures["sandboxes"]:
        parts.append(sandboxes(figures["sandboxes"]))
    if figures["catalogues"]:
        parts.append(catalogues(figures["catalogues"]))
    if figures["load"]:
        parts.append(beside(figures["load"]))
    parts.append(aims(figures))
    if figures["problems"]:
        parts.append("## Not measured\n\n" + "\n".join(f"- {problem}" for problem in figures["problems"]))
    return "\n\n".join(parts) + "\n"


def head(options):
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown processor")
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    return f"""# Performance

Made by `python3 Tests/Performance/measure.py --seconds {options.seconds} --write docs/performance.md` on
{time.strftime("%d %B %Y", time.gmtime())}: {os.cpu_count()} cores ({model}), Linux {platform.release().split("-")[0]}, {swift}.
Load average at the end: {os.getloadavg()[0]:.1f}, wrk included.

CPU is processor time of the server process a request. Rates and latencies include wrk, which shares the machine."""


def start(figure):
    return f"""## Start

| | |
|---|---|
| start to first answer of a shop, median of 15 | {figure['median_ms']:.0f} ms (best {figure['best_ms']:.0f} ms) |
| resident memory then | {figure['rss_mb']:.0f} MB, of which not backed by files {figure['anonymous_mb']:.0f} MB |"""


def load(figures, connections):
    base = {figure["connections"]: figure["cpu_us"] for figure in figures if figure["name"].startswith("nginx")}
    lines = ["## Requests", "", "| request | body | connections | CPU µs | × nginx | requests/s | p50 µs | p99 µs |", "|---|--:|--:|--:|--:|--:|--:|--:|"]
    for figure in figures:
        ratio = f"{figure['cpu_us'] / base[figure['connections']]:.1f}" if figure["connections"] in base else ""
        lines.append(
            f"| {figure['name']} | {figure['bytes']:,} B | {figure['connections']} | {figure['cpu_us']:.1f} | {ratio} "
            f"| {figure['rps']:,.0f} | {figure['p50_us']:,.0f} | {figure['p99_us']:,.0f} |")
    return "\n".join(lines)


def flows(figures):
    lines = ["## Stories of several requests", "", "| story | CPU µs | p50 µs | p99 µs |", "|---|--:|--:|--:|"]
    lines += [f"| {f['name']} | {f['cpu_us']:,.0f} | {f['p50_us']:,.0f} | {f['p99_us']:,.0f} |" for f in figures]
    return "\n".join(lines)


def sandboxes(figures):
    lines = [
        "## 1,000 sandboxes", "", "One client, one after the other; times as the client sees them, a round trip included.", "",
        "| step | CPU µs | p50 µs | p99 µs |", "|---|--:|--:|--:|"]
    for figure in figures:
        if "kb" in figure:
            lines += ["", f"{figure['name'].capitalize()}: {figure['kb']:.0f} KB."]
        else:
            lines.append(f"| {figure['name']} | {figure['cpu_us']:,.0f} | {figure['p50_us']:,.0f} | {figure['p99_us']:,.0f} |")
    return "\n".join(lines)


def catalogues(figures):
    sizes = [f"{figure['products']:,}" for figure in figures]
    lines = [
        "## Large Magento catalogues", "",
        "Made by `storesim generate`. CPU µs of a request at one connection, OAuth verified, lists with 20 products each;",
        "starts and sandboxes as the client sees them.", "",
        "| products | " + " | ".join(sizes) + " |", "|---|" + "--:|" * len(sizes)]
    row = lambda name, value: lines.append(f"| {name} | " + " | ".join(value(figure) for figure in figures) + " |")
    row("first start, which builds the shop", lambda f: f"{f['start_ms']:,.0f} ms")
    row("start from its cache", lambda f: f"{f['again_ms']:,.0f} ms")
    row("resident memory", lambda f: f"{f['rss_mb']:,.0f} MB")
    for name in figures[0]["lists"]:
        row(name, lambda f: f"{f['lists'][name]:,.0f} µs")
    for name, key in (("sandbox: create", "create_us"), ("sandbox: first read", "first_us"), ("sandbox: reset", "reset_us")):
        row(name, lambda f: f"{f[key]:,.0f} µs")
    lines += [
        "", "What grows: `total_count` of a filter that most products pass is counted product by product; a page far behind is",
        "walked to; a sort by an attribute first makes sure that every product has a value of it."]
    return "\n".join(lines)


# The recorded shop's own medians (WooCommerce 9.9.5, PHP 8.2, MariaDB, two cores), from the recordings' timing.json.
REAL = {"woocommerce GET cart with 4 lines": 79.6, "woocommerce POST add-item": 84.3}


def beside(figures):
    lines = [
        "## Beside the real WooCommerce", "",
        "Median times at one connection; the real shop's are of the recordings (WooCommerce 9.9.5, PHP 8.2, MariaDB, two",
        "cores; its POST is update-item).", "", "| request | real shop | storesim | ratio |", "|---|--:|--:|--:|"]
    for figure in figures:
        real = REAL.get(figure["name"])
        if real and figure["connections"] == 1:
            own = figure["p50_us"] / 1000
            lines.append(f"| {figure['name']} | {real} ms | {own:.1f} ms | {real / own:.0f} |")
    return "\n".join(lines)


def aims(figures):
    """What was aimed at when the project began, and what is reached."""
    rows = []
    if figures["start"]:
        rows.append(("start to first answer, templates in the cache", "30 ms", f"{figures['start'][0]['median_ms']:.0f} ms"))
        rows.append(("resident memory, idle", "30 MB", f"{figures['start'][0]['rss_mb']:.0f} MB"))
    cpu = {f["name"]: f["cpu_us"] for f in figures["load"] if f["connections"] == 8}
    for name, aim in (("magento GET product, OAuth verified", 40), ("magento GET product, admin token", 25)):
        if name in cpu:
            rows.append((f"{name}, CPU", f"{aim} µs", f"{cpu[name]:.0f} µs"))
    steps = {f["name"]: f["p50_us"] for f in figures["sandboxes"] if "p50_us" in f}
    if steps:
        whole = sum(steps[name] for name in ("create", "first read", "first write"))
        rows.append(("sandbox: create, first read and first write", "0.3 ms", f"{whole / 1000:.1f} ms"))
        rows.append(("sandbox: reset", "1 ms", f"{steps['reset'] / 1000:.1f} ms"))
    return "\n".join(
        ["## The aims", "", "| | aim | reached |", "|---|--:|--:|"] + [f"| {name} | {aim} | {own} |" for name, aim, own in rows])
