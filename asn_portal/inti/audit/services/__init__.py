from .aktivitas import log_activity, log_activity_massal, log_baca, log_penolakan
from .segel import create_segel

__all__ = ["create_segel", "log_activity", "log_activity_massal", "log_baca", "log_penolakan"]
