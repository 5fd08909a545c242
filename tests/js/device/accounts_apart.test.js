/** Two people on one tablet: what one of them began never goes on under the other's name. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeServer } from "./fake_server.js";
import { ANNA, BEN, makeOpenTablet, setUp, turns } from "./tablet.js";

const FAMILY = "01890000-0000-7000-8000-0000000000c1";

function service() {
  const server = new FakeServer();
  server.addUser(ANNA);
  server.addUser(BEN);
  server.families.set(FAMILY, {
    family: { id: FAMILY, name: "Okafor", warnings: [] },
    people: [],
    rooms: [],
    form_version: server.formVersion,
    copied_at: server.now(),
  });
  return server;
}

/** The first request to a path waits until it is let through. */
function holdBack(server, path) {
  let letThrough = () => {};
  let underWay = false;
  const gate = new Promise((resolve) => {
    letThrough = resolve;
  });
  server.intercept = (request) => {
    if (underWay || request.path !== path) return null;
    underWay = true;
    const asker = request.headers["X-Fieldapp-User"];
    const session = [ANNA, BEN].find((user) => user.id === asker);
    return gate.then(() => server.answer(request, { session }));
  };
  return { letThrough, isUnderWay: () => underWay };
}

/**
 * Anna locks once something of hers is under way, and Ben sets the tablet up for himself.
 * @param {() => boolean} isUnderWay
 */
async function benComes(core, isUnderWay) {
  while (!isUnderWay()) await turns();
  await core.fullLock();
  await setUp(core, BEN);
}

test("a round that hangs while the tablet changes hands sends nothing under the other's name", async () => {
  const server = service();
  server.limits = { ...server.limits, batch: 1 };
  const { core, clock } = await makeOpenTablet(server);
  await core.syncNow();
  const visits = [];
  for (const name of ["Okafor", "Pereira", "Larkin"]) {
    visits.push(await core.planVisit({ family_typed: name }));
  }
  let hung = 0;
  server.intercept = ({ path }) => (path === "/sync/v1/revisions" && hung++ === 0 ? "hang" : null);
  const round = core.syncNow();
  await benComes(core, () => hung > 0);
  clock.move(20_000);
  assert.equal(await round, "retry");
  const carried = server.requests.filter(
    ({ path, body }) =>
      path === "/sync/v1/revisions" && body.revisions.some((one) => visits.includes(one.visit_id)),
  );
  assert.deepEqual(
    [...new Set(carried.map(({ headers }) => headers["X-Fieldapp-User"]))],
    [ANNA.id],
  );
  assert.equal(server.visits.size, 0);
  assert.deepEqual([core.status.session, core.status.sending], ["ok", null]);
  assert.equal(core.device.accounts.find((one) => one.id === ANNA.id).unsent, 3);
});

test("words squeezed for sending when the tablet changes hands do not travel", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  const id = await core.planVisit({ family_typed: "Okafor" });
  const { CompressionStream: real } = globalThis;
  let squeezing = false;
  let squeezed = () => {};
  const gate = new Promise((resolve) => {
    squeezed = resolve;
  });
  globalThis.CompressionStream = class {
    constructor(kind) {
      const { readable, writable } = new real(kind);
      const slow = new TransformStream({ flush: () => gate });
      squeezing = true;
      readable.pipeTo(slow.writable);
      Object.assign(this, { readable: slow.readable, writable });
    }
  };
  try {
    const round = core.syncNow();
    await benComes(core, () => squeezing);
    squeezed();
    await round;
  } finally {
    globalThis.CompressionStream = real;
  }
  assert.equal(server.visits.has(id), false);
  assert.deepEqual(
    server.requests.filter(({ path }) => path === "/sync/v1/revisions"),
    [],
  );
});

test("a pack that comes after the tablet changed hands is not put among the other's", async () => {
  const server = service();
  const held = holdBack(server, `/sync/v1/packs/${FAMILY}`);
  const { core } = await makeOpenTablet(server);
  const copying = core.copyPack(FAMILY);
  await benComes(core, held.isUnderWay);
  held.letThrough();
  await assert.rejects(copying, { name: "LockedError" });
  assert.deepEqual(await core.packs(), []);
});

test("a visit taken over when the tablet changed hands is not put among the other's", async () => {
  const server = service();
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  const id = await core.planVisit({ family_typed: "Okafor" });
  await core.syncNow();
  const held = holdBack(server, `/sync/v1/visits/${id}/holder`);
  const draft = await core.openVisit(id);
  const taking = draft.takeOver("finishing it");
  await benComes(core, held.isUnderWay);
  held.letThrough();
  await assert.rejects(taking, { name: "LockedError" });
  assert.deepEqual(core.visits(), []);
});

test("a visit made ready when the tablet changed hands marks none of the other's", async () => {
  const server = service();
  const held = holdBack(server, `/sync/v1/packs/${FAMILY}`);
  const { core } = await makeOpenTablet(server);
  await core.syncNow();
  const preparing = core.prepare(FAMILY, () => {});
  await benComes(core, held.isUnderWay);
  const bens = await core.planVisit({ family_id: FAMILY, family_name: "Okafor" });
  held.letThrough();
  assert.notEqual((await preparing).ready, "yes");
  assert.equal(core.visits().find((one) => one.visit_id === bens).prepared_at, null);
});
