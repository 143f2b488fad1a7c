"""The promises of reliability and the tests named after them; writes docs/uji_keandalan.md.

Run `python -m tests.perangkat.janji` after adding a test that is named after a promise.
"""

import ast
import re
from collections import defaultdict
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
DOKUMEN = AKAR / "docs" / "uji_keandalan.md"
NAMA = re.compile(r"test_([A-Z])_([0-9]{2})(?:_sampai_([A-Z])_([0-9]{2}))?_")

KELOMPOK = {
    "A": "Sign-in and sessions", "B": "Rights on objects and acts", "C": "Content of requests", "D": "Injection and browser",
    "E": "Uploads", "F": "Import", "G": "Personal data", "H": "Pay and closing", "I": "Concurrency and double submits",
    "J": "Jobs and faults", "K": "Time", "L": "Recruitment", "M": "Learning", "N": "Citizens' voice", "O": "Audit", "P": "Operation",
    "Q": "Load and recovery",
}  # fmt: skip
# Weight (K critical, T high, S medium) and the promise in short words.
JANJI = {
    "A-01": "K ten wrong passwords lock the account's sign-in, not its open session",
    "A-02": "T sign-in and reset answer the same for known and unknown accounts",
    "A-03": "T a planted session cookie dies at sign-in",
    "A-04": "K disabling, revoking a role or a new password ends other sessions",
    "A-05": "K a reset link works once, 30 minutes, for one account, from the official domain",
    "A-06": "K a second factor refuses missing, used and foreign codes; five wrong are 429",
    "A-07": "K a privileged role without a second factor can only register one",
    "A-08": "T secure cookies, idle and absolute session limits, sign-out at the server",
    "A-09": "T common and personal passwords are refused",
    "A-10": "T contact, account and factor changes ask to sign in again and tell the old contact",
    "A-11": "T API tokens are stored as digests, expire, and never exceed their owner",
    "B-01": "K every role × route × method answers as the matrix says",
    "B-02": "K an object of another unit is the same 404 as an absent one",
    "B-03": "K a reference to an object out of scope is refused like an absent one",
    "B-04": "T one id out of scope refuses the whole bulk act",
    "B-05": "K nobody decides about their own record",
    "B-06": "K amounts, states and approvers in a body are never used",
    "B-07": "T rights change exactly at the moment an assignment starts or ends",
    "B-08": "K a file follows the right of its object",
    "B-09": "T related objects pass the same scope",
    "B-10": "K the technical admin sees no business data",
    "C-01": "K fields beyond one's right are never used",
    "C-02": "K ordering and filters outside the list are refused",
    "C-03": "T counts and pages cover rows in scope only",
    "C-04": "T uniqueness messages do not reveal rows out of scope",
    "C-05": "T swapped types and absurd values are 400",
    "C-06": "T oversized bodies are 413 with bounded memory",
    "C-07": "T a stale version is 409, nothing is lost",
    "C-08": "S method overrides, HEAD and OPTIONS open nothing",
    "C-09": "T expensive routes have a rate per person",
    "D-01": "K free text is shown as text everywhere",
    "D-02": "T rich text is filtered on output",
    "D-03": "T strict CSP and headers, personal pages are never stored",
    "D-04": "K a change without a CSRF token is 403; GET never writes",
    "D-05": "K no SQL or ORM lookup from input",
    "D-06": "T template marks in input stay text",
    "D-07": "K the server fetches no address of a user",
    "D-08": "T CRLF and outside redirects are refused",
    "D-09": "T exported cells never become formulas",
    "E-01": "K only allowed kinds and sizes of files",
    "E-02": "T a client's file name is only a label",
    "E-03": "K downloads are attachments in a sandbox after a check",
    "E-04": "T huge images, EXIF and acting PDFs are refused or cleaned",
    "E-05": "T archives are bounded before they open",
    "E-06": "K a file of another person cannot be replaced or deleted",
    "E-07": "S a scanner holds back, a quota refuses",
    "F-01": "K what is applied is what was previewed; all or nothing; again changes nothing",
    "F-02": "T zip bombs, entities and far cells are refused",
    "F-03": "K NIP and NIK as number cells are errors",
    "F-04": "T the same NIP after normalising names both rows",
    "F-05": "T dates are read right or refused",
    "F-06": "T encodings, separators and Indonesian numbers",
    "F-07": "S headings missing, doubled or look-alike are named",
    "F-08": "K rows out of scope stop the file",
    "G-01": "T NIK and account are masked; opening is logged",
    "G-02": "T exports follow scope and are logged",
    "G-03": "T a person sees, downloads and corrects their data",
    "G-04": "T a report of what an account saw",
    "G-05": "S retention by two approvals",
    "H-01": "K computing again gives the same result",
    "H-02": "K a locked slip is computed again to the same bytes",
    "H-03": "K a late change becomes rapel, once",
    "H-04": "K the database refuses writes to closed periods",
    "H-05": "K three stages, three people; a change cancels verification",
    "H-06": "K slips = payment list = journal",
    "H-07": "T one snapshot for all slips",
    "H-08": "K one person's fault stops nobody else; a failed run leaves nothing",
    "H-09": "T a transfer inside a month is split by days",
    "H-10": "T the account activated by two people before the snapshot is paid",
    "I-01": "K the same key has one effect and one answer",
    "I-02": "K of two deciders exactly one wins",
    "I-03": "K 200 writers lose nothing",
    "I-04": "T quotas are never exceeded",
    "I-05": "T deadlocks are retried, then 409",
    "I-06": "T a lost connection leaves a whole state",
    "J-01": "K killed workers: jobs go on, effects once",
    "J-02": "K Redis emptied or away: nothing is lost",
    "J-03": "K PostgreSQL restarted: back without a restart",
    "J-04": "K killed between save and announce: the job runs",
    "J-05": "K a doubled message has one effect",
    "J-06": "K poisonous messages are refused, the worker lives",
    "J-07": "T two schedulers fire once; missed slots are caught up once",
    "J-08": "T mail away: one letter each",
    "J-09": "T retries grow and end; errors are readable",
    "J-10": "T a full disk refuses uploads only",
    "J-11": "S a giant job does not hold small ones",
    "K-01": "K limits are judged in WIB by the server",
    "K-02": "K closing and sending: each in exactly one period",
    "K-03": "T stored UTC, shown WIB",
    "K-04": "T month ends and leap days",
    "K-05": "S clocks that differ by seconds",
    "L-01": "K nothing is readable before it is published",
    "L-02": "K status checks reveal no applicant",
    "L-03": "K applicants touch only their own data; late is 409; one NIK, one application",
    "L-04": "K every submission before the deadline gets its receipt",
    "L-05": "T ranks and ties follow the written rule and can be computed again",
    "M-01": "T quiz keys stay on the server",
    "M-02": "T progress and certificates by the server",
    "N-01": "K one token, one voice",
    "N-02": "K answers cannot be tied to a person",
    "N-03": "K results below five are hidden",
    "N-04": "T surges are set aside",
    "N-05": "K voices count after verification, within a weight",
    "N-06": "K the accused never see the reporter",
    "O-01": "K each change and sensitive reading is one row",
    "O-02": "K the trail cannot be changed unnoticed",
    "O-03": "T refusals are recorded, logs hold no secrets",
    "P-01": "K production refuses unsafe settings",
    "P-02": "T dependencies locked by hash, listed, without known holes",
    "P-03": "T errors show a page with the request id, no code",
    "Q-01": "T ten thousand people on two cores within the limits",
    "Q-02": "K backup restored on an empty machine",
    "Q-03": "T migrations under load",
}  # fmt: skip


def list_uji() -> dict[str, list[tuple[str, str]]]:
    """Give, for each promise, the tests named after it as (file, name)."""
    hasil: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for berkas in sorted((AKAR / "tests").rglob("test_*.py")):
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            cocok = isinstance(simpul, ast.FunctionDef) and NAMA.match(simpul.name)
            if not cocok:
                continue
            huruf, dari, _, sampai = cocok.groups()
            for nomor in range(int(dari), int(sampai or dari) + 1):
                hasil[f"{huruf}-{nomor:02d}"].append((berkas.relative_to(AKAR).as_posix(), simpul.name))
    return hasil


def susun() -> str:
    """Give the text of the document."""
    uji = list_uji()
    diuji = [k for k in JANJI if uji.get(k)]
    baris = [
        "# Promises and their tests",
        "",
        f"Written by `python -m tests.perangkat.janji`. {len(diuji)} of {len(JANJI)} promises have a test named after them. A test",
        "shows the part of its promise that concerns what is built; the name of the test says which part. Weight: K critical,",
        "T high, S medium.",
    ]
    for huruf, judul in KELOMPOK.items():
        milik = [k for k in diuji if k.startswith(huruf)]
        if not milik:
            continue
        baris += ["", f"## {huruf}. {judul}", "", "| Promise | Weight | In short | Tests |", "|---|---|---|---|"]
        for kunci in milik:
            bobot, isi = JANJI[kunci].split(" ", 1)
            daftar = "<br>".join(f"`{berkas}::{nama}`" for berkas, nama in sorted(uji[kunci]))
            baris.append(f"| {kunci} | {bobot} | {isi} | {daftar} |")
    baris += ["", "## Without a test named after them", ""]
    for kunci, isi in JANJI.items():
        if kunci not in diuji:
            baris.append(f"- {kunci} {isi.split(' ', 1)[1]}")
    return "\n".join(baris) + "\n"


if __name__ == "__main__":
    DOKUMEN.write_text(susun(), encoding="utf-8")
