"""Addresses of units, seats and people."""

from django.urls import path

from jabatan.views import (
    cabut,
    cuti,
    hukuman,
    impor,
    keluarga,
    kepala_daerah,
    organisasi,
    pegawai,
    surat_suami,
    wafat,
)
from jabatan.views import usulan_keluarga as usulan

app_name = "jabatan"

PEGAWAI = [
    path("pegawai/", pegawai.PegawaiList.as_view(), name="pegawai-list"),
    path("pegawai/baru/", pegawai.PegawaiBaru.as_view(), name="pegawai-baru"),
    path("pegawai/ekspor/", pegawai.PegawaiEkspor.as_view(), name="pegawai-ekspor"),
    path("pegawai/<uuid:uuid>/", pegawai.PegawaiDetail.as_view(), name="pegawai-detail"),
    path("pegawai/<uuid:uuid>/ubah/", pegawai.ProfilUbah.as_view(), name="pegawai-ubah"),
    path("pegawai/<uuid:uuid>/kontak/", pegawai.KontakUbah.as_view(), name="kontak-ubah"),
    path("pegawai/<uuid:uuid>/nik/", pegawai.BukaNik.as_view(), name="nik-buka"),
    path("pegawai/<uuid:uuid>/pangkat/", pegawai.PangkatBaru.as_view(), name="pangkat-baru"),
    path("pegawai/<uuid:uuid>/posisi/", pegawai.JabatanBaru.as_view(), name="riwayat-jabatan-baru"),
    path("pegawai/<uuid:uuid>/status/", pegawai.StatusBaru.as_view(), name="status-baru"),
    path("pegawai/<uuid:uuid>/keluarga/", keluarga.KeluargaBaru.as_view(), name="keluarga-baru"),
    path("riwayat/pangkat/<int:pk>/cabut/", cabut.PangkatCabut.as_view(), name="pangkat-cabut"),
    path("riwayat/jabatan/<int:pk>/cabut/", cabut.JabatanCabut.as_view(), name="jabatan-cabut"),
    path("riwayat/status/<int:pk>/cabut/", cabut.StatusCabut.as_view(), name="status-cabut"),
    path("riwayat/penugasan/<int:pk>/cabut/", cabut.PenugasanCabut.as_view(), name="penugasan-cabut"),
    path("pegawai/<uuid:uuid>/surat-suami/", pegawai.SuratSuamiBaru.as_view(), name="surat-suami-baru"),
    path("surat-suami/<int:pk>/cabut/", surat_suami.SuratSuamiCabut.as_view(), name="surat-suami-cabut"),
    path("keluarga/<int:pk>/cabut/", cabut.KeluargaCabut.as_view(), name="keluarga-cabut"),
    path("keluarga/<int:pk>/", keluarga.KeluargaUbah.as_view(), name="keluarga-ubah"),
    path("keluarga/<int:pk>/peristiwa/", keluarga.KeluargaPeristiwa.as_view(), name="keluarga-peristiwa"),
    path("keluarga/<int:pk>/surat-sekolah/", keluarga.KeluargaSurat.as_view(), name="keluarga-surat"),
    path("surat-sekolah/<int:pk>/cabut/", cabut.SuratSekolahCabut.as_view(), name="surat-sekolah-cabut"),
    path("pegawai/<uuid:uuid>/hukuman/", hukuman.HukumanBaru.as_view(), name="hukuman-baru"),
    path("hukuman/", hukuman.HukumanList.as_view(), name="hukuman-list"),
    path("hukuman/<int:pk>/cabut/", hukuman.HukumanCabut.as_view(), name="hukuman-cabut"),
    path("cuti/", cuti.CutiList.as_view(), name="cuti-list"),
    path("cuti/baru/", cuti.CutiBaru.as_view(), name="cuti-baru"),
    path("cuti/ekspor/", cuti.CutiEkspor.as_view(), name="cuti-ekspor"),
    path("cuti/<int:pk>/akhiri/", cuti.CutiAkhiri.as_view(), name="cuti-akhiri"),
    path("cuti/<int:pk>/cabut/", cuti.CutiCabut.as_view(), name="cuti-cabut"),
    path("pegawai/<uuid:uuid>/wafat/", wafat.KeputusanWafatBaru.as_view(), name="wafat-baru"),
    path("wafat/", wafat.KeputusanWafatList.as_view(), name="wafat-list"),
    path("wafat/<uuid:uuid>/", wafat.KeputusanWafatDetail.as_view(), name="wafat-detail"),
    path("wafat/<uuid:uuid>/setujui/", wafat.KeputusanWafatSetujui.as_view(), name="wafat-setujui"),
    path("wafat/<uuid:uuid>/akhiri/", wafat.KeputusanWafatAkhiri.as_view(), name="wafat-akhiri"),
    path("saya/", pegawai.SayaRedirect.as_view(), name="saya"),
]

USULAN = [
    path("usulan-keluarga/", usulan.UsulanKeluargaList.as_view(), name="usulan-keluarga-list"),
    path("usulan-keluarga/baru/", usulan.UsulanKeluargaBaru.as_view(), name="usulan-keluarga-baru"),
    path("usulan-keluarga/<uuid:uuid>/", usulan.UsulanKeluargaDetail.as_view(), name="usulan-keluarga-detail"),
    path("usulan-keluarga/<uuid:uuid>/periksa/", usulan.UsulanKeluargaPeriksa.as_view(), name="usulan-keluarga-verify"),
    path("usulan-keluarga/<uuid:uuid>/terima/", usulan.UsulanKeluargaTerima.as_view(), name="usulan-keluarga-approve"),
    path(
        "usulan-keluarga/<uuid:uuid>/kembalikan/",
        usulan.UsulanKeluargaKembalikan.as_view(),
        name="usulan-keluarga-reject",
    ),
    path("usulan-keluarga/<uuid:uuid>/tarik/", usulan.UsulanKeluargaTarik.as_view(), name="usulan-keluarga-cancel"),
    path("keluarga/<int:pk>/usulkan/", usulan.UsulanKeluargaUbah.as_view(), name="keluarga-usulkan"),
]

ORGANISASI = [
    path("unit/", organisasi.UnitPohon.as_view(), name="unit-list"),
    path("unit/baru/", organisasi.UnitBaru.as_view(), name="unit-baru"),
    path("unit/<str:kode>/", organisasi.UnitDetail.as_view(), name="unit-detail"),
    path("unit/<str:kode>/ubah/", organisasi.UnitUbah.as_view(), name="unit-ubah"),
    path("posisi/", organisasi.PosisiList.as_view(), name="posisi-list"),
    path("posisi/baru/", organisasi.PosisiBaru.as_view(), name="posisi-baru"),
    path("posisi/<str:kode>/ubah/", organisasi.PosisiUbah.as_view(), name="posisi-ubah"),
    path("posisi/<str:kode>/akhiri/", organisasi.PosisiAkhiri.as_view(), name="posisi-akhiri"),
    path("katalog/", organisasi.JabatanList.as_view(), name="jabatan-list"),
    path("katalog/baru/", organisasi.KatalogBaru.as_view(), name="jabatan-baru"),
    path("katalog/<str:kode>/ubah/", organisasi.KatalogUbah.as_view(), name="jabatan-ubah"),
    path("penugasan/", organisasi.PenugasanList.as_view(), name="penugasan-list"),
    path("penugasan/baru/", organisasi.PenugasanBaru.as_view(), name="penugasan-baru"),
    path("penugasan/<int:pk>/ubah/", organisasi.PenugasanUbah.as_view(), name="penugasan-ubah"),
    path("kepala-daerah/", kepala_daerah.KepalaDaerahList.as_view(), name="kepala-daerah"),
    path("kepala-daerah/baru/", kepala_daerah.KepalaDaerahBaru.as_view(), name="kepala-daerah-baru"),
    path("kepala-daerah/<uuid:uuid>/akhiri/", kepala_daerah.MasaJabatanUbah.as_view(), name="masa-jabatan-ubah"),
    path("perlu-dibereskan/", organisasi.PerluDibereskan.as_view(), name="keberesan"),
    path("pilihan/posisi/", organisasi.PilihanPosisi.as_view(), name="pilihan-posisi"),
    path("pilihan/pegawai/", organisasi.PilihanPegawai.as_view(), name="pilihan-pegawai"),
]

IMPOR = [
    path("impor/", impor.ImporHalaman.as_view(), name="impor"),
    path("impor/templat/<str:jenis>/", impor.ImporTemplat.as_view(), name="impor-templat"),
    path("impor/unggah/<str:jenis>/", impor.ImporUnggah.as_view(), name="impor-unggah"),
    path("impor/<uuid:uuid>/", impor.ImporPratinjau.as_view(), name="impor-detail"),
]

urlpatterns = [*PEGAWAI, *USULAN, *ORGANISASI, *IMPOR]
