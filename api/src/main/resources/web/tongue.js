// Of two wordings of the same, the one in the language of the page.
const english = document.documentElement.lang === "en";

export const say = (zh, en) => (english ? en : zh);
