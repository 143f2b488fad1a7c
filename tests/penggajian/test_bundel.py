"""The audit bundle of a locked run: given out, checked alone and against the database, every changed byte named."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from jabatan.models import Pegawai
from penggajian import services
from penggajian.models import ProsesGaji
from penggajian.rules.bundel import BERKAS, MANIFES, WADAH, buka, bungkus, periksa_bundel, susun_manifes
from penggajian.services.bundel import periksa_terhadap_basis_data
from tests.factories.penggajian import PADA, KotaGaji
from tests.penggajian.test_proses import hitung, kunci


@pytest.fixture
def bundel(kota: KotaGaji) -> bytes:
    """Give the bundle of a locked October."""
    return services.export_bundel(proses=kunci(kota), oleh=kota.bendahara, pada=PADA)


def berkas_cacat(data: bytes) -> set[str]:
    return {satu.berkas for satu in periksa_bundel(data)}


def test_bundel_utuh_sendiri_dan_terhadap_basis_data(bundel: bytes) -> None:
    assert periksa_bundel(bundel) == [] == periksa_terhadap_basis_data(bundel)
    with zipfile.ZipFile(io.BytesIO(bundel)) as arsip:
        assert arsip.namelist() == [*BERKAS, MANIFES]
        manifes = json.loads(arsip.read(MANIFES))
    assert manifes["sidik_proses"] == ProsesGaji.objects.get().sidik
    assert manifes["rantai"] == manifes["berkas"][-1]["rantai"]


def test_mengubah_satu_bita_di_mana_pun_ketahuan_dan_disebut_berkasnya(bundel: bytes) -> None:
    isi, _ = buka(bundel)
    with zipfile.ZipFile(io.BytesIO(bundel)) as arsip:
        awal = {satu.filename: satu.header_offset + 30 + len(satu.filename) for satu in arsip.infolist()}
    for nama in (*BERKAS, MANIFES):
        for letak in {0, len(isi[nama]) // 2, len(isi[nama]) - 1}:
            rusak = bytearray(bundel)
            rusak[awal[nama] + letak] ^= 1
            assert nama in berkas_cacat(bytes(rusak)), (nama, letak)


def test_tiap_bita_wadah_zip_diperiksa(bundel: bytes) -> None:
    """Outside the content of files: every header byte of the archive, one at a time."""
    with zipfile.ZipFile(io.BytesIO(bundel)) as arsip:
        dalam = {
            letak
            for satu in arsip.infolist()
            for letak in range(
                satu.header_offset + 30 + len(satu.filename),
                satu.header_offset + 30 + len(satu.filename) + satu.file_size,
            )
        }
    luar = [letak for letak in range(len(bundel)) if letak not in dalam]
    for letak in luar[:40] + luar[-120:]:
        rusak = bytearray(bundel)
        rusak[letak] ^= 1
        assert berkas_cacat(bytes(rusak)), letak
    assert WADAH in berkas_cacat(bundel + b"x")
    assert berkas_cacat(b"bukan zip")
    assert berkas_cacat(bundel[: len(bundel) // 2])


def palsukan(data: bytes, **ubah: tuple[str, str]) -> bytes:
    """Change text in files and write a manifest that agrees with it: what a forger with the program could do."""
    isi, _ = buka(data)
    lama = json.loads(isi.pop(MANIFES))
    for nama, (dari, ke) in ubah.items():
        kunci_nama = nama.replace("__", ".")
        assert dari in isi[kunci_nama].decode()
        isi[kunci_nama] = isi[kunci_nama].decode().replace(dari, ke, 1).encode()
    manifes = susun_manifes(isi, **{k: lama[k] for k in ("proses", "periode", "jenis", "sidik_proses")})
    return bungkus({**isi, MANIFES: manifes})


def test_pemalsu_yang_menulis_ulang_manifes_ketahuan_dari_hitungan_atau_basis_data(
    bundel: bytes, kota: KotaGaji
) -> None:
    isi, _ = buka(bundel)
    bersih = isi["slip.csv"].decode().splitlines()[1].split(",")[7]
    assert "slip.csv" in berkas_cacat(palsukan(bundel, slip__csv=(f",{bersih},", f",{int(bersih) + 1},")))
    nomor = f"90000{kota.pegawai[0].pk:05d}"
    lain = palsukan(bundel, daftar_bayar__csv=(nomor, "111111111"))
    assert periksa_bundel(lain) == []  # consistent in itself, but never given out
    assert {satu.berkas for satu in periksa_terhadap_basis_data(lain)} == {"daftar_bayar.csv", MANIFES}


def test_jurnal_dua_sisi_dihitung_dari_slip(bundel: bytes) -> None:
    """The employer's share on TPP stands twice in the journal; one side that is not the sum of slips is a fault."""
    isi = buka(bundel)[0]["jurnal.csv"].decode().splitlines()
    pasangan = [satu.split(",") for satu in isi if satu.startswith("bpjs_tpp_4,")]
    assert [satu[1] for satu in pasangan] == ["PENERIMAAN", "POTONGAN"]
    assert pasangan[0][2] == pasangan[1][2] != "0"
    lama = ",".join(pasangan[1])
    lain = palsukan(bundel, jurnal__csv=(lama, f"bpjs_tpp_4,POTONGAN,{int(pasangan[1][2]) + 1}"))
    assert berkas_cacat(lain) == {"jurnal.csv"}


def test_basis_data_yang_berubah_sesudah_bundel_disebut_berkasnya(bundel: bytes, kota: KotaGaji) -> None:
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(nama="Nama Baru")  # names are for reading only
    assert periksa_terhadap_basis_data(bundel) == []
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute("ALTER TABLE penggajian_jurnalgaji DISABLE TRIGGER jaga_terkunci")
        kursor.execute("UPDATE penggajian_jurnalgaji SET jumlah = jumlah + 1 WHERE komponen = 'gaji_pokok'")
        kursor.execute("ALTER TABLE penggajian_jurnalgaji ENABLE TRIGGER jaga_terkunci")
    assert [satu.berkas for satu in periksa_terhadap_basis_data(bundel)] == ["jurnal.csv"]


def test_H_02_bundel_sama_bila_diminta_lagi_dan_tercatat_dalam_jejak(kota: KotaGaji) -> None:
    proses = kunci(kota)
    satu, dua = (services.export_bundel(proses=proses, oleh=kota.bendahara, pada=PADA) for _ in range(2))
    assert satu == dua
    assert Aktivitas.objects.filter(kode="penggajian.bundel.diekspor", pengguna=kota.bendahara).count() == 2


def test_bundel_bulan_yang_belum_dikunci_ditolak(kota: KotaGaji) -> None:
    with pytest.raises(services.ProsesBelumDikunci):
        services.export_bundel(proses=hitung(kota), oleh=kota.bendahara, pada=PADA)


def test_perintah_menyebut_berkas_dan_keluar_1(
    bundel: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = tmp_path / "bundel.zip"
    berkas.write_bytes(bundel)
    call_command("periksa_bundel", str(berkas))
    call_command("periksa_bundel", str(berkas), mandiri=True)
    assert [json.loads(satu)["utuh"] for satu in capsys.readouterr().out.splitlines()] == [True, True]
    rusak = bytearray(bundel)
    rusak[bundel.index(b"lebih dari") if b"lebih dari" in bundel else len(bundel) // 2] ^= 1
    berkas.write_bytes(bytes(rusak))
    with pytest.raises(SystemExit) as keluar:
        call_command("periksa_bundel", str(berkas), mandiri=True)
    assert keluar.value.code == 1
    assert json.loads(capsys.readouterr().out)["cacat"][0]["berkas"]


def test_bundel_diunduh_bendahara_dan_auditor_lewat_halaman_dan_api(kota: KotaGaji, client: Client) -> None:
    proses = kunci(kota)
    alamat = reverse("penggajian:bundel", args=[proses.uuid])
    client.force_login(kota.bendahara)
    assert alamat in client.get(reverse("penggajian:daftar-bayar", args=[proses.uuid])).text
    respons: Any = client.get(alamat)
    assert respons["Content-Type"] == "application/zip" and periksa_terhadap_basis_data(respons.content) == []
    api: Any = client.post(f"/api/v1/penggajian/proses/{proses.uuid}/bundel/", content_type="application/json")
    assert api.content == respons.content
    client.force_login(kota.bkpsdm)
    assert client.get(alamat).status_code == 403
