"""Announcing of account mail to the workers, by name, so that forms need not import tasks."""

from celery import current_app


def announce_tautan_sandi(pengguna_ids: list[int]) -> None:
    """Put one message in the queue; the link itself is made by the worker and never stands in the queue."""
    current_app.send_task("akun.tautan_sandi", args=[pengguna_ids], ignore_result=True)
