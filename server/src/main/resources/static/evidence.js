/* Sends files while the page stays: piece by piece, each with its progress, and on from where a
   lost connection left off (Resumable Uploads for HTTP, draft 09). Without it the form sends them. */
(function () {
  "use strict";

  const PIECE_BYTES = 2 * 1024 * 1024;
  const LONGEST_MS = { POST: 15000, HEAD: 15000, PATCH: 120000, DELETE: 15000 };
  const WAITS_MS = [500, 1000, 2000, 4000, 8000, 15000];
  const KEPT = "upload:";

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  }

  /* A header holds Latin letters only; names come in every script (RFC 8187). */
  function disposition(name) {
    const safe = encodeURIComponent(name).replace(/['()*!]/g, (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase());
    return "attachment; filename*=UTF-8''" + safe;
  }

  function pause(ms) {
    return new Promise(function (done) {
      const timer = setTimeout(done, ms);
      addEventListener("online", function () { clearTimeout(timer); done(); }, { once: true });
    });
  }

  class Stopped extends Error {}
  class Refused extends Error {}

  /* One request; a lost line rejects, an answer of any status resolves. */
  function ask(box, method, address, headers, body, onProgress) {
    return new Promise(function (answered, lost) {
      const request = new XMLHttpRequest();
      request.open(method, address);
      Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.setRequestHeader("X-CSRF-TOKEN", box.token);
      request.timeout = LONGEST_MS[method];
      if (onProgress) {
        request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
      }
      request.addEventListener("load", () => answered(request));
      ["error", "abort", "timeout"].forEach((name) => request.addEventListener(name, () => lost(new Error(name))));
      box.running = request;
      request.send(body);
    });
  }

  function body(request) {
    try { return JSON.parse(request.responseText); } catch (notJson) { return {}; }
  }

  class Sending {
    constructor(box, file, line) {
      this.box = box;
      this.file = file;
      this.line = line;
      this.tries = 0;
      this.isStopped = false;
      this.row = new Row(box, file.name);
      this.memory = KEPT + box.address + "|" + file.name + "|" + file.size + "|" + file.lastModified;
    }

    /* Tries until it is here, refused or stopped: a lost line is waited out. */
    async run() {
      this.row.busy(() => this.stop());
      this.row.progress(0);
      for (;;) {
        try {
          return await this.once();
        } catch (problem) {
          if (problem instanceof Stopped || this.isStopped) { return undefined; }
          if (problem instanceof Refused) {
            this.forget();
            this.row.failed(problem.message, () => this.box.again(this));
            return undefined;
          }
          this.row.say(this.box.say("lost"));
          await pause(WAITS_MS[Math.min(this.tries++, WAITS_MS.length - 1)]);
        }
      }
    }

    async once() {
      const begun = sessionStorage.getItem(this.memory);
      const address = begun || await this.open();
      let offset = begun ? await this.offset(address) : 0;
      while (offset >= 0) {
        const answer = await this.piece(address, offset);
        if (answer.status === 200 || answer.status === 201) {
          this.forget();
          return this.row.here(body(answer), this);
        }
        if (answer.status !== 204 && answer.status !== 409) { this.judge(answer); }
        this.tries = 0;
        offset = Number(answer.getResponseHeader("Upload-Offset"));
      }
      this.forget();
      throw new Error("begin again");
    }

    async open() {
      const query = this.line ? "?line=" + encodeURIComponent(this.line) : "";
      const answer = await ask(this.box, "POST", this.box.address + query, {
        "Upload-Length": String(this.file.size), "Upload-Complete": "?0", "Content-Disposition": disposition(this.file.name)
      });
      if (answer.status !== 201) { this.judge(answer); }
      const address = answer.getResponseHeader("Location");
      sessionStorage.setItem(this.memory, address);
      return address;
    }

    /* How much is there; less than nothing when the upload is gone. */
    async offset(address) {
      const answer = await ask(this.box, "HEAD", address, {});
      if (answer.status === 404 || answer.status === 410) { return -1; }
      if (answer.status !== 204) { this.judge(answer); }
      return Number(answer.getResponseHeader("Upload-Offset"));
    }

    piece(address, offset) {
      const part = this.file.slice(offset, offset + PIECE_BYTES);
      const isLast = offset + part.size === this.file.size;
      return ask(this.box, "PATCH", address, {
        "Upload-Offset": String(offset), "Upload-Complete": isLast ? "?1" : "?0", "Content-Type": "application/partial-upload"
      }, part, (loaded) => this.row.progress((offset + loaded) / this.file.size));
    }

    /* What a person must mend is said; what time mends is tried again. */
    judge(answer) {
      if (this.isStopped) { throw new Stopped(); }
      const text = body(answer).say;
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 404 && answer.status !== 408 && answer.status !== 429) {
        throw new Refused(text || this.box.say("failed"));
      }
      throw new Error("status " + answer.status);
    }

    stop() {
      this.isStopped = true;
      const address = sessionStorage.getItem(this.memory);
      this.forget();
      if (this.box.running) { this.box.running.abort(); }
      if (address) { ask(this.box, "DELETE", address, {}).catch(() => {}); }
      this.row.gone(() => this.box.again(this));
    }

    forget() { sessionStorage.removeItem(this.memory); }
  }

  class Row {
    constructor(box, name) {
      this.box = box;
      this.name = name;
      this.element = document.createElement("li");
      this.element.className = "rd-files__row";
      this.picture = this.element.appendChild(document.createElement("span"));
      this.picture.className = "rd-pic rd-files__blank";
      const middle = this.element.appendChild(document.createElement("div"));
      const title = middle.appendChild(document.createElement("bdi"));
      title.className = "rd-files__name";
      title.textContent = name;
      this.words = middle.appendChild(document.createElement("p"));
      this.words.className = "rd-fine";
      this.bar = middle.appendChild(document.createElement("progress"));
      this.bar.className = "rd-bar";
      this.bar.max = 1;
      this.bar.setAttribute("aria-label", name);
      this.buttons = this.element.appendChild(document.createElement("span"));
      box.list.append(this.element);
    }

    say(text) {
      if (this.words.textContent !== text) { this.words.textContent = text; }
    }

    progress(share) {
      this.bar.hidden = false;
      this.bar.value = share;
      const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(share);
      this.say(share < 1 ? this.box.say("sent", { percent: percent }) : this.box.say("looking"));
    }

    busy(stop) {
      this.element.dataset.state = "sending";
      this.button(this.box.say("stop"), stop);
    }

    here(kept, sending) {
      this.element.dataset.state = "here";
      this.bar.hidden = true;
      if (kept.picture) {
        const image = document.createElement("img");
        image.src = kept.picture;
        image.alt = "";
        this.picture.classList.remove("rd-files__blank");
        this.picture.replaceChildren(image);
      }
      this.say(kept.note || this.box.say("here"));
      this.box.tell(this.name + ": " + this.words.textContent);
      if (kept.remove) {
        this.button(this.box.say("remove"), () => this.box.remove(this, kept, sending));
      } else {
        this.buttons.replaceChildren();
      }
    }

    failed(reason, again) {
      this.element.dataset.state = "failed";
      this.bar.hidden = true;
      this.say(reason);
      this.box.tell(reason);
      this.button(this.box.say("again"), again);
      this.alsoRemove();
    }

    gone(undo) {
      this.element.dataset.state = "gone";
      this.bar.hidden = true;
      const said = fill(this.box.say("removed"), { name: this.name });
      this.say(said);
      this.box.tell(said);
      this.button(this.box.say("undo"), undo);
    }

    button(label, act) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "rd-linklike";
      button.textContent = label;
      button.setAttribute("aria-label", fill(this.box.say("of"), { what: label, name: this.name }));
      button.addEventListener("click", act);
      const hadFocus = this.buttons.contains(document.activeElement);
      this.buttons.replaceChildren(button);
      if (hadFocus) { button.focus(); }
    }

    alsoRemove() {
      const again = this.buttons.firstChild;
      this.button(this.box.say("remove"), () => this.element.remove());
      this.buttons.prepend(again, " ");
    }
  }

  class Box {
    constructor(element) {
      this.element = element;
      this.form = element.closest("form");
      this.address = element.dataset.uploads;
      this.token = this.form.querySelector("input[name=_csrf]").value;
      this.list = element.querySelector(".rd-files__list");
      this.live = element.querySelector("[data-live]");
      this.waiting = [];
      this.isBusy = false;
      this.running = undefined;
    }

    say(key, values) {
      const text = this.element.dataset["say" + key[0].toUpperCase() + key.slice(1)] || "";
      return values ? fill(text, values) : text;
    }

    tell(text) { this.live.textContent = text; }

    take(files) {
      const select = this.form.querySelector("select[name=line]");
      const line = select ? select.value : "";
      Array.from(files).forEach((file) => this.waiting.push(new Sending(this, file, line)));
      this.next();
    }

    again(sending) {
      sending.row.element.remove();
      this.waiting.push(new Sending(this, sending.file, sending.line));
      this.next();
    }

    async next() {
      if (this.isBusy) { return; }
      this.isBusy = true;
      while (this.waiting.length > 0) {
        await this.waiting.shift().run();
      }
      this.isBusy = false;
      this.element.dispatchEvent(new CustomEvent("rd-files-still"));
    }

    async remove(row, kept, sending) {
      const answer = await this.post(kept.remove);
      if (!answer) { return; }
      row.gone(async () => {
        if (this.element.dataset.sends === "form") {
          this.again(sending);
        } else if (await this.post(kept.restore)) {
          row.here(kept, sending);
        }
      });
    }

    async post(address) {
      try {
        const answer = await ask(this, "POST", address, { "Content-Type": "application/x-www-form-urlencoded" }, "");
        if (answer.status < 400) { return true; }
      } catch (lost) { /* said below */ }
      this.tell(this.say("failed"));
      return false;
    }
  }

  function watchField(box) {
    const inputs = box.element.querySelectorAll("input[type=file]");
    inputs.forEach(function (input) {
      input.addEventListener("change", function () {
        box.take(input.files);
        input.value = "";
      });
    });
    const frame = box.element.querySelector(".rd-evidence__drop");
    ["dragenter", "dragover"].forEach((name) => frame.addEventListener(name, function (event) {
      event.preventDefault();
      frame.classList.add("is-over");
    }));
    ["dragleave", "drop"].forEach((name) => frame.addEventListener(name, () => frame.classList.remove("is-over")));
    frame.addEventListener("drop", function (event) {
      event.preventDefault();
      box.take(event.dataTransfer.files);
    });
    const hasTouch = matchMedia("(pointer: coarse)").matches;
    box.element.querySelector(".rd-files__camera").hidden = !hasTouch;
    box.element.querySelector(".rd-files__hint").hidden = hasTouch;
  }

  /* The form goes when the files are here; where files go by themselves its button is not needed. */
  function watchForm(box) {
    if (box.element.dataset.sends === "alone") {
      box.form.querySelectorAll("[data-without-script]").forEach((part) => { part.hidden = true; });
      return;
    }
    box.form.addEventListener("submit", function (event) {
      if (!box.isBusy) { return; }
      event.preventDefault();
      const by = event.submitter;
      box.tell(box.say("waiting"));
      if (by) { by.disabled = true; }
      box.element.addEventListener("rd-files-still", function () {
        if (by) { by.disabled = false; }
        box.form.requestSubmit(by);
      }, { once: true });
    });
  }

  document.querySelectorAll(".rd-files[data-uploads]").forEach(function (element) {
    const box = new Box(element);
    watchField(box);
    watchForm(box);
    element.dataset.ready = "";
  });
})();
