"""Django's PostgreSQL backend over connections that a web process keeps from request to request."""
