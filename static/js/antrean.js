// Entries written without a connection: <form data-antre> is kept on this device and sent later, each once.
// The key of the form travels with it, so that an answer lost on the way never makes a second entry.
(function () {
  "use strict";
  const pengguna = document.body.dataset.pengguna;
  if (!pengguna) return;
  const $$ = (pilih, akar) => Array.from((akar || document).querySelectorAll(pilih));
  const KUNCI = `antre:${pengguna}`;
  const ULANG = 30000;
  let mengirim = false;
  let jam = 0;
  const baca = () => { try { return JSON.parse(localStorage.getItem(KUNCI) || "[]"); } catch { return []; } };
  function tulis(daftar) {
    try {
      if (daftar.length) localStorage.setItem(KUNCI, JSON.stringify(daftar));
      else localStorage.removeItem(KUNCI);
      return true;
    } catch { return false; }
  }
  const pesan = (teks, tingkat) => document.dispatchEvent(new CustomEvent("pesan", { detail: { teks, tingkat } }));
  function kunciBaru() {
    const angka = crypto.getRandomValues(new Uint8Array(18));
    return Array.from(angka, (n) => n.toString(16).padStart(2, "0")).join("");
  }
  const tokenCsrf = () => { try { return JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"]; } catch { return ""; } };

  /* --- Into the queue --- */
  document.addEventListener("antre", (kejadian) => {
    const formulir = kejadian.target;
    const isian = [];
    let adaBerkas = false;
    new FormData(formulir).forEach((nilai, nama) => {
      if (nilai instanceof File) adaBerkas = adaBerkas || nilai.size > 0;
      else if (nama !== "csrfmiddlewaretoken") isian.push([nama, nilai]);
    });
    const butir = { kunci: kunciBaru(), url: formulir.getAttribute("action"), isian, teks: formulir.elements.uraian.value, pada: Date.now() };
    if (!tulis([...baca(), butir])) return;
    kejadian.preventDefault();
    formulir.reset();
    const kunci = formulir.querySelector("input[name=_kunci]");
    if (kunci) kunci.value = kunciBaru();
    pesan(`Sambungan terputus. Catatan disimpan di perangkat ini dan dikirim begitu tersambung.${adaBerkas ? " Berkas bukti tidak ikut; lampirkan setelah terkirim." : ""}`, "info");
    gambar();
    jadwalkan();
  });

  /* --- Out of the queue --- */
  function bacaGalat(html) {
    const bagian = new DOMParser().parseFromString(html, "text/html");
    const unsur = bagian.querySelector(".galat, [role=alert]");
    return unsur ? unsur.textContent.trim() : "";
  }
  async function kirimSatu(butir) {
    const jawaban = await fetch(butir.url, {
      method: "POST",
      credentials: "same-origin",
      headers: { "X-CSRFToken": tokenCsrf(), "HX-Request": "true" },
      body: new URLSearchParams(butir.isian),
    });
    if (jawaban.ok) return "terkirim";
    if ([400, 404, 409, 422].includes(jawaban.status)) {
      butir.galat = bacaGalat(await jawaban.text()) || "Catatan ini belum dapat diterima. Perbaiki, lalu kirim lagi.";
      return "ditolak";
    }
    return jawaban.status === 401 || jawaban.status === 403 ? "keluar" : "nanti";
  }
  async function kirimSemua() {
    if (mengirim || navigator.onLine === false || !baca().some((b) => !b.galat)) return;
    mengirim = true;
    let terkirim = 0;
    try {
      for (const butir of baca().filter((b) => !b.galat)) {
        const hasil = await kirimSatu(butir);
        if (hasil === "keluar" || hasil === "nanti") break;
        tulis(hasil === "terkirim" ? baca().filter((b) => b.kunci !== butir.kunci) : baca().map((b) => (b.kunci === butir.kunci ? butir : b)));
        if (hasil === "terkirim") terkirim += 1;
      }
    } catch { /* still without a connection: the timer tries again */ }
    mengirim = false;
    if (terkirim) {
      pesan(`${terkirim} catatan yang tertunda sudah terkirim ke atasan Anda.`, "success");
      if (window.htmx) window.htmx.trigger(document.body, "log-berubah");
    }
    gambar();
    jadwalkan();
  }
  function jadwalkan() {
    window.clearTimeout(jam);
    if (baca().some((b) => !b.galat)) jam = window.setTimeout(kirimSemua, ULANG);
  }

  /* --- What waits, above the form --- */
  function tombol(label, gaya, perbuatan) {
    const unsur = document.createElement("button");
    unsur.type = "button";
    unsur.className = `tombol ${gaya}`;
    unsur.textContent = label;
    unsur.addEventListener("click", perbuatan);
    return unsur;
  }
  function perbaiki(butir, formulir) {
    butir.isian.forEach(([nama, nilai]) => { if (nama !== "_kunci" && formulir.elements[nama]) formulir.elements[nama].value = nilai; });
    tulis(baca().filter((b) => b.kunci !== butir.kunci));
    gambar();
    formulir.elements.uraian.focus();
  }
  function gambarSatu(butir, formulir) {
    const baris = document.createElement("div");
    baris.className = "baris lipat";
    const teks = document.createElement("div");
    teks.className = "baris-teks";
    const kalimat = document.createElement("b");
    kalimat.textContent = butir.teks;
    const keadaan = document.createElement("div");
    keadaan.className = butir.galat ? "kecil buruk" : "kecil";
    keadaan.textContent = butir.galat || "Menunggu sambungan";
    teks.append(kalimat, keadaan);
    const aksi = document.createElement("div");
    aksi.className = "baris-aksi";
    aksi.append(
      butir.galat ? tombol("Perbaiki", "sepi", () => perbaiki(butir, formulir)) : tombol("Kirim sekarang", "sepi", kirimSemua),
      tombol("Buang", "polos", () => { tulis(baca().filter((b) => b.kunci !== butir.kunci)); gambar(); }),
    );
    baris.append(teks, aksi);
    return baris;
  }
  function gambar() {
    $$("[data-antrean]").forEach((wadah) => { if (!$$("form[data-antre]", wadah.parentElement).length) wadah.remove(); });
    $$("form[data-antre]").forEach((formulir) => {
      let wadah = formulir.parentElement.querySelector("[data-antrean]");
      const daftar = baca();
      if (!daftar.length) { if (wadah) wadah.remove(); return; }
      if (!wadah) {
        wadah = document.createElement("div");
        wadah.className = "antrean";
        wadah.dataset.antrean = "";
        wadah.setAttribute("role", "status");
        formulir.before(wadah);
      }
      wadah.replaceChildren(...daftar.map((butir) => gambarSatu(butir, formulir)));
    });
  }
  window.addEventListener("online", kirimSemua);
  window.addEventListener("storage", (kejadian) => { if (kejadian.key === KUNCI) gambar(); });
  document.addEventListener("htmx:afterSettle", gambar);
  gambar();
  kirimSemua();
})();
