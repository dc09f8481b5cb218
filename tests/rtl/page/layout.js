// Rules of layout: everything is within the window, whole, and laid out in the reading direction.

const WAITING = ".skip"; // comes into the window when the keyboard reaches it

// The page is not wider than the window.
function* pageOverflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) yield finding(widest(clientWidth), "", `${scrollWidth} px in a window of ${clientWidth}`);
}

function widest(width) {
  const out = [...document.body.querySelectorAll("*")].filter((element) => isShown(element) && !inScroller(element));
  const far = (element) => Math.max(element.getBoundingClientRect().right - width, -element.getBoundingClientRect().left);
  return out.reduce((one, other) => (far(other) > far(one) + 0.5 ? other : one), document.body);
}

function inScroller(element) {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
}

// No text sticks out of the window at either side. The link that waits for the keyboard is outside on purpose.
function* outOfView(text) {
  if (!text.element.isConnected || text.element.closest(WAITING) || isUnseen(text.element) || inScroller(text.element)) return;
  const width = document.documentElement.clientWidth;
  for (const box of ownBoxes(text)) {
    if (box.width > 1 && (box.left < -1 || box.right > width + 1)) {
      yield finding(text.element, excerpt(text.string.trim()), `from ${Math.round(box.left)} to ${Math.round(box.right)} in a window of ${width} px`);
      return;
    }
  }
}

// Nothing moves between the first question and the last.
function ownBoxes(text) {
  text.boxes ??= [...boxesOf(text)];
  return text.boxes;
}

function* boxesOf(text) {
  let last = null;
  for (const [node, offset] of text.at) {
    if (!node || offset < 0 || node === last) continue;
    last = node;
    const range = document.createRange();
    range.selectNodeContents(node);
    yield* range.getClientRects();
  }
}

// No box cuts off the text in it (an ellipsis, a fixed height, hidden overflow).
function* cutOff(text) {
  if (text.element.closest(WAITING) || isUnseen(text.element)) return;
  for (let at = text.element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (!/hidden|clip/.test(style.overflowX + style.overflowY) || style.display === "inline") continue;
    const frame = at.getBoundingClientRect();
    for (const box of ownBoxes(text)) {
      const wide = /hidden|clip/.test(style.overflowX) && (box.left < frame.left - 1.5 || box.right > frame.right + 1.5);
      const high = /hidden|clip/.test(style.overflowY) && (box.top + box.height / 2 > frame.bottom + 1 || box.bottom - box.height / 2 < frame.top - 1);
      if (box.width > 1 && (wide || high)) {
        yield finding(text.element, excerpt(text.string.trim()), `cut off by ${pathOf(at)}`);
        return;
      }
    }
  }
}

// No text runs out of its own block into what stands beside it.
function* spilt(text) {
  const { display, overflowX } = text.style;
  if (!/^(block|list-item|table-cell|flex|grid|inline-block)$/.test(display) || overflowX !== "visible" || isUnseen(text.element) || text.element.closest("svg")) return;
  const frame = text.element.getBoundingClientRect();
  for (const box of ownBoxes(text)) {
    if (box.width > 1 && (box.left < frame.left - 2 || box.right > frame.right + 2)) {
      yield finding(text.element, excerpt(text.string.trim()), `${Math.round(Math.max(frame.left - box.left, box.right - frame.right))} px outside of its box`);
      return;
    }
  }
}

// No two texts are drawn over each other. What floats over the page (a menu, a bar) covers it on purpose.
function* covered(texts) {
  const lines = texts.filter(({ element, where }) => !where && !element.closest("svg") && !isUnseen(element)).flatMap(linesAndLayer);
  lines.sort((one, other) => one.box.top - other.box.top);
  for (let index = 0; index < lines.length; index++) {
    const { text, box, layer } = lines[index];
    for (let next = index + 1; next < lines.length && lines[next].box.top < box.bottom; next++) {
      const other = lines[next];
      if (other.layer !== layer || other.text === text || !isCovered(box, other.box)) continue;
      yield finding(text.element, excerpt(text.string.trim()), `covers “${excerpt(other.text.string.trim(), 0, 30)}”`);
      return;
    }
  }
}

function linesAndLayer(text) {
  const [layer, frames] = [layerOf(text.element), framesAround(text.element)];
  const boxes = ownBoxes(text).map((box) => frames.reduce(within, box));
  return boxes.filter(({ width, height }) => width > 2 && height > 2).map((box) => ({ text, box, layer }));
}

// The frames, each of which shows a part of what is in it and can be scrolled.
function framesAround(element) {
  const frames = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).overflow !== "visible") frames.push(at.getBoundingClientRect());
  }
  return frames;
}

function within(box, frame) {
  const [left, right] = [Math.max(box.left, frame.left), Math.min(box.right, frame.right)];
  const [top, bottom] = [Math.max(box.top, frame.top), Math.min(box.bottom, frame.bottom)];
  return { left, right, top, bottom, width: right - left, height: bottom - top };
}

function layerOf(element) {
  for (let at = element; at; at = at.parentElement) if (/fixed|sticky|absolute/.test(getComputedStyle(at).position)) return at;
  return null;
}

// Labels of a drawing are inside of it and do not cover each other.
function* drawnLabels() {
  for (const drawing of document.querySelectorAll("svg")) {
    if (!isShown(drawing)) continue;
    const frame = drawing.getBoundingClientRect();
    const labels = [...drawing.querySelectorAll("text")].filter((label) => isShown(label) && label.textContent.trim());
    const boxes = labels.map((label) => label.getBoundingClientRect());
    for (let index = 0; index < labels.length; index++) {
      const box = boxes[index];
      const slack = box.height / 4; // a line is higher than its letters
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - slack || box.bottom > frame.bottom + slack) {
        yield finding(labels[index], labels[index].textContent.trim(), "outside of the drawing");
      }
      const covered = boxes.findIndex((other, at) => at > index && isCovered(box, other));
      if (covered > 0) yield finding(labels[index], labels[index].textContent.trim(), `covers ${labels[covered].textContent.trim()}`);
    }
  }
}

// A third of the height may touch: a line is higher than its letters.
function isCovered(one, other) {
  const slack = Math.min(one.height, other.height) / 3;
  return one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - slack && other.top < one.bottom - slack;
}

// What stands in a row begins at the start: the first item of a list, a table's row, a drawing's years.
function* rowOrder() {
  for (const row of document.body.querySelectorAll("ol, ul, tr, [role=list], [role=row], nav")) {
    const items = [...row.children].filter((item) => isShown(item) && item.getBoundingClientRect().width > 1);
    yield* inRow(items, row);
  }
  for (const drawing of document.body.querySelectorAll("svg")) {
    const years = [...drawing.querySelectorAll("text")].filter((label) => /^\s*(19|20)\d\d\s*$/.test(label.textContent));
    if (years.every((year, index) => !index || +year.textContent >= +years[index - 1].textContent)) yield* inRow(years, drawing.parentElement);
  }
}

function* inRow(items, row) {
  const { direction } = getComputedStyle(row);
  for (let index = 1; index < items.length; index++) {
    const [one, other] = [items[index - 1].getBoundingClientRect(), items[index].getBoundingClientRect()];
    const isApart = one.right <= other.left + 1 || other.right <= one.left + 1;
    if (!areOnOneLine(one, other) || !isApart) continue;
    if (direction === "rtl" ? other.left > one.left : other.left < one.left) {
      yield finding(items[index], excerpt(items[index].textContent.trim()), `stands on the wrong side of the one before it, in ${direction}`);
      return;
    }
  }
}
