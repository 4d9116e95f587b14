// How terms are written on the page, and where they can be opened.

const PAGES = /^\/(id\/|concept\/|ns(#|$))/;

class Names {
  #homes;
  #prefixes;

  /// @param homes beginnings of the names that have their pages here, wherever here is
  /// @param prefixes namespaces by their short form
  constructor(homes, prefixes) {
    this.#homes = homes;
    this.#prefixes = Object.entries(prefixes).sort(([, a], [, b]) => b.length - a.length);
  }

  /// Short where a prefix or a page of this site stands for the beginning.
  shown({ type, value }) {
    if (type === "bnode") return `_:${value}`;
    if (type !== "uri") return value;
    const found = this.#prefixes.find(([, start]) => value.startsWith(start) && value !== start);
    if (found) return `${found[0]}:${value.slice(found[1].length)}`;
    const here = this.#here(value);
    try {
      return here === undefined ? value : decodeURIComponent(here);
    } catch {
      return value;
    }
  }

  /// Where a name can be opened: here, where it has a page here; names of ours without a page nowhere.
  address({ type, value }) {
    if (type !== "uri") return undefined;
    const here = this.#here(value);
    if (here !== undefined) return PAGES.test(here) ? here : undefined;
    return /^https?:\/\//.test(value) ? value : undefined;
  }

  #here(value) {
    const home = this.#homes.find((one) => value.startsWith(`${one}/`));
    return home === undefined ? undefined : value.slice(home.length);
  }
}

/// Without the prefixes, names are written out.
export async function openNames(homes) {
  try {
    const answer = await fetch("/api/prefixes", { headers: { Accept: "application/json" } });
    return new Names(homes, (await answer.json()).prefixes);
  } catch {
    return new Names(homes, {});
  }
}
