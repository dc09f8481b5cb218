/* How a word was found, and where, best last. Everything that is ranked goes by these two tables. */
"use strict";

const searchClasses = (() => {
  /* Points of a word alone, and of one beside others. The steps between classes are wider than all fields together:
     a better class wins in whichever field it stands. */
  const CLASSES = [
    ["fuzzy", 0, 0], // perhaps a slip of the pen, perhaps another word
    ["skeleton", 10, 10], // perhaps the same name in another spelling
    ["prefix", 20, 20], // the word may not be finished yet
    ["stem", 30, 39], // the same word in another form; beside other words, where they stand says more than the form
    ["exact", 40, 40], // what was typed
  ];

  /* Fields as the index numbers them. */
  const FIELDS = [
    ["title", 8], // what the page is about
    ["names", 6], // whom and what it concerns
    ["summary", 4], // what it says in short
    ["claims", 2], // said in passing
  ];

  const numbers = Object.fromEntries(CLASSES.map(([name], number) => [name, number]));
  const points = new Uint8Array(1 + CLASSES.length * FIELDS.length);
  const pointsBeside = points.slice();

  /* One small number for both, which sorts as they do; 0 is left for: not found. */
  const grade = (kind, field) => 1 + kind * FIELDS.length + (FIELDS.length - 1 - field);
  for (const [kind, [, alone, beside]] of CLASSES.entries()) {
    for (const [field, [, some]] of FIELDS.entries()) {
      points[grade(kind, field)] = alone + some;
      pointsBeside[grade(kind, field)] = beside + some;
    }
  }

  return { ...numbers, grade, points, pointsBeside, classOf: (one) => Math.floor((one - 1) / FIELDS.length), TITLE: 0, NAMES: 1 };
})();
