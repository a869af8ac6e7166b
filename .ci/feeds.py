"""Reads every RSS and Atom feed below the given folders with feedparser and fails on any complaint."""

import pathlib
import sys

import feedparser

ROOTS = (b"<rss", b"<feed", b"<rdf:RDF")
feeds = [
    path
    for folder in sys.argv[1:]
    for path in sorted(pathlib.Path(folder).rglob("*.xml"))
    if any(root in path.read_bytes()[:2000] for root in ROOTS)
]
complaints = [] if feeds else ["there is no feed"]
for path in feeds:
    feed = feedparser.parse(str(path))
    if feed.bozo:
        complaints.append(f"{path}: {feed.bozo_exception}")
    for key in ("title", "link"):
        if not feed.feed.get(key):
            complaints.append(f"{path}: the feed has no {key}")
    ids = [entry.get("id") for entry in feed.entries]
    if len(set(ids)) != len(ids):
        complaints.append(f"{path}: two items share an id")
    for entry in feed.entries:
        for key in ("id", "title", "link", "published"):
            if not entry.get(key):
                complaints.append(f"{path}: an item has no {key}: {entry.get('title')}")
    print(f"{path}: {len(feed.entries)} items")
print("\n".join(complaints))
sys.exit(1 if complaints else 0)
