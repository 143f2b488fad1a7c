"""The document of a result: frozen when final, checked by anyone, replaced when the result is corrected."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.rules import sidik_isi
from kinerja.enums import DasarKoreksi, NilaiBerakhlak
from kinerja.models import Evaluasi
from kinerja.services.buka import open_tahunan
from kinerja.services.dokumen_evaluasi import HasilBelumFinal, create_dokumen_evaluasi
from kinerja.services.evaluasi import close_periode, submit_evaluasi
from kinerja.services.keberatan import create_koreksi_evaluasi
from kinerja.services.tahunan import finalize_tahunan
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import rating

PADA = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)


def nilai(evaluasi: Evaluasi, kota: KotaKecil, pada: datetime) -> Evaluasi:
    return submit_evaluasi(
        evaluasi=evaluasi, rhk={r.pk: rating("sesuai") for r in evaluasi.skp.rhk_set.all()},
        perilaku={n.value: rating("sesuai") for n in NilaiBerakhlak}, rating_hasil="", rating_perilaku="",
        alasan="", tanpa_konflik=True, oleh=kota.kabid.pengguna, pada=pada,
    )  # fmt: skip


@pytest.fixture
def final(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> Evaluasi:
    """Deliver October and close it."""
    nilai(evaluasi, kota_kecil, datetime(2026, 10, 30, 3, 0, tzinfo=UTC))
    close_periode(periode=date(2026, 10, 1), oleh=kota_kecil.bkpsdm, pada=PADA)
    return Evaluasi.objects.get(pk=evaluasi.pk)


def test_hanya_hasil_final_dan_sekali_selama_hasilnya_sama(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    with pytest.raises(HasilBelumFinal, match="bulannya ditutup"):
        create_dokumen_evaluasi(evaluasi=evaluasi, oleh=None, pada=PADA)


def test_memuat_ketiga_pihak_predikat_dan_lampiran(final: Evaluasi, kota_kecil: KotaKecil) -> None:
    dokumen = create_dokumen_evaluasi(evaluasi=final, oleh=None, pada=PADA)
    assert create_dokumen_evaluasi(evaluasi=final, oleh=None, pada=PADA) == dokumen
    isi = dokumen.isi
    assert [isi[p]["nama"] for p in ("pegawai", "penilai", "atasan")] == [
        kota_kecil.staf.nama_lengkap, kota_kecil.kabid.nama_lengkap, kota_kecil.kadis.nama_lengkap,
    ]  # fmt: skip
    assert (isi["predikat"], isi["capaian"], len(isi["hasil_kerja"]), len(isi["perilaku"])) == (
        "Baik", "belum dicatat", 2, 7,
    )  # fmt: skip
    assert dokumen.sidik == sidik_isi(isi)
    assert kota_kecil.staf.nama not in str(dokumen.ringkas)


def test_koreksi_menerbitkan_pengganti_yang_menyebut_yang_lama(final: Evaluasi, kota_kecil: KotaKecil) -> None:
    lama = create_dokumen_evaluasi(evaluasi=final, oleh=None, pada=PADA)
    create_koreksi_evaluasi(
        evaluasi=final, dasar=DasarKoreksi.PERTANYAAN, rating_hasil="di_atas", rating_perilaku="di_atas",
        alasan="Salah memilih rating", oleh=kota_kecil.kadis.pengguna, pada=PADA,
    )  # fmt: skip
    baru = DokumenTerbit.objects.get(menggantikan=lama)
    assert lama.kode[:8] in baru.isi["menggantikan"]
    assert (lama.isi["predikat"], baru.isi["predikat"]) == ("Baik", "Sangat baik")


def test_hasil_tahunan_final_terbit_dengan_sendirinya(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> None:
    open_tahunan(tahun=2026, oleh=None, pada=datetime(2026, 12, 2, 3, 0, tzinfo=UTC))
    nilai(Evaluasi.objects.tahunan().get(), kota_kecil, datetime(2026, 12, 3, 3, 0, tzinfo=UTC))
    nanti = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
    assert finalize_tahunan(per_tanggal=date(2027, 3, 1), pada=nanti).dokumen == 1
    assert finalize_tahunan(per_tanggal=date(2027, 3, 2), pada=nanti).dokumen == 0


def test_terbit_unduh_dan_periksa_lewat_halaman(
    final: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(PADA)
    pintu = "jabatan.masuk.PintuPegawai"
    client.force_login(kota_kecil.staf.pengguna, backend=pintu)
    unduh = reverse("kinerja:penilaian-dokumen", args=[final.uuid])
    assert client.get(unduh).status_code == 404
    assert "Terbitkan dokumen" in client.get(reverse("kinerja:penilaian-detail", args=[final.uuid])).content.decode()
    assert client.post(reverse("kinerja:penilaian-terbitkan", args=[final.uuid])).status_code == 302
    jawab = client.get(unduh)
    assert (jawab["Content-Type"], jawab.content[:5]) == ("application/pdf", b"%PDF-")
    dokumen = DokumenTerbit.objects.get(target_id=final.pk, jenis="EVALUASI")
    umum = Client().get(reverse("dokumen:verifikasi", args=[dokumen.kode])).content.decode()
    assert "Dokumen evaluasi kinerja Oktober 2026" in umum and kota_kecil.staf.nama not in umum
    assert client.get(unduh).content == jawab.content, "unduhan kedua berkas yang sama"
    asli, diubah = (
        SimpleUploadedFile("a.pdf", isi, "application/pdf") for isi in (jawab.content, jawab.content + b"\n%%EOF")
    )
    periksa = reverse("dokumen:verifikasi-pdf")
    assert "Cocok." in Client().post(periksa, {"berkas": asli}).content.decode()
    assert "Tidak cocok." in Client().post(periksa, {"berkas": diubah}).content.decode()
    api = client.post(f"/api/v1/kinerja/evaluasi/{final.uuid}/dokumen/", content_type="application/json").json()
    assert (api["kode"], api["sidik"]) == (dokumen.kode, dokumen.sidik)
    client.force_login(kota_kecil.kadis_lain.pengguna, backend=pintu)
    assert client.get(unduh).status_code == 404
