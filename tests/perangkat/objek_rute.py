"""Which object an address with parameters is asked with: one of the employee `pegawai` (`kota.staf`).

`siapkan` makes them all, once for the town. Name a route, or a group by its prefix, in `OBJEK`; the
longest prefix wins. Without a row the address is asked with an object that does not exist, and the
table then shows 404 where the act is open.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.services import create_token, submit_darurat, submit_peran
from asn_portal.inti.berkas.enums import JenisBerkas
from asn_portal.inti.berkas.services import create_berkas
from asn_portal.inti.dokumen.services import create_dokumen
from asn_portal.inti.kalender.models import HariLibur
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.lib.periode import Periode
from jabatan.enums import HubunganKeluarga
from jabatan.models import Impor, KeputusanWafat, RiwayatJabatan, RiwayatPangkat, RiwayatStatus, UsulanKeluarga
from jabatan.models.impor import JenisImpor
from kinerja.enums import (
    Ekspektasi,
    Hubungan,
    JenisAngkaKredit,
    JenisSasaran,
    JenisVersi,
    Jenjang,
    NilaiBerakhlak,
    StatusPresensi,
    StatusSkp,
)
from kinerja.models import (
    AgendaDialog,
    AngkaKredit,
    Apresiasi,
    BuktiLog,
    DialogKinerja,
    Evaluasi,
    Gagasan,
    ImporEkinerja,
    ImporPresensi,
    ImporSkp,
    Inovasi,
    Keberatan,
    KisahSukses,
    KomentarIndikator,
    KontribusiInovasi,
    KoreksiPresensi,
    Pak,
    PeriodeKinerja,
    PermintaanUmpanBalik,
    PutaranKepuasan,
    RingkasanMasukan,
    Sasaran,
    SesiKalibrasi,
    SetelanKinerja,
    SiklusEvaluasi,
    SusulanNotulen,
    TanyaNilai,
    TarikanUjiPetik,
    TemplatLog,
    TindakanDialog,
    UjiPetik,
    UmpanBalik,
    UsulanPenghargaan,
)
from kinerja.parameters import get_buku_angka_kredit
from kinerja.partisipasi.models import (
    ImporPengaduan,
    ImporSurvei,
    ImporTransaksi,
    JaringanKantor,
    JawabanWarga,
    SanggahSaran,
    UmpanPetugas,
)
from kinerja.partisipasi.services.kode import issue_kode
from kinerja.services.dialog import Jadwal, create_dialog
from kinerja.services.isi_dialog import approve_notulen, create_susulan, create_tindakan, submit_notulen
from kinerja.services.setelan import create_setelan
from kinerja.services.siklus import create_siklus
from kinerja.services.skp_versi import create_versi
from kinerja.services.tim_kerja import create_tim_kerja
from penggajian.enums import SebabRapel
from penggajian.models import (
    AhliWaris,
    BarisHonorarium,
    BuktiPotong,
    CapaianBulan,
    DaftarBayar,
    DuaPembayar,
    ImporCapaian,
    ImporDuaPembayar,
    ImporHonorarium,
    ImporKetetapan,
    ImporPenghasilan,
    ImporPotongan,
    KetetapanGaji,
    Kgb,
    KoreksiSlip,
    PembayaranHonorarium,
    Pengesampingan,
    PenghasilanSebelumnya,
    PerbaikanCatatan,
    Perkada,
    PotonganSukarela,
    ProsesGaji,
    Rapel,
    Rekening,
    SetoranRapel,
    Simulasi,
    Slip,
    TanyaSlip,
)
from penggajian.selectors.slip import kode_verifikasi
from penggajian.services import (
    Penerima,
    approve_proses,
    compute_proses,
    create_honorarium,
    create_perkada_dari_contoh,
    create_proses,
    create_simulasi,
    lock_honorarium,
    lock_proses,
    record_dua_pembayar,
    record_penghasilan,
    submit_capaian,
    submit_honorarium,
    submit_ketetapan,
    submit_rekening,
    submit_sukarela,
    verify_honorarium,
    verify_proses,
)
from penggajian.services.contoh import pasang_perkada_contoh
from rekrutmen.models import HasilSeleksi, ImporSeleksi
from tests.factories.jabatan import (
    HukumanDisiplinFactory,
    KeluargaFactory,
    KotaKecil,
    PenugasanFactory,
    RiwayatCutiFactory,
    SuratSekolahFactory,
    SuratSuamiFactory,
    create_pengguna,
)
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory
from tests.factories.partisipasi import buat_layanan, catat_pengaduan, catat_survei
from tests.factories.penggajian import buat_predikat, buat_presensi, buat_rekening
from tests.factories.rekrutmen import isi_hasil

PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
PERIODE = date(2026, 10, 1)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"


@dataclass
class ObjekUji:
    """One object of each kind, all of `kota.staf` unless the name says otherwise."""

    akses_darurat: Any
    token: Any
    usulan: Any
    keluarga: Any
    surat_sekolah: Any
    penugasan: Any
    usulan_keluarga: Any
    hukuman: Any
    cuti: Any
    surat_suami: Any
    riwayat_pangkat: Any
    riwayat_jabatan: Any
    riwayat_status: Any
    impor: Any
    skp: Any
    rhk: Any
    sasaran: Any
    komentar: Any
    versi_skp: Any
    log: Any
    bukti: Any
    templat: Any
    koreksi: Any
    umpan_balik: UmpanBalik
    tim_kerja: Any
    permintaan_umpan: PermintaanUmpanBalik
    ringkasan: RingkasanMasukan
    uji_petik: UjiPetik
    anggota_tim: Any
    impor_potongan: ImporPotongan
    impor_capaian: ImporCapaian
    impor_honorarium: ImporHonorarium
    honorarium: PembayaranHonorarium
    baris_honorarium: BarisHonorarium
    baris_honorarium_draf: BarisHonorarium
    impor_ketetapan: ImporKetetapan
    dua_pembayar: DuaPembayar
    impor_dua_pembayar: ImporDuaPembayar
    impor_penghasilan: ImporPenghasilan
    ketetapan: KetetapanGaji
    capaian_bulan: CapaianBulan
    penghasilan: PenghasilanSebelumnya
    bukti_potong: BuktiPotong
    setoran: SetoranRapel
    impor_presensi: ImporPresensi
    impor_ekinerja: ImporEkinerja
    impor_skp: ImporSkp
    survei: Any
    putaran_kepuasan: Any
    pengaduan: Any
    impor_survei: Any
    layanan: Any
    terbitan_kode: Any
    jaringan: Any
    impor_transaksi: Any
    umpan_petugas: Any
    jawaban_warga: Any
    sanggah_saran: Any
    impor_pengaduan: Any
    impor_seleksi: Any
    hasil_seleksi: Any
    evaluasi: Evaluasi
    angka_kredit: Any
    apresiasi: Any
    kisah: Any
    gagasan: Any
    inovasi: Any
    penghargaan: Any
    pak: Any
    proses: ProsesGaji
    pengesampingan: Pengesampingan
    daftar_bayar: DaftarBayar
    slip: Slip
    perkada: Perkada
    perkada_berlaku: Perkada
    rekening: Rekening
    rekening_waris: Rekening
    keputusan_wafat: KeputusanWafat
    setelan: SetelanKinerja
    siklus: SiklusEvaluasi
    keberatan: Keberatan
    tanya: TanyaNilai
    tanya_slip: TanyaSlip
    tanya_catatan: TanyaSlip
    koreksi_slip: KoreksiSlip
    sesi_kalibrasi: SesiKalibrasi
    sukarela: PotonganSukarela
    rapel: Rapel
    kgb: Kgb
    simulasi: Simulasi
    libur: HariLibur
    pekerjaan: Pekerjaan
    notifikasi: Notifikasi
    berkas: Any
    dialog: DialogKinerja
    agenda: AgendaDialog
    tindakan: TindakanDialog
    susulan: SusulanNotulen


def siapkan(kota: KotaKecil) -> ObjekUji:
    """Make one of everything: a locked month of pay, an open month of appraisal, drafts and proposals."""
    staf, akun = kota.staf, kota.staf.pengguna
    skp = SkpFactory(pegawai=staf, status=StatusSkp.DIAJUKAN)
    log = LogFactory(pegawai=staf)
    isi: dict[str, Any] = {
        "akses_darurat": submit_darurat(
            peran=Peran.AUDITOR,
            unit_kode="",
            alasan="Data rekaan rusak, perlu diperiksa",
            jam=1,
            oleh=kota.admin,
            pada=datetime.now(UTC),
        ),
        "token": create_token(pengguna=akun, nama="uji", hari=1, pada=datetime.now(UTC))[0],
        "usulan": submit_peran(
            pengguna=kota.rekan.pengguna,
            peran=Peran.BENDAHARA,
            oleh=kota.pengelola,
            pada=PADA,
            mulai=date(2026, 1, 1),
            unit_kode="BIDANG",
        ),
        "keluarga": (anak := KeluargaFactory(pegawai=staf)),
        "surat_sekolah": SuratSekolahFactory(keluarga=anak),
        "penugasan": PenugasanFactory(pegawai=staf, posisi=kota.posisi.kabid),
        "usulan_keluarga": UsulanKeluarga.objects.create(
            pegawai=staf,
            hubungan=HubunganKeluarga.ANAK,
            nama="Anak Usulan",
            tanggal_lahir=date(2026, 9, 1),
            tmt=date(2026, 9, 1),
            tertanggung_gaji=True,
            tertanggung_beras=True,
            tertanggung_pajak=True,
            keterangan="Akta rekaan",
            diajukan_oleh=akun,
            diajukan_at=PADA,
        ),
        "hukuman": HukumanDisiplinFactory(pegawai=staf),
        "cuti": RiwayatCutiFactory(pegawai=staf),
        "surat_suami": SuratSuamiFactory(pegawai=staf),
        "riwayat_pangkat": RiwayatPangkat.objects.get(pegawai=staf),
        "riwayat_jabatan": RiwayatJabatan.objects.get(pegawai=staf),
        "riwayat_status": RiwayatStatus.objects.get(pegawai=staf),
        "impor": Impor.objects.create(
            jenis=JenisImpor.PEGAWAI, nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.pengelola, created_at=PADA
        ),
        "skp": skp,
        "rhk": RhkFactory(skp=skp),
        "sasaran": Sasaran.objects.create(
            jenis=JenisSasaran.VISI,
            uraian="Kota rekaan yang melayani",
            sumber="RPJMD rekaan",
            berlaku=DateRange(date(2026, 1, 1), date(2031, 1, 1)),
        ),
        "komentar": KomentarIndikator.objects.create(
            skp=skp, penulis=kota.kabid, isi="Target ini terlalu rendah.", tentang="SKP", created_at=PADA
        ),
        "versi_skp": create_versi(skp=skp, jenis=JenisVersi.AWAL, alasan="", oleh=kota.kabid.pengguna, pada=PADA),
        "log": log,
        "bukti": BuktiLog.objects.create(log=log, tautan="https://contoh.test/bukti"),
        "templat": TemplatLog.objects.create(pegawai=staf, uraian="Melayani loket"),
        "koreksi": KoreksiPresensi.objects.create(
            pegawai=staf,
            unit_kerja=staf.unit_kerja,
            tanggal=date(2026, 3, 2),
            status_baru=StatusPresensi.DINAS_LUAR,
            alasan="Rapat di luar kota",
            diajukan_oleh=akun,
        ),
        "umpan_balik": UmpanBalik.objects.create(
            dari=kota.kabid,
            untuk=staf,
            unit_kerja=staf.unit_kerja,
            arah=Ekspektasi.SESUAI,
            pengamatan="Laporan selesai tepat waktu",
            nilai=NilaiBerakhlak.AKUNTABEL,
        ),
        "uji_petik": UjiPetik.objects.create(
            tarikan=TarikanUjiPetik.objects.create(
                periode=date(2026, 3, 1),
                segel_nomor=1,
                segel_hash="0" * 64,
                persen=2,
                populasi=1,
                jumlah=1,
                ditarik_at=PADA,
            ),
            log=log,
            pegawai=staf,
            unit_kerja=staf.unit_kerja,
            sidik="0" * 64,
            urutan=1,
        ),
        "permintaan_umpan": PermintaanUmpanBalik.objects.create(
            peminta=staf,
            tentang=staf,
            unit_kerja=staf.unit_kerja,
            hubungan=Hubungan.REKAN,
            is_anonim=True,
            triwulan=date(2026, 10, 1),
            sampai=date(2026, 12, 1),
            created_at=PADA,
        ),
        "ringkasan": RingkasanMasukan.objects.create(
            untuk=staf,
            hubungan=Hubungan.REKAN,
            triwulan=date(2026, 7, 1),
            is_cukup=True,
            dirangkum_pada=date(2026, 10, 1),
        ),
        "tim_kerja": create_tim_kerja(
            nama="Tim rekaan",
            ketua=staf,
            mulai=date(2026, 1, 1),
            sampai=None,
            dasar="ST rekaan 1",
            anggota=[kota.rekan],
            oleh=kota.bkpsdm,
            pada=PADA,
        ),
        "survei": catat_survei(kota.dinas, kota.bkpsdm),
        "putaran_kepuasan": PutaranKepuasan.objects.create(
            judul="Survei pegawai",
            awal=date(2026, 1, 1),
            akhir=date(2026, 12, 31),
            dibuka_oleh=kota.bkpsdm,
            dibuka_pada=PADA,
            diminta=7,
        ),
        "pengaduan": catat_pengaduan(kota.dinas, kota.bkpsdm),
        "layanan": (layanan := buat_layanan(kota, is_terbuka=True)),
        "terbitan_kode": issue_kode(
            layanan=layanan,
            tanggal=date(2026, 10, 30),
            loket="Loket 1",
            petugas=[kota.staf],
            jumlah=2,
            oleh=kota.pengelola,
            pada=PADA,
        ).terbitan,
        "umpan_petugas": UmpanPetugas.objects.create(
            unit_kerja=kota.dinas,
            pegawai=kota.staf,
            periode=date(2026, 7, 1),
            n=10,
            is_cukup=True,
            jumlah=70,
            pembagi=20,
            jumlah_unit=140,
            pembagi_unit=40,
            sumber="Uji",
            oleh=kota.bkpsdm,
            pada=PADA,
        ),
        "jawaban_warga": (
            jawaban := JawabanWarga.objects.create(
                layanan=layanan,
                hari=date(2026, 10, 30),
                is_tanpa_kode=False,
                nilai={"WAKTU": 3},
                saran="Baik",
                status="KARANTINA",
                status_saran="MENUNGGU",
            )
        ),
        "sanggah_saran": SanggahSaran.objects.create(
            jawaban=jawaban,
            layanan=layanan,
            pegawai=kota.staf,
            saran="Baik",
            jenis="KASAR",
            alasan="Uji",
            diajukan_pada=PADA,
        ),
        "jaringan": JaringanKantor.objects.create(unit_kerja=kota.dinas, alamat="203.0.113.0/24"),
        "impor_transaksi": ImporTransaksi.objects.create(
            nama_berkas="uji.csv", sumber="Uji", sidik="0" * 64, oleh=kota.pengelola, created_at=PADA
        ),
        "impor_survei": ImporSurvei.objects.create(
            nama_berkas="uji.csv", sumber="Uji", sidik="0" * 64, oleh=kota.bkpsdm, created_at=PADA
        ),
        "impor_pengaduan": ImporPengaduan.objects.create(
            nama_berkas="uji.csv", sumber="Uji", sidik="0" * 64, oleh=kota.bkpsdm, created_at=PADA
        ),
        "hasil_seleksi": HasilSeleksi.objects.create(**isi_hasil(kota.staf), oleh=kota.bkpsdm, pada=PADA),
        "impor_seleksi": ImporSeleksi.objects.create(
            nama_berkas="uji.csv", sumber="Uji", sidik="0" * 64, oleh=kota.bkpsdm, created_at=PADA
        ),
        "impor_skp": ImporSkp.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.pengelola, created_at=PADA
        ),
        "impor_ekinerja": ImporEkinerja.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.pengelola, created_at=PADA
        ),
        "impor_potongan": ImporPotongan.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.bendahara_kota, created_at=PADA
        ),
        "impor_capaian": ImporCapaian.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.bendahara_kota, created_at=PADA
        ),
        "impor_ketetapan": ImporKetetapan.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.bendahara_kota, created_at=PADA
        ),
        "impor_dua_pembayar": ImporDuaPembayar.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.bendahara_kota, created_at=PADA
        ),
        "impor_penghasilan": ImporPenghasilan.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.bendahara_kota, created_at=PADA
        ),
        "impor_presensi": ImporPresensi.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.pengelola, created_at=PADA
        ),
        "libur": HariLibur.objects.create(
            tanggal=date(2026, 7, 7), nama="Libur rekaan", jenis="LIBUR_NASIONAL", dasar_hukum="SKB rekaan"
        ),
        "pekerjaan": Pekerjaan.objects.create(jenis="uji.rute", kunci="uji-rute", diminta_oleh=akun),
        "notifikasi": Notifikasi.objects.create(untuk=akun, jenis="uji", judul="Uji", url="/"),
        "berkas": create_berkas(
            unggahan=SimpleUploadedFile("bukti.pdf", PDF, "application/pdf"),
            jenis=JenisBerkas.BUKTI_LOG,
            pemilik=akun,
            target=log,
        ),
        **_gaji(kota),
        **_dialog(kota),
    }
    isi["anggota_tim"] = isi["tim_kerja"].anggota_set.get()
    PeriodeKinerja.objects.get_or_create(periode=PERIODE)
    isi |= _angka_kredit(kota)
    isi |= _apresiasi(kota)
    isi["evaluasi"] = Evaluasi.objects.create(
        pegawai=staf, skp=skp, unit_kerja=staf.unit_kerja, penilai=kota.kabid, periode=date(2026, 9, 1)
    )
    isi["keberatan"] = Keberatan.objects.create(
        evaluasi=Evaluasi.objects.filter(pegawai=staf).exclude(status="TERBUKA").order_by("pk").first(),
        pegawai=staf,
        unit_kerja=staf.unit_kerja,
        pemutus=kota.kadis,
        alasan="Bukti log rekaan",
        diajukan_at=PADA,
        batas_penjelasan=date(2026, 11, 9),
        batas_putus=date(2026, 11, 16),
    )
    isi["sesi_kalibrasi"] = SesiKalibrasi.objects.create(
        unit_kerja=kota.bidang, periode=date(2026, 9, 1), dibuka_oleh=kota.pengelola, dibuka_at=PADA
    )
    isi["sesi_kalibrasi"].peserta_set.create(pegawai=kota.kabid)
    isi["sesi_kalibrasi"].usulan_uuid = isi["evaluasi"].uuid
    isi["tanya"] = TanyaNilai.objects.create(
        evaluasi=isi["keberatan"].evaluasi,
        pegawai=staf,
        unit_kerja=staf.unit_kerja,
        penjawab=kota.kabid,
        tentang="PREDIKAT",
        isi="Apa yang kurang bulan itu?",
        ditanya_at=PADA,
        batas=date(2026, 11, 5),
    )
    isi["setelan"] = create_setelan(
        kunci="eskalasi_atasan",
        nilai=3,
        mulai=date(2027, 1, 1),
        dasar_hukum="SE rekaan 4",
        alasan="Uji",
        oleh=kota.bkpsdm,
        pada=PADA,
    )
    isi["siklus"] = create_siklus(
        unit_kerja=kota.dinas_lain,
        jenis="TRIWULANAN",
        mulai=date(2200, 1, 1),
        dasar_hukum="Perwali rekaan 7/2199",
        oleh=kota.bkpsdm,
        pada=PADA,
    )
    return ObjekUji(**isi)


def _dialog(kota: KotaKecil) -> dict[str, Any]:
    """Plan a dialogue of the employee with an item and an action, and sign an earlier one with a correction."""
    kabid, staf = kota.kabid.pengguna, kota.staf.pengguna
    lalu = create_dialog(
        dengan=kota.staf,
        jenis="EVALUASI",
        jadwal=Jadwal(PADA - timedelta(days=7), PADA - timedelta(days=7, hours=-1), "Ruang kabid"),
        pokok="",
        oleh=kabid,
        pada=PADA,
    )
    submit_notulen(
        dialog=lalu, notulen="Selesai", dilaksanakan_pada=date(2026, 10, 26), dibahas={}, oleh=kabid, pada=PADA
    )
    approve_notulen(dialog=lalu, oleh=staf, pada=PADA)
    dialog = create_dialog(
        dengan=kota.kabid,
        jenis="UMPAN_BALIK",
        jadwal=Jadwal(PADA + timedelta(days=60), PADA + timedelta(days=60, hours=1), "Ruang kabid"),
        pokok="Antrean",
        oleh=staf,
        pada=PADA,
    )
    return {
        "dialog": dialog,
        "agenda": dialog.agenda_set.get(),
        "tindakan": create_tindakan(
            dialog=dialog, uraian="Buka loket dua", pemilik=kota.staf, tenggat=date(2026, 12, 1), oleh=staf, pada=PADA
        ),
        "susulan": create_susulan(dialog=lalu, isi="Pukul 09.00", oleh=kabid, pada=PADA),
    }


def _angka_kredit(kota: KotaKecil) -> dict[str, Any]:
    """Convert a year of the employee and propose the PAK."""
    tabel = get_buku_angka_kredit().per(PERIODE)["angka_kredit"]
    baris = AngkaKredit.objects.create(
        pegawai=kota.staf,
        jabatan=kota.posisi.staf.jabatan,
        jenjang=Jenjang.AHLI_PERTAMA,
        golongan="III/a",
        jenis=JenisAngkaKredit.DASAR,
        tanggal=date(2025, 12, 31),
        nilai=0,
        uraian="AK dasar",
        dasar_hukum=tabel.dasar_hukum,
        dicatat_at=PADA,
    )
    pak = Pak.objects.create(
        pegawai=kota.staf,
        jenjang=Jenjang.AHLI_PERTAMA,
        sampai=date(2025, 12, 31),
        jumlah=0,
        diajukan_oleh=kota.bkpsdm,
        diajukan_at=PADA,
    )
    return {"angka_kredit": baris, "pak": pak}


def _apresiasi(kota: KotaKecil) -> dict[str, Any]:
    """Thank the employee, tell a story of them, note their idea, register their innovation, nominate them."""
    staf = kota.staf
    inovasi = Inovasi.objects.create(
        pengusul=staf,
        unit_kerja=staf.unit_kerja,
        judul="Antrean daring",
        masalah="Antrean panjang",
        perubahan="Nomor diambil dari rumah",
        ukuran="Waktu tunggu",
        satuan="menit",
        sebelum=90,
        sebelum_tanggal=date(2026, 1, 5),
        sesudah=30,
        sesudah_tanggal=date(2026, 6, 5),
        bukti="Catatan sistem antrean",
        created_at=PADA,
    )
    KontribusiInovasi.objects.create(inovasi=inovasi, pegawai=staf, peran="Pengusul", persen=100)
    return {
        "apresiasi": Apresiasi.objects.create(
            dari=kota.kabid, untuk=staf, nilai=NilaiBerakhlak.HARMONIS, kalimat="Terima kasih", created_at=PADA
        ),
        "kisah": KisahSukses.objects.create(
            pegawai=staf, penulis=kota.kabid, judul="Kisah", isi="Isi", created_at=PADA
        ),
        "gagasan": Gagasan.objects.create(
            pegawai=staf, unit_kerja=staf.unit_kerja, jenis="SARAN", judul="Saran", isi="Isi", created_at=PADA
        ),
        "inovasi": inovasi,
        "penghargaan": UsulanPenghargaan.objects.create(
            pegawai=staf, unit_kerja=staf.unit_kerja, kategori="UNGGUL", periode=PERIODE, created_at=PADA
        ),
    }


def _gaji(kota: KotaKecil) -> dict[str, Any]:
    """Lock October, draft a regulation, ask for an account."""
    bendahara, bkpsdm, pimpinan = kota.bendahara_kota, kota.bkpsdm, kota.pimpinan
    lain = create_pengguna("bkpsdm_lain", peran=Peran.BKPSDM)
    for orang in (kota.sekda, kota.kadis, kota.kabid, kota.staf, kota.rekan, kota.kadis_lain, kota.orang_lain):
        buat_presensi(orang, PERIODE)
        buat_predikat(orang, PERIODE)
        buat_rekening(orang, bendahara, bkpsdm)
    pasang_perkada_contoh(pengusul=lain, verifikator=bkpsdm, penyetuju=pimpinan, pada=datetime(2025, 1, 2, tzinfo=UTC))
    berlaku = Perkada.objects.order_by("pk").last()
    proses = create_proses(periode=PERIODE, oleh=bendahara, pada=PADA)
    compute_proses(proses=proses, oleh=bendahara, pada=PADA)
    verify_proses(proses=proses, oleh=bkpsdm, pada=PADA)
    approve_proses(proses=proses, oleh=pimpinan, pada=PADA)
    daftar = lock_proses(proses=proses, oleh=bendahara, pada=PADA)
    proses.refresh_from_db()
    slip = Slip.objects.select_related("susunan").get(pegawai=kota.staf)
    return {
        "proses": proses,
        "pengesampingan": Pengesampingan.objects.create(
            proses=create_proses(periode=date(2026, 11, 1), oleh=bendahara, pada=PADA),
            kode="LONJAKAN",
            sidik="0" * 64,
            jumlah=1,
            alasan="Keputusan rekaan nomor 1/2026.",
            diajukan_oleh=bendahara,
            diajukan_at=PADA,
        ),
        "daftar_bayar": daftar,
        "slip": slip,
        "perkada_berlaku": berlaku,
        "perkada": create_perkada_dari_contoh(
            contoh="tanjung_harapan_2026",
            nomor="99/2027",
            judul="Draf rekaan",
            daerah=berlaku.daerah,
            sejak=date(2027, 1, 1),
            oleh=lain,
            pada=PADA,
        ),
        "simulasi": create_simulasi(
            nama="Simulasi rekaan", proses=proses, perkada=None, tuas={"tpp_bobot.0": "70"}, oleh=bkpsdm, pada=PADA
        ),
        **_honorarium(kota),
        "setoran": SetoranRapel.objects.create(
            pegawai=kota.staf,
            dikoreksi=proses,
            jumlah=10_000,
            tanggal=date(2026, 11, 2),
            nomor_bukti="STS-1",
            dicatat_oleh=bendahara,
            dicatat_at=PADA,
        ),
        "rapel": Rapel.objects.create(
            pegawai=kota.staf,
            bulan=proses.periode,
            bulan_bayar=Periode.dari_tanggal(proses.periode).berikutnya().awal,
            dikoreksi=proses,
            sebab=[SebabRapel.PANGKAT],
            alasan="Golongan dari III/a menjadi III/b.",
            selisih={"gaji_pokok": 100_000},
            gaji=100_000,
            premi=0,
            iuran=9_000,
            bruto=100_000,
            tpp=0,
            susunan=slip.susunan,
            aturan=proses.aturan,
            masukan=slip.masukan,
            dihitung_at=PADA,
        ),
        "kgb": Kgb.objects.create(
            pegawai=kota.staf,
            pangkat=RiwayatPangkat.objects.get(pegawai=kota.staf, berlaku__contains=PADA.date()),
            langkah=12,
            jatuh_tempo=date(2027, 1, 1),
            tmt=date(2027, 1, 1),
            gaji_lama=3_249_500,
            gaji_baru=3_351_900,
            diusulkan_at=PADA,
        ),
        **_tanya_slip(kota, slip),
        "sukarela": submit_sukarela(
            pegawai=kota.staf,
            jenis="ZAKAT",
            jumlah=50_000,
            mulai=Periode(2027, 1),
            per_tanggal=PADA.date(),
            oleh=kota.staf.pengguna,
            pada=PADA,
        ),
        "capaian_bulan": submit_capaian(
            pegawai=kota.staf,
            jenis="RENCANA",
            bulan=Periode(2026, 10),
            persen=Decimal("87.5"),
            sumber="Laporan rekaan",
            per_tanggal=PADA.date(),
            oleh=bendahara,
            pada=PADA,
        ),
        "ketetapan": submit_ketetapan(
            pegawai=kota.staf,
            jenis="PERAN",
            peran="bendahara_pengeluaran",
            mulai=Periode(2026, 10),
            nomor_sk="900/12/2026",
            tanggal_sk=date(2026, 1, 5),
            per_tanggal=PADA.date(),
            oleh=bendahara,
            pada=PADA,
        ),
        "penghasilan": record_penghasilan(
            pegawai=kota.staf,
            tahun=2026,
            bulan_awal=1,
            bulan_akhir=6,
            sumber="SISTEM_LAMA",
            nomor_bukti="REKAP-1",
            jumlah={"bruto": 30_000_000},
            oleh=bendahara,
            pada=PADA,
        ),
        "dua_pembayar": record_dua_pembayar(
            pegawai=kota.staf,
            tahun=2026,
            bulan_awal=1,
            bulan_akhir=12,
            pembayar="Kementerian Rekaan",
            pembayar_gaji="LAIN",
            nomor_pernyataan="800/1/2026",
            tanggal_pernyataan=date(2026, 1, 5),
            per_tanggal=PADA.date(),
            oleh=bendahara,
            pada=PADA,
        ),
        "bukti_potong": _bukti_potong(kota),
        "rekening": submit_rekening(
            pegawai=kota.staf,
            bank="Bank Rekaan",
            nomor="987654321098",
            atas_nama=kota.staf.nama,
            oleh=kota.staf.pengguna,
            pada=PADA,
        ),
        "rekening_waris": Rekening.objects.create(
            pegawai=kota.staf,
            ahli_waris=AhliWaris.objects.create(
                pegawai=kota.staf,
                nama="Waris Rekaan",
                hubungan="PASANGAN",
                nik="1271000000000001",
                nomor_surat="474/1/REKAAN",
                tanggal_surat=PADA.date(),
            ),
            bank="Bank Rekaan",
            nomor="987654321099",
            atas_nama="Waris Rekaan",
            diajukan_oleh=kota.sekda.pengguna,
            diajukan_at=PADA,
        ),
        "keputusan_wafat": KeputusanWafat.objects.create(
            pegawai=kota.staf,
            jenis="TEWAS",
            tanggal_wafat=PADA.date(),
            nomor_sk="800/1/REKAAN",
            tanggal_sk=PADA.date(),
            nomor_bkn="BKN/1/REKAAN",
            tanggal_bkn=PADA.date(),
            diajukan_oleh=kota.sekda.pengguna,
            diajukan_at=PADA,
        ),
    }


def _bukti_potong(kota: KotaKecil) -> BuktiPotong:
    """Issue a withholding slip of the year before to the employee."""
    isi = {
        "instansi": "Kota Rekaan", "formulir": "BPA2", "dasar": "PMK 168/2023", "tahun": 2025, "bulan": 12,
        "masa": "Januari sampai Desember 2025", "nama": kota.staf.nama, "nip": kota.staf.nip, "status": "PNS",
        "golongan": "III/b", "jabatan": "Staf", "unit": "Bidang", "ptkp": "TK/0", "catatan": [],
        "bagian": [["Penghasilan bruto", [["Gaji pokok", 60_000_000]]]],
    }  # fmt: skip
    dokumen = create_dokumen(
        jenis="penggajian.bukti_potong",
        judul="Bukti potong",
        target=kota.staf,
        isi=isi,
        ringkas=[],
        oleh=None,
        pada=PADA,
    )
    return BuktiPotong.objects.create(
        pegawai=kota.staf, tahun=2025, formulir="BPA2", bulan_awal=1, bulan_akhir=12, bruto=60_000_000, terutang=0,
        dipotong=0, dokumen=dokumen, diterbitkan_at=PADA,
    )  # fmt: skip


def _honorarium(kota: KotaKecil) -> dict[str, Any]:
    """Pay the employee one honorarium, and compose another."""
    isi: dict[str, Any] = {
        "unit_kerja": kota.staf.unit_kerja, "nomor_sk": "900/1/2026", "tanggal_sk": date(2026, 9, 1),
        "rekening_belanja": "5.1.02.02.01.0004", "bulan": Periode(2026, 10), "tanggal_bayar": PADA.date(),
        "pajak": "DIPOTONG", "per_tanggal": PADA.date(), "oleh": kota.bendahara_kota, "pada": PADA,
        "penerima": [Penerima(kota.staf, "Anggota", 500_000)],
    }  # fmt: skip
    dibayar = create_honorarium(**isi, kegiatan="Tim rekaan")
    submit_honorarium(pembayaran=dibayar, oleh=kota.bendahara_kota, pada=PADA)
    verify_honorarium(pembayaran=dibayar, oleh=kota.bkpsdm, pada=PADA)
    lock_honorarium(pembayaran=dibayar, oleh=kota.pimpinan, pada=PADA)
    draf = create_honorarium(**isi, kegiatan="Tim kedua")
    return {
        "honorarium": draf,
        "baris_honorarium": dibayar.baris_set.get(),
        "baris_honorarium_draf": draf.baris_set.get(),
        "impor_honorarium": ImporHonorarium.objects.create(
            nama_berkas="uji.csv", sidik="0" * 64, oleh=kota.bendahara_kota, created_at=PADA, pembayaran=draf
        ),
    }


def _tanya_slip(kota: KotaKecil, slip: Slip) -> dict[str, Any]:
    """Let the employee ask about a line that the unit answers, and correct another one that waits for a second person."""
    sama: dict[str, Any] = {
        "pegawai": kota.staf, "unit_kerja": kota.staf.unit_kerja, "proses": slip.proses, "sebab": "PEGAWAI", "jumlah": 1,
        "tujuan": "PENGELOLA", "isi": "Saya dinas luar.", "ditanya_at": PADA, "batas": date(2026, 11, 9),
    }  # fmt: skip
    diterima = TanyaSlip.objects.create(
        **sama, komponen="potongan_tidak_apel", nama_baris="Tidak ikut apel", status="DITERIMA", cara="FAKTA",
        alasan_putusan="Ada surat tugas.", diputus_oleh=kota.pengelola, diputus_at=PADA,
    )  # fmt: skip
    catatan = TanyaSlip.objects.create(
        **sama, komponen="tunjangan_anak", nama_baris="Tunjangan anak", status="DITERIMA", cara="CATATAN",
        alasan_putusan="Akta sudah diterima.", diputus_oleh=kota.pengelola, diputus_at=PADA,
    )  # fmt: skip
    PerbaikanCatatan.objects.create(
        tanya=catatan, pegawai=kota.staf, semula={"anak_tertanggung": 0}, sejak=PADA, batas=date(2026, 11, 16)
    )
    return {
        "tanya_catatan": catatan,
        "tanya_slip": TanyaSlip.objects.create(
            **sama, komponen="potongan_tanpa_keterangan", nama_baris="Tanpa keterangan"
        ),
        "koreksi_slip": KoreksiSlip.objects.create(
            tanya=diterima, pegawai=kota.staf, unit_kerja=kota.staf.unit_kerja, periode=slip.periode, cara="FAKTA",
            fakta={"tidak_apel": 0}, alasan="Ada surat tugas.", diajukan_oleh=kota.pengelola, diajukan_at=PADA,
        ),
    }  # fmt: skip


# Prefix of the route: (label, key of ObjekUji or of the town, {parameter: attribute or =value}).
OBJEK: dict[str, tuple[str, str, dict[str, str]]] = {
    "akun:token-cabut": ("token milik pegawai", "token", {"uuid": "uuid"}),
    "akun:darurat-": ("permintaan admin", "akses_darurat", {"uuid": "uuid"}),
    "akun:peran-": ("usulan peran dari pengelola unit", "usulan", {"pk": "pk"}),
    "akun:pengguna-": ("akun pegawai lain", "rekan", {"pk": "pengguna_id"}),
    "jabatan:": ("pegawai", "staf", {"uuid": "uuid"}),
    "jabatan:keluarga-ubah": ("keluarga pegawai", "keluarga", {"pk": "pk"}),
    "jabatan:keluarga-cabut": ("keluarga pegawai", "keluarga", {"pk": "pk"}),
    "jabatan:keluarga-peristiwa": ("keluarga pegawai", "keluarga", {"pk": "pk"}),
    "jabatan:keluarga-surat": ("keluarga pegawai", "keluarga", {"pk": "pk"}),
    "jabatan:surat-sekolah-cabut": ("surat sekolah anak pegawai", "surat_sekolah", {"pk": "pk"}),
    "api:jabatan-surat-sekolah-": ("surat sekolah anak pegawai", "surat_sekolah", {"pk": "pk"}),
    "jabatan:penugasan-cabut": ("penugasan pegawai", "penugasan", {"pk": "pk"}),
    "jabatan:pangkat-cabut": ("riwayat pangkat pegawai", "riwayat_pangkat", {"pk": "pk"}),
    "jabatan:jabatan-cabut": ("riwayat jabatan pegawai", "riwayat_jabatan", {"pk": "pk"}),
    "jabatan:hukuman-cabut": ("hukuman pegawai", "hukuman", {"pk": "pk"}),
    "jabatan:surat-suami-baru": ("pegawai", "staf", {"uuid": "uuid"}),
    "jabatan:surat-suami-cabut": ("surat suami pegawai", "surat_suami", {"pk": "pk"}),
    "api:jabatan-surat-suami": ("surat suami pegawai", "surat_suami", {"pk": "pk"}),
    "jabatan:wafat-": ("keputusan wafat pegawai", "keputusan_wafat", {"uuid": "uuid"}),
    "jabatan:wafat-baru": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:jabatan-wafat": ("keputusan wafat pegawai", "keputusan_wafat", {"uuid": "uuid"}),
    "jabatan:cuti-akhiri": ("cuti pegawai", "cuti", {"pk": "pk"}),
    "jabatan:cuti-cabut": ("cuti pegawai", "cuti", {"pk": "pk"}),
    "api:jabatan-cuti": ("cuti pegawai", "cuti", {"pk": "pk"}),
    "jabatan:hukuman-baru": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:jabatan-hukuman": ("hukuman pegawai", "hukuman", {"pk": "pk"}),
    "jabatan:status-cabut": ("riwayat status pegawai", "riwayat_status", {"pk": "pk"}),
    "api:jabatan-riwayat-pangkat": ("riwayat pangkat pegawai", "riwayat_pangkat", {"pk": "pk"}),
    "api:jabatan-riwayat-jabatan": ("riwayat jabatan pegawai", "riwayat_jabatan", {"pk": "pk"}),
    "api:jabatan-riwayat-status": ("riwayat status pegawai", "riwayat_status", {"pk": "pk"}),
    "jabatan:usulan-keluarga-": ("usulan keluarga pegawai", "usulan_keluarga", {"uuid": "uuid"}),
    "api:jabatan-usulan-keluarga-": ("usulan keluarga pegawai", "usulan_keluarga", {"uuid": "uuid"}),
    "jabatan:keluarga-usulkan": ("keluarga pegawai", "keluarga", {"pk": "pk"}),
    "jabatan:unit-": ("bidang pegawai", "bidang", {"kode": "kode"}),
    "jabatan:posisi-": ("posisi pegawai", "posisi.staf", {"kode": "kode"}),
    "jabatan:jabatan-": ("jabatan pegawai", "posisi.staf.jabatan", {"kode": "kode"}),
    "jabatan:penugasan-ubah": ("penugasan pegawai", "penugasan", {"pk": "pk"}),
    "jabatan:impor-detail": ("impor pengelola", "impor", {"uuid": "uuid"}),
    "jabatan:impor-templat": ("jenis pegawai", "impor", {"jenis": "=pegawai"}),
    "jabatan:impor-unggah": ("jenis pegawai", "impor", {"jenis": "=pegawai"}),
    "api:jabatan-pegawai": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:jabatan-kepala-daerah-": ("pegawai, bukan kepala daerah", "staf", {"uuid": "uuid"}),
    "api:jabatan-unit": ("bidang pegawai", "bidang", {"kode": "kode"}),
    "api:jabatan-posisi": ("posisi pegawai", "posisi.staf", {"kode": "kode"}),
    "api:jabatan-jabatan": ("jabatan pegawai", "posisi.staf.jabatan", {"kode": "kode"}),
    "api:jabatan-penugasan": ("penugasan pegawai", "penugasan", {"pk": "pk"}),
    "kinerja:papan-": ("bidang pegawai", "bidang", {"kode": "kode"}),
    "api:papan-": ("bidang pegawai", "bidang", {"kode": "kode"}),
    "kinerja:kinerja-pegawai": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:kinerja-orang-": ("pegawai", "staf", {"uuid": "uuid"}),
    "kinerja:tim-panel": ("pegawai", "staf", {"uuid": "uuid"}),
    "kinerja:skp-": ("SKP pegawai", "skp", {"uuid": "uuid"}),
    "kinerja:skp-versi-detail": ("versi SKP pegawai", "versi_skp", {"uuid": "uuid"}),
    "kinerja:peran-usulkan": ("RHK pegawai, rekan kerja", "rhk", {"uuid": "uuid", "pegawai": "skp.pegawai.uuid"}),
    "kinerja:sasaran-": ("visi", "sasaran", {"uuid": "uuid"}),
    "api:sasaran-": ("visi", "sasaran", {"uuid": "uuid"}),
    "kinerja:iki-templat": ("RHK pegawai", "rhk", {"uuid": "uuid"}),
    "kinerja:komentar-": ("komentar pada SKP pegawai", "komentar", {"uuid": "uuid"}),
    "api:komentar-": ("komentar pada SKP pegawai", "komentar", {"uuid": "uuid"}),
    "kinerja:rhk-create": ("SKP pegawai", "skp", {"uuid": "uuid"}),
    "kinerja:rhk-cascade": ("SKP pegawai", "skp", {"uuid": "uuid"}),
    "kinerja:rhk-": ("RHK pegawai", "rhk", {"uuid": "uuid"}),
    "kinerja:iki-create": ("RHK pegawai", "rhk", {"uuid": "uuid"}),
    "kinerja:iki-": ("indikator pegawai", "rhk", {"pk": "iki_set"}),
    "kinerja:log-": ("log pegawai", "log", {"uuid": "uuid"}),
    "kinerja:log-pegawai": ("pegawai", "staf", {"uuid": "uuid"}),
    "kinerja:templat-": ("templat pegawai", "templat", {"uuid": "uuid"}),
    "api:templat-log-": ("templat pegawai", "templat", {"uuid": "uuid"}),
    "kinerja:bukti-delete": ("bukti pegawai", "bukti", {"pk": "pk"}),
    "kinerja:presensi-pegawai": ("pegawai", "staf", {"uuid": "uuid"}),
    "kinerja:presensi-impor": ("impor pengelola", "impor_presensi", {"uuid": "uuid"}),
    "kinerja:koreksi-": ("koreksi pegawai", "koreksi", {"uuid": "uuid"}),
    "kinerja:koreksi-create-unit": ("pegawai", "staf", {"uuid": "uuid"}),
    "kinerja:dialog-": ("dialog pegawai", "dialog", {"uuid": "uuid"}),
    "kinerja:pertukaran-skp-": ("impor SKP pengelola", "impor_skp", {"uuid": "uuid"}),
    "kinerja:pertukaran-": ("impor pengelola", "impor_ekinerja", {"uuid": "uuid"}),
    "kinerja:dosir-": ("pegawai", "staf", {"uuid": "uuid"}),
    "kinerja:dialog-cakupan": ("seluruh lingkup", "", {}),
    "kinerja:agenda-": ("pokok bahasan pegawai", "agenda", {"uuid": "uuid"}),
    "kinerja:tindakan-": ("tindakan pegawai", "tindakan", {"uuid": "uuid"}),
    "kinerja:susulan-": ("susulan notulen pegawai", "susulan", {"uuid": "uuid"}),
    "kinerja:umpan-balik-update": ("umpan balik untuk pegawai", "umpan_balik", {"uuid": "uuid"}),
    "kinerja:umpan-balik-tanggapi": ("umpan balik untuk pegawai", "umpan_balik", {"uuid": "uuid"}),
    "kinerja:uji-petik-": ("catatan pegawai yang ditarik", "uji_petik", {"uuid": "uuid"}),
    "kinerja:uji-petik-tarikan": ("", "uji_petik", {"periode": "=2026-03"}),
    "api:uji-petik-": ("catatan pegawai yang ditarik", "uji_petik", {"uuid": "uuid"}),
    "kinerja:permintaan-cancel": ("permintaan pegawai", "permintaan_umpan", {"uuid": "uuid"}),
    "kinerja:kekuatan": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:kekuatan-": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:permintaan-umpan-balik-": ("permintaan pegawai", "permintaan_umpan", {"uuid": "uuid"}),
    "api:ringkasan-masukan-": ("ringkasan untuk pegawai", "ringkasan", {"uuid": "uuid"}),
    "kinerja:tim-kerja-": ("tim kerja pegawai", "tim_kerja", {"uuid": "uuid"}),
    "kinerja:tim-kerja-keluar": (
        "anggota tim kerja pegawai",
        "anggota_tim",
        {"uuid": "tim.uuid", "pegawai": "pegawai.uuid"},
    ),
    "api:tim-kerja-": ("tim kerja pegawai", "tim_kerja", {"uuid": "uuid"}),
    "kinerja:penilaian-": ("evaluasi pegawai", "evaluasi", {"uuid": "uuid"}),
    "kinerja:kalibrasi-": ("sesi kalibrasi", "sesi_kalibrasi", {"uuid": "uuid"}),
    "kinerja:kalibrasi-usulan": ("sesi kalibrasi", "sesi_kalibrasi", {"uuid": "uuid", "evaluasi": "usulan_uuid"}),
    "api:kalibrasi-": ("sesi kalibrasi", "sesi_kalibrasi", {"uuid": "uuid"}),
    "kinerja:tanya-": ("pertanyaan pegawai", "tanya", {"uuid": "uuid"}),
    "kinerja:tanya-create": ("evaluasi pegawai", "evaluasi", {"uuid": "uuid"}),
    "api:tanya-": ("pertanyaan pegawai", "tanya", {"uuid": "uuid"}),
    "kinerja:konflik-": ("evaluasi pegawai", "evaluasi", {"uuid": "uuid"}),
    "kinerja:angka-kredit-pegawai": ("pegawai", "staf", {"uuid": "uuid"}),
    "kinerja:angka-kredit-create": ("pegawai", "staf", {"uuid": "uuid", "jenis": "=konversi"}),
    "kinerja:ak-baris-": ("angka kredit pegawai", "angka_kredit", {"uuid": "uuid"}),
    "kinerja:pak-": ("usulan PAK pegawai", "pak", {"uuid": "uuid"}),
    "kinerja:pak-create": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:angka-kredit-": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:angka-kredit-baris-": ("angka kredit pegawai", "angka_kredit", {"uuid": "uuid"}),
    "api:pak-": ("usulan PAK pegawai", "pak", {"uuid": "uuid"}),
    "kinerja:apresiasi-pajang": ("apresiasi untuk pegawai", "apresiasi", {"uuid": "uuid"}),
    "kinerja:kisah-approve": ("kisah tentang pegawai", "kisah", {"uuid": "uuid"}),
    "kinerja:gagasan-approve": ("gagasan pegawai", "gagasan", {"uuid": "uuid"}),
    "kinerja:inovasi-": ("inovasi pegawai", "inovasi", {"uuid": "uuid"}),
    "kinerja:penghargaan-approve": ("usulan untuk pegawai", "penghargaan", {"uuid": "uuid"}),
    "api:apresiasi-": ("apresiasi untuk pegawai", "apresiasi", {"uuid": "uuid"}),
    "api:kisah-": ("kisah tentang pegawai", "kisah", {"uuid": "uuid"}),
    "api:gagasan-": ("gagasan pegawai", "gagasan", {"uuid": "uuid"}),
    "api:inovasi-": ("inovasi pegawai", "inovasi", {"uuid": "uuid"}),
    "api:penghargaan-": ("usulan untuk pegawai", "penghargaan", {"uuid": "uuid"}),
    "kinerja:sebaran-unit": ("bidang pegawai", "bidang", {"kode": "kode"}),
    "kinerja:capaian-": ("bidang pegawai", "bidang", {"kode": "kode"}),
    "kinerja:justifikasi-": ("bidang pegawai", "bidang", {"kode": "kode"}),
    "api:sebaran-": ("bidang pegawai", "bidang", {"kode": "kode"}),
    "kinerja:tahunan-open": ("tahun 2026", "evaluasi", {"tahun": "=2026"}),
    "api:evaluasi-tahunan-": ("tahun 2026", "evaluasi", {"pk": "=2026"}),
    "kinerja:periode-tutup": ("September 2026", "evaluasi", {"periode": "=2026-09"}),
    "kinerja:keberatan-": ("keberatan pegawai", "keberatan", {"uuid": "uuid"}),
    "kinerja:keberatan-create": ("evaluasi pegawai", "evaluasi", {"uuid": "uuid"}),
    "api:keberatan-": ("keberatan pegawai", "keberatan", {"uuid": "uuid"}),
    "kinerja:setelan-create": ("eskalasi_atasan", "evaluasi", {"kunci": "=eskalasi_atasan"}),
    "kinerja:siklus-": ("ketetapan siklus", "siklus", {"uuid": "uuid"}),
    "api:siklus-evaluasi-": ("ketetapan siklus", "siklus", {"uuid": "uuid"}),
    "kinerja:setelan-": ("usulan setelan", "setelan", {"uuid": "uuid"}),
    "api:setelan-": ("usulan setelan", "setelan", {"uuid": "uuid"}),
    "api:skp-": ("SKP pegawai", "skp", {"uuid": "uuid"}),
    "api:rhk-": ("RHK pegawai", "rhk", {"uuid": "uuid"}),
    "api:log-": ("log pegawai", "log", {"uuid": "uuid"}),
    "api:evaluasi-": ("evaluasi pegawai", "evaluasi", {"uuid": "uuid"}),
    "api:umpan-balik-": ("umpan balik untuk pegawai", "umpan_balik", {"uuid": "uuid"}),
    "api:dosir-": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:dialog-": ("dialog pegawai", "dialog", {"uuid": "uuid"}),
    "api:agenda-dialog-": ("pokok bahasan pegawai", "agenda", {"uuid": "uuid"}),
    "api:tindakan-dialog-": ("tindakan pegawai", "tindakan", {"uuid": "uuid"}),
    "api:susulan-notulen-": ("susulan notulen pegawai", "susulan", {"uuid": "uuid"}),
    "api:iki-": ("indikator pegawai", "rhk", {"pk": "iki_set"}),
    "api:bukti-": ("bukti pegawai", "bukti", {"pk": "pk"}),
    "api:koreksi-": ("koreksi pegawai", "koreksi", {"uuid": "uuid"}),
    "api:periode-": ("September 2026", "evaluasi", {"periode": "=2026-09"}),
    "api:tim-detail": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:presensi-": ("impor pengelola", "impor_presensi", {"uuid": "uuid"}),
    "rekrutmen:impor": ("impor BKPSDM", "impor_seleksi", {"uuid": "uuid"}),
    "api:rekrutmen-hasil": ("hasil seleksi pegawai", "hasil_seleksi", {"uuid": "uuid"}),
    "partisipasi:survei-": ("survei dinas", "survei", {"uuid": "uuid"}),
    "partisipasi:survei-impor": ("impor BKPSDM", "impor_survei", {"uuid": "uuid"}),
    "partisipasi:pengaduan-": ("pengaduan dinas", "pengaduan", {"uuid": "uuid"}),
    "partisipasi:pengaduan-impor": ("impor BKPSDM", "impor_pengaduan", {"uuid": "uuid"}),
    "partisipasi:layanan-": ("layanan dinas", "layanan", {"uuid": "uuid"}),
    "partisipasi:kode-issue": ("layanan dinas", "layanan", {"uuid": "uuid"}),
    "partisipasi:rekap-record": ("layanan dinas", "layanan", {"uuid": "uuid"}),
    "partisipasi:kode-reissue": ("terbitan pegawai", "terbitan_kode", {"uuid": "uuid"}),
    "partisipasi:transaksi-impor": ("impor pengelola", "impor_transaksi", {"uuid": "uuid"}),
    "partisipasi:pertanyaan-update": ("unsur waktu", "layanan", {"unsur": "=waktu"}),
    "partisipasi:jaringan-": ("jaringan dinas", "jaringan", {"uuid": "uuid"}),
    "partisipasi:umpan-": ("umpan balik tentang pegawai", "umpan_petugas", {"uuid": "uuid"}),
    "partisipasi:jawaban-verify": ("jawaban dinas", "jawaban_warga", {"uuid": "pk"}),
    "partisipasi:saran-verify": ("jawaban dinas", "jawaban_warga", {"uuid": "pk"}),
    "partisipasi:sanggah-verify": ("sanggahan pegawai", "sanggah_saran", {"uuid": "uuid"}),
    "api:warga-umpan-": ("umpan balik tentang pegawai", "umpan_petugas", {"uuid": "uuid"}),
    "api:warga-tinjau-": ("jawaban dinas", "jawaban_warga", {"id": "pk"}),
    "api:warga-sanggahan-": ("sanggahan pegawai", "sanggah_saran", {"uuid": "uuid"}),
    "survei:terbuka": ("layanan dinas", "layanan", {"uuid": "uuid"}),
    "api:warga-layanan-": ("layanan dinas", "layanan", {"uuid": "uuid"}),
    "api:warga-jaringan-": ("jaringan dinas", "jaringan", {"uuid": "uuid"}),
    "kinerja:kepuasan-": ("survei pegawai", "putaran_kepuasan", {"uuid": "uuid"}),
    "api:kepuasan-": ("survei pegawai", "putaran_kepuasan", {"uuid": "uuid"}),
    "api:warga-survei-": ("survei dinas", "survei", {"uuid": "uuid"}),
    "api:warga-pengaduan-": ("pengaduan dinas", "pengaduan", {"uuid": "uuid"}),
    "penggajian:slip-": ("slip pegawai", "slip", {"uuid": "uuid"}),
    "penggajian:proses-": ("Oktober terkunci", "proses", {"uuid": "uuid", "kode": "=TANPA_REKENING"}),
    "penggajian:pengesampingan-": ("ajuan bendahara", "pengesampingan", {"uuid": "uuid"}),
    "penggajian:pengesampingan-ajukan": ("Oktober terkunci", "proses", {"uuid": "uuid", "kode": "=NIK_GANDA"}),
    "api:penggajian-pengesampingan-": ("ajuan bendahara", "pengesampingan", {"uuid": "uuid"}),
    "penggajian:bundel": ("Oktober terkunci", "proses", {"uuid": "uuid"}),
    "penggajian:daftar-bayar": ("Oktober terkunci", "proses", {"uuid": "uuid"}),
    "penggajian:perkada-": ("draf Perkada", "perkada", {"uuid": "uuid", "kunci": "=tpp_bobot", "nomor": "=1"}),
    "penggajian:perkada-detail": ("Perkada yang berlaku", "perkada_berlaku", {"uuid": "uuid"}),
    "penggajian:simulasi-": ("simulasi BKPSDM", "simulasi", {"uuid": "uuid"}),
    "api:penggajian-simulasi-": ("simulasi BKPSDM", "simulasi", {"uuid": "uuid", "proses": "proses.uuid"}),
    "penggajian:kgb-": ("kenaikan gaji pegawai", "kgb", {"uuid": "uuid"}),
    "api:penggajian-kgb-": ("kenaikan gaji pegawai", "kgb", {"uuid": "uuid"}),
    "penggajian:setoran-": ("setoran pegawai", "setoran", {"uuid": "uuid"}),
    "penggajian:setoran-catat": ("rapel pegawai", "rapel", {"uuid": "uuid"}),
    "api:penggajian-setoran-": ("setoran pegawai", "setoran", {"uuid": "uuid"}),
    "penggajian:rapel-": ("rapel pegawai", "rapel", {"uuid": "uuid"}),
    "api:penggajian-rapel-": ("rapel pegawai", "rapel", {"uuid": "uuid"}),
    "penggajian:tanya-": ("pertanyaan slip pegawai", "tanya_slip", {"uuid": "uuid"}),
    "penggajian:tanya-create": ("slip pegawai", "slip", {"uuid": "uuid"}),
    "penggajian:tanya-catatan-benar": ("pertanyaan yang menunggu catatan", "tanya_catatan", {"uuid": "uuid"}),
    "penggajian:koreksi-": ("koreksi slip pegawai", "koreksi_slip", {"uuid": "uuid"}),
    "api:penggajian-tanya-": ("pertanyaan slip pegawai", "tanya_slip", {"uuid": "uuid"}),
    "api:penggajian-tanya-catatan-benar": ("pertanyaan yang menunggu catatan", "tanya_catatan", {"uuid": "uuid"}),
    "api:penggajian-koreksi-": ("koreksi slip pegawai", "koreksi_slip", {"uuid": "uuid"}),
    "penggajian:rekening-": ("rekening pegawai", "rekening", {"uuid": "uuid"}),
    "penggajian:impor-potongan-": ("impor bendahara", "impor_potongan", {"uuid": "uuid"}),
    "penggajian:impor-penghasilan-": ("impor bendahara", "impor_penghasilan", {"uuid": "uuid"}),
    "penggajian:impor-capaian-": ("impor bendahara", "impor_capaian", {"uuid": "uuid"}),
    "penggajian:impor-honorarium-": ("impor bendahara", "impor_honorarium", {"uuid": "uuid"}),
    "penggajian:impor-honorarium": ("honorarium bidang", "honorarium", {"uuid": "uuid"}),
    "penggajian:honorarium-": ("honorarium bidang", "honorarium", {"uuid": "uuid"}),
    "penggajian:honorarium-baris": ("honorarium pegawai", "baris_honorarium", {"uuid": "uuid"}),
    "penggajian:honorarium-bukti": ("honorarium pegawai", "baris_honorarium", {"uuid": "uuid"}),
    "penggajian:penerima-": ("honorarium bidang", "baris_honorarium_draf", {"uuid": "uuid"}),
    "api:penggajian-honorarium-": ("honorarium bidang", "honorarium", {"uuid": "uuid"}),
    "api:penggajian-honorarium-dibayar-": ("honorarium pegawai", "baris_honorarium", {"uuid": "uuid"}),
    "penggajian:capaian-": ("capaian pegawai", "capaian_bulan", {"uuid": "uuid"}),
    "api:penggajian-capaian-": ("capaian pegawai", "capaian_bulan", {"uuid": "uuid"}),
    "penggajian:impor-ketetapan-": ("impor bendahara", "impor_ketetapan", {"uuid": "uuid"}),
    "penggajian:ketetapan-": ("ketetapan pegawai", "ketetapan", {"uuid": "uuid"}),
    "api:penggajian-ketetapan-": ("ketetapan pegawai", "ketetapan", {"uuid": "uuid"}),
    "penggajian:bukti-potong-": ("bukti potong pegawai", "bukti_potong", {"uuid": "uuid"}),
    "api:penggajian-bukti-potong-": ("bukti potong pegawai", "bukti_potong", {"uuid": "uuid"}),
    "penggajian:impor-dua-pembayar-": ("impor bendahara", "impor_dua_pembayar", {"uuid": "uuid"}),
    "penggajian:dua-pembayar-": ("dua pembayar pegawai", "dua_pembayar", {"uuid": "uuid"}),
    "api:penggajian-dua-pembayar-": ("dua pembayar pegawai", "dua_pembayar", {"uuid": "uuid"}),
    "penggajian:penghasilan-": ("penghasilan pegawai", "penghasilan", {"uuid": "uuid"}),
    "api:penggajian-penghasilan-": ("penghasilan pegawai", "penghasilan", {"uuid": "uuid"}),
    "penggajian:sukarela-": ("potongan pegawai", "sukarela", {"uuid": "uuid"}),
    "api:penggajian-sukarela-": ("potongan pegawai", "sukarela", {"uuid": "uuid"}),
    "api:penggajian-slip-": ("slip pegawai", "slip", {"uuid": "uuid"}),
    "api:penggajian-proses-": ("Oktober terkunci", "proses", {"uuid": "uuid"}),
    "api:penggajian-perkada-": ("draf Perkada", "perkada", {"uuid": "uuid", "nomor": "=1"}),
    "api:penggajian-perkada-detail": ("Perkada yang berlaku", "perkada_berlaku", {"uuid": "uuid"}),
    "api:penggajian-perkada-contoh": ("Perkada yang berlaku", "perkada_berlaku", {"uuid": "uuid"}),
    "penggajian:ahli-waris-ajukan": ("pegawai", "staf", {"uuid": "uuid"}),
    "api:penggajian-ahli-waris-": ("rekening ahli waris pegawai", "rekening_waris", {"uuid": "uuid"}),
    "api:penggajian-rekening-": ("rekening pegawai", "rekening", {"uuid": "uuid"}),
    "api:jabatan-keluarga-": ("keluarga pegawai", "keluarga", {"pk": "pk"}),
    "api:jabatan-impor-": ("impor pengelola", "impor", {"uuid": "uuid"}),
    "api:akun-token-": ("token milik pegawai", "token", {"uuid": "uuid"}),
    "api:akun-peran-": ("usulan peran dari pengelola unit", "usulan", {"pk": "pk"}),
    "api:libur-detail": ("hari libur", "libur", {"pk": "pk"}),
    "api:pekerjaan-": ("pekerjaan pegawai", "pekerjaan", {"uuid": "uuid"}),
    "api:notifikasi-": ("pemberitahuan pegawai", "notifikasi", {"uuid": "uuid"}),
    "api:berkas-": ("bukti log pegawai", "berkas", {"uuid": "uuid"}),
    "dokumen:verifikasi": ("slip pegawai", "slip", {"kode": "!verifikasi"}),
    "kalender:kalender-tahun": ("2026", "libur", {"tahun": "=2026"}),
    "kalender:libur-": ("hari libur", "libur", {"nomor": "pk"}),
    "pekerjaan:pekerjaan-aliran": ("tidak ada", "", {}),  # a stream never ends
    "pekerjaan:pekerjaan-": ("pekerjaan pegawai", "pekerjaan", {"uuid": "uuid"}),
    "notifikasi:notifikasi-buka": ("pemberitahuan pegawai", "notifikasi", {"uuid": "uuid"}),
    "berkas:berkas-unduh": ("bukti log pegawai", "berkas", {"uuid": "uuid"}),
}


def get_label(nama: str) -> str:
    """Give what the route is asked with."""
    if nama.startswith("admin:"):
        return "baris pertama"
    return _cari(nama)[0]


def get_objek(nama: str, kota: KotaKecil, objek: ObjekUji) -> dict[str, str]:
    """Give the parameters of the address."""
    if nama.startswith("admin:"):
        return _objek_admin(nama)
    _, jalur, parameter = _cari(nama)
    if not jalur:
        return {}
    pertama, *sisa = jalur.split(".")
    satu = getattr(objek, pertama, None) or getattr(kota, pertama)
    for bagian in sisa:
        satu = getattr(satu, bagian)
    return {nama: _isi(satu, sumber) for nama, sumber in parameter.items()}


def _objek_admin(nama: str) -> dict[str, str]:
    """Give the first row of the model that an admin page is about."""
    if nama == "admin:app_list":
        return {"app_label": "akun"}
    for model in admin.site._registry:
        if nama.startswith(f"admin:{model._meta.app_label}_{model._meta.model_name}_"):
            baris = model._default_manager.order_by("pk").values_list("pk", flat=True).first()
            return {"object_id": str(baris)} if baris is not None else {}
    return {}


def _cari(nama: str) -> tuple[str, str, dict[str, str]]:
    cocok = [awalan for awalan in OBJEK if nama.startswith(awalan)]
    return OBJEK[max(cocok, key=len)] if cocok else ("tidak ada", "", {})


def _isi(satu: Any, sumber: str) -> str:
    if sumber == "!verifikasi":
        return kode_verifikasi(satu)
    if sumber == "iki_set":
        return str(satu.iki_set.order_by("pk").first().pk)
    if sumber.startswith("="):
        return sumber[1:]
    for bagian in sumber.split("."):
        satu = getattr(satu, bagian)
    return str(satu)
