// An answer on the page: a table, and a picture where the answer has one in it.

import { say } from "./tongue.js";
import { chart } from "./workbench-chart.js";
import { picture, readTriples } from "./workbench-graph.js";

const MOST_ROWS = 1000;

/// @param names how terms are written
export function show(place, body, mediaType, names) {
  if (!mediaType.includes("json")) return showTriples(place, readTriples(body), names);
  const answer = JSON.parse(body);
  if ("boolean" in answer) {
    place.replaceChildren(status(answer.boolean ? say("是", "Yes") : say("否", "No")));
    return;
  }
  const columns = answer.head.vars;
  const rows = answer.results.bindings;
  const drawn = chart(columns, rows, names);
  place.replaceChildren(
    status(counted(rows.length, say("行", "rows"), answer.truncated)),
    ...views([
      [say("表格", "Table"), table(columns, rows.map((row) => columns.map((one) => row[one])), names)],
      ...(drawn ? [[say("图表", "Chart"), drawn]] : []),
    ]),
  );
}

function showTriples(place, triples, names) {
  const rows = triples.map((one) => [one.subject, one.predicate, one.object]);
  const drawn = picture(triples, names);
  const columns = [say("主语", "subject"), say("谓语", "predicate"), say("宾语", "object")];
  place.replaceChildren(
    status(counted(rows.length, say("条陈述", "triples"), false)),
    ...views([
      [say("表格", "Table"), table(columns, rows, names)],
      ...(drawn ? [[say("图", "Graph"), drawn]] : []),
    ]),
  );
}

function counted(count, unit, truncated) {
  const more = count > MOST_ROWS ? say(`，这里列出前 ${MOST_ROWS}，全部请下载`, `, the first ${MOST_ROWS} are shown; download them all`) : "";
  const cut = truncated ? say("；到了上限，后面的没有给出", "; the limit was reached, the rest is missing") : "";
  return `${count} ${unit}${more}${cut}`;
}

function status(text) {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.className = "count";
  line.textContent = text;
  return line;
}

/// One of several ways to see the same; a single one needs no choice.
function views(ways) {
  if (ways.length < 2) return ways.map(([, element]) => element);
  const choice = document.createElement("div");
  choice.className = "views";
  choice.setAttribute("role", "group");
  choice.setAttribute("aria-label", say("怎样显示", "Shown as"));
  const choose = (wanted) =>
    ways.forEach(([, element], at) => {
      element.hidden = at !== wanted;
      choice.children[at].setAttribute("aria-pressed", String(at === wanted));
    });
  ways.forEach(([name], at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = name;
    button.addEventListener("click", () => choose(at));
    choice.append(button);
  });
  choose(0);
  return [choice, ...ways.map(([, element]) => element)];
}

function table(columns, rows, names) {
  const frame = document.createElement("div");
  frame.className = "table";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", say("查询结果", "Results"));
  const grid = document.createElement("table");
  const head = grid.createTHead().insertRow();
  for (const column of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = column;
    head.append(cell);
  }
  const body = grid.createTBody();
  for (const row of rows.slice(0, MOST_ROWS)) {
    const line = body.insertRow();
    for (const term of row) line.insertCell().append(...(term ? [told(term, names)] : []));
  }
  frame.append(grid);
  return frame;
}

function told(term, names) {
  const target = names.address(term);
  if (!target) return document.createTextNode(names.shown(term));
  const link = document.createElement("a");
  link.href = target;
  link.rel = "noreferrer nofollow";
  link.textContent = names.shown(term);
  return link;
}
