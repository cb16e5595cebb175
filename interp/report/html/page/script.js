"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const [unit, rule, severity, text, open, shown] = ["unit", "rule", "severity", "text", "open", "shown"].map(by);
  const units = [...document.querySelectorAll("section.unit")].map((section) => ({
    section,
    name: section.dataset.unit,
    contacts: [...section.querySelectorAll("article")].map((article) => ({
      article,
      items: [...article.querySelectorAll("li")].map((li) => ({ li, tick: li.querySelector("input"), words: null })),
      head: article.querySelector("h4").textContent.toLowerCase(),
    })),
  }));
  const store = {
    get: (id) => { try { return localStorage.getItem("ppolang " + id) === "1"; } catch { return false; } },
    set: (id, on) => { try { if (on) localStorage.setItem("ppolang " + id, "1"); else localStorage.removeItem("ppolang " + id); } catch { /* a file share may keep nothing */ } },
  };
  const filter = () => {
    const wanted = text.value.trim().toLowerCase();
    let contacts = 0, items = 0;
    for (const u of units) {
      let any = false;
      for (const c of u.contacts) {
        let here = 0;
        for (const i of c.items) {
          let show = (!unit.value || u.name === unit.value) && (!rule.value || i.li.dataset.rule === rule.value) &&
            (!severity.value || i.li.dataset.severity === severity.value) && !(open.checked && i.tick.checked);
          if (show && wanted && !c.head.includes(wanted)) {
            i.words ??= i.li.textContent.toLowerCase();
            show = i.words.includes(wanted);
          }
          i.li.hidden = !show;
          if (show) here++;
        }
        c.article.hidden = here === 0;
        if (here) { contacts++; items += here; any = true; }
      }
      u.section.hidden = !any;
    }
    shown.textContent = shown.dataset.form.replace("{0}", items).replace("{1}", contacts);
  };
  for (const u of units) for (const c of u.contacts) for (const i of c.items) {
    i.tick.checked = store.get(i.tick.dataset.id);
    i.li.classList.toggle("ticked", i.tick.checked);
  }
  by("list").addEventListener("change", (event) => {
    if (!event.target.dataset.id) return;
    store.set(event.target.dataset.id, event.target.checked);
    event.target.closest("li").classList.toggle("ticked", event.target.checked);
    if (open.checked) filter();
  });
  for (const field of [unit, rule, severity, text, open]) field.addEventListener("input", filter);
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
  for (const link of document.querySelectorAll("a[data-severity]")) link.addEventListener("click", () => { severity.value = link.dataset.severity; filter(); });
  addEventListener("beforeprint", () => { for (const d of document.querySelectorAll("details")) d.open = true; });
  filter();
})();
