import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'local.key';
const BYTES = 32;
const FORM = /^[\w-]{43}$/;
const OTHERS = 0o077;

/**
 * The local key of the store whose files lie in the folder: 32 random bytes as base64url, by which a server without
 * tokens knows who may write. Made at the first call. Rejects with the file system's error when it cannot be kept.
 */
export async function keepLocalKey(folder: string): Promise<string> {
  const file = join(folder, FILE);
  // A key that others could read is no secret any more.
  const isOpen = await stat(file).then(
    ({ mode }) => (mode & OTHERS) !== 0,
    () => false,
  );
  if (isOpen) await rm(file);
  const known = await readLocalKey(folder);
  if (known !== null) return known;
  await mkdir(folder, { recursive: true });
  const key = newLocalKey();
  const made = `${file}.${randomUUID()}`;
  await writeFile(made, `${key}\n`, { mode: 0o600 });
  try {
    // Unlike a rename it fails when another server was first, and unlike a write nobody reads half of it.
    await link(made, file);
    return key;
  } catch (error) {
    const other = await readLocalKey(folder);
    if (other !== null) return other;
    throw error;
  } finally {
    await rm(made, { force: true });
  }
}

/** A key that is kept nowhere. */
export function newLocalKey(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** The local key of the store whose files lie in the folder; null when there is none, or none that may be read. */
export async function readLocalKey(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => '');
  const key = text.trim();
  return FORM.test(key) ? key : null;
}
