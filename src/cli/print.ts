/**
 * Writes to standard output and resolves once whoever reads it took it. Rejects with EPIPE when nobody reads any more
 * (`| head`): there is no use in going on then.
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
