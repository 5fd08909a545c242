"""Real Chromium with its own profile folder, so that it can be killed and opened cold."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
)
TABLET = (820, 1180)
PHONE = (390, 844)
DESK = (1280, 900)
PATIENCE = 30


class Browser:
    """One browser on one profile; `open` after `kill` or `close` is a cold start.

    Chromium trusts the authorities that the NSS database of `home` names, the account's own if
    none is given.
    """

    def __init__(
        self,
        profile: Path,
        size: tuple[int, int] = TABLET,
        *,
        flags: tuple[str, ...] = (),
        home: Path | None = None,
    ) -> None:
        self.profile = profile
        self.size = size
        self._flags = (*FLAGS, *flags, f"--user-data-dir={profile}")
        self._environment = {**os.environ, **({"HOME": str(home)} if home else {})}
        self._driver: webdriver.Chrome | None = None

    @property
    def driver(self) -> webdriver.Chrome:
        assert self._driver is not None, "the browser is closed"
        return self._driver

    def open(self, origin: str | None = None, *, promise_storage: bool = True) -> webdriver.Chrome:
        """Start Chromium; with an origin, its storage may be asked to persist."""
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in self._flags:
            options.add_argument(flag)
        options.add_argument(f"--window-size={self.size[0]},{self.size[1]}")
        service = Service("/usr/bin/chromedriver", env=self._environment)
        self._driver = webdriver.Chrome(options=options, service=service)
        self._set_viewport()
        if origin and promise_storage:
            permission = {"origin": origin, "permissions": ["durableStorage"]}
            self._driver.execute_cdp_cmd("Browser.grantPermissions", permission)
        return self._driver

    def _set_viewport(self) -> None:
        width, height = self.size
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def processes(self) -> list[int]:
        """Every process of this browser."""
        found = subprocess.run(
            ["pgrep", "-f", f"user-data-dir={self.profile}"],
            capture_output=True,
            text=True,
            check=False,
        )
        return [int(line) for line in found.stdout.split() if int(line) != os.getpid()]

    def kill(self) -> None:
        """SIGKILL every process of this browser, in the middle of whatever it does."""
        strike(self.processes())
        self.is_dead()

    def is_dead(self) -> None:
        """Its processes were killed: let the driver go too, so that it can be opened again."""
        strike(self.processes())
        self._quit_driver()

    def close(self) -> None:
        """Close as a person does."""
        if self._driver is not None:
            self._driver.quit()
            self._driver = None
        self._forget_lock()

    def photograph(self, path: Path) -> None:
        """Save what is on the screen, if the browser is open."""
        if self._driver is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        self._driver.save_screenshot(str(path))

    def _quit_driver(self) -> None:
        if self._driver is not None:
            self._driver.service.stop()
            self._driver = None
        self._forget_lock()

    def _forget_lock(self) -> None:
        for name in ("SingletonLock", "SingletonCookie", "SingletonSocket"):
            (self.profile / name).unlink(missing_ok=True)

    def wait(self, seconds: float = PATIENCE) -> WebDriverWait[webdriver.Chrome]:
        """Wait for something to become true, however long the machine takes."""
        return WebDriverWait(self.driver, seconds, poll_frequency=0.02)

    def cdp(self, command: str, **parameters: Any) -> Any:
        """One command of the browser's own protocol."""
        return self.driver.execute_cdp_cmd(command, parameters)

    def see(self, css: str) -> WebElement:
        """The first element that this selector finds, once it is shown."""
        element = self.wait().until(_shown(css), f"not shown: {css}")
        assert isinstance(element, WebElement)
        return element


def _shown(css: str) -> Any:
    def look(driver: webdriver.Chrome) -> WebElement | None:
        found = driver.find_elements("css selector", css)
        return next((element for element in found if element.is_displayed()), None)

    return look


def strike(processes: list[int]) -> None:
    """SIGKILL them; one that is gone already is no matter."""
    for pid in processes:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
