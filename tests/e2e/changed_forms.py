"""The application as a later release has it: other profiles, and a question more.

`CHANGED_PROFILES` names a folder of profiles that stands in place of the product's own;
`CHANGED_QUESTIONS` puts a question that must be answered into each room.
"""

import os
from pathlib import Path

from fieldapp import create_app
from fieldapp.forms.home.room_form import RoomForm
from fieldapp.forms.questions import YesNoQuestion
from fieldapp.profiles import read_profile

if "CHANGED_PROFILES" in os.environ:
    read_profile.FOLDER = Path(os.environ["CHANGED_PROFILES"])
if "CHANGED_QUESTIONS" in os.environ:
    asked = YesNoQuestion("Is it warm enough?", required=True, ask="say whether it is warm enough")
    RoomForm.warm_enough = asked
app = create_app()
