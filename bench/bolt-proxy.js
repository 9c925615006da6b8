// A TCP proxy before Neo4j that counts what a client costs it: flights (the client speaks after the server has
// answered), bytes either way, and the statements in the client's RUN messages, with their parameters.
import { connect, createServer } from 'node:net';

const RUN = 0x10;
const MAGIC = 0x6060b017;
const MANIFEST = 0x000001ff;

/** Starts the proxy. `take()` returns what was counted since the last call. */
export async function startProxy(uri) {
  const { hostname, port } = new URL(uri);
  let counted = zero();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const reader = new MessageReader((statement) => counted.statements.push(statement));
    let isAsking = false;
    client.on('data', (chunk) => {
      if (!isAsking) counted.flights += 1;
      isAsking = true;
      counted.up += chunk.length;
      reader.push(chunk);
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      isAsking = false;
      counted.down += chunk.length;
      if (!reader.knowsVersion) reader.answer(chunk);
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    uri: `bolt://localhost:${server.address().port}`,
    take() {
      const taken = counted;
      counted = zero();
      return taken;
    },
    close: () => server.close(),
  };
}

function zero() {
  return { flights: 0, up: 0, down: 0, statements: [] };
}

/** Puts a Bolt client's messages together from chunks, after the handshake, and reads the RUNs among them. */
class MessageReader {
  knowsVersion = false;
  #handshake = 20;
  #left = Buffer.alloc(0);
  #message = [];
  #onRun;

  constructor(onRun) {
    this.#onRun = onRun;
  }

  /** The server's first answer: a version, or the list from which the client then chooses (five bytes more). */
  answer(chunk) {
    this.knowsVersion = true;
    if (chunk.readUInt32BE(0) === MANIFEST) this.#handshake += 5;
  }

  push(chunk) {
    this.#left = Buffer.concat([this.#left, chunk]);
    if (this.#handshake > 0) {
      if (this.#left.length >= 4 && this.#handshake === 20 && this.#left.readUInt32BE(0) !== MAGIC)
        throw new Error('This is no Bolt client');
      const taken = Math.min(this.#handshake, this.#left.length);
      this.#handshake -= taken;
      this.#left = this.#left.subarray(taken);
    }
    while (this.#left.length >= 2) {
      const size = this.#left.readUInt16BE(0);
      if (this.#left.length < 2 + size) return;
      if (size > 0) this.#message.push(this.#left.subarray(2, 2 + size));
      else if (this.#message.length > 0) {
        const message = Buffer.concat(this.#message);
        this.#message = [];
        if (message[1] === RUN) {
          const values = new PackStream(message.subarray(2));
          this.#onRun({ text: values.read(), parameters: values.read() });
        }
      }
      this.#left = this.#left.subarray(2 + size);
    }
  }
}

/** Reads PackStream values: what parameters can hold, without structures. Integers are bigints. */
class PackStream {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  read() {
    const marker = this.#take(1)[0];
    const low = marker & 0x0f;
    if (marker < 0x80) return BigInt(marker);
    if (marker >= 0xf0) return BigInt(marker - 0x100);
    switch (marker >> 4) {
      case 0x8:
        return this.#text(low);
      case 0x9:
        return this.#list(low);
      case 0xa:
        return this.#map(low);
    }
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return this.#take(8).readDoubleBE(0);
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
      case 0xc9:
      case 0xca:
        return BigInt(this.#take(1 << (marker - 0xc8)).readIntBE(0, 1 << (marker - 0xc8)));
      case 0xcb:
        return this.#take(8).readBigInt64BE(0);
    }
    const width = 1 << (marker & 0x03);
    const size = this.#take(width).readUIntBE(0, width);
    if (marker >= 0xd0 && marker <= 0xd2) return this.#text(size);
    if (marker >= 0xd4 && marker <= 0xd6) return this.#list(size);
    if (marker >= 0xd8 && marker <= 0xda) return this.#map(size);
    throw new Error(`A parameter is of a kind that is not read: ${marker.toString(16)}`);
  }

  #take(size) {
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }

  #text(size) {
    return this.#take(size).toString('utf8');
  }

  #list(size) {
    return Array.from({ length: size }, () => this.read());
  }

  #map(size) {
    return Object.fromEntries(Array.from({ length: size }, () => [this.read(), this.read()]));
  }
}
