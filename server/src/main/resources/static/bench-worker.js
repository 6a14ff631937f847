/* Keeps the pages of the bench for a shift without a connection: the network first, else what was
   seen last. It keeps nothing of other pages, sends nothing, and forgets all when somebody signs out. */
"use strict";

const PAGES = "bench-pages-1";
const FILES = "bench-files-1";
const PERSON = "/bench-person";
const PATIENCE_MS = 4000;
const SHELL = ["/redress.css", "/redress-pages.css", "/redress.js", "/bench.js", "/mark.svg"];

self.addEventListener("install", function (event) {
  event.waitUntil(
    caches.open(FILES).then((files) => files.addAll(SHELL)).then(() => self.skipWaiting())
  );
});

self.addEventListener("activate", function (event) {
  event.waitUntil(self.clients.claim());
});

function inTime(asked) {
  return new Promise(function (done, failed) {
    const timer = setTimeout(() => failed(new Error("slow")), PATIENCE_MS);
    asked.then(
      function (answer) { clearTimeout(timer); done(answer); },
      function (lost) { clearTimeout(timer); failed(lost); }
    );
  });
}

/* The pages of this house alone: another one's address may begin with the same letters. */
function isPage(address) {
  const home = new URL(self.registration.scope).pathname;
  return address.pathname === home || address.pathname.startsWith(home + "/");
}

/* Keeps a page; those that somebody else has seen go first. */
async function keep(address, answer) {
  const words = await answer.clone().text();
  const who = (/ data-person="([^"]*)"/.exec(words) || ["", ""])[1];
  const before = await (await caches.open(PAGES)).match(PERSON);
  if (before && await before.text() !== who) {
    await caches.delete(PAGES);
  }
  const pages = await caches.open(PAGES);
  await pages.put(PERSON, new Response(who));
  await pages.put(address, answer);
}

/* Who is led to the sign-in has signed out: what was seen before is not theirs any more. */
async function remember(request, answer) {
  const isShut = answer.status === 401 || answer.status === 403;
  if (answer.redirected || answer.type === "opaqueredirect" || isShut) {
    await caches.delete(PAGES);
  } else if (answer.ok) {
    await keep(request.url, answer.clone());
  }
  return answer;
}

async function page(request) {
  const asked = fetch(request);
  try {
    return await remember(request, await inTime(asked));
  } catch (lost) {
    const pages = await caches.open(PAGES);
    /* Never the page of another box: without its code at most. */
    const seen = await pages.match(request.url) || await pages.match(request.url.split("?")[0]);
    return seen || late(request, asked, pages);
  }
}

/* What nobody has seen yet is worth the wait. */
async function late(request, asked, pages) {
  try {
    return await remember(request, await asked);
  } catch (lost) {
    return await pages.match(self.registration.scope) || Response.error();
  }
}

async function file(request) {
  const files = await caches.open(FILES);
  const fresh = fetch(request).then(function (answer) {
    if (answer.ok) {
      files.put(request, answer.clone());
    }
    return answer;
  });
  const seen = await files.match(request);
  if (seen) {
    fresh.catch(() => undefined);
    return seen;
  }
  return fresh;
}

function isFile(address) {
  return /^\/[^/]+\.(css|js|svg)$|^\/(goods|fonts|vendor|webjars)\//.test(address.pathname);
}

self.addEventListener("fetch", function (event) {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && isPage(address)) {
    event.respondWith(page(event.request));
  } else if (isFile(address)) {
    event.respondWith(file(event.request));
  }
});

/* The pages of what is expected, so that it can be received and looked at without a connection. */
self.addEventListener("message", function (event) {
  const wanted = event.data && event.data.keep;
  if (Array.isArray(wanted)) {
    event.waitUntil(fetchAll(wanted.map((each) => new URL(each, self.location.origin))));
  }
});

async function fetchAll(wanted) {
  for (const address of wanted.filter(isPage)) {
    const isKept = await (await caches.open(PAGES)).match(address.href);
    const answer = isKept
      ? undefined
      : await fetch(address.href, { credentials: "same-origin" }).catch(() => undefined);
    if (answer && answer.ok && !answer.redirected) {
      await keep(address.href, answer);
    }
  }
}
