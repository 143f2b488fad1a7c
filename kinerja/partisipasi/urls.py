"""Addresses of what citizens say about services."""

from django.urls import path

from kinerja.partisipasi.views import layanan, pengaduan, survei, umpan

app_name = "partisipasi"

urlpatterns = [
    path("", survei.SurveiDaftar.as_view(), name="survei-list"),
    path("ekspor/", survei.SurveiEkspor.as_view(), name="survei-ekspor"),
    path("survei/baru/", survei.CatatSurvei.as_view(), name="survei-create"),
    path("survei/impor/", survei.SurveiImpor.as_view(), name="survei-impor"),
    path("survei/impor/templat/", survei.SurveiTemplat.as_view(), name="survei-impor-templat"),
    path("survei/impor/<uuid:uuid>/", survei.SurveiPratinjau.as_view(), name="survei-impor-detail"),
    path("survei/impor/<uuid:uuid>/terapkan/", survei.SurveiTerapkan.as_view(), name="survei-impor-apply"),
    path("survei/<uuid:uuid>/", survei.SurveiDetail.as_view(), name="survei-detail"),
    path("survei/<uuid:uuid>/koreksi/", survei.KoreksiSurvei.as_view(), name="survei-update"),
    path("pengaduan/", pengaduan.PengaduanDaftar.as_view(), name="pengaduan-list"),
    path("pengaduan/ekspor/", pengaduan.PengaduanEkspor.as_view(), name="pengaduan-ekspor"),
    path("pengaduan/baru/", pengaduan.CatatPengaduan.as_view(), name="pengaduan-create"),
    path("pengaduan/impor/", pengaduan.PengaduanImpor.as_view(), name="pengaduan-impor"),
    path("pengaduan/impor/templat/", pengaduan.PengaduanTemplat.as_view(), name="pengaduan-impor-templat"),
    path("pengaduan/impor/<uuid:uuid>/", pengaduan.PengaduanPratinjau.as_view(), name="pengaduan-impor-detail"),
    path("pengaduan/impor/<uuid:uuid>/terapkan/", pengaduan.PengaduanTerapkan.as_view(), name="pengaduan-impor-apply"),
    path("pengaduan/<uuid:uuid>/", pengaduan.PengaduanDetail.as_view(), name="pengaduan-detail"),
    path("pengaduan/<uuid:uuid>/koreksi/", pengaduan.KoreksiPengaduan.as_view(), name="pengaduan-update"),
    path("layanan/", layanan.LayananDaftar.as_view(), name="layanan-list"),
    path("layanan/baru/", layanan.LayananBaru.as_view(), name="layanan-create"),
    path("layanan/impor/", layanan.TransaksiImpor.as_view(), name="transaksi-impor"),
    path("layanan/impor/templat/", layanan.TransaksiTemplat.as_view(), name="transaksi-impor-templat"),
    path("layanan/impor/<uuid:uuid>/", layanan.TransaksiPratinjau.as_view(), name="transaksi-impor-detail"),
    path("layanan/impor/<uuid:uuid>/terapkan/", layanan.TransaksiTerapkan.as_view(), name="transaksi-impor-apply"),
    path("layanan/<uuid:uuid>/", layanan.LayananDetail.as_view(), name="layanan-detail"),
    path("layanan/<uuid:uuid>/ubah/", layanan.LayananUbah.as_view(), name="layanan-update"),
    path("layanan/<uuid:uuid>/kode/", layanan.KodeTerbitkan.as_view(), name="kode-issue"),
    path("layanan/<uuid:uuid>/transaksi/", layanan.RekapCatat.as_view(), name="rekap-record"),
    path("layanan/terbitan/<uuid:uuid>/ganti/", layanan.KodeGanti.as_view(), name="kode-reissue"),
    path("setelan/", layanan.SetelanSurvei.as_view(), name="survei-setelan"),
    path("setelan/pertanyaan/<slug:unsur>/", layanan.PertanyaanUbah.as_view(), name="pertanyaan-update"),
    path("setelan/jaringan/baru/", layanan.JaringanBaru.as_view(), name="jaringan-create"),
    path("setelan/jaringan/<uuid:uuid>/hapus/", layanan.JaringanHapus.as_view(), name="jaringan-delete"),
    path("umpan/", umpan.UmpanDaftar.as_view(), name="umpan-list"),
    path("umpan/<uuid:uuid>/", umpan.UmpanDetail.as_view(), name="umpan-detail"),
    path("umpan/<uuid:uuid>/tanggapi/", umpan.UmpanTanggapi.as_view(), name="umpan-respond"),
    path("umpan/<uuid:uuid>/sanggah/", umpan.SaranSanggah.as_view(), name="umpan-dispute"),
    path("tinjau/", umpan.TinjauDaftar.as_view(), name="tinjau-list"),
    path("tinjau/jawaban/<uuid:uuid>/", umpan.JawabanPutuskan.as_view(), name="jawaban-verify"),
    path("tinjau/saran/<uuid:uuid>/", umpan.SaranPutuskan.as_view(), name="saran-verify"),
    path("tinjau/sanggahan/<uuid:uuid>/", umpan.SanggahPutuskan.as_view(), name="sanggah-verify"),
    path("terbitkan/", umpan.HasilTerbitkan.as_view(), name="hasil-release"),
    path("petugas/", pengaduan.PetugasDaftar.as_view(), name="petugas-list"),
]
