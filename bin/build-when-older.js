// `npm start` after `npm ci`, which builds: builds again only what is older than its sources.
import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const SOURCES = [
  'src',
  'web',
  'schema/operations',
  'seeds/geo',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
/** What the last step of a build writes. */
const BUILT = 'dist/web/index.html.gz';

const isDirectory = (path) => statSync(path).isDirectory();
const newest = (path) =>
  Math.max(
    statSync(path).mtimeMs,
    ...(isDirectory(path) ? readdirSync(path).map((name) => newest(`${path}/${name}`)) : []),
  );
const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (Math.max(...SOURCES.map(newest)) > built) execSync('npm run -s build', { stdio: 'inherit' });
