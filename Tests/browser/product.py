"""The product as people run it: a server on a folder of its own, with a first account, in a headless browser."""

import os
import re
import shutil
import subprocess
import threading
from pathlib import Path

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
NAME, EMAIL, PASSWORD = "Ada Lovelace", "ada@example.org", "a long enough password"


def binary() -> str:
    """TURNAROUND, or whatever was built last."""
    if named := os.environ.get("TURNAROUND"):
        return named
    found = [path for kind in ("release", "debug") if (path := ROOT / ".build" / kind / "turnaround").exists()]
    if not found:
        raise SystemExit("build the product first (make build), or name a binary in TURNAROUND")
    return str(max(found, key=lambda path: path.stat().st_mtime))


def chromium() -> str:
    """Debian's browser; another is named in CHROMIUM."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        raise SystemExit("chromium is missing: apt-get install chromium")
    return path


class Product:
    """A server that runs until `stop`; `address` is where."""

    def __init__(self, folder: Path, *arguments: str):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            [binary(), "serve", "--data", str(folder), "--port", "0", *arguments],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.address = self._wait_for(r"serves .* at (http\S+)")
        self.welcome = None
        self.lines: list[str] = []
        threading.Thread(target=self._drain, daemon=True).start()

    def _wait_for(self, pattern: str) -> str:
        seen = []
        for line in self.process.stderr:
            seen.append(line)
            if match := re.search(pattern, line):
                return match.group(1)
        raise SystemExit("the server did not start:\n" + "".join(seen[-20:]))

    def _drain(self):
        for line in self.process.stderr:
            self.lines.append(line)
            if match := re.search(r"http\S+/welcome/\S+", line):
                self.welcome = match.group(0)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def run(*arguments: str, **more) -> str:
    """A command of the product; its standard output."""
    return subprocess.run([binary(), *arguments], check=True, capture_output=True, text=True, **more).stdout


def sign_in(page: Page, product: Product):
    """As the first account, which the one-time link makes where there is none yet."""
    for _ in range(50):
        if product.welcome:
            break
        page.wait_for_timeout(20)
    if product.welcome:
        page.goto(product.welcome)
        page.fill("#name", NAME)
        page.fill("#email", EMAIL)
        page.fill("#password", PASSWORD)
        page.click("main button.primary")
        product.welcome = None
    else:
        page.goto(product.address + "/sign-in")
        page.fill("#email", EMAIL)
        page.fill("#password", PASSWORD)
        page.click("main button.primary")
    page.wait_for_url("**/reports")


def launch(playwright) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--force-color-profile=srgb"])
