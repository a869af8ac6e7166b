// Opens each URL given as an argument in chromium, narrow and wide, light and dark, and fails on what
// axe finds, on anything the page's console calls an error, and on a page that scrolls sideways.

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const executablePath = process.env.CHROME_PATH ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await chromium.launch({ executablePath, headless: true, args: flags });
const complaints = [];
for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
    for (const url of process.argv.slice(2)) {
      const page = await context.newPage();
      const complain = (what) => complaints.push(`${url} at ${width} px, ${colorScheme}: ${what}`);
      page.on("console", (message) => message.type() === "error" && complain(message.text()));
      page.on("pageerror", (error) => complain(error.message));
      await page.goto(url, { waitUntil: "load" });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) complain(`scrolls sideways by ${wide} px`);
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), rules);
      for (const { id, help, nodes } of violations) complain(`${id}: ${help}: ${nodes.slice(0, 3).map((n) => n.html).join(" ")}`);
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
console.log(complaints.join("\n") || `${process.argv.length - 2} pages, nothing found`);
process.exit(complaints.length > 0 ? 1 : 0);
