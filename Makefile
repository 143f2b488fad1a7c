# The commands of the project; what each promises stands in README.md.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PY := .venv/bin/python
PAKET := asn_portal jabatan kinerja pembinaan penggajian rekrutmen

# Each of the two dozen processes that a run starts would compile the whole application again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint bench pasang komponen

demo: pasang
	@$(PY) manage.py jalankan

test: pasang
	@$(PY) -m asn_portal.lokal -- $(PY) -m pytest -n 3 $(ARGS)

lint: pasang
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy $(PAKET)
	.venv/bin/lint-imports --no-logo
	$(PY) manage.py check --settings asn_portal.settings.test --fail-level WARNING
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) -m djlint templates --lint --quiet

bench: pasang
	@$(PY) -m asn_portal.lokal --tahan -- $(PY) -m bench $(ARGS)

# The list of components of this release, and which of them have known holes (says so when it cannot ask).
komponen: pasang
	@mkdir -p var
	@$(PY) manage.py daftar_komponen --berkas var/sbom.json
	@$(PY) manage.py daftar_komponen --celah

# Installs into .venv whenever the lock or the Python version differs from what was installed last.
pasang:
	@test -n "$(PYTHON)" || { echo "Python 3.11 atau lebih baru tidak ditemukan. Pasang dahulu, lalu ulangi." >&2; exit 1; }
	@sidik=$$($(PYTHON) -c 'import hashlib, sys; print(hashlib.sha256(open("requirements.lock", "rb").read()).hexdigest(), "%d.%d" % sys.version_info[:2])'); \
	if [ ! -x $(PY) ] || [ "$$(cat .venv/.sidik 2>/dev/null)" != "$$sidik" ]; then \
		echo "Memasang paket dari requirements.lock ke .venv (sekali saja, sekitar satu menit) ..." >&2; \
		$(PYTHON) -m venv .venv >&2 || { echo "Modul venv tidak lengkap. Di Debian/Ubuntu: apt-get install python3-venv" >&2; exit 1; }; \
		$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock >&2 && \
		echo "$$sidik" > .venv/.sidik; \
	fi
