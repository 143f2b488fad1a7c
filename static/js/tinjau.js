// The rater's list: an entry is ticked once it was read, that is, stood on the screen long enough for its length.
(function () {
  "use strict";
  const $$ = (pilih, akar) => Array.from((akar || document).querySelectorAll(pilih));
  const HURUF_SEDETIK = 40;
  const PALING_SINGKAT = 600;
  const terbaca = new Set(); // "uuid:versi"; a changed entry is unread again
  const ditolak = new Set(); // unticked by hand: never ticked again by itself
  const terbuka = new Map(); // person → open or not, as the reader left it
  const jam = new Map();
  const ponsel = () => window.matchMedia("(max-width: 800px)").matches;
  const kotak = (butir) => butir.querySelector("input[type=checkbox][name=butir]");

  function hitung() {
    $$("[data-jumlah-pilih=butir]").forEach((wadah) => { wadah.textContent = String($$("input[name=butir]:checked").length); });
    $$("[data-tinjau-orang]").forEach((orang) => {
      const semua = $$("input[name=butir]", orang);
      const sudah = semua.filter((c) => c.checked).length;
      const cap = orang.querySelector("[data-terbaca]");
      cap.hidden = !sudah;
      cap.textContent = sudah === semua.length ? "semua dibaca" : `${sudah} dari ${semua.length} dibaca`;
    });
  }
  function tandai(butir) {
    const centang = kotak(butir);
    if (!centang || !document.contains(butir)) return;
    terbaca.add(centang.value);
    if (!ditolak.has(centang.value)) centang.checked = true;
    hitung();
  }
  const pengamat = "IntersectionObserver" in window ? new IntersectionObserver((daftar) => daftar.forEach((satu) => {
    window.clearTimeout(jam.get(satu.target));
    const tinggi = satu.rootBounds ? satu.rootBounds.height : 0;
    const cukup = satu.intersectionRatio >= 0.75 || (tinggi && satu.intersectionRect.height > tinggi * 0.6);
    if (!satu.isIntersecting || !cukup || document.hidden) return;
    const lama = Math.max(PALING_SINGKAT, satu.target.textContent.trim().length / HURUF_SEDETIK * 1000 / 4);
    jam.set(satu.target, window.setTimeout(() => tandai(satu.target), Math.min(lama, 2500)));
  }), { threshold: [0.25, 0.5, 0.75] }) : null;

  function siapkan() {
    if (!document.querySelector("[data-tinjau]")) return;
    $$("[data-tinjau-orang]").forEach((orang) => {
      if (orang.dataset.siap) return;
      orang.dataset.siap = "1";
      const nama = orang.dataset.tinjauOrang;
      if (terbuka.has(nama)) orang.open = terbuka.get(nama);
      else if (!ponsel()) orang.open = true;
      orang.addEventListener("toggle", () => terbuka.set(nama, orang.open));
    });
    $$("[data-tinjau] [data-butir]").forEach((butir) => {
      const centang = kotak(butir);
      if (!centang || butir.dataset.siap) return;
      butir.dataset.siap = "1";
      if (terbaca.has(centang.value) && !ditolak.has(centang.value)) centang.checked = true;
      if (!terbaca.has(centang.value) && pengamat) pengamat.observe(butir);
      centang.addEventListener("change", () => {
        ditolak[centang.checked ? "delete" : "add"](centang.value);
        hitung();
      });
      butir.addEventListener("focus", () => tandai(butir));
    });
    hitung();
  }
  document.addEventListener("htmx:load", siapkan);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && pengamat) $$("[data-tinjau] [data-butir]").forEach((b) => { pengamat.unobserve(b); pengamat.observe(b); });
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", siapkan);
  else siapkan();
})();
