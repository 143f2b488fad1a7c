"""Dialog kinerja: appointment, agenda, minutes of two signatures, actions, corrections."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail
from django.db import DatabaseError, transaction
from icalendar import Calendar

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.models import Notifikasi, SuratKeluar
from asn_portal.inti.notifikasi.services import kirim_surat_menunggu
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang, VersiUsang
from kinerja.enums import StatusDialog, StatusSkp, SumberAgenda
from kinerja.models import AgendaDialog, DialogKinerja, SusulanNotulen, TindakanDialog
from kinerja.selectors.sumber_agenda import Rujukan, SumberTidakDitemukan, get_rujukan, get_rujukan_tidak_realistis
from kinerja.services.dialog import (
    DialogBukanRencana,
    Jadwal,
    JadwalBentrok,
    LawanDialogTidakSah,
    cancel_dialog,
    create_dialog,
    update_jadwal,
)
from kinerja.services.isi_dialog import (
    AgendaSudahAda,
    DialogSudahSelesai,
    NotulenBelumAda,
    TindakanSudahDitandai,
    accept_susulan,
    approve_notulen,
    cancel_agenda,
    cancel_tindakan,
    close_tindakan,
    create_agenda,
    create_susulan,
    create_tindakan,
    open_tindakan,
    submit_notulen,
)
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory

PADA = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)
BESOK = datetime(2026, 10, 21, 2, 0, tzinfo=UTC)
LUSA = BESOK + timedelta(days=1)


@pytest.fixture(autouse=True)
def beralamat(kota_kecil: KotaKecil) -> None:
    """Give the two an e-mail address."""
    for orang in (kota_kecil.staf, kota_kecil.kabid):
        orang.pengguna.surel = f"{orang.pengguna.username}@contoh.test"
        orang.pengguna.save(update_fields=["surel"])


def jadwal(mulai: datetime = BESOK, **lain) -> Jadwal:
    """Give an hour in the small room."""
    return Jadwal(mulai, mulai + timedelta(hours=1), **({"tempat": "Ruang rapat kecil"} | lain))


def rencanakan(kota: KotaKecil, **lain) -> DialogKinerja:
    """Let the superior plan a dialogue with the staff member for tomorrow."""
    isi = {
        "dengan": kota.staf,
        "jenis": "UMPAN_BALIK",
        "jadwal": jadwal(),
        "pokok": "",
        "oleh": kota.kabid.pengguna,
        "pada": PADA,
    }
    return create_dialog(**(isi | lain))


def catat(dialog: DialogKinerja, oleh: Pengguna, **lain) -> DialogKinerja:
    """Write minutes the day after."""
    isi = {
        "notulen": "Antrean pagi dibagi dua loket.",
        "dilaksanakan_pada": date(2026, 10, 21),
        "dibahas": {},
        "pada": LUSA,
    }
    return submit_notulen(dialog=dialog, oleh=oleh, **(isi | lain))


def test_kedua_sisi_dapat_merencanakan_dan_keduanya_menerima_undangan_kalender(kota_kecil):
    dari_atasan = rencanakan(kota_kecil)
    dari_pegawai = rencanakan(
        kota_kecil, dengan=kota_kecil.kabid, oleh=kota_kecil.staf.pengguna, jadwal=jadwal(LUSA), pokok="Pembagian loket"
    )
    assert (dari_pegawai.pegawai, dari_pegawai.penilai) == (kota_kecil.staf, kota_kecil.kabid)
    assert dari_atasan.atasan_penilai == kota_kecil.kadis
    assert dari_pegawai.agenda_set.get().uraian == "Pembagian loket"
    assert Notifikasi.objects.filter(jenis="kinerja.dialog", untuk=kota_kecil.staf.pengguna).count() == 2

    surat = SuratKeluar.objects.filter(notifikasi__untuk=kota_kecil.staf.pengguna).order_by("pk").first()
    assert surat is not None
    kirim_surat_menunggu()
    pesan = next(p for p in mail.outbox if p.to == [kota_kecil.staf.pengguna.surel])
    nama, isi, jenis = pesan.attachments[0]
    assert (nama, jenis) == ("undangan.ics", "text/calendar; method=REQUEST")
    acara = Calendar.from_ical(isi).walk("VEVENT")[0]
    assert acara["uid"] == f"dialog-{dari_atasan.uuid}@asn-portal"
    assert acara.decoded("dtstart") == BESOK
    assert int(acara["sequence"]) == 0
    assert 'text/calendar; method="REQUEST"' in pesan.message().as_string()


def test_pindah_waktu_menaikkan_nomor_undangan_dan_batal_menarik_acara_dari_kalender(kota_kecil):
    dialog = rencanakan(kota_kecil, pokok="Target triwulan")
    dialog = update_jadwal(
        dialog=dialog, jadwal=jadwal(LUSA), alasan="Ada rapat dinas", oleh=kota_kecil.staf.pengguna, pada=PADA, versi=1
    )
    with pytest.raises(VersiUsang):
        cancel_dialog(dialog=dialog, alasan="x", oleh=kota_kecil.kabid.pengguna, pada=PADA, versi=1)
    with pytest.raises(IsianSalah):
        cancel_dialog(dialog=dialog, alasan=" ", oleh=kota_kecil.kabid.pengguna, pada=PADA)
    dialog = cancel_dialog(dialog=dialog, alasan="Kabid tugas luar", oleh=kota_kecil.kabid.pengguna, pada=PADA)
    lampiran = list(
        SuratKeluar.objects.filter(notifikasi__untuk=kota_kecil.staf.pengguna)
        .order_by("pk")
        .values_list("lampiran_isi", flat=True)
    )
    acara = [Calendar.from_ical(isi).walk("VEVENT")[0] for isi in lampiran]
    assert {str(a["uid"]) for a in acara} == {f"dialog-{dialog.uuid}@asn-portal"}
    assert [int(a["sequence"]) for a in acara] == [0, 1, 2]
    assert [str(a["status"]) for a in acara] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert "METHOD:CANCEL" in lampiran[-1]
    assert AgendaDialog.objects.get().dialog is None
    with pytest.raises(DialogBukanRencana):
        update_jadwal(dialog=dialog, jadwal=jadwal(), alasan="x", oleh=kota_kecil.kabid.pengguna, pada=PADA)


def test_dialog_hanya_dengan_penilai_atau_bawahan(kota_kecil):
    for dengan in (kota_kecil.rekan, kota_kecil.kadis, kota_kecil.orang_lain, kota_kecil.staf):
        with pytest.raises(LawanDialogTidakSah):
            rencanakan(kota_kecil, dengan=dengan, oleh=kota_kecil.staf.pengguna)
    assert not DialogKinerja.objects.exists()


@pytest.mark.parametrize(
    ("salah", "kolom"),
    [
        (Jadwal(BESOK, BESOK, "Ruang"), "selesai"),
        (Jadwal(BESOK, BESOK + timedelta(hours=9), "Ruang"), "selesai"),
        (Jadwal(BESOK, BESOK + timedelta(hours=1)), "tempat"),
        (Jadwal(BESOK, BESOK + timedelta(hours=1), "", "javascript:alert(1)"), "tautan"),
        (Jadwal(BESOK - timedelta(days=100), BESOK - timedelta(days=99, hours=23), "Ruang"), "tanggal"),
        (Jadwal(BESOK + timedelta(days=500), BESOK + timedelta(days=500, hours=1), "Ruang"), "tanggal"),
    ],
)
def test_jadwal_yang_tidak_masuk_akal_ditolak_dengan_kolomnya(kota_kecil, salah, kolom):
    with pytest.raises(IsianSalah) as galat:
        rencanakan(kota_kecil, jadwal=salah)
    assert galat.value.kolom == kolom
    assert not DialogKinerja.objects.exists()


def test_dua_dialog_pada_jam_yang_sama_ditolak_juga_oleh_basis_data(kota_kecil):
    pertama = rencanakan(kota_kecil)
    with pytest.raises(JadwalBentrok):
        rencanakan(kota_kecil, dengan=kota_kecil.rekan, jadwal=jadwal(BESOK + timedelta(minutes=30)))
    with pytest.raises(JadwalBentrok):  # the rater is busy as somebody's subordinate, too
        rencanakan(kota_kecil, dengan=kota_kecil.kabid, oleh=kota_kecil.kadis.pengguna)
    pertama.pk = None
    pertama.uuid = "5f0e4a0c-3a52-4a62-9b0e-2f3b0f7b0001"
    with pytest.raises(DatabaseError, match="tidak_bentrok"), transaction.atomic():
        pertama.save(force_insert=True)
    assert rencanakan(kota_kecil, dengan=kota_kecil.rekan, jadwal=jadwal(BESOK + timedelta(hours=1))).pk


def test_yang_dibawa_menunggu_lalu_ikut_dialog_berikutnya(kota_kecil):
    skp = SkpFactory(pegawai=kota_kecil.staf, status=StatusSkp.DIAJUKAN)
    rhk = RhkFactory(skp=skp)
    log = LogFactory(pegawai=kota_kecil.staf)
    staf, kabid = kota_kecil.staf.pengguna, kota_kecil.kabid.pengguna
    satu = create_agenda(
        rujukan=get_rujukan(staf, "RHK", str(rhk.uuid)), uraian="Target terlalu tinggi", oleh=staf, pada=PADA
    )
    dua = create_agenda(rujukan=get_rujukan(kabid, "LOG", str(log.uuid)), uraian="", oleh=kabid, pada=PADA)
    assert satu.dialog is None
    assert "42 KTP" in dua.kutipan
    with pytest.raises(AgendaSudahAda):
        create_agenda(rujukan=get_rujukan(staf, "RHK", str(rhk.uuid)), uraian="", oleh=staf, pada=PADA)
    dialog = rencanakan(kota_kecil)
    assert set(dialog.agenda_set.all()) == {satu, dua}
    tiga = create_agenda(rujukan=Rujukan(pegawai=kota_kecil.staf), uraian="Cuti Desember", oleh=staf, pada=PADA)
    assert tiga.dialog == dialog
    with pytest.raises(TindakanTerlarang):
        cancel_agenda(agenda=dua, oleh=staf, pada=PADA)
    cancel_agenda(agenda=tiga, oleh=staf, pada=PADA)
    assert dialog.agenda_set.count() == 2


def test_B_02_sumber_di_luar_jangkauan_sama_dengan_tidak_ada(kota_kecil):
    rhk = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf))
    for orang in (kota_kecil.rekan, kota_kecil.kadis, kota_kecil.orang_lain):
        with pytest.raises(SumberTidakDitemukan):
            get_rujukan(orang.pengguna, "RHK", str(rhk.uuid))
    for sumber, kunci in (("RHK", "bukan-uuid"), ("IKI", "9" * 40), ("IKI", "٣"), ("TIDAK_REALISTIS", "x"), ("", "")):
        with pytest.raises(SumberTidakDitemukan):
            get_rujukan(kota_kecil.staf.pengguna, sumber, kunci)


def test_penanda_tidak_realistis_menjadi_agenda_dan_terbaca_lewat_skp(kota_kecil):
    rhk = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf))
    rujukan = get_rujukan_tidak_realistis(rhk, rhk.iki_set.first(), "Mesin cetak hanya satu")
    agenda = create_agenda(rujukan=rujukan, uraian="", oleh=kota_kecil.staf.pengguna, pada=PADA)
    assert agenda.sumber == SumberAgenda.TIDAK_REALISTIS
    assert "Mesin cetak hanya satu" in agenda.kutipan
    assert AgendaDialog.objects.filter(rhk__skp=rhk.skp, is_dibahas=False).count() == 1


def test_notulen_sah_setelah_keduanya_dan_sesudah_itu_tidak_berubah_oleh_siapa_pun(kota_kecil):
    staf, kabid = kota_kecil.staf.pengguna, kota_kecil.kabid.pengguna
    dialog = rencanakan(kota_kecil, pokok="Antrean")
    lain = create_agenda(rujukan=Rujukan(pegawai=kota_kecil.staf), uraian="Belum sempat", oleh=staf, pada=PADA)
    agenda = dialog.agenda_set.get(uraian="Antrean")
    with pytest.raises(NotulenBelumAda):
        approve_notulen(dialog=dialog, oleh=staf, pada=LUSA)
    dialog = catat(dialog, kabid, dibahas={str(agenda.uuid): "Dua loket"})
    assert (dialog.status, dialog.sah_penilai_at, dialog.sah_pegawai_at) == (StatusDialog.DILAKSANAKAN, LUSA, None)
    with pytest.raises(NotulenBelumAda):
        approve_notulen(dialog=dialog, oleh=kabid, pada=LUSA)
    tindakan = create_tindakan(
        dialog=dialog, uraian="Buka loket dua", pemilik=kota_kecil.staf, tenggat=date(2026, 11, 2), oleh=staf, pada=LUSA
    )
    dialog.refresh_from_db()
    assert dialog.sah_penilai_at is None, "a change by the other side asks for a new signature"
    assert dialog.sah_pegawai_at == LUSA
    dialog = approve_notulen(dialog=dialog, oleh=kabid, pada=LUSA)
    assert dialog.status == StatusDialog.DISAHKAN
    lain.refresh_from_db()
    assert lain.dialog is None, "what was not talked about waits for the next dialogue"

    with pytest.raises(DialogSudahSelesai):
        catat(dialog, kabid, notulen="Diganti")
    with pytest.raises(DialogSudahSelesai):
        cancel_tindakan(tindakan=tindakan, oleh=kabid, pada=LUSA)
    for ubah in (
        lambda: DialogKinerja.objects.filter(pk=dialog.pk).update(notulen="Diganti"),
        lambda: DialogKinerja.objects.filter(pk=dialog.pk).delete(),
        lambda: AgendaDialog.objects.filter(pk=agenda.pk).update(hasil="Diganti"),
        lambda: AgendaDialog.objects.filter(pk=lain.pk).update(dialog=dialog),
        lambda: TindakanDialog.objects.filter(pk=tindakan.pk).update(tenggat=date(2027, 1, 1)),
        lambda: TindakanDialog.objects.filter(pk=tindakan.pk).delete(),
    ):
        with pytest.raises(DatabaseError, match=r"tidak dapat diubah|Cannot (update|delete)"), transaction.atomic():
            ubah()


def test_sumber_yang_hilang_tidak_mengubah_agenda_yang_sudah_sah(kota_kecil):
    log = LogFactory(pegawai=kota_kecil.staf)
    kabid = kota_kecil.kabid.pengguna
    dialog = rencanakan(kota_kecil)
    agenda = create_agenda(rujukan=get_rujukan(kabid, "LOG", str(log.uuid)), uraian="", oleh=kabid, pada=PADA)
    dialog = catat(dialog, kabid, dibahas={str(agenda.uuid): ""})
    approve_notulen(dialog=dialog, oleh=kota_kecil.staf.pengguna, pada=LUSA)
    log.delete()
    agenda.refresh_from_db()
    assert agenda.log is None
    assert "42 KTP" in agenda.kutipan


def test_tindakan_ditandai_selesai_oleh_pemiliknya_dan_dapat_diurungkan(kota_kecil):
    dialog = rencanakan(kota_kecil)
    staf, kabid = kota_kecil.staf.pengguna, kota_kecil.kabid.pengguna
    tindakan = create_tindakan(
        dialog=dialog, uraian="Buka loket", pemilik=kota_kecil.staf, tenggat=date(2026, 11, 2), oleh=kabid, pada=PADA
    )
    with pytest.raises(TindakanTerlarang):
        close_tindakan(tindakan=tindakan, catatan="", oleh=kabid, pada=PADA)
    catat(dialog, kabid)
    approve_notulen(dialog=dialog, oleh=staf, pada=LUSA)
    assert close_tindakan(tindakan=tindakan, catatan="Sejak Senin", oleh=staf, pada=LUSA).selesai_at == LUSA
    with pytest.raises(TindakanSudahDitandai):
        close_tindakan(tindakan=tindakan, catatan="", oleh=staf, pada=LUSA)
    assert open_tindakan(tindakan=tindakan, oleh=staf, pada=LUSA).selesai_at is None
    with pytest.raises(IsianSalah):
        create_tindakan(
            dialog=rencanakan(kota_kecil, jadwal=jadwal(LUSA)),
            uraian="x",
            pemilik=kota_kecil.kadis,
            tenggat=date(2026, 11, 2),
            oleh=kabid,
            pada=PADA,
        )


def test_koreksi_notulen_yang_sah_adalah_susulan_yang_diketahui_pihak_lain(kota_kecil):
    staf, kabid = kota_kecil.staf.pengguna, kota_kecil.kabid.pengguna
    dialog = catat(rencanakan(kota_kecil), kabid)
    with pytest.raises(NotulenBelumAda):
        create_susulan(dialog=dialog, isi="x", oleh=staf, pada=LUSA)
    approve_notulen(dialog=dialog, oleh=staf, pada=LUSA)
    susulan = create_susulan(dialog=dialog, isi="Loket dua buka pukul 09.00", oleh=staf, pada=LUSA)
    with pytest.raises(TindakanTerlarang):
        accept_susulan(susulan=susulan, oleh=staf, pada=LUSA)
    assert accept_susulan(susulan=susulan, oleh=kabid, pada=LUSA).diketahui_at == LUSA
    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        SusulanNotulen.objects.filter(pk=susulan.pk).update(isi="Lain")


def test_B_02_isi_dialog_hanya_terbaca_berdua_dan_atasan_penilai(kota_kecil):
    rencanakan(kota_kecil, pokok="Antrean")

    def terlihat(akun: Pengguna, tindakan: str = "l") -> tuple[int, int]:
        return (
            DialogKinerja.objects.visible_to(akun, tindakan).count(),
            AgendaDialog.objects.visible_to(akun, tindakan).count(),
        )

    for orang in (kota_kecil.staf, kota_kecil.kabid):
        assert terlihat(orang.pengguna) == terlihat(orang.pengguna, "u") == (1, 1)
    assert terlihat(kota_kecil.kadis.pengguna) == (1, 1)
    assert terlihat(kota_kecil.kadis.pengguna, "u") == (0, 0)
    for akun in (
        kota_kecil.rekan.pengguna,
        kota_kecil.bkpsdm,
        kota_kecil.pengelola,
        kota_kecil.auditor,
        kota_kecil.admin,
    ):
        assert terlihat(akun) == (0, 0)


def test_B_05_orang_ketiga_tidak_menulis_apa_pun_ke_dalam_dialog(kota_kecil):
    dialog = rencanakan(kota_kecil)
    kadis = kota_kecil.kadis.pengguna
    for perbuatan in (
        lambda: catat(dialog, kadis),
        lambda: cancel_dialog(dialog=dialog, alasan="x", oleh=kadis, pada=PADA),
        lambda: create_agenda(rujukan=Rujukan(), uraian="x", oleh=kadis, pada=PADA, dialog=dialog),
        lambda: approve_notulen(dialog=dialog, oleh=kadis, pada=PADA),
    ):
        with pytest.raises(TindakanTerlarang):
            perbuatan()
