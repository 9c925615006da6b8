import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('failing-disk.c', import.meta.url));

/** Compiles the library that makes a disk fail into a folder; null where there is no C compiler. */
export function compileFailingDisk(folder: string): string | null {
  const library = join(folder, 'failing-disk.so');
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-o', library, SOURCE, '-ldl']);
    return library;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The environment of a process whose disk fails under a folder once the file `when` is there. */
export function failingDisk(
  library: string,
  fault: 'full' | 'fsync',
  under: string,
  when: string,
): Readonly<Record<string, string>> {
  return {
    LD_PRELOAD: library,
    FAILING_DISK: fault,
    FAILING_DISK_UNDER: under,
    FAILING_DISK_WHEN: when,
  };
}
