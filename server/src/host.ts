/**
 * What the world must offer to the engine. Node and the browser each have their own; tests have one in memory.
 * Addresses are URIs as the client writes them.
 */
export interface Host {
  /** A grammar's `.wasm` file by its name (`typescript`), or the parser's own runtime (`web-tree-sitter`). */
  grammar(name: string): Promise<Uint8Array>;
  /** The text of a file, or undefined when it does not exist or cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Monotonic, in milliseconds. */
  now(): number;
}
