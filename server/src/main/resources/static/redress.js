/* What a page gains with a script; without it every page reads and acts the same.
   Written for a content policy without inline script and without eval. */
(function () {
  "use strict";

  const RECONNECT_NOTICE_AFTER_MS = 20000;
  const POLL_WHEN_DOWN_MS = 30000;
  const ARRIVAL_MS = 2400;
  const YEAR_SECONDS = 31536000;
  const SENT = "sent:";

  function keepZone() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const wanted = "rd-zone=" + encodeURIComponent(zone);
    if (zone && !document.cookie.split("; ").includes(wanted)) {
      document.cookie = wanted + ";path=/;max-age=" + YEAR_SECONDS + ";samesite=lax";
    }
  }

  /* What was sent is kept until the next page shows how it went: a fault gives it back. */
  function settleSent() {
    const failed = document.querySelector("[data-fault]") !== null;
    Object.keys(sessionStorage)
      .filter((name) => name.startsWith(SENT))
      .forEach(function (name) {
        if (failed) {
          sessionStorage.setItem(name.slice(SENT.length), sessionStorage.getItem(name));
        }
        sessionStorage.removeItem(name);
      });
  }

  /* Drafts: what is being written survives a reload; it goes when the form was taken. */
  function keepDrafts() {
    document.querySelectorAll("textarea[data-draft]").forEach(function (area) {
      const name = "draft:" + location.pathname + ":" + area.dataset.draft;
      const kept = sessionStorage.getItem(name);
      if (kept && !area.value) {
        area.value = kept;
      }
      area.addEventListener("input", function () {
        sessionStorage.setItem(name, area.value);
      });
      if (area.form) {
        area.form.addEventListener("submit", function () {
          sessionStorage.setItem(SENT + name, area.value);
          sessionStorage.removeItem(name);
        });
      }
    });
  }

  /* Lists: j and k move, Enter opens; / finds, r replies. Never while typing. */
  function isTyping(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
  }

  function move(step) {
    const rows = Array.from(document.querySelectorAll(".rd-q, main .rd-opens > li"));
    if (rows.length === 0) {
      return;
    }
    const at = rows.findIndex((row) => row.hasAttribute("aria-current"));
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    rows.forEach((row) => row.removeAttribute("aria-current"));
    next.setAttribute("aria-current", "true");
    next.querySelector("a").focus();
    next.scrollIntoView({ block: "nearest" });
  }

  /* The row that the keys stand on is chosen for something done to several. */
  function pick() {
    const box = document.querySelector(".rd-q[aria-current] .rd-q__pick");
    if (box) {
      box.checked = !box.checked;
    }
    return Boolean(box);
  }

  function press(key) {
    const target = document.querySelector('[data-key="' + CSS.escape(key) + '"]');
    if (!target) {
      return false;
    }
    target.focus();
    if (!target.matches("input, textarea, select")) {
      target.click();
    }
    return true;
  }

  /* Forms that are filled while somebody is on the line: Alt and a figure or letter goes to a part,
     a figure chooses in it, and what is chosen stays in reach of Ctrl Enter. */
  const FIELDS = "input:not([type=hidden]), select, textarea, button";
  const CHOICES = "input[type=radio], input[type=checkbox]";

  function jump(key) {
    const part = document.querySelector('[data-jump="' + CSS.escape(key) + '"]');
    const field = part && (part.querySelector("input:checked") || part.querySelector(FIELDS));
    if (field) {
      field.focus();
      part.scrollIntoView({ block: "nearest" });
    }
    return Boolean(field);
  }

  function isChoice(target) {
    return target.matches(CHOICES);
  }

  function choose(target, figure) {
    const group = target.closest("[data-jump] fieldset, [data-jump]");
    const choice = group && group.querySelectorAll(CHOICES)[figure - 1];
    if (choice) {
      choice.focus();
      choice.click();
    }
    return Boolean(choice);
  }

  /* The form that is sent by Ctrl Enter, with the button that stands out in it. */
  function send(target) {
    const form = target.form || document.querySelector("form[data-intake]");
    if (form) {
      form.requestSubmit(form.querySelector("[data-send]"));
    }
    return Boolean(form);
  }

  /* Every key of this page with what it does, collected from the page itself. */
  function keyLine(name, does) {
    const line = document.createElement("li");
    const words = document.createElement("span");
    const key = document.createElement("kbd");
    words.textContent = does;
    key.textContent = name;
    line.append(words, key);
    return line;
  }

  function wordsOf(target) {
    const named = target.getAttribute("aria-label") || (target.labels && target.labels[0]);
    const source = (named && named.textContent ? named : target).cloneNode(true);
    source.querySelectorAll("kbd").forEach((key) => key.remove());
    return typeof named === "string" ? named : source.textContent.trim();
  }

  function showKeys() {
    const dialog = document.getElementById("keys");
    if (!dialog || dialog.open) {
      return false;
    }
    const lines = Array.from(document.querySelectorAll("[data-key]"))
      .filter((target) => target.dataset.key !== "")
      .map((target) => keyLine(target.dataset.key, wordsOf(target)));
    document.querySelectorAll(".rd-keys > span").forEach(function (hint) {
      const keys = Array.from(hint.querySelectorAll("kbd"), (key) => key.textContent);
      const does = hint.cloneNode(true);
      does.querySelectorAll("kbd").forEach((key) => key.remove());
      lines.push(keyLine(keys.join(" "), does.textContent.replace(/^[\s–]+/, "").trim()));
    });
    dialog.querySelector("ul").replaceChildren(...lines);
    dialog.showModal();
    return true;
  }

  function listenToKeys() {
    /* Without us the browser goes to the heading of a part; we go on to its field. */
    document.querySelectorAll("[data-jump] h2[accesskey]").forEach(function (heading) {
      heading.removeAttribute("accesskey");
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && event.ctrlKey) {
        if (send(event.target)) {
          event.preventDefault(); /* Enter in a choice would send the form a second time. */
        }
        return;
      }
      if (event.altKey && !event.ctrlKey && /^(Digit[1-9]|Key[A-Z])$/.test(event.code)) {
        if (jump(event.code.slice(-1).toLowerCase())) {
          event.preventDefault();
        }
        return;
      }
      if (isChoice(event.target) && /^[1-9]$/.test(event.key) && !event.ctrlKey) {
        if (choose(event.target, Number(event.key))) {
          event.preventDefault();
        }
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      }
      if (event.key === "j" || event.key === "k") {
        move(event.key === "j" ? 1 : -1);
        event.preventDefault();
      } else if (event.key === "?" && showKeys()) {
        event.preventDefault();
      } else if (event.key === "x" && pick()) {
        event.preventDefault();
      } else if (/^[a-z/]$/.test(event.key) && press(event.key)) {
        event.preventDefault();
      }
    });
  }

  /* Live pages: say so when the line has been down for a while, and read again meanwhile. */
  function watchLine() {
    const notice = document.getElementById("live");
    let downSince = 0;
    let poll = 0;
    document.body.addEventListener("htmx:sseOpen", function () {
      downSince = 0;
      clearInterval(poll);
      poll = 0;
      if (notice) {
        notice.hidden = true;
      }
    });
    document.body.addEventListener("htmx:sseError", function () {
      downSince = downSince || Date.now();
    });
    setInterval(function () {
      if (downSince && Date.now() - downSince > RECONNECT_NOTICE_AFTER_MS && notice) {
        notice.hidden = false;
        poll = poll || setInterval(refresh, POLL_WHEN_DOWN_MS);
      }
    }, 1000);
  }

  function refresh() {
    document.body.dispatchEvent(new CustomEvent("refresh"));
  }

  /* A part that the reader is using is left alone until they leave it; the rest is replaced. */
  let isBehind = false;

  function isInUse(part) {
    return (
      part.contains(document.activeElement) ||
      part.querySelector("details[open], .rd-q__pick:checked") !== null
    );
  }

  function catchUp() {
    if (isBehind) {
      isBehind = false;
      refresh();
    }
  }

  function swapGently() {
    document.body.addEventListener("htmx:beforeSwap", function (event) {
      if (isInUse(event.detail.target)) {
        event.detail.shouldSwap = false;
        isBehind = true;
      }
    });
    document.addEventListener("focusout", () => setTimeout(catchUp));
    document.addEventListener("toggle", () => setTimeout(catchUp), true);
    document.body.addEventListener("htmx:afterSettle", function (event) {
      event.detail.elt.querySelectorAll(".rd-new").forEach(function (arrived) {
        setTimeout(() => arrived.classList.remove("rd-new"), ARRIVAL_MS);
      });
    });
  }

  /* A file dropped on the field's frame is chosen as if it had been picked. */
  function takeDrops() {
    document.querySelectorAll("input[type=file][data-drop]").forEach(function (input) {
      const frame = input.closest(".rd-evidence__drop");
      ["dragenter", "dragover"].forEach(function (name) {
        frame.addEventListener(name, function (event) {
          event.preventDefault();
          frame.classList.add("is-over");
        });
      });
      ["dragleave", "drop"].forEach(function (name) {
        frame.addEventListener(name, () => frame.classList.remove("is-over"));
      });
      frame.addEventListener("drop", function (event) {
        event.preventDefault();
        if (event.dataTransfer.files.length > 0) {
          input.files = event.dataTransfer.files;
        }
      });
    });
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  /* Whoever signs out leaves no page of the bench behind in this browser. */
  document.addEventListener("submit", function (event) {
    if (window.caches && /\/sign-out$/.test(event.target.action)) {
      caches.delete("bench-pages-1").catch(() => undefined);
    }
  });

  keepZone();
  settleSent();
  keepDrafts();
  listenToKeys();
  watchLine();
  swapGently();
  takeDrops();
})();
