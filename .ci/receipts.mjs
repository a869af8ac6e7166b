// Opens each page given as an argument in chromium with scripting switched off, and follows every mark to
// its passage, back again, on to the record of its source, and into the original at that sentence. The
// originals are stood in for by pages that hold the passage far down, between others.

import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const executablePath = process.env.CHROME_PATH ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const complaints = [];
const followed = { marks: 0, back: 0, records: 0, originals: 0 };

// inView says whether the element that the address points at is on the screen, and what it is.
const inView = (page) => page.evaluate(() => {
  const target = document.querySelector(":target");
  if (!target) return null;
  const { top, bottom } = target.getBoundingClientRect();
  return { id: target.id, quote: target.querySelector("blockquote")?.innerText ?? "", seen: bottom > 0 && top < innerHeight };
});

// shown returns the words of a quotation as a page would show them: a browser has read the tags already,
// Markdown is left to undo.
const shown = (quote) => quote.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*`]+/g, "").trim();

// original is a page that says quote once, far down, and parts of it before and after.
function original(quote) {
  const escape = (s) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const words = shown(quote).split(/\s+/);
  const middle = words.map((w, i) => (i === 1 && words.length > 3 ? `<em>${escape(w)}</em>` : escape(w))).join(" ");
  const far = '<p style="height: 3000px">Nothing to see in this place.</p>';
  return `<!doctype html><meta charset="utf-8"><title>Original</title>${far}<p id="first">${escape(words.slice(0, 2).join(" "))}</p>` +
    `${far}<p id="passage">Before it. ${middle} After it.</p>${far}<p id="last">${escape(words.slice(-2).join(" "))}</p>${far}`;
}

const browser = await chromium.launch({ executablePath, headless: true, args: flags });
const context = await browser.newContext({ viewport: { width: 800, height: 600 }, javaScriptEnabled: false, reducedMotion: "reduce" });

async function followMarks(page, url) {
  await page.goto(url);
  const marks = await page.$$eval("a[role=doc-noteref]:not([href^='#note-'])", (all) => all.map((a) => ({ id: a.id, href: a.getAttribute("href") })));
  for (const { id, href } of marks) {
    const complain = (what) => complaints.push(`${url}#${id}: ${what}`);
    await page.click(`[id="${id}"]`);
    const passage = await inView(page);
    if (!passage?.seen || `#${passage.id}` !== href || passage.quote === "") complain(`its passage ${href} is not on the screen`);
    followed.marks++;
    await page.click(`[id="${href.slice(1)}"] a[role=doc-backlink][href="#${id}"]`, { timeout: 2000 }).catch(() => complain("no way back from its passage"));
    const mark = await inView(page);
    if (!mark?.seen || mark.id !== id) complain("the way back does not lead to it");
    followed.back++;
  }
}

async function followPlaces(page, url) {
  const places = await page.$$eval(".receipts li[id] > .place", (all) => all.flatMap((place) => {
    const quote = place.closest("li").querySelector("blockquote").innerText;
    return [...place.querySelectorAll("a:not([role])")].map((a) => ({ quote, href: a.href, isOriginal: a.className === "original" }));
  }));
  for (const { quote, href, isOriginal } of places) {
    const complain = (what) => complaints.push(`${url}: ${href}: ${what}`);
    if (seen.has(href)) continue;
    seen.add(href);
    if (!isOriginal) {
      await page.goto(href);
      const passage = await inView(page);
      if (!passage?.seen || passage.quote !== quote) complain("the record does not show the passage");
      followed.records++;
      continue;
    }
    const stranger = await context.newPage(); // a text fragment counts in a fresh page alone
    await stranger.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: original(quote) }));
    await stranger.goto(href);
    const found = await stranger.waitForFunction(() => {
      const { top, bottom } = document.getElementById("passage").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, null, { timeout: 3000 }).catch(() => null);
    if (!found) complain(`does not lead to “${shown(quote)}”`);
    followed.originals++;
    await stranger.close();
  }
}

const seen = new Set(); // places followed before: a story and its briefings share some
const page = await context.newPage();
for (const url of process.argv.slice(2)) {
  await followMarks(page, url);
  await followPlaces(page, url);
}
await browser.close();
if (followed.marks === 0 || followed.records === 0 || followed.originals === 0) complaints.push("there was nothing to follow");
console.log(complaints.join("\n") || Object.entries(followed).map(([what, n]) => `${n} ${what}`).join(", "));
process.exit(complaints.length > 0 ? 1 : 0);
