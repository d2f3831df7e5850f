#!/usr/bin/env node
// The file that the operating system starts.
import { runCommand } from './program.js';

// what cannot be written is told by who writes; a reader that has gone ends the command
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
process.stderr.on('error', () => {});
process.exitCode = await runCommand(process.argv.slice(2));
