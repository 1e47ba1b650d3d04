"""Certificates and tokens for tests of the server, and the ways in that want them."""

import datetime
import re
import socket
import ssl
import subprocess

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from protocol_client import Client, Socket, Web
from server_program import Server, program


def certificate(folder, name="own", days=(-1, 30), host="localhost"):
    """A certificate that has signed itself and its key, valid from and to so many days from now."""
    key = ec.generate_private_key(ec.SECP256R1())
    whose = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    now = datetime.datetime.now(datetime.timezone.utc)
    made = (
        x509.CertificateBuilder().subject_name(whose).issuer_name(whose).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now + datetime.timedelta(days=days[0]))
        .not_valid_after(now + datetime.timedelta(days=days[1]))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, hashes.SHA256()))
    paths = folder / f"{name}.pem", folder / f"{name}-key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    paths[1].chmod(0o600)
    return paths


def token(file, name="reception"):
    """A new token, whose hash goes to the file."""
    done = subprocess.run([program(), "token", name, file], capture_output=True, text=True, check=True)
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}\n", done.stdout) and done.stderr == ""
    return done.stdout.strip()


class Encrypted(Socket):
    """TCP with TLS."""

    def __init__(self, address, context):
        self.socket = context.wrap_socket(socket.create_connection(address), server_hostname="localhost")
        self.file = self.socket.makefile("rb")

    def line(self):
        try:
            return super().line()
        except ssl.SSLEOFError:
            return None


class SecureServer(Server):
    """A server whose ports speak TLS and want a token, `token`."""

    def __init__(self, folder, *arguments, **env):
        folder.mkdir(exist_ok=True)
        self.paths = certificate(folder)
        self.token = token(folder / "tokens")
        super().__init__(
            folder, "--certificate", self.paths[0], "--private-key", self.paths[1], "--token-file", folder / "tokens",
            *arguments, **env)

    def context(self):
        return ssl.create_default_context(cafile=self.paths[0])

    def transport(self, kind):
        match kind:
            case "unix":
                return Socket(self.socket)
            case "tcp":
                return Encrypted(("127.0.0.1", self.port), self.context())
            case "web":
                return self.web(origin=f"https://localhost:{self.web_port}")

    def web(self, **options):
        return Web(f"wss://localhost:{self.web_port}/protocol", ssl=self.context(), **options)

    def client(self, kind="tcp"):
        return Client(self.transport(kind))
