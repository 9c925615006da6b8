// Times, in turns, from process start to listening: this server on an existing embedded store against a bare
// Apollo + type-graphql server of one field on the same packages. Prints each pair's minimum and the ratio.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ROUNDS = 10;
const folder = mkdtempSync(join(tmpdir(), 'wsw-bench-'));
const env = { ...process.env, PORT: '0', LOG_LEVEL: 'silent', DATA_PATH: join(folder, 'store') };

/** Milliseconds until the process prints an address. */
function time(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => {
      const taken = performance.now() - start;
      child.once('exit', () => resolve(taken));
      child.kill('SIGTERM');
    });
    child.once('error', reject);
  });
}

const ours = ['dist/main.js', 'serve'];
const bare = ['bench/bare-server.js'];
try {
  await time(ours);
  await time(bare);
  const times = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await time(ours));
    times.bare.push(await time(bare));
  }
  const row = (name, list) =>
    `${name}: least ${Math.min(...list).toFixed(0)} ms, median ${median(list).toFixed(0)} ms\n`;
  process.stdout.write(row('ours', times.ours) + row('bare', times.bare));
  process.stdout.write(
    `ratio: least ${(Math.min(...times.ours) / Math.min(...times.bare)).toFixed(2)}, median ${(median(times.ours) / median(times.bare)).toFixed(2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
