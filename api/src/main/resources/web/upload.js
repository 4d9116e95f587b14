// The forms work without this file; with it somebody who waits is told so.
const words = document.documentElement.lang === "en" ? "Working… this may take a minute." : "正在计算，可能要一分钟…";

document.querySelectorAll("form.upload").forEach((form) => {
  const status = form.querySelector(".working");
  form.addEventListener("submit", (event) => {
    status.replaceChildren(document.createElement("progress"), ` ${words}`);
    status.firstChild.setAttribute("aria-label", words);
    // A download leaves the page as it is: there is nothing to wait for that the page could see.
    if (event.submitter?.hasAttribute("formaction")) setTimeout(() => status.replaceChildren(), 4000);
  });
});
addEventListener("pageshow", () => document.querySelectorAll(".working").forEach((it) => it.replaceChildren()));
