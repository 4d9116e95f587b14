// What a query constructed: its triples, and a picture of those that join two things.

import { say } from "./tongue.js";
import { element, framed, shortened } from "./workbench-chart.js";

const MOST_NODES = 28;
const WIDTH = 760;
const HEIGHT = 560;
const LETTERS = 12;
const LABELS = new Set([
  "http://www.w3.org/2000/01/rdf-schema#label",
  "http://www.w3.org/2004/02/skos/core#prefLabel",
  "https://schema.org/name",
  "http://schema.org/name",
]);
const TRIPLE =
  /^\s*(<[^>]*>|_:\S+)\s+<([^>]*)>\s+(<[^>]*>|_:[^\s]+|"((?:[^"\\]|\\.)*)"(?:@[\w-]+|\^\^<[^>]*>)?)\s*\.\s*$/;
const ESCAPES = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f" };

const unescaped = (text) =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    one ? (ESCAPES[one] ?? one) : String.fromCodePoint(parseInt(four ?? eight, 16)),
  );

function term(text, literal) {
  if (literal !== undefined) return { type: "literal", value: unescaped(literal) };
  if (text.startsWith("<")) return { type: "uri", value: unescaped(text.slice(1, -1)) };
  return { type: "bnode", value: text.slice(2) };
}

/// N-Triples, line by line; a line that is none, such as a comment, is passed over.
export function readTriples(text) {
  return text
    .split("\n")
    .map((line) => TRIPLE.exec(line))
    .filter((found) => found !== null)
    .map(([, subject, predicate, object, literal]) => ({
      subject: term(subject),
      predicate: { type: "uri", value: unescaped(predicate) },
      object: term(object, literal),
    }));
}

const key = (one) => `${one.type} ${one.value}`;

/// Undefined where no triple joins two things.
export function picture(triples, names) {
  const called = new Map();
  const joins = new Map();
  for (const { subject, predicate, object } of triples) {
    if (object.type === "literal") {
      if (LABELS.has(predicate.value)) called.set(key(subject), object.value);
    } else {
      for (const one of [subject, object]) {
        const node = joins.get(key(one)) ?? { term: one, count: 0 };
        node.count += 1;
        joins.set(key(one), node);
      }
    }
  }
  if (joins.size === 0) return undefined;
  const nodes = [...joins.values()].sort((a, b) => b.count - a.count).slice(0, MOST_NODES);
  const places = new Map(
    nodes.map((node, at) => {
      const angle = (2 * Math.PI * at) / nodes.length - Math.PI / 2;
      return [key(node.term), { x: WIDTH / 2 + Math.cos(angle) * 260, y: HEIGHT / 2 + Math.sin(angle) * 235 }];
    }),
  );
  const lines = triples.filter(
    ({ subject, object }) => object.type !== "literal" && places.has(key(subject)) && places.has(key(object)),
  );
  const drawing = element("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "network",
    role: "group",
    "aria-label": say(`${nodes.length} 个事物、${lines.length} 条联系；全部见表格`, `${nodes.length} things, ${lines.length} links; the table has all`),
  });
  for (const { subject, predicate, object } of lines) {
    const from = places.get(key(subject));
    const to = places.get(key(object));
    drawing.append(
      element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y }, element("title", {}, names.shown(predicate))),
    );
  }
  for (const node of nodes) drawing.append(drawnNode(node.term, places.get(key(node.term)), called, names));
  return framed(drawing);
}

function drawnNode(one, place, called, names) {
  const name = called.get(key(one)) ?? names.shown(one).replace(/^.*\/(?=.)/, "");
  const circle = element("circle", { cx: place.x, cy: place.y, r: 7 });
  const text = element("text", { x: place.x, y: place.y - 12, "text-anchor": "middle" }, shortened(name, LETTERS));
  const target = names.address(one);
  return target
    ? element("a", { href: target, rel: "noreferrer nofollow", "aria-label": name }, circle, text, element("title", {}, name))
    : element("g", {}, circle, text, element("title", {}, name));
}
