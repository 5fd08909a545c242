"""When a section is asked at all: what the outcome of the visit leaves to be said."""

from fieldapp.forms.when import is_in, is_not

#: Outcomes after which nobody was met in the home: only the visit and the seen rows are asked.
NOT_INSIDE = (
    "no_access",
    "refused_entry",
    "cancelled_by_family",
    "cancelled_by_service",
    "family_moved",
)

#: Until an outcome is given, everything is asked.
WHEN_INSIDE = is_not(is_in("/visit/outcome", *NOT_INSIDE))
