#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

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
