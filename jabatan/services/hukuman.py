"""Recording a disciplinary decision that the official who may punish has made."""

from datetime import date, datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import TingkatHukuman
from jabatan.models import HukumanDisiplin, Pegawai
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.hukuman_disiplin import akhir_hukuman, mulai_berlaku
from jabatan.selectors.hukuman import list_jenis_hukuman
from jabatan.signals import kirim_penempatan_berubah

from .dasar import MasaBertumpang, hari, masa, tolak_diri
from .riwayat import kunci_asn


class JenisHukumanTidakBerlaku(IsianSalah):
    """The kind is not imposed on that day."""

    kode = "jenis_hukuman_tidak_berlaku"


@transaction.atomic
def create_hukuman(
    *,
    pegawai: Pegawai,
    jenis: str,
    pelanggaran: str,
    pejabat: str,
    nomor_sk: str,
    tanggal_sk: date,
    tanggal_diterima: date,
    tmt: date | None = None,
    sampai: date | None = None,
    oleh: Pengguna,
    pada: datetime,
) -> HukumanDisiplin:
    """Record a sanction from its written decision; `sampai` is the last day, inclusive.

    Without `tmt` it counts from the fifteenth working day after receipt. Raises `JenisHukumanTidakBerlaku`,
    `IsianSalah`, `MasaBertumpang`, `DataDiriSendiri`, `BukanAsn`. Dasar hukum: PP 94/2021; PerBKN 6/2022.
    """
    tolak_diri(pegawai, oleh)
    pegawai = kunci_asn(pegawai)
    if tanggal_diterima < tanggal_sk:
        raise IsianSalah(
            f"Keputusan tanggal {tulis_tanggal(tanggal_sk)} tidak mungkin diterima lebih dahulu. Periksa kedua tanggal.",
            kolom="tanggal_diterima",
        )
    if tanggal_diterima > hari(pada):
        raise IsianSalah(
            "Tanggal diterima belum tiba. Catat sesudah pegawai menerima keputusannya.", kolom="tanggal_diterima"
        )
    pilihan = {satu.kode: satu for satu in list_jenis_hukuman(tanggal_sk)}
    if jenis not in pilihan:
        raise JenisHukumanTidakBerlaku(
            f"Jenis hukuman “{jenis}” tidak dijatuhkan pada {tulis_tanggal(tanggal_sk)}. Sebelum peraturan gaji dan "
            "tunjangan terbit, pemotongan tunjangan kinerja diganti penundaan atau penurunan (PP 94/2021, Pasal 42). "
            f"Pilih salah satu dari: {', '.join(pilihan)}.",
            kolom="jenis",
        )
    per = get_buku_jabatan().per(tanggal_diterima)
    mulai = tmt or mulai_berlaku(tanggal_diterima, int(per["hukuman_berlaku_hari"].isi()), get_kalender().libur.keys())
    if mulai < tanggal_sk:
        raise IsianSalah("Hukuman tidak berlaku sebelum tanggal keputusannya. Periksa tanggal mulainya.", kolom="tmt")
    isi = pilihan[jenis]
    berlaku = masa(mulai, akhir_hukuman(mulai, isi.durasi_bulan, isi.tingkat, sampai))
    _tolak_ganda(pegawai, jenis, nomor_sk.strip(), berlaku)
    baris = HukumanDisiplin(
        pegawai=pegawai,
        jenis=jenis,
        tingkat=TingkatHukuman(isi.tingkat),
        pelanggaran=pelanggaran.strip(),
        pejabat=pejabat.strip(),
        nomor_sk=nomor_sk.strip(),
        tanggal_sk=tanggal_sk,
        tanggal_diterima=tanggal_diterima,
        berlaku=berlaku,
    )
    baris.full_clean(exclude=["pegawai"])
    baris.save(force_insert=True)
    log_activity(
        "jabatan.hukumandisiplin.dicatat",
        target=pegawai,
        oleh=oleh,
        pada=pada,
        alasan=baris.nomor_sk,
        sesudah={"jenis": jenis, "tingkat": isi.tingkat, "berlaku": str(berlaku)},
    )
    kirim_penempatan_berubah([pegawai.pk], mulai)
    if pegawai.pengguna is not None:
        create_notifikasi(
            untuk=pegawai.pengguna,
            jenis="jabatan.riwayat",
            judul="Keputusan disiplin dicatat",
            isi="Sebuah keputusan disiplin tentang Anda dicatat. Isi, masa, dan akibatnya terbaca pada profil Anda.",
            url=f"/jabatan/pegawai/{pegawai.uuid}/?tab=disiplin",
            oleh=oleh,
        )
    return baris


def _tolak_ganda(pegawai: Pegawai, jenis: str, nomor: str, berlaku: object) -> None:
    """Refuse the same decision twice, and the same kind twice at a time. Raises `MasaBertumpang`."""
    catatan = HukumanDisiplin.objects.sah().filter(pegawai=pegawai)
    if catatan.filter(nomor_sk=nomor).exists():
        raise MasaBertumpang(
            f"Keputusan nomor {nomor} sudah dicatat. Satu pelanggaran mendapat satu hukuman; bila catatannya keliru, "
            "cabut lalu catat yang benar.",
            kolom="nomor_sk",
        )
    lama = catatan.filter(jenis=jenis, berlaku__overlap=berlaku).first()
    if lama is not None:
        raise MasaBertumpang(
            f"Hukuman sejenis dengan keputusan nomor {lama.nomor_sk} sudah berlaku sejak "
            f"{tulis_tanggal(lama.berlaku.lower)}. Periksa jenis dan tanggal mulainya.",
            kolom="tmt",
        )
