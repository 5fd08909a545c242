import assert from "node:assert/strict";
import { test } from "node:test";
import { roomName, rooms } from "../../../fieldapp/static/js/lib/household.js";

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
