"""The application as it is after a change of the authority's profile, and so of its forms.

`CHANGED_PROFILES` names a folder of profiles that stands in place of the product's own.
"""

import os
from pathlib import Path

from fieldapp import create_app
from fieldapp.profiles import read_profile

read_profile.FOLDER = Path(os.environ["CHANGED_PROFILES"])
app = create_app()
