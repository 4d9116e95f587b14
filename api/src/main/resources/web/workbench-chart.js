// The first column of words (of codes, where there are no words) against the first column of numbers, as bars.

import { say } from "./tongue.js";

const SVG = "http://www.w3.org/2000/svg";
const MOST_BARS = 40;
const ROW = 28;
const WIDTH = 760;
const NAMES = 260;
const NUMBERS = 90;
const LETTERS = 16;
const NUMERIC = /#(integer|decimal|double|float|int|long|short|byte|(non(Negative|Positive)|negative|positive)Integer|unsigned\w+)$/;

const isNumber = (term) => term?.type === "literal" && NUMERIC.test(term.datatype ?? "") && Number.isFinite(Number(term.value));

const isWords = (term) => term?.type === "literal" && !isNumber(term);

export function element(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/// The beginning of a name, as far as there is room for it.
export function shortened(text, letters) {
  const all = [...text];
  return all.length > letters ? `${all.slice(0, letters - 1).join("")}…` : text;
}

/// Undefined where there is nothing to draw.
///
/// @param written how terms are written
export function chart(columns, rows, written) {
  const first = (fits) => columns.find((column) => rows.some((row) => fits(row[column])));
  const numbers = first(isNumber);
  const names =
    first((term) => isWords(term) && /\p{L}/u.test(term.value)) ?? first(isWords) ?? first((term) => term?.type === "uri");
  if (numbers === undefined || names === undefined) return undefined;
  const bars = rows
    .filter((row) => row[names] && isNumber(row[numbers]))
    .slice(0, MOST_BARS)
    .map((row) => [written.shown(row[names]), Number(row[numbers].value)]);
  const longest = Math.max(...bars.map(([, value]) => Math.abs(value))) || 1;
  const scale = (WIDTH - NAMES - NUMBERS) / longest;
  const picture = element("svg", {
    viewBox: `0 0 ${WIDTH} ${bars.length * ROW}`,
    class: "chart",
    role: "img",
    "aria-label": say(`${names} 与 ${numbers}，${bars.length} 条；数字见表格`, `${numbers} by ${names}, ${bars.length} bars; the table has the figures`),
  });
  bars.forEach(([name, value], at) => {
    const y = at * ROW;
    const length = Math.abs(value) * scale;
    picture.append(
      element("text", { x: NAMES - 8, y: y + 19, "text-anchor": "end" }, shortened(name, LETTERS), element("title", {}, name)),
      element("rect", { x: NAMES, y: y + 5, width: Math.max(length, 1), height: ROW - 10, class: value < 0 ? "negative" : "bar" }),
      element("text", { x: NAMES + length + 6, y: y + 19 }, String(value)),
    );
  });
  return framed(picture);
}

/// Wide pictures are moved inside their frame on a narrow screen.
export function framed(picture) {
  const frame = document.createElement("div");
  frame.className = "drawn";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", say("结果的图", "Picture of the answer"));
  frame.append(picture);
  return frame;
}
