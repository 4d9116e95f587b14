// The planner works without this file. With it a plan is shown without leaving the page, and the
// address holds everything behind its #, which no browser sends to a server.

const VERSION = "1";
const NAMES = ["holds", "prior", "province", "target", "start", "deadline", "perSession", "budget",
  "goal", "language", "objective", "alternatives", "via", "undecided"];

function encode(data) {
  const wishes = {};
  for (const name of NAMES) {
    const values = data.getAll(name).filter((value) => value.trim() !== "");
    if (values.length > 0) wishes[name] = values;
  }
  const bytes = new TextEncoder().encode(JSON.stringify(wishes));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `#p=${VERSION}.${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

// What a link holds; nothing where it is not one of ours.
function decode(hash) {
  const found = /^#p=1\.([A-Za-z0-9_-]+)$/.exec(hash);
  if (!found) return null;
  try {
    const text = atob(found[1].replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const wishes = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const data = new URLSearchParams();
    for (const name of NAMES) {
      for (const value of [wishes[name] ?? []].flat()) data.append(name, String(value));
    }
    return data;
  } catch {
    return null;
  }
}

async function ask(data) {
  const answer = document.getElementById("answer");
  answer.setAttribute("aria-busy", "true");
  try {
    const reply = await fetch("/plan", {
      method: "POST",
      body: data,
      headers: { Accept: "text/html" },
    });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    document.getElementById("main").replaceWith(document.adoptNode(page.getElementById("main")));
    history.replaceState(null, "", encode(data));
    (document.getElementById("problems") ?? document.getElementById("answer")).scrollIntoView();
    document.getElementById("answer")?.focus({ preventScroll: true });
  } catch {
    const words = document.documentElement.lang === "en"
      ? "The server cannot be reached; what you typed is still here. Try again."
      : "连不上服务器，写的内容都还在，请再试一次。";
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.setAttribute("role", "alert");
    notice.textContent = words;
    answer.replaceChildren(notice);
  } finally {
    document.getElementById("answer")?.removeAttribute("aria-busy");
  }
}

// What has been typed travels in a body of its own; a file is fetched by the browser itself.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.target.getAttribute("action") !== "/plan" || event.target.method !== "post") return;
  if (["ics", "csv", "txt"].includes(button?.value)) return;
  event.preventDefault();
  ask(new URLSearchParams(new FormData(event.target, button)));
});

// Another way to read is another page: the link behind the # goes with it.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".reading a");
  if (link) link.hash = location.hash;
});

function open() {
  const held = decode(location.hash);
  if (held) ask(held);
}

addEventListener("hashchange", open);
open();
