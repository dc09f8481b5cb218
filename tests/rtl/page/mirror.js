// The page is turned over: what a style puts at the left in Arabic it puts at the right in English. What stays is physical.

const SIDES = [
  ["margin-left", "margin-right"], ["padding-left", "padding-right"], ["border-left-width", "border-right-width"],
  ["border-left-color", "border-right-color"], ["border-left-style", "border-right-style"],
  ["border-top-left-radius", "border-top-right-radius"], ["border-bottom-left-radius", "border-bottom-right-radius"],
];
const OWN_SHAPE = "svg, input[type=radio], input[type=checkbox]"; // a drawing is made for its direction; the browser itself places a box in its margin
const PLACES = ["left", "right"];

// No style of a visible element, nor of what is drawn before or after it, has a left or a right of its own.
function* physicalStyle() {
  const all = [...document.body.querySelectorAll("*")].filter((element) => !element.closest(OWN_SHAPE) && isShown(element)).flatMap(shapesOf);
  const sided = all.map((shape) => [shape, sidesOf(shape)]).filter(([, sides]) => hasSides(sides));
  const [shapes, before] = [sided.map(([shape]) => shape), sided.map(([, sides]) => sides)];
  turnOver();
  const after = shapes.map(sidesOf);
  turnOver();
  for (let index = 0; index < shapes.length; index++) {
    if (before[index].direction === after[index].direction) continue;
    const wrong = difference(before[index], after[index]);
    if (wrong) yield finding(shapes[index][0], "", wrong, shapes[index][1] ?? "");
  }
}

// An element, and the drawn shapes before and after it.
function shapesOf(element) {
  const drawn = ["::before", "::after"].filter((pseudo) => isDrawnAt(element, pseudo) && !/^(none|normal)$/.test(getComputedStyle(element, pseudo).content));
  return [[element], ...drawn.map((pseudo) => [element, pseudo])];
}

function turnOver() {
  for (const root of [document.documentElement, document.body]) if (root.dir) root.dir = root.dir === "rtl" ? "ltr" : "rtl";
}

function sidesOf([element, pseudo]) {
  const style = getComputedStyle(element, pseudo);
  const sides = SIDES.map(([left, right]) => [style.getPropertyValue(left), style.getPropertyValue(right)]);
  const isPlaced = /absolute|fixed|relative|sticky/.test(style.position);
  return {
    direction: style.direction, turn: `${style.transform} ${style.rotate} ${style.scale}`, sides, align: style.textAlign, float: style.float,
    place: isPlaced ? PLACES.map((name) => style.getPropertyValue(name)) : ["", ""],
  };
}

// What is the same at the left and at the right cannot stay where it was.
function hasSides({ sides, place, float, align }) {
  return sides.some(([left, right]) => left !== right) || apart(...place) >= 1 || /left|right/.test(`${float} ${align}`);
}

// What a style turns over as a whole keeps its sides.
function difference(one, other) {
  if (one.turn !== other.turn) return "";
  const at = one.sides.findIndex((sides, index) => stays(sides, other.sides[index]));
  if (at >= 0) return `${SIDES[at].join(" and ")} are ${one.sides[at].join(" and ")} in both directions`;
  if (one.place.some((edge, index) => edge !== "auto" && isFixed(one.place, other.place, index))) return `left ${one.place[0]} and right ${one.place[1]} in both directions`;
  if (/^(left|right)$/.test(one.float) && one.float === other.float) return `float ${one.float} in both directions`;
  return /left|right/.test(one.align) && one.align === other.align ? `text-align ${one.align} in both directions` : "";
}

// The two sides differ, and turned over they are more like themselves than like each other. (The type is a little larger in Arabic.)
function stays([left, right], [newLeft, newRight]) {
  if (left === right) return false;
  return apart(left, newLeft) + apart(right, newRight) < apart(left, newRight) + apart(right, newLeft);
}

// An edge at the same distance in both directions, which is not the distance of the other edge.
function isFixed(place, newPlace, edge) {
  return apart(place[edge], newPlace[edge]) < 1 && apart(place[edge], place[1 - edge]) >= 1 && apart(newPlace[edge], newPlace[1 - edge]) >= 1;
}

function apart(one, other) {
  if (one === other) return 0;
  const distance = Math.abs(parseFloat(one) - parseFloat(other));
  return Number.isNaN(distance) ? 1 : distance;
}
