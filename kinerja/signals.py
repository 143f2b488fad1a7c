"""What the floors above may listen to; sent after commit, only to mark a draft stale or wake a job."""

from django.dispatch import Signal

# Arguments: periode (date, first of the month), pegawai_ids (list of ids, or None for everyone).
fakta_berubah = Signal()
