import type { GrafeoDB } from '@grafeo-db/js';
import { AppError } from '../../errors.js';

interface Binding {
  readonly GrafeoDB: typeof GrafeoDB;
}

/**
 * The native binding of the embedded engine. Importing this file throws ENGINE_UNAVAILABLE where there is no binary for
 * the machine, with the commands that do without.
 */
export const grafeo: Binding = await loadBinding();

async function loadBinding(): Promise<Binding> {
  try {
    return (await import('@grafeo-db/js')).default;
  } catch (cause) {
    throw new AppError(
      'ENGINE_UNAVAILABLE',
      `The embedded engine's binary for ${process.platform} on ${process.arch} cannot be loaded; it is published for Linux on x64 with glibc (there, \`npm ci --include=optional\` gets it). Start the server with a Neo4j of its own by \`NEO4J_PASSWORD=… docker compose up\`, or on yours by \`NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… npm start\`.`,
      { cause },
    );
  }
}
