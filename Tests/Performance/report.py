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
    lines = [
        "## Large Magento catalogues", "",
        "Made by `storesim generate`. CPU µs of a request at 8 connections, OAuth verified; sandboxes as the client sees them.", "",
        "| products | start | resident | GET product | 20 of the list | 20 by SKU pattern | sandbox create | first read | reset |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for f in figures:
        lines.append(
            f"| {f['products']:,} | {f['start_ms']:,.0f} ms | {f['rss_mb']:,.0f} MB | {f['get_cpu_us']:,.0f} µs "
            f"| {f['list_cpu_us']:,.0f} µs | {f['filtered_cpu_us']:,.0f} µs | {f['create_us']:,.0f} µs "
            f"| {f['first_us']:,.0f} µs | {f['reset_us']:,.0f} µs |")
    return "\n".join(lines)
