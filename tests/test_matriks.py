"""The access table against the matrix, read independently of the code that decides (B-01).

The matrix below is typed from the security document, not imported. Every route that names an act of
the matrix is judged with an object of `kota.staf`: an open answer needs a cell that covers it, and a
cell that covers it needs an open answer, unless the act is narrowed on purpose (`LEBIH_SEMPIT`).
"""

from typing import Any

from jabatan import acts as acts_jabatan
from jabatan.scoping import Act
from kinerja import acts as acts_kinerja
from kinerja.partisipasi import acts as acts_partisipasi
from pembinaan import acts as acts_pembinaan
from penggajian import acts as acts_gaji
from rekrutmen import acts as acts_rekrutmen
from tests.perangkat.hak_akses import baca, list_baris

KOLOM = ("PEGAWAI", "ATASAN", "PENGELOLA_UNIT", "BKPSDM", "BENDAHARA", "PIMPINAN", "ADMIN", "AUDITOR")
MATRIKS = {
    "PROFIL": "U:l U:l U:lu K:lux U:l K:l - K:l",
    "IDENTITAS": "S:lu - U:lv K:ls - - - K:l",
    "REKENING": "S:lu - - K:v U:ls - - K:l",
    "RIWAYAT": "S:lu B:l U:lv K:lsx U:l K:l - K:l",
    "DISIPLIN": "S:l B:l U:l K:luv - K:ls - K:l",
    "KEHADIRAN": "S:lu B:ls U:lv K:ls U:l A - K:l",
    "SKP": "S:lu B:ls U:l K:l - K:l - K:l",
    "NILAI": "S:l B:lu U:l K:lv U:l K:ls - K:l",
    "HASIL_WARGA": "P:l P:l P:l K:lux - P:l - K:lx",
    "SELEKSI": "S:l - - K:lux - A:l - K:lx",
    "LAYANAN": "S:lu - U:luv K:luv - - - K:l",
    "SLIP": "S:l - U:lv K:lv U:lu U:s - K:l",
    "DAFTAR_BAYAR": "- - U:l K:l U:lux U:s - K:lx",
    "ATURAN": "P:l P:l P:l K:lu P:l K:s - K:l",
    "AKUN": "S:l - U:u K:s - - K:lu K:l",
    "AUDIT": "S:l - - - - - - K:lx",
    "TEKNIS": "- - - - - - K:lu K:l",
}
# Who each member of the cast is to `staf`: the roles held, and the scope letters that reach a row of staf.
PEMERAN: dict[str, dict[str, str]] = {
    "orang_lain": {"PEGAWAI": "P"},
    "pegawai": {"PEGAWAI": "SUP"},
    "atasan": {"PEGAWAI": "UP", "ATASAN": "BUP"},
    "pengelola": {"PENGELOLA_UNIT": "UP"},
    "pengelola_lain": {"PENGELOLA_UNIT": "P"},
    "bkpsdm": {"BKPSDM": "KUP"},
    "bendahara": {"BENDAHARA": "UP"},
    "bendahara_kota": {"BENDAHARA": "KUP"},
    "pimpinan": {"PIMPINAN": "KUP"},
    "admin": {"ADMIN": "K"},
    "auditor": {"AUDITOR": "K"},
}
# Acts of the platform, which lies below the matrix: row and letters.
ACT_INTI = {
    "akun.lihat": ("AKUN", "l"),
    "akun.update": ("AKUN", "u"),
    "akun.lihat_usulan": ("AKUN", "lus"),
    "akun.submit_peran": ("AKUN", "u"),
    "akun.approve_peran": ("AKUN", "s"),
    "akun.lihat_darurat": ("AKUN", "lus"),
    "akun.submit_darurat": ("AKUN", "u"),
    "akun.approve_darurat": ("AKUN", "s"),
    "audit.baca": ("AUDIT", "l"),
    "kalender.ubah": ("ATURAN", "u"),
    "pekerjaan.lihat_teknis": ("TEKNIS", "l"),
}
# Narrower than the matrix on purpose; each with its reason.
LEBIH_SEMPIT = {
    "akun.lihat": "one's own account has a page of its own",
    "akun.update": "a unit's HR officer proposes, and creates no accounts",
    "akun.lihat_usulan": "an auditor reads roles on the page of the account and in the trail",
    "akun.lihat_darurat": "only those who ask, decide or audit",
    "akun.submit_darurat": "only the technical admin, who otherwise sees no business data",
    "akun.submit_peran": "only ADMIN and the unit's HR officer propose",
    "audit.baca": "one's own trail has a page of its own",
    "kinerja.umpan_balik": "words between two people are read by these two only",
    "kinerja.view_umpan_balik": "read by its two people, and a team lead's words by the rater too",
    "kinerja.view_ringkasan_masukan": "what peers said together is read by the person and the rater only",
    "kinerja.create_permintaan": "only who asked takes a request back",
    "kinerja.view_permintaan": "who asked, whom it is about and who was asked",
    "kinerja.view_apresiasi": "read by the two until it stands on the board, with consent, or once decided",
    "kinerja.view_keberatan": "read by the sides, the one who decides, personnel officers and auditors",
    "kinerja.update_keberatan": "only the sides and the one who decides act in an objection",
    "kinerja.view_kalibrasi": "read by the raters in a session, who leads it, personnel officers and auditors",
    "kinerja.open_kalibrasi": "led by the head of the unit or its personnel officer",
    "kinerja.update_usulan": "a proposal is changed by its rater, in a session that is still open",
    "kinerja.view_tanya": "read by who asks, who answers, personnel officers and auditors",
    "kinerja.update_tanya": "only who asks and who answers write in a thread",
    "kinerja.update_skp": "the written word of an SKP is its owner's",
    "partisipasi.respond_umpan": "only the officer answers what was said about them",
    "penggajian.ajukan_tanya": "only the person asks about their own slip",
    "penggajian.tanggapi_tanya": "only who asks and who answers write in a thread",
    "penggajian.putuskan_tanya": "only who answers for the line, and never about oneself",
    "penggajian.usulkan_perkada": "about the whole institution",
}
# Wider than the matrix on purpose; each with its reason.
LEBIH_LUAS = {
    "kinerja.submit_nilai": "a rating that nobody gives is opened by the clock to the personnel officer",
}
RUTE_LEBIH_SEMPIT = {
    "kinerja:keberatan-create": "only the person evaluated objects",
    "kinerja:tanya-create": "only the person evaluated asks",
    "kinerja:skp-komentar": "only the person and the rater talk about indicators",
    "kinerja:rhk-komentar": "only the person and the rater talk about indicators",
    "kinerja:iki-komentar": "only the person and the rater talk about indicators",
    "kinerja:komentar-respond": "only the person and the rater talk about indicators",
    "api:skp-komentar": "only the person and the rater talk about indicators",
    "api:komentar-jawab": "only the person and the rater talk about indicators",
    "kinerja:pertukaran-impor-detail": "only the uploader",
    "kinerja:pertukaran-apply": "only the uploader",
    "kinerja:pertukaran-skp-detail": "only the uploader",
    "kinerja:pertukaran-skp-apply": "only the uploader",
    "akun:darurat-akhiri": "who asked ends it, or who decides",
    "api:jabatan-kepala-daerah-akhiri": "only the head of the region has a term; the object asked is an ASN",
    "jabatan:masa-jabatan-ubah": "only the head of the region has a term; the object asked is an ASN",
    "jabatan:impor-detail": "only the uploader",
    "penggajian:impor-potongan-detail": "only the uploader",
    "penggajian:impor-capaian-detail": "only the uploader",
    "penggajian:impor-honorarium-detail": "only the uploader",
    "penggajian:capaian-tarik": "only who recorded it takes it back",
    "api:penggajian-capaian-tarik": "only who recorded it takes it back",
    "penggajian:impor-ketetapan-detail": "only the uploader",
    "penggajian:impor-dua-pembayar-detail": "only the uploader",
    "penggajian:impor-penghasilan-detail": "only the uploader",
    "penggajian:ketetapan-tarik": "only who proposed it takes it back",
    "api:penggajian-ketetapan-tarik": "only who proposed it takes it back",
    "api:jabatan-impor-detail": "only the uploader",
    "api:jabatan-impor-terapkan": "only the uploader",
    "penggajian:simulasi-hapus": "only who made it",
    "api:penggajian-simulasi-detail": "only who made it deletes it",
    "api:penggajian-perkada-tolak": "only who decides about regulations",
    "kinerja:presensi-impor-detail": "only the uploader",
    "kinerja:presensi-impor-apply": "only the uploader",
    "kinerja:penilaian-terima": "only the person evaluated answers",
    "api:evaluasi-terima": "only the person evaluated answers",
    "kinerja:skp-ekspektasi": "only the person and the rater write expectations",
    "api:skp-ekspektasi": "only the person and the rater write expectations",
    "api:koreksi-tolak": "by whose turn it is: the unit's check first, then the decision",
    "api:tim-skp": "one's own team",
    "api:tim-peran-hasil": "one's own team",
    "kinerja:log-restore": "needs an entry deleted in the same session",
    "penggajian:perkada-tolak": "only who decides about regulations",
    "api:penggajian-perkiraan": "one's own estimate",
    "penggajian:kgb-saya": "one's own",
    "jabatan:pegawai-ekspor": "GET fetches a finished export",
    "jabatan:cuti-ekspor": "the file is asked for by a button, never by GET",
    "kinerja:skp-list": "one's own",
    "kinerja:skp-tim": "one's own team",
    "kinerja:peran-hasil": "one's own team",
    "kinerja:presensi-list": "one's own",
    "kinerja:pak-pdf": "a proposal has no document yet",
    "kinerja:penilaian-dokumen": "an open result has no document yet",
    "kinerja:masukan-create": "names the person or the request in its body; the test sends none",
    "kinerja:masukan-decline": "names the request in its body; the test sends none",
    "kinerja:banding-update": "names a unit in its body; the test sends none",
    "partisipasi:hasil-release": "names unit and quarter in its address; the test sends none",
    "partisipasi:transaksi-impor-detail": "only the uploader",
    "partisipasi:transaksi-impor-apply": "only the uploader",
    "api:penghargaan-detail": "one's own nomination is seen once it is decided",
}


def _acts() -> dict[str, tuple[str, str, Any]]:
    """Give row, letters and narrowing roles of every act."""
    semua: dict[str, tuple[str, str, Any]] = {n: (d, t, None) for n, (d, t) in ACT_INTI.items()}
    for modul in (acts_jabatan, acts_kinerja, acts_partisipasi, acts_rekrutmen, acts_pembinaan, acts_gaji):
        for act in vars(modul).values():
            if isinstance(act, Act):
                semua[act.nama] = (str(act.data.value), act.tindakan, act)
    return semua


def tercakup(pemeran: str, data: str, huruf: str, *, umum: bool, peran: frozenset[str] | None = None) -> bool:
    """Tell whether some cell gives one of the letters: on a row of staf, or on any row when `umum`."""
    sel = dict(zip(KOLOM, MATRIKS[data].split(), strict=True))
    for nama, jangkau in PEMERAN[pemeran].items():
        cakupan, _, tindakan = sel[nama].partition(":")
        if peran is not None and nama not in peran:
            continue
        if tindakan and set(huruf) & set(tindakan) and (umum or cakupan in jangkau):
            return True
    return False


def test_B_01_tidak_ada_kelebihan_atau_kekurangan_wewenang_terhadap_matriks() -> None:
    tabel, acts, salah, diuji = baca(), _acts(), [], 0
    for baris in list_baris():
        act = baris.rute.act
        if act not in acts or baris.kunci not in tabel:
            continue
        data, huruf, objek = acts[act]
        umum = tabel[baris.kunci]["objek"] in ("", "tidak ada", "jenis pegawai", "September 2026", "tahun 2026")
        peran = getattr(objek, "peran", None)
        seluruh = isinstance(objek, acts_gaji.ActInstansi)
        for pemeran in PEMERAN:
            kata = tabel[baris.kunci][pemeran]
            diuji += 1
            if kata == "ya" and act not in LEBIH_LUAS and not tercakup(pemeran, data, huruf, umum=umum):
                salah.append(f"{baris.kunci} {pemeran}: terbuka tanpa {data}:{huruf}")
            if kata in ("403", "404") and tercakup(pemeran, data, huruf, umum=umum, peran=peran):
                sempit = act in LEBIH_SEMPIT or baris.nama in RUTE_LEBIH_SEMPIT
                if seluruh and pemeran in ("pengelola", "pengelola_lain", "bendahara"):
                    continue  # a run or a regulation is about the whole institution
                if not sempit and tabel[baris.kunci]["objek"] != "tidak ada":
                    salah.append(f"{baris.kunci} {pemeran}: {kata} padahal punya {data}:{huruf}")
    assert not salah, "\n".join(salah)
    assert diuji > 1000


def test_B_01_setiap_act_yang_dipakai_rute_dinilai_terhadap_matriks() -> None:
    acts = _acts()
    assert {b.rute.act for b in list_baris() if b.rute.act} - set(acts) == {"galeri.lihat"}


def test_slip_hanya_terbuka_bagi_pemilik_unit_dan_kota() -> None:
    for kunci, baris in baca().items():
        if baris["akses"] == "penggajian.lihat_slip" and baris["objek"] == "slip pegawai":
            terbuka = {p for p in PEMERAN if baris[p] == "ya"}
            assert terbuka == {"pegawai", "pengelola", "bkpsdm", "bendahara", "bendahara_kota", "auditor"}, kunci


def test_auditor_tidak_pernah_mengubah_data() -> None:
    """Besides their own account, files, notices and jobs, the reason of a reading, and findings of a random sample."""
    terbuka = {
        nama
        for (nama, metode), b in baca().items()
        if metode != "GET" and b["auditor"] == "ya" and b["akses"] not in ("paket", "masuk", "publik")
    }
    assert terbuka == {
        "audit:sebab",
        "jabatan:nik-buka",
        "api:jabatan-pegawai-nik",
        "kinerja:umpan-balik-kirim",
        "kinerja:umpan-balik-baca",
        "api:umpan-balik-list",
        "api:umpan-balik-baca",
        "penggajian:proses-cetak",
        "penggajian:bukti-potong-cetak",
        "api:penggajian-bukti-potong-cetak",
        "api:penggajian-proses-cetak",
        "api:penggajian-proses-bundel",
        "api:penggajian-proses-ekspor-daftar-bayar",
        "api:penggajian-rapel-ekspor",
        "api:penggajian-simulasi-coba",
        "api:penggajian-simulasi-ekspor",
        "kinerja:skp-dinilai",
        "kinerja:uji-petik-verify",
        "kinerja:uji-petik-decide",
        "api:uji-petik-periksa",
        "api:uji-petik-putuskan",
    }


def test_admin_teknis_tidak_membuka_data_pegawai() -> None:
    data_pegawai = ("jabatan.", "kinerja.", "penggajian.")
    terbuka = [k for k, b in baca().items() if b["akses"].startswith(data_pegawai) and b["admin"] == "ya"]
    assert terbuka == []
