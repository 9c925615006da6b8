import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Config, readConfig } from '../config.js';
import { AppError } from '../errors.js';
import { FORMAT_NAMES } from '../formats/writers/formats.js';

/**
 * Exit codes: 0 done, 1 refused or broken input, 2 wrong usage, 3 engine unavailable, and what a shell tells of a
 * program that wrote to a closed pipe.
 */
type ExitCode = 0 | 1 | 2 | 3 | typeof CLOSED_PIPE;

/** 128 and the number of SIGPIPE. */
const CLOSED_PIPE = 141;

/** Runs one command and returns its exit code; every failure is a sentence on standard error. */
export async function runCommandLine(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  // Without a listener a reader that goes away would end the process wherever it is, with a stack.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    return report(error, 2);
  }
  try {
    await program(config).parseAsync(argv);
    return 0;
  } catch (error) {
    return report(error, 1);
  }
}

const acceptLoss = new Option(
  '--accept-loss',
  'go on with a store that lacks writes it had acknowledged, and record that',
);

/** Every command loads its own code only when it is the one that runs. */
function program(config: Config): Command {
  const packageJson = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const root = new Command('who-said-where')
    .description('A GraphQL knowledge graph of who said what about where.')
    .version(JSON.parse(packageJson).version)
    .exitOverride()
    .showHelpAfterError('Run who-said-where --help for the commands.');
  root
    .command('serve', { isDefault: true })
    .description('serve the GraphQL API and its playground')
    .addOption(acceptLoss)
    .action(async (options) => (await import('./serve.js')).serve(config, options));
  addBundles(root, config);
  root
    .command('doctor')
    .description('check everything that must hold in the store, and name what is broken')
    .option('--json', 'one JSON object')
    .addOption(acceptLoss)
    .action(async (options) => (await import('./doctor.js')).runDoctor(config, options));
  addOperations(root, config);
  root
    .command('schema')
    .description('print the GraphQL schema, or write it and the graph schema into a folder')
    .option(
      '--write <folder>',
      'writes schema.graphql, graph.cypher and bundle.schema.json there, and bundle.md into docs beside it',
    )
    .action(async (options) => (await import('./write-schema.js')).writeSchema(options));
  return root;
}

/** The commands that take bundles in and out. */
function addBundles(root: Command, config: Config): void {
  root
    .command('import')
    .description(
      'put bundles (JSON, YAML or JSON Lines) into the graph; one refused does not stop the rest',
    )
    .argument('<paths...>', 'bundle files, folders of them, or - for standard input')
    .option('--dry-run', 'check and report, write nothing')
    .option(
      '--server <url>',
      'into the store of the server there, with the token in WSW_TOKEN',
      baseAddress,
    )
    .option('--json', 'JSON lines also on a terminal')
    .addOption(acceptLoss)
    .action(async (files: string[], options) =>
      (await import('./import-files.js')).importFiles(config, files, options),
    );
  root
    .command('export')
    .description('write the graph, an article or what surrounds a node to standard output')
    .option('--article <id>', 'only this article')
    .option('--around <id>', 'only the articles that speak of this node, or let it speak')
    .addOption(
      new Option('--format <format>', 'bundles can be imported again')
        .choices(FORMAT_NAMES)
        .default('bundles'),
    )
    .option('--output <file>', 'write there instead')
    .addOption(acceptLoss)
    .action(async (options) => (await import('./export-graph.js')).exportGraph(config, options));
}

/** The commands about an operation in a file. */
function addOperations(root: Command, config: Config): void {
  operationCommand(root, 'query', 'run the GraphQL operation in a file without a server')
    .option('--json', 'one line instead of an indented answer')
    .action(async (file: string, options) =>
      (await import('./run-query.js')).runQuery(config, file, options),
    );
  operationCommand(root, 'explain', 'print what becomes of the GraphQL query in a file')
    .option('--profile', 'run it, and print how long that takes')
    .option('--json', 'one JSON object')
    .action(async (file: string, options) =>
      (await import('./explain-operation.js')).explainOperation(config, file, options),
    );
}

/** A command that takes an operation. */
function operationCommand(root: Command, name: string, description: string): Command {
  return root
    .command(name)
    .description(description)
    .argument('<file>', 'a .graphql file')
    .option('--variables <json>', 'its variables as a JSON object, or a file that holds one')
    .option('--operation <name>', 'which operation, when the file has several')
    .addOption(acceptLoss);
}

function baseAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:')
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  throw new InvalidArgumentError('give its address, such as https://graph.example.org');
}

/** Instead of a database's own words, which name what only we should know. */
const OUR_FAULT =
  'The graph engine did not do what it was asked, which is a fault of ours; nothing of this change was written. `who-said-where doctor` tells whether the store is well.';

function report(error: unknown, fallback: ExitCode): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return CLOSED_PIPE;
  if (error instanceof AppError) {
    process.stderr.write(`${error.expose ? error.message : OUR_FAULT}\n`);
    return error.code === 'ENGINE_UNAVAILABLE' || error.code === 'ENGINE_TIMEOUT' ? 3 : fallback;
  }
  process.stderr.write(
    `Unexpected error: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  return 1;
}
