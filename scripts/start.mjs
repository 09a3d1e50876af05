#!/usr/bin/env node
// "npm start": the extension in a real VS Code with the sample project open.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild, ensureDependencies, ensureEditor, explain, Remedy, requireSupportedNode } from './setup.mjs';
import { findDesktop, openDesktop } from './editor/desktop.mjs';
import { openInBrowser } from './editor/browse.mjs';
import { startServer } from './editor/server.mjs';
import { ROOT } from './setup/paths.mjs';

const HELP = `Opens VS Code with Error Code Assist loaded.

  npm start                        the sample project
  npm start -- --folder PATH       a folder of your own
  npm start -- --web               VS Code in the browser, although a desktop VS Code is installed
  npm start -- --port N            serve it on this port (default: any that is free)
  npm start -- --no-open           print the address only`;

const SAMPLE = path.join(ROOT, 'sample');

/** The files to begin with, the first that is there; a folder of the user's own opens without one. */
const FIRST_FILES = ['src/tour.ts', 'src/index.ts', 'README.md'].map((name) => path.join(SAMPLE, name));

async function main() {
  const choices = readArguments();
  if (!choices) return console.log(HELP);
  requireSupportedNode();
  await ensureDependencies();
  await ensureBuild();
  const desktop = choices.web ? undefined : findDesktop();
  if (desktop) {
    await openDesktop(desktop, ROOT, choices.folder, choices.file);
    console.log(
      `Opened ${choices.folder} in VS Code (${desktop}). "npm start -- --web" shows it in the browser instead.`,
    );
    return;
  }
  await serve(choices);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      port: { type: 'string', default: '0' },
      web: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  // npm changes into the repository; a relative path is meant from where the command was typed.
  const folder = values.folder ? path.resolve(process.env['INIT_CWD'] ?? '.', values.folder) : SAMPLE;
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Remedy(`${folder} is not a folder.`, 'Name an existing one: npm start -- --folder PATH');
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Remedy(`${values.port} is not a port.`, 'Ports are numbers from 1 to 65535.');
  }
  const file = folder === SAMPLE ? FIRST_FILES.find((candidate) => fs.existsSync(candidate)) : undefined;
  return { folder, file, port, web: values.web, open: !values['no-open'] };
}

/** @param {NonNullable<ReturnType<typeof readArguments>>} choices */
async function serve({ folder, file, port, open }) {
  const server = await startServer({ editor: await ensureEditor(), port });
  let stopping = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      console.log('\nStopping VS Code …');
      void server.stop().finally(() => process.exit(0));
    });
  }
  const address = server.address(folder, { extension: ROOT, ...(file ? { file } : {}) });
  const opened = open && openInBrowser(address);
  console.log(`\nVS Code is running with Error Code Assist and shows ${folder}.`);
  console.log(opened ? 'Your browser opens it; the address is:' : 'Open this address in a browser on this machine:');
  console.log(`\n  ${address}\n\nPress Ctrl+C to stop it.`);
  await server.exited;
  if (!stopping) throw new Error(`VS Code's server ended by itself:\n${server.log().slice(-3000)}`);
}

try {
  await main();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
