/** Caches of a browser, in memory: what the worker and the forms' keeper use of them. */

const pathOf = (request) =>
  new URL(typeof request === "string" ? request : request.url, "http://localhost").pathname;

class FakeCache {
  constructor(fetch) {
    this.fetch = fetch;
    this.kept = new Map();
  }

  async put(request, response) {
    this.kept.set(pathOf(request), response);
  }

  async match(request) {
    return this.kept.get(pathOf(request))?.clone();
  }

  async addAll(requests) {
    const answers = await Promise.all(requests.map((request) => this.fetch(request)));
    if (answers.some((answer) => !answer.ok)) throw new TypeError("a request failed");
    for (const [place, request] of requests.entries())
      this.kept.set(pathOf(request), answers[place]);
  }
}

export class FakeCaches {
  constructor(fetch) {
    this.fetch = fetch;
    this.named = new Map();
  }

  async open(name) {
    if (!this.named.has(name)) this.named.set(name, new FakeCache(this.fetch));
    return this.named.get(name);
  }

  keys = async () => [...this.named.keys()];
  has = async (name) => this.named.has(name);
  delete = async (name) => this.named.delete(name);
}
