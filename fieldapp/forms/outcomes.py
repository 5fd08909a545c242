"""When a section is asked at all: what the outcome of the visit leaves to be said.

Until an outcome is given, everything is asked.
"""

from fieldapp.forms.when import is_in, is_not

#: Nobody of the family was met.
NOBODY_MET = ("no_access", "cancelled_by_family", "cancelled_by_service", "family_moved")

WHEN_MET = is_not(is_in("/visit/outcome", *NOBODY_MET))
WHEN_INSIDE = is_not(is_in("/visit/outcome", *NOBODY_MET, "refused_entry"))
