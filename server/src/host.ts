/**
 * What the world must offer to the engine. Node and the browser each have their own; tests have one in memory.
 * Addresses are URIs as the client writes them.
 */
export interface Host {
  /** A grammar's `.wasm` file by its name (`typescript`), or the parser's own runtime (`web-tree-sitter`). */
  grammar(name: string): Promise<Uint8Array>;
  /** The text of a file, or undefined when it does not exist, cannot be read or has more bytes than `most`. */
  read(uri: string, most?: number): Promise<string | undefined>;
  /**
   * The names of the files and folders in a folder, without links; none when it cannot be read, or is not really in the folder `within`,
   * wherever links lead.
   */
  list(folder: string, within: string): Promise<readonly string[]>;
  /** The address of the folder with a page about each rule, which ends in a slash; none where there is no such folder. */
  readonly rulePages?: string;
  /** Monotonic, in milliseconds. */
  now(): number;
}
