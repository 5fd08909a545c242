"""Draw the application's icons: the mark as SVG and PNG, and the sprite of the interface's icons.

Run after changing `fieldapp/templates/components/icon.html` or the mark below; the results are
committed, so that a release needs no drawing. `--check` says whether they are up to date (the
PNG files are left out of that: another version of the renderer may round differently).
"""

import argparse
import sys
from pathlib import Path

import resvg_py
from jinja2 import Environment, FileSystemLoader

FIELDAPP = Path(__file__).resolve().parent.parent / "fieldapp"
ICONS = FIELDAPP / "static" / "icons"
TEMPLATE = "components/icon.html"

BRAND = "#17525c"
PAPER = "#f6f4ef"
LAMP = "#f4c866"

# A house with one lit window and an open door, in a 100 box around its middle.
HOUSE = f"""
<path d="M22 47 50 22l28 25v31H22z" fill="{PAPER}" stroke="{PAPER}"
 stroke-width="7" stroke-linejoin="round"/>
<path d="M42 78V60a8 8 0 0 1 16 0v18z" fill="{BRAND}"/>
<rect x="44" y="37" width="12" height="11" rx="2" fill="{LAMP}"/>
"""


def mark(corner: int, scale: float) -> str:
    """The mark as SVG text: `corner` radius of the ground, `scale` of the house in a 100 box."""
    shift = 50 * (1 - scale)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="512" height="512">'
        f'<rect width="100" height="100" rx="{corner}" fill="{BRAND}"/>'
        f'<g transform="translate({shift:g} {shift:g}) scale({scale:g})">'
        f"{HOUSE.strip()}</g></svg>\n"
    )


def sprite() -> str:
    """The symbols of the icon macros, as one file."""
    environment = Environment(loader=FileSystemLoader(FIELDAPP / "templates"), autoescape=True)
    module = environment.get_template(TEMPLATE).module
    return str(module.icon_sprite()).strip() + "\n"  # type: ignore[attr-defined]  # a macro


def texts() -> dict[str, str]:
    """The text files by name."""
    return {"app.svg": mark(22, 1.0), "sprite.svg": sprite()}


def pictures() -> dict[str, bytes]:
    """The PNG files by name; a maskable one keeps the house inside the middle four fifths."""
    plain, masked = mark(22, 1.0), mark(0, 0.74)
    sizes = {"app-192.png": (plain, 192), "app-512.png": (plain, 512)}
    sizes["app-maskable-512.png"] = (masked, 512)
    return {
        name: bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size))
        for name, (svg, size) in sizes.items()
    }


def main() -> int:
    """Write the files, or say whether the text ones are those that would be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        stale = [
            name
            for name, text in texts().items()
            if (ICONS / name).read_text(encoding="utf-8") != text
        ]
        print("stale: " + ", ".join(stale) if stale else "icons are up to date")
        return 1 if stale else 0
    ICONS.mkdir(exist_ok=True)
    for name, text in texts().items():
        (ICONS / name).write_text(text, encoding="utf-8")
    for name, data in pictures().items():
        (ICONS / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
