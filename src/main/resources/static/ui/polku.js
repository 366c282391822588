// Adds, never carries: every page works without this file.
(function () {
  "use strict";

  document.addEventListener("keydown", function (event) {
    var field = event.target.closest && event.target.closest("input, textarea, select");
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach(function (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    } else if (event.key === "/" && !field) {
      var search = document.getElementById("haku");
      if (search) { event.preventDefault(); search.focus(); }
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && field && field.form) {
      field.form.requestSubmit();
    }
  });

  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
    var print = event.target.closest && event.target.closest("[data-print]");
    if (print) { window.print(); }
  });

  // On a phone the places are a row that scrolls: the one where one is comes into sight.
  var here = document.querySelector(".side [aria-current]");
  if (here && here.offsetParent) {
    var row = here.closest(".side__in");
    row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  }

  function focusErrors(root) {
    var summary = root.querySelector(".error-summary");
    if (summary) { summary.focus(); }
  }
  document.addEventListener("DOMContentLoaded", function () { focusErrors(document); });
  document.addEventListener("htmx:afterSwap", function (event) { focusErrors(event.target); });
})();
