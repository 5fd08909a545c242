"""The camera: what is on the screen, at the sizes of the guide, as small PNG files."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.e2e.browser import DESK, PHONE, TABLET, Browser

LARGEST_BYTES = 150_000
COLOURS = (256, 128, 64)

# All that can be seen is drawn: the type, and the pictures in the window.
SETTLED = """
const done = arguments[0];
const seen = [...document.images].filter((image) => {
  const { top, bottom } = image.getBoundingClientRect();
  return image.checkVisibility() && bottom > 0 && top < innerHeight;
});
Promise.all([document.fonts.ready, ...seen.map((image) => image.decode().catch(() => null))])
  .then(() => requestAnimationFrame(() => requestAnimationFrame(done)));
"""
STAND_AT = """
const [path, above] = arguments;
const [found] = [...(function* () {
  const all = document.evaluate(path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let i = 0; i < all.snapshotLength; i += 1) yield all.snapshotItem(i);
})()].filter((one) => one.getClientRects().length);
if (found) scrollTo(0, found.getBoundingClientRect().top + scrollY - above);
"""
ROOM_ABOVE = 24


@dataclass
class Camera:
    """Takes pictures of one browser into `folder`; whole pages, for a look, into `whole`."""

    browser: Browser
    folder: Path
    whole: Path | None = None

    def takes(self, name: str, at: str = "") -> None:
        """On a tablet and on a phone, standing at this path or at the top."""
        for kind, size in (("phone", PHONE), ("tablet", TABLET)):
            self._take(f"{name}-{kind}", size, at)

    def takes_desk(self, name: str, at: str = "") -> None:
        """At a desk."""
        self._take(name, DESK, at)

    def _take(self, name: str, size: tuple[int, int], at: str) -> None:
        self._sets(*size)
        self._takes_hands_off()
        if self.whole:
            self._takes_whole(self.whole / f"{name}.png", size)
        place = "scrollTo(0, 0)" if not at else STAND_AT
        self.browser.driver.execute_script(place, at, ROOM_ABOVE)
        self.browser.driver.execute_async_script(SETTLED)
        shot = self.browser.driver.get_screenshot_as_png()
        (self.folder / f"{name}.png").write_bytes(smallest(shot, name))

    def _takes_hands_off(self) -> None:
        """Nothing is pointed at, and nothing has the focus."""
        self.browser.driver.execute_script("document.activeElement?.blur()")
        self.browser.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=2, y=2)

    def _takes_whole(self, path: Path, size: tuple[int, int]) -> None:
        height = self.browser.driver.execute_script("return document.body.scrollHeight")
        self._sets(size[0], max(size[1], int(height)))
        self.browser.driver.execute_async_script(SETTLED)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.browser.driver.get_screenshot_as_png())
        wide = self.browser.driver.execute_script("return document.documentElement.scrollWidth")
        if wide > size[0]:
            print(f"{path.name}: {wide} pixels wide, on a screen of {size[0]}")
        self._sets(*size)

    def _sets(self, width: int, height: int) -> None:
        self.browser.cdp(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )


def smallest(shot: bytes, name: str) -> bytes:
    """The picture with as many colours as fit the largest file; refuses what never does."""
    picture = Image.open(BytesIO(shot)).convert("RGB")
    for colours in COLOURS:
        file = BytesIO()
        drawn = picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        drawn.save(file, "PNG", optimize=True)
        if file.tell() <= LARGEST_BYTES:
            return file.getvalue()
    raise ValueError(f"{name} is {file.tell()} bytes with {colours} colours")
