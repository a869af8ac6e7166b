// Prints the items of each feed given as feedsmith or rss-parser reads them, a line of JSON a file:
//     node readers.mjs feedsmith|rss-parser FILE...
// With "schema", checks JSON feeds against jsonfeed-schema by ajv instead; with "opml", lists of feeds by feedsmith: that each
// has outlines, and that all of them are feeds with an address.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [, , task, ...files] = process.argv;
const date = (d) => (d ? new Date(d).toISOString() : "");
const alternate = (links) => links?.find((l) => (l.rel ?? "alternate") === "alternate")?.href;
const title = (t) => (typeof t === "string" ? t : (t?.value ?? ""));

async function reader() {
  switch (task) {
    case "feedsmith": {
      const { parseFeed } = await import("feedsmith");
      return (text) => {
        const { feed } = parseFeed(text);
        return (feed.items ?? feed.entries ?? []).map((i) => ({
          id: i.guid?.value ?? i.id, title: title(i.title), link: i.link ?? i.url ?? alternate(i.links) ?? "",
          published: date(i.pubDate ?? i.published ?? i.date_published),
        }));
      };
    }
    case "rss-parser": {
      const { default: Parser } = await import("rss-parser");
      return async (text) => {
        const feed = await new Parser().parseString(text);
        return feed.items.map((i) => ({ id: i.guid ?? i.id, title: title(i.title), link: i.link ?? "", published: date(i.pubDate) }));
      };
    }
    case "schema": {
      const { default: Ajv } = await import("ajv");
      const { default: formats } = await import("ajv-formats");
      const ajv = new Ajv({ allErrors: true, strict: false });
      formats(ajv);
      const validate = ajv.compile(createRequire(import.meta.url)("jsonfeed-schema/schema-v1.1.json"));
      return (text) => {
        if (!validate(JSON.parse(text))) throw new Error(JSON.stringify(validate.errors.slice(0, 3)));
        return "valid";
      };
    }
    case "opml": {
      const { parseOpml } = await import("feedsmith");
      return (text) => {
        const { body } = parseOpml(text);
        if (!body?.outlines?.length || body.outlines.some((o) => o.type !== "rss" || !URL.canParse(o.xmlUrl))) throw new Error("no list of feeds");
        return body.outlines.length;
      };
    }
  }
  throw new Error(`no task ${task}`);
}

const read = await reader();
if (!files.length) throw new Error("no files");
for (const file of files) {
  try {
    console.log(JSON.stringify(await read(readFileSync(file, "utf8"))));
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}
