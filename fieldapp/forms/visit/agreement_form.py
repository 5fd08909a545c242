"""Agreement to the service, and whether sharing was explained."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_MET
from fieldapp.forms.questions import (
    ChoiceQuestion,
    LongQuestion,
    ObjectQuestion,
    TextQuestion,
    TimeQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import equals, is_in

SPOKEN_OF = is_in("answer", "agreed", "agreed_in_part", "refused", "withdrawn")


class ServiceAgreementForm(Form):
    """What was agreed, by whom, when and how; one unit of merge."""

    answer = ChoiceQuestion(
        "Does the family agree to the service?",
        choices=[
            choice("agreed", "Agreed"),
            choice("agreed_in_part", "Agreed in part"),
            choice("refused", "Refused"),
            choice("withdrawn", "Taken back"),
            choice("not_sought", "Not asked"),
        ],
        required=True,
        ask="say whether the family agrees to the service",
    )
    who = TextQuestion(
        "Who said so?",
        when=SPOKEN_OF,
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say who agreed or refused",
    )
    at = TimeQuestion(
        "When?",
        when=SPOKEN_OF,
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say when it was agreed or not",
    )
    how = ChoiceQuestion(
        "How?",
        choices=[
            choice("signed", "Signed"),
            choice("spoken", "Spoken"),
            choice("electronic", "Electronic"),
        ],
        when=SPOKEN_OF,
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say how it was agreed or not",
    )
    limits = LongQuestion(
        "What is not agreed?",
        when=equals("answer", "agreed_in_part"),
        stage=OPTIONAL,
        look={"size": "short"},
    )
    reason = LongQuestion(
        "Why was it not asked?",
        when=equals("answer", "not_sought"),
        required=True,
        look={"size": "short"},
        ask="say why agreement was not asked for",
    )


class PrivacyNoticeForm(Form):
    """Whether sharing was explained; one unit of merge."""

    answer = ChoiceQuestion(
        "Was it explained what is shared, with whom and why?",
        choices=[
            choice("given_today", "Today"),
            choice("given_before", "Before today"),
            choice("unsafe_to_tell", "Not safe to tell"),
        ],
        required=True,
        ask="say whether sharing was explained",
    )
    reason = LongQuestion(
        "Why is it not safe?",
        when=equals("answer", "unsafe_to_tell"),
        required=True,
        look={"size": "short"},
        ask="say why it is not safe to explain sharing",
    )


class AgreementForm(SectionForm):
    """Agreement and sharing."""

    about = About(
        name="agreement",
        scope="/visit",
        title="What was agreed",
        task_label="What was agreed",
        stage=IN_HOME,
        when=WHEN_MET,
    )

    explained_purpose = YesNoQuestion(
        "Was it explained why we visit?",
        required=True,
        ask="say whether it was explained why we visit",
    )
    service_agreement = ObjectQuestion("", ServiceAgreementForm, whole=True)
    privacy_notice = ObjectQuestion("", PrivacyNoticeForm, whole=True)
