"""Whether a page that was left still stands on what the register says."""

from valtuusapp.core.problems import UserError
from valtuusapp.core.requests import Request
from valtuusapp.services.opening import Services


def is_unchanged(services: Services, request: Request) -> bool:
    """Whether nothing of the request has been changed since it was read."""
    try:
        return services.requests.request(request.id).version == request.version
    except UserError:
        return False
