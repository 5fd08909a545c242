/**
 * A tablet for tests: its own IndexedDB, a clock that moves only when told, Argon2id at its floor.
 */

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { argon2id } from "hash-wasm";
import { deleteDB, openDB } from "idb";
import { createCore } from "../../../fieldapp/static/js/device/core.js";
import { FLOOR } from "../../../fieldapp/static/js/vault/argon2.js";

export const ORIGIN = "http://localhost:5000";
export const WORDS = "plainbarn redfox";
export const GROUPS = ["/children/*/presentation/appearance/items/*"];
export const ANNA = {
  id: "01890000-0000-7000-8000-00000000000a",
  email: "anna@example.org",
  name: "Anna Field",
  initials: "AF",
  roles: ["health_visitor"],
  team: "North",
};
export const BEN = {
  ...ANNA,
  id: "01890000-0000-7000-8000-00000000000b",
  email: "ben@example.org",
  name: "Ben Marsh",
  initials: "BM",
};

/** A clock that stands still; timers run when it is moved past them. */
export class StillClock {
  constructor(start = Date.UTC(2026, 10, 20, 9, 0)) {
    this.time = start;
    this.timers = new Map();
    this.next = 1;
    this.now = () => this.time;
    this.setTimeout = (run, ms) => {
      this.timers.set(this.next, { run, at: this.time + ms });
      return this.next++;
    };
    this.clearTimeout = (id) => this.timers.delete(id);
  }

  /** Move on, running what falls due in its order. @param {number} ms */
  move(ms) {
    const until = this.time + ms;
    for (;;) {
      const due = [...this.timers].filter(([, timer]) => timer.at <= until);
      if (due.length === 0) break;
      const [id, timer] = due.sort((one, other) => one[1].at - other[1].at)[0];
      this.timers.delete(id);
      this.time = Math.max(this.time, timer.at);
      timer.run();
    }
    this.time = until;
  }
}

/** Let everything that is ready run. */
export async function turns(count = 20) {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** navigator.locks, as far as the device uses it. */
export class FakeLocks {
  constructor() {
    /** @type {Map<string, Set<{ mode: string, reject: (error: unknown) => void }>>} */
    this.held = new Map();
    /** @type {Map<string, (() => void)[]>} */
    this.waiting = new Map();
  }

  isFree(name, mode) {
    const holders = [...(this.held.get(name) ?? [])];
    return holders.length === 0 || (mode === "shared" && holders.every((one) => one.mode === mode));
  }

  async request(name, { mode = "exclusive", ifAvailable = false, steal = false }, run) {
    if (steal) {
      for (const one of this.held.get(name) ?? []) {
        one.reject(new DOMException("stolen", "AbortError"));
      }
      this.held.delete(name);
    }
    while (!this.isFree(name, mode)) {
      if (ifAvailable) return run(null);
      await new Promise((resolve) => {
        this.waiting.set(name, [...(this.waiting.get(name) ?? []), resolve]);
      });
    }
    return this.hold(name, mode, run);
  }

  hold(name, mode, run) {
    return new Promise((resolve, reject) => {
      const mine = { mode, reject };
      this.held.set(name, (this.held.get(name) ?? new Set()).add(mine));
      const given = Promise.resolve(run({ name, mode }));
      // As in a browser, the lock is free a moment after it was given back.
      const free = () => {
        this.held.get(name)?.delete(mine);
        given.then(resolve, reject);
        for (const wake of this.waiting.get(name) ?? []) wake();
        this.waiting.delete(name);
      };
      given.catch(() => {}).finally(() => setImmediate(free));
    });
  }
}

/** @type {import("../../../fieldapp/static/js/vault/argon2.js").DeriveArgon2} */
export const derive = (words, salt, { memory_kib, passes, lanes }) =>
  argon2id({
    password: words,
    salt,
    memorySize: memory_kib,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: "binary",
  });

/**
 * @param {import("./fake_server.js").FakeServer} server
 * @param {Partial<import("../../../fieldapp/static/js/device/page.js").Environment> & { clock?: StillClock, factory?: IDBFactory }} [more]
 */
export async function makeTablet(server, more = {}) {
  const clock = more.clock ?? new StillClock();
  const factory = more.factory ?? new IDBFactory();
  const { fetch, browser } = server.browser();
  const { breakable = false, ...given } = more;
  const store = { dead: false, full: false, hangs: false, readsHang: false };
  const environment = {
    // idb reads the global at the call, so each tablet has a database of its own.
    openDB: (...options) => {
      globalThis.indexedDB = factory;
      const opened = openDB(...options);
      return breakable ? opened.then((database) => broken(database, store)) : opened;
    },
    deleteDB: (...options) => {
      globalThis.indexedDB = factory;
      return deleteDB(...options);
    },
    fetch,
    clock,
    origin: ORIGIN,
    deriveArgon2: derive,
    argon2: FLOOR,
    userAgentPersist: {
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ quota: 3_000_000_000, usage: 1_000 }),
    },
    fetchForms: async () => {},
    readRules: async () => ({ groups: GROUPS }),
    random: () => 0.5,
    release: "r1",
    ...given,
  };
  const core = await createCore(environment);
  return { core, clock, factory, browser, environment, store };
}

/** A database whose transactions fail while the store is dead or full, and never end while it hangs. */
function broken(database, store) {
  return new Proxy(database, {
    get(target, name) {
      if (name === "transaction" && store.dead) {
        return () => {
          throw new DOMException("the storage process is gone", "InvalidStateError");
        };
      }
      if (name === "transaction" && store.full) {
        return () => {
          throw new DOMException("no room", "QuotaExceededError");
        };
      }
      if (name === "getAll" && store.readsHang) return () => new Promise(() => {});
      if (name === "transaction" && store.hangs) return () => hangingTransaction();
      const value = target[name];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** A transaction of a storage process that does not answer. */
function hangingTransaction() {
  const never = new Promise(() => {});
  const stuck = { get: () => never, put: () => never, delete: () => never };
  return { objectStore: () => stuck, done: never, error: null, abort: () => {} };
}

/** A tablet that is set up and open. */
export async function makeOpenTablet(server, more = {}) {
  const { user = ANNA, kind = "tablet", ...rest } = more;
  const tablet = await makeTablet(server, rest);
  await setUp(tablet.core, user, kind);
  return tablet;
}

export async function setUp(core, user = ANNA, kind = "tablet") {
  const password = "a long password";
  await core.signIn({ email: user.email, password });
  const share = await core.requestShare({ kind, password });
  await core.enrol({ user, kind, share, passphrase: kind === "tablet" ? WORDS : undefined });
}
