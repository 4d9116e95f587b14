// The pages work without this file; with it the search box suggests while one types.

const PAUSE_MS = 120;

class Suggestions {
  #input;
  #list = document.createElement("ul");
  #options = [];
  #active = -1;
  #timer = 0;
  #running = new AbortController();

  constructor(input) {
    this.#input = input;
    this.#list.className = "suggestions";
    this.#list.id = `${input.id}-suggestions`;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", "提示");
    this.#list.hidden = true;
    input.closest("form").append(this.#list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.#list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", (event) => {
      if (!event.isComposing) this.#later();
    });
    input.addEventListener("compositionend", () => this.#later());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => setTimeout(() => this.#close(), 150));
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    this.#running.abort();
    this.#running = new AbortController();
    const typed = this.#input.value.trim();
    if (!typed) return this.#close();
    try {
      const answer = await fetch(`/api/suggest?size=4&q=${encodeURIComponent(typed)}`, {
        signal: this.#running.signal,
        headers: { Accept: "application/json" },
      });
      if (answer.ok) this.#show((await answer.json()).groups);
    } catch {
      // Asked anew, or without a connection: the box still searches when it is sent.
    }
  }

  #show(groups) {
    this.#options = groups.flatMap((group) =>
      group.suggestions.map((one) => this.#option(group, one)),
    );
    this.#active = -1;
    this.#list.replaceChildren(...this.#options);
    const open = this.#options.length > 0 && document.activeElement === this.#input;
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
    this.#input.removeAttribute("aria-activedescendant");
  }

  #option(group, one) {
    const item = document.createElement("li");
    item.id = `${this.#list.id}-${group.type}-${one.key}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.address = `/id/${group.type}/${encodeURIComponent(one.key)}`;
    const name = document.createElement("span");
    name.textContent = one.name;
    const what = document.createElement("small");
    what.textContent = `${group.typeLabel} ${one.code ?? ""}`.trim();
    item.append(name, what);
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => location.assign(item.dataset.address));
    return item;
  }

  #key(event) {
    if (event.isComposing || this.#list.hidden) return;
    const last = this.#options.length - 1;
    if (event.key === "ArrowDown") this.#choose(this.#active < last ? this.#active + 1 : -1);
    else if (event.key === "ArrowUp") this.#choose(this.#active < 0 ? last : this.#active - 1);
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Enter" && this.#active >= 0) this.#options[this.#active].click();
    else return;
    event.preventDefault();
  }

  #choose(index) {
    this.#active = index;
    this.#options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      this.#input.removeAttribute("aria-activedescendant");
      return;
    }
    this.#options[index].scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", this.#options[index].id);
  }

  #close() {
    this.#running.abort();
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}

document.querySelectorAll("form[role=search] input[type=search]").forEach((box) => new Suggestions(box));

// Beside the hits there is room for the filters; on a narrow screen they wait behind their heading.
const facets = document.querySelector("details.facets");
if (facets) {
  const wide = matchMedia("(min-width: 52.01rem)");
  const fit = () => (facets.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
}
