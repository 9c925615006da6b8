import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, runProgram } from './support/run-command.js';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly version: string;
}

/** What @grafeo-db/js names for other platforms, and the registry does not have. */
const UNPUBLISHED = /^node_modules\/@grafeo-db\/js-(darwin|win32|linux-arm64)-/;

function locked(file: string): [path: string, package_: Locked][] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  return Object.entries<Locked>(packages).filter(([path]) => path !== '');
}

it.each(['package-lock.json', 'bench/package-lock.json', 'test/clients/package-lock.json'])(
  '%s takes everything from the npm registry, each with its digest',
  (file) => {
    const wrong = locked(file).filter(
      ([path, { resolved, integrity, link }]) =>
        link === true ||
        // Where none is named, npm asks the registry that it is set to.
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
        (!/^sha512-[\w+/]{86}==$/.test(integrity ?? '') && !UNPUBLISHED.test(path)),
    );
    expect(wrong).toEqual([]);
  },
);

interface Component {
  readonly purl: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

it('lists in the SBOM of a release every package, told apart from those of the development', async () => {
  const { code, out, err } = await runProgram('npm', ['run', '-s', 'sbom']);
  expect([code, out, err]).toEqual([0, '', '']);
  const sbom = JSON.parse(readFileSync(join(ROOT, 'dist/sbom.cdx.json'), 'utf8'));
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX' });
  const isDevelopment = ({ properties = [] }: Component) =>
    properties.some(
      ({ name, value }) => name === 'cdx:npm:package:development' && value === 'true',
    );
  const listed = (sbom.components as Component[]).map((component) => [
    decodeURIComponent(component.purl),
    isDevelopment(component),
  ]);
  const wanted = locked('package-lock.json').map(([path, { version, dev = false }]) => [
    `pkg:npm/${path.split('node_modules/').at(-1)}@${version}`,
    dev,
  ]);
  expect(new Set(listed.map(String))).toEqual(new Set(wanted.map(String)));
});
