"""Serves a site with nginx over two builds that change nothing, and fails unless what a reader has fetched before is
answered by 304 Not Modified.

    conditional.py PUBLIC BUILD...      BUILD is the command that builds PUBLIC again
"""

import http.client
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

public, build = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
files = [f"/{path.relative_to(public)}" for glob in ("**/feed.*", "**/atom.xml", "feeds/*.xml", "feeds.opml", "index.html") for path in sorted(public.glob(glob))]
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]


def get(path, headers={}):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    return answer


with tempfile.TemporaryDirectory() as work:
    user = "user root;" if os.geteuid() == 0 else ""  # the site may lie where only its owner looks
    paths = " ".join(f"{kind}_temp_path {work}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    pathlib.Path(work, "nginx.conf").write_text(
        f"{user} daemon off; pid {work}/pid; error_log {work}/error.log; events {{}}\n"
        f"http {{ access_log off; {paths} server {{ listen 127.0.0.1:{port}; root {public}; }} }}\n"
    )
    nginx = subprocess.Popen(["nginx", "-p", work, "-e", f"{work}/error.log", "-c", f"{work}/nginx.conf"])
    try:
        for _ in range(100):
            try:
                get("/")
                break
            except OSError:
                time.sleep(0.1)
        complaints = []
        before = {path: get(path) for path in files}
        time.sleep(1.1)  # so that a file written again would have another time, which HTTP tells to the second
        subprocess.run(build, check=True, capture_output=True)
        for path, answer in before.items():
            for header, name in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
                status = get(path, {header: answer.headers[name]}).status
                if answer.status != 200 or status != 304:
                    complaints.append(f"{path}: {answer.status}, then {status} for {header}")
        past = {"If-Modified-Since": "Mon, 01 Jan 2024 00:00:00 GMT", "If-None-Match": '"another"'}
        if get(files[0], past).status != 200:
            complaints.append("what a reader has not is not sent")
    finally:
        nginx.terminate()
        nginx.wait()
print("\n".join(complaints))
print(f"{len(files)} files, {len(complaints)} complaints")
sys.exit(1 if complaints or not files else 0)
