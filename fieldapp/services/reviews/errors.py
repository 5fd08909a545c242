"""Rules of a review that were broken; each message says what is so and what to do."""

from fieldapp.exceptions import FieldappError


class ReviewRefusedError(FieldappError):
    """A step of a review that a rule does not allow now (409)."""

    status = 409


class NotClaimedError(ReviewRefusedError):
    """The person has not claimed this visit, or somebody else has."""


class VisitHeadMovedError(ReviewRefusedError):
    """Words came in while she read: what she read is not what stands there now."""


class VisitHasOpenConflictError(ReviewRefusedError):
    """Two answers to one question wait for somebody to choose."""


class VisitNeedsAnswersError(ReviewRefusedError):
    """Answers are still needed before approval."""


class ReviewerWroteVisitError(ReviewRefusedError):
    """Nobody approves a visit that they wrote in."""


class CommentsWaitError(ReviewRefusedError):
    """She wrote comments that the worker has not seen."""


class CommentUnansweredError(ReviewRefusedError):
    """A comment that the worker has seen has no answer; `comment_id` says which."""

    def __init__(self, message: str, comment_id: str) -> None:
        super().__init__(message)
        self.comment_id = comment_id


class TabletMayHoldMoreError(ReviewRefusedError):
    """The holder's tablet may hold more words, and she did not say why she goes on."""


class NothingToReturnError(ReviewRefusedError):
    """A visit is returned with a comment or a reason, so that the worker knows what to do."""


class ReviewUnfinishedError(ReviewRefusedError):
    """Something of the review itself is not written yet."""


class ReviewChangedError(ReviewRefusedError):
    """The draft of the review was changed on another page since this one showed it."""


class SettledAlreadyError(ReviewRefusedError):
    """Somebody decided about it meanwhile; what was decided stands."""
