import { type MockInstance, vi } from 'vitest';

/** Keeps what is written to standard output and errors from the terminal; whoever writes hears that it was taken. */
export function catchOutput(): {
  readonly out: MockInstance<typeof process.stdout.write>;
  restore(): void;
} {
  const out = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((_: unknown, written?: unknown) => {
      if (typeof written === 'function') written();
      return true;
    });
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  return {
    out,
    restore() {
      out.mockRestore();
      err.mockRestore();
    },
  };
}
