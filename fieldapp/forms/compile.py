"""From section classes to plain JSON: what a form version keeps for ever.

No request, no database and no clock, so that the same classes and profile give the same
bytes on every machine.
"""

from typing import Any, cast

from fieldapp.forms.ages import known_bands
from fieldapp.forms.compile_question import Place, compile_question, groups_of
from fieldapp.forms.compiled import CompiledDefinition, CompiledSection
from fieldapp.forms.conditions import check_conditions
from fieldapp.forms.guidance_places import put_guidance
from fieldapp.forms.profile_words import say_as_the_profile
from fieldapp.forms.section_form import SectionForm, questions_of
from fieldapp.forms.sections import SECTIONS
from fieldapp.forms.when import with_thresholds
from fieldapp.guidance.of_profile import guidance_for
from fieldapp.profiles.profile import Profile
from fieldapp.prompts.growth_rule import GROWTH_RULE, SWITCH
from fieldapp.prompts.practice_rules import PRACTICE_RULES
from fieldapp.prompts.prompt import ExportedPrompt
from fieldapp.prompts.twice_running import TWICE_RULES

CONTRACT = 1


def compile_sections(profile: Profile) -> CompiledDefinition:
    """Compile every section of this release for a profile.

    Raises KeyError where a question names a threshold that the profile lacks, and
    ValueError where a class says something that compiled JSON has no place for.
    """
    in_forms = profile.in_forms()
    sections = [compile_section(form, order) for order, form in enumerate(SECTIONS, start=1)]
    definition = {
        "contract": CONTRACT,
        "profile": in_forms,
        "sections": sections,
        "prompts": [dict(rule) for rule in _rules(profile)],
        "groups": sorted({path for section in sections for path in _groups(section)}),
    }
    filled = cast("CompiledDefinition", with_thresholds(definition, in_forms["thresholds"]))
    check_conditions(filled)
    put_guidance(filled, guidance_for(profile))
    return say_as_the_profile(filled, profile)


def compile_section(form: type[SectionForm], order: int) -> CompiledSection:
    """Compile one section's class; thresholds stay names."""
    about = form.about
    place = Place(section_stage=about.stage)
    section: dict[str, Any] = {
        "name": about.name,
        "scope": about.scope,
        "for": about.concerns,
        "order": order,
        "task_label": about.task_label,
        "title": about.title,
        "stage": about.stage,
        "ages": known_bands(about.ages),
        "template": about.template,
        "questions": [compile_question(name, one, place) for name, one in questions_of(form)],
    }
    if about.lead:
        section["lead"] = about.lead
    if about.when:
        section["when"] = about.when
    return cast("CompiledSection", section)


def _rules(profile: Profile) -> tuple[ExportedPrompt, ...]:
    """The rules of practice; the one on growth where an authority has turned it on."""
    is_on = profile.thresholds.get(SWITCH) == 1
    rules = (*PRACTICE_RULES, *TWICE_RULES)
    return (*rules, GROWTH_RULE) if is_on else rules


def _groups(section: CompiledSection) -> list[str]:
    return [
        f"{section['scope']}/{path}"
        for question in section["questions"]
        for path in groups_of(question)
    ]
