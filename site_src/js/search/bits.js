/* How many bits of a mask are set: words of a query, or letters of a word. */
"use strict";

const searchBits = (mask) => {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count += 1;
  return count;
};
