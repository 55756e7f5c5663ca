"""A mail server on loopback for the tests: Debian's python3-aiosmtpd. Says "PORT n" when it listens and "MAIL file" for each letter."""
import argparse
import asyncio
import ssl
import sys
import uuid
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult

options = argparse.ArgumentParser()
options.add_argument("--folder", required=True)
options.add_argument("--port", type=int, default=0)
options.add_argument("--cert")
options.add_argument("--key")
options.add_argument("--user")
options.add_argument("--password")
options.add_argument("--answer", default="250 OK")
given = options.parse_args()


class Box:
    async def handle_DATA(self, server, session, envelope):
        if given.answer.startswith("250"):
            file = Path(given.folder) / (uuid.uuid4().hex + ".eml")
            file.write_bytes(envelope.original_content)
            print("MAIL", file, flush=True)
        else:
            print("ASKED", flush=True)
        return given.answer


def knows(server, session, envelope, mechanism, data):
    if mechanism not in ("LOGIN", "PLAIN"):
        return AuthResult(success=False, handled=False)
    good = data.login.decode() == given.user and data.password.decode() == given.password
    return AuthResult(success=good, handled=False) if not good else AuthResult(success=True)


def session():
    more = {}
    if given.cert:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(given.cert, given.key)
        more.update(tls_context=context, require_starttls=True)
    if given.user:
        more.update(authenticator=knows, auth_required=True, auth_require_tls=False)
    return SMTP(Box(), hostname="localhost", enable_SMTPUTF8=True, **more)


async def main():
    server = await asyncio.get_running_loop().create_server(session, "127.0.0.1", given.port)
    print("PORT", server.sockets[0].getsockname()[1], flush=True)
    # Ends with whoever started it.
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
