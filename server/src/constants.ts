import { Utils, URI } from 'vscode-uri';
import type { CodeValue } from './analysis/model.ts';
import type { DocumentVersion } from './document.ts';
import type { Knowledge } from './facts.ts';
import type { Segment } from './text/segments.ts';

/** Gives other documents: open ones, and files read before. `undefined` for one that does not exist, `unread` for one that nobody read yet. */
export type Library = (uri: string) => DocumentVersion | undefined | 'unread';

/** How far a name is followed through modules that pass it on. */
const DEEPEST = 4;

/** Resolves the names of constants in one version of a document, in its own text and through its imports. */
export class Constants {
  /** Files that were wanted and are not read yet: read them and ask again. */
  readonly unread = new Set<string>();
  private readonly modules = new Set<string>();
  private readonly known = new Map<string, CodeValue | undefined>();
  private readonly homes = new Map<DocumentVersion, ReadonlyMap<string, readonly Segment[]>>();

  constructor(
    private readonly document: DocumentVersion,
    private readonly knowledge: Knowledge,
    private readonly library: Library,
  ) {}

  /** The value of `ErrorCode.VALIDATION` or `VALIDATION` as seen in `near`, whose own constants come first. */
  value(name: string, near: Segment): CodeValue | undefined {
    const local = this.inSegment(name, near, this.document);
    if (local !== undefined) return local;
    if (!this.known.has(name)) this.known.set(name, this.lookUp(name, this.document, DEEPEST));
    return this.known.get(name);
  }

  /** Whether a constant was looked for in that file. */
  reads(uri: string): boolean {
    return this.modules.has(uri);
  }

  private inSegment(name: string, segment: Segment, { language }: DocumentVersion): CodeValue | undefined {
    return this.knowledge.syntaxOf(segment, language).constants.find((constant) => constant.name === name)?.value;
  }

  private lookUp(name: string, document: DocumentVersion, depth: number): CodeValue | undefined {
    const root = name.split('.')[0]!;
    for (const segment of this.homesOf(document).get(root) ?? []) {
      const value = this.inSegment(name, segment, document);
      if (value !== undefined) return value;
    }
    return depth > 0 ? this.imported(name, root, document, depth - 1) : undefined;
  }

  private imported(name: string, root: string, document: DocumentVersion, depth: number): CodeValue | undefined {
    const { language } = document;
    if (!language.syntax) return undefined;
    for (const segment of document.segmentation.segments) {
      if (!language.syntax.importWords.test(segment.text)) continue;
      for (const { local, imported, from } of this.knowledge.syntaxOf(segment, language).imports) {
        if (local !== root && local !== '*') continue;
        const module = this.module(document, from);
        if (!module) continue;
        const rest = name.slice(root.length + 1);
        const there = imported === '*' ? (local === '*' ? name : rest) : imported === 'default' ? name : rest === '' ? imported : `${imported}.${rest}`;
        const value = this.lookUp(there, module, depth);
        if (value !== undefined) return value;
      }
    }
    return undefined;
  }

  private module(document: DocumentVersion, from: string): DocumentVersion | undefined {
    if (!from.startsWith('.') || !document.language.syntax) return undefined;
    const path = Utils.resolvePath(Utils.dirname(URI.parse(document.uri)), from);
    // `./codes.js` may be what a compiler makes of `./codes.ts`.
    const stems = [path.toString(true), path.toString(true).replace(/\.[mc]?jsx?$/, '')];
    for (const stem of new Set(stems)) {
      for (const ending of document.language.syntax.moduleEndings) {
        const uri = URI.parse(stem + ending).toString();
        const found = this.library(uri);
        this.modules.add(uri);
        if (found === 'unread') this.unread.add(uri);
        else if (found) return found;
      }
    }
    return undefined;
  }

  private homesOf(document: DocumentVersion): ReadonlyMap<string, readonly Segment[]> {
    const known = this.homes.get(document);
    if (known) return known;
    const homes = new Map<string, Segment[]>();
    for (const segment of document.segmentation.segments) {
      for (const name of this.knowledge.declaredIn(segment, document.language)) {
        const list = homes.get(name);
        if (list) list.push(segment);
        else homes.set(name, [segment]);
      }
    }
    this.homes.set(document, homes);
    return homes;
  }
}
