"""Deaths in the demo city: one in the line of duty and one not, each with a family whose salary goes on."""

from datetime import date, timedelta

from asn_portal.lib.periode import Periode
from jabatan.enums import HubunganKeluarga, JenisWafat, Kedudukan, StatusAsn
from jabatan.models import Keluarga, Pegawai, RiwayatJabatan, RiwayatStatus
from jabatan.services import approve_keputusan_wafat, create_riwayat_status, submit_keputusan_wafat
from penggajian.services import approve_rekening, submit_ahli_waris

from .bulanan import saat
from .warga import Warga


def bangun_wafat(warga: Warga, awal: date, hari_ini: date) -> list[Pegawai]:
    """Let two people die at the end of the month before the last paid one, in a city that is old enough.

    The families are paid on from the last paid month, to their own accounts. The decision about the first, in the line of
    duty, was approved by BKN; the second has none, so it counts as an ordinary death.
    """
    masa = Periode.dari_tanggal(hari_ini).geser(-2)
    if masa.awal < awal:
        return []
    calon = _calon(warga, masa.awal)
    for urut, pegawai in enumerate(calon):
        wafat = masa.akhir - timedelta(days=urut)
        create_riwayat_status(
            pegawai=pegawai,
            status=StatusAsn.PNS,
            kedudukan=Kedudukan.MENINGGAL,
            tmt=wafat,
            nomor_sk=f"474.3/{urut + 1}/WAFAT-CONTOH",
            tanggal_sk=wafat,
            oleh=warga.akun["bkpsdm"],
            pada=saat(wafat),
        )
        _beri_waris(warga, pegawai, wafat)
    for pegawai in calon[:1]:
        _tetapkan_tewas(warga, pegawai, masa.akhir)
    return calon


def _tetapkan_tewas(warga: Warga, pegawai: Pegawai, wafat: date) -> None:
    sk = wafat + timedelta(days=12)
    keputusan = submit_keputusan_wafat(
        pegawai=pegawai,
        jenis=JenisWafat.TEWAS,
        nomor_sk="800.1.6.5/1/TEWAS-CONTOH",
        tanggal_sk=sk,
        nomor_bkn="BKN-CONTOH/1",
        tanggal_bkn=sk - timedelta(days=3),
        oleh=warga.akun["bkpsdm"],
        pada=saat(sk),
    )
    approve_keputusan_wafat(keputusan=keputusan, oleh=warga.akun["verifikator"], pada=saat(sk + timedelta(days=1)))


def _beri_waris(warga: Warga, pegawai: Pegawai, wafat: date) -> None:
    """Name the spouse on record, with an account that the treasurer activated."""
    keluarga = Keluarga.objects.get(
        pegawai=pegawai, hubungan=HubunganKeluarga.PASANGAN, berlaku__contains=wafat - timedelta(days=1)
    )
    hari = wafat + timedelta(days=9)
    rekening = submit_ahli_waris(
        pegawai=pegawai,
        keluarga=keluarga,
        bank="Bank Contoh",
        nomor=f"910{pegawai.pk:09d}",
        atas_nama=keluarga.nama,
        per_tanggal=hari,
        oleh=warga.akun["bkpsdm"],
        pada=saat(hari),
    )
    approve_rekening(rekening=rekening, oleh=warga.akun["bendahara"], pada=saat(hari + timedelta(days=1)))


def _calon(warga: Warga, mulai: date) -> list[Pegawai]:
    """Choose two PNS with a spouse on the pay list, without an account, a team, or anything else that happens to them."""
    lain = RiwayatStatus.objects.exclude(kedudukan=Kedudukan.AKTIF).values_list("pegawai", flat=True)
    pindah = RiwayatJabatan.objects.filter(berlaku__endswith__isnull=False).values_list("pegawai", flat=True)
    kawin = Keluarga.objects.filter(
        hubungan=HubunganKeluarga.PASANGAN, tertanggung_gaji=True, berlaku__contains=mulai
    ).values_list("pegawai", flat=True)
    tim = {o.kursi.unit for o in warga.orang if o.akun}
    layak = set(kawin) - set(lain) - set(pindah)
    return [
        p
        for o, p in zip(warga.orang, warga.pegawai, strict=True)
        if o.status == StatusAsn.PNS and not o.akun and not o.kursi.pimpinan
        and o.kursi.unit not in tim and o.jabatan not in ("kasi", "lurah") and p.pk in layak
    ][:2]  # fmt: skip
