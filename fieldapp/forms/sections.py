"""The sections of this release, in the order of the task list."""

from fieldapp.forms.analysis.analysis_form import AnalysisForm
from fieldapp.forms.carer.carer_form import CarerForm
from fieldapp.forms.carer.engagement_form import EngagementForm
from fieldapp.forms.child.decision_form import DecisionForm
from fieldapp.forms.child.details_form import DetailsForm
from fieldapp.forms.child.growth_form import GrowthForm
from fieldapp.forms.child.impact_form import ImpactForm
from fieldapp.forms.child.neglect_profile_form import NeglectProfileForm
from fieldapp.forms.child.new_child_form import NewChildForm
from fieldapp.forms.child.own_screen_form import OwnScreenForm
from fieldapp.forms.child.presentation_form import PresentationForm
from fieldapp.forms.child.safe_sleep_form import SafeSleepForm
from fieldapp.forms.child.seen_form import SeenForm
from fieldapp.forms.child.voice_form import VoiceForm
from fieldapp.forms.home.home_form import HomeForm
from fieldapp.forms.home.home_items_form import HomeItemsForm
from fieldapp.forms.home.new_room_form import NewRoomForm
from fieldapp.forms.home.room_form import RoomForm
from fieldapp.forms.section_form import SectionForm
from fieldapp.forms.visit.agreement_form import AgreementForm
from fieldapp.forms.visit.arrival_form import ArrivalForm
from fieldapp.forms.visit.danger_form import DangerForm
from fieldapp.forms.visit.leaving_form import LeavingForm
from fieldapp.forms.visit.more_form import MoreForm
from fieldapp.forms.visit.people_form import PeopleForm

SECTIONS: tuple[type[SectionForm], ...] = (
    DangerForm,
    ArrivalForm,
    PeopleForm,
    AgreementForm,
    NewChildForm,
    SeenForm,
    PresentationForm,
    SafeSleepForm,
    VoiceForm,
    OwnScreenForm,
    NewRoomForm,
    RoomForm,
    CarerForm,
    HomeForm,
    HomeItemsForm,
    ImpactForm,
    NeglectProfileForm,
    DetailsForm,
    GrowthForm,
    EngagementForm,
    AnalysisForm,
    DecisionForm,
    MoreForm,
    LeavingForm,
)
