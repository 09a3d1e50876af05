#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

// The young generation stays small. An analysis makes much that is short-lived, and grown to its usual size the space for
// it costs some 15 MB for as long as the server runs, for no measurable speed.
setFlagsFromString('--semi-space-growth-factor=1');
// Grammars stay with the code that V8 makes first. Making it faster takes 20 MB for a second or two, which no allocator gives
// back, and a segment is parsed too quickly for it to matter.
setFlagsFromString('--liftoff-only');

/** Larger files hold no constants that anyone imports by name. Bytes. */
const LARGEST = 2_000_000;

const host: Host = {
  grammar: async (name) =>
    new Uint8Array(
      await readFile(
        join(__dirname, name === 'web-tree-sitter' ? `${name}.wasm` : `grammars/tree-sitter-${name}.wasm`),
      ),
    ),
  read: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const bytes = await readFile(fileURLToPath(uri));
      return bytes.length > LARGEST ? undefined : bytes.toString('utf8');
    } catch {
      return undefined;
    }
  },
  now: () => performance.now(),
};

startServer(createConnection(ProposedFeatures.all), host);
