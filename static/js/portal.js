// Small behaviours hung on data- attributes. Every page works without this file.
(function () {
  "use strict";
  const $ = (pilih, akar) => (akar || document).querySelector(pilih);
  const $$ = (pilih, akar) => Array.from((akar || document).querySelectorAll(pilih));
  const simpanan = {
    baca(kunci) { try { return localStorage.getItem(kunci); } catch { return null; } },
    tulis(kunci, nilai) { try { localStorage.setItem(kunci, nilai); } catch { /* storage is full or blocked */ } },
    hapus(kunci) { try { localStorage.removeItem(kunci); } catch { /* storage is blocked */ } },
    kunci() { try { return Object.keys(localStorage); } catch { return []; } },
  };
  const pengguna = () => document.body.dataset.pengguna || "tamu";
  const ponsel = () => window.matchMedia("(max-width: 800px)").matches;
  const mengetik = (unsur) => unsur.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], dialog");

  /* --- Groups of a long menu stay as the person left them; the one with the open page is always open --- */
  $$("details[data-ingat]").forEach((lipatan) => {
    if (!("ingatBuka" in lipatan.dataset) && simpanan.baca(lipatan.dataset.ingat) !== null) lipatan.open = simpanan.baca(lipatan.dataset.ingat) === "1";
    $("summary", lipatan).addEventListener("click", () => simpanan.tulis(lipatan.dataset.ingat, lipatan.open ? "0" : "1"));
  });
  /* --- What is open now is in sight: the entry of the sidebar, the tab of a row that scrolls --- */
  $$(".sisi [aria-current]").forEach((unsur) => unsur.scrollIntoView({ block: "nearest" }));
  $$(".tab [aria-current]").forEach((unsur) => { unsur.parentElement.scrollLeft = unsur.offsetLeft - unsur.parentElement.offsetLeft - 36; });

  /* --- Toasts: data-roti, data-tutup; the header HX-Trigger {"pesan": {"teks", "tingkat", "urungkan"}} adds one --- */
  function siapkanRoti(akar) {
    $$("[data-roti]", akar).forEach((roti) => {
      $$("[data-tutup]", roti).forEach((tombol) => { tombol.hidden = false; });
      if (roti.dataset.roti === "error" || roti.dataset.siap) return;
      roti.dataset.siap = "1";
      let sisa = $("form", roti) ? 15000 : 8000;
      let mulai = 0;
      let jam = 0;
      const jalan = () => { mulai = Date.now(); jam = window.setTimeout(() => roti.remove(), sisa); };
      const henti = () => { window.clearTimeout(jam); sisa = Math.max(3000, sisa - (Date.now() - mulai)); };
      roti.addEventListener("mouseenter", henti);
      roti.addEventListener("mouseleave", jalan);
      roti.addEventListener("focusin", henti);
      roti.addEventListener("focusout", jalan);
      jalan();
    });
  }
  function tampilkanPesan(teks, tingkat, urungkan) {
    const wadah = $("#roti");
    if (!wadah) return;
    const roti = document.createElement("div");
    roti.className = `roti-isi ${tingkat || "info"} baru`;
    roti.dataset.roti = tingkat || "info";
    const isi = document.createElement("p");
    isi.textContent = teks;
    roti.append(isi);
    if (typeof urungkan === "string" && /^\/(?![/\\])/.test(urungkan)) {
      const tombol = document.createElement("button");
      tombol.className = "tombol polos";
      tombol.type = "button";
      tombol.textContent = "Urungkan";
      tombol.addEventListener("click", () => {
        roti.remove();
        window.htmx.ajax("POST", urungkan, { swap: "none" });
      });
      roti.append(tombol);
    }
    const tutup = document.createElement("button");
    tutup.type = "button";
    tutup.className = "tombol polos ikon";
    tutup.dataset.tutup = ".roti-isi";
    tutup.setAttribute("aria-label", "Tutup pesan");
    tutup.textContent = "✕";
    roti.append(tutup);
    wadah.append(roti);
    siapkanRoti(wadah);
  }
  document.addEventListener("pesan", (kejadian) => {
    const rincian = kejadian.detail || {};
    tampilkanPesan(rincian.teks || rincian.value || "", rincian.tingkat, rincian.urungkan);
  });

  /* --- Drafts: <form data-simpan-draf="name">, kept per person, cleared after success and on sign-out; with
         data-draf-tetap also after sign-out, and the same on every page that shows the form --- */
  const tempatDraf = (formulir) => (formulir.dataset.drafTetap === undefined ? location.pathname : "tetap");
  const namaDraf = (formulir) => `draf:${pengguna()}:${tempatDraf(formulir)}:${formulir.dataset.simpanDraf || "utama"}`;
  const layakDraf = (isian) => isian.name && !["password", "file", "hidden", "submit", "button"].includes(isian.type) && !isian.name.startsWith("_");
  function isiDraf(formulir) {
    const data = {};
    Array.from(formulir.elements).filter(layakDraf).forEach((isian) => {
      if (isian.type === "radio") { if (isian.checked) data[isian.name] = isian.value; }
      else if (isian.type === "checkbox") data[`${isian.name}=${isian.value}`] = isian.checked;
      else data[isian.name] = isian.value;
    });
    return data;
  }
  function pulihkanDraf(formulir) {
    const tersimpan = simpanan.baca(namaDraf(formulir));
    if (!tersimpan || formulir.dataset.drafSiap) return;
    let data;
    try { data = JSON.parse(tersimpan).data; } catch { return; }
    const awal = JSON.stringify(isiDraf(formulir));
    if (awal === JSON.stringify(data)) return;
    Array.from(formulir.elements).filter(layakDraf).forEach((isian) => {
      if (isian.type === "radio") { if (isian.name in data) isian.checked = isian.value === data[isian.name]; }
      else if (isian.type === "checkbox") { const k = `${isian.name}=${isian.value}`; if (k in data) isian.checked = data[k]; }
      else if (isian.name in data) isian.value = data[isian.name];
    });
    formulir.dispatchEvent(new Event("change", { bubbles: true }));
    const catatan = document.createElement("p");
    catatan.className = "draf-catatan";
    catatan.append("Isian Anda yang belum terkirim dipulihkan. ");
    const buang = document.createElement("button");
    buang.type = "button";
    buang.className = "tombol polos";
    buang.textContent = "Buang draf";
    buang.addEventListener("click", () => { simpanan.hapus(namaDraf(formulir)); formulir.reset(); catatan.remove(); });
    catatan.append(buang);
    formulir.prepend(catatan);
  }
  function siapkanDraf(akar) {
    const tertunda = simpanan.baca(`draf-kirim:${pengguna()}`);
    if (tertunda) {
      const masihAda = $$("form[data-simpan-draf]").find((f) => namaDraf(f) === tertunda);
      const berhasil = $("[data-roti=success]");
      if (!masihAda || berhasil) simpanan.hapus(tertunda);
      simpanan.hapus(`draf-kirim:${pengguna()}`);
    }
    $$("form[data-simpan-draf]", akar).forEach((formulir) => {
      if (formulir.dataset.drafSiap) return;
      if (!$(".is-invalid, [aria-invalid=true]", formulir)) pulihkanDraf(formulir);
      formulir.dataset.drafSiap = "1";
      let jam = 0;
      const simpan = () => {
        window.clearTimeout(jam);
        jam = window.setTimeout(() => simpanan.tulis(namaDraf(formulir), JSON.stringify({ pada: Date.now(), data: isiDraf(formulir) })), 300);
      };
      formulir.addEventListener("input", simpan);
      formulir.addEventListener("submit", () => {
        window.clearTimeout(jam);
        simpanan.tulis(namaDraf(formulir), JSON.stringify({ pada: Date.now(), data: isiDraf(formulir) }));
        simpanan.tulis(`draf-kirim:${pengguna()}`, namaDraf(formulir));
      });
    });
  }
  document.addEventListener("htmx:afterRequest", (kejadian) => {
    const formulir = kejadian.detail.elt && kejadian.detail.elt.closest && kejadian.detail.elt.closest("form[data-simpan-draf]");
    if (!formulir || kejadian.detail.requestConfig.verb === "get") return;
    simpanan.hapus(`draf-kirim:${pengguna()}`);
    if (kejadian.detail.successful && kejadian.detail.xhr.status < 300) {
      simpanan.hapus(namaDraf(formulir));
      if (formulir.dataset.kosongkan !== undefined && document.contains(formulir)) formulir.reset();
    }
  });

  /* --- Submit once, and not at all without a connection --- */
  document.addEventListener("submit", (kejadian) => {
    const formulir = kejadian.target;
    if (formulir.matches("[data-keluar]")) {
      simpanan.kunci().filter((k) => k.startsWith(`draf:${pengguna()}:`) && !k.startsWith(`draf:${pengguna()}:tetap:`)).forEach(simpanan.hapus);
    }
    if ((formulir.method || "get").toLowerCase() !== "post") return;
    if (navigator.onLine === false) {
      kejadian.preventDefault();
      kejadian.stopImmediatePropagation();
      if (antrekan(formulir)) return;
      tampilkanPesan(
        formulir.matches("[data-simpan-draf]")
          ? "Sambungan terputus. Isian Anda tersimpan di perangkat ini; kirim lagi setelah tersambung."
          : "Sambungan terputus. Coba lagi setelah tersambung.", "error");
      return;
    }
    if (kejadian.defaultPrevented || formulir.hasAttribute("hx-post") || formulir.closest("[hx-boost=true]")) return;
    if (formulir.dataset.terkirim) { kejadian.preventDefault(); return; }
    formulir.dataset.terkirim = "1";
    const tombol = kejadian.submitter;
    if (tombol) tombol.setAttribute("aria-busy", "true");
    window.setTimeout(() => $$("button[type=submit], button:not([type])", formulir).forEach((b) => b.setAttribute("aria-disabled", "true")), 0);
  }, true);
  window.addEventListener("pageshow", () => {
    $$("form[data-terkirim]").forEach((formulir) => {
      delete formulir.dataset.terkirim;
      $$("[aria-disabled=true], [aria-busy=true]", formulir).forEach((b) => { b.removeAttribute("aria-disabled"); b.removeAttribute("aria-busy"); });
    });
  });
  document.addEventListener("htmx:beforeRequest", (kejadian) => {
    const formulir = kejadian.detail.elt;
    if (!formulir.matches || !formulir.matches("form") || kejadian.detail.requestConfig.verb === "get") return;
    if (formulir.dataset.terkirim) { kejadian.preventDefault(); return; }
    formulir.dataset.terkirim = "1";
    $$("button[type=submit], button:not([type])", formulir).forEach((b) => b.setAttribute("aria-busy", "true"));
  });
  document.addEventListener("htmx:afterRequest", (kejadian) => {
    const formulir = kejadian.detail.elt;
    if (!formulir.matches || !formulir.matches("form")) return;
    delete formulir.dataset.terkirim;
    $$("[aria-busy=true]", formulir).forEach((b) => b.removeAttribute("aria-busy"));
  });
  document.addEventListener("htmx:responseError", (kejadian) => {
    const status = kejadian.detail.xhr.status;
    const kata = {
      401: "Sesi Anda sudah berakhir. Muat ulang halaman ini untuk masuk lagi; isian Anda tersimpan.",
      403: "Anda tidak memiliki hak untuk tindakan ini.",
      404: "Data tidak ditemukan. Mungkin sudah dipindahkan.",
      429: "Terlalu sering. Tunggu sebentar, lalu coba lagi.",
      503: "Layanan sedang sibuk. Isian Anda tidak hilang; coba lagi sebentar lagi.",
    };
    tampilkanPesan(kata[status] || "Ada yang tidak beres di pihak kami. Coba lagi; bila berulang, hubungi pengelola.", "error");
  });
  // A form that can wait (data-antre, static/js/antrean.js) is kept and sent later.
  function antrekan(formulir) {
    if (!formulir.matches || !formulir.matches("form[data-antre]")) return false;
    const kejadian = new CustomEvent("antre", { bubbles: true, cancelable: true });
    formulir.dispatchEvent(kejadian);
    if (kejadian.defaultPrevented) simpanan.hapus(namaDraf(formulir));
    return kejadian.defaultPrevented;
  }
  ["htmx:sendError", "htmx:timeout"].forEach((nama) => document.addEventListener(nama, (kejadian) => {
    if (antrekan(kejadian.detail.elt)) return;
    tampilkanPesan("Sambungan terputus. Isian Anda tetap ada; coba lagi setelah tersambung.", "error");
  }));

  /* --- Side panel: <a data-panel> opens the drawer; data-panel="#id" fills that column on a desk --- */
  let asalLaci = null;
  function bukaLaci(judul) {
    const laci = $("#laci");
    $("[data-laci-judul]", laci).textContent = judul || "Rincian";
    if (!laci.open) laci.showModal();
    laci.scrollTop = 0;
  }
  document.addEventListener("click", (kejadian) => {
    if (kejadian.defaultPrevented || kejadian.button || kejadian.metaKey || kejadian.ctrlKey || kejadian.shiftKey) return;
    const tautan = kejadian.target.closest("a[data-panel]");
    if (tautan && window.htmx && $("#laci")) {
      const kolom = tautan.dataset.panel ? $(tautan.dataset.panel) : null;
      const diKolom = kolom && !ponsel();
      kejadian.preventDefault();
      asalLaci = tautan;
      window.htmx.ajax("GET", tautan.href, { target: diKolom ? kolom : "#laci-isi", swap: "innerHTML" }).then(() => {
        if (diKolom) {
          $$("tr.dipilih, .baris.dipilih").forEach((b) => b.classList.remove("dipilih"));
          const baris = tautan.closest("tr, .baris");
          if (baris) baris.classList.add("dipilih");
          kolom.focus({ preventScroll: true });
        } else {
          if (!$("#laci-isi").childElementCount) return;
          bukaLaci($("#laci-isi h2, #laci-isi h1") ? "" : tautan.textContent.trim());
        }
      });
    }
    const tutup = kejadian.target.closest("[data-tutup]");
    if (tutup) { const sasaran = tutup.closest(tutup.dataset.tutup || "*"); if (sasaran) sasaran.remove(); }
    const tutupDialog = kejadian.target.closest("[data-tutup-dialog]");
    if (tutupDialog) tutupDialog.closest("dialog").close();
    if (kejadian.target.matches("dialog[open]")) kejadian.target.close();
    const kembali = kejadian.target.closest("a[data-kembali]");
    if (kembali && history.length > 1) { kejadian.preventDefault(); history.back(); }
    $$("details[data-tutup-luar][open]").forEach((d) => { if (!d.contains(kejadian.target)) d.open = false; });
  });
  // A whole page that answers a panel link is opened as a page: never half a portal inside the drawer.
  document.addEventListener("htmx:beforeSwap", (kejadian) => {
    const { target, xhr, requestConfig } = kejadian.detail;
    if (target && (target.id === "laci-isi" || target.matches(".panel")) && /<html[\s>]/i.test(xhr.responseText)) {
      kejadian.detail.shouldSwap = false;
      location.assign(requestConfig.path);
    }
  });
  document.addEventListener("close", (kejadian) => {
    if (kejadian.target.id === "laci") {
      $("#laci-isi").replaceChildren();
      if (asalLaci && document.contains(asalLaci)) asalLaci.focus();
    }
  }, true);

  /* --- Signs of change: hx-trigger="sse:name" on any element; one stream per page, else every 15 s --- */
  let aliran = null;
  let cadangan = 0;
  const namaTerdaftar = new Set();
  const pendengar = () => $$("[hx-trigger*='sse:']").filter((u) => !u.closest("[sse-connect]"));
  const beriTanda = (nama) => pendengar().forEach((unsur) => {
    if (!nama || unsur.getAttribute("hx-trigger").includes(nama)) {
      window.htmx.trigger(unsur, nama || unsur.getAttribute("hx-trigger").match(/sse:[\w.-]+/)[0]);
    }
  });
  /* What a person asks from inside an element must find it again: a sign does not draw it anew until that is answered */
  const ditanyakan = new Set();
  const tertunda = new Set();
  const sibuk = (unsur) => Array.from(ditanyakan).some((dalam) => dalam !== unsur && unsur.contains(dalam));
  document.addEventListener("htmx:beforeSend", (kejadian) => ditanyakan.add(kejadian.detail.requestConfig.elt));
  document.addEventListener("htmx:beforeSwap", (kejadian) => {
    const unsur = kejadian.detail.requestConfig.elt;
    if (!(unsur.getAttribute("hx-trigger") || "").includes("sse:") || !sibuk(unsur)) return;
    kejadian.detail.shouldSwap = false;
    tertunda.add(unsur);
  });
  document.addEventListener("htmx:afterRequest", (kejadian) => {
    ditanyakan.delete(kejadian.detail.requestConfig.elt);
    Array.from(tertunda).filter((unsur) => !sibuk(unsur)).forEach((unsur) => {
      tertunda.delete(unsur);
      if (document.contains(unsur)) window.htmx.trigger(unsur, unsur.getAttribute("hx-trigger").match(/sse:[\w.-]+/)[0]);
    });
  });
  function siapkanAliran() {
    const unsur = pendengar();
    if (!unsur.length || !window.htmx || !document.body.dataset.pengguna) return;
    const mulaiCadangan = () => { if (!cadangan) cadangan = window.setInterval(() => { if (!document.hidden) beriTanda(); }, 15000); };
    if (!aliran && "EventSource" in window) {
      aliran = new EventSource(document.body.dataset.aliran);
      aliran.addEventListener("open", () => { window.clearInterval(cadangan); cadangan = 0; });
      aliran.addEventListener("error", mulaiCadangan);
      aliran.addEventListener("cadangan", () => beriTanda());
      window.addEventListener("pagehide", () => aliran.close());
    } else if (!aliran) mulaiCadangan();
    unsur.flatMap((u) => u.getAttribute("hx-trigger").match(/sse:[\w.-]+/g) || []).forEach((nama) => {
      if (namaTerdaftar.has(nama) || !aliran || nama === "sse:cadangan") return;
      namaTerdaftar.add(nama);
      aliran.addEventListener(nama.slice(4), () => beriTanda(nama));
    });
  }

  /* --- Progress of a job: data-kemajuan-url is the fragment itself; data-kemajuan-aliran says when it changed --- */
  function siapkanKemajuan(akar) {
    const semua = $$("[data-kemajuan-url]", akar);
    if (akar && akar.matches && akar.matches("[data-kemajuan-url]")) semua.push(akar);
    semua.forEach((unsur) => {
      if (unsur.dataset.kemajuanSiap || !window.htmx) return;
      unsur.dataset.kemajuanSiap = "1";
      let sumber = null;
      let jam = 0;
      const ambil = () => {
        if (!document.contains(unsur)) { window.clearTimeout(jam); if (sumber) sumber.close(); return; }
        window.clearTimeout(jam);
        if (sumber) sumber.close();
        window.htmx.ajax("GET", unsur.dataset.kemajuanUrl, { target: unsur, swap: "outerHTML" }).catch(() => { jam = window.setTimeout(ambil, 5000); });
      };
      if (unsur.dataset.kemajuanAliran && "EventSource" in window) {
        sumber = new EventSource(unsur.dataset.kemajuanAliran);
        sumber.onmessage = ambil;
        ["kemajuan", "berubah", "pekerjaan"].forEach((nama) => sumber.addEventListener(nama, ambil));
        window.addEventListener("pagehide", () => sumber.close());
        jam = window.setTimeout(ambil, 15000);
      } else jam = window.setTimeout(ambil, 2000);
    });
  }

  /* --- Quadrant of predikat: lights the cell of the two ratings as they are chosen --- */
  function nyalakanKuadran(kuadran) {
    const nilai = (nama) => {
      const unsur = $$(`[name="${CSS.escape(nama || "")}"]`);
      const pilih = unsur.find((u) => (u.type === "radio" ? u.checked : true));
      return pilih ? pilih.value : "";
    };
    if (!kuadran.dataset.hasil) return;
    const kunci = `${nilai(kuadran.dataset.hasil)}|${nilai(kuadran.dataset.perilaku)}`;
    let kata = "belum terbentuk";
    $$("[data-sel]", kuadran).forEach((sel) => {
      const nyala = sel.dataset.sel === kunci;
      sel.classList.toggle("nyala", nyala);
      if (nyala) kata = sel.textContent;
    });
    const hasil = $("[data-kuadran-hasil]", kuadran);
    if (hasil && hasil.textContent !== kata) hasil.textContent = kata;
  }
  document.addEventListener("change", () => $$("[data-kuadran]").forEach(nyalakanKuadran));

  /* --- Upload by dropping --- */
  /* The browser's own words beside a file field follow its language, not the portal's: ours stand over it. */
  function siapkanBerkas(isian) {
    if (isian.dataset.siap) return;
    isian.dataset.siap = "1";
    const [bungkus, tombol, nama] = ["span", "span", "span"].map((unsur) => document.createElement(unsur));
    bungkus.className = "pilih-berkas";
    tombol.className = "pilih-tombol";
    nama.className = "pilih-nama";
    [tombol, nama].forEach((unsur) => unsur.setAttribute("aria-hidden", "true"));
    tombol.textContent = "Pilih berkas";
    isian.replaceWith(bungkus);
    bungkus.append(isian, tombol, nama);
    const sebut = () => { nama.textContent = [...isian.files].map((berkas) => berkas.name).join(", ") || "Belum ada berkas yang dipilih"; };
    isian.addEventListener("change", sebut);
    if (isian.form) isian.form.addEventListener("reset", () => setTimeout(sebut));
    sebut();
  }

  function siapkanUnggah(akar) {
    $$("input[type=file]", akar).forEach(siapkanBerkas);
    $$("[data-unggah]", akar).forEach((wadah) => {
      const isian = $("input[type=file]", wadah);
      if (!isian || wadah.dataset.siap) return;
      wadah.dataset.siap = "1";
      wadah.addEventListener("dragover", (k) => { k.preventDefault(); wadah.classList.add("melayang"); });
      wadah.addEventListener("dragleave", () => wadah.classList.remove("melayang"));
      wadah.addEventListener("drop", (k) => {
        k.preventDefault();
        wadah.classList.remove("melayang");
        if (k.dataTransfer.files.length) { isian.files = k.dataTransfer.files; isian.dispatchEvent(new Event("change", { bubbles: true })); }
      });
    });
  }

  /* --- Keys: / search, ↑↓ rows of [data-daftar], S and K on the chosen row, ? help --- */
  const butirDaftar = () => $$("[data-daftar] [data-butir], [data-daftar] tbody tr").filter((b) => b.getClientRects().length);
  function pindah(langkah) {
    const semua = butirDaftar();
    if (!semua.length) return false;
    const kini = semua.findIndex((b) => b.contains(document.activeElement) || b === document.activeElement);
    const tuju = semua[Math.min(semua.length - 1, Math.max(0, kini + langkah))];
    semua.forEach((b) => b.removeAttribute("aria-selected"));
    if (!tuju.hasAttribute("tabindex")) tuju.tabIndex = -1;
    if (tuju.matches("tr")) tuju.setAttribute("aria-selected", "true");
    tuju.focus();
    return true;
  }
  document.addEventListener("keydown", (kejadian) => {
    if (kejadian.key === "Escape") $$("details[data-tutup-luar][open]").forEach((d) => { d.open = false; $("summary", d).focus(); });
    if (kejadian.defaultPrevented || kejadian.ctrlKey || kejadian.metaKey || kejadian.altKey || mengetik(kejadian.target)) return;
    const baris = kejadian.target.closest("[data-butir], [data-daftar] tbody tr");
    if (kejadian.key === "ArrowDown" || kejadian.key === "ArrowUp") {
      if ((baris || kejadian.target === document.body) && pindah(kejadian.key === "ArrowDown" ? 1 : -1)) kejadian.preventDefault();
      return;
    }
    if (kejadian.key === "Enter" && baris && kejadian.target === baris) { const tautan = $("a[href]", baris); if (tautan) tautan.click(); return; }
    if (simpanan.baca("pintasan") === "mati") return;
    if (kejadian.key === "/") { const cari = $("[data-cari]"); if (cari) { kejadian.preventDefault(); cari.focus(); cari.select(); } }
    else if (kejadian.key === "?") { const bantuan = $("#bantuan-pintasan"); if (bantuan) bantuan.showModal(); }
    else if (baris && ["s", "k"].includes(kejadian.key.toLowerCase())) {
      const tombol = $(`[data-tombol="${kejadian.key.toLowerCase() === "s" ? "setujui" : "kembalikan"}"]`, baris);
      if (tombol) { kejadian.preventDefault(); tombol.click(); }
    }
  });

  /* --- A board of cells: <table data-papan>, arrows move between cells that hold a link --- */
  document.addEventListener("keydown", (kejadian) => {
    const langkah = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[kejadian.key];
    const sel = kejadian.target.closest("[data-papan] tbody td");
    if (!langkah || !sel || mengetik(kejadian.target)) return;
    const baris = sel.parentElement.parentElement.rows[sel.parentElement.rowIndex - 1 + langkah[0]];
    const tujuan = baris && baris.cells[sel.cellIndex + langkah[1]];
    const tautan = tujuan && $("a", tujuan);
    if (tautan) { kejadian.preventDefault(); tautan.focus(); }
  });

  /* --- Theme and the switch of one-letter keys --- */
  function siapkanTema() {
    const gelap = () => document.documentElement.dataset.tema === "gelap" || (!document.documentElement.dataset.tema && window.matchMedia("(prefers-color-scheme: dark)").matches);
    const tulis = () => $$("[data-tema-ganti] span").forEach((s) => { s.textContent = gelap() ? "Tema terang" : "Tema gelap"; });
    $$("[data-tema-ganti], [data-bantuan-pintasan]").forEach((b) => { b.hidden = false; });
    $$("[data-tema-ganti]").forEach((tombol) => tombol.addEventListener("click", () => {
      const tema = gelap() ? "terang" : "gelap";
      document.documentElement.dataset.tema = tema;
      simpanan.tulis("tema", tema);
      tulis();
    }));
    $$("[data-bantuan-pintasan]").forEach((tombol) => tombol.addEventListener("click", () => $("#bantuan-pintasan").showModal()));
    $$("[data-pintasan-aktif]").forEach((pilih) => {
      pilih.checked = simpanan.baca("pintasan") !== "mati";
      pilih.addEventListener("change", () => simpanan.tulis("pintasan", pilih.checked ? "hidup" : "mati"));
    });
    tulis();
  }

  /* --- Choose all rows: <input data-pilih-semua="name"> and the count in [data-jumlah-pilih] --- */
  document.addEventListener("change", (kejadian) => {
    const semua = kejadian.target.closest("[data-pilih-semua]");
    if (semua) $$(`input[type=checkbox][name="${CSS.escape(semua.dataset.pilihSemua)}"]`).forEach((c) => { c.checked = semua.checked; });
    $$("[data-jumlah-pilih]").forEach((wadah) => {
      wadah.textContent = String($$(`input[type=checkbox][name="${CSS.escape(wadah.dataset.jumlahPilih)}"]:checked`).length);
    });
  });

  /* --- Copy a text: <button data-salin="#id"> --- */
  document.addEventListener("click", (kejadian) => {
    const tombol = kejadian.target.closest("[data-salin]");
    if (!tombol || !navigator.clipboard) return;
    const sumber = $(tombol.dataset.salin);
    navigator.clipboard.writeText(sumber.value || sumber.textContent.trim()).then(() => tampilkanPesan("Tersalin.", "success"));
  });
  document.addEventListener("click", (kejadian) => { if (kejadian.target.closest("[data-cetak]")) window.print(); });

  /* --- Show a password: [data-sandi] holds the input and its button --- */
  function siapkanSandi(akar) {
    $$("[data-sandi]", akar).forEach((wadah) => {
      const isian = $("input", wadah);
      const tombol = $("button", wadah);
      if (!isian || !tombol || !tombol.hidden) return;
      tombol.hidden = false;
      tombol.addEventListener("click", () => {
        const tampil = isian.type === "password";
        isian.type = tampil ? "text" : "password";
        tombol.textContent = tampil ? "Sembunyikan" : "Tampilkan";
        tombol.setAttribute("aria-pressed", String(tampil));
        isian.focus();
      });
    });
  }

  function siapkan(akar) {
    siapkanSandi(akar);
    siapkanRoti(akar);
    siapkanDraf(akar);
    siapkanUnggah(akar);
    siapkanKemajuan(akar);
    siapkanAliran();
    $$("[data-kuadran]", akar).forEach(nyalakanKuadran);
    $$("[data-salin], [data-cetak]", akar).forEach((b) => { b.hidden = false; });
  }
  const mulai = () => { siapkanTema(); siapkan(document); };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mulai); else mulai();
  document.addEventListener("htmx:load", (kejadian) => { if (kejadian.detail.elt !== document.body) siapkan(kejadian.detail.elt); });
})();
