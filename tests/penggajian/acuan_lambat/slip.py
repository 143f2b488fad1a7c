"""The whole slip of one person and month, from the records alone."""

from datetime import date, datetime
from fractions import Fraction
from typing import Any

from . import gaji, peraturan, setahun, tpp
from .catatan import (
    Baris,
    Orang,
    baca_capaian_rencana,
    baca_hasil_bulan,
    baca_ketetapan,
    baca_koreksi,
    baca_kuasa,
    baca_menit,
    baca_orang,
    baca_presensi,
    bulan_penuh,
    hari_kerja_pertama,
    is_ada_rekening_waris,
    is_tewas,
    is_triwulanan,
    list_hari,
    pada,
    tanya,
)
from .rapel import BANDING, GAJI, KURANG, baca_terkoreksi, kekurangan, kekurangan_thr, list_rapel, muat
from .rapel import NOL as RAPEL_NOL

KOREKSI_KETETAPAN = {
    "gaji_pokok_sk": "GAJI_POKOK",
    "tunjangan_dijamin": "TUNJANGAN_DIJAMIN",
    "kondisi_kerja": "KONDISI_KERJA",
    "tempat_terpencil": "TEMPAT_TERPENCIL",
    "profesi_langka": "PROFESI_LANGKA",
}
"""Facts that a decided correction of one month may set, and the decision that each stands for."""


class BelumDicakup(Exception):
    """The slip holds something that this calculation does not know: a rapel of TPP in a last period that counts TPP."""


def is_cuti_besar(orang: Orang, hari: date) -> bool:
    """Say whether a long leave, which stops the allowance of the post, holds on a day (PP 11/2017)."""
    satu = pada(orang.cuti, hari)
    return satu is not None and satu["jenis"] == "BESAR"


class HitunganLambat:
    """Slips by person and month, each computed once; earlier months of a tax year are computed again, not read."""

    def __init__(self, saat: datetime | None = None) -> None:
        """Read what each run's snapshot knew; with `saat` every month by what was known at that moment."""
        self._orang: dict[int, Orang] = {}
        self._slip: dict[tuple[int, date], dict[str, int] | None] = {}
        self._kurang: dict[tuple[int, date], dict[str, int]] = {}
        self._kelompok: dict[tuple[int, date], set[str]] = {}
        self._kerja: dict[date, date] = {}
        proses = tanya("SELECT periode, potret_at FROM penggajian_prosesgaji WHERE jenis = 'BULANAN'")
        self._saat: dict[date, datetime] = {b["periode"]: saat or b["potret_at"] for b in proses if b["potret_at"]}

    def orang(self, pegawai_id: int) -> Orang:
        """Give one person's histories."""
        if pegawai_id not in self._orang:
            self._orang[pegawai_id] = baca_orang(pegawai_id)
        return self._orang[pegawai_id]

    def slip(self, pegawai_id: int, bulan: date) -> dict[str, int] | None:
        """Give every line of a slip; None for who is out of service or on unpaid leave all the month.

        Raises `BulanTakDikenal` for a month that no run computed, `BelumDicakup`.
        """
        kunci = (pegawai_id, bulan)
        if kunci not in self._slip:
            if bulan not in self._saat:
                raise setahun.BulanTakDikenal(bulan)
            self._slip[kunci] = self._hitung(self.orang(pegawai_id), bulan)
        return self._slip[kunci]

    def terusan(self, pegawai_id: int, bulan: date, saat: datetime, keluarga: date | None = None) -> int:
        """Give which month of salary after a death it is, by what was known at a moment; 0 for none."""
        orang = self.orang(pegawai_id)
        if orang.wafat(bulan) is None or not orang.is_keluar(bulan):
            return 0
        return orang.terusan_ke(bulan, tewas=is_tewas(pegawai_id, saat), keluarga=keluarga)

    def thr(self, pegawai_id: int, bayar: date, jenis: str) -> dict[str, int]:
        """Give gross without TPP, and TPP, of a THR or gaji ketiga belas by what its snapshot knew."""
        saat = tanya(
            "SELECT potret_at FROM penggajian_prosesgaji WHERE periode = %s AND jenis = %s ORDER BY id DESC",
            bayar,
            jenis,
        )[0]["potret_at"]
        return self._seharusnya_thr(self.orang(pegawai_id), bayar, jenis, saat)

    def is_dibayar(self, pegawai_id: int, bulan: date, saat: datetime | None = None) -> bool:
        """Say whether a person has a slip of a month: in service or studying on the day that counts, or a family paid on."""
        kapan = saat or self._saat.get(bulan)
        if kapan and self.terusan(pegawai_id, bulan, kapan):
            return is_ada_rekening_waris(pegawai_id, kapan)
        orang = self.orang(pegawai_id)
        acuan = orang.mulai_bertugas(bulan)
        status = pada(orang.status, acuan) if acuan else None
        if status is None or status["kedudukan"] == "CLTN":
            return False
        if status["status"] == peraturan.PARUH_WAKTU and not self._ditetapkan(
            "UPAH_PARUH_WAKTU", pegawai_id, bulan, saat
        ):
            return False
        # A decision gives the part of pay that is left during a suspension (PP 11/2017, Pasal 281).
        return status["kedudukan"] != "DIBERHENTIKAN_SEMENTARA" or self._ditetapkan(
            "UANG_SEMENTARA", pegawai_id, bulan, saat
        )

    def _ditetapkan(self, jenis: str, pegawai_id: int, bulan: date, saat: datetime | None) -> bool:
        """Say whether a decision of a kind counts for a month."""
        kapan = saat or self._saat.get(bulan)
        ketetapan = baca_ketetapan(pegawai_id, bulan, kapan) if kapan else []
        return any(k["jenis"] == jenis for k in ketetapan)

    def kelompok(self, pegawai_id: int, bulan: date) -> set[str]:
        """Name what is special about a slip, so that a sample can show what it covers."""
        self.slip(pegawai_id, bulan)
        return self._kelompok.get((pegawai_id, bulan), set())

    def _hitung(self, orang: Orang, bulan: date) -> dict[str, int] | None:
        rapel = list_rapel(orang.pegawai_id, bulan)
        terusan = self.terusan(orang.pegawai_id, bulan, self._saat[bulan])
        lewat = not self.is_dibayar(orang.pegawai_id, bulan)
        if lewat and not (rapel and orang.is_keluar(bulan)):
            return None
        if lewat and orang.wafat(bulan) and not is_ada_rekening_waris(orang.pegawai_id, self._saat[bulan]):
            return None
        isi, fakta, ketetapan = self._bulan(orang, bulan, self._saat[bulan])
        kuasa = baca_kuasa(orang.pegawai_id, bulan)
        ptkp = orang.ptkp(bulan.year)
        tpp_isi = {nama: isi.pop(nama) for nama in list(isi) if nama not in fakta["lajur_gaji"]}
        thr = setahun.thr_sebelum_gaji(orang.pegawai_id, bulan)
        isi |= gaji.pajak_sebulan(isi["bruto_pph21"], ptkp, bulan, thr) | setahun.NOL
        tahun = None
        if not lewat and not terusan and setahun.is_masa_terakhir(orang, bulan):
            zakat = sum(satu["jumlah"] for satu in kuasa if satu["jenis"] == "ZAKAT") if fakta["dapat_gaji"] else 0
            tahun = setahun.hitung(
                orang, bulan, isi, zakat, ptkp, lambda awal: self._lengkap(orang.pegawai_id, awal), fakta["status"]
            )
        elif lewat and not self._pernah_terusan(orang, bulan):
            tahun = setahun.sesudah(orang, bulan, isi, ptkp, lambda awal: self._lengkap(orang.pegawai_id, awal))
        dengan_tpp = tpp.pajak(
            tpp_isi, bulan, fakta["golongan"], ptkp, isi["bruto_pph21"], isi["pph21_gaji"], thr, tahun
        )
        if rapel and dengan_tpp:
            raise BelumDicakup(f"{orang.nama}, {bulan:%Y-%m}: a rapel in a last period that counts TPP")
        gaji.tutup(isi, fakta["status"])
        isi |= gaji.sukarela(isi["gaji_bersih"], kuasa) | tpp_isi
        insentif = self._insentif(orang.pegawai_id, bulan)
        isi |= RAPEL_NOL | KURANG
        if rapel:
            bulanan = [satu for satu in rapel if satu["jenis"] == "BULANAN"]
            beda = kekurangan(orang.pegawai_id, bulan, bulanan, lambda m, saat: self._seharusnya(orang, m, saat))
            lain = [satu for satu in rapel if satu["jenis"] != "BULANAN"]
            atas_thr = kekurangan_thr(orang.pegawai_id, bulan, lain, lambda *kapan: self._seharusnya_thr(orang, *kapan))
            muat(
                isi,
                beda,
                fakta["golongan"],
                ptkp,
                bulan,
                tahun,
                lewat=lewat,
                thr=thr[0],
                kurang_thr=atas_thr,
                sendiri=fakta["status"] == peraturan.PARUH_WAKTU,
            )
        self._kurang[orang.pegawai_id, bulan] = {nama: isi.pop(nama) for nama in KURANG}
        isi["insentif"] = insentif
        isi["pph_insentif"] = peraturan.bulat(insentif * peraturan.tarif_final(fakta["golongan"]))
        isi["total_diterima"] = (
            isi["gaji_ditransfer"] + isi["tpp_bersih"] + isi["rapel_bersih"] + insentif - isi["pph_insentif"]
        )
        self._kelompok[orang.pegawai_id, bulan] |= self._sebut(orang, bulan, fakta, isi)
        if terusan:
            self._kelompok[orang.pegawai_id, bulan].add(f"gaji terusan bulan ke-{terusan}")
        if ketetapan:
            self._kelompok[orang.pegawai_id, bulan].add("ketetapan gaji")
        return isi

    def _pernah_terusan(self, orang: Orang, bulan: date) -> bool:
        """Say whether a family was paid on earlier in the year: what comes after is then no part of the last period."""
        lalu = (bulan.replace(month=n) for n in range(1, bulan.month))
        return any(m in self._saat and self.terusan(orang.pegawai_id, m, self._saat[m]) for m in lalu)

    def _lengkap(self, pegawai_id: int, bulan: date) -> dict[str, int] | None:
        """Give an earlier slip with the sums that the count of the year reads beside its lines.

        A month that was corrected later counts as it was paid: its records are known otherwise now.
        """
        dibayar = baca_terkoreksi(pegawai_id, bulan)
        if dibayar is not None:
            return dibayar
        isi = self.slip(pegawai_id, bulan)
        return None if isi is None else isi | self._kurang[pegawai_id, bulan]

    def _seharusnya(self, orang: Orang, bulan: date, saat: datetime) -> dict[str, int]:
        """Compute what a month was due by what was known at a moment; without TPP where that cannot be said yet."""
        if not self.is_dibayar(orang.pegawai_id, bulan, saat):
            return dict.fromkeys(BANDING, 0)
        isi, _, _ = self._bulan(orang, bulan, saat, ulang=True)
        return {nama: isi[nama] for nama in BANDING if nama in isi}

    def _seharusnya_thr(self, orang: Orang, bayar: date, jenis: str, saat: datetime) -> dict[str, int]:
        """Compute what a THR or gaji ketiga belas was due by what was known; nothing said where it cannot be said."""
        nol = {"thr_bruto_gaji": 0, "thr_tpp": 0}
        status = pada(orang.status, bayar)
        if status is not None and status["kedudukan"] == "DIBERHENTIKAN_SEMENTARA":
            return {}
        acuan = bayar.replace(month=peraturan.BULAN_ACUAN[jenis])
        wafat = status is not None and status["kedudukan"] == "MENINGGAL"
        if wafat:
            # The family has what its continued salary is made of, while that is paid; it has no TPP.
            keluarga = orang.mulai_bertugas(acuan) or orang.hari_terakhir(acuan)
            if not self.terusan(orang.pegawai_id, bayar, saat, keluarga):
                return nol
            if not is_ada_rekening_waris(orang.pegawai_id, saat):
                return {}
        if status is None or (status["kedudukan"] not in ("AKTIF", "TUGAS_BELAJAR") and not wafat):
            return nol
        if not self.is_dibayar(orang.pegawai_id, acuan, saat):
            return nol
        isi, _, _ = self._bulan(orang, acuan, saat, ulang=True)
        if isi["gaji_pokok"] <= 0:
            return nol
        bagian = Fraction(1)
        if status["status"] == "PPPK":
            mulai = min(s["dari"] for s in orang.status if s["status"] == "PPPK")
            bagian = Fraction(min(12, bulan_penuh(mulai, bayar)), 12)
        gaji_acuan = sum(int(isi[nama] * bagian) for nama in GAJI)
        if wafat:
            return nol | {"thr_bruto_gaji": gaji_acuan}
        return {"thr_bruto_gaji": gaji_acuan} | (
            {"thr_tpp": int(isi["tpp_pagu"] * bagian)} if "tpp_pagu" in isi else {}
        )

    def _bulan(
        self, orang: Orang, bulan: date, saat: datetime, *, ulang: bool = False
    ) -> tuple[dict[str, int], dict[str, Any], list[Baris]]:
        """Give salary before tax and TPP of a month by what was known at a moment, its facts, and the decisions.

        TPP that cannot be said is nothing on a slip, and left out where a month is computed again (`ulang`).
        """
        acuan = orang.mulai_bertugas(bulan) or orang.hari_terakhir(bulan)
        status = pada(orang.status, acuan) if acuan else None
        assert acuan is not None
        assert status is not None
        ketetapan = baca_ketetapan(orang.pegawai_id, bulan, saat)
        koreksi = baca_koreksi(orang.pegawai_id, bulan, saat)
        ketetapan += [
            {"jenis": jenis, "peran": "", "jumlah": koreksi[kode]}
            for kode, jenis in KOREKSI_KETETAPAN.items()
            if koreksi.get(kode)
        ]
        jumlah = {k["jenis"]: k["jumlah"] for k in ketetapan}
        fakta = self._fakta(orang, bulan, acuan, status)
        if "HENTI_GAJI" in jumlah:  # PP 94/2021, Pasal 15: salary alone stops
            fakta |= {"dapat_gaji": False, "tunjangan_jabatan": False}
        if self.terusan(orang.pegawai_id, bulan, saat):
            jabatan = not is_cuti_besar(orang, bulan)
            fakta |= {"terusan": True, "dapat_gaji": True, "tunjangan_jabatan": jabatan}
        pokok = "UPAH_PARUH_WAKTU" if fakta["status"] == peraturan.PARUH_WAKTU else "GAJI_POKOK"
        fakta |= {"pokok_sk": jumlah.get(pokok), "dijamin": jumlah.get("TUNJANGAN_DIJAMIN") or 0}
        di_luar = jumlah.get("GAJI_DI_LUAR") or 0  # another institution pays the salary, the region TPP alone
        if di_luar:
            fakta |= {"dapat_gaji": False, "tunjangan_jabatan": False}
        fakta["sementara"] = status["kedudukan"] == "DIBERHENTIKAN_SEMENTARA"
        isi = gaji.penghasilan(fakta, bulan)
        fakta["lajur_gaji"] = frozenset(isi)
        basis = isi["basis_bpjs"] + di_luar  # that salary uses the cap of the health contribution first
        return (
            isi | self._tpp(orang, bulan, saat, acuan, fakta["eselon"], basis, ketetapan, koreksi, ulang),
            fakta,
            ketetapan,
        )

    def _fakta(self, orang: Orang, bulan: date, acuan: date, status: Baris) -> dict[str, Any]:
        """Give the facts of salary: of the first day, or of the day of beginning or return inside the month."""
        if bulan not in self._kerja:
            self._kerja[bulan] = hari_kerja_pertama(bulan)
        kerja = self._kerja[bulan]
        pangkat = pada(orang.pangkat, acuan)
        # A post taken up by the first working day counts for the month; a later one from the next.
        kursi = next((j for j in orang.jabatan if bulan < j["dari"] <= kerja), None) or pada(orang.jabatan, acuan)
        paruh_waktu = status["status"] == peraturan.PARUH_WAKTU
        assert pangkat is not None or paruh_waktu
        assert kursi is not None
        dapat_gaji = bulan <= acuan and (acuan == bulan or acuan <= kerja)
        return {
            "status": status["status"],
            "golongan": "" if paruh_waktu else pangkat["golongan"],
            "mkg": 0 if paruh_waktu else orang.mkg(acuan),
            "pasangan": orang.tanggungan(acuan, "PASANGAN", "tertanggung_gaji"),
            "anak": orang.tanggungan(acuan, "ANAK", "tertanggung_gaji"),
            "jiwa": 1
            + orang.tanggungan(acuan, "PASANGAN", "tertanggung_beras")
            + orang.tanggungan(acuan, "ANAK", "tertanggung_beras"),
            "eselon": kursi["eselon"],
            "fungsional": kursi["tunjangan_fungsional"],
            "dapat_gaji": dapat_gaji,
            "tunjangan_jabatan": dapat_gaji and status["kedudukan"] == "AKTIF" and not is_cuti_besar(orang, bulan),
        }

    def _tpp(
        self,
        orang: Orang,
        bulan: date,
        saat: datetime,
        acuan: date,
        eselon: str,
        basis_gaji: int,
        ketetapan: list[Baris],
        koreksi: dict[str, int],
        ulang: bool,
    ) -> dict[str, int]:
        aktif = [h for h in list_hari(bulan) if (s := pada(orang.status, h)) and s["kedudukan"] == "AKTIF"]
        kini = pada(orang.status, acuan)
        if kini is not None and kini["status"] == peraturan.PARUH_WAKTU:
            aktif = []
        isi, pos = tpp.hak(orang, bulan, bool(aktif), acuan, ketetapan)
        presensi = baca_presensi(orang.pegawai_id, bulan)
        ada_presensi = bool(presensi)
        hasil = baca_hasil_bulan(orang.pegawai_id, bulan, saat)
        predikat = (
            [hasil.predikat] if len(pos) < 2 else [hasil.per_posisi.get(p["posisi_id"], hasil.predikat) for p in pos]
        )
        sebulan_cuti = orang.seluruhnya_cuti(bulan)
        predikat = [satu or (tpp.TANPA_PREDIKAT if sebulan_cuti else "") for satu in predikat]
        presensi = [p for p in presensi if p["status"] != "TANPA_KETERANGAN" or not pada(orang.cuti, p["tanggal"])]
        capai = self._fakta_capaian(orang, bulan, saat, presensi, pos, isi, eselon)
        tpp.produktivitas(isi, pos, predikat, bulan, capai)
        tpp.disiplin(isi, presensi, bulan, koreksi)
        tpp.penutup(isi, orang.hukuman, basis_gaji, bulan)
        milik = self._kelompok.setdefault((orang.pegawai_id, bulan), set())
        sebulan = predikat[0] == tpp.TANPA_PREDIKAT
        kurang = bool(aktif) and not sebulan and tpp.is_capaian_kurang(capai, bulan)
        if kurang or (aktif and not tpp.is_lengkap(pos, predikat, ada_presensi or sebulan_cuti, len(aktif))):
            milik.add("TPP tertunda")
            return {} if ulang else dict.fromkeys(isi, 0)
        milik |= {nama for nama, ya in (("pindah di tengah bulan", len(pos) > 1), ("tanpa TPP", not aktif)) if ya}
        if 0 < len(aktif) < len(list_hari(bulan)):
            milik.add("bertugas sebagian bulan")
        return isi

    def _fakta_capaian(
        self,
        orang: Orang,
        bulan: date,
        saat: datetime,
        presensi: list[Baris],
        pos: list[Baris],
        isi: dict[str, int],
        eselon: str,
    ) -> list[dict[str, Any]]:
        """Give what formulas of a Perkada ask, for each post of the month; nothing where it has no formulas.

        A later post whose unit has no achievement of its own counts that of the first.
        """
        if "capaian" not in peraturan.perwali(bulan):
            return []
        hadir = [p for p in presensi if p["status"] in ("HADIR", "DINAS_LUAR")]
        sama = {
            "eselon": eselon,
            "kerja": len(presensi),
            "hadir": len(hadir),
            "pengurang": sum(p["menit_terlambat"] + p["menit_pulang_cepat"] for p in presensi),
            "menit": baca_menit(orang.pegawai_id, bulan),
        }
        hasil: list[dict[str, Any]] = []
        for satu in pos:
            rencana = baca_capaian_rencana(orang.pegawai_id, satu["unit_kerja_id"], bulan, saat)
            porsi = peraturan.porsi_prestasi(satu["kelas"], bulan) if satu["kelas"] else Fraction(1)
            if not hasil and isi["tpp_penuh"]:
                porsi = Fraction(isi["tpp_prestasi_kerja"], isi["tpp_penuh"])
            if rencana is None and hasil:
                rencana = hasil[0]["rencana"]
            hasil.append(sama | {"rencana": rencana, "porsi": porsi})
        return hasil

    def _insentif(self, pegawai_id: int, bulan: date) -> int:
        """Sum the incentives that the run of the month took; each is paid once, by one run."""
        baris = tanya(
            "SELECT u.jumlah FROM kinerja_usulaninsentif u JOIN penggajian_insentifgaji i ON i.usulan_id = u.id "
            "JOIN penggajian_prosesgaji p ON p.id = i.proses_id "
            "WHERE u.pegawai_id = %s AND p.jenis = 'BULANAN' AND p.periode = %s",
            pegawai_id, bulan,
        )  # fmt: skip
        return sum(b["jumlah"] for b in baris)

    def _sebut(self, orang: Orang, bulan: date, fakta: dict[str, Any], isi: dict[str, int]) -> set[str]:
        kursi = pada(orang.jabatan, bulan)
        ada = {
            str(fakta["status"]): True,
            "struktural": isi["tunjangan_struktural"] > 0,
            "fungsional": isi["tunjangan_fungsional"] > 0,
            "umum": isi["tunjangan_umum"] > 0,
            "berkeluarga": isi["tunjangan_suami_istri"] > 0 and isi["tunjangan_anak"] > 0,
            "potongan presensi": isi["potongan_disiplin"] > 0,
            "potongan apel": isi["potongan_tidak_apel"] > 0,
            "potongan predikat": isi["potongan_produktivitas"] > 0,
            "potongan sukarela": isi["gaji_ditransfer"] < isi["gaji_bersih"],
            "karyawati kawin": orang.is_bersuami(bulan.year),
            "surat keterangan suami": orang.is_bersuami(bulan.year) and orang.ptkp(bulan.year).startswith("K/"),
            "dipajaki": isi["pph21_gaji"] > 0,
            "plafon kesehatan": 0 < isi["basis_bpjs_tpp"] < isi["tpp_kotor"],
            "cuti": bool(orang.cuti_sebulan(bulan)),
            "Plt": any(isi[f"tambahan_plt{akhiran}"] > 0 for akhiran in tpp.POS),
            "tugas belajar": isi["gaji_pokok"] > 0
            and not fakta["tunjangan_jabatan"]
            and not is_cuti_besar(orang, bulan),
            "masa terakhir": isi["bruto_setahun"] > 0,
            "rapel": isi["rapel_gaji"] != 0 or isi["rapel_tpp"] != 0,
            "mulai sesudah hari kerja pertama": not fakta["dapat_gaji"],
            "triwulanan": kursi is not None and is_triwulanan(kursi["unit_kerja_id"], bulan),
        }
        return {nama for nama, ya in ada.items() if ya}
