"""Follows a site with newsboat over several builds, in which briefings are retitled, corrected, redated, re-slugged and
deleted, and fails when an item comes twice, comes again as unread, or is lost.

    subscriber.py BRIEFING      the program that builds
"""

import functools
import http.server
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import threading

briefing = str(pathlib.Path(sys.argv[1]).resolve())
work = pathlib.Path(tempfile.mkdtemp())
site = work / "site"
names = ("mill", "quay", "choir", "ferry", "bakery", "museum")
feeds = ("feed.xml", "stories/feed.xml", "daily/feed.xml", "corrections/feed.xml")
complaints = []


def file(name, kind="briefings"):
    return site / "content" / kind / f"{name}.md"


def write(name, day, kind="briefings"):
    file(name, kind).parent.mkdir(parents=True, exist_ok=True)
    file(name, kind).write_text(f"---\nid: {name}1\ntitle: News of the {name}\ndate: 2025-12-{day:02}\n---\n\nThe {name} is open again, its owners write.\n")


def edit(name, was, now):
    text = file(name).read_text()
    assert was in text, f"{name}: {was!r} is not there"
    file(name).write_text(text.replace(was, now, 1))


def build(*flags, stops=""):
    """Builds the site; with stops, the build must fail and say that."""
    run = subprocess.run([briefing, "build", "-C", site, "--base-url", base, "--now", "2025-12-31", *flags], capture_output=True, text=True)
    if stops and (run.returncode != 1 or stops not in run.stderr) or not stops and run.returncode:
        complaints.append(f"build {flags}: exit status {run.returncode}, {stops!r} was to be said: {run.stderr}")


def reload():
    """Has newsboat fetch all feeds, and returns what it keeps: the title and whether it is unread, by id."""
    run = ["newsboat", "-u", "urls", "-c", "cache.db", "-C", "config", "-x", "reload"]
    subprocess.run(run, cwd=work, env={**os.environ, "HOME": str(work)}, check=True, capture_output=True, timeout=60)
    with sqlite3.connect(work / "cache.db") as cache:
        rows = cache.execute("select guid, title, unread from rss_item where deleted = 0").fetchall()
        cache.execute("update rss_item set unread = 0")
    if len({guid for guid, _, _ in rows}) != len(rows):
        complaints.append(f"an item is there twice: {sorted(rows)}")
    return {guid.removeprefix("urn:briefing:"): (title, unread) for guid, title, unread in rows}


def expect(what, ids, fresh=(), titles={}):
    """Holds what newsboat keeps after a reload against the items there are to be, and which of them are new."""
    kept = reload()
    plain = {id for id in kept if not id.startswith("correction:")}
    if plain != set(ids):
        complaints.append(f"{what}: too many {plain - set(ids)}, lost {set(ids) - plain}")
    unread = {id for id, (_, unread) in kept.items() if unread and not id.startswith("correction:")}
    if unread != set(fresh):
        complaints.append(f"{what}: unread are {unread}, not {set(fresh)}")
    for id, title in titles.items():
        if kept.get(id, ("",))[0] != title:
            complaints.append(f"{what}: {id} is not called {title!r}")
    corrections = sum(id.startswith("correction:") for id in kept)
    print(f"{what}: {len(kept)} items, {corrections} of them corrections")
    return corrections


class Handler(http.server.SimpleHTTPRequestHandler):
    """Names no dates: the builds of this test are less than a second apart, which HTTP's dates do not tell."""

    def send_header(self, name, value):
        if name != "Last-Modified":
            super().send_header(name, value)

    def log_message(self, *_):
        pass


public = site / "public"
public.mkdir(parents=True)
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(public)))
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_address[1]}/"
(work / "urls").write_text("".join(f"{base}{feed}\n" for feed in feeds))
(work / "config").write_text("max-items 0\n")

for day, name in enumerate(names, 1):
    write(name, day)
write("coast", 3, "stories")
ids = {f"{name}1" for name in names} | {"coast1"} | {f"day:2025-12-{day:02}" for day in range(1, 7)}
build()
expect("first", ids, fresh=ids)
build()
expect("nothing changed", ids)

edit("mill", "title: News of the mill", "title: The old mill is open again")
build()
expect("retitled", ids, titles={"mill1": "The old mill is open again"})

edit("quay", "---\n\n", "corrections:\n- on: 2025-12-08\n  was: The quay is closed.\n  now: The quay is open again.\n---\n\n")
build()
if expect("corrected", ids) != 1:
    complaints.append("the correction is no item of its own")
edit("quay", "corrections:\n", "corrections:\n- on: 2025-12-07\n  was: A key\n  now: A quay\n")
build()
if expect("corrected again, further up", ids) != 2:
    complaints.append("the second correction is no item, or the first is there twice")

edit("choir", "date: 2025-12-03", "date: 2025-12-09")
build(stops="content/briefings/choir.md:1: was published with the date 2025-12-03")
expect("redated, and stopped", ids)
build("--accept")
ids |= {"day:2025-12-09"}
expect("redated, and accepted", ids, fresh={"day:2025-12-09"})

file("ferry").rename(file("night-ferry"))
edit("night-ferry", "---\n\n", "aliases: [/briefings/ferry/]\n---\n\n")
build()
expect("re-slugged with its old address", ids)
file("bakery").rename(file("bakers"))
build(stops="content/briefings/bakers.md:1: was published at /briefings/bakery/")
build("--accept")
expect("re-slugged, and accepted", ids)

edit("museum", "id: museum1", "id: museum2")
build(stops="content/briefings/museum.md:1: would take the address /briefings/museum/ of an earlier briefing (id museum1)")
edit("museum", "id: museum2\n", "")
build()
expect("without its id", ids)

write("pier", 10)
ids |= {"pier1", "day:2025-12-10"}
build()
expect("one more", ids, fresh={"pier1", "day:2025-12-10"})
file("mill").unlink()
build()
expect("one deleted", ids)

run = subprocess.run([briefing, "check", "-C", site], capture_output=True, text=True)
if run.returncode:
    complaints.append(f"check: {run.stderr}")
server.shutdown()
print("\n".join(complaints))
sys.exit(1 if complaints else 0)
