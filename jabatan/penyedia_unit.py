"""Answers to accounts, a floor below, about units by their codes."""

from collections.abc import Iterable

from asn_portal.inti.akun.penyedia_unit import daftar_penyedia_unit
from jabatan.models import Pegawai, UnitKerja


class PenyediaUnitJabatan:
    """Units as accounts and roles know them: by code."""

    def list_unit(self) -> list[tuple[str, str]]:
        """Give (code, name) of every active unit, a unit before those below it."""
        return list(UnitKerja.objects.with_tree_fields().filter(is_aktif=True).values_list("kode", "nama"))  # type: ignore[attr-defined]

    def list_turunan(self, kode: Iterable[str]) -> frozenset[str]:
        """Give the codes of these units and of all units below them."""
        hasil, antre = set[str](), set(kode)
        anak: dict[str, list[str]] = {}
        for induk, bawah in UnitKerja.objects.values_list("parent__kode", "kode"):
            anak.setdefault(induk, []).append(bawah)
        while antre:
            satu = antre.pop()
            if satu not in hasil:
                hasil.add(satu)
                antre.update(anak.get(satu, ()))
        return frozenset(hasil)

    def list_pengguna_ids(self, kode: Iterable[str]) -> frozenset[int]:
        """Give the accounts of the people who work in exactly these units."""
        pengguna = Pegawai.objects.filter(unit_kerja__kode__in=list(kode), pengguna__isnull=False)
        return frozenset(pengguna.values_list("pengguna_id", flat=True))


daftar_penyedia_unit(PenyediaUnitJabatan())
