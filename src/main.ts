import { setFlagsFromString } from 'node:v8';
import { runCommandLine } from './cli/command-line.js';

// V8 makes objects in the old generation where the first of their kind lived long. For those that hold an answer it is
// wrong: each then keeps its rows until the next full collection, an eighth of the throughput and 50 MB.
setFlagsFromString('--no-allocation-site-pretenuring');
// The embedded engine cannot be told to stop a read that nobody waits for any more, and the process would wait for it.
process.exit(await runCommandLine(process.argv, process.env));
