"""How dates, times and lists are written, everywhere the same."""

from datetime import date, datetime

from flask import Flask

from fieldapp.london_time import in_london, london_day


def format_date(value: date | datetime) -> str:
    """`18 November 2026`, in London's day."""
    if isinstance(value, datetime):
        value = london_day(value)
    return f"{value.day} {value:%B %Y}"


def format_day(value: date) -> str:
    """`18 November`, where the year is plain."""
    return f"{value.day} {value:%B}"


def format_time(value: datetime) -> str:
    """`14:03`, London's time."""
    return f"{in_london(value):%H:%M}"


def format_moment(value: datetime) -> str:
    """`18 November 2026, 14:03`."""
    return f"{format_date(value)}, {format_time(value)}"


def format_weekday(value: date | datetime) -> str:
    """`Wednesday 18 November`."""
    if isinstance(value, datetime):
        value = london_day(value)
    return f"{value:%A} {format_day(value)}"


def register(app: Flask) -> None:
    """Give templates the formats as filters."""
    for function in (format_date, format_time, format_moment, format_weekday):
        app.jinja_env.filters[function.__name__] = function
