import type * as library from 'web-tree-sitter';
import type { Language as Grammar, Parser, Query, Tree } from 'web-tree-sitter';
import type { Host } from '../host.ts';
import type { Language, Syntax } from '../languages/language.ts';
import { moved } from './moved.ts';
import { readSyntax } from './readSyntax.ts';
import { rewritten } from './rewritten.ts';
import { emptySyntax, type SegmentSyntax } from './model.ts';

/** How long one segment may be parsed. Milliseconds. */
const LONGEST_PARSE = 500;

/**
 * Owns the parser, the grammars and every tree: a tree lives for one call of `read` and is freed there.
 * Grammars load on first use, so a file without codes costs nothing.
 */
export class Grammars {
  private runtime: Promise<Runtime> | undefined;
  private readonly loading = new Map<string, Promise<void>>();
  private readonly loaded = new Map<string, Loaded>();

  constructor(private readonly host: Host) {}

  /** Resolves when `read` can be called for this language; at once for one without a grammar. */
  async ready(language: Language): Promise<void> {
    const { syntax } = language;
    if (!syntax || this.loaded.has(syntax.grammar)) return;
    let loading = this.loading.get(syntax.grammar);
    if (!loading) {
      loading = this.load(syntax);
      this.loading.set(syntax.grammar, loading);
    }
    await loading;
  }

  isReady(language: Language): boolean {
    return !language.syntax || this.loaded.has(language.syntax.grammar);
  }

  /**
   * What the text of one segment says; nothing for a language without a grammar. The language must be ready. `before` and
   * `after` are what has to stand around the text for it to parse; the result is relative to the text all the same.
   */
  read(text: string, before: string, after: string, language: Language): SegmentSyntax {
    const { syntax } = language;
    const loaded = syntax && this.loaded.get(syntax.grammar);
    if (!loaded) return emptySyntax;
    loaded.parser.setLanguage(loaded.grammar);
    const source = before + text + after;
    const tree = this.parse(loaded.parser, rewritten(source, syntax));
    if (!tree) return emptySyntax;
    try {
      const read = readSyntax(tree.rootNode, loaded.query, source, syntax);
      return before + after === '' ? read : moved(read, -before.length, text.length);
    } finally {
      tree.delete();
    }
  }

  /** No segment that somebody wrote takes a tenth as long; one made to be slow, of a hundred thousand brackets, is given up. */
  private parse(parser: Parser, source: string): Tree | null {
    const started = this.host.now();
    const isLate = (): boolean => this.host.now() - started > LONGEST_PARSE;
    const tree = parser.parse(source, null, { progressCallback: isLate });
    // Without this the next text would be taken for the rest of this one.
    if (!tree) parser.reset();
    return tree;
  }

  private async load(syntax: Syntax): Promise<void> {
    this.runtime ??= this.start();
    const [{ parser, library }, bytes] = await Promise.all([this.runtime, this.host.grammar(syntax.grammar)]);
    const grammar = await library.Language.load(bytes);
    this.loaded.set(syntax.grammar, { parser, grammar, query: new library.Query(grammar, syntax.queries) });
  }

  /** The parser's code is read when the first grammar is, so that a server without work starts sooner. */
  private async start(): Promise<Runtime> {
    const [library, wasmBinary] = await Promise.all([import('web-tree-sitter'), this.host.grammar('web-tree-sitter')]);
    await library.Parser.init({ wasmBinary });
    return { library, parser: new library.Parser() };
  }
}

interface Runtime {
  readonly library: typeof library;
  readonly parser: Parser;
}

interface Loaded {
  readonly parser: Parser;
  readonly grammar: Grammar;
  readonly query: Query;
}
