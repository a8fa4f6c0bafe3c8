"""The manual page, of what the program says of its own commands."""
import json
import time


def page(dump, version, moment):
    """The page as roff, for `man`."""
    root = json.loads(dump)["command"]
    date = time.strftime("%Y-%m-%d", time.gmtime(moment))
    lines = [
        f'.TH STORESIM 1 "{date}" "storesim {version}" "User Commands"', ".SH NAME",
        f"storesim \\- {quoted(root['abstract'].rstrip('.'))}", ".SH SYNOPSIS", ".B storesim",
        ".RI [ command ]\n.RI [ options ]"]
    if root.get("discussion"):
        lines += [".SH DESCRIPTION", *paragraphs(root["discussion"])]
    lines.append(".SH COMMANDS")
    for command in root["subcommands"]:
        lines += described(command, "storesim")
    lines += [
        ".SH FILES", ".TP", ".I storesim.yaml", "Settings and shops, read from the working directory; see docs/configuration.md.",
        ".TP", ".I ~/.cache/storesim", "What can be made again: built shops, certificates.",
        ".TP", ".I /usr/share/storesim/fixtures", "The shops that ship.",
        ".SH EXIT STATUS", "0 for success, 1 for a failure, 2 for wrong settings or options, 3 where no server answers."]
    return "\n".join(lines) + "\n"


def described(command, above):
    if not command.get("shouldDisplay", True) or command["commandName"] == "help":
        return []
    name = f"{above} {command['commandName']}"
    shown = [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]
    positions = [argument for argument in shown if argument["kind"] == "positional"]
    lines = [f".SS {quoted(name)} " + " ".join(f"\\fI{quoted(a['valueName'])}\\fR" for a in positions)]
    lines += paragraphs(command.get("abstract", "")) + paragraphs(command.get("discussion", ""))
    for argument in shown:
        lines += [".TP", term(argument), quoted(argument.get("abstract", ""))]
    for inner in command.get("subcommands", []):
        lines += described(inner, name)
    return lines


def term(argument):
    if argument["kind"] == "positional":
        return f".I {quoted(argument['valueName'])}"
    names = ["--" + n["name"] if n["kind"] == "long" else "-" + n["name"] for n in argument["names"]]
    value = f" \\fI{quoted(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(f"\\fB{quoted(name)}\\fR" for name in names) + value


def paragraphs(text):
    return [line for part in text.split("\n") if part.strip() for line in (".PP", quoted(part.strip()))]


def quoted(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text
