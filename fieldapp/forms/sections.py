"""The sections of this release, in the order of the task list."""

from fieldapp.forms.child.voice_form import VoiceForm
from fieldapp.forms.home.new_room_form import NewRoomForm
from fieldapp.forms.home.room_form import RoomForm
from fieldapp.forms.section_form import SectionForm

SECTIONS: tuple[type[SectionForm], ...] = (VoiceForm, NewRoomForm, RoomForm)
