"""What a manager writes about a visit: kept as it is written, whole before she approves."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from fieldapp.forms.reviews.checklist import POINTS
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.reviews import ReviewDecision, ReviewDraft
from fieldapp.models.visits import APPROVED, IN_REVIEW, Visit
from fieldapp.services.reviews.approvals import carried_on
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review, give_back_review
from fieldapp.services.reviews.errors import (
    NotClaimedError,
    ReviewChangedError,
    ReviewUnfinishedError,
)
from fieldapp.services.reviews.return_visit import return_visit
from fieldapp.services.reviews.save_review import save_review
from fieldapp.services.reviews.written import draft_of, written_about
from tests.factories.accounts import client_of, make_user
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.visits import mark_submitted
from tests.factories.written_reviews import posted_review, whole_review, write_review
from tests.integration.forms_of_pages import send_form

ARRIVED = "2026-11-18T09:34:00Z"


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Claimed by Ruth."""
    visit: Visit = submit_larkin_visit(db_session, case, larkin_document(case, ARRIVED))
    claim_review(case.manager, visit.id)
    return visit


@pytest.fixture
def ruth(app: Flask, db_session: Any, case: LarkinCase, visit: Visit) -> FlaskClient:
    return client_of(app, db_session, case.manager)


def without(point: str) -> dict[str, Any]:
    """Everything but the answer to one point."""
    return noted(point, "", "")


def noted(point: str, answer: str, note: str) -> dict[str, Any]:
    """Everything, with this answer to one point."""
    return {**whole_review()["points"], point: {"answer": answer, "note": note}}


@pytest.mark.row("S5")
@pytest.mark.parametrize("point", [one.key for one in POINTS])
def test_every_point_is_answered_before_approval(
    case: LarkinCase, visit: Visit, point: str
) -> None:
    write_review(case.manager, visit, points=without(point))
    with pytest.raises(ReviewUnfinishedError, match="Answer: "):
        approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    write_review(case.manager, visit, points=noted(point, "no", ""))
    with pytest.raises(ReviewUnfinishedError, match="Say why not: "):
        approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    write_review(case.manager, visit, points=noted(point, "no", "Ask again in January."))
    approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    assert visit.state == APPROVED


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ({"challenge": ""}, "Write your challenge"),
        ({"judgement": ""}, "Say whether you agree"),
        ({"judgement": "need_more"}, "return the visit"),
        ({"decision": ""}, "Choose your decision"),
        ({"decision": "escalate"}, "Say at which stage the escalation is"),
        ({"reason": ""}, "Give the reason"),
        ({"direction": []}, "Say what is to be done, or that nothing is"),
        ({"direction": [{"action": "Ring", "who": "", "by_when": ""}]}, "Say who does it"),
        ({"nothing_to_direct": True}, "Either something is to be done or nothing is"),
        ({"hypotheses": [{"what": "Illness", "tells": ""}]}, "Say what would tell"),
    ],
)
def test_what_approval_needs(
    case: LarkinCase, visit: Visit, lacking: dict[str, Any], said: str
) -> None:
    write_review(case.manager, visit, **lacking)
    with pytest.raises(ReviewUnfinishedError, match=said):
        approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    assert visit.state == IN_REVIEW


def test_the_stage_of_an_escalation_is_read_with_the_decision(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    write_review(case.manager, visit, decision="escalate", escalation_stage="2")
    approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    db_session.commit()
    shown = client_of(app, db_session, case.manager).get(f"/visits/{visit.id}").text
    assert "Stage 2: between managers" in shown


def test_what_need_not_be_written(case: LarkinCase, visit: Visit) -> None:
    write_review(case.manager, visit, direction=[], nothing_to_direct=True, worker_wellbeing="")
    approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    assert visit.state == APPROVED


def test_it_is_kept_with_the_decision_and_no_later_word_changes_it(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    write_review(case.manager, visit)
    decision = approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    db_session.commit()
    kept = db_session.get(ReviewDecision, decision.id)
    assert kept.written == written_about(visit)
    assert kept.written["points"]["unborn"]["by"] == case.manager.id
    with pytest.raises(NotClaimedError):
        write_review(case.manager, visit, reason="Another")


def test_it_survives_being_given_back_and_the_next_manager_goes_on(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    write_review(case.manager, visit)
    give_back_review(case.manager, visit.id)
    other = make_user(db_session, TEAM_MANAGER, team=case.team, name="Ola Second")
    claim_review(other, visit.id)
    points = noted("history", "no", "The chronology of 2024 is missing.")
    write_review(other, visit, points=points)
    told = written_about(visit)["points"]
    assert (told["history"]["by"], told["unborn"]["by"]) == (other.id, case.manager.id)


def test_it_survives_a_return_which_keeps_what_was_said_then(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    write_review(case.manager, visit, judgement="need_more")
    head = str(visit.head_id)
    returned = return_visit(case.manager, visit.id, revision_id=head, reason="More of Maya.")
    mark_submitted(db_session, visit)
    claim_review(case.manager, visit.id)
    write_review(case.manager, visit)
    assert returned.written["judgement"] == "need_more"
    assert written_about(visit)["judgement"] == "agree"


def test_the_same_words_again_change_nothing(case: LarkinCase, visit: Visit) -> None:
    first = write_review(case.manager, visit)
    stamp, edition = first.at, first.edition
    again = save_review(case.manager, visit.id, whole_review(), edition=0)
    assert (again.at, again.edition) == (stamp, edition)


def test_a_page_that_is_behind_overwrites_nothing(case: LarkinCase, visit: Visit) -> None:
    write_review(case.manager, visit, reason="The first page")
    with pytest.raises(ReviewChangedError, match="nothing was overwritten"):
        save_review(case.manager, visit.id, whole_review(reason="The second"), edition=0)
    assert written_about(visit)["reason"] == "The first page"


def test_only_whoever_has_it_writes(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    other = make_user(db_session, TEAM_MANAGER, team=case.team)
    with pytest.raises(NotClaimedError):
        write_review(other, visit)
    assert draft_of(visit) is None


def test_saving_by_the_button(ruth: FlaskClient, db_session: Any, visit: Visit) -> None:
    page = f"/visits/{visit.id}"
    words = {
        "edition": 0,
        "review-challenge": "First line\r\nsecond line",
        "review-points-voices-answer": "no",
        "review-points-voices-note": "Maya slept.",
        "review-hypotheses-0-what": "Coeliac disease",
        "review-hypotheses-0-tells": "A blood test",
        "review-hypotheses-1-what": "",
        "add": "hypotheses",
    }
    saved = send_form(ruth, page, words, to=f"{page}/review")
    assert saved.headers["Location"].endswith("#review-hypotheses")
    shown = ruth.get(page).text
    assert "First line\nsecond line" in shown
    assert "1 of 15 answered" in shown
    assert "Ruth Calder, " in shown
    assert "Coeliac disease" in shown
    assert 'name="review-hypotheses-1-what"' in shown
    assert db_session.get(ReviewDraft, visit.id).written["challenge"] == "First line\nsecond line"


def test_keeping_while_she_writes(ruth: FlaskClient, visit: Visit) -> None:
    page = f"/visits/{visit.id}"
    kept = send_form(ruth, page, posted_review(), to=f"{page}/review/keep")
    assert kept.json is not None
    assert (kept.json["edition"], kept.json["answered"]) == (1, len(POINTS))
    behind = {**posted_review(), "review-reason": "Another"}
    assert send_form(ruth, page, behind, to=f"{page}/review/keep").status_code == 409
    again = {**behind, "edition": 1}
    assert send_form(ruth, page, again, to=f"{page}/review/keep").status_code == 200


def test_words_that_cannot_be_kept_are_shown_again(ruth: FlaskClient, visit: Visit) -> None:
    page = f"/visits/{visit.id}"
    words = {**posted_review(), "review-direction-0-by_when": "soon", "review-reason": "Mine"}
    refused = send_form(ruth, page, words, to=f"{page}/review")
    assert refused.status_code == 409
    assert "cannot be kept as it is" in refused.text
    assert "Not a valid date value" not in refused.text
    assert "Give the day, month and year" in refused.text
    assert "Mine" in refused.text
    assert "data-unsaved" in refused.text


def test_the_words_of_a_page_that_is_behind_are_shown_again(
    ruth: FlaskClient, case: LarkinCase, visit: Visit
) -> None:
    write_review(case.manager, visit)
    page = f"/visits/{visit.id}"
    words = {**posted_review(), "review-reason": "Of the second page"}
    refused = send_form(ruth, page, words, to=f"{page}/review")
    assert refused.status_code == 409
    assert "nothing was overwritten" in refused.text
    assert "Of the second page" in refused.text
    assert '<input type="hidden" name="edition" value="1">' in refused.text


def test_approving_an_unfinished_review_keeps_it_and_says_what_it_lacks(
    ruth: FlaskClient, visit: Visit
) -> None:
    page = f"/visits/{visit.id}"
    words = {**posted_review(revision=visit.head_id), "review-points-unborn-answer": ""}
    shown = send_form(ruth, page, words, to=f"{page}/approve", follow_redirects=True)
    assert "Before you can approve it" in shown.text
    assert 'href="#review-points-unborn-answer"' in shown.text
    assert 'id="review-points-unborn-answer"' in shown.text
    assert "14 of 15 answered" in shown.text
    assert visit.state == IN_REVIEW


def test_a_refused_comment_leaves_the_review_as_it_is(ruth: FlaskClient, visit: Visit) -> None:
    page = f"/visits/{visit.id}"
    send_form(ruth, page, posted_review(), to=f"{page}/review")
    empty = {"revision": visit.head_id, "path": "/visit", "words": " "}
    refused = send_form(ruth, page, empty, to=f"{page}/comments")
    assert refused.status_code == 409
    assert "The plan fits what was seen." in refused.text
    assert "data-unsaved" not in refused.text


def test_facts_stand_beside_the_points_and_answer_nothing(ruth: FlaskClient, visit: Visit) -> None:
    shown = ruth.get(f"/visits/{visit.id}").text
    assert "0 of 15 answered" in shown
    for fact in (
        "0 of 2 children seen",
        "Leo: 1 quoted, 0 observed",
        "No unborn child is on the record",
        "1 of 1 findings say how they are known",
        "1 of 1 changes have a date and a consequence",
    ):
        assert fact in shown, fact
    assert "checked" not in shown[shown.index("Checklist") : shown.index("Your challenge")]


def test_an_approved_review_is_read_on_the_page_in_the_text_and_in_the_chronology(
    ruth: FlaskClient, app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    hypotheses = [{"what": "Coeliac disease", "tells": "A blood test"}]
    points = noted("history", "no", "Ask again in January.")
    write_review(case.manager, visit, points=points, hypotheses=hypotheses)
    approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    worker = client_of(app, db_session, case.visitor)
    for client in (ruth, worker):
        page = client.get(f"/visits/{visit.id}").text
        text = client.get(f"/visits/{visit.id}/text").text
        for words in (
            "What would Leo say that we have not asked?",
            "Ring the school (Jo Adeyemi, by 2 December 2026)",
            "Coeliac disease",
            "Ask again in January.",
        ):
            assert words in page, words
            assert words in text, words
        assert "Save the review" not in page
    record = worker.get(f"/families/{case.family.id}?view=chronology").text
    assert "Approved by Ruth Calder on" in record
    assert "Decision: Go on as planned. To be done: Ring the school" in record


def test_what_else_it_could_be_is_carried_on_to_the_next_visit(
    ruth: FlaskClient, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    hypotheses = [{"what": "Coeliac disease", "tells": "A blood test"}]
    write_review(case.manager, visit, hypotheses=hypotheses)
    approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    assert "To find out at this visit" not in ruth.get(f"/visits/{visit.id}").text
    words = larkin_document(case, "2026-11-25T09:34:00Z")
    following = submit_larkin_visit(db_session, case, words)
    shown = ruth.get(f"/visits/{following.id}").text
    assert "To find out at this visit" in shown
    assert "Coeliac disease" in shown
    claim_review(case.manager, following.id)
    write_review(case.manager, following)
    approve_visit(case.manager, following.id, revision_id=str(following.head_id))
    assert carried_on(case.family.id) is None
