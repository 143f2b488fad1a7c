"""Addresses of appraisal. One block per aggregate; a slice appends its lines to its block."""

from typing import Any

from django.urls import path

from kinerja.views import (
    angka_kredit,
    apresiasi,
    cakupan,
    cermin,
    dialog,
    distribusi,
    dokumen_evaluasi,
    dosir,
    evaluasi,
    indikator,
    inovasi,
    isi_dialog,
    kalibrasi,
    keberatan,
    kekuatan,
    kepuasan,
    kinerja_orang,
    konflik,
    log,
    log_templat,
    log_tinjau,
    masukan,
    pak,
    papan,
    peran_hasil,
    pertukaran,
    presensi,
    rhk,
    setelan,
    siklus,
    skp,
    skp_alur,
    skp_versi,
    tahunan,
    tanya,
    tim,
    tim_kerja,
    uji_petik,
    umpan_balik,
)

app_name = "kinerja"

SKP: list[Any] = [
    path("skp/", skp.SkpSaya.as_view(), name="skp-list"),
    path("skp/baru/", skp.BuatSkp.as_view(), name="skp-create"),
    path("skp/tim/", skp.SkpTim.as_view(), name="skp-tim"),
    path("skp/peran-hasil/", peran_hasil.PeranHasil.as_view(), name="peran-hasil"),
    path("skp/<uuid:uuid>/", skp.SkpDetail.as_view(), name="skp-detail"),
    path("skp/<uuid:uuid>/cetak/", skp.CetakSkp.as_view(), name="skp-print"),
    path("skp/<uuid:uuid>/ajukan/", skp_alur.AjukanSkp.as_view(), name="skp-submit"),
    path("skp/<uuid:uuid>/tarik/", skp_alur.TarikSkp.as_view(), name="skp-withdraw"),
    path("skp/<uuid:uuid>/sepakati/", skp_alur.SepakatiSkp.as_view(), name="skp-approve"),
    path("skp/<uuid:uuid>/kembalikan/", skp_alur.KembalikanSkp.as_view(), name="skp-reject"),
    path("skp/<uuid:uuid>/batalkan/", skp_alur.BatalkanSkp.as_view(), name="skp-cancel"),
    path("skp/<uuid:uuid>/ekspektasi/", skp_alur.EkspektasiSkp.as_view(), name="skp-ekspektasi"),
    path("skp/<uuid:uuid>/lampiran/", skp_versi.LampiranHalaman.as_view(), name="skp-lampiran"),
    path("skp/<uuid:uuid>/pendekatan/", skp_versi.PendekatanHalaman.as_view(), name="skp-pendekatan"),
    path("skp/<uuid:uuid>/revisi/", skp_versi.RevisiHalaman.as_view(), name="skp-revise"),
    path("skp/<uuid:uuid>/versi/", skp_versi.VersiHalaman.as_view(), name="skp-versi"),
    path("skp/versi/<uuid:uuid>/", skp_versi.VersiDetail.as_view(), name="skp-versi-detail"),
    path("skp/<uuid:uuid>/rhk/tambah/", rhk.TambahRhk.as_view(), name="rhk-create"),
    path("skp/<uuid:uuid>/rhk/dukung/", rhk.RhkDariPimpinan.as_view(), name="rhk-cascade"),
    path("rhk/<uuid:uuid>/ubah/", rhk.UbahRhk.as_view(), name="rhk-update"),
    path("rhk/<uuid:uuid>/hapus/", rhk.HapusRhk.as_view(), name="rhk-delete"),
    path("rhk/<uuid:uuid>/indikator/tambah/", rhk.TambahIki.as_view(), name="iki-create"),
    path("indikator/<int:pk>/ubah/", rhk.UbahIki.as_view(), name="iki-update"),
    path("indikator/<int:pk>/hapus/", rhk.HapusIki.as_view(), name="iki-delete"),
]

PERAN_HASIL: list[Any] = [
    path("skp/peran-hasil/<uuid:uuid>/<uuid:pegawai>/", peran_hasil.UsulkanRhk.as_view(), name="peran-usulkan"),
    path("rhk/<uuid:uuid>/usulan/", peran_hasil.UbahUsulan.as_view(), name="rhk-usulan-update"),
    path("rhk/<uuid:uuid>/usulan/hapus/", peran_hasil.HapusUsulan.as_view(), name="rhk-usulan-delete"),
    path("rhk/<uuid:uuid>/sendiri/", peran_hasil.KerjakanSendiri.as_view(), name="rhk-sendiri"),
    path("rhk/<uuid:uuid>/kontribusi/", peran_hasil.KontribusiRhk.as_view(), name="rhk-kontribusi"),
    path("pohon/", peran_hasil.PohonHalaman.as_view(), name="pohon"),
    path("pohon/sasaran/baru/", peran_hasil.BuatSasaran.as_view(), name="sasaran-create"),
    path("pohon/sasaran/<uuid:uuid>/ubah/", peran_hasil.UbahSasaran.as_view(), name="sasaran-update"),
    path("pohon/sasaran/<uuid:uuid>/hapus/", peran_hasil.HapusSasaran.as_view(), name="sasaran-delete"),
]

INDIKATOR: list[Any] = [
    path("rhk/<uuid:uuid>/indikator/templat/", indikator.TemplatHalaman.as_view(), name="iki-templat"),
    path("rhk/<uuid:uuid>/komentar/", indikator.KomentarRhk.as_view(), name="rhk-komentar"),
    path("indikator/<int:pk>/komentar/", indikator.KomentarIki.as_view(), name="iki-komentar"),
    path("indikator/<int:pk>/tidak-realistis/", indikator.TandaiTidakRealistis.as_view(), name="iki-tidak-realistis"),
    path("skp/<uuid:uuid>/komentar/", indikator.KomentarHalaman.as_view(), name="skp-komentar"),
    path("komentar/<uuid:uuid>/jawab/", indikator.JawabKomentar.as_view(), name="komentar-respond"),
    path("skp/<uuid:uuid>/dinilai/", indikator.BagaimanaDinilai.as_view(), name="skp-dinilai"),
]

LOG: list[Any] = [
    path("log/", log.LogHarianHalaman.as_view(), name="log-list"),
    path("log/cepat/", log.LogCepatHalaman.as_view(), name="log-cepat"),
    path("log/salin/", log_templat.SalinLog.as_view(), name="log-salin"),
    path("log/templat/", log_templat.TemplatHalaman.as_view(), name="templat-list"),
    path("log/templat/<uuid:uuid>/ubah/", log_templat.UbahTemplat.as_view(), name="templat-update"),
    path("log/templat/<uuid:uuid>/hapus/", log_templat.HapusTemplat.as_view(), name="templat-delete"),
    path("log/templat/<uuid:uuid>/pulihkan/", log_templat.PulihkanTemplat.as_view(), name="templat-restore"),
    path("log/tinjau/", log_tinjau.TinjauLog.as_view(), name="log-tinjau"),
    path("log/tinjau/setujui/", log_tinjau.SetujuiLogMassal.as_view(), name="log-approve-bulk"),
    path("log/pegawai/<uuid:uuid>/", log_tinjau.LogPegawai.as_view(), name="log-pegawai"),
    path("log/<uuid:uuid>/ubah/", log.UbahLog.as_view(), name="log-update"),
    path("log/<uuid:uuid>/hapus/", log.HapusLog.as_view(), name="log-delete"),
    path("log/<uuid:uuid>/pulihkan/", log.UrungkanHapusLog.as_view(), name="log-restore"),
    path("log/<uuid:uuid>/bukti/", log.TambahBukti.as_view(), name="log-bukti"),
    path("log/<uuid:uuid>/templat/", log_templat.SimpanTemplat.as_view(), name="log-templat"),
    path("log/<uuid:uuid>/setujui/", log_tinjau.SetujuiLog.as_view(), name="log-approve"),
    path("log/<uuid:uuid>/batal-setuju/", log_tinjau.BatalSetujuiLog.as_view(), name="log-unapprove"),
    path("log/<uuid:uuid>/kembalikan/", log_tinjau.KembalikanLog.as_view(), name="log-reject"),
    path("bukti/<int:pk>/hapus/", log.HapusBukti.as_view(), name="bukti-delete"),
]

PRESENSI: list[Any] = [
    path("presensi/", presensi.PresensiSaya.as_view(), name="presensi-list"),
    path("presensi/unit/", presensi.PresensiUnit.as_view(), name="presensi-unit"),
    path("presensi/impor/", presensi.ImporHalaman.as_view(), name="presensi-impor"),
    path("presensi/impor/templat/", presensi.TemplatImpor.as_view(), name="presensi-impor-templat"),
    path("presensi/impor/<uuid:uuid>/", presensi.ImporDetail.as_view(), name="presensi-impor-detail"),
    path("presensi/impor/<uuid:uuid>/terapkan/", presensi.TerapkanImpor.as_view(), name="presensi-impor-apply"),
    path("presensi/jam-kerja/", presensi.JamKerjaHalaman.as_view(), name="jam-kerja"),
    path("presensi/pegawai/<uuid:uuid>/", presensi.PresensiPegawai.as_view(), name="presensi-pegawai"),
    path("presensi/pegawai/<uuid:uuid>/koreksi/", presensi.UsulkanKoreksi.as_view(), name="koreksi-create-unit"),
    path("presensi/koreksi/", presensi.KoreksiDaftar.as_view(), name="koreksi-list"),
    path("presensi/koreksi/baru/", presensi.AjukanKoreksi.as_view(), name="koreksi-create"),
    path("presensi/koreksi/<uuid:uuid>/periksa/", presensi.PeriksaKoreksi.as_view(), name="koreksi-verify"),
    path("presensi/koreksi/<uuid:uuid>/tetapkan/", presensi.TetapkanKoreksi.as_view(), name="koreksi-approve"),
    path("presensi/koreksi/<uuid:uuid>/tolak/", presensi.TolakKoreksi.as_view(), name="koreksi-reject"),
]

UMPAN_BALIK: list[Any] = [
    path("umpan-balik/", umpan_balik.UmpanBalikHalaman.as_view(), name="umpan-balik-list"),
    path("umpan-balik/baca/", umpan_balik.BacaUmpanBalik.as_view(), name="umpan-balik-baca"),
    path("umpan-balik/kirim/", umpan_balik.KirimUmpanBalik.as_view(), name="umpan-balik-kirim"),
    path("umpan-balik/masukan/", masukan.MasukanHalaman.as_view(), name="masukan-list"),
    path("umpan-balik/masukan/tulis/", masukan.BeriMasukan.as_view(), name="masukan-create"),
    path("umpan-balik/masukan/tolak/", masukan.TolakPermintaan.as_view(), name="masukan-decline"),
    path("umpan-balik/minta/", masukan.MintaUmpanBalik.as_view(), name="permintaan-create"),
    path("umpan-balik/minta/<uuid:uuid>/batal/", masukan.BatalkanPermintaan.as_view(), name="permintaan-cancel"),
    path("umpan-balik/topik/<uuid:uuid>/", kekuatan.KekuatanHalaman.as_view(), name="kekuatan"),
    path("umpan-balik/<uuid:uuid>/ubah/", umpan_balik.UbahUmpanBalik.as_view(), name="umpan-balik-update"),
    path("umpan-balik/<uuid:uuid>/tanggapi/", umpan_balik.TanggapiUmpanBalik.as_view(), name="umpan-balik-tanggapi"),
]

EVALUASI: list[Any] = [
    path("penilaian/", evaluasi.PenilaianSaya.as_view(), name="penilaian-saya"),
    path("penilaian/tim/", evaluasi.PenilaianTim.as_view(), name="penilaian-tim"),
    path("penilaian/cermin/", cermin.CerminSaya.as_view(), name="cermin"),
    path("penilaian/pola/", cermin.PolaPenilaian.as_view(), name="pola-penilaian"),
    path("penilaian/<uuid:uuid>/cermin/", cermin.CerminLembar.as_view(), name="penilaian-cermin"),
    path("penilaian/<uuid:uuid>/", evaluasi.PenilaianDetail.as_view(), name="penilaian-detail"),
    path("penilaian/<uuid:uuid>/nilai/", evaluasi.NilaiPegawai.as_view(), name="penilaian-nilai"),
    path("penilaian/<uuid:uuid>/konflik/", konflik.NyatakanKonflik.as_view(), name="konflik-create"),
    path("penilaian/<uuid:uuid>/terima/", evaluasi.TerimaPenilaian.as_view(), name="penilaian-terima"),
    path("periode/", evaluasi.PapanPeriode.as_view(), name="periode"),
    path("penilaian/<uuid:uuid>/dokumen/", dokumen_evaluasi.DokumenPdf.as_view(), name="penilaian-dokumen"),
    path(
        "penilaian/<uuid:uuid>/dokumen/terbitkan/",
        dokumen_evaluasi.TerbitkanDokumen.as_view(),
        name="penilaian-terbitkan",
    ),
    path("periode/sebaran/", distribusi.SebaranHalaman.as_view(), name="sebaran"),
    path("periode/sebaran/<str:kode>/", distribusi.SebaranUnit.as_view(), name="sebaran-unit"),
    path("periode/sebaran/<str:kode>/capaian/", distribusi.CatatCapaian.as_view(), name="capaian-create"),
    path("periode/sebaran/<str:kode>/justifikasi/", distribusi.TulisJustifikasi.as_view(), name="justifikasi-create"),
    path("periode/siklus/", siklus.SiklusDaftar.as_view(), name="siklus-list"),
    path("periode/siklus/baru/", siklus.TetapkanSiklus.as_view(), name="siklus-create"),
    path("periode/siklus/<uuid:uuid>/cabut/", siklus.CabutSiklus.as_view(), name="siklus-cancel"),
    path("penilaian/tahunan/", tahunan.PapanTahunan.as_view(), name="tahunan"),
    path("penilaian/tahunan/<int:tahun>/buka/", tahunan.BukaTahunan.as_view(), name="tahunan-open"),
    path("periode/<str:periode>/tutup/", evaluasi.TutupPeriode.as_view(), name="periode-tutup"),
]

DIALOG: list[Any] = [
    path("dialog/", dialog.DialogHalaman.as_view(), name="dialog-list"),
    path("dialog/baru/", dialog.BuatDialog.as_view(), name="dialog-create"),
    path("dialog/bawahan/", dialog.DialogBawahan.as_view(), name="dialog-bawahan"),
    path("dialog/cakupan/", cakupan.CakupanDialog.as_view(), name="dialog-cakupan"),
    path("dialog/cakupan/ingatkan/", cakupan.IngatkanCakupan.as_view(), name="dialog-cakupan-remind"),
    path("dialog/kalender.ics", dialog.KalenderDialog.as_view(), name="dialog-kalender"),
    path("dialog/agenda/", isi_dialog.BawaKeDialog.as_view(), name="agenda-create"),
    path("dialog/agenda/<uuid:uuid>/tarik/", isi_dialog.TarikAgenda.as_view(), name="agenda-cancel"),
    path("dialog/tindakan/<uuid:uuid>/selesai/", isi_dialog.SelesaikanTindakan.as_view(), name="tindakan-close"),
    path("dialog/tindakan/<uuid:uuid>/buka/", isi_dialog.BukaTindakan.as_view(), name="tindakan-open"),
    path("dialog/tindakan/<uuid:uuid>/hapus/", isi_dialog.HapusTindakan.as_view(), name="tindakan-delete"),
    path("dialog/susulan/<uuid:uuid>/diketahui/", isi_dialog.KetahuiSusulan.as_view(), name="susulan-accept"),
    path("dialog/<uuid:uuid>/", dialog.DialogDetail.as_view(), name="dialog-detail"),
    path("dialog/<uuid:uuid>/undangan.ics", dialog.UndanganDialog.as_view(), name="dialog-undangan"),
    path("dialog/<uuid:uuid>/jadwal/", dialog.JadwalDialog.as_view(), name="dialog-update"),
    path("dialog/<uuid:uuid>/batal/", dialog.BatalkanDialog.as_view(), name="dialog-cancel"),
    path("dialog/<uuid:uuid>/agenda/", isi_dialog.TambahAgenda.as_view(), name="dialog-agenda"),
    path("dialog/<uuid:uuid>/notulen/", isi_dialog.NotulenDialog.as_view(), name="dialog-notulen"),
    path("dialog/<uuid:uuid>/sahkan/", isi_dialog.SahkanNotulen.as_view(), name="dialog-approve"),
    path("dialog/<uuid:uuid>/tindakan/", isi_dialog.TambahTindakan.as_view(), name="dialog-tindakan"),
    path("dialog/<uuid:uuid>/susulan/", isi_dialog.TulisSusulan.as_view(), name="dialog-susulan"),
]

PERTUKARAN: list[Any] = [
    path("pertukaran/", pertukaran.PertukaranHalaman.as_view(), name="pertukaran"),
    path("pertukaran/ekspor/", pertukaran.EksporEkinerja.as_view(), name="pertukaran-ekspor"),
    path("pertukaran/impor/", pertukaran.ImporEkinerjaHalaman.as_view(), name="pertukaran-impor"),
    path("pertukaran/impor/templat/", pertukaran.TemplatEkinerja.as_view(), name="pertukaran-templat"),
    path("pertukaran/skp/", pertukaran.ImporSkpHalaman.as_view(), name="pertukaran-skp"),
    path("pertukaran/skp/templat/", pertukaran.TemplatSkp.as_view(), name="pertukaran-skp-templat"),
    path("pertukaran/skp/<uuid:uuid>/", pertukaran.PratinjauSkp.as_view(), name="pertukaran-skp-detail"),
    path("pertukaran/skp/<uuid:uuid>/terapkan/", pertukaran.TerapkanSkp.as_view(), name="pertukaran-skp-apply"),
    path("pertukaran/impor/<uuid:uuid>/", pertukaran.PratinjauEkinerja.as_view(), name="pertukaran-impor-detail"),
    path("pertukaran/impor/<uuid:uuid>/terapkan/", pertukaran.TerapkanEkinerja.as_view(), name="pertukaran-apply"),
]

DOSIR: list[Any] = [
    path("berkas-bukti/", dosir.DosirSaya.as_view(), name="dosir-saya"),
    path("berkas-bukti/<uuid:uuid>/", dosir.DosirHalaman.as_view(), name="dosir-detail"),
    path("berkas-bukti/<uuid:uuid>/pdf/", dosir.DosirPdf.as_view(), name="dosir-pdf"),
]

TIM: list[Any] = [
    path("tim/", tim.TimHalaman.as_view(), name="tim"),
    path("tim/<uuid:uuid>/", tim.TimPanelHalaman.as_view(), name="tim-panel"),
]

UJI_PETIK: list[Any] = [
    path("uji-petik/", uji_petik.UjiPetikHalaman.as_view(), name="uji-petik-list"),
    path("uji-petik/bulan/<str:periode>/", uji_petik.TarikanHalaman.as_view(), name="uji-petik-tarikan"),
    path("uji-petik/<uuid:uuid>/", uji_petik.UjiPetikDetail.as_view(), name="uji-petik-detail"),
    path("uji-petik/<uuid:uuid>/periksa/", uji_petik.PeriksaUjiPetik.as_view(), name="uji-petik-verify"),
    path("uji-petik/<uuid:uuid>/jelaskan/", uji_petik.TanggapiUjiPetik.as_view(), name="uji-petik-respond"),
    path("uji-petik/<uuid:uuid>/putuskan/", uji_petik.PutuskanUjiPetik.as_view(), name="uji-petik-decide"),
]

TIM_KERJA: list[Any] = [
    path("tim-kerja/", tim_kerja.TimKerjaHalaman.as_view(), name="tim-kerja-list"),
    path("tim-kerja/baru/", tim_kerja.BentukTim.as_view(), name="tim-kerja-create"),
    path("tim-kerja/<uuid:uuid>/", tim_kerja.TimKerjaDetail.as_view(), name="tim-kerja-detail"),
    path("tim-kerja/<uuid:uuid>/anggota/", tim_kerja.TambahAnggota.as_view(), name="tim-kerja-anggota"),
    path(
        "tim-kerja/<uuid:uuid>/anggota/<uuid:pegawai>/akhiri/",
        tim_kerja.KeluarkanAnggota.as_view(),
        name="tim-kerja-keluar",
    ),
    path("tim-kerja/<uuid:uuid>/akhiri/", tim_kerja.AkhiriTim.as_view(), name="tim-kerja-close"),
]

PAPAN: list[Any] = [
    path("kinerja-saya/", kinerja_orang.KinerjaSaya.as_view(), name="kinerja-saya"),
    path("pegawai/<uuid:uuid>/", kinerja_orang.KinerjaPegawai.as_view(), name="kinerja-pegawai"),
    path("papan/", papan.PapanAkar.as_view(), name="papan-akar"),
    path("papan/<str:kode>/", papan.PapanUnit.as_view(), name="papan-unit"),
    path("papan/<str:kode>/ekspor/", papan.EksporPapan.as_view(), name="papan-ekspor"),
    path("papan/<str:kode>/pegawai/", papan.PapanPegawai.as_view(), name="papan-pegawai"),
    path("papan/<str:kode>/pegawai/ekspor/", papan.EksporPapanPegawai.as_view(), name="papan-pegawai-ekspor"),
    path("papan/<str:kode>/keputusan/", papan.CatatKebijakan.as_view(), name="papan-catat"),
]

KEBERATAN: list[Any] = [
    path("keberatan/", keberatan.KeberatanHalaman.as_view(), name="keberatan-list"),
    path("penilaian/<uuid:uuid>/keberatan/", keberatan.AjukanKeberatan.as_view(), name="keberatan-create"),
    path("keberatan/<uuid:uuid>/", keberatan.KeberatanDetail.as_view(), name="keberatan-detail"),
    path("keberatan/<uuid:uuid>/tanggapi/", keberatan.TanggapiKeberatan.as_view(), name="keberatan-respond"),
    path("keberatan/<uuid:uuid>/putuskan/", keberatan.PutuskanKeberatan.as_view(), name="keberatan-decide"),
    path("keberatan/<uuid:uuid>/cabut/", keberatan.CabutKeberatan.as_view(), name="keberatan-cancel"),
]

KALIBRASI: list[Any] = [
    path("kalibrasi/", kalibrasi.KalibrasiHalaman.as_view(), name="kalibrasi-list"),
    path("kalibrasi/<uuid:uuid>/", kalibrasi.KalibrasiDetail.as_view(), name="kalibrasi-detail"),
    path("kalibrasi/<uuid:uuid>/usulan/<uuid:evaluasi>/", kalibrasi.UbahUsulan.as_view(), name="kalibrasi-usulan"),
    path("kalibrasi/<uuid:uuid>/tutup/", kalibrasi.TutupKalibrasi.as_view(), name="kalibrasi-close"),
    path("kalibrasi/<uuid:uuid>/batal/", kalibrasi.BatalkanKalibrasi.as_view(), name="kalibrasi-cancel"),
    path("kalibrasi/<uuid:uuid>/berita-acara/", kalibrasi.BeritaAcara.as_view(), name="kalibrasi-pdf"),
]

TANYA: list[Any] = [
    path("tanya/", tanya.TanyaHalaman.as_view(), name="tanya-list"),
    path("penilaian/<uuid:uuid>/tanya/", tanya.AjukanTanya.as_view(), name="tanya-create"),
    path("tanya/<uuid:uuid>/", tanya.TanyaDetail.as_view(), name="tanya-detail"),
    path("tanya/<uuid:uuid>/jawab/", tanya.TanggapiTanya.as_view(), name="tanya-respond"),
]

SETELAN: list[Any] = [
    path("setelan/", setelan.SetelanHalaman.as_view(), name="setelan-list"),
    path("setelan/pola-distribusi/ubah/", setelan.UsulkanPola.as_view(), name="pola-create"),
    path("setelan/<slug:kunci>/ubah/", setelan.UsulkanSetelan.as_view(), name="setelan-create"),
    path("setelan/usulan/<uuid:uuid>/", setelan.SetujuiSetelan.as_view(), name="setelan-approve"),
    path("setelan/usulan/<uuid:uuid>/tolak/", setelan.TolakSetelan.as_view(), name="setelan-reject"),
]

ANGKA_KREDIT: list[Any] = [
    path("angka-kredit/", angka_kredit.AngkaKreditSaya.as_view(), name="angka-kredit"),
    path("angka-kredit/unit/", angka_kredit.AngkaKreditUnit.as_view(), name="angka-kredit-unit"),
    path("angka-kredit/unit/ekspor/", angka_kredit.EksporAngkaKredit.as_view(), name="angka-kredit-ekspor"),
    path("angka-kredit/pegawai/<uuid:uuid>/", angka_kredit.AngkaKreditPegawai.as_view(), name="angka-kredit-pegawai"),
    path(
        "angka-kredit/pegawai/<uuid:uuid>/catat/<slug:jenis>/",
        angka_kredit.CatatAngkaKredit.as_view(),
        name="angka-kredit-create",
    ),
    path("angka-kredit/pegawai/<uuid:uuid>/usulkan-pak/", pak.UsulkanPak.as_view(), name="pak-create"),
    path("angka-kredit/baris/<uuid:uuid>/koreksi/", angka_kredit.KoreksiKonversi.as_view(), name="ak-baris-update"),
    path("angka-kredit/baris/<uuid:uuid>/batalkan/", angka_kredit.BatalkanBaris.as_view(), name="ak-baris-cancel"),
    path("angka-kredit/pak/", pak.PakDaftar.as_view(), name="pak-list"),
    path("angka-kredit/pak/<uuid:uuid>/", pak.PakHalaman.as_view(), name="pak-detail"),
    path("angka-kredit/pak/<uuid:uuid>/pdf/", pak.PakPdf.as_view(), name="pak-pdf"),
    path("angka-kredit/pak/<uuid:uuid>/tetapkan/", pak.TetapkanPak.as_view(), name="pak-approve"),
    path("angka-kredit/pak/<uuid:uuid>/tolak/", pak.TolakPak.as_view(), name="pak-reject"),
]

APRESIASI: list[Any] = [
    path("apresiasi/", apresiasi.ApresiasiHalaman.as_view(), name="apresiasi-list"),
    path("apresiasi/beri/", apresiasi.BeriApresiasi.as_view(), name="apresiasi-create"),
    path("apresiasi/rekan/", apresiasi.PilihanRekan.as_view(), name="pilihan-rekan"),
    path("apresiasi/<uuid:uuid>/pajang/", apresiasi.PajangApresiasi.as_view(), name="apresiasi-pajang"),
    path("apresiasi/kisah/", apresiasi.KisahHalaman.as_view(), name="kisah-list"),
    path("apresiasi/kisah/tulis/", apresiasi.TulisKisah.as_view(), name="kisah-create"),
    path("apresiasi/kisah/<uuid:uuid>/jawab/", apresiasi.JawabKisah.as_view(), name="kisah-approve"),
    path("apresiasi/gagasan/", apresiasi.GagasanHalaman.as_view(), name="gagasan-list"),
    path("apresiasi/gagasan/tulis/", apresiasi.TulisGagasan.as_view(), name="gagasan-create"),
    path("apresiasi/gagasan/<uuid:uuid>/jawab/", apresiasi.JawabGagasan.as_view(), name="gagasan-approve"),
    path("apresiasi/kemajuan-unit/", apresiasi.BandingHalaman.as_view(), name="banding"),
    path("apresiasi/kemajuan-unit/ikut/", apresiasi.IkutBanding.as_view(), name="banding-update"),
    path("apresiasi/katalog/", apresiasi.KatalogHalaman.as_view(), name="katalog"),
    path("apresiasi/inovasi/", inovasi.InovasiHalaman.as_view(), name="inovasi-list"),
    path("apresiasi/inovasi/usulkan/", inovasi.UsulkanInovasi.as_view(), name="inovasi-create"),
    path("apresiasi/inovasi/<uuid:uuid>/", inovasi.InovasiDetail.as_view(), name="inovasi-detail"),
    path("apresiasi/inovasi/<uuid:uuid>/sepakati/", inovasi.SepakatiBagian.as_view(), name="inovasi-accept"),
    path("apresiasi/inovasi/<uuid:uuid>/bagian/", inovasi.UbahBagian.as_view(), name="inovasi-bagian"),
    path("apresiasi/inovasi/<uuid:uuid>/nilai/", inovasi.NilaiInovasi.as_view(), name="inovasi-verify"),
    path("apresiasi/inovasi/<uuid:uuid>/putuskan/", inovasi.PutusInovasi.as_view(), name="inovasi-approve"),
    path("apresiasi/penghargaan/", inovasi.PenghargaanHalaman.as_view(), name="penghargaan-list"),
    path("apresiasi/penghargaan/<uuid:uuid>/", inovasi.PutusPenghargaan.as_view(), name="penghargaan-approve"),
]

KEPUASAN: list[Any] = [
    path("survei-pegawai/", kepuasan.KepuasanDaftar.as_view(), name="kepuasan-list"),
    path("survei-pegawai/baru/", kepuasan.BukaKepuasan.as_view(), name="kepuasan-create"),
    path("survei-pegawai/<uuid:uuid>/", kepuasan.KepuasanDetail.as_view(), name="kepuasan-detail"),
    path("survei-pegawai/<uuid:uuid>/jawab/", kepuasan.JawabKepuasan.as_view(), name="kepuasan-answer"),
    path("survei-pegawai/<uuid:uuid>/tutup/", kepuasan.TutupKepuasan.as_view(), name="kepuasan-close"),
    path("survei-pegawai/<uuid:uuid>/ekspor/", kepuasan.KepuasanEkspor.as_view(), name="kepuasan-ekspor"),
]

urlpatterns = [
    *SETELAN,
    *KEBERATAN,
    *TANYA,
    *KALIBRASI,
    *SKP,
    *PERAN_HASIL,
    *INDIKATOR,
    *LOG,
    *PRESENSI,
    *UMPAN_BALIK,
    *EVALUASI,
    *DIALOG,
    *DOSIR,
    *PERTUKARAN,
    *ANGKA_KREDIT,
    *APRESIASI,
    *TIM,
    *TIM_KERJA,
    *UJI_PETIK,
    *PAPAN,
    *KEPUASAN,
]
