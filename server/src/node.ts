#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

/** Larger files hold no constants that anyone imports by name. Bytes. */
const LARGEST = 2_000_000;

/** A folder with more in it is no place for sources. */
const MOST_LISTED = 5_000;

/** Packed beside the server; a copy of the server alone does without. */
const RULE_PAGES = join(__dirname, '..', 'docs', 'rules', sep);

const host: Host = {
  grammar: async (name) =>
    new Uint8Array(
      await readFile(
        join(__dirname, name === 'web-tree-sitter' ? `${name}.wasm` : `grammars/tree-sitter-${name}.wasm`),
      ),
    ),
  read: async (uri, most = LARGEST) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      return size > most ? undefined : await readFile(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  list: async (folder, within) => {
    if (!folder.startsWith('file:')) return [];
    try {
      const [real, root] = await Promise.all([realpath(fileURLToPath(folder)), realpath(fileURLToPath(within))]);
      if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) return [];
      const entries = await readdir(real, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .slice(0, MOST_LISTED)
        .map(({ name }) => name);
    } catch {
      return [];
    }
  },
  ...(existsSync(RULE_PAGES) && { rulePages: pathToFileURL(RULE_PAGES).href }),
  now: () => performance.now(),
};

startServer(createConnection(ProposedFeatures.all), host);
