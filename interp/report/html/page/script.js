"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const data = JSON.parse(by("data").textContent);
  const { say, texts, rules, units } = data;
  const [unit, rule, severity, month, text, open, shown] = ["unit", "rule", "severity", "month", "text", "open", "shown"].map(by);
  const levels = ["note", "warning", "error"];
  const page = 100; // how many contacts are put on the page at a time

  // What is ticked stays in this browser; a file share may keep nothing.
  const store = {
    get: (id) => { try { return localStorage.getItem("ppolang " + id) === "1"; } catch { return false; } },
    set: (id, on) => { try { if (on) localStorage.setItem("ppolang " + id, "1"); else localStorage.removeItem("ppolang " + id); } catch { /* nothing is kept */ } },
  };

  // The list as objects: contacts in their order, each with what is to be done there.
  const contacts = [], cases = [];
  units.forEach((u, at) => {
    for (const [key, record, date, month, items] of u.contacts) {
      contacts.push({ unit: at, key, record, date, month, items: items.map(([rule, level, what, why, also, on, assumed, id]) =>
        ({ rule, level, what, why, also, on, assumed, id: id + " " + key, done: store.get(id + " " + key) })) });
    }
    for (const [key, record, date, sentence] of u.open) cases.push({ unit: at, key, record, date, sentence });
  });

  const el = (name, attributes, ...children) => {
    const e = document.createElement(name);
    for (const [k, v] of Object.entries(attributes ?? {})) if (v !== undefined && v !== false) e.setAttribute(k, v === true ? "" : v);
    e.append(...children.filter((c) => c !== undefined && c !== ""));
    return e;
  };
  const fill = (form, ...args) => args.reduce((s, a, i) => s.replace(`{${i}}`, a), form);

  const correction = (i) => {
    const r = rules[i.rule], level = levels[i.level];
    const tick = el("input", { type: "checkbox" });
    tick.checked = i.done;
    const assumed = i.assumed.flatMap((n, at) => [at ? ", " : "", el("a", { href: `#a${n}` }, String(n))]);
    const li = el("li", { "data-rule": r.name, "data-severity": level, class: i.done ? "ticked" : undefined },
      el("label", { class: "done" }, tick, el("span", { class: "sr" }, `${say.Done}: ${texts[i.what]}`)),
      el("div", {},
        el("p", { class: "do" }, el("span", { class: "badge " + level }, say[level]), " ", texts[i.what]),
        el("p", { class: "why" }, texts[i.why]),
        el("details", {}, el("summary", {}, say.Explain),
          texts[i.what] === r.title ? "" : el("p", {}, r.title),
          texts[i.also] ? el("p", {}, `${say.Also}: ${texts[i.also]}`) : "",
          texts[i.on] ? el("p", {}, `${say.About}: ${texts[i.on]}`) : "",
          r.sources ? el("p", {}, `${say.Source}: ${r.sources}`) : "",
          assumed.length ? el("p", {}, `${say.Assumed}: `, ...assumed) : "",
          el("p", { class: "dim" }, `${say.Rule}: ${r.place}`))));
    tick.addEventListener("change", () => {
      i.done = tick.checked;
      store.set(i.id, i.done);
      li.classList.toggle("ticked", i.done);
      if (open.checked) show();
    });
    return li;
  };
  const head = (c) => el("h4", {}, c.key + " ", el("small", {}, [c.record, c.date].filter(Boolean).join(" · ")));

  // A list that is put on the page some at a time, by unit.
  const lazy = (into, button, article) => {
    let list = [], at = 0, last = -1, section;
    const more = (n) => {
      for (const end = Math.min(list.length, at + n); at < end; at++) {
        const x = list[at];
        if (x.contact.unit !== last) {
          last = x.contact.unit;
          section = el("section", { class: "unit", "data-unit": units[last].name }, el("h3", {}, units[last].title));
          into.append(section);
        }
        section.append(article(x));
      }
      button.hidden = at >= list.length;
      button.textContent = fill(say.More, Math.min(page, list.length - at), list.length - at);
    };
    button.addEventListener("click", () => {
      const from = at;
      more(page);
      into.querySelectorAll("h4")[from]?.scrollIntoView({ block: "nearest" });
    });
    if ("IntersectionObserver" in window) new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting)) more(page); }, { rootMargin: "600px" }).observe(button);
    return { set(all) { list = all; at = 0; last = -1; into.replaceChildren(); more(page); }, all() { more(list.length); } };
  };
  const work = lazy(by("work"), by("more-work"), ({ contact, items }) => el("article", {}, head(contact), el("ol", {}, ...items.map(correction))));
  const waiting = lazy(by("cases"), by("more-cases"), ({ contact }) => el("article", {}, head(contact), el("p", {}, texts[contact.sentence])));

  // Bars of how many there are, each a way to see only these.
  const bars = 12; // as many as there is room for
  const chart = (title, counts, choose, rest) => {
    const rows = counts;
    if (rows.length < 2) return "";
    const most = Math.max(1, ...rows.map(([, n]) => n));
    const list = rows.slice(0, bars).map(([name, n, value]) => {
      const bar = el("span", { class: "bar", "aria-hidden": "true" });
      bar.style.width = `${(100 * n) / most}%`;
      const button = el("button", { type: "button" }, el("span", { class: "name" }, name), el("span", { class: "track", "aria-hidden": "true" }, bar), el("span", { class: "n" }, String(n)));
      button.addEventListener("click", () => choose(value));
      return el("li", {}, button);
    });
    const left = rows.slice(bars);
    return el("figure", {}, el("figcaption", {}, title), el("ul", {}, ...list),
      left.length ? el("p", { class: "dim" }, fill(rest, left.length, left.reduce((sum, [, n]) => sum + n, 0))) : "");
  };
  const months = () => { // every one between the first and the last
    const all = contacts.map((c) => c.month).filter(Boolean).sort();
    const list = [];
    for (let m = all[0]; m && m <= all.at(-1) && list.length < 240; ) {
      list.push(m);
      const [y, n] = m.split("-").map(Number);
      m = n === 12 ? `${y + 1}-01` : `${y}-${String(n + 1).padStart(2, "0")}`;
    }
    return list;
  };
  const every = months();
  const charts = (list) => {
    const u = new Map(), r = new Map(), m = new Map(every.map((x) => [x, 0]));
    const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
    for (const { contact, items } of list) for (const i of items) {
      add(u, contact.unit);
      add(r, rules[i.rule].title);
      if (contact.month) add(m, contact.month);
    }
    const pick = (field) => (value) => { field.value = value; show(); by("list").focus({ preventScroll: false }); };
    const most = (a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0]));
    by("charts").replaceChildren(...[
      chart(say.ByUnit, [...u].map(([at, n]) => [units[at].title, n, at]).sort(most), pick(unit), say.Others),
      chart(say.ByRule, [...r].map(([title, n]) => [title, n, title]).sort(most), pick(rule), say.Others),
      chart(say.ByMonth, [...m].map(([x, n]) => [x, n, x]).reverse(), pick(month), say.Before), // the newest first
    ].filter(Boolean));
    document.querySelector("details.charts").hidden = !by("charts").childElementCount;
  };

  const words = (x, make) => (x.words ??= make().toLowerCase());
  const show = () => {
    const wanted = text.value.trim().toLowerCase(), level = levels.indexOf(severity.value), of = Number(unit.value);
    const list = [], lacking = [];
    let n = 0;
    for (const c of contacts) {
      if ((of >= 0 && c.unit !== of) || (month.value && c.month !== month.value)) continue;
      const here = !wanted || words(c, () => c.key + " " + c.record + " " + c.date).includes(wanted);
      const items = c.items.filter((i) => (!rule.value || rules[i.rule].title === rule.value) && (level < 0 || i.level === level) && !(open.checked && i.done) &&
        (here || words(i, () => [i.what, i.why, i.also].map((t) => texts[t]).join(" ") + " " + rules[i.rule].title + " " + rules[i.rule].name).includes(wanted)));
      if (items.length) { list.push({ contact: c, items }); n += items.length; }
    }
    for (const c of cases) {
      if ((of < 0 || c.unit === of) && (!wanted || words(c, () => [c.key, c.record, c.date, texts[c.sentence]].join(" ")).includes(wanted))) lacking.push({ contact: c });
    }
    work.set(list);
    waiting.set(lacking);
    charts(list);
    shown.textContent = fill(say.Shown, n, list.length);
  };

  const option = (to, list) => to.append(...list.map(([value, name]) => el("option", { value }, name)));
  if (innerWidth < 700) document.querySelector("details.charts").open = false;
  option(unit, units.map((u, i) => [i, u.title]));
  option(rule, [...new Set(rules.map((r) => r.title))].sort((a, b) => a.localeCompare(b)).map((t) => [t, t]));
  option(month, every.map((m) => [m, m]));
  by("undecided").hidden = !cases.length && !by("undecided").querySelector("h3");
  for (const field of [unit, rule, severity, month, text, open]) field.addEventListener("input", show);
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
  for (const link of document.querySelectorAll("a[data-severity]")) link.addEventListener("click", () => { severity.value = link.dataset.severity; show(); });
  // What the browser itself put into the fields again counts.
  addEventListener("pageshow", show);
  // Printed is everything that is chosen, with what explains it.
  addEventListener("beforeprint", () => { work.all(); waiting.all(); for (const d of document.querySelectorAll("#list details")) d.open = true; });
  show();
})();
