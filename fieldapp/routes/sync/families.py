"""The families that may be prepared, and their packs. Each copy is audited and kept in mind."""

from flask import Response, g, jsonify

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.transactions import commit_on_success
from fieldapp.extensions import db
from fieldapp.presenters.sync.pack_view import Before, family_line, pack_view
from fieldapp.routes.sync.begun import form_version_in_force
from fieldapp.routes.sync.guard import blueprint, own_reader
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.devices.pack_issues import note_pack_issue
from fieldapp.services.packs.children_last_time import children_last_time
from fieldapp.services.packs.last_visit import last_visit
from fieldapp.services.packs.read_pack import is_named_for, preparable_families, read_pack
from fieldapp.services.record.known_facts import known_of_family
from fieldapp.services.reviews.approvals import carried_on


@blueprint.get("/families")
@audited_read("families.read", "account")
def list_families() -> Response:
    """`{families: [{id, name, address, children, mine}]}`, those of the named worker first."""
    user = own_reader().user
    families = preparable_families(user)
    lines = [family_line(one, mine=is_named_for(user, one)) for one in families]
    return jsonify(families=sorted(lines, key=lambda line: not line["mine"]))


@blueprint.get("/packs/<family_id>")
@commit_on_success
def copy_pack(family_id: str) -> Response:
    """A family's pack. 404 for any family that the account does not see.

    The reading transaction ends before the short writing one that says who took what.
    """
    version = form_version_in_force() or ""
    user = own_reader().user
    family = read_pack(user, family_id)
    before = Before(
        last_visit(family_id),
        children_last_time(family),
        carried_on(family_id),
        known_of_family(family_id),
    )
    pack = pack_view(family, before, version)
    answer = jsonify(pack)
    db.session.rollback()
    g.begin_writing = True
    sender = own_reader()
    note_pack_issue(sender.device, family_id)
    record_audit(sender.user, "pack.copied", "family", family_id, device=sender.device.id)
    return answer
