// Makes and uses passkeys: the browser's answer goes into the form, and the form is sent as any other.
(function () {
  "use strict";

  var able = window.PublicKeyCredential && window.isSecureContext && navigator.credentials;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (c) { return c.charCodeAt(0); });
  }
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function listed(descriptors) {
    return (descriptors || []).map(function (d) { return Object.assign({}, d, { id: bytes(d.id) }); });
  }

  function make(form) {
    var options = JSON.parse(form.dataset.options);
    options.challenge = bytes(options.challenge);
    options.user = Object.assign({}, options.user, { id: bytes(options.user.id) });
    options.excludeCredentials = listed(options.excludeCredentials);
    return navigator.credentials.create({ publicKey: options }).then(function (made) {
      return JSON.stringify({
        id: made.id, rawId: text(made.rawId), type: made.type,
        clientExtensionResults: made.getClientExtensionResults(),
        authenticatorAttachment: made.authenticatorAttachment,
        response: {
          attestationObject: text(made.response.attestationObject),
          clientDataJSON: text(made.response.clientDataJSON),
          transports: made.response.getTransports ? made.response.getTransports() : []
        }
      });
    });
  }

  function use(form) {
    var asked = new URLSearchParams();
    asked.set("_csrf", form.elements._csrf.value);
    return fetch(form.dataset.ask, { method: "POST", body: asked, credentials: "same-origin" })
      .then(function (answer) {
        if (!answer.ok) { throw new Error("refused"); }
        return answer.json();
      })
      .then(function (options) {
        options.challenge = bytes(options.challenge);
        options.allowCredentials = listed(options.allowCredentials);
        return navigator.credentials.get({ publicKey: options });
      })
      .then(function (used) {
        return JSON.stringify({
          id: used.id, rawId: text(used.rawId), type: used.type,
          clientExtensionResults: used.getClientExtensionResults(),
          authenticatorAttachment: used.authenticatorAttachment,
          response: {
            authenticatorData: text(used.response.authenticatorData),
            clientDataJSON: text(used.response.clientDataJSON),
            signature: text(used.response.signature),
            userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined
          }
        });
      });
  }

  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    var off = form.querySelector("[data-passkey-off]");
    var failed = form.querySelector("[data-passkey-failed]");
    var go = form.querySelector("[data-passkey-go]");
    if (!able) { return; }
    if (off) { off.hidden = true; }
    if (go) { go.hidden = false; }
    form.addEventListener("submit", function (event) {
      var name = form.elements.name;
      // Without a name the server says what is missing; with an answer the form goes its way.
      if (form.elements.credential.value || (name && !name.value.trim())) { return; }
      event.preventDefault();
      if (failed) { failed.hidden = true; }
      (form.dataset.passkey === "make" ? make(form) : use(form)).then(function (answer) {
        form.elements.credential.value = answer;
        form.submit();
      }, function () {
        if (failed) { failed.hidden = false; }
      });
    });
  });
})();
