/* Stands in until the twin of briefing/search/skeleton.py is here. */
"use strict";

const searchSkeleton = (word) => {
  const found = word.replace(/[aeiouyاوي]/g, "").replace(/[qقك]/g, "k");
  return found.length < 3 ? "" : found;
};
