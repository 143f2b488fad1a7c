"""The table of shapes: how each value of a Perkada is named, explained and edited."""

from __future__ import annotations

from typing import Final

from penggajian.enums import KODE_CUTI, KODE_HUKUMAN, KODE_PREDIKAT, NAMA_CUTI, NAMA_PERAN
from penggajian.rules.bentuk import Bentuk, Isi, Lajur, Rupa
from penggajian.rules.capaian import KELOMPOK, KOMPONEN_TERBANYAK
from penggajian.rules.paruh_waktu import HAK

UNIT: Final = "unit"
REKENING: Final = "rekening"
"""The lists that codes of a table are taken from (`Lajur.rujukan`)."""


def _persen(judul: str = "Persen", satuan: str = "%", kosong: str = "", tertinggi: int = 100) -> Lajur:
    return Lajur("nilai", judul, Isi.PERSEN, satuan, kosong, tertinggi=tertinggi)


def _satu_persen(kunci: str, nama: str, satuan: str, petunjuk: str, *, boleh_akhir: bool = False) -> Bentuk:
    lajur = (_persen(satuan=satuan.replace("persen", "%", 1)),)
    return Bentuk(kunci, nama, Rupa.SATU, satuan, lajur, petunjuk, boleh_akhir=boleh_akhir)


def _pilihan(kunci: str, nama: str, petunjuk: str, pilihan: dict[str, str], satuan: str = "") -> Bentuk:
    lajur = Lajur("nilai", "Pilihan", Isi.PILIHAN, pilihan=pilihan)
    return Bentuk(kunci, nama, Rupa.SATU, satuan or f"pilihan {', '.join(pilihan)}", (lajur,), petunjuk)


def _kriteria(kunci: str, nama: str, petunjuk: str) -> Bentuk:
    return Bentuk(
        kunci,
        nama,
        Rupa.KELAS,
        "persen basic TPP per rentang kelas",
        (
            Lajur("dari", "Kelas dari", Isi.BULAT, "kelas", terendah=1, tertinggi=17),
            Lajur("sampai", "Sampai kelas", Isi.BULAT, "kelas", "sama dengan kelas awal", 1, 17),
            _persen("Persen", "% basic TPP", tertinggi=1000),
        ),
        petunjuk,
        boleh_akhir=True,
    )


def _tetap(
    kunci: str, nama: str, satuan: str, petunjuk: str, baris: dict[str, str], judul: str, kosong: str = ""
) -> Bentuk:
    lajur = _persen(satuan=satuan.replace("persen", "%", 1), kosong=kosong)
    return Bentuk(kunci, nama, Rupa.TETAP, satuan, (lajur,), petunjuk, baris, judul)


def _pita(kunci: str, nama: str, kata: str) -> Bentuk:
    return Bentuk(
        kunci,
        nama,
        Rupa.PITA,
        "tabel pita menit dan persen per kejadian",
        (
            Lajur("dari", "Dari menit", Isi.BULAT, "menit", terendah=1, tertinggi=1440),
            Lajur("sampai", "Sampai menit", Isi.BULAT, "menit", "ke atas, tanpa batas", 1, 1440),
            _persen("Potongan", "% per kejadian"),
        ),
        f"Tiap {kata} dipotong menurut lamanya; kedua batas ikut dihitung. Baris terakhir dibiarkan tanpa batas atas dan "
        "dipakai juga bila daftar hadir tidak diisi. Persen dihitung dari dasar yang dipilih pada "
        "“Dasar persentase disiplin”.",
        terbanyak=4,
    )


NAMA_PREDIKAT: Final = {kode: kode.replace("_", " ").capitalize() for kode in reversed(list(KODE_PREDIKAT))}
NAMA_HUKUMAN: Final = {kode: f"Hukuman {kode}" for kode in KODE_HUKUMAN if kode != "tidak"}

_DAFTAR: Final[tuple[Bentuk, ...]] = (
    Bentuk(
        "tpp_indeks",
        "Indeks daerah",
        Rupa.NAMA,
        "indeks daerah",
        (
            Lajur("nama", "Nama indeks", Isi.NAMA),
            Lajur("nilai", "Indeks", Isi.DESIMAL, "kali", tertinggi=1000),
        ),
        "Basic TPP adalah acuan BPK dikalikan semua indeks ini.",
    ),
    _kriteria("tpp_beban_kerja", "TPP beban kerja", "Dibayar kepada semua jabatan menurut kelasnya."),
    _kriteria("tpp_prestasi_kerja", "TPP prestasi kerja", "Dibayar kepada semua jabatan menurut kelasnya."),
    _kriteria("tpp_kondisi_kerja", "TPP kondisi kerja", "Dibayar kepada jabatan berisiko tinggi."),
    _kriteria("tpp_tempat_bertugas", "TPP tempat bertugas", "Dibayar di tempat terpencil."),
    _kriteria("tpp_kelangkaan_profesi", "TPP kelangkaan profesi", "Dibayar kepada profesi langka."),
    _tetap(
        "tpp_bobot",
        "Bobot produktivitas dan disiplin",
        "persen TPP",
        "Kedua bobot berjumlah 100%.",
        {"produktivitas": "Bobot produktivitas", "disiplin": "Bobot disiplin"},
        "Komponen",
    ),
    _tetap(
        "tpp_predikat",
        "Bagian yang dibayar menurut predikat",
        "persen bagian produktivitas",
        "Bagian produktivitas dibayar sebesar persentase predikat kinerja bulan itu.",
        NAMA_PREDIKAT,
        "Predikat",
    ),
    _pita("tpp_pita_terlambat", "Potongan terlambat", "keterlambatan"),
    _pita("tpp_pita_pulang_cepat", "Potongan pulang cepat", "kepulangan sebelum waktunya"),
    _satu_persen(
        "tpp_tanpa_keterangan",
        "Potongan tanpa keterangan",
        "persen per hari",
        "Tiap hari tidak masuk tanpa keterangan.",
        boleh_akhir=True,
    ),
    _satu_persen(
        "tpp_tidak_apel",
        "Potongan tidak apel",
        "persen per kejadian",
        "Tiap kali tidak ikut apel atau upacara.",
        boleh_akhir=True,
    ),
    _satu_persen(
        "tpp_batas_potongan_disiplin",
        "Batas potongan disiplin",
        "persen dasar potongan",
        "Jumlah semua potongan kehadiran paling banyak sebesar ini.",
    ),
    _tetap(
        "tpp_hukuman",
        "Potongan selama hukuman disiplin",
        "persen TPP bulan ini",
        "Dipotong selama hukuman berjalan.",
        NAMA_HUKUMAN,
        "Tingkat",
    ),
    Bentuk(
        "tpp_basis_disiplin",
        "Dasar persentase disiplin",
        Rupa.TETAP,
        "pilihan bagian_disiplin atau tpp",
        (
            Lajur(
                "nilai",
                "Dihitung dari",
                Isi.PILIHAN,
                pilihan={"bagian_disiplin": "Bagian disiplin", "tpp": "Seluruh TPP"},
            ),
        ),
        "Dari apa persentase tiap jenis potongan dihitung. Semua potongan tetap paling banyak sebesar batasnya dari "
        "bagian disiplin. Bila tidak diatur, semuanya dari bagian disiplin.",
        {
            "terlambat": "Terlambat",
            "pulang_cepat": "Pulang cepat",
            "tanpa_keterangan": "Tanpa keterangan",
            "tidak_apel": "Tidak apel",
        },
        "Potongan",
        boleh_akhir=True,
    ),
    Bentuk(
        "tpp_capaian",
        "Komponen berbobot bagian produktivitas",
        Rupa.CAPAIAN,
        "tabel bobot dan rumus capaian",
        (
            Lajur("kelompok", "Berlaku bagi", Isi.PILIHAN, pilihan=KELOMPOK),
            Lajur("nama", "Komponen", Isi.NAMA),
            _persen("Bobot", "% bagian produktivitas"),
            Lajur("rumus", "Rumus capaian", Isi.RUMUS, "0 sampai 100%"),
        ),
        "Menggantikan pembayaran menurut predikat saja. Capaian di bawah 0 dihitung 0 dan di atas 100% dihitung 100%; "
        "bobot tiap kelompok berjumlah 100%.",
        terbanyak=KOMPONEN_TERBANYAK,
        boleh_akhir=True,
    ),
    _tetap(
        "tpp_peran_tambahan",
        "Tambahan bagi peran keuangan dan pengadaan",
        "persen TPP jabatan sendiri",
        "Ditambahkan kepada pemegang peran itu. Plt dan Plh diatur tersendiri.",
        dict(NAMA_PERAN),
        "Peran",
        "tidak diberi tambahan",
    ),
    _satu_persen("tpp_cpns", "TPP calon PNS", "persen TPP penuh", "Bagian TPP yang dibayar kepada calon PNS."),
    _tetap(
        "tpp_cuti",
        "TPP selama cuti dan keadaan khusus",
        "persen TPP penuh",
        "Bagian TPP yang dibayar selama keadaan itu.",
        {kode: NAMA_CUTI[kode] for kode in KODE_CUTI if kode != "tidak"},
        "Keadaan",
        "tidak diatur, dibayar penuh",
    ),
    Bentuk(
        "tpp_mutasi_masuk",
        "TPP pegawai yang pindah masuk",
        Rupa.PITA,
        "tabel pita tahun dan persen yang dibayar",
        (
            Lajur("dari", "Dari tahun ke-", Isi.BULAT, "tahun", terendah=1, tertinggi=40),
            Lajur("sampai", "Sampai tahun ke-", Isi.BULAT, "tahun", "ke atas, tanpa batas", 1, 40),
            _persen("Dibayar"),
        ),
        "Tahun dihitung sejak bulan pada ketetapan “Pindah masuk dari instansi lain”; tahun ke-1 adalah dua belas bulan "
        "pertama. Pegawai tanpa ketetapan itu dibayar penuh.",
        terbanyak=4,
        boleh_akhir=True,
    ),
    _pilihan(
        "tpp_mutasi_dasar",
        "Yang dikurangi bagi pegawai pindah masuk",
        "Bila tidak diatur, seluruh TPP.",
        {"tpp": "Seluruh TPP", "prestasi": "TPP prestasi kerja saja"},
        "pilihan tpp atau prestasi",
    ),
    Bentuk(
        "tpp_tetap",
        "TPP berjumlah tetap menurut status",
        Rupa.TETAP,
        "rupiah per bulan",
        (Lajur("nilai", "Sebulan", Isi.BULAT, "rupiah", "menurut kelas jabatan", 1, 100_000_000),),
        "Menggantikan TPP menurut kelas jabatan bagi status itu, menurut hari bertugas, tanpa pengurangan predikat dan "
        "kehadiran. Hukuman disiplin dan cuti tetap mengurangi.",
        {"CPNS": "Calon PNS", "PPPK": "PPPK", "PPPK_PARUH_WAKTU": "PPPK paruh waktu"},
        "Status",
        boleh_akhir=True,
    ),
    _satu_persen(
        "tpp_tanpa_pengurangan",
        "Bagian produktivitas yang dibayar penuh",
        "persen TPP",
        "Bagian TPP yang dibayar tanpa melihat predikat, misalnya bobot beban kerja; dibulatkan ke bawah, dan selebihnya "
        "dari bagian produktivitas dibayar menurut predikat atau capaian.",
        boleh_akhir=True,
    ),
    _satu_persen(
        "tpp_plt",
        "Tambahan Plt dan Plh",
        "persen TPP jabatan yang lebih rendah",
        "Bagi pejabat setingkat yang merangkap: TPP yang lebih tinggi ditambah persentase ini.",
    ),
    Bentuk(
        "tpp_plt_bulan_minimum",
        "Lama Plt paling singkat",
        Rupa.SATU,
        "bulan kalender",
        (Lajur("nilai", "Lama", Isi.BULAT, "bulan", tertinggi=12),),
        "Tambahan karena merangkap dibayar sesudah dijalankan sekian bulan.",
    ),
    _pilihan(
        "tpp_metode_pajak",
        "Cara memotong pajak TPP",
        "Cara pemerintah daerah memotong PPh 21 atas TPP.",
        {
            "final_golongan": "Final menurut golongan",
            "ter_gabungan": "Tarif efektif atas gaji dan TPP, dikurangi PPh gaji",
            "ter_terpisah": "Tarif efektif atas TPP saja",
        },
        "pilihan metode",
    ),
    Bentuk(
        "honor_final_pppk",
        "Tarif final PPPK",
        Rupa.KELAS,
        "persen bruto final per rentang golongan PPPK",
        (
            Lajur("dari", "Golongan dari", Isi.BULAT, "golongan", terendah=0, tertinggi=17),
            Lajur("sampai", "Sampai golongan", Isi.BULAT, "golongan", "sama dengan golongan awal", 0, 17),
            _persen("Tarif", "% bruto"),
        ),
        "Dipakai bila pajak TPP dipotong final. Golongan 0 berarti PPPK paruh waktu, yang tidak bergolongan.",
    ),
    _pilihan(
        "bpjs_pembagian_plafon",
        "Pembagian plafon iuran kesehatan",
        "Plafon iuran dipakai gaji lebih dahulu; sisanya dapat dipakai TPP.",
        {"dibagi": "Sisa plafon dipakai TPP", "penuh_di_gaji": "Seluruhnya di gaji"},
        "pilihan dibagi atau penuh_di_gaji",
    ),
    _pilihan(
        "bpjs_gaji_di_luar",
        "Iuran kesehatan TPP bila gaji dibayar instansi lain",
        "Gaji yang dibayar instansi lain sudah memakai sebagian plafon; jumlahnya tertulis pada ketetapannya.",
        {"sisa_plafon": "TPP memakai sisa plafon sesudah gaji itu", "tpp_saja": "TPP memakai plafon sendiri"},
        "pilihan sisa_plafon atau tpp_saja",
    ),
    _pilihan(
        "slip_premi_pemberi_kerja",
        "Iuran pemerintah pada slip",
        "Iuran yang dibayar pemerintah daerah.",
        {"tampil": "Ditampilkan", "tidak_tampil": "Tidak ditampilkan"},
        "pilihan tampil atau tidak_tampil",
    ),
    _pilihan(
        "pppk_pph",
        "PPh 21 atas gaji PPPK",
        "Siapa yang menanggung pajak gaji PPPK.",
        {
            "dtp": "Ditanggung pemerintah daerah, tetapi PPPK paruh waktu dipotong",
            "dtp_semua": "Ditanggung pemerintah daerah, juga bagi PPPK paruh waktu",
            "dipotong": "Dipotong dari pegawai",
        },
        "pilihan dtp, dtp_semua, atau dipotong",
    ),
    Bentuk(
        "paruh_waktu_hak",
        "Yang diterima PPPK paruh waktu di samping upah",
        Rupa.TETAP,
        "pilihan ya atau tidak",
        (Lajur("nilai", "Berlaku", Isi.PILIHAN, pilihan={"ya": "Ya", "tidak": "Tidak"}),),
        "Upahnya sendiri dicatat sebagai ketetapan gaji tiap orang. Iuran kesehatan 1% dan 4% selalu dihitung, paling sedikit "
        "dari upah minimum daerah.",
        dict(HAK),
        "Hak",
    ),
    _satu_persen(
        "tpp_paruh_waktu",
        "TPP PPPK paruh waktu",
        "persen TPP penuh",
        "Bagian TPP kelas jabatannya yang dibayar kepada PPPK paruh waktu; 0 berarti tanpa TPP.",
    ),
    Bentuk(
        "upah_minimum",
        "Upah minimum daerah",
        Rupa.SATU,
        "rupiah per bulan",
        (Lajur("nilai", "Sebulan", Isi.BULAT, "rupiah", terendah=1, tertinggi=100_000_000),),
        "Upah minimum kabupaten/kota, atau provinsi bila tidak ada, menurut keputusan gubernur. Pembanding upah PPPK paruh waktu dan "
        "dasar terendah iuran kesehatannya.",
        boleh_akhir=True,
    ),
    _pilihan(
        "pembulatan_pph",
        "Pembulatan PPh 21",
        "Pecahan rupiah pada pajak.",
        {"setengah_ke_atas": "Ke rupiah terdekat", "ke_bawah": "Ke bawah", "ke_atas": "Ke atas"},
        "pilihan setengah_ke_atas, ke_bawah, atau ke_atas",
    ),
    _pilihan(
        "tpp_rangkapan_dibayar",
        "Siapa yang dibayar karena merangkap jabatan",
        "Pelaksana harian dibayar seperti pelaksana tugas hanya bila Perkada menyebutnya.",
        {"plt": "Plt saja", "plt_dan_plh": "Plt dan Plh"},
        "pilihan plt atau plt_dan_plh",
    ),
    _pilihan(
        "tpp_predikat_cuti",
        "TPP bulan yang seluruhnya cuti dan tidak dinilai",
        "Bila semua hari kerja bulan itu cuti, tidak ada kinerja yang dapat dinilai atasan.",
        {
            "jenis": "Menurut jenis cutinya saja",
            "terakhir": "Menurut predikat terakhir; tanpa predikat, menurut jenis cutinya saja",
            "tunggu": "Menunggu predikat bulan itu",
        },
        "pilihan jenis, terakhir, atau tunggu",
    ),
    _pilihan(
        "gaji_bulan_mulai",
        "Gaji pada bulan mulai bertugas",
        "Gaji pegawai yang mulai di tengah bulan.",
        {"bulan_berikut": "Mulai bulan berikutnya", "bulan_itu": "Bulan itu juga"},
        "pilihan bulan_berikut atau bulan_itu",
    ),
    _pilihan(
        "hukuman_bulan_mulai",
        "Potongan TPP pada bulan mulai hukuman disiplin",
        "Hukuman yang mulai berlaku di tengah bulan. Banyaknya bulan tetap sama dengan jangka hukumannya.",
        {"bulan_berikut": "Mulai bulan berikutnya", "bulan_itu": "Bulan itu juga"},
        "pilihan bulan_berikut atau bulan_itu",
    ),
    _satu_persen("thr_tpp", "TPP dalam THR dan gaji ketiga belas", "persen TPP sebulan", "Menurut kemampuan daerah."),
    _pilihan(
        "thr_pph_tpp",
        "PPh 21 atas TPP dalam THR dan gaji ketiga belas",
        "Siapa yang menanggung pajak bagian TPP.",
        {"dtp": "Ditanggung pemerintah daerah", "dipotong": "Dipotong dari pegawai"},
        "pilihan dtp atau dipotong",
    ),
    Bentuk(
        "pagar_belanja_tahunan",
        "Pagu gaji dan TPP setahun",
        Rupa.SATU,
        "rupiah per tahun anggaran",
        (Lajur("nilai", "Pagu", Isi.BULAT, "rupiah", terendah=1, tertinggi=10**12 - 1),),
        "Gaji dan TPP seluruh instansi sejak Januari dibandingkan dengan pagu ini sebelum disetujui.",
        boleh_akhir=True,
    ),
    Bentuk(
        "pagar_belanja_rinci",
        "Pagu menurut unit dan rekening",
        Rupa.PAGU,
        "tabel unit, rekening, dan rupiah per tahun anggaran",
        (
            Lajur("unit", "Kode unit", Isi.KODE, kosong="seluruh instansi", rujukan=UNIT),
            Lajur("rekening", "Kode rekening", Isi.KODE, rujukan=REKENING),
            Lajur("pagu", "Pagu setahun", Isi.BULAT, "rupiah", terendah=1, tertinggi=10**12 - 1),
        ),
        "Menurut DPA. Unit dihitung bersama semua unit di bawahnya; rekening bersama semua rinciannya, misalnya 5.1.01.02 "
        "untuk seluruh TPP dan 5.1.01.02.01 untuk beban kerja. Honorarium ikut dihitung menurut unit yang membayarnya.",
        terbanyak=400,
        boleh_akhir=True,
    ),
    Bentuk(
        "urutan_potongan_lain",
        "Urutan potongan sukarela bila gaji tidak cukup",
        Rupa.URUTAN,
        "urutan potongan",
        (Lajur("nilai", "Urutan", Isi.BULAT, "ke-", terendah=1, tertinggi=9),),
        "Angka 1 dipotong paling dahulu.",
        {"KOPERASI": "Koperasi", "LAIN": "Potongan lain"},
        "Potongan",
    ),
)

BENTUK: Final[dict[str, Bentuk]] = {satu.kunci: satu for satu in _DAFTAR}


def nama_parameter(kunci: str) -> str:
    """Give the name of a parameter for people."""
    return BENTUK[kunci].nama if kunci in BENTUK else kunci.replace("_", " ").capitalize()
