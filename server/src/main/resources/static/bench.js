/* The bench without a connection: what is counted and answered is kept in the browser first, sent as
   soon as there is a line, and forgotten when the house has answered for it. Each form has an id of
   its own, so that sending it twice does it once. Without this script the forms send themselves. */
(function () {
  "use strict";

  const MOST_AT_ONCE = 100;
  const TRY_AGAIN_MS = 20000;
  const PATIENCE_MS = 4000;
  const LONGEST_SENDING_MS = 30000;
  const LOOK_MS = 200;
  const MOST_KEPT_PAGES = 120;

  const body = document.body;
  const home = body.dataset.bench;
  if (!home || !window.indexedDB) {
    return;
  }
  let token = body.dataset.token;
  let sending = null;
  let sendingPhotos = null;

  /* What is kept: forms in their order, the last form of each line, and what codes stand for. */
  function open() {
    return new Promise(function (done, failed) {
      const asked = indexedDB.open("bench:" + home, 1);
      asked.onupgradeneeded = function () {
        asked.result.createObjectStore("forms", { keyPath: "number", autoIncrement: true });
        asked.result.createObjectStore("last", { keyPath: "line" });
        asked.result.createObjectStore("codes", { keyPath: "code" });
        asked.result.createObjectStore("photos", { keyPath: "number", autoIncrement: true });
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  }

  async function inStores(names, mode, work) {
    const database = await open();
    try {
      return await new Promise(function (done, failed) {
        const all = database.transaction(names, mode);
        const asked = work(...names.map((name) => all.objectStore(name)));
        all.oncomplete = () => done(asked ? asked.result : undefined);
        all.onerror = () => failed(all.error);
        all.onabort = () => failed(all.error);
      });
    } finally {
      database.close();
    }
  }

  const inStore = (name, mode, work) => inStores([name], mode, work);
  const forms = () => inStore("forms", "readonly", (store) => store.getAll());
  const photos = () => inStore("photos", "readonly", (store) => store.getAll());

  /* Whoever noted it sends it: what one person saw is never told as another's. */
  const isOurs = (form) => !form.by || form.by === body.dataset.person;
  const waiting = async () => (await forms()).filter((form) => !form.refused && isOurs(form));
  const inTime = () => AbortSignal.timeout ? AbortSignal.timeout(LONGEST_SENDING_MS) : undefined;
  const pause = (time) => new Promise((done) => setTimeout(done, time));

  /* Words on the page. */
  function tell(words) {
    const box = document.getElementById("told");
    if (box) {
      box.querySelector("div").textContent = words;
      box.hidden = !words;
    }
  }

  async function count() {
    const here = await forms();
    const left = here.filter((form) => !form.refused).concat(await photos());
    const unsent = left.length;
    const told = document.getElementById("told");
    if (told && told.hidden && left.some((each) => !isOurs(each))) {
      tell(body.dataset.others);
    }
    const place = document.getElementById("unsent");
    if (place) {
      place.textContent = body.dataset.unsent.replace("#", String(unsent));
      place.hidden = unsent === 0;
      place.dataset.count = String(unsent);
    }
    const refused = here.filter((form) => form.refused && isOurs(form));
    const card = document.getElementById("refused");
    if (card) {
      card.hidden = refused.length === 0;
      const list = card.querySelector("ul");
      list.replaceChildren();
      refused.forEach(function (form) {
        const row = document.createElement("li");
        row.textContent = (form.fields.code || "") + " " + form.refused;
        list.append(row);
      });
    }
  }

  /* A page that lies in the browser has an old token; a fresh one stands on a fresh page. */
  async function freshToken() {
    const answer = await fetch(home + "?fresh=" + Date.now(), {
      cache: "no-store",
      signal: inTime()
    });
    if (answer.redirected || !answer.ok) {
      return false;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    token = page.body.dataset.token || "";
    return token !== "";
  }

  async function post(batch) {
    const entries = batch.map(({ id, at, by, fields }) => ({ id, at, by, fields }));
    return fetch(body.dataset.sync, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
      body: JSON.stringify({ entries: entries }),
      redirect: "manual",
      signal: inTime()
    });
  }

  async function withToken(post) {
    const answer = await post();
    return answer.status === 403 && await freshToken() ? post() : answer;
  }

  /* One batch: an answer for each form; taken ones go, refused ones stay to be read. */
  async function batch(part) {
    const answer = await withToken(() => post(part));
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
      tell(body.dataset.signedOut);
      return null;
    }
    if (answer.status === 500 || answer.status === 400 || answer.status === 413) {
      return oneByOne(part);
    }
    if (!answer.ok) {
      return null;
    }
    const answers = new Map((await answer.json()).answers.map((each) => [each.id, each]));
    for (const form of part) {
      const told = answers.get(form.id);
      if (told && told.outcome === "taken") {
        await inStore("forms", "readwrite", (store) => store.delete(form.number));
      } else if (told && told.outcome === "refused") {
        form.refused = told.words;
        await inStore("forms", "readwrite", (store) => store.put(form));
      }
    }
    return answers;
  }

  /* What breaks the house over one form must not hold up the others; that one is tried again. */
  async function oneByOne(part) {
    const all = new Map();
    for (const form of part.length > 1 ? part : []) {
      const answers = await batch([form]);
      if (!answers) {
        return null;
      }
      answers.forEach((value, key) => all.set(key, value));
    }
    return all;
  }

  /* All that is kept, and once more as long as something was answered that others wait for. */
  async function sendAll() {
    const all = new Map();
    let before = -1;
    for (let left = await waiting(); left.length > 0 && left.length !== before; left = await waiting()) {
      before = left.length;
      for (let at = 0; at < left.length; at += MOST_AT_ONCE) {
        const answers = await batch(left.slice(at, at + MOST_AT_ONCE));
        if (!answers) {
          return all;
        }
        answers.forEach((value, key) => all.set(key, value));
      }
    }
    return all;
  }

  /* One sending at a time in all windows: what two windows send is still taken once. */
  function send() {
    if (!sending) {
      const work = () => sendAll().catch(() => new Map());
      const alone = navigator.locks ? navigator.locks.request("bench:" + home, work) : work();
      sending = Promise.resolve(alone).finally(function () {
        sending = null;
        count();
        sendPhotos();
      });
    }
    return sending;
  }

  /* Photos go one by one to the page of their piece, which answers by leading back to it. The same
     photo sent again is known by its bytes and kept once. */
  function postPhoto(photo) {
    const sent = new FormData();
    sent.append("by", photo.by);
    sent.append("photos", photo.file, photo.name);
    return fetch(photo.action, {
      method: "POST",
      headers: { "X-CSRF-TOKEN": token },
      body: sent,
      signal: inTime()
    });
  }

  function forgetPhoto(photo, refused) {
    return inStores(["forms", "photos"], "readwrite", function (all, pictures) {
      pictures.delete(photo.number);
      if (refused) {
        all.add({ id: newId(), by: photo.by, fields: { code: photo.name }, refused });
      }
    });
  }

  async function wordsOf(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const error = page.querySelector("[role=alert]");
    return error ? error.textContent.trim() : body.dataset.photos;
  }

  async function sendPhoto(photo) {
    const answer = await withToken(() => postPhoto(photo));
    if (answer.status === 422) {
      const words = await wordsOf(answer);
      await forgetPhoto(photo, words);
      tell(words);
    } else if (answer.ok && photo.action === new URL(answer.url).pathname + "/photos") {
      await forgetPhoto(photo, "");
    } else if (answer.ok || answer.status === 403) {
      tell(body.dataset.signedOut);
      throw new Error("signed out");
    }
  }

  async function sendAllPhotos() {
    for (const photo of (await photos()).filter(isOurs)) {
      await sendPhoto(photo);
    }
  }

  function sendPhotos() {
    if (!sendingPhotos) {
      const work = () => sendAllPhotos().catch(() => undefined);
      const alone = navigator.locks ? navigator.locks.request("photos:" + home, work) : work();
      sendingPhotos = Promise.resolve(alone).finally(function () {
        sendingPhotos = null;
        count();
      });
    }
    return sendingPhotos;
  }

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  function linesOf(form) {
    return Array.from(form.querySelectorAll("[data-line]"), (each) => each.dataset.line);
  }

  /* The form and that it is the last of its lines, both or neither: whatever comes after it names it. */
  async function keep(form, submitter) {
    const fields = {};
    new FormData(form).forEach(function (value, name) {
      if (typeof value === "string" && name !== "_csrf") {
        fields[name] = value;
      }
    });
    if (submitter && submitter.name) {
      fields[submitter.name] = submitter.value;
    }
    const lines = linesOf(form);
    const id = newId();
    fields.entry = id;
    const kept = { id, at: new Date().toISOString(), by: body.dataset.person, fields, refused: "" };
    await inStores(["forms", "last"], "readwrite", function (all, last) {
      const asked = lines.map((line) => last.get(line));
      const add = function () {
        const before = asked.map((each) => each.result).find(Boolean);
        if (before) {
          fields.after = before.id;
        }
        all.add(kept);
        lines.forEach((line) => last.put({ line, id }));
      };
      if (asked.length === 0) {
        add();
      } else {
        asked[asked.length - 1].onsuccess = add;
      }
    });
    return id;
  }

  async function forget(id) {
    const kept = (await forms()).find((form) => form.id === id);
    if (kept) {
      await inStore("forms", "readwrite", (store) => store.delete(kept.number));
    }
  }

  /* Whether the next page may come: not when it was refused, which is said here. */
  async function isDone(id) {
    const answers = await Promise.race([send().catch(() => undefined), pause(PATIENCE_MS)]);
    const told = answers && answers.get(id);
    if (told && told.outcome === "refused") {
      await forget(id);
      await count();
      tell(told.words);
      document.getElementById("told").scrollIntoView({ block: "center" });
      return false;
    }
    if (!told) {
      tell(body.dataset.kept);
    }
    return true;
  }

  /* Once it is kept the form never sends itself too: that would do it twice. */
  document.querySelectorAll("form[data-keep]").forEach(function (form) {
    let isBusy = false;
    let isPlain = false;
    addEventListener("pageshow", function () { isBusy = false; });
    form.addEventListener("submit", async function (event) {
      if (isPlain) {
        return;
      }
      event.preventDefault();
      if (isBusy) {
        return;
      }
      isBusy = true;
      const submitter = event.submitter;
      let id = "";
      try {
        id = await keep(form, submitter);
      } catch (full) {
        isPlain = true;
        form.requestSubmit(submitter);
        return;
      }
      isBusy = await isDone(id).catch(() => true);
      if (isBusy) {
        location.assign(submitter && submitter.name === "stop" ? home : form.dataset.next);
      }
    });
  });

  /* Photos are kept too, each with the moment in its name: one that arrives tomorrow is of today. */
  async function keepPhotos(form) {
    const moment = new Date().toISOString().slice(0, 16).replace(":", ".") + "Z ";
    const by = body.dataset.person;
    const action = form.getAttribute("action");
    const files = Array.from(form.querySelector("input[type=file]").files);
    await inStore("photos", "readwrite", function (store) {
      files.forEach((file) => store.add({ by, action, name: moment + file.name, file }));
    });
    form.reset();
  }

  /* The pictures of the piece as the house has them now; what is answered already stays as it is. */
  async function showPhotos(action) {
    const answer = await fetch(action.replace(/\/photos$/, ""), { signal: inTime() });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const place of [".rd-pair", ".rd-pair + p"]) {
      const here = document.querySelector(place);
      const fresh = page.querySelector(place);
      if (answer.ok && here && fresh) {
        here.replaceWith(document.adoptNode(fresh));
      }
    }
  }

  async function photographed(form) {
    const action = form.getAttribute("action");
    try {
      await keepPhotos(form);
    } catch (full) {
      tell(body.dataset.photos);
      return;
    }
    await Promise.race([sendPhotos().catch(() => undefined), pause(PATIENCE_MS)]);
    if ((await photos()).some((photo) => photo.action === action)) {
      tell(body.dataset.kept);
    } else {
      await showPhotos(action);
    }
  }

  document.querySelectorAll("form[enctype]").forEach(function (form) {
    let isBusy = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (!isBusy) {
        isBusy = true;
        tell("");
        photographed(form).catch(() => undefined).finally(function () { isBusy = false; });
      }
    });
  });

  document.querySelectorAll("a[href='#stop']").forEach(function (link) {
    link.addEventListener("click", () => { document.getElementById("stop").open = true; });
  });

  /* Codes: the first page tells what they stand for, a scan without a connection is looked up. */
  async function learn() {
    const rows = Array.from(document.querySelectorAll("[data-codes]"));
    const pages = [home, home + "/receive"];
    await inStore("codes", "readwrite", function (store) {
      rows.forEach(function (row) {
        const href = row.querySelector("a").getAttribute("href");
        row.dataset.codes.split(" ").forEach((code) => store.put({ code, href }));
        if (href.startsWith(home)) {
          pages.push(href, row.dataset.look);
        }
      });
    });
    if (navigator.serviceWorker && navigator.serviceWorker.controller && navigator.onLine) {
      navigator.serviceWorker.controller.postMessage({ keep: pages.slice(0, MOST_KEPT_PAGES) });
    }
  }

  const plainOf = (code) => code.replace(/\s+/g, "").toUpperCase();
  const known = (plain) => inStore("codes", "readonly", (store) => store.get(plain));

  async function find(code) {
    const plain = plainOf(code);
    if (!plain) {
      return;
    }
    const row = navigator.onLine ? undefined : await known(plain).catch(() => undefined);
    location.assign(row ? row.href : home + "/receive?code=" + encodeURIComponent(plain));
  }

  /* A page that lies in the browser does not know what was asked for; the list of codes may. */
  async function askAgain(asked) {
    const row = await known(plainOf(asked)).catch(() => undefined);
    if (row && row.href !== location.pathname + location.search) {
      location.replace(row.href);
      return;
    }
    search.elements.code.value = asked;
    const later = document.querySelector("form[data-later]");
    if (later) {
      later.hidden = false;
      later.elements.code.value = asked;
    }
  }

  const search = document.querySelector("form[data-find]");
  if (search) {
    search.addEventListener("submit", function (event) {
      event.preventDefault();
      find(search.elements.code.value);
    });
    const asked = new URLSearchParams(location.search).get("code");
    if (asked && !search.elements.code.value) {
      askAgain(asked);
    }
    if (!asked) {
      search.elements.code.focus();
    }
  }

  /* The camera, where the browser reads codes by itself. */
  const button = document.getElementById("scan");
  async function scan() {
    const box = document.getElementById("camera");
    const film = box.querySelector("video");
    const reader = new BarcodeDetector();
    film.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    box.hidden = false;
    button.hidden = true;
    await film.play();
    const look = async function () {
      const seen = await reader.detect(film).catch(() => []);
      if (seen.length > 0) {
        film.srcObject.getTracks().forEach((track) => track.stop());
        search.elements.code.value = seen[0].rawValue;
        find(seen[0].rawValue);
        return;
      }
      setTimeout(look, LOOK_MS);
    };
    look();
  }
  if (button && "BarcodeDetector" in window && navigator.mediaDevices) {
    button.hidden = false;
    button.addEventListener("click", () => scan().catch(() => { button.hidden = true; }));
  }

  const clear = document.querySelector("#refused button");
  if (clear) {
    clear.addEventListener("click", async function () {
      for (const form of await forms()) {
        if (form.refused && isOurs(form)) {
          await inStore("forms", "readwrite", (store) => store.delete(form.number));
        }
      }
      count();
    });
  }

  if (navigator.serviceWorker) {
    navigator.serviceWorker.register("/bench-worker.js", { scope: home }).catch(() => undefined);
  }
  learn().catch(() => undefined);
  count().then(send).catch(() => undefined);
  addEventListener("online", send);
  setInterval(async function () {
    if ((await waiting()).length > 0 || (await photos()).some(isOurs)) {
      send();
    }
  }, TRY_AGAIN_MS);
})();
