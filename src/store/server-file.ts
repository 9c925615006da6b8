import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which server holds the embedded store. */
export interface ServerFile {
  /** Base address, without a path. */
  readonly address: string;
  readonly process: number;
  /** Whether it asks for tokens, and not for the local key. */
  readonly tokens: boolean;
}

const FILE = 'server.json';

/** Says beside the store which server holds it. */
export async function writeServerFile(folder: string, server: ServerFile): Promise<void> {
  const part = join(folder, `${FILE}.${process.pid}`);
  await writeFile(part, `${JSON.stringify(server)}\n`);
  await rename(part, join(folder, FILE));
}

/** The server that holds the store, or held it when it ended without a word; null when none is named. */
export async function readServerFile(folder: string): Promise<ServerFile | null> {
  try {
    const { address, process, tokens } = JSON.parse(await readFile(join(folder, FILE), 'utf8'));
    const isOurs = URL.canParse(address) && Number.isInteger(process);
    return isOurs ? { address, process, tokens: tokens === true } : null;
  } catch {
    return null;
  }
}

export async function removeServerFile(folder: string): Promise<void> {
  await rm(join(folder, FILE), { force: true });
}
