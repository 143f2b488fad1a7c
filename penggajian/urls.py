"""Addresses of slips, runs, regulations and accounts."""

from django.urls import path

from penggajian.views import (
    impor_potongan,
    pajak,
    penahan,
    pengesampingan,
    perkada,
    perkada_kasus,
    proses,
    rekening,
    slip,
    sukarela,
)

app_name = "penggajian"

urlpatterns = [
    path("", slip.SlipSaya.as_view(), name="slip-list"),
    path("perkiraan/", slip.PerkiraanHalaman.as_view(), name="perkiraan"),
    path("tertahan/", penahan.GajiTertahan.as_view(), name="tertahan"),
    path("slip/", slip.SlipSemua.as_view(), name="slip-semua"),
    path("slip/<uuid:uuid>/", slip.SlipDetail.as_view(), name="slip-detail"),
    path("slip/<uuid:uuid>/pdf/", slip.SlipPdf.as_view(), name="slip-pdf"),
    path("pajak/", pajak.PajakSaya.as_view(), name="pajak-saya"),
    path("pajak/catatan/", pajak.PenghasilanList.as_view(), name="penghasilan-list"),
    path("pajak/catatan/baru/", pajak.CatatPenghasilan.as_view(), name="penghasilan-catat"),
    path("pajak/catatan/<uuid:uuid>/cabut/", pajak.CabutPenghasilan.as_view(), name="penghasilan-cabut"),
    path("pajak/impor/", pajak.ImporPenghasilanUnggah.as_view(), name="impor-penghasilan"),
    path("pajak/impor/templat/", pajak.ImporPenghasilanTemplat.as_view(), name="impor-penghasilan-templat"),
    path("pajak/impor/<uuid:uuid>/", pajak.ImporPenghasilanDetail.as_view(), name="impor-penghasilan-detail"),
    path("proses/", proses.ProsesList.as_view(), name="proses-list"),
    path("proses/<uuid:uuid>/", proses.ProsesDetail.as_view(), name="proses-detail"),
    path("proses/<uuid:uuid>/kemajuan/", proses.ProsesKemajuan.as_view(), name="proses-kemajuan"),
    path("proses/<uuid:uuid>/hitung/", proses.HitungProses.as_view(), name="proses-hitung"),
    path("proses/<uuid:uuid>/verifikasi/", proses.VerifikasiProses.as_view(), name="proses-verifikasi"),
    path("proses/<uuid:uuid>/setujui/", proses.SetujuiProses.as_view(), name="proses-setujui"),
    path("proses/<uuid:uuid>/kembalikan/", proses.KembalikanProses.as_view(), name="proses-kembalikan"),
    path("proses/<uuid:uuid>/kunci/", proses.KunciProses.as_view(), name="proses-kunci"),
    path("proses/<uuid:uuid>/orang/<str:kode>/", proses.OrangProses.as_view(), name="proses-orang"),
    path("proses/<uuid:uuid>/bandingkan/", proses.BandingkanProses.as_view(), name="proses-bandingkan"),
    path("proses/<uuid:uuid>/daftar-bayar/", proses.DaftarBayarDetail.as_view(), name="daftar-bayar"),
    path("proses/<uuid:uuid>/daftar-bayar/ekspor/", proses.EksporDaftarBayar.as_view(), name="daftar-bayar-ekspor"),
    path("proses/<uuid:uuid>/bundel/", proses.BundelProses.as_view(), name="bundel"),
    path(
        "proses/<uuid:uuid>/kesampingkan/<str:kode>/",
        pengesampingan.AjukanPengesampingan.as_view(),
        name="pengesampingan-ajukan",
    ),
    path(
        "pengesampingan/<uuid:uuid>/setujui/",
        pengesampingan.SetujuiPengesampingan.as_view(),
        name="pengesampingan-setujui",
    ),
    path(
        "pengesampingan/<uuid:uuid>/tolak/", pengesampingan.TolakPengesampingan.as_view(), name="pengesampingan-tolak"
    ),
    path("aturan/", perkada.PerkadaList.as_view(), name="perkada-list"),
    path("aturan/baru/", perkada.PerkadaBaru.as_view(), name="perkada-baru"),
    path("aturan/<uuid:uuid>/", perkada.PerkadaDetail.as_view(), name="perkada-detail"),
    path("aturan/<uuid:uuid>/ajukan/", perkada.AjukanPerkada.as_view(), name="perkada-ajukan"),
    path("aturan/<uuid:uuid>/verifikasi/", perkada.VerifikasiPerkada.as_view(), name="perkada-verifikasi"),
    path("aturan/<uuid:uuid>/setujui/", perkada.SetujuiPerkada.as_view(), name="perkada-setujui"),
    path("aturan/<uuid:uuid>/tolak/", perkada.TolakPerkada.as_view(), name="perkada-tolak"),
    path("aturan/<uuid:uuid>/nilai/<str:kunci>/", perkada.UbahParameter.as_view(), name="perkada-nilai"),
    path("aturan/<uuid:uuid>/nilai/<str:kunci>/cabut/", perkada.CabutParameter.as_view(), name="perkada-cabut"),
    path("aturan/<uuid:uuid>/contoh/baru/", perkada_kasus.UbahKasus.as_view(), name="perkada-kasus-baru"),
    path("aturan/<uuid:uuid>/contoh/<int:nomor>/", perkada_kasus.UbahKasus.as_view(), name="perkada-kasus"),
    path(
        "aturan/<uuid:uuid>/contoh/<int:nomor>/hapus/", perkada_kasus.HapusKasus.as_view(), name="perkada-kasus-hapus"
    ),
    path("rekening/", rekening.RekeningList.as_view(), name="rekening-list"),
    path("rekening/ajukan/", rekening.AjukanRekening.as_view(), name="rekening-ajukan"),
    path("rekening/<uuid:uuid>/aktifkan/", rekening.AktifkanRekening.as_view(), name="rekening-aktifkan"),
    path("rekening/<uuid:uuid>/tolak/", rekening.TolakRekening.as_view(), name="rekening-tolak"),
    path("potongan/", sukarela.SukarelaSaya.as_view(), name="sukarela-list"),
    path("potongan/ajukan/", sukarela.AjukanSukarela.as_view(), name="sukarela-ajukan"),
    path("potongan/pegawai/", sukarela.SukarelaSemua.as_view(), name="sukarela-semua"),
    path("potongan/impor/", impor_potongan.ImporPotonganUnggah.as_view(), name="impor-potongan"),
    path("potongan/impor/templat/", impor_potongan.ImporPotonganTemplat.as_view(), name="impor-potongan-templat"),
    path("potongan/impor/<uuid:uuid>/", impor_potongan.ImporPotonganDetail.as_view(), name="impor-potongan-detail"),
    path("potongan/<uuid:uuid>/hentikan/", sukarela.HentikanSukarela.as_view(), name="sukarela-hentikan"),
    path("potongan/<uuid:uuid>/setujui/", sukarela.SetujuiSukarela.as_view(), name="sukarela-setujui"),
    path("potongan/<uuid:uuid>/tolak/", sukarela.TolakSukarela.as_view(), name="sukarela-tolak"),
    path("potongan/<uuid:uuid>/batalkan/", sukarela.BatalkanSukarela.as_view(), name="sukarela-batalkan"),
]
