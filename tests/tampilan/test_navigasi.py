"""The menu shows what a person may open, and the phone bar three entries of it."""

from datetime import date
from types import ModuleType

import pytest
from django.http import HttpRequest
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import include, path, resolve
from tablericons.templatetags.tablericons import icon

from asn_portal import navigation
from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.navigation import MENU, Menu, get_bilah_bawah, list_menu
from jabatan.enums import JenisJabatan
from tests.factories.jabatan import (
    JabatanFactory,
    PegawaiFactory,
    PosisiFactory,
    RiwayatJabatanFactory,
    create_kota_kecil,
    create_pengguna,
)
from tests.perangkat.hak_akses import baca, pengguna_dari

SEMUA = {menu.url_name for menu in MENU}


def build_urls() -> list[object]:
    """Make one address per menu entry, so that the test does not wait for the pages."""
    kelompok: dict[str, list[object]] = {}
    for nama in SEMUA:
        ruang, _, pendek = nama.rpartition(":")
        kelompok.setdefault(ruang, []).append(
            path("" if nama == "beranda" else f"{pendek}/", lambda r: None, name=pendek)
        )
    return [
        *kelompok.pop("", []),
        *(path(f"{ruang}/", include((isi, ruang))) for ruang, isi in kelompok.items()),
    ]


@pytest.fixture
def alamat(settings) -> None:
    modul = ModuleType("alamat_uji")
    modul.urlpatterns = build_urls()  # type: ignore[attr-defined]
    settings.ROOT_URLCONF = modul


def build_request(*peran: Peran, alamat: str = "/") -> HttpRequest:
    request = RequestFactory().get(alamat)
    request._peran_menu = frozenset(peran)
    return request


def read_labels(request: HttpRequest) -> list[str]:
    return [butir.label for kelompok in list_menu(request) for butir in kelompok.butir]


def test_setiap_butir_menu_setiap_pemeran_terbuka_menurut_tabel_hak_akses(db: None) -> None:
    """The table of access is held against the application by B-01; here the menu is held against the table."""
    tabel, salah, jumlah = baca(), [], 0
    for pemeran, pengguna in pengguna_dari(create_kota_kecil()).items():
        if pengguna is None:
            continue
        request = RequestFactory().get("/")
        request.user = pengguna
        for kelompok in list_menu(request):
            for butir in kelompok.butir:
                rute = resolve(butir.url).view_name
                jumlah += 1
                if not rute.startswith("admin:") and tabel[rute, "GET"][pemeran] != "ya":
                    salah.append(f"{pemeran}: {butir.label} dijawab {tabel[rute, 'GET'][pemeran]}")
    assert not salah, "\n".join(salah)
    assert jumlah > 100


def test_setiap_butir_menu_kepala_daerah_dan_pimpinan_dijawab_200(db: None) -> None:
    kota = create_kota_kecil()
    kepala = PegawaiFactory(nip=None, status="", nama="Wali Rekaan", tanggal_lahir=date(1970, 1, 1))
    kepala.pengguna = create_pengguna("wali", peran=Peran.PIMPINAN)
    kepala.save()
    puncak = PosisiFactory(
        jabatan=JabatanFactory(jenis=JenisJabatan.KEPALA_DAERAH), unit_kerja=kota.kota, atasan=None, kelas=None
    )
    RiwayatJabatanFactory(pegawai=kepala, posisi=puncak)
    kota.posisi.sekda.atasan = puncak
    kota.posisi.sekda.save()
    for pengguna in (kepala.pengguna, kota.pimpinan):
        client = Client()
        client.force_login(pengguna)
        request = RequestFactory().get("/")
        request.user = Pengguna.objects.get(pk=pengguna.pk)
        butir = [b for kelompok in list_menu(request) for b in kelompok.butir]
        assert "Unit kerja" in [b.label for b in butir]
        for satu in butir:
            assert client.get(satu.url, follow=True).status_code == 200, satu.label


@pytest.mark.usefixtures("alamat")
def test_pegawai_melihat_miliknya_tanpa_judul_kelompok() -> None:
    menu = list_menu(build_request(Peran.PEGAWAI))
    assert [kelompok.judul for kelompok in menu] == [""]
    assert [b.label for b in menu[0].butir] == [
        "Beranda", "Kinerja saya", "Log harian", "SKP saya", "Kehadiran saya", "Umpan balik", "Umpan balik warga",
        "Dialog kinerja",
        "Tanya dan keberatan", "Penilaian saya",
        "Apresiasi dan inovasi", "Gaji dan TPP", "Data saya",
    ]  # fmt: skip


@pytest.mark.usefixtures("alamat")
def test_atasan_melihat_tim_dahulu_lalu_pribadi() -> None:
    menu = list_menu(build_request(Peran.PEGAWAI, Peran.ATASAN))
    assert [kelompok.judul for kelompok in menu] == ["", "Kinerja", "Pribadi"]
    assert [b.label for b in menu[0].butir] == ["Beranda", "Tim saya", "Periksa log", "SKP tim", "Penilaian tim"]


@pytest.mark.usefixtures("alamat")
def test_admin_teknis_tidak_ditawari_data_kepegawaian() -> None:
    label = read_labels(build_request(Peran.ADMIN))
    assert "Admin teknis" in label
    assert not {"Pegawai", "Proses gaji", "Gaji dan TPP", "Log harian"} & set(label)


@pytest.mark.usefixtures("alamat")
@pytest.mark.parametrize(
    ("peran", "harapan"),
    [
        ((Peran.PEGAWAI,), ["Beranda", "Log", "Gaji"]),
        ((Peran.PEGAWAI, Peran.ATASAN), ["Beranda", "Tim", "Log"]),
        ((Peran.PEGAWAI, Peran.BENDAHARA), ["Beranda", "Proses", "Gaji"]),
    ],
)
def test_bilah_ponsel_memuat_tiga_menurut_peran(peran: tuple[Peran, ...], harapan: list[str]) -> None:
    assert [butir.pendek for butir in get_bilah_bawah(build_request(*peran)).utama] == harapan


@pytest.mark.usefixtures("alamat")
def test_yang_tidak_di_bilah_tetap_ada_di_lainnya() -> None:
    request = build_request(Peran.PEGAWAI, Peran.ATASAN, Peran.BKPSDM)
    bilah = get_bilah_bawah(request)
    di_bilah = [b.label for b in bilah.utama] + [b.label for k in bilah.lainnya for b in k.butir]
    assert sorted(di_bilah) == sorted(read_labels(request))


@pytest.mark.usefixtures("alamat")
def test_halaman_di_bawah_sebuah_menu_menyalakan_menu_itu() -> None:
    menu = list_menu(build_request(Peran.PEGAWAI, alamat="/penggajian/slip-list/42/"))
    assert [b.label for k in menu for b in k.butir if b.kini] == ["Gaji dan TPP"]


def test_menu_tanpa_alamat_tidak_tampil(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "MENU", (Menu("Hantu", "hantu:tidak-ada", "outline/ghost"),))
    assert list_menu(build_request(Peran.PEGAWAI)) == []


@pytest.mark.parametrize("menu", MENU, ids=lambda menu: menu.url_name)
def test_setiap_ikon_menu_ada(menu: Menu) -> None:
    assert "<svg" in icon(menu.ikon)


def test_tidak_ada_halaman_yang_ditawarkan_dua_kali() -> None:
    nama = [menu.url_name for menu in MENU]
    assert len(nama) == len(set(nama))


@pytest.mark.parametrize(("alamat_kini", "dibuka"), [("/", "Kepegawaian"), ("/penggajian/proses-list/", "Gaji")])
def test_menu_panjang_melipat_kelompoknya_dan_membuka_kelompok_halaman_ini(
    alamat: None, alamat_kini: str, dibuka: str
) -> None:
    kelompok = list_menu(build_request(Peran.BKPSDM, Peran.PEGAWAI, alamat=alamat_kini))
    assert [k.judul for k in kelompok if not k.lipat] == [""]
    assert [k.judul for k in kelompok if k.buka] == [dibuka]


def test_menu_pendek_tidak_dilipat(alamat: None) -> None:
    assert not any(k.lipat for k in list_menu(build_request(Peran.PEGAWAI)))


def test_tautan_hanya_ke_halaman_yang_membukakan_pintu(db: None) -> None:
    kota = create_kota_kecil()
    templat = Template('{% load portal %}{% url_terbuka "penggajian:proses-list" as url %}{{ url }}')
    request = RequestFactory().get("/")
    jawaban = {}
    for pemeran, pengguna in pengguna_dari(kota).items():
        if pengguna is not None:
            request.user = pengguna
            jawaban[pemeran] = templat.render(Context({"request": request}))
    tabel = baca()["penggajian:proses-list", "GET"]

    assert jawaban == {nama: "/gaji/proses/" if tabel[nama] == "ya" else "" for nama in jawaban}
    assert set(jawaban.values()) == {"", "/gaji/proses/"}
