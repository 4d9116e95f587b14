// YASGUI's query editor in place of a text area: colours, errors while one types, and completion from
// what this endpoint says of itself. Nothing is asked of another host.

import { say } from "./tongue.js";

const MOST = 60;

/// The library is large and belongs to this page alone.
async function editorClass() {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("yasgui.min.css", import.meta.url).href;
  const styled = new Promise((resolve, reject) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", reject);
  });
  document.querySelector("link[rel=stylesheet]").before(sheet);
  await Promise.all([import("./yasgui.min.js"), styled]);
  return window.Yasgui.Yasqe;
}

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

let words;

/// Classes and properties by their short names, each with what it is called.
function vocabulary() {
  words ??= json("/api/schema").then((schema) => {
    const named = (terms) => new Map(terms.map((term) => [term.name, say(term.zh, term.en) ?? ""]));
    return {
      classes: named(schema.classes),
      properties: named(schema.classes.flatMap((one) => one.properties)),
    };
  });
  return words;
}

/// What is typed begins the name, the name behind its prefix, or is part of what it is called.
function matches(terms, typed) {
  const wanted = typed.toLowerCase();
  return [...terms]
    .filter(
      ([name, called]) =>
        name.toLowerCase().startsWith(wanted) ||
        name.slice(name.indexOf(":") + 1).toLowerCase().startsWith(wanted) ||
        called.includes(typed),
    )
    .map(([name]) => name)
    .slice(0, MOST);
}

function completer(Yasqe, from, name, which) {
  let known = new Map();
  Yasqe.registerAutocompleter(
    {
      name,
      bulk: false,
      autoShow: true,
      isValidCompletionPosition: Yasqe.Autocompleters[from].isValidCompletionPosition,
      get: async (_, token) => {
        known = (await vocabulary())[which];
        return matches(known, (token?.string ?? "").trim());
      },
      postprocessHints: (_, hints) =>
        hints.map((hint) => ({ ...hint, displayText: `${hint.text}  ${known.get(hint.text)}` })),
    },
    false,
  );
  return name;
}

function prefixes(Yasqe) {
  const { isValidCompletionPosition, preProcessToken } = Yasqe.Autocompleters.prefixes;
  Yasqe.registerAutocompleter(
    {
      name: "xuetu-prefixes",
      bulk: true,
      autoShow: true,
      isValidCompletionPosition,
      preProcessToken,
      get: async () =>
        Object.entries((await json("/api/prefixes")).prefixes).map(([name, iri]) => `${name}: <${iri}>`),
    },
    false,
  );
  return "xuetu-prefixes";
}

/// @param area the text area that is replaced; it keeps what is written, for the form
export async function openEditor(area, { changed, run }) {
  const Yasqe = await editorClass();
  const completers = [
    completer(Yasqe, "class", "xuetu-classes", "classes"),
    completer(Yasqe, "property", "xuetu-properties", "properties"),
    prefixes(Yasqe),
    "variables",
  ];
  // What the library would complete with asks other hosts; lists are merged, so the default is replaced.
  Yasqe.defaults.autocompleters = completers;
  const host = document.createElement("div");
  host.className = "editor";
  area.after(host);
  const yasqe = new Yasqe(host, {
    value: area.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "22rem",
    extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": () => {}, Tab: false, "Shift-Tab": false },
    requestConfig: { endpoint: new URL("/sparql", location.href).href },
  });
  yasqe.getInputField().setAttribute("aria-label", say("查询编辑器", "Query editor"));
  const scrolled = yasqe.getScrollerElement();
  scrolled.tabIndex = 0;
  scrolled.setAttribute("role", "region");
  scrolled.setAttribute("aria-label", say("查询全文", "Text of the query"));
  area.hidden = true;
  const keep = () => {
    area.value = yasqe.getValue();
    changed();
  };
  yasqe.on("change", keep);
  return {
    read: () => yasqe.getValue(),
    write: (text) => yasqe.setValue(text),
  };
}
