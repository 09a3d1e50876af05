import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { grammarNamed } from '../../scripts/build/grammars.mjs';
import type { Host } from '../../server/src/host.ts';

// As the built server is run: to optimize the largest grammars takes a core for many seconds and saves none.
setFlagsFromString('--liftoff-only');

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

/** The bytes of a grammar's `.wasm` file as the build ships it, or of the parser itself (`web-tree-sitter`). */
export function grammarBytes(name: string): Promise<Uint8Array> {
  let bytes = loaded.get(name);
  if (!bytes) {
    bytes =
      name === 'web-tree-sitter'
        ? readFile(fileURLToPath(new URL('../../node_modules/web-tree-sitter/web-tree-sitter.wasm', import.meta.url)))
        : Promise.resolve(new Uint8Array(grammarNamed(name)));
    loaded.set(name, bytes);
  }
  return bytes;
}
