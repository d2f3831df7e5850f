#!/usr/bin/env node
// The file that the operating system starts.
import { runCommand } from './program.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await runCommand(process.argv.slice(2));
