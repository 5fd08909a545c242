/**
 * A small service in memory that speaks /sync/v1, for tests of the device. It merges with the same
 * merge as the page; its faults are switched on from outside.
 */

import { documentSha256 } from "../../../fieldapp/static/js/sync/canonical.js";
import { applyChanges } from "../../../fieldapp/static/js/sync/document.js";
import { newId } from "../../../fieldapp/static/js/sync/new_id.js";
import { advanceHead } from "./fake_head.js";

const GROUPS = ["/children/*/presentation/appearance/items/*"];

export class FakeServer {
  constructor(clock = () => Date.UTC(2026, 10, 20, 9, 0)) {
    this.clock = clock;
    this.epoch = "epoch-1";
    this.users = new Map();
    this.shares = new Map();
    this.devices = new Map();
    this.visits = new Map();
    this.families = new Map();
    this.quarantine = [];
    this.requests = [];
    this.session = null;
    this.limits = { revision_bytes: 1_000_000, request_bytes: 8_000_000, batch: 20 };
    this.formVersion = "f0f0f0f0f0f0f0f0";
    this.actNow = [
      {
        label: "Front door",
        number: "01632 960 001",
        hours: "day",
        confirmed_on: null,
        secret: "x",
      },
    ];
    /** Who else of the team visits, by the id of whoever asks. @type {Map<string, any[]>} */
    this.colleagues = new Map();
    this.serverKey = null;
    this.revocation = null;
    this.heartbeats = [];
    /** @type {null|((request: {method: string, path: string, body: any}) => any)} may answer instead */
    this.intercept = null;
    /** @type {"up"|"down"|"hangs"|"portal"} */
    this.state = "up";
    this.loseAnswers = 0;
    this.count = 0;
  }

  addUser(user, password = "a long password") {
    this.users.set(user.email, { user, password });
  }

  /** The `fetch` of one browser: it has its own session. */
  browser() {
    const browser = { session: null };
    const fetch = async (address, options = {}) => {
      const url = new URL(address);
      const request = {
        method: options.method ?? "GET",
        path: url.pathname,
        query: url.searchParams,
        headers: options.headers ?? {},
        body: await readBody(options),
      };
      this.requests.push(request);
      if (this.state === "down") throw new TypeError("fetch failed");
      if (this.state === "hangs") return hang(options.signal);
      if (this.state === "portal") return html();
      const special = this.intercept?.(request);
      if (special === "hang") return hang(options.signal);
      if (special === "lose") {
        await this.answer(request, browser);
        throw new TypeError("the connection was lost");
      }
      if (special) return special;
      return this.answer(request, browser);
    };
    return { fetch, browser };
  }

  async answer(request, browser) {
    const { method, path } = request;
    if (path === "/sync/v1/hello") return json(200, this.hello(request, browser));
    if (path === "/workspace/session") return this.sessionRequest(request, browser);
    if (!browser.session) return json(401, { error: "signed_out" });
    if (request.headers["X-Fieldapp-User"] !== browser.session.id) {
      return json(401, { error: "other_user" });
    }
    if (method !== "GET" && request.headers["X-CSRFToken"] !== "token") {
      return json(400, { error: "csrf" });
    }
    return this.route(request, browser.session);
  }

  async route(request, user) {
    const { method, path, body, query } = request;
    if (path === "/sync/v1/devices") return this.register(user, body.device_id);
    const device = request.headers["X-Fieldapp-Device"];
    if (this.devices.get(device) !== user.id) return json(401, { error: "other_user" });
    if (path.endsWith("/key")) return this.key(user, path, body);
    if (path === "/sync/v1/families") {
      const families = [...this.families.values()].map(({ family }) => family);
      return json(200, { families });
    }
    if (path.startsWith("/sync/v1/packs/")) {
      const pack = this.families.get(path.split("/").at(-1));
      return pack ? json(200, pack) : json(404, { error: "not_found" });
    }
    if (path === "/sync/v1/heartbeat") {
      this.heartbeats.push(body);
      return json(200, { epoch: this.epoch });
    }
    if (path === "/sync/v1/changes") return json(200, this.changes(query.get("since")));
    if (path === "/sync/v1/revisions") {
      const answers = [];
      for (const revision of body.revisions)
        answers.push(await this.receive(revision, user, device));
      return json(200, { epoch: this.epoch, answers });
    }
    if (path.endsWith("/holder") && method === "POST") {
      const visit = this.visits.get(path.split("/").at(-2));
      visit.holder = { id: user.id, name: user.name, since: this.now() };
      return json(200, this.headOf(visit));
    }
    const visit = this.visits.get(path.split("/").at(-1));
    return visit ? json(200, this.headOf(visit)) : json(404, { error: "not_found" });
  }

  now() {
    return new Date(this.clock()).toISOString();
  }

  /** What is an authority's is told to somebody of it, and most of it to her device, as by the service. */
  hello({ query, headers }, browser) {
    const known = Boolean(browser.session) || this.devices.has(headers["X-Fieldapp-Device"]);
    return {
      nonce: query.get("nonce"),
      csrf: "token",
      epoch: this.epoch,
      protocol: 1,
      server_time: this.now(),
      release: "r1",
      limits: this.limits,
      user: browser.session,
      form_version: browser.session ? this.formVersion : null,
      server_key: this.serverKey,
      revocation: this.revocation,
      act_now: known ? this.actNow : [],
      lock_minutes: known ? { cover_idle: 3, cover_hidden: 1, full: 20 } : null,
      colleagues: browser.session ? (this.colleagues.get(browser.session.id) ?? null) : null,
    };
  }

  sessionRequest({ method, body }, browser) {
    if (method === "DELETE") {
      browser.session = null;
      return json(200, {});
    }
    const known = this.users.get(body.email);
    if (known?.password !== body.password) return json(401, { error: "wrong_password" });
    browser.session = known.user;
    return json(200, { user: known.user, csrf: "token" });
  }

  /** As at the service: one account's device is nobody else's. */
  register(user, id) {
    if (!this.devices.has(id)) this.devices.set(id, user.id);
    if (this.devices.get(id) !== user.id) return json(401, { error: "other_user" });
    return json(200, { device_id: id });
  }

  key(user, path) {
    const id = `${user.id} ${path}`;
    if (!this.shares.has(id)) {
      const bytes = crypto.getRandomValues(new Uint8Array(32));
      this.shares.set(id, btoa(String.fromCharCode(...bytes)));
    }
    return json(200, { share: this.shares.get(id) });
  }

  changes(since) {
    const after = since === null ? 0 : Number(since);
    const visits = [...this.visits.values()].filter((visit) => visit.changed > after);
    return { cursor: String(this.count), visits: visits.map((visit) => this.headOf(visit)) };
  }

  headOf(visit) {
    return {
      visit_id: visit.id,
      family_id: visit.family_id,
      family_name: visit.family_name,
      planned_at: visit.planned_at,
      state: visit.state,
      form_version: visit.form_version,
      revision_id: visit.head.id,
      sequence: visit.head.sequence,
      document: structuredClone(visit.head.document),
      holder: visit.holder,
      holder_report: null,
      conflicts: structuredClone(visit.conflicts),
      comments: visit.comments,
      needs_you: visit.needsYou,
      authors: {},
    };
  }

  touch(visit) {
    this.count += 1;
    visit.changed = this.count;
  }

  begin(revision, user) {
    const visit = {
      id: revision.visit_id,
      family_id: revision.family_id ?? null,
      family_name: revision.family_typed ?? "Pereira",
      planned_at: revision.planned_at ?? null,
      form_version: revision.form_version,
      state: "open",
      holder: { id: user.id, name: user.name, since: this.now() },
      head: { id: null, sequence: 0, document: {}, by: this.office() },
      revisions: new Map(),
      receipts: new Map(),
      conflicts: [],
      comments: [],
      needsYou: [],
      changed: 0,
    };
    this.visits.set(visit.id, visit);
    return visit;
  }

  async receive(revision, user, device = user.id) {
    const visit = this.visits.get(revision.visit_id) ?? this.begin(revision, user);
    const answer = (status, outcome, more = {}) => ({
      revision_id: revision.revision_id,
      status,
      outcome,
      receipt: null,
      head: null,
      came_in: [],
      ...more,
    });
    const known = visit.receipts.get(revision.revision_id);
    if (known) return this.repeated(visit, revision, known, answer);
    const base = (revision.base && visit.revisions.get(revision.base)) || null;
    const document = this.rebuilt(revision, base);
    if (!document || (await documentSha256(document)) !== revision.sha256) {
      if (revision.document) return this.setAside(visit, revision, answer, 422, "quarantined");
      return answer(200, "need_document");
    }
    if (["approved", "withdrawn"].includes(visit.state))
      return this.setAside(visit, revision, answer, 410, "late");
    return this.store(visit, revision, { base, document, user, device }, answer);
  }

  rebuilt(revision, base) {
    if (revision.document) return revision.document;
    if (revision.base && !base) return null;
    return applyChanges(base ?? {}, revision.changes);
  }

  /** The same receipt and outcome as the first time, with the head as it is now. */
  repeated(visit, revision, { receipt, status, outcome, came_in }, answer) {
    if (receipt.sha256 !== revision.sha256) return answer(409, "revision_reused");
    const told = outcome !== "received" && outcome !== "quarantined";
    const again = status === 201 ? 200 : status;
    return answer(again, outcome, { receipt, came_in, head: told ? this.headOf(visit) : null });
  }

  /** The receipt of what was stored, and with it what a repeat is answered with. */
  receiptOf(visit, revision, said) {
    const receipt = {
      receipt_id: newId(this.clock()),
      revision_id: revision.revision_id,
      sha256: revision.sha256,
      sequence: visit.head.sequence,
      head: visit.head.id,
      received_at: this.now(),
    };
    visit.receipts.set(revision.revision_id, { receipt, came_in: [], ...said });
    return receipt;
  }

  setAside(visit, revision, answer, status, outcome) {
    this.quarantine.push({ status, revision });
    return answer(status, outcome, {
      receipt: this.receiptOf(visit, revision, { status, outcome }),
      head: status === 410 ? this.headOf(visit) : null,
    });
  }

  store(visit, revision, { base, document, user, device }, answer) {
    const { head } = visit;
    const by = { author: user.id, name: user.name, device, at: revision.recorded_at };
    visit.revisions.set(revision.revision_id, document);
    const moved = advanceHead(
      { ...head, rows: visit.conflicts },
      {
        base: revision.base,
        baseDocument: base,
        document,
        resolves: revision.kind === "resolve" ? (revision.resolves ?? []) : [],
        groups: GROUPS,
        by,
        authorOf: () => head.by,
        newId: () => newId(this.clock()),
      },
    );
    visit.conflicts = moved.rows;
    const { outcome, came_in } = moved;
    const straight = outcome === "received";
    const id = straight ? revision.revision_id : newId(this.clock());
    visit.head = { id, sequence: head.sequence + 1, document: moved.document, by };
    visit.revisions.set(id, moved.document);
    this.after(visit, revision);
    const status = { received: 201, merged: 200, conflict: 202 }[outcome];
    const receipt = this.receiptOf(visit, revision, { status, outcome, came_in });
    return answer(status, outcome, {
      receipt,
      head: straight ? null : this.headOf(visit),
      came_in,
    });
  }

  office() {
    return { author: "office", name: "Office", device: "desk", at: this.now() };
  }

  after(visit, revision) {
    if (revision.kind === "submit") visit.state = "submitted";
    this.touch(visit);
  }

  /** Somebody at a desk chooses for an open row. */
  decideAtDesk(visitId, row, value) {
    const visit = this.visits.get(visitId);
    visit.conflicts = visit.conflicts.filter((one) => one.id !== row.id);
    this.writeAtDesk(visitId, [[row.path, value]]);
  }

  /** Somebody at a desk answers: straight into the head. */
  writeAtDesk(visitId, changes) {
    const visit = this.visits.get(visitId);
    const id = newId(this.clock());
    const document = applyChanges(visit.head.document, changes);
    visit.head = { id, sequence: visit.head.sequence + 1, document, by: this.office() };
    visit.revisions.set(id, document);
    this.touch(visit);
  }
}

async function readBody({ body, headers }) {
  if (body === undefined) return undefined;
  const zipped = headers["Content-Encoding"] === "gzip";
  const stream = new Blob([body]).stream();
  const plain = zipped ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
  return JSON.parse(await new Response(plain).text());
}

/** @param {number} status @param {unknown} body */
export function json(status, body) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json" },
  });
}

export function html(status = 200) {
  return new Response("<h1>Welcome to the cafe</h1>", {
    status,
    headers: { "Content-Type": "text/html" },
  });
}

function hang(signal) {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });
}
