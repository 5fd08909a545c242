"""The authority's profile: which one holds, what each says, and choosing another."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from fieldapp.auth.permissions import current_person
from fieldapp.auth.transactions import commit_on_success
from fieldapp.exceptions import NotVisibleError
from fieldapp.forms.accounts.profile_form import ProfileForm, fields_of
from fieldapp.london_time import london_today
from fieldapp.presenters.local_groups import local_groups
from fieldapp.presenters.profiles import check_words, choice_rows, fact_rows, summary_words
from fieldapp.profiles.read_profile import profile_names, read_profile
from fieldapp.routes.admin.area import administrator_only, blueprint
from fieldapp.services.profiles.choose_profile import EffectiveInPastError
from fieldapp.services.profiles.choose_profile import choose_profile as let_hold
from fieldapp.services.profiles.profile_in_force import names_in_force, profile_in_force
from fieldapp.services.profiles.who_set import who_set

PAGE = "admin.show_profile_choice"


def _form() -> ProfileForm:
    """The form, with what is in force today where nothing was posted."""
    name, local = names_in_force(current_person().authority)
    chosen = {"profile": name, "effective_from": london_today()}
    form = ProfileForm(data=chosen | fields_of(dict(local)))
    form.offer_profiles((one, read_profile(one).title) for one in profile_names())
    return form


def _page(form: ProfileForm, status: int = 200) -> ResponseReturnValue:
    today, authority = london_today(), current_person().authority
    profile = profile_in_force(authority)
    choices = authority.profile_choices
    page = render_template(
        "admin/show_profile_choice.html",
        form=form,
        groups=local_groups(form, profile, who_set(choices, today)),
        profile=profile,
        check=check_words(profile, today),
        summaries={one: summary_words(read_profile(one), today) for one in profile_names()},
        profiles=[read_profile(one) for one in profile_names()],
        planned=choice_rows(one for one in choices if one.effective_from > today),
        so_far=choice_rows(one for one in choices if one.effective_from <= today),
    )
    return page, status


@blueprint.get("/profile")
@administrator_only
def show_profile_choice() -> ResponseReturnValue:
    """The profile in force, what is planned, and a form for another."""
    return _page(_form())


@blueprint.post("/profile")
@administrator_only
@commit_on_success
def choose_profile() -> ResponseReturnValue:
    """Let a profile hold from a day on."""
    form = _form()
    if form.validate():
        try:
            let_hold(
                current_person(), form.profile.data, form.day, london_today(), form.local_names
            )
        except EffectiveInPastError as fault:
            form.effective_from.errors = [fault.message]
        else:
            flash("The profile is chosen. Visits that have begun keep the one they began with.")
            return redirect(url_for(PAGE))
    return _page(form, 422)


@blueprint.get("/profiles/<name>")
@administrator_only
def show_profile(name: str) -> ResponseReturnValue:
    """Everything that a profile says, with the document of each."""
    if name not in profile_names():
        raise NotVisibleError
    profile = read_profile(name)
    return render_template(
        "admin/show_profile.html",
        profile=profile,
        check=check_words(profile, london_today()),
        rows=fact_rows(profile),
    )
