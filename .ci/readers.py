"""Has readers that nobody here wrote read every feed below the given folders, in each format that it comes in, and
fails when they disagree on the number, ids, dates, titles or links of its items.

    readers.py FOLDER...

feedparser is called here, newsboat by way of a local server and its cache, sfeed as a filter, feedsmith and rss-parser
through readers.mjs.
"""

import calendar
import datetime
import functools
import http.server
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading

import feedparser

HERE = pathlib.Path(__file__).resolve().parent


def seconds(text):
    """The instant of an RFC 3339 date, to the second."""
    if not text:
        return 0
    return int(datetime.datetime.fromisoformat(re.sub(r"\.\d+", "", text).replace("Z", "+00:00")).timestamp())


def item(id, title, link, published):
    return {"id": id, "title": " ".join((title or "").split()), "link": link or "", "published": published or 0}


def by_feedparser(path):
    feed = feedparser.parse(str(path))
    if feed.bozo:
        raise ValueError(feed.bozo_exception)
    date = lambda e: calendar.timegm(e.published_parsed) if e.get("published_parsed") else 0
    return [item(e.get("id"), e.get("title"), e.get("link"), date(e)) for e in feed.entries]


def by_sfeed(path):
    with path.open("rb") as data:
        out = subprocess.run(["sfeed"], stdin=data, capture_output=True, text=True, timeout=60, check=True)
    unescape = lambda s: s.replace("\\t", "\t").replace("\\n", "\n").replace("\\\\", "\\")
    rows = [[unescape(field) for field in line.split("\t")] for line in out.stdout.split("\n") if line]
    return [item(row[5], row[1], row[2], int(row[0] or 0)) for row in rows]


def by_newsboat(path):
    with tempfile.TemporaryDirectory() as work:
        # A folder for each feed: newsboat knows items by their id alone, and one may be in several feeds.
        pathlib.Path(work, "urls").write_text(address(path) + "\n")
        pathlib.Path(work, "config").write_text("max-items 0\n")
        run = ["newsboat", "-u", "urls", "-c", "cache.db", "-C", "config", "-x", "reload"]
        subprocess.run(run, cwd=work, env={**os.environ, "HOME": work}, check=True, capture_output=True, timeout=60)
        rows = sqlite3.connect(pathlib.Path(work, "cache.db")).execute("select guid, title, url, pubDate from rss_item")
        return [item(*row) for row in rows]


def address(path):
    return f"http://127.0.0.1:{server.server_address[1]}{path.resolve()}"


def program(*command):
    """What a program that prints each file's items as a line of JSON makes of all files that it is given."""

    def read(paths):
        out = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, timeout=120)
        if out.returncode:
            raise ValueError(out.stderr.strip()[-500:])
        lines = [json.loads(line) for line in out.stdout.splitlines()]
        return [[item(e["id"], e["title"], e["link"], seconds(e.get("published"))) for e in line] for line in lines]

    return read


def one_by_one(read):
    return lambda paths: [read(path) for path in paths]


def by_json(path):
    """What the JSON feed says, which needs no reader to be read."""
    feed = json.loads(path.read_text())
    return [item(e["id"], e.get("title"), e.get("url"), seconds(e.get("date_published"))) for e in feed["items"]]


def compare(where, want, got):
    if len(want) != len(got):
        yield f"{where}: {len(got)} items, not {len(want)}"
    want, got = ({e["id"]: e for e in items} for items in (want, got))
    if want.keys() != got.keys():
        yield f"{where}: ids differ: {sorted(want.keys() ^ got.keys())[:3]}"
    for id in want.keys() & got.keys():
        for key in ("title", "link", "published"):
            if want[id][key] != got[id][key]:
                yield f"{where}: {id}: {key} is {got[id][key]!r}, not {want[id][key]!r}"


quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(quiet, directory="/"))
threading.Thread(target=server.serve_forever, daemon=True).start()
XML, ALL = ("feed.xml", "atom.xml"), ("feed.xml", "atom.xml", "feed.json")
node = functools.partial(program, "node", str(HERE / "readers.mjs"))
readers = {
    "feedparser": (one_by_one(by_feedparser), XML),
    "newsboat": (one_by_one(by_newsboat), XML),
    "sfeed": (one_by_one(by_sfeed), XML),
    "feedsmith": (node("feedsmith"), ALL),
    "rss-parser": (node("rss-parser"), XML),
}
feeds = [path for folder in sys.argv[1:] for path in sorted(pathlib.Path(folder).rglob("feed.json"))]
wanted = [by_json(path) for path in feeds]
complaints = [] if sum(map(len, wanted)) else ["there is no item in any feed"]
for name, (read, formats) in readers.items():
    for format in formats:
        files = [path.with_name(format) for path in feeds]
        try:
            for file, want, got in zip(files, wanted, read(files), strict=True):
                complaints += compare(f"{name}: {file}", want, got)
        except Exception as problem:  # whatever a reader trips over is what we want to know
            complaints.append(f"{name}: {format}: {problem!r}")
print("\n".join(complaints[:60]))
print(f"{len(feeds)} feeds of {sum(map(len, wanted))} items, {len(readers)} readers, {len(complaints)} complaints")
sys.exit(1 if complaints else 0)
