import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import grammars from '../../scripts/grammars.json';
import type { Host } from '../../server/src/host.ts';

/** Files by their address: all that there is on the disk of a `memoryHost`. */
export type Files = Map<string, string>;

/** A world in memory. Only the grammars come from the real disk, each once for all hosts. */
export function memoryHost(files: Files = new Map()): Host {
  let ticks = 0;
  return {
    grammar: grammarBytes,
    read: (uri) => Promise.resolve(files.get(uri)),
    list: (folder) => Promise.resolve(namesIn(folder, files)),
    now: () => ticks++,
  };
}

function namesIn(folder: string, files: Files): readonly string[] {
  const within = [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
  return [...new Set(within.map((uri) => uri.slice(folder.length + 1).split('/')[0]!))];
}

const loaded = new Map<string, Promise<Uint8Array>>();

/** Where the dependencies ship each grammar: the table that the build copies them by. */
const shipped = new Map(grammars.map((grammar) => [grammar.name, `${grammar.package}/${grammar.file}`]));

/** The bytes of a grammar's `.wasm` file as the dependencies ship it, or of the parser itself (`web-tree-sitter`). */
export function grammarBytes(name: string): Promise<Uint8Array> {
  let bytes = loaded.get(name);
  if (!bytes) {
    const path = name === 'web-tree-sitter' ? 'web-tree-sitter/web-tree-sitter.wasm' : shipped.get(name);
    if (path === undefined) throw new Error(`scripts/grammars.json has no ${name}`);
    bytes = readFile(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)));
    loaded.set(name, bytes);
  }
  return bytes;
}
