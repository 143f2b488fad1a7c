"""Reading a tax year for its withholding slip: locked slips, rapel, records from before; who still lacks one."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.uang import tulis_rupiah
from jabatan.enums import StatusAsn
from penggajian.enums import (
    KODE_PTKP,
    KODE_STATUS,
    PembayarGaji,
    StatusProses,
    StatusSetoran,
    SumberPenghasilan,
    label_kode,
    nama_golongan,
)
from penggajian.models import BuktiPotong, DuaPembayar, PenghasilanSebelumnya, ProsesGaji, Rapel, SetoranRapel, Slip
from penggajian.rules.bukti_potong import (
    JumlahTahun,
    gabungkan_bukti,
    hitung_bukti,
    susun_baris,
    tambah_rapel,
    tambah_slip,
)
from penggajian.rules.dua_pembayar import DIGABUNG
from penggajian.rules.masa_terakhir import TERAKHIR
from penggajian.rules.setahun import Setahun
from penggajian.selectors.bukti_dua_pembayar import get_keadaan_dua, list_catatan_dua
from penggajian.selectors.buku import get_buku
from penggajian.selectors.cetakan import get_instansi
from penggajian.selectors.slip import get_aturan_proses, get_nilai, get_potret_slip

SQL_PERLU = """
SELECT DISTINCT s.pegawai_id
FROM penggajian_prosesgaji p
JOIN penggajian_slip s ON s.proses_id = p.id AND s.periode = p.periode AND s.jenis = p.jenis
JOIN penggajian_susunan u ON u.id = s.susunan_id
WHERE p.status = 'DIKUNCI' AND p.jenis = 'BULANAN' AND p.periode >= make_date(%(tahun)s, 1, 1)
  AND p.periode < make_date(%(tahun)s + 1, 1, 1)
  AND s.masukan[array_position(u.masukan, 'masa_terakhir')] = %(terakhir)s
  AND NOT EXISTS (
    SELECT 1 FROM penggajian_buktipotong b
    WHERE b.pegawai_id = s.pegawai_id AND b.tahun = %(tahun)s AND b.diterbitkan_at >= (
        SELECT greatest(max(q.dikunci_at), (
            SELECT max(k.diputus_at) FROM penggajian_setoranrapel k
            WHERE k.pegawai_id = s.pegawai_id AND k.status = 'DIKONFIRMASI' AND k.tanggal >= make_date(%(tahun)s, 1, 1)
              AND k.tanggal < make_date(%(tahun)s + 1, 1, 1)
        ), (
            SELECT max(greatest(d.dicatat_at, d.bukti_at, d.dicabut_at)) FROM penggajian_duapembayar d
            WHERE d.pegawai_id = s.pegawai_id AND d.tahun = %(tahun)s
        )) FROM penggajian_prosesgaji q
        JOIN penggajian_slip t ON t.proses_id = q.id AND t.periode = q.periode AND t.jenis = q.jenis
        WHERE t.pegawai_id = s.pegawai_id AND q.status = 'DIKUNCI' AND q.periode >= make_date(%(tahun)s, 1, 1)
          AND q.periode < make_date(%(tahun)s + 1, 1, 1)
    )
  )
ORDER BY s.pegawai_id
"""
"""Whose last period is locked and who has no slip of the year newer than what was locked for them since."""


@dataclass(frozen=True, slots=True)
class IsiBukti:
    """The withholding slip of one person as facts: sums, the count, and the content to freeze."""

    pegawai_id: int
    formulir: str
    bulan_awal: int
    bulan_akhir: int
    jumlah: JumlahTahun
    hasil: Setahun
    isi: dict[str, Any]

    @property
    def dipotong(self) -> int:
        """Give all that was withheld; rupiah."""
        return self.jumlah.pph_gaji + self.jumlah.pph_tpp


def list_perlu_bukti(tahun: int) -> list[int]:
    """Give the people whose withholding slip of a year is to be issued or looked at again, by id."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_PERLU, {"tahun": tahun, "terakhir": TERAKHIR})
        return [satu[0] for satu in kursor.fetchall()]


def list_bukti(user: Any) -> QuerySet[BuktiPotong]:
    """Give the withholding slips in reach that hold, the newest year first."""
    return (
        BuktiPotong.objects.visible_to(user)
        .berlaku()
        .select_related("pegawai__unit_kerja", "dokumen")
        .order_by("-tahun", "pegawai__nama", "pegawai_id", "pk")
    )


def get_bukti(pegawai_id: int, tahun: int) -> BuktiPotong | None:
    """Give the withholding slip of a year that holds; None before it is issued."""
    return BuktiPotong.objects.berlaku().filter(pegawai_id=pegawai_id, tahun=tahun).select_related("dokumen").first()


def list_isi_bukti(tahun: int, pegawai: list[int]) -> Iterator[IsiBukti]:
    """Give what the withholding slips of people say; who has no locked last period in the year is left out.

    Seven queries, however many people.
    """
    slip: dict[int, list[Slip]] = defaultdict(list)
    for satu in (
        Slip.objects.filter(pegawai_id__in=pegawai, periode__year=tahun, proses__status=StatusProses.DIKUNCI)
        .select_related("susunan", "proses", "pegawai", "posisi__jabatan", "unit_kerja")
        .order_by("pegawai_id", "periode", "jenis")
    ):
        slip[satu.pegawai_id].append(satu)
    rapel: dict[int, list[Rapel]] = defaultdict(list)
    for baris in Rapel.objects.filter(
        pegawai_id__in=pegawai, proses__status=StatusProses.DIKUNCI, proses__periode__year=tahun
    ).select_related("proses", "dikoreksi"):
        rapel[baris.pegawai_id].append(baris)
    setoran: dict[int, list[SetoranRapel]] = defaultdict(list)
    for setor in SetoranRapel.objects.filter(
        pegawai_id__in=pegawai, status=StatusSetoran.DIKONFIRMASI, tanggal__year=tahun
    ).select_related("dikoreksi"):
        setoran[setor.pegawai_id].append(setor)
    catatan: dict[int, list[PenghasilanSebelumnya]] = defaultdict(list)
    for lama in PenghasilanSebelumnya.objects.filter(pegawai_id__in=pegawai, tahun=tahun, dicabut_at__isnull=True):
        catatan[lama.pegawai_id].append(lama)
    dua: dict[int, list[DuaPembayar]] = defaultdict(list)
    for pembayar in DuaPembayar.objects.filter(pegawai_id__in=pegawai, tahun=tahun, dicabut_at__isnull=True):
        dua[pembayar.pegawai_id].append(pembayar)
    instansi, buku = get_instansi(), get_buku()
    for pegawai_id in pegawai:
        isi = _susun(
            tahun, slip[pegawai_id], rapel[pegawai_id], setoran[pegawai_id], catatan[pegawai_id], dua[pegawai_id],
            instansi, buku,
        )  # fmt: skip
        if isi is not None:
            yield isi


def _masukan(slip: Slip) -> dict[str, int]:
    return dict(zip(slip.susunan.masukan, slip.masukan, strict=True))


def _is_tpp_ikut(proses: ProsesGaji) -> bool:
    """Tell whether TPP of that run is counted in the year: it is not where the region taxes it finally."""
    metode = get_aturan_proses(proses).get("tpp_metode_pajak") or {}
    return bool(metode.get("nilai") != "final_golongan")


def _susun(
    tahun: int,
    slip: list[Slip],
    rapel: list[Rapel],
    setoran: list[SetoranRapel],
    catatan: list[PenghasilanSebelumnya],
    dua: list[DuaPembayar],
    instansi: str,
    buku: BukuParameter,
) -> IsiBukti | None:
    akhir = next((satu for satu in reversed(slip) if _masukan(satu).get("masa_terakhir") == TERAKHIR), None)
    if akhir is None:
        return None
    jumlah, ikut = JumlahTahun(), {}
    for satu in slip:
        ikut[satu.proses_id] = _is_tpp_ikut(satu.proses)
        tambah_slip(jumlah, get_nilai(satu), tpp_ikut=ikut[satu.proses_id])
    for baris in rapel:
        tambah_rapel(
            jumlah, baris.bruto, baris.tpp, baris.selisih, tpp_ikut=ikut.get(baris.proses_id or 0, False),
            baris="rapel" if baris.dikoreksi.is_bulanan else "thr",
        )  # fmt: skip
    for setor in setoran:
        tambah_rapel(
            jumlah, setor.bruto, setor.tpp, setor.selisih, tpp_ikut=_is_tpp_ikut(setor.dikoreksi), baris="setoran"
        )
    lama = [satu for satu in catatan if satu.sumber == SumberPenghasilan.SISTEM_LAMA]
    for rekap in lama:
        jumlah.bruto["lama"] += rekap.bruto
        jumlah.bruto["tpp"] += rekap.bruto_tpp
        jumlah.iuran += rekap.pengurang
        jumlah.pph_gaji += rekap.pph
        jumlah.pph_tpp += rekap.pph_tpp
    lain = [satu for satu in catatan if satu.sumber == SumberPenghasilan.PEMBAYAR_LAIN]
    jumlah.neto_lain, jumlah.pph_lain = sum(satu.neto for satu in lain), sum(satu.pph for satu in lain)
    fakta, potret = _masukan(akhir), get_potret_slip(akhir)
    nilai = BukuParameter.dari_kanonik(potret.parameter).per(akhir.periode)
    parameter = {kunci: nilai[kunci].isi() for kunci in nilai}
    ptkp = label_kode(KODE_PTKP, fakta["ptkp"])
    bulan = fakta["bulan_pajak"]
    keadaan = get_keadaan_dua(jumlah, dua, fakta, parameter)
    if keadaan == DIGABUNG:
        for satu_bukti in dua:
            gabungkan_bukti(jumlah, satu_bukti.bruto, satu_bukti.pengurang, satu_bukti.pph)
        if fakta.get("dua_pembayar") != DIGABUNG:  # known after the last period was locked
            bulan = min(12, bulan + len(_bulan_lain(dua) - _bulan_sendiri(slip, lama, akhir)))
    hasil = hitung_bukti(
        jumlah,
        bulan=bulan,
        ptkp=ptkp,
        disetahunkan=fakta.get("kewajiban_berakhir") == 1,
        parameter=parameter,
    )
    status = label_kode(KODE_STATUS, fakta["status_asn"])
    aturan = buku.per(akhir.periode)["formulir_bukti_potong"]
    awal = min([satu.periode.month for satu in slip] + [satu.bulan_awal for satu in lama])
    bulan_akhir = akhir.periode.month
    return IsiBukti(
        pegawai_id=akhir.pegawai_id,
        formulir=str(aturan.nilai.get(status, aturan.nilai["PNS"])),
        bulan_awal=awal,
        bulan_akhir=bulan_akhir,
        jumlah=jumlah,
        hasil=hasil,
        isi={
            "instansi": instansi,
            "formulir": str(aturan.nilai.get(status, aturan.nilai["PNS"])),
            "dasar": aturan.dasar_hukum,
            "tahun": tahun,
            "masa": f"{Periode(tahun, awal).nama.split()[0]} sampai {Periode(tahun, bulan_akhir).nama}",
            "nama": akhir.pegawai.nama_lengkap,
            "nip": akhir.pegawai.nip or "",
            "status": StatusAsn(status).label,
            "golongan": nama_golongan(fakta["golongan"]) if "golongan" in fakta else "",
            "jabatan": akhir.posisi.jabatan.nama,
            "unit": akhir.unit_kerja.nama,
            "ptkp": ptkp,
            "bulan": bulan,
            "bagian": [
                [judul, [list(satu) for satu in baris]]
                for judul, baris in susun_baris(jumlah, hasil, int(parameter["ptkp_setahun"][ptkp]))
            ],
            "catatan": [
                *_list_catatan(lama, lain, setoran, all(ikut.values()), fakta),
                *list_catatan_dua(dua, keadaan),
            ],
        },
    )


def _bulan_lain(dua: list[DuaPembayar]) -> set[int]:
    """Give the months that the payer of gaji pokok elsewhere paid."""
    return {b for s in dua if s.pembayar_gaji == PembayarGaji.LAIN for b in range(s.bulan_awal, s.bulan_akhir + 1)}


def _bulan_sendiri(slip: list[Slip], lama: list[PenghasilanSebelumnya], akhir: Slip) -> set[int]:
    """Give the months that this institution paid until the last period, by its slips and its former system."""
    sendiri = {satu.periode.month for satu in slip if satu.proses.is_bulanan and satu.periode <= akhir.periode}
    return sendiri | {bulan for satu in lama for bulan in range(satu.bulan_awal, satu.bulan_akhir + 1)}


def _list_catatan(
    lama: list[PenghasilanSebelumnya],
    lain: list[PenghasilanSebelumnya],
    setoran: list[SetoranRapel],
    tpp_ikut: bool,
    fakta: dict[str, int],
) -> list[str]:
    """Say in words what a reader of the figures must know."""
    hasil = [
        f"Bulan {satu.bulan_awal} sampai {satu.bulan_akhir} menurut {satu.get_sumber_display()[0].lower()}"
        f"{satu.get_sumber_display()[1:]}, {satu.nomor_bukti}."
        for satu in sorted([*lama, *lain], key=lambda satu: satu.bulan_awal)
    ]
    hasil += [
        f"Disetor kembali {tulis_rupiah(satu.jumlah)} pada {tulis_tanggal(satu.tanggal)}, bukti {satu.nomor_bukti}."
        for satu in sorted(setoran, key=lambda satu: (satu.tanggal, satu.pk))
    ]
    if not tpp_ikut:
        hasil.append("TPP dikenai PPh 21 final, jadi tidak termasuk hitungan ini (PP 80/2010, Pasal 4).")
    if fakta.get("kewajiban_berakhir") == 1:
        hasil.append("Penghasilan neto disetahunkan karena kewajiban pajak berakhir dalam tahun ini.")
    return hasil


def all_bukti_cetak(tahun: int, unit: Any = None) -> QuerySet[BuktiPotong]:
    """Give the withholding slips of a year that hold, by unit and name; with `unit` of that one and all below it."""
    syarat = Q()
    if unit is not None:
        syarat = Q(pegawai__unit_kerja__in=list(unit.descendants(include_self=True).values_list("pk", flat=True)))
    return (
        BuktiPotong.objects.berlaku()
        .filter(syarat, tahun=tahun)
        .select_related("pegawai__unit_kerja", "dokumen")
        .order_by("pegawai__unit_kerja__kode", "pegawai__nama", "pegawai_id")
    )
