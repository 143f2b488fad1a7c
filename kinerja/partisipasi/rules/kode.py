"""The words of a one-use code: easy to read aloud and to type on a small phone.

Four of 256 words and two digits: 2^32 × 100 codes, so that with a few thousand codes in force and a limit of tries
per address nobody finds one by guessing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_KATA = """
abad adat adik agar ahli ajak akar alam alat alun amal aman anak angin antar apel apung arah arang arus asah asam
asap asli atap atas awal awan ayah ayam ayun bahan baik baja baju bakau balai balok bambu bangau bantu batu bawah
bayam bebas bebek beras besar besi betul biji biru bola buah buku bulan bumi bunga burung busur cagar cahaya cair
candi cangkir catat cawan cepat cerah cermin cita cobek coklat cuaca cukup dadar dahan damai danau dapur darat dasar
datang daun dayung delima desa dewan dini dinding duku dunia ekor elang emas empat embun enam fajar galah gambar
garam gedung gelas gema gerak getah gigi gitar gula gunung guru halus hangat harum hasil hati hemat hening hijau
hitam hujan hutan ikan indah induk ingat isi jagung jala jalan jambu jari jarum jati jeruk jernih jujur kabar kabut
kaca kado kaki kakak kala kamar kanal kapal kapas karang kata kawan kayu kebun kelapa kembang kemiri kereta kertas
kilau kipas kolam kopi kota kuat kuda kuning kunci kursi labu ladang lagu lahan lama lampu langit lapang laut layar
lebah lembah lemon lengkap lidi lilin lima lincah lintas logam lomba luas lumbung lurus madu malam mangga manis
matang mawar meja melati merah merdu minyak muara mudah mulai murai nada nanas nasi nelayan nomor nyala ombak padi
pagar pagi palem pandan pantai papan pasir paus payung pelita pena pepaya perahu perak piring pohon puisi pulau
rakit rambut ranting rasa roda roti ruang rumah rusa sabun sagu salak sapu sawah sayur selat senja sepeda singa
sirih suara sungai
"""
KATA = tuple(_KATA.split())
POLA = re.compile(r"[a-z]+(-[a-z]+){3}-\d\d")
_PISAH = re.compile(r"[\s\-_.,/]+")


def buat_kode(acak: Callable[[int], int]) -> str:
    """Make one code; `acak(n)` gives a number below n that nobody can foretell."""
    return "-".join([*(KATA[acak(len(KATA))] for _ in range(4)), f"{acak(100):02d}"])


def baca_kode(teks: str) -> str:
    """Read a code as people type it, in any case and with any separators; empty when it cannot be one."""
    kode = "-".join(bagian for bagian in _PISAH.split(teks.strip().lower()) if bagian)
    return kode if POLA.fullmatch(kode) else ""
