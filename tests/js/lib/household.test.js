import assert from "node:assert/strict";
import { test } from "node:test";
import { allRooms, roomName, rooms } from "../../../fieldapp/static/js/lib/household.js";
import { offerFor, takenAwayRooms } from "../../../fieldapp/static/js/lib/taken_away.js";

const room = (/** @type {string} */ id, /** @type {string} */ room_type, address_id = "home") => ({
  id,
  room_type,
  address_id,
  label: null,
});

/** @type {any} */
const PACK = {
  family: { name: "Larkin" },
  people: [],
  rooms: [
    room("garden", "garden_outside"),
    room("bath", "bathroom_toilet"),
    room("parents", "other_bedroom"),
    room("leo", "child_bedroom"),
    room("maya", "child_bedroom"),
    room("living", "living_room"),
    room("kitchen", "kitchen"),
    room("old-kitchen", "kitchen", "before"),
  ],
};

test("rooms stand kitchen first, then living room and children's bedrooms, the rest after", () => {
  const ids = rooms(PACK, { visit: { address_id: "home" } }).map(({ id }) => id);
  assert.deepEqual(ids, ["kitchen", "living", "leo", "maya", "parents", "bath", "garden"]);
});

test("rooms that the visit added come last, in the order in which they were added", () => {
  const added = { hall: { room_type: "hall_stairs", order: 2 }, den: { label: "Den", order: 1 } };
  const found = rooms(PACK, { visit: { address_id: "home" }, rooms: added }).slice(-2);
  assert.deepEqual(
    found.map(({ id }) => id),
    ["den", "hall"],
  );
  assert.equal(roomName(found[0]), "Den");
});

const TAKEN = { at: "2026-11-22T10:00:00Z", why: "mistake" };

test("a room that was taken away is no room of the visit, and is listed with its reason", () => {
  const document = {
    visit: { address_id: "home" },
    rooms: {
      den: { label: "Den", room_type: "other", order: 1, seen: "seen", removed: TAKEN },
      hall: { label: "Hall", order: 2, removed: { ...TAKEN, why: "we thought it was a cupboard" } },
      garden: { removed: { ...TAKEN, why: "not_here" } },
    },
  };
  const ids = rooms(PACK, document).map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => id in document.rooms),
    [],
  );
  assert.deepEqual(takenAwayRooms(PACK, document), [
    { pointer: "/rooms/garden", name: "Garden or outside", why: "Not part of this visit" },
    { pointer: "/rooms/den", name: "Den", why: "Added by mistake" },
    { pointer: "/rooms/hall", name: "Hall", why: "We thought it was a cupboard" },
  ]);
});

test("a room of this visit is offered to be taken away, one of the record to be left out", () => {
  const kitchen = { label: "Kitchen", room_type: "kitchen", order: 1 };
  const added = allRooms({ ...PACK, rooms: [] }, { rooms: { kitchen } });
  assert.equal(offerFor(added[0]).title, "Added by mistake? Take this room away");
  const received = allRooms(PACK, { rooms: { kitchen } }).find(({ id }) => id === "kitchen");
  assert.equal(received?.added, true, "also once the record has heard of it");
  const known = allRooms(PACK, { rooms: { kitchen: { seen: "seen" } } })[0];
  assert.equal(offerFor(known).title, "Not part of this visit?");
  assert.match(offerFor(known).words, /stays a room of this household/);
});

test("a room that was added and left as it was is no room", () => {
  assert.deepEqual(allRooms({ ...PACK, rooms: [] }, { rooms: { den: { order: 1 } } }), []);
  const away = { den: { order: 1, removed: TAKEN } };
  assert.deepEqual(takenAwayRooms({ ...PACK, rooms: [] }, { rooms: away }), []);
});
