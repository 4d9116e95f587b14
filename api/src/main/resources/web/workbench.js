// The page of /sparql works without this file: its form is sent and answered with a file. With it the
// query has an editor, the answer stands below it, and the address carries the query in its fragment,
// which no browser sends to a server.

import { say } from "./tongue.js";
import { openEditor } from "./workbench-editor.js";
import { openNames } from "./workbench-names.js";
import { show } from "./workbench-results.js";

const ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9";

const form = document.querySelector("form.ask");
const place = document.querySelector("#answer");
const older = document.querySelector("#older");
const served = form.dataset.release;
const names = openNames([form.dataset.base, form.dataset.vocabulary]);

let editor = plain(form.elements.query);
let running = new AbortController();

/// The text area itself, until the editor is there, and for good where it cannot come.
function plain(area) {
  area.addEventListener("input", () => renewLink());
  return {
    read: () => area.value,
    write: (text) => (area.value = text),
  };
}

const run = document.createElement("button");
run.type = "button";
run.className = "button";
run.textContent = say("运行", "Run");
run.addEventListener("click", () => ask());

const link = document.createElement("a");
link.className = "permalink";
link.textContent = say("固定链接", "Permalink");

const download = form.querySelector("button[type=submit]");
download.textContent = say("下载", "Download");
download.classList.add("button-quiet");
download.before(link);
form.querySelector(".ask-row").prepend(run);

function fragment() {
  return `#${new URLSearchParams({ query: editor.read(), release: served })}`;
}

function renewLink() {
  link.href = fragment();
}

/// Puts the fragment's query into the editor; it runs when somebody says so.
function readFragment() {
  const said = new URLSearchParams(location.hash.slice(1));
  const query = said.get("query");
  if (query === null) return;
  editor.write(query);
  renewLink();
  const release = said.get("release");
  older.hidden = !release || release === served;
  older.textContent = older.hidden
    ? ""
    : say(
        `这个链接是在发布版 ${release} 时写下的，现在提供的是 ${served}，答案可能不同。`,
        `This link was made with release ${release}; ${served} is served now, so the answer may differ.`,
      );
}

function tell(text, role) {
  const line = document.createElement("p");
  line.className = role === "alert" ? "notice" : "quiet";
  line.setAttribute("role", role);
  line.textContent = text;
  place.replaceChildren(line);
}

async function ask() {
  running.abort();
  const mine = (running = new AbortController());
  history.replaceState(null, "", fragment());
  tell(say("正在查询……", "Asking…"), "status");
  try {
    const answer = await fetch("/sparql", {
      method: "POST",
      headers: { Accept: ACCEPT, "Content-Type": "application/sparql-query" },
      body: editor.read(),
      signal: mine.signal,
    });
    const body = await answer.text();
    if (mine.signal.aborted) return;
    if (answer.ok) show(place, body, answer.headers.get("Content-Type") ?? "", await names);
    else tell(complaint(body), "alert");
  } catch {
    if (!mine.signal.aborted) {
      tell(say("没有得到完整的回答：查询太久，或者网络断了。请把查询写窄一些，或稍后再试。",
        "No complete answer came: the query took too long or the connection broke. Narrow it or try again."), "alert");
    }
  }
}

function complaint(body) {
  try {
    const problem = JSON.parse(body);
    return problem.detail ?? problem.title;
  } catch {
    return say("查询没有被接受。", "The query was not accepted.");
  }
}

let examples;

/// All examples come with the first one that is wanted.
async function exampleQuery(name) {
  examples ??= fetch("/api/examples", { headers: { Accept: "application/json" } }).then((answer) =>
    answer.json(),
  );
  const found = (await examples).examples.find((one) => one.name === name);
  return found.query;
}

document.querySelectorAll("a[data-example]").forEach((one) =>
  one.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      editor.write(await exampleQuery(one.dataset.example));
    } catch {
      location.assign(one.href);
      return;
    }
    renewLink();
    form.scrollIntoView({ block: "start" });
    run.focus({ preventScroll: true });
  }),
);

window.addEventListener("hashchange", readFragment);
readFragment();
renewLink();
openEditor(form.elements.query, { changed: renewLink, run: ask }).then(
  (opened) => (editor = opened),
  () => {}, // The text area stays.
);
