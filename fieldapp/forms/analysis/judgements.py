"""Judgements of the analysis, each one answer: history, means, sharing, next visit."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    TextQuestion,
    TimeQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import OPTIONAL
from fieldapp.forms.when import equals, is_in


class HistoryForm(Form):
    """Whether what is known already was read; one unit of merge."""

    answer = ChoiceQuestion(
        "Was the history read?",
        choices=[
            choice("chronology_read", "Yes, the chronology"),
            choice("not_yet", "Not yet"),
            choice("nothing_held", "Nothing is held"),
        ],
        required=True,
        ask="say whether the history was read",
    )
    reason = LongQuestion(
        "Why not yet?",
        when=equals("answer", "not_yet"),
        required=True,
        look={"size": "short"},
        ask="say why the history was not read yet",
    )
    previous_read = YesNoQuestion(
        "Were earlier assessments read?", when=equals("answer", "chronology_read"), stage=OPTIONAL
    )


class PovertyForm(Form):
    """Whether what the children need was there to be used; one unit of merge (S8)."""

    answer = ChoiceQuestion(
        "Is it a lack of means?",
        hint="Neglect is not poverty: it is a failure where means exist or can be reached.",
        choices=[
            choice("no_unmet_needs", "No needs are unmet"),
            choice("resources_available_unused", "Means are there, not used"),
            choice("resources_not_available", "Means are not there"),
            choice("mixed", "Some of both"),
            choice("unknown", "Not known"),
        ],
        required=True,
        ask="say whether it is a lack of means",
    )
    help_offered = LongQuestion(
        "What help was offered?",
        when=is_in("answer", "resources_not_available", "mixed"),
        required=True,
        look={"size": "short"},
        ask="say what help was offered with the lack of means",
    )


class ReferralForm(Form):
    """Somebody was asked to act, and what came back."""

    to = TextQuestion("To whom?", required=True, ask="say to whom the referral went")
    sent_at = TimeQuestion("When was it sent?", required=True, ask="say when the referral was sent")
    reference = TextQuestion("Reference", stage=OPTIONAL, look={"width": "20"})
    outcome = ChoiceQuestion(
        "What came back?",
        choices=[
            choice("accepted", "Accepted"),
            choice("not_accepted", "Not accepted"),
            choice("signposted", "Sent on elsewhere"),
            choice("no_reply", "No reply yet"),
        ],
        required=True,
        ask="say what came back from the referral, or that there is no reply yet",
    )
    reason = LongQuestion("With which reason?", stage=OPTIONAL, look={"size": "short"})
    my_role_next = LongQuestion(
        "What do you do meanwhile?",
        required=True,
        look={"size": "short"},
        ask="say what you do meanwhile",
    )


class SharingForm(Form):
    """A decision not to tell somebody who could have been told (R21); one unit of merge."""

    answer = ChoiceQuestion(
        "Was anything held back that another service could need?",
        choices=[
            choice("nothing_held_back", "No"),
            choice("not_shared", "Yes, not told"),
            choice("refused", "Yes, the family refused"),
        ],
        required=True,
        ask="say whether anything was held back that another service could need",
    )
    reason = LongQuestion(
        "What, from whom, and why is not telling better for the child?",
        when=is_in("answer", "not_shared", "refused"),
        required=True,
        look={"size": "short"},
        ask="say why it was not told",
    )


class NextVisitForm(Form):
    """When somebody looks again; one unit of merge."""

    answer = ChoiceQuestion(
        "Is there a next visit?",
        choices=[
            choice("announced", "Yes, announced"),
            choice("unannounced", "Yes, unannounced", hint="Where your authority allows it."),
            choice("none", "None"),
        ],
        required=True,
        ask="say whether there is a next visit",
    )
    on = DateQuestion(
        "On which day?",
        when=is_in("answer", "announced", "unannounced"),
        required=True,
        ask="give the day of the next visit",
    )
