"""The dokumen evaluasi kinerja: issued once a result is final, replaced when the result is corrected."""

from datetime import datetime

from django.db import transaction
from django.db.models import BigIntegerField, Exists, OuterRef
from django.db.models.functions import Cast

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.rules import samarkan
from asn_portal.inti.dokumen.services import create_dokumen
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.periode import tulis_tanggal
from jabatan.services.dasar import hari
from kinerja.enums import StatusEvaluasi
from kinerja.models import Evaluasi
from kinerja.selectors.dokumen_evaluasi import JENIS_DOKUMEN, TARGET, get_dokumen, susun_isi_evaluasi


class HasilBelumFinal(BentrokKeadaan):
    """Only a final result has a document."""

    kode = "hasil_belum_final"


@transaction.atomic
def create_dokumen_evaluasi(*, evaluasi: Evaluasi, oleh: Pengguna | None, pada: datetime) -> DokumenTerbit:
    """Issue the document of a final result; the one in force is given back as long as the result is the same.

    A result corrected since gets a new document that names the old one. Raises `HasilBelumFinal`.
    Dasar hukum: PermenPANRB 6/2022, formulir dokumen evaluasi kinerja pegawai.
    """
    evaluasi = (
        Evaluasi.objects.select_for_update(of=("self",))
        .select_related("pegawai", "penilai", "unit_kerja", "skp__posisi__jabatan", "dinilai_oleh")
        .get(pk=evaluasi.pk)
    )
    if evaluasi.status != StatusEvaluasi.FINAL:
        raise HasilBelumFinal(
            f"Penilaian {evaluasi.masa.nama} belum final. Dokumennya terbit setelah "
            + ("masa keberatan lewat." if evaluasi.is_tahunan else "bulannya ditutup.")
        )
    lama = get_dokumen(evaluasi)
    isi = susun_isi_evaluasi(evaluasi)
    if lama is not None and lama.isi["koreksi"] == isi["koreksi"]:
        return lama
    isi["menggantikan"] = (
        f"Menggantikan dokumen {lama.kode[:8]} yang diterbitkan {tulis_tanggal(hari(lama.diterbitkan_at))}."
        if lama
        else ""
    )
    isi["diterbitkan"] = tulis_tanggal(hari(pada))
    return create_dokumen(
        jenis=JENIS_DOKUMEN,
        judul=f"Dokumen evaluasi kinerja {evaluasi.masa.nama}",
        target=evaluasi,
        isi=isi,
        ringkas=[
            ("Pegawai", samarkan(evaluasi.pegawai.nama)),
            ("NIP", f"••• {(evaluasi.pegawai.nip or '')[-4:]}"),
            ("Masa", evaluasi.masa.nama),
            ("Predikat", isi["predikat"]),
        ],
        oleh=oleh,
        pada=pada,
        menggantikan=lama,
    )


def create_dokumen_tahunan(*, tahun: int, pada: datetime) -> int:
    """Issue the documents of all final annual results that have none yet, one transaction each; gives how many."""
    ada = DokumenTerbit.objects.filter(
        target_model=TARGET, jenis=JENIS_DOKUMEN, target_id=Cast(OuterRef("pk"), BigIntegerField())
    )
    menunggu = Evaluasi.objects.tahunan(tahun).filter(~Exists(ada), status=StatusEvaluasi.FINAL).order_by("pk")
    jumlah = 0
    for evaluasi in menunggu:
        create_dokumen_evaluasi(evaluasi=evaluasi, oleh=None, pada=pada)
        jumlah += 1
    return jumlah
