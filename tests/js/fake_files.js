/** Files of an origin's private file system, in memory, on a disk with so much room. */

const full = () => new DOMException("it would exceed the quota", "QuotaExceededError");

class FakeWriter {
  constructor(files, name) {
    this.files = files;
    this.name = name;
    this.size = 0;
  }

  async write(piece) {
    await this.files.hold;
    if (this.size + piece.length > this.files.room) throw full();
    this.size += piece.length;
  }

  async truncate(size) {
    this.size = size;
  }

  async close() {
    this.files.kept.set(this.name, this.size);
    this.files.room -= this.size;
  }

  async abort() {
    this.files.aborted += 1;
  }
}

export class FakeFiles {
  /** @param {number} room bytes */
  constructor(room) {
    this.room = room;
    this.kept = new Map();
    this.aborted = 0;
    this.hold = Promise.resolve();
    this.directory = async () => this;
  }

  async getFileHandle(name, { create = false } = {}) {
    if (!this.kept.has(name) && !create) throw new DOMException("not there", "NotFoundError");
    if (!this.kept.has(name)) this.kept.set(name, 0);
    return {
      getFile: async () => ({ size: this.kept.get(name) }),
      createWritable: async () => new FakeWriter(this, name),
    };
  }

  async removeEntry(name) {
    if (!this.kept.has(name)) throw new DOMException("not there", "NotFoundError");
    this.room += this.kept.get(name);
    this.kept.delete(name);
  }
}
