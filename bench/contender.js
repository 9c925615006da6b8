// A contender in a process of its own: started, asked over HTTP, and told to report its CPU time.
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/**
 * Our server's, for all: without the first a contender would be slow again after the half minute in which others are
 * measured, without the second (see src/main.ts) by chance.
 */
const FLAGS = ['--no-memory-reducer', '--no-allocation-site-pretenuring'];
const PRELOAD = new URL('contenders/report-cpu.js', import.meta.url).href;

process.setMaxListeners(50);

/** Starts a script with Node and waits until it prints its address. */
export async function startContender(name, script, env) {
  const start = performance.now();
  const child = spawn(process.execPath, [...FLAGS, '--import', PRELOAD, ...script], {
    cwd: HERE,
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  // A contender does not outlive the bench, however that ends.
  process.once('exit', () => child.kill());
  const url = await new Promise((resolve, reject) => {
    let text = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${text}`)));
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /http:\/\/localhost:\d+/.exec(text);
      if (found) resolve(new URL(found[0]));
    });
  });
  const startMs = performance.now() - start;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    name,
    startMs,
    /** Posts a body, with more headers if need be; resolves with the answer's text, or a packed one's bytes as such. */
    post: (body, headers) => post(url, agent, body, headers),
    /** CPU milliseconds and resident bytes so far. */
    usage: () =>
      new Promise((resolve) => {
        child.once('message', resolve);
        child.send('cpu');
      }),
    async stop() {
      agent.destroy();
      if (child.exitCode !== null) return;
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(timer);
    },
  };
}

function post(url, agent, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: url.hostname,
        port: url.port,
        path: '/graphql',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const isPacked = response.headers['content-encoding'] !== undefined;
          const text = Buffer.concat(chunks).toString(isPacked ? 'latin1' : 'utf8');
          if (response.statusCode === 200) resolve(text);
          else {
            const { statusCode: status } = response;
            reject(Object.assign(new Error(`${status}: ${text.slice(0, 500)}`), { status }));
          }
        });
        response.on('error', reject);
      },
    );
    // The server may close an idle connection in the moment it is used again.
    sent.on('error', (error) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET')
        post(url, agent, body, headers).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}
