/* Passkeys: a form that asks for one shows itself where the browser knows them, and sends what the
   authenticator answered. Without script, or without passkeys, the other ways in are there. */
(function () {
  "use strict";

  function bytes(text) {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  }

  function text(buffer) {
    const plain = String.fromCharCode(...new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function withIds(list) {
    return (list || []).map((each) => Object.assign({}, each, { id: bytes(each.id) }));
  }

  function read(question) {
    const options = JSON.parse(question);
    options.challenge = bytes(options.challenge);
    if (options.user) {
      options.user.id = bytes(options.user.id);
      options.excludeCredentials = withIds(options.excludeCredentials);
    } else {
      options.allowCredentials = withIds(options.allowCredentials);
    }
    return options;
  }

  function write(credential) {
    const said = credential.response;
    const response = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      response.attestationObject = text(said.attestationObject);
      response.transports = said.getTransports ? said.getTransports() : [];
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      response.userHandle = said.userHandle ? text(said.userHandle) : undefined;
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: response,
      clientExtensionResults: credential.getClientExtensionResults(),
      authenticatorAttachment: credential.authenticatorAttachment
    });
  }

  function ask(form) {
    const publicKey = read(form.dataset.question);
    return form.dataset.passkey === "make"
      ? navigator.credentials.create({ publicKey: publicKey })
      : navigator.credentials.get({ publicKey: publicKey });
  }

  function listen(form) {
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      ask(form).then(
        function (credential) {
          form.elements.credential.value = write(credential);
          form.submit();
        },
        /* Who changed their mind stays on the page; the button is still there. */
        function () {
          form.querySelector("button").focus();
        }
      );
    });
  }

  if (window.PublicKeyCredential) {
    document.querySelectorAll("form[data-passkey]").forEach(listen);
  }
})();
