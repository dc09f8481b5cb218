// usage: node loads.mjs PACKAGE…
// Loads each package as a script beside this file would; exit status 1, and its name, if one does not load.
for (const name of process.argv.slice(2)) {
  try {
    await import(name);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exit(1);
  }
}
process.exit(0);
