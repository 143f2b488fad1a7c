"""What leaves a locked run: spending by account, withholding by receiver and by person, news of the slip once each."""

import csv
import io
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import SuratKeluar
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from jabatan.enums import StatusAsn
from jabatan.models import Pegawai, RiwayatPangkat, RiwayatStatus
from jabatan.services.ekspor import BentukEkspor
from penggajian import services
from penggajian.invarian import jumlah_sama
from penggajian.models import BelanjaUnit, DaftarBayar, JurnalGaji, Rekening
from penggajian.rules.belanja import JumlahKomponen, KomponenTanpaRekening, jumlah_dibayar, susun_belanja
from penggajian.rules.daftar_thr import SEMUA_KOMPONEN
from penggajian.selectors import belanja as selektor_belanja
from penggajian.selectors.belanja import list_belanja, list_potongan_orang
from penggajian.selectors.buku import get_buku
from penggajian.selectors.slip import get_nilai
from penggajian.services import tahap
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.test_proses import kunci
from tests.perangkat.nominal import NOMINAL

KINERJA = {
    "potongan_produktivitas", "potongan_terlambat", "potongan_pulang_cepat", "potongan_tanpa_keterangan",
    "potongan_tidak_apel", "potongan_hukuman", "bagian_produktivitas", "bagian_disiplin",
}  # fmt: skip
"""Parts and cuts of TPP itself: they stand in `tpp_kotor`, which is what is spent."""


def test_setiap_penerimaan_dan_potongan_punya_rekening_atau_penerima(kota: KotaGaji) -> None:
    nilai = get_buku().per(PERIODE)
    punya = set(nilai["rekening_belanja"].nilai) | set(nilai["penerima_potongan"].nilai)
    perlu = {satu.kode for satu in SEMUA_KOMPONEN if satu.arah in ("PENERIMAAN", "POTONGAN")} - KINERJA
    assert perlu - punya == set()
    assert punya - perlu == {"tpp_kotor"}


def test_H_06_belanja_dikurangi_potongan_sama_dengan_daftar_bayar(kota: KotaGaji) -> None:
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[0]).update(status=StatusAsn.PPPK)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="IX")
    proses = kunci(kota)
    baris = list_belanja(proses)
    assert jumlah_dibayar(baris) == proses.total_bersih == DaftarBayar.objects.get().total
    slip = {satu.pegawai_id: get_nilai(satu) for satu in proses.slip_set.select_related("susunan")}
    pokok = {satu.kode: (satu.orang, satu.jumlah) for satu in baris if satu.kode.startswith("5.1.01.01.01")}
    pppk = slip.pop(kota.pegawai[0].pk)
    assert pokok == {
        "5.1.01.01.01.0001": (3, sum(satu["gaji_pokok"] for satu in slip.values())),
        "5.1.01.01.01.0002": (1, pppk["gaji_pokok"]),
    }
    tpp = {satu.kode: satu.jumlah for satu in baris if satu.kode.startswith("5.1.01.02")}
    assert set(tpp) == {f"5.1.01.02.0{n}.000{m}" for n in (1, 5) for m in (1, 2)}
    assert tpp["5.1.01.02.01.0002"] + tpp["5.1.01.02.05.0002"] == pppk["tpp_kotor"]
    assert sum(tpp.values()) == sum(satu["tpp_kotor"] for satu in (pppk, *slip.values()))
    unit = BelanjaUnit.objects.filter(daftar__proses=proses)
    assert {satu.unit_kerja_id for satu in unit} == {kota.unit.pk}
    assert sum(satu.jumlah for satu in unit) == sum(satu.jumlah for satu in baris if satu.bagian == "Belanja")
    with pytest.raises(DatabaseError, match="hanya boleh ditambah"), transaction.atomic():
        unit.delete()
    iwp = {satu.status: satu.jumlah for satu in baris if satu.uraian.startswith("PT Taspen (iuran pensiun")}
    assert iwp == {"PNS": sum(satu["iwp_8"] for satu in slip.values())}


def test_komponen_tanpa_rekening_ditolak_dengan_namanya() -> None:
    with pytest.raises(KomponenTanpaRekening, match="tunjangan_baru"):
        susun_belanja([JumlahKomponen("PNS", "tunjangan_baru", 1, 5)], {}, {})
    assert susun_belanja([JumlahKomponen("PNS", "tunjangan_baru", 0, 0)], {}, {}) == []


def baca(isi: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(isi.decode("utf-8-sig")), delimiter=";"))


KE_BPJS = "BPJS Kesehatan (4% pemberi kerja dari TPP)"
IURAN_SLIP = "Iuran kesehatan 4% dari TPP bagian pemerintah"


def test_iuran_pemberi_kerja_atas_tpp_menjadi_belanja_dan_setoran_yang_sama(kota: KotaGaji, client: Client) -> None:
    """Both sides of the pair are 4 per cent of what salary left of the cap; people get what their slips say."""
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[0]).update(status=StatusAsn.PPPK)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="IX")
    proses = kunci(kota)
    slip = {satu.pegawai_id: get_nilai(satu) for satu in proses.slip_set.select_related("susunan")}
    iuran = {
        nomor: (min(satu["tpp_kotor"], 12_000_000 - satu["basis_bpjs"]) * 4 + 50) // 100 for nomor, satu in slip.items()
    }
    assert {nomor: satu["bpjs_tpp_4"] for nomor, satu in slip.items()} == iuran and min(iuran.values()) > 0
    pppk = kota.pegawai[0].pk
    jumlah = {"PPPK": iuran[pppk], "PNS": sum(iuran.values()) - iuran[pppk]}
    gaji = {"PPPK": slip[pppk]["tunjangan_bpjs_4"]}
    gaji["PNS"] = sum(satu["tunjangan_bpjs_4"] for satu in slip.values()) - gaji["PPPK"]

    baris = list_belanja(proses)
    assert {satu.status: satu.jumlah for satu in baris if satu.uraian == KE_BPJS} == jumlah
    belanja = {satu.status: satu.jumlah for satu in baris if satu.kode.startswith("5.1.01.01.09.")}
    assert belanja == {status: jumlah[status] + gaji[status] for status in jumlah}
    unit = BelanjaUnit.objects.filter(daftar__proses=proses, kode__startswith="5.1.01.01.09.")
    assert dict(unit.values_list("status", "jumlah")) == belanja
    jurnal = JurnalGaji.objects.filter(daftar__proses=proses, komponen="bpjs_tpp_4")
    assert dict(jurnal.values_list("arah", "jumlah")) == {
        "PENERIMAAN": sum(iuran.values()), "POTONGAN": sum(iuran.values()),
    }  # fmt: skip
    assert jumlah_dibayar(baris) == proses.total_bersih == sum(satu["total_diterima"] for satu in slip.values())
    assert list(jumlah_sama()) == []

    client.force_login(kota.bendahara)
    respons: Any = client.get(reverse("penggajian:daftar-bayar", args=[proses.uuid]))
    halaman = respons.text
    for jumlah in (respons.context["jumlah_belanja"], respons.context["jumlah_jurnal"]):
        assert jumlah["masuk"] - jumlah["potongan"] == jumlah["dibayar"] == proses.total_bersih
    for kata in (KE_BPJS, IURAN_SLIP, f"{IURAN_SLIP}, disetor", "dibayar pemerintah daerah di luar slip"):
        assert kata in halaman
    isi = services.export_rincian(daftar=proses.daftar_bayar, bentuk=BentukEkspor.CSV, oleh=kota.bendahara, pada=PADA)
    kepala, *orang = baca(isi)
    for satu in (dict(zip(kepala, satu, strict=True)) for satu in orang):
        nomor = Pegawai.objects.get(nip=satu["NIP"]).pk
        assert int(satu[IURAN_SLIP]) == int(satu[f"{IURAN_SLIP}, disetor"]) == iuran[nomor]


def test_bulan_yang_dikunci_sebelum_iuran_tpp_dibukukan_tetap(kota: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as lama:
        for modul in (selektor_belanja, tahap):
            lama.setattr(modul, "get_iuran_di_luar_slip", lambda _: {})
        proses = kunci(kota)
        semula, per_orang = list_belanja(proses), list_potongan_orang(proses)
    proses.refresh_from_db()
    assert JurnalGaji.objects.get(komponen="bpjs_tpp_4").arah == "INFORMASI"
    assert list_belanja(proses) == semula and not any(satu.uraian == KE_BPJS for satu in semula)
    assert list_potongan_orang(proses) == per_orang
    for ekspor in (services.export_belanja, services.export_belanja_unit, services.export_rincian):
        isi = ekspor(daftar=proses.daftar_bayar, bentuk=BentukEkspor.CSV, oleh=kota.bendahara, pada=PADA)
        assert b"4% dari TPP" not in isi
    gaji = sum(get_nilai(satu)["tunjangan_bpjs_4"] for satu in proses.slip_set.select_related("susunan"))
    unit = selektor_belanja.hitung_belanja_unit(proses)
    assert sum(satu.jumlah for satu in unit if satu.kode.startswith("5.1.01.01.09.")) == gaji


def test_rekap_potongan_per_orang_sama_dengan_slip(kota: KotaGaji) -> None:
    proses = kunci(kota)
    kepala, baris = list_potongan_orang(proses)
    assert len(baris) == 4 and kepala[-1] == "Jumlah"
    belanja = [satu.jumlah for satu in list_belanja(proses) if satu.bagian == "Potongan"]
    assert sum(satu[-1] for satu in baris) == sum(belanja)


def test_rincian_per_orang_menjumlah_ke_yang_ditransfer(kota: KotaGaji) -> None:
    """Each row: gross by component less every deduction is the transfer; the sums are those of spending and withholding."""
    Rekening.objects.filter(pegawai=kota.pegawai[0]).update(bank="PT Bank BRI (Persero) Tbk")
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(nik="3275010101900001")
    proses = kunci(kota)
    isi = services.export_rincian(daftar=proses.daftar_bayar, bentuk=BentukEkspor.CSV, oleh=kota.bendahara, pada=PADA)
    kepala, *baris = baca(isi)
    orang = {satu[0]: dict(zip(kepala, satu, strict=True)) for satu in baris}
    assert len(orang) == 4
    pertama = orang[kota.pegawai[0].nip]
    assert (pertama["Kode bank"], pertama["NIK/NPWP 16 angka"]) == ("002", "3275010101900001")
    assert orang[kota.pegawai[1].nip]["Kode bank"] == "", "a bank that the table lacks has no code"
    for satu in orang.values():
        assert int(satu["Jumlah kotor"]) - int(satu["Jumlah potongan"]) == int(satu["Dibayar"])
    belanja = list_belanja(proses)
    for nama, bagian in (("Jumlah kotor", "Belanja"), ("Jumlah potongan", "Potongan")):
        jumlah = sum(satu.jumlah for satu in belanja if satu.bagian == bagian)
        assert sum(int(satu[nama]) for satu in orang.values()) == jumlah
    assert sum(int(satu["Dibayar"]) for satu in orang.values()) == proses.total_bersih


def test_G_02_ketiga_lembar_tercatat_lewat_halaman_dan_api(kota: KotaGaji, client: Client) -> None:
    proses = kunci(kota)
    client.force_login(kota.bendahara)
    halaman = client.get(reverse("penggajian:daftar-bayar", args=[proses.uuid])).text
    assert "5.1.01.01.01.0001" in halaman
    alamat = reverse("penggajian:daftar-bayar-ekspor", args=[proses.uuid])
    for lembar in ("belanja", "belanja-unit", "potongan", "rincian"):
        respons: Any = client.get(alamat, {"lembar": lembar})
        api: Any = client.post(
            f"/api/v1/penggajian/proses/{proses.uuid}/daftar-bayar/ekspor/",
            {"lembar": lembar, "bentuk": "csv"},
            content_type="application/json",
        )
        assert respons.content == api.content and len(baca(api.content)) > 4
        assert Aktivitas.objects.filter(kode=f"penggajian.{lembar.replace('-', '_')}.diekspor").count() == 2
    assert baca(client.get(alamat, {"lembar": "belanja"}).content)[-1][-1] == str(proses.total_bersih)
    assert client.get(alamat, {"lembar": "lain"}).status_code == 404
    assert client.get(alamat, {"lembar": "potongan", "bentuk": "xlsx"}).content[:2] == b"PK"


def test_J_08_kabar_slip_sesudah_kunci_sekali_untuk_tiap_orang(kota: KotaGaji) -> None:
    for satu in kota.pegawai[:3]:
        satu.pengguna = PenggunaFactory(nama=satu.nama)
        satu.save(update_fields=["pengguna"])
    proses = kunci(kota)
    surat = SuratKeluar.objects.filter(notifikasi__jenis="penggajian.slip")
    assert surat.count() == 3 and not [satu for satu in surat if NOMINAL.search(satu.isi)]
    with pytest.raises(services.TahapTerlompati):
        services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    lagi = create_notifikasi_banyak(
        untuk=[satu.pengguna for satu in kota.pegawai[:3] if satu.pengguna],
        jenis="penggajian.slip",
        judul="Slip",
        kunci=f"slip:{proses.pk}",
    )
    assert lagi == [] and surat.count() == 3
