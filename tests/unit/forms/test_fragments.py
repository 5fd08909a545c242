"""The blank sections: what the page, a screen reader and a passing stranger need of them."""

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from fieldapp.forms.home.new_room_form import ROOM_TYPES
from fieldapp.forms.home.room_anchors import picture_choices_by_room_type
from fieldapp.forms.placeholders import PLACEHOLDER
from fieldapp.services.forms.make_files import FormFiles, make_form_files, render_forms
from fieldapp.services.forms.render_files import PICTURES
from tests.factories.forms import definition
from tests.linting import faults_of
from tests.unit.forms.test_compile import every_question

AUTHORITY = "0193b6a0-0000-7000-8000-00000000aaaa"
WORDS = {"text", None}
DRAWN_ROOM_TYPES = [str(one["value"]) for one in ROOM_TYPES if one["value"] != "other"]


class Reader(HTMLParser):
    """Collects every start tag."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def having(self, attribute: str) -> list[dict[str, str | None]]:
        return [attrs for _, attrs in self.tags if attribute in attrs]


def images_of(reader: Reader, folder: str) -> list[dict[str, str | None]]:
    return [
        attrs
        for tag, attrs in reader.tags
        if tag == "img" and f"/{folder}/" in str(attrs.get("src"))
    ]


def made() -> FormFiles:
    return make_form_files("neutral", AUTHORITY)


def fragments() -> list[str]:
    return [path for path in made().files if path.endswith(".html")]


def sections() -> list[str]:
    return [path for path in fragments() if not path.startswith("rows/")]


@pytest.fixture(params=fragments())
def fragment(request: pytest.FixtureRequest) -> Reader:
    return Reader(made().files[request.param])


@pytest.mark.parametrize("path", fragments())
def test_it_has_no_fault_that_the_page_lint_knows(path: str) -> None:
    page = made().files[path]
    heading = "" if "<h1" in page else "<h1>Row</h1>"
    assert faults_of(f"<html><title>Section</title>{heading}{page}</html>") == []


def test_nothing_is_disabled_or_remembered_or_spell_checked(fragment: Reader) -> None:
    for tag, attrs in fragment.tags:
        assert "disabled" not in attrs
        if tag in {"input", "select", "textarea"}:
            assert attrs.get("autocomplete") == "off", attrs
        if tag == "textarea" or (tag == "input" and attrs.get("type") in WORDS):
            assert attrs.get("spellcheck") == "false", attrs


def test_nothing_of_a_person_a_session_or_a_release_is_in_it(fragment: Reader) -> None:
    for _, attrs in fragment.tags:
        for name, value in attrs.items():
            assert not PLACEHOLDER.search(value or ""), (name, value)
            assert "csrf" not in (value or "").lower()
            assert not (name in {"src", "href"} and "/workspace/s/" in (value or ""))


def test_conditions_and_ages_are_readable(fragment: Reader) -> None:
    for attrs in fragment.having("data-when"):
        assert isinstance(json.loads(attrs["data-when"] or ""), dict)
    for attrs in fragment.having("data-ages"):
        assert set((attrs["data-ages"] or "").split()) <= {"unborn", "0-1", "1-4", "5-10", "11-17"}


def test_controls_are_named_after_their_question(fragment: Reader) -> None:
    at = ""
    for tag, attrs in fragment.tags:
        at = attrs.get("data-question") or at
        # A choice's own file is put inside its question.
        if at and tag in {"input", "textarea", "select"} and "name" in attrs:
            path = at.replace("/", "--")
            assert re.search(rf"-{re.escape(path)}(--\w+)?$", attrs["name"] or ""), attrs


@pytest.mark.parametrize("path", sections())
def test_a_section_says_its_contract_name_and_scope(path: str) -> None:
    tag, attrs = Reader(made().files[path]).tags[0]
    named = {one["name"]: one["scope"] for one in definition()["sections"]}
    assert tag == "section"
    assert attrs["data-contract"] == "1"
    assert named[str(attrs["data-section"])] == attrs["data-scope"]
    assert path.startswith(str(attrs["data-section"]))


@pytest.mark.parametrize("path", sections())
def test_a_section_begins_with_one_heading_that_can_be_focused(path: str) -> None:
    headings = [attrs for tag, attrs in Reader(made().files[path]).tags if tag == "h1"]
    assert [attrs.get("tabindex") for attrs in headings] == ["-1"]


def test_every_question_can_be_answered_somewhere() -> None:
    """Each question of the definition has its element and its error place in a file."""
    tags = [attrs for path in fragments() for _, attrs in Reader(made().files[path]).tags]
    asked = {attrs["data-question"] for attrs in tags if "data-question" in attrs}
    told = {attrs["data-error-for"] for attrs in tags if "data-error-for" in attrs}
    for _, question in every_question(definition()):
        assert question["path"] in asked, question["path"]
        if question["type"] not in {"object", "finding_group"}:
            assert question["path"] in told, question["path"]
        for item in question.get("items", []):
            assert item["path"] in asked
            assert item["path"] in told


def test_a_list_names_files_that_exist() -> None:
    for path in fragments():
        reader = Reader(made().files[path])
        for name in ("data-row-file", "data-choice-file"):
            assert {attrs[name] for attrs in reader.having(name)} <= made().files.keys()


def test_a_row_file_keeps_the_place_of_its_id() -> None:
    row = Reader(made().files["rows/quote.html"])
    assert row.tags[0][1]["data-row"] == "__row__"
    assert "quote/__row__/words" in {
        attrs["data-question"] for attrs in row.having("data-question")
    }
    assert all("__row__" in (attrs["id"] or "") for attrs in row.having("id"))


THREE_CHOOSE = 3  # the worker, a parent, a child


@pytest.mark.row("S47")
def test_the_nine_pictures_are_radios_with_sentences() -> None:
    page = made().files["room.kitchen.html"]
    reader = Reader(page)
    radios = [attrs for _, attrs in reader.tags if attrs.get("name") == "room-picture_rating"]
    assert [attrs["value"] for attrs in radios] == [str(number) for number in range(1, 10)]
    assert all(attrs["data-value-type"] == "whole_number" for attrs in radios)
    images = images_of(reader, "pictures")
    own = [attrs for attrs in images if (attrs["id"] or "").startswith("p-room-picture_rating-")]
    version = made().version
    assert [attrs["src"] for attrs in own] == [
        f"/workspace/forms/{version}/pictures/kitchen-{number}.svg" for number in range(1, 10)
    ]
    assert {(attrs["alt"], attrs["loading"], attrs["decoding"]) for attrs in images} == {
        ("", "lazy", "async")
    }
    assert len(reader.having("data-sentence")) == 9 * THREE_CHOOSE
    assert "Cooker cannot be used properly." in page


@pytest.mark.row("S47")
@pytest.mark.parametrize("room_type", DRAWN_ROOM_TYPES)
def test_a_drawn_room_has_pictures_and_sentences_of_its_own(room_type: str) -> None:
    page = made().files[f"room.{room_type}.html"]
    pictures = {f"pictures/{room_type}-{number}.svg" for number in range(1, 10)}
    assert pictures <= set(made().files)
    assert all(f"/workspace/forms/{made().version}/{picture}" in page for picture in pictures)
    assert all(one["label"] in page for one in picture_choices_by_room_type()[room_type])


def test_a_room_type_without_drawings_has_the_sentences_alone() -> None:
    reader = Reader(made().files["room.other.html"])
    assert images_of(reader, "pictures") == []
    assert len(reader.having("data-sentence")) == 9 * THREE_CHOOSE


@pytest.mark.parametrize("room_type", [str(one["value"]) for one in ROOM_TYPES])
def test_a_room_has_four_small_drawings_beside_the_words_of_cleanliness(room_type: str) -> None:
    corner = "wet" if room_type in {"kitchen", "bathroom_toilet"} else "dry"
    images = images_of(Reader(made().files[f"room.{room_type}.html"]), "cleanliness")
    paths = [f"cleanliness/{corner}-{number}.svg" for number in range(4)]
    assert [attrs["src"] for attrs in images] == [
        f"/workspace/forms/{made().version}/{path}" for path in paths
    ]
    assert {(attrs["alt"], attrs["aria-hidden"]) for attrs in images} == {("", "true")}
    assert set(paths) <= set(made().files)
    listed = json.loads(made().files["manifest.json"])["files"]
    assert set(paths) <= {one["path"] for one in listed}


def test_only_the_cleanliness_of_a_room_has_drawings_beside_its_words() -> None:
    drawn = {path for path in fragments() if "/cleanliness/" in made().files[path]}
    assert drawn == {f"room.{one['value']}.html" for one in ROOM_TYPES}


def test_every_picture_of_the_manifest_is_one_of_ours() -> None:
    pictures = [path for path in made().files if path.startswith("pictures/")]
    assert {f"pictures/kitchen-{number}.svg" for number in range(1, 10)} <= set(pictures)
    assert {path.removeprefix("pictures/") for path in pictures} <= {
        path.name for path in PICTURES.iterdir()
    }


def test_rules_say_what_the_page_needs_and_not_how_it_is_drawn() -> None:
    rules: Any = made().rules
    assert rules["version"] == made().version
    assert {"sections", "groups", "profile", "prompts", "contract"} <= rules.keys()
    assert '"look"' not in json.dumps(rules)


def test_a_version_is_sixteen_digits_and_stable() -> None:
    first = made()
    make_form_files.cache_clear()
    render_forms.cache_clear()
    again = make_form_files("neutral", AUTHORITY)
    assert first is not again
    assert first.files == again.files
    assert re.fullmatch(r"[0-9a-f]{16}", first.version)
