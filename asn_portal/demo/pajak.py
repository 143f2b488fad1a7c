"""What the former pay system paid in the months of the first tax year before the portal."""

from django.db.models import Min
from django.db.models.functions import Lower

from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, RiwayatStatus
from penggajian.enums import SumberPenghasilan
from penggajian.rules.engine import hitung
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret
from penggajian.services.pajak import create_penghasilan_massal, susun_penghasilan

from .bulanan import saat
from .warga import Warga


def bangun_penghasilan(warga: Warga, mulai: Periode) -> int:
    """Record the months from January to the first one of the portal, each paid as that first one; give the rows."""
    if mulai.bulan == 1:
        return 0
    buku, pada = get_buku(), saat(mulai.awal)
    potret = list_potret(mulai, buku)
    kolom = hitung(potret.masukan, buku, mulai.awal).kolom
    orang = Pegawai.objects.in_bulk([int(satu) for satu in potret.pegawai])
    masuk = dict(RiwayatStatus.objects.values_list("pegawai").annotate(hari=Min(Lower("berlaku"))))
    daftar = []
    for nomor, pk in enumerate(int(satu) for satu in potret.pegawai):
        bulan = max(1, (masuk[pk].year - mulai.tahun) * 12 + masuk[pk].month + (masuk[pk].day > 1))
        lama = mulai.bulan - bulan
        if lama <= 0:
            continue
        isi = {nama: int(kolom[kode][nomor]) * lama for nama, kode in (("bruto", "bruto_pph21"), ("pph", "pph21_gaji"))}
        iuran = int(kolom["iwp_8"][nomor] + kolom["iwp_3_25"][nomor])
        daftar.append(
            susun_penghasilan(
                pegawai=orang[pk],
                tahun=mulai.tahun,
                bulan_awal=bulan,
                bulan_akhir=mulai.bulan - 1,
                sumber=SumberPenghasilan.SISTEM_LAMA,
                nomor_bukti=f"Rekap gaji {mulai.tahun}",
                jumlah={**isi, "pengurang": iuran * lama},
                oleh=warga.akun["bendahara"],
                pada=pada,
            )
        )
    return create_penghasilan_massal(daftar, pada=pada)
