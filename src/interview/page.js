"use strict";
// The intake page. It holds one case as JSON, shows the parts that the model names, and keeps the rest as it is.
(() => {
  const model = JSON.parse(document.getElementById("model").textContent);
  const DRAFT = "hc-pack-intake";
  let language = document.documentElement.lang === "fr" ? "fr" : "en";
  let current = 0;
  let draft = {};
  let kept = true;
  let unique = 0;

  const say = (word) => model.words[word][language];
  const of = (text) => (text ? text[language] : "");
  const hint = (text) => (text ? text["hint_" + language] || "" : "");

  // ---- the case: reading and writing by path

  const get = (path) => path.reduce((at, key) => (at === undefined || at === null ? undefined : at[key]), draft);

  const isEmpty = (value) =>
    value === undefined || value === null || value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0);

  function set(path, value) {
    let at = draft;
    path.slice(0, -1).forEach((key, nth) => {
      if (at[key] === undefined || at[key] === null) at[key] = typeof path[nth + 1] === "number" ? [] : {};
      at = at[key];
    });
    const last = path[path.length - 1];
    if (value !== undefined) at[last] = value;
    else {
      delete at[last];
      // An object of which nothing is left says nothing; an item of a list stays where it is.
      const up = path.slice(0, -1);
      const parent = get(up);
      if (up.length > 0 && typeof up[up.length - 1] !== "number" && !Array.isArray(parent) && isEmpty(parent)) set(up, undefined);
    }
    keep();
  }

  function freshId(list, stem) {
    const taken = new Set((list || []).map((item) => item && item.id));
    let number = taken.size + 1;
    while (taken.has(stem + "-" + number)) number += 1;
    return stem + "-" + number;
  }

  // ---- the draft in this browser

  let waiting = 0;
  function keep() {
    clearTimeout(waiting);
    waiting = setTimeout(keepNow, 300);
  }
  function keepNow() {
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ language, draft }));
      if (!kept) tell("kept");
      kept = true;
    } catch (_) {
      if (kept) tell("not_kept");
      kept = false;
    }
  }
  function fetchDraft() {
    try {
      const known = JSON.parse(localStorage.getItem(DRAFT));
      if (known && known.draft && typeof known.draft === "object") draft = known.draft;
    } catch (_) { /* A browser that keeps nothing, or a draft that is none: begin anew. */ }
  }

  // ---- making elements: text is text, never markup

  function make(name, attributes, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value !== undefined) element.setAttribute(key, value);
    }
    content.flat().forEach((one) => one !== undefined && element.append(one));
    return element;
  }
  const button = (word, act, more) => make("button", { type: "button", onclick: act, ...more }, word);

  function tell(word, more) {
    const status = document.getElementById("status");
    if (status) status.textContent = say(word) + (more || "");
  }

  // ---- what is wrong with a value

  const today = () => { const d = new Date(); d.setMinutes(d.getMinutes() - d.getTimezoneOffset()); return d.toISOString().slice(0, 10); };
  function isDay(text) {
    const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!found) return false;
    const day = new Date(Date.UTC(+found[1], +found[2] - 1, +found[3]));
    return day.getUTCMonth() === +found[2] - 1 && day.getUTCDate() === +found[3] && day.getUTCFullYear() === +found[1];
  }

  function matches(field, text) {
    if (field.maxLength && [...text].length > field.maxLength) return "too_long";
    if (field.pattern && !new RegExp(field.pattern, "u").test(text)) return "bad_form";
    return undefined;
  }

  function faultOf(field, value) {
    if (isEmpty(value) && !(Array.isArray(value) && field.required)) return field.required ? "missing" : undefined;
    switch (field.kind) {
      case "date":
        if (!isDay(value)) return "bad_date";
        if (field.key === "birth_date" && value > today()) return "in_future";
        return undefined;
      case "partial":
        if (!new RegExp(field.pattern, "u").test(value) || (value.length === 10 && !isDay(value))) return "bad_partial";
        return undefined;
      case "number":
        if (!Number.isInteger(value) || value < (field.minimum || 0)) return "bad_number";
        return undefined;
      case "line": case "long":
        return typeof value === "string" ? matches(field, value) : "bad_form";
      case "lines": case "paragraphs":
        return (Array.isArray(value) ? value.map((one) => matches(field, String(one))).find(Boolean) : "bad_form");
      default:
        return undefined;
    }
  }

  // All that is open below a field: [path, what].
  function faults(field, path, isNeeded) {
    const value = get(path);
    if (field.kind === "id") return [];
    if (field.kind === "object") {
      if (isEmpty(value)) return isNeeded ? inside(field.of, path) : [];
      return inside(field.of, path);
    }
    if (field.kind === "list") {
      if (value === undefined) return isNeeded && !(field.key === "facts") ? [[path, "missing"]] : [];
      return (Array.isArray(value) ? value : []).flatMap((_, nth) => inside(field.of, [...path, nth]));
    }
    const fault = faultOf({ ...field, required: isNeeded }, value);
    return fault ? [[path, fault]] : [];
  }
  function inside(type, path) {
    const found = model.types[type].flatMap((field) => faults(field, [...path, field.key], field.required));
    const value = get(path) || {};
    const [from, to] = [value.from || value.since || value.made_on, value.to || value.until || value.decided_on];
    if (typeof from === "string" && typeof to === "string" && to < from.slice(0, to.length)) {
      const end = ["to", "until", "decided_on"].find((key) => value[key] === to);
      found.push([[...path, end], "turned"]);
    }
    return found;
  }
  const allFaults = () => model.steps.map((step) => step.fields.flatMap((field) => faults(field, field.path, field.required)));

  const idOf = (path) => "f-" + path.join("-");

  function mark(path, fault) {
    const input = document.getElementById(idOf(path));
    const note = document.getElementById(idOf(path) + "-fault");
    if (!input || !note) return;
    note.textContent = fault ? say(fault) : "";
    if (fault) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  // ---- fields

  function people() {
    const all = Array.isArray(draft.people) ? draft.people : [];
    return all.filter((one) => one && one.id).map((one) => ({ value: one.id, name: [one.name && one.name.given, one.name && one.name.family].filter(Boolean).join(" ") || one.id }));
  }
  function exhibits() {
    const all = Array.isArray(draft.evidence) ? draft.evidence : [];
    return all.filter((one) => one && one.id).map((one) => ({ value: one.id, name: one.title || one.id }));
  }

  function labelled(field, path, input, isGroup) {
    const id = idOf(path);
    const more = [hint(field.text), field.kind === "partial" ? say("partial_hint") : "", field.kind === "lines" ? say("lines_hint") : "", field.kind === "paragraphs" ? say("paragraphs_hint") : "", field.of === "LanguageTag" ? say("tag_hint") : ""].filter(Boolean).join("; ");
    input.id = id;
    input.setAttribute("aria-describedby", [more ? id + "-hint" : "", id + "-fault"].filter(Boolean).join(" "));
    const need = field.required ? make("span", { class: "need" }, " (" + say("needed") + ")") : undefined;
    return make("div", { class: "field" },
      make(isGroup ? "span" : "label", isGroup ? { class: "label", id: id + "-label" } : { for: id }, of(field.text), need),
      more ? make("span", { class: "hint", id: id + "-hint" }, more) : undefined,
      input,
      make("span", { class: "fault", id: id + "-fault" }));
  }

  function choice(field, path, options, none) {
    const value = get(path);
    const shown = value === undefined || value === null ? "" : String(value);
    const all = [{ value: "", name: none }, ...options];
    // What the page does not know is shown as it stands, and stays.
    if (!all.some((one) => String(one.value) === shown)) all.push({ value: shown, name: shown });
    const select = make("select", {
      onchange: (event) => {
        const chosen = all.find((one) => String(one.value) === event.target.value);
        set(path, chosen && chosen.value !== "" ? chosen.value : undefined);
        mark(path, faultOf(field, get(path)));
      },
    }, all.map((one) => make("option", { value: String(one.value), selected: String(one.value) === shown }, one.name)));
    return labelled(field, path, select);
  }

  const AUTOCOMPLETE = { "applicant/name/family": "family-name", "applicant/name/given": "given-name", "applicant/contact/email": "email", "applicant/contact/phone": "tel", "applicant/birth_date": "bday", "applicant/contact/address/postal_code": "postal-code" };

  function typed(field, path) {
    const value = get(path);
    const isArea = ["long", "lines", "paragraphs"].includes(field.kind);
    let text = value === undefined || value === null ? "" : String(value);
    if (Array.isArray(value)) text = value.join(field.kind === "paragraphs" ? "\n\n" : "\n");
    const read = (written) => {
      if (written.trim() === "") return undefined;
      if (field.kind === "lines") return written.split("\n").map((one) => one.trim()).filter(Boolean);
      if (field.kind === "paragraphs") return written.split(/\n\s*\n/).map((one) => one.trim()).filter(Boolean);
      if (field.kind === "number") return /^\d+$/.test(written.trim()) ? Number(written) : written.trim();
      return field.kind === "long" ? written : written.trim();
    };
    const isPlainDay = field.kind === "date" && (text === "" || isDay(text));
    const input = make(isArea ? "textarea" : "input", {
      ...(isArea ? { rows: 3 } : { type: isPlainDay ? "date" : field.key === "email" ? "email" : field.key === "phone" ? "tel" : "text" }),
      class: ["partial", "number"].includes(field.kind) ? "short" : undefined,
      inputmode: field.kind === "number" ? "numeric" : undefined,
      autocomplete: AUTOCOMPLETE[path.join("/")] || "off",
      oninput: (event) => set(path, read(event.target.value)),
      onchange: () => mark(path, faultOf(field, get(path))),
    });
    input.value = text;
    return labelled(field, path, input);
  }

  function ticks(field, path) {
    const value = Array.isArray(get(path)) ? get(path) : [];
    const group = make("div", { role: "group", "aria-labelledby": idOf(path) + "-label" }, model.choices[field.of].map((option) => {
      const box = make("input", {
        type: "checkbox",
        onchange: (event) => {
          const rest = (Array.isArray(get(path)) ? get(path) : []).filter((one) => one !== option.value);
          const now = event.target.checked ? [...rest, option.value] : rest;
          set(path, now.length > 0 ? now : undefined);
        },
      });
      box.checked = value.includes(option.value);
      return make("label", { class: "tick" }, box, make("span", {}, of(option.text)));
    }));
    return labelled(field, path, group, true);
  }

  // In a part that may be left out nothing is needed until something of it is given: its labels ask for nothing.
  function show(asked, path, isLoose) {
    const field = isLoose ? { ...asked, required: false } : asked;
    switch (field.kind) {
      case "id": return undefined;
      case "object": {
        const loose = !field.required;
        return make("fieldset", {},
          make("legend", {}, of(field.text), loose ? make("span", { class: "loose" }, " (" + say("optional") + ")") : undefined),
          hint(field.text) ? make("span", { class: "hint" }, hint(field.text)) : undefined,
          model.types[field.of].map((one) => show(one, [...path, one.key], loose)));
      }
      case "list": return list(field, path);
      case "choices": return ticks(field, path);
      case "choice": return choice(field, path, model.choices[field.of].map((one) => ({ value: one.value, name: of(one.text) })), say("choose"));
      case "yes_no": return choice(field, path, [{ value: true, name: say("yes") }, { value: false, name: say("no") }], say("choose"));
      case "person": return choice(field, path, people(), say("applicant"));
      case "exhibit": return choice(field, path, exhibits(), say("choose"));
      default: return typed(field, path);
    }
  }

  // A list of parts that can be added to and taken from.
  function list(field, path) {
    const title = of(field.text);
    const box = make("fieldset", { class: "list", id: idOf(path), tabindex: -1 });
    const draw = () => {
      const items = Array.isArray(get(path)) ? get(path) : [];
      box.replaceChildren(
        make("legend", {}, title),
        hint(field.text) ? make("span", { class: "hint" }, hint(field.text)) : "",
        make("span", { class: "fault", id: idOf(path) + "-fault" }),
        make("div", { class: "items" }, items.map((_, nth) => item(field, path, nth, draw))),
        button(say("add") + say("colon") + of(model.items[field.of]), () => {
          add(field, path);
          draw();
          const last = box.querySelectorAll(":scope > .items > fieldset");
          const first = last[last.length - 1].querySelector("input, select, textarea");
          if (first) first.focus();
        }, { class: "small" }));
    };
    draw();
    return box;
  }

  function add(field, path) {
    const items = Array.isArray(get(path)) ? get(path) : [];
    const fresh = {};
    const type = model.types[field.of];
    if (type.some((one) => one.kind === "id")) fresh.id = freshId(items, path[path.length - 1] === "people" ? "person" : path[path.length - 1] === "evidence" ? "exhibit" : "item");
    type.filter((one) => one.kind === "list" && one.required).forEach((one) => { fresh[one.key] = one.key === "facts" ? [] : [{}]; });
    set([...path, items.length], fresh);
  }

  function take(field, path, nth) {
    const items = get(path);
    items.splice(nth, 1);
    if (items.length === 0 && !field.required) set(path, undefined);
    else keep();
  }

  function item(field, path, nth, draw) {
    const at = [...path, nth];
    const name = of(model.items[field.of]) + " " + (nth + 1);
    return make("fieldset", {},
      make("legend", {}, name),
      model.types[field.of].map((one) => show(one, [...at, one.key])),
      button(say("remove"), () => { take(field, path, nth); draw(); }, { class: "small", "aria-label": say("remove") + say("colon") + name }));
  }

  // ---- the story: a part for each factor, with the questions that help to tell it

  function story(step) {
    const field = step.fields[0];
    const type = model.types[field.of];
    return step.story.map((kind) => {
      const summary = make("summary", {});
      const body = make("div", {});
      const box = make("details", {}, summary, body);
      const own = () => (Array.isArray(draft.factors) ? draft.factors : []).map((one, nth) => [one, nth]).filter(([one]) => one && one.factor === kind.value).map(([, nth]) => nth);
      const name = () => {
        const facts = own().reduce((sum, nth) => sum + ((draft.factors[nth].facts || []).length), 0);
        summary.textContent = of(kind.title) + (facts ? " – " + say("argued") + say("colon") + facts : "");
      };
      const draw = () => {
        const parts = own().map((nth) => make("fieldset", {},
          make("legend", {}, of(kind.title)),
          type.map((one) => show(one, ["factors", nth, one.key])),
          button(say("remove"), () => { take({ required: false }, ["factors"], nth); render(); }, { class: "small", "aria-label": say("remove") + say("colon") + of(kind.title) })));
        body.replaceChildren(make("ul", {}, kind.prompts.map((one) => make("li", {}, of(one)))), ...parts,
          parts.length === 0 ? button(say("add") + say("colon") + say("fact"), () => {
            const items = Array.isArray(draft.factors) ? draft.factors : [];
            set(["factors", items.length], { factor: kind.value, facts: [{}] });
            draw();
            name();
            body.querySelector("textarea, input").focus();
          }, { class: "small", "aria-label": say("add") + say("colon") + of(kind.title) }) : "");
      };
      box.open = own().length > 0;
      draw();
      name();
      box.addEventListener("focusout", name);
      return box;
    });
  }

  // ---- the page

  function section(step, nth) {
    return make("section", { id: "step-" + step.id, "aria-labelledby": "step-" + step.id + "-title", hidden: nth !== current },
      make("h2", { id: "step-" + step.id + "-title", tabindex: -1 }, (nth + 1) + ". " + of(step.title)),
      make("p", {}, of(step.about)),
      step.story ? story(step) : step.fields.map((field) => show(field, field.path)),
      make("div", { class: "bar" },
        nth > 0 ? button(say("back"), () => go(nth - 1)) : undefined,
        nth + 1 < model.steps.length ? button(say("next"), () => go(nth + 1), { class: "main" }) : undefined));
  }

  function go(nth, silent) {
    current = nth;
    // Names of people and documents may have changed since this part was drawn.
    render();
    if (!silent) document.getElementById("step-" + model.steps[nth].id + "-title").focus();
  }

  function check() {
    const all = allFaults();
    const open = document.getElementById("open");
    const found = all.flatMap((one, step) => one.map(([path, fault]) => ({ step, path, fault })));
    document.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
    document.querySelectorAll(".fault").forEach((one) => { one.textContent = ""; });
    found.forEach((one) => mark(one.path, one.fault));
    open.replaceChildren();
    open.classList.toggle("open", found.length > 0);
    if (found.length === 0) { tell("nothing_open"); return; }
    tell("still_open", say("colon") + found.length);
    open.append(make("h2", { tabindex: -1 }, say("still_open") + " (" + found.length + ")"), make("ul", {}, found.map((one) => make("li", {},
      make("a", { href: "#" + idOf(one.path), onclick: (event) => { event.preventDefault(); visit(one); } },
        of(model.steps[one.step].title) + say("colon") + name(one.path) + " – " + say(one.fault))))));
    open.querySelector("h2").focus();
  }

  // How a place is called to a person: by the label of its field.
  function name(path) {
    const at = document.getElementById(idOf(path));
    const label = at && (at.closest(".field") || at).querySelector("label, .label, legend");
    return label ? label.firstChild.textContent : path.join(" ");
  }

  function visit(one) {
    if (one.step !== current) go(one.step, true);
    let at = document.getElementById(idOf(one.path));
    for (let up = at; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (at) { mark(one.path, one.fault); at.focus(); at.scrollIntoView({ block: "center" }); }
  }

  // A part of a list in which nothing was written says nothing.
  function cleaned(value) {
    if (Array.isArray(value)) return value.map(cleaned).filter((one) => !(one && typeof one === "object" && !Array.isArray(one) && Object.keys(one).length === 0));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
    return value;
  }

  function save() {
    const whole = cleaned(draft);
    const { $schema, format, ...rest } = whole;
    const ordered = { ...($schema === undefined ? {} : { $schema }), format: format === undefined ? 1 : format, ...rest };
    const blob = new Blob([JSON.stringify(ordered, null, 2) + "\n"], { type: "application/json" });
    const address = URL.createObjectURL(blob);
    const link = make("a", { href: address, download: "case.json" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    tell("saved");
  }

  function open(event) {
    const file = event.target.files[0];
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => {
      try {
        const known = JSON.parse(reader.result);
        if (!known || typeof known !== "object" || Array.isArray(known)) throw new Error();
        draft = known;
        keep();
        render();
        tell("opened");
      } catch (_) { tell("not_json"); }
    };
    reader.readAsText(file);
  }

  function erase() {
    if (!confirm(say("erase_sure"))) return;
    draft = {};
    clearTimeout(waiting);
    try { localStorage.removeItem(DRAFT); } catch (_) { /* Nothing was kept. */ }
    current = 0;
    render();
    tell("erased");
  }

  function render() {
    document.documentElement.lang = language;
    document.title = say("title");
    const other = language === "en" ? "fr" : "en";
    const picker = make("input", { type: "file", id: "file", accept: ".json,application/json", onchange: open });
    document.getElementById("page").replaceChildren(
      make("div", { class: "bar" }, make("span", { class: "end" }, button(say("language"), () => { language = other; keep(); render(); }, { lang: other, class: "small" }))),
      make("h1", {}, say("title")),
      make("p", { class: "notice" }, say("notice")),
      make("div", { class: "bar", role: "group", "aria-label": "case.json" },
        button(say("save"), save, { class: "main", id: "save" }),
        make("span", { class: "file" }, picker, make("label", { for: "file" }, say("open"))),
        button(say("check"), check, { id: "check" }),
        button(say("print"), () => print()),
        button(say("erase"), erase)),
      make("p", { class: "status", id: "status", role: "status" }),
      make("div", { id: "open" }),
      make("nav", { "aria-label": say("steps") }, make("ol", { class: "steps" }, model.steps.map((step, nth) => make("li", {},
        button((nth + 1) + ". " + of(step.title), () => go(nth), { "aria-current": nth === current ? "step" : undefined }))))),
      ...model.steps.map(section));
  }

  fetchDraft();
  render();
})();
