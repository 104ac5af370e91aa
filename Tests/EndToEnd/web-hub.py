"""`git http-backend` behind TLS and a login, on loopback: web-hub.py FOLDER CERTIFICATE KEY

Says its port on standard output and ends with its standard input. The first part of a path says
what befalls the answer: /whole/, /cut/ (its end is missing), /silent/, /moved/ (to /whole/), /open/
(anybody is given one).
"""

import base64
import http.server
import os
import ssl
import subprocess
import sys
import threading
import time

FOLDER, CERTIFICATE, KEY = sys.argv[1:]
LOGIN = "Basic " + base64.b64encode(b"ada:s3cret").decode()


class Hub(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        fate, _, path = self.path.lstrip("/").partition("/")
        if fate == "silent":
            time.sleep(5)
            return
        if fate == "moved":
            return self.answer(302, [("Location", "/whole/" + path)], b"")
        if fate != "open" and self.headers.get("Authorization") != LOGIN:
            return self.answer(401, [("WWW-Authenticate", 'Basic realm="hub"')], b"")
        status, headers, content = self.backend("/" + path)
        if fate == "cut" and self.command == "POST":
            self.answer(status, headers, content[: len(content) // 2], len(content))
            self.close_connection = True
        else:
            self.answer(status, headers, content)

    do_POST = do_GET

    def answer(self, status, headers, content, length=None):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        self.wfile.write(content)

    def backend(self, path):
        """The status, the headers and the content that git answers with."""
        path, _, query = path.partition("?")
        body = self.body()
        environment = {
            "PATH": os.environ["PATH"],
            "GIT_PROJECT_ROOT": FOLDER,
            "GIT_HTTP_EXPORT_ALL": "1",
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "REQUEST_METHOD": self.command,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "REMOTE_USER": "ada",
            "REMOTE_ADDR": "127.0.0.1",
        }
        run = subprocess.run(["git", "http-backend"], input=body, env=environment, capture_output=True)
        head, _, content = run.stdout.partition(b"\r\n\r\n")
        headers = [line.split(": ", 1) for line in head.decode().splitlines()]
        status = next((value for name, value in headers if name == "Status"), "200 OK")
        return int(status.split()[0]), [h for h in headers if h[0] != "Status"], content

    def body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        content = b""
        while length := int(self.rfile.readline(), 16):
            content += self.rfile.read(length)
            self.rfile.readline()
        self.rfile.readline()
        return content

    def log_message(self, *words):
        pass


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE, KEY)
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hub)
server.daemon_threads = True
server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
