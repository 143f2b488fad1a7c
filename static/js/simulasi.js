// Levers of a simulation: a slider beside each figure. Without this file the figures are typed and sent by the button.
(function () {
  "use strict";
  document.querySelectorAll("input[data-geser]").forEach((angka) => {
    const geser = document.createElement("input");
    geser.type = "range";
    geser.min = angka.min;
    geser.max = angka.max;
    geser.step = angka.dataset.geser;
    geser.value = angka.value;
    geser.setAttribute("aria-label", document.querySelector(`label[for="${CSS.escape(angka.id)}"]`).textContent.trim());
    const tandai = () => angka.parentElement.classList.toggle("berubah", angka.value !== angka.dataset.semula);
    geser.addEventListener("input", () => { angka.value = geser.value; tandai(); });
    angka.addEventListener("input", () => { geser.value = angka.value; tandai(); });
    angka.before(geser);
    tandai();
  });
  // Where the answer stands below the levers, one open group leaves it in sight.
  if (window.matchMedia("(max-width: 1100px)").matches) {
    document.querySelectorAll("#tuas details").forEach((lipatan, nomor) => { lipatan.open = nomor === 0; });
  }
  const jawaban = document.getElementById("jawaban");
  if (jawaban) {
    document.addEventListener("htmx:beforeRequest", (k) => { if (k.detail.target === jawaban) jawaban.setAttribute("aria-busy", "true"); });
    document.addEventListener("htmx:afterRequest", (k) => { if (k.detail.target === jawaban) jawaban.setAttribute("aria-busy", "false"); });
  }
})();
