"use strict";
// Draws the report from the JSON beside it. Texts of pages become text nodes and attributes of ours, never markup.
const data = JSON.parse(document.getElementById("data").textContent);
const keptKinds = new Set(data.kept), fieldKinds = new Set(["title", "byline", "date", "category"]);
const view = document.getElementById("view"), search = document.getElementById("search");
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const SVG = "http://www.w3.org/2000/svg";
let page = null, block = null, part = "all", hidden = new Set();

// --- elements

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(9)) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}
const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
const number = (n) => n.toLocaleString("en");
const percent = (part, whole) => (whole ? Math.round((100 * part) / whole) : 0) + " %";
const pagesOf = (count) => `${number(count)} ${count === 1 ? "page" : "pages"}`;
const group = (kind) => (keptKinds.has(kind) ? "kept" : fieldKinds.has(kind) ? "field" : "gone");
const sign = { kept: "✓", field: "→", gone: "✕" }, said = { kept: "kept", field: "read into a field", gone: "removed" };

function marked(text) {
  const wanted = search.value.trim().toLowerCase();
  if (!wanted) return [text];
  const out = [], folded = text.toLowerCase();
  if (folded.length !== text.length) return [text]; // letters that change length with case: found, but not painted
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, from)) {
    out.push(text.slice(from, at), h("mark", {}, text.slice(at, at + wanted.length)));
    from = at + wanted.length;
  }
  return [...out, text.slice(from)];
}

// --- one page

function isRightToLeft(blocks) {
  const text = blocks.filter((b) => group(b.kind) === "kept").map((b) => b.text).join(" ").slice(0, 5000);
  return (text.match(RIGHT_TO_LEFT) ?? []).length * 2 > text.length * 0.7;
}

function address(url) {
  return /^https?:\/\//i.test(url) ? h("a", { href: url, rel: "noreferrer noopener", dir: "ltr" }, url) : h("span", {}, url);
}

function drawPage() {
  const sheet = data.pages[page];
  if (sheet.error) {
    view.replaceChildren(h("div", { class: "head" }, h("h1", { dir: "auto" }, sheet.name), h("ul", { class: "warnings" }, h("li", {}, sheet.error))));
    return;
  }
  const copies = new Map();
  for (const b of sheet.blocks) if (b.repeats !== undefined) copies.set(b.repeats, [...(copies.get(b.repeats) ?? []), b.at]);
  view.replaceChildren(
    head(sheet),
    h("div", { class: "columns" },
      h("ol", { class: "blocks", dir: isRightToLeft(sheet.blocks) ? "rtl" : "ltr", "aria-label": "Blocks of the page" }, sheet.blocks.map((b) => drawBlock(b, copies.get(b.at) ?? []))),
      h("div", { class: "aside" }, filters(sheet), fields(sheet))),
  );
  filter();
}

function head(sheet) {
  const chars = { kept: 0, field: 0, gone: 0 };
  for (const b of sheet.blocks) chars[group(b.kind)] += b.text.length;
  const total = chars.kept + chars.field + chars.gone;
  return h("div", { class: "head" },
    h("h1", { dir: "auto" }, sheet.title ?? sheet.name),
    h("p", { class: "meta" },
      h("span", { class: sheet.is_article ? "verdict" : "verdict no" }, sheet.is_article ? "✓ an article" : "✕ not an article"),
      h("span", {}, `confidence ${sheet.confidence.toFixed(2)}`),
      h("span", { dir: "auto" }, sheet.name), sheet.url && address(sheet.url), h("span", {}, sheet.version)),
    sheet.warnings.length > 0 && h("ul", { class: "warnings" }, sheet.warnings.map((w) => h("li", {}, "⚠ ", w))),
    strip(sheet.blocks, total),
    h("p", { class: "legend" }, Object.keys(chars).map((g) => h("span", {}, h("b", { class: `${g}-ink` }, `${sign[g]} ${said[g]} `), `${number(chars[g])} characters, ${percent(chars[g], total)}`))));
}

const hatch = () => s("defs", {}, s("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("rect", { width: 6, height: 6, class: "paper-gone" }), s("line", { x1: 0, y1: 0, x2: 0, y2: 6, class: "stroke-gone" })));

function strip(blocks, total) {
  let x = 0;
  return s("svg", { class: "strip", viewBox: "0 0 1000 24", preserveAspectRatio: "none", role: "img", "aria-label": "Kept and removed text from the top of the page to its end" },
    hatch(), blocks.map((b) => {
      const width = (1000 * b.text.length) / (total || 1), from = x;
      x += width;
      return s("rect", { x: from, width, height: 24, class: `fill-${group(b.kind)}`, onclick: () => go(page, b.at) }, s("title", {}, `${b.at} ${b.kind}`));
    }));
}

function drawBlock(b, copies) {
  const g = group(b.kind);
  const link = (at) => h("a", { href: `#${page + 1}:${at}` }, `block ${at}`);
  return h("li", { id: `b${b.at}`, class: `block ${g}`, "data-kind": b.kind, tabindex: -1 },
    h("span", { class: "at" }, b.at),
    h("span", { class: "label", dir: "ltr" }, `${sign[g]} ${b.kind}`),
    h("p", { class: "text", dir: "auto" }, b.text),
    b.why && h("p", { class: "why" }, h("bdi", {}, b.why)),
    b.repeats !== undefined && h("p", { class: "copies" }, h("bdi", {}, "↑ copies ", link(b.repeats))),
    copies.length > 0 && h("p", { class: "copies" }, h("bdi", {}, "↓ copied by ", copies.map((at, n) => [n ? ", " : "", link(at)]))));
}

function fields(sheet) {
  const shown = sheet.fields.filter((f) => f.value || f.lost.length);
  const empty = sheet.fields.filter((f) => !f.value && !f.lost.length).map((f) => f.name);
  return h("details", { class: "card", open: !matchMedia("(max-width: 56rem)").matches },
    h("summary", {}, "Fields"),
    h("dl", { class: "fields" }, shown.map(drawField)),
    empty.length > 0 && h("p", { class: "from" }, `not told: ${empty.join(", ")}`));
}

function drawField(f) {
  const lost = f.lost.map((l) => h("div", { dir: "auto" }, l.value, " ", h("bdi", {}, `(${l.sources.join(", ")})`)));
  return h("div", {}, h("dt", {}, f.name), h("dd", {},
    f.value ? h("div", { class: "value", dir: "auto" }, f.value) : h("div", { class: "value none" }, "none"),
    f.source && h("div", { class: "from" }, `read from ${[...new Set([f.source, ...f.agreed])].join(", ")}`),
    lost.length > 0 && h("div", { class: "lost" }, "not taken: ", lost)));
}

function filters(sheet) {
  const counts = new Map();
  for (const b of sheet.blocks) counts.set(b.kind, (counts.get(b.kind) ?? 0) + 1);
  const kinds = [...counts.keys()].sort((a, b) => "kfg".indexOf(group(a)[0]) - "kfg".indexOf(group(b)[0]) || counts.get(b) - counts.get(a));
  const three = [["all", "All"], ["kept", "Kept"], ["removed", "Removed"]];
  return h("section", { class: "card", "aria-label": "Filters" }, h("h2", {}, "Show"),
    h("div", { class: "three" }, three.map(([name, label]) => h("button", { type: "button", "data-part": name, "aria-pressed": String(part === name), onclick: () => show(name) }, label))),
    h("div", { class: "chips" }, kinds.map((kind) => h("button", { type: "button", class: `${group(kind)}-ink`, "data-filter": kind, "aria-pressed": String(!hidden.has(kind)), onclick: () => toggle(kind) }, `${sign[group(kind)]} ${kind} ${counts.get(kind)}`))));
}

function show(name) {
  part = name;
  for (const button of view.querySelectorAll("[data-part]")) button.setAttribute("aria-pressed", String(button.dataset.part === name));
  filter();
}

function toggle(kind) {
  if (!hidden.delete(kind)) hidden.add(kind);
  view.querySelector(`[data-filter="${kind}"]`).setAttribute("aria-pressed", String(!hidden.has(kind)));
  filter();
}

function filter() {
  const wanted = search.value.trim().toLowerCase(), sheet = data.pages[page];
  let shown = 0;
  for (const b of sheet.blocks ?? []) {
    const element = document.getElementById(`b${b.at}`);
    const inPart = part === "all" || (part === "kept") === keptKinds.has(b.kind);
    element.hidden = !inPart || hidden.has(b.kind) || !b.text.toLowerCase().includes(wanted);
    shown += !element.hidden;
    element.querySelector(".text").replaceChildren(...(element.hidden ? [b.text] : marked(b.text)));
  }
  document.getElementById("said").textContent = `${shown} of ${sheet.blocks?.length ?? 0} blocks`;
  view.querySelector(".nothing")?.remove();
  if (!shown && sheet.blocks) view.querySelector(".blocks").after(h("p", { class: "nothing" }, sheet.blocks.length ? "No block is shown: change the search or the filters." : "The page has no text."));
}

// --- many pages

function bars(title, rows, words) {
  const top = Math.max(1, ...rows.map((r) => r.kept + r.gone)), line = 26, left = 170, width = 330;
  return plot(title, rows.length * line + 4, rows.map((r, n) => {
    const y = n * line, one = (width * r.kept) / top, two = (width * r.gone) / top;
    return [s("text", { x: left - 8, y: y + 17, "text-anchor": "end" }, r.name.length > 21 ? r.name.slice(0, 20) + "…" : r.name, s("title", {}, r.name)),
      s("rect", { x: left, y: y + 4, width, height: 18, rx: 3, class: "ground" }),
      s("rect", { x: left, y: y + 4, width: one, height: 18, rx: 3, class: "fill-kept" }, s("title", {}, `${r.name}: ${words(r)}`)),
      s("rect", { x: left + one, y: y + 4, width: two, height: 18, rx: 3, class: r.field ? "fill-field" : "fill-gone" }, s("title", {}, `${r.name}: ${words(r)}`)),
      s("text", { x: left + width + 8, y: y + 17, class: "soft" }, words(r))];
  }));
}

function columns(title, counts) {
  const top = Math.max(1, ...counts), height = 130, step = 60;
  return plot(title, height + 44, counts.map((count, n) => {
    const size = (height * count) / top;
    return [s("rect", { x: n * step + 6, y: 18 + height - size, width: step - 12, height: size, rx: 3, class: "fill-kept" }),
      count > 0 && s("text", { x: n * step + step / 2, y: 12 + height - size, "text-anchor": "middle" }, number(count)),
      s("text", { x: n * step + 6, y: height + 36, class: "soft" }, (n / counts.length).toFixed(1))];
  }), s("line", { x1: 0, x2: 600, y1: height + 19, y2: height + 19, class: "axis" }));
}

function plot(title, height, ...children) {
  return h("section", { class: "card" }, h("h2", {}, title), s("svg", { viewBox: `0 0 600 ${height}`, role: "img", "aria-label": title }, hatch(), children));
}

function drawOverview() {
  const o = data.overview, read = o.pages - o.unread, all = o.kept_chars + o.removed_chars;
  const card = (value, words) => h("div", {}, h("b", {}, value), h("span", {}, words));
  view.replaceChildren(
    h("div", { class: "head" }, h("h1", {}, pagesOf(o.pages))),
    h("div", { class: "cards" },
      card(number(o.articles), "articles"), card(number(read - o.articles), "not articles"), card(number(o.unread), "could not be read"),
      card(percent(o.kept_chars, all), "of the text kept"), card(percent(o.removed_chars, all), "of the text removed")),
    h("div", { class: "plots" },
      bars("Text that is not in the body, by kind", o.kinds.map(([name, gone]) => ({ name, kept: 0, gone, field: fieldKinds.has(name) })), (r) => percent(r.gone, o.removed_chars)),
      bars("Text by site: kept, and removed", o.sites.map(([name, pages, kept, gone]) => ({ name, pages, kept: kept / (kept + gone || 1), gone: gone / (kept + gone || 1) })), (r) => `${percent(r.gone, 1)} · ${pagesOf(r.pages)}`),
      columns("Confidence: pages by tenth", o.confidence),
      bars("Missing fields", o.missing.map(([name, count]) => ({ name, kept: 0, gone: count / (read || 1), count })), (r) => pagesOf(r.count))),
    h("section", { class: "card section" }, h("h2", {}, "Most worth a look"),
      o.looks.length ? h("table", { class: "list", id: "looks" }, h("tbody", {}, o.looks.map((l) => h("tr", {}, h("td", {}, pageLink(l.page)), h("td", {}, l.reasons.map((r) => h("span", { class: "reason" }, r))))))) : h("p", { class: "nothing" }, "No page stands out.")),
    h("section", { class: "card section" }, h("h2", {}, "All pages"),
      h("table", { class: "list", id: "all" },
        h("thead", {}, h("tr", {}, h("th", {}, "Page"), h("th", { class: "number" }, "Confidence"), h("th", { class: "number wide" }, "Kept blocks"), h("th", { class: "number wide" }, "Removed"))),
        h("tbody", {}, data.pages.map((p, n) => row(p, n))))),
  );
  filterPages();
}

function row(p, n) {
  const kept = (p.blocks ?? []).filter((b) => keptKinds.has(b.kind)).length;
  return h("tr", { "data-page": n }, h("td", {}, pageLink(n)),
    h("td", { class: "number" }, p.error ? "✕" : p.confidence.toFixed(2) + (p.is_article ? "" : " ✕")),
    h("td", { class: "number wide" }, p.error ? "" : number(kept)), h("td", { class: "number wide" }, p.error ? "" : number(p.blocks.length - kept)));
}

function pageLink(n) {
  const p = data.pages[n];
  return [h("a", { href: `#${n + 1}`, dir: "auto" }, p.title ?? p.name), p.title ? h("span", { class: "name", dir: "auto" }, p.name) : null];
}

function filterPages() {
  const wanted = search.value.trim().toLowerCase();
  for (const tr of view.querySelectorAll("[data-page]")) {
    const p = data.pages[tr.dataset.page];
    tr.hidden = !`${p.title ?? ""} ${p.name} ${p.url ?? ""}`.toLowerCase().includes(wanted);
  }
}

// --- moving about

function go(n, at) {
  location.hash = n === null ? "" : at === undefined ? `#${n + 1}` : `#${n + 1}:${at}`;
  read(); // at once: hashchange comes a task later, and the next key might come before it
}

function read() {
  const [wanted, at] = location.hash.slice(1).split(":");
  const single = data.pages.length === 1;
  const next = data.pages[wanted - 1] ? wanted - 1 : single ? 0 : null;
  if (next !== page || !view.hasChildNodes()) {
    page = next;
    block = null;
    hidden = new Set();
    part = "all";
    if (page === null) drawOverview();
    else drawPage();
    document.getElementById("pages").value = page === null ? "" : String(page);
    document.title = page === null ? "newsclean report" : `${data.pages[page].title ?? data.pages[page].name} · newsclean report`;
    scrollTo(0, 0);
  }
  if (at !== undefined) stand(document.getElementById(`b${at}`));
}

function stand(element) {
  if (!element) return;
  if (element.hidden) {
    hidden = new Set();
    search.value = "";
    drawPage();
    element = document.getElementById(element.id);
  }
  view.querySelector(".here")?.classList.remove("here");
  element.classList.add("here");
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
  block = element;
}

function step(by) {
  const shown = [...view.querySelectorAll(".block:not([hidden])")];
  const at = shown.indexOf(block);
  stand(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)]);
}

function turn(by) {
  const next = page === null ? (by > 0 ? 0 : -1) : page + by;
  if (data.pages[next]) go(next);
}

function theme() {
  const dark = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  document.documentElement.dataset.theme = dark === "dark" ? "light" : "dark";
}

const help = document.getElementById("help");
const keys = {
  j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1), o: () => go(null), t: theme,
  a: () => page !== null && show("all"), w: () => page !== null && show("kept"), r: () => page !== null && show("removed"),
  "/": () => search.focus(), "?": () => help.showModal(),
};
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target === search) {
    search.value = "";
    search.dispatchEvent(new Event("input"));
    search.blur();
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches("input, select") && !help.open && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});
search.addEventListener("input", () => (page === null ? filterPages() : filter()));
document.getElementById("home").addEventListener("click", () => go(null));
document.getElementById("previous").addEventListener("click", () => turn(-1));
document.getElementById("next").addEventListener("click", () => turn(1));
document.getElementById("theme").addEventListener("click", theme);
document.getElementById("keys").addEventListener("click", () => help.showModal());
const select = document.getElementById("pages");
select.append(h("option", { value: "" }, "Overview"), ...data.pages.map((p, n) => h("option", { value: n }, `${n + 1}. ${p.title ?? p.name}`)));
select.addEventListener("change", () => go(select.value === "" ? null : Number(select.value)));
select.parentElement.hidden = data.pages.length === 1;
addEventListener("hashchange", read);
read();
