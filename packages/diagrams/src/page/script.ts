/**
 * What runs in a page: a box that finds words with or without their accents, steps aside what has none, and goes from one to the next
 * with Enter. Without it everything else still works. It asks nobody for anything.
 */
export const pageScript = `"use strict";
(() => {
  const box = document.getElementById("find");
  const told = document.getElementById("found");
  const plain = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").replace(/[\\u0111\\u0110]/g, "d").toLowerCase();
  const own = (group) => [...group.children].filter((child) => child.tagName === "text");
  const parts = [...document.querySelectorAll("main svg, main svg g")].flatMap((group) => {
    const texts = own(group);
    return texts.length === 0 ? [] : [{ texts, words: plain(texts.map((text) => text.textContent).join(" ")) }];
  });
  const links = [...document.querySelectorAll("nav li.part")].map((item) => ({ item, words: plain(item.textContent) }));
  let hits = [];
  let next = 0;
  const look = () => {
    const wanted = plain(box.value.trim());
    hits = [];
    next = 0;
    for (const { texts, words } of parts) {
      const isHit = wanted === "" || words.includes(wanted);
      if (isHit && wanted !== "") hits.push(texts[0]);
      for (const text of texts) text.classList.toggle("aside", !isHit);
    }
    for (const { item, words } of links) item.hidden = wanted !== "" && !words.includes(wanted);
    told.textContent = wanted === "" ? "" : told.dataset.words.replace("{n}", String(hits.length));
  };
  box.addEventListener("input", look);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      box.value = "";
      look();
    }
    if (event.key !== "Enter" || hits.length === 0) return;
    event.preventDefault();
    const step = event.shiftKey ? hits.length - 2 : 0;
    const at = (next + step) % hits.length;
    hits[at].scrollIntoView({ block: "center", inline: "center" });
    for (const hit of hits) hit.classList.toggle("here", hit === hits[at]);
    next = (at + 1) % hits.length;
  });
  document.getElementById("finder").hidden = false;
})();
`;
