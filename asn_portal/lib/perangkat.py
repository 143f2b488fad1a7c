"""The device behind a session, in words that its owner recognises."""

PERAMBAN = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("UCBrowser", "UC Browser"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SISTEM = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "Chromebook"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)
TIDAK_DIKENAL = "Perangkat tidak dikenal"


def nama_perangkat(user_agent: str) -> str:
    """Give browser and system of a user agent, such as "Chrome di Android"; a program gives its own first word."""
    peramban = next((nama for tanda, nama in PERAMBAN if tanda in user_agent), "")
    sistem = next((nama for tanda, nama in SISTEM if tanda in user_agent), "")
    if peramban and sistem:
        return f"{peramban} di {sistem}"
    kata = user_agent.split("/")[0].strip()[:40]
    return peramban or sistem or kata or TIDAK_DIKENAL
