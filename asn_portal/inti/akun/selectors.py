"""Reading of accounts, roles, sessions and tokens."""

import hashlib
from datetime import date, datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from asn_portal.inti.akun.enums import PERAN_WAJIB_FAKTOR_KEDUA, Peran
from asn_portal.inti.akun.models import AksesDarurat, Pengguna, PeranPengguna, TokenApi
from asn_portal.inti.akun.penyedia_unit import penyedia_unit

JENIS_FAKTOR_KEDUA = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def list_peran_berlaku(pengguna: Any, per_tanggal: date) -> QuerySet[PeranPengguna]:
    """Give the approved grants of an account on a date."""
    return PeranPengguna.objects.filter(
        pengguna=pengguna, berlaku__contains=per_tanggal, disetujui_oleh__isnull=False
    ).order_by("peran", "unit_kode", "pk")


def kolom_sesi(akun: str, per_tanggal: date) -> dict[str, Any]:
    """Give the annotations that bring the grants and the second factor of an account with its row.

    `akun` is the path from the annotated model to the account; `ingat_sesi` takes them over.
    """
    hibah = PeranPengguna.objects.filter(
        pengguna=OuterRef(akun), berlaku__contains=per_tanggal, disetujui_oleh__isnull=False
    )
    faktor = Authenticator.objects.filter(user=OuterRef(akun), type__in=JENIS_FAKTOR_KEDUA)
    return {
        "sesi_hibah": ArraySubquery(hibah.values(hibah=JSONObject(peran="peran", unit_kode="unit_kode"))),
        "sesi_faktor": Exists(faktor),
    }


def ingat_sesi(pengguna: Any, baris: Any, per_tanggal: date) -> None:
    """Keep on an account for this request what `kolom_sesi` brought with a row."""
    hibah = tuple((Peran(satu["peran"]), satu["unit_kode"]) for satu in baris.sesi_hibah)
    pengguna._peran_hari_ini = (per_tanggal, hibah)
    pengguna._has_faktor_kedua = baris.sesi_faktor


def list_hibah(pengguna: Any, per_tanggal: date) -> tuple[tuple[Peran, str], ...]:
    """Give each granted role with the code of the unit where it begins; read once per request."""
    tersimpan = getattr(pengguna, "_peran_hari_ini", None)
    if tersimpan is not None and tersimpan[0] == per_tanggal:
        return tersimpan[1]
    baris = list_peran_berlaku(pengguna, per_tanggal).values_list("peran", "unit_kode")
    hasil = tuple((Peran(peran), unit_kode) for peran, unit_kode in baris)
    pengguna._peran_hari_ini = (per_tanggal, hasil)
    return hasil


def list_peran(pengguna: Any, per_tanggal: date) -> frozenset[Peran]:
    """Give the granted roles of an account on a date."""
    return frozenset(peran for peran, _ in list_hibah(pengguna, per_tanggal))


def list_kode_unit(pengguna: Any, peran: Peran, per_tanggal: date) -> frozenset[str] | None:
    """Give the codes of the units in which an account holds a role; None means all."""
    akar = set(list_peran_berlaku(pengguna, per_tanggal).filter(peran=peran).values_list("unit_kode", flat=True))
    return None if "" in akar else penyedia_unit().list_turunan(akar)


def list_pemegang_peran(peran: Peran, per_tanggal: date) -> dict[Pengguna, frozenset[str] | None]:
    """Give everyone who holds a role on a date, with the codes of the units where it counts; None means all."""
    akar: dict[Pengguna, set[str]] = {}
    for baris in (
        PeranPengguna.objects.filter(
            peran=peran, berlaku__contains=per_tanggal, disetujui_oleh__isnull=False, pengguna__is_active=True
        )
        .select_related("pengguna")
        .order_by("pengguna_id", "pk")
    ):
        akar.setdefault(baris.pengguna, set()).add(baris.unit_kode)
    return {pengguna: None if "" in kode else penyedia_unit().list_turunan(kode) for pengguna, kode in akar.items()}


def list_darurat() -> QuerySet[AksesDarurat]:
    """Give every request for emergency access, newest first."""
    return AksesDarurat.objects.select_related("pengguna", "disetujui_oleh", "diakhiri_oleh").order_by("-pk")


def list_darurat_menyala(pengguna: Pengguna, pada: datetime) -> list[AksesDarurat]:
    """Give the emergency access that an account has at a moment."""
    return list(
        AksesDarurat.objects.filter(
            pengguna=pengguna, mulai_at__lte=pada, berakhir_at__gt=pada, diakhiri_at__isnull=True
        ).order_by("pk")
    )


def is_sandi_awal_habis(pengguna: Pengguna, pada: datetime) -> bool:
    """Tell whether a first password given by an admin was used once already, or is older than its hours (A-09)."""
    if not pengguna.wajib_ganti_sandi:
        return False
    diberikan = pengguna.sandi_diubah_at or pengguna.created_at
    dipakai = pengguna.last_login is not None and pengguna.last_login >= diberikan
    return dipakai or pada > diberikan + timedelta(hours=settings.SANDI_AWAL_JAM)


def has_faktor_kedua(pengguna: Pengguna) -> bool:
    """Tell whether the account has TOTP or a security key."""
    return Authenticator.objects.filter(user=pengguna, type__in=JENIS_FAKTOR_KEDUA).exists()


def kurang_faktor_kedua(pengguna: Pengguna, per_tanggal: date) -> bool:
    """Tell whether the account must have a second factor and has none."""
    wajib = pengguna.is_superuser or pengguna.is_staff or list_peran(pengguna, per_tanggal) & PERAN_WAJIB_FAKTOR_KEDUA
    if not wajib:
        return False
    tersimpan = getattr(pengguna, "_has_faktor_kedua", None)
    return not (has_faktor_kedua(pengguna) if tersimpan is None else tersimpan)


def list_sesi(pengguna: Pengguna) -> QuerySet[UserSession]:
    """Give the sessions of an account, newest first."""
    return UserSession.objects.filter(user=pengguna).order_by("-last_seen_at", "-pk")


def list_token(pengguna: Pengguna) -> QuerySet[TokenApi]:
    """Give the API tokens of an account, newest first."""
    return TokenApi.objects.filter(pengguna=pengguna).order_by("-created_at", "-pk")


def hitung_sidik_token(kunci: str) -> str:
    """Give the digest under which a token is stored."""
    return hashlib.sha256(kunci.encode()).hexdigest()


def get_token(kunci: str, *, pada: datetime) -> TokenApi | None:
    """Find a living token by its key: not ended, not revoked, owner active and unchanged."""
    token = TokenApi.objects.select_related("pengguna").filter(sidik=hitung_sidik_token(kunci)).first()
    if token is None or token.dicabut_at is not None or token.berlaku_sampai <= pada:
        return None
    if not token.pengguna.is_active or token.versi_sesi != token.pengguna.versi_sesi:
        return None
    return token


def list_pengguna(cari: str = "") -> QuerySet[Pengguna]:
    """Give accounts by part of name, user name or NIP."""
    semua = Pengguna.objects.order_by("nama", "pk")
    if cari := cari.strip():
        semua = semua.filter(Q(nama__icontains=cari) | Q(username__icontains=cari) | Q(nip__startswith=cari))
    return semua


def list_usulan(pengguna: Pengguna, per_tanggal: date) -> QuerySet[PeranPengguna]:
    """Give the proposals that wait: all for BKPSDM and ADMIN, one's own for an HR officer of a unit."""
    menunggu = PeranPengguna.objects.filter(disetujui_oleh__isnull=True, dibatalkan_at__isnull=True)
    if not list_peran(pengguna, per_tanggal) & {Peran.BKPSDM, Peran.ADMIN}:
        menunggu = menunggu.filter(diusulkan_oleh=pengguna)
    return menunggu.select_related("pengguna", "diusulkan_oleh").order_by("created_at", "pk")


def list_peran_aktif(per_tanggal: date) -> QuerySet[PeranPengguna]:
    """Give every role in force on a date."""
    return (
        PeranPengguna.objects.filter(berlaku__contains=per_tanggal, disetujui_oleh__isnull=False)
        .select_related("pengguna", "disetujui_oleh")
        .order_by("pengguna__nama", "peran", "pk")
    )


def list_kode_unit_usul(pengguna: Any, per_tanggal: date) -> frozenset[str] | None:
    """Give the codes of the units in which an account may propose roles; None means all."""
    if Peran.ADMIN in list_peran(pengguna, per_tanggal):
        return None
    return list_kode_unit(pengguna, Peran.PENGELOLA_UNIT, per_tanggal)


def get_calon_peran(nama: str, unit: frozenset[str] | None) -> Pengguna | None:
    """Find an active account by user name or NIP among the people of these units; None means everywhere."""
    calon = Pengguna.objects.filter(Q(username__iexact=nama) | Q(nip=nama), is_active=True)
    if unit is not None:
        calon = calon.filter(pk__in=penyedia_unit().list_pengguna_ids(unit))
    return calon.first()
