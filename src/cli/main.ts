#!/usr/bin/env node
// The file that the operating system starts: it looks at the version of Node before anything is loaded that needs it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `stancegraph: this is Node ${process.versions.node}. Expected Node 20.19 or newer. Install it from https://nodejs.org.\n`,
  );
  process.exit(3);
}

// what cannot be written is told by who writes; a reader that has gone ends the command
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
process.stderr.on('error', () => {});
const { runCommand } = await import('./program.js');
process.exitCode = await runCommand(process.argv.slice(2));

export {};
