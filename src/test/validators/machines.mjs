// Checks what machines read: structured data of the pages in a folder, and one GeoJSON file.
// node machines.mjs FOLDER FILE; prints each fault on a line, and ends with 1 where there is one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Validator from "@adobe/structured-data-validator";
import { check } from "@placemarkio/check-geojson";
import WebAutoExtractor from "@marbec/web-auto-extractor";

const [folder, geojson] = process.argv.slice(2);
const faults = [];
let facts = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
  const extracted = new WebAutoExtractor({ addLocation: true }).parse(readFileSync(join(folder, file), "utf8"));
  facts += Object.keys(extracted.jsonld ?? {}).length;
  for (const issue of await new Validator().validate(extracted)) {
    if (issue.severity === "ERROR") faults.push(`${file}: ${issue.issueMessage} ${JSON.stringify(issue.path)}`);
  }
}
if (facts === 0) faults.push("no structured data was found at all");
try {
  check(readFileSync(geojson, "utf8"));
} catch (fault) {
  faults.push(`${geojson}: ${fault.message}`);
}
console.log(faults.join("\n"));
process.exitCode = faults.length ? 1 : 0;
