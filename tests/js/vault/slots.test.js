import assert from "node:assert/strict";
import { test } from "node:test";
import {
  checkedParameters,
  DEFAULT_PARAMETERS,
  FLOOR,
} from "../../../fieldapp/static/js/vault/argon2.js";
import { fromBase64, randomBytes, toBase64 } from "../../../fieldapp/static/js/vault/bytes.js";
import { newDataKey, seal, unseal } from "../../../fieldapp/static/js/vault/keys.js";
import { newPassphrase, typedWords } from "../../../fieldapp/static/js/vault/passphrase.js";
import {
  makePassphraseSlot,
  makeSignInSlot,
  openPassphraseSlot,
  openSignInSlot,
} from "../../../fieldapp/static/js/vault/slots.js";
import { WORDS } from "../../../fieldapp/static/js/vault/words.js";
import { derive } from "../device/tablet.js";

const OWNER = { account: "anna", device: "tablet" };
const PLACE = { ...OWNER, store: "visits", record: "1" };
const AT = "2026-11-20T09:00:00.000Z";

test("both slots give back the same key, and it cannot be taken out of the page", async () => {
  const dataKey = await newDataKey();
  const share = randomBytes(32);
  const signIn = await makeSignInSlot(dataKey, OWNER, share, AT);
  const words = await makePassphraseSlot(dataKey, OWNER, "red fox", derive, AT, FLOOR);
  const sealed = await seal(await openSignInSlot(signIn, OWNER, share), PLACE, { quote: "hungry" });
  const key = await openPassphraseSlot(words, OWNER, " Red. FOX ", derive);
  assert.deepEqual(await unseal(key, PLACE, sealed), { quote: "hungry" });
  assert.equal(key.extractable, false);
  await assert.rejects(crypto.subtle.exportKey("raw", key));
});

test("another share, other words or another account open nothing", async () => {
  const dataKey = await newDataKey();
  const share = randomBytes(32);
  const slot = await makeSignInSlot(dataKey, OWNER, share, AT);
  const words = await makePassphraseSlot(dataKey, OWNER, "red fox", derive, AT, FLOOR);
  await assert.rejects(openSignInSlot(slot, OWNER, randomBytes(32)), { name: "WrongKeyError" });
  await assert.rejects(openSignInSlot(slot, { ...OWNER, account: "ben" }, share), {
    name: "WrongKeyError",
  });
  await assert.rejects(openPassphraseSlot(words, OWNER, "red fix", derive), {
    name: "WrongKeyError",
  });
});

test("a slot that does not open again is never handed out", async () => {
  let calls = 0;
  const unsteady = async (...given) => {
    calls += 1;
    const bytes = await derive(...given);
    if (calls === 2) bytes[0] ^= 1;
    return bytes;
  };
  const made = makePassphraseSlot(await newDataKey(), OWNER, "red fox", unsteady, AT, FLOOR);
  await assert.rejects(made, { name: "WrongKeyError" });
});

test("parameters stand beside the slot and are never below the floor", async () => {
  const slot = await makePassphraseSlot(await newDataKey(), OWNER, "red fox", derive, AT, FLOOR);
  assert.deepEqual(slot.argon2, { ...FLOOR });
  assert.deepEqual({ ...DEFAULT_PARAMETERS }, { memory_kib: 65536, passes: 3, lanes: 1 });
  assert.throws(() => checkedParameters({ ...FLOOR, memory_kib: 19455 }), {
    name: "WrongKeyError",
  });
  assert.throws(() => checkedParameters({ ...FLOOR, passes: 1 }), { name: "WrongKeyError" });
  const weakened = { ...slot, argon2: { ...FLOOR, memory_kib: 8 } };
  await assert.rejects(openPassphraseSlot(weakened, OWNER, "red fox", derive), {
    name: "WrongKeyError",
  });
});

test("a sealed record opens only in its own place, and no bit of it may change", async () => {
  const key = await newDataKey();
  const sealed = await seal(key, PLACE, { level: 3 });
  for (const other of [{ account: "ben" }, { device: "d" }, { store: "packs" }, { record: "2" }]) {
    await assert.rejects(unseal(key, { ...PLACE, ...other }, sealed), {
      name: "DamagedRecordError",
    });
  }
  const box = new Uint8Array(sealed.box.slice(0));
  box[3] ^= 1;
  await assert.rejects(unseal(key, PLACE, { ...sealed, box: box.buffer }), {
    name: "DamagedRecordError",
  });
  const second = await seal(key, PLACE, { level: 3 });
  assert.equal(sealed.iv.length, 12);
  assert.notDeepEqual(second.iv, sealed.iv);
});

test("a passphrase is four of 7,776 distinct plain words", () => {
  assert.equal(WORDS.length, 7776);
  assert.equal(new Set(WORDS).size, 7776);
  assert.ok(WORDS.every((word) => /^[a-z]{5,14}$/.test(word)));
  const words = newPassphrase().split(" ");
  assert.equal(words.length, 4);
  assert.ok(words.every((word) => WORDS.includes(word)));
  assert.notEqual(newPassphrase(), newPassphrase());
  assert.equal(typedWords("Plain Barn, redfox.\n"), "plainbarnredfox");
});

test("base64 keeps every byte", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
});
