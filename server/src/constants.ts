import { Utils, URI } from 'vscode-uri';
import type { CodeValue } from './analysis/model.ts';
import type { DocumentVersion } from './document.ts';
import type { Knowledge } from './facts.ts';
import type { Language } from './languages/language.ts';
import { fileOf } from './notebooks.ts';
import type { Segment } from './text/segments.ts';

/** Gives other documents: open ones, and files read before. `undefined` for one that does not exist, `unread` for one that nobody read yet. */
export type Library = (uri: string) => DocumentVersion | undefined | 'unread';

/** How far a name is followed through modules that pass it on. */
const DEEPEST = 4;

/** A value, and the file that gives it. */
interface Found {
  readonly value: CodeValue;
  readonly home: DocumentVersion;
}

/** Resolves the names of constants in one version of a document, in its own text and through its imports. */
export class Constants {
  /** Files that were wanted and are not read yet, and the language of who imports them: read them and ask again. */
  readonly unread = new Map<string, string>();
  private readonly modules = new Set<string>();
  private readonly known = new Map<string, Found | undefined>();
  private readonly homes = new Map<DocumentVersion, ReadonlyMap<string, readonly Segment[]>>();

  constructor(
    private readonly document: DocumentVersion,
    private readonly knowledge: Knowledge,
    private readonly library: Library,
    /** What runs before or behind the document as if it stood in it: the other cells of a notebook. */
    private readonly cells: readonly DocumentVersion[],
  ) {}

  /** The value of `ErrorCode.VALIDATION` or `VALIDATION` as seen in `near`, whose own constants come first. */
  value(name: string, near: Segment): CodeValue | undefined {
    const local = this.inSegment(name, near, this.document);
    return local ?? this.found(name)?.value;
  }

  /** The other file that gives a name its value, as seen in `near`; undefined for a name of this program. */
  homeOf(name: string, near: Segment): DocumentVersion | undefined {
    if (this.inSegment(name, near, this.document) !== undefined) return undefined;
    const home = this.found(name)?.home;
    return home && this.program.includes(home) ? undefined : home;
  }

  private found(name: string): Found | undefined {
    if (!this.known.has(name)) {
      const found = this.program.map((document) => this.lookUp(name, document, DEEPEST));
      this.known.set(
        name,
        found.find((one) => one !== undefined),
      );
    }
    return this.known.get(name);
  }

  /** The names under `qualifier` by their value, as seen in `near`; with an empty one, those that stand by themselves, as the names `beside` do. */
  owned(qualifier: string, near: Segment, beside: readonly string[] = []): ReadonlyMap<CodeValue, string> {
    const owned = new Map<CodeValue, string>();
    const holder = qualifier === '' ? this.holderOf(beside, near) : undefined;
    const collect = (segment: Segment, { language }: DocumentVersion, owner: string): void => {
      for (const constant of this.knowledge.syntaxOf(segment, language).constants) {
        const { name, value } = constant;
        if (constant.owner !== holder) continue;
        const at = name.lastIndexOf('.');
        if (name.slice(0, Math.max(at, 0)) !== owner || owned.has(value)) continue;
        // A name that stands by itself may be one that a function keeps to itself.
        if (at < 0 && holder === undefined && !this.knowledge.of(segment, language).declared.includes(name)) continue;
        owned.set(value, qualifier === '' ? name : `${qualifier}.${name.slice(at + 1)}`);
      }
    };
    const { document } = this;
    collect(near, document, qualifier);
    for (const part of this.program) {
      const { segments } = part.segmentation;
      const here =
        qualifier === ''
          ? segments.filter((segment) => this.knowledge.of(segment, part.language).declared.length > 0)
          : (this.homesOf(part).get(qualifier.split('.')[0]!) ?? []);
      for (const segment of here) collect(segment, part, qualifier);
    }
    if (owned.size > 0 || qualifier === '') return owned;
    const follow = (name: string, from: DocumentVersion, depth: number): void => {
      for (const { module, there } of this.modulesOf(name, from)) {
        for (const segment of this.homesOf(module).get(there.split('.')[0]!) ?? []) collect(segment, module, there);
        if (owned.size === 0 && depth > 0) follow(there, module, depth - 1);
      }
    };
    follow(qualifier, document, DEEPEST - 1);
    return owned;
  }

  /** The only class or enum whose members all the names are. */
  private holderOf(names: readonly string[], near: Segment): string | undefined {
    const { knowledge, document } = this;
    const segments = new Set([near, ...names.flatMap((name) => this.homesOf(document).get(name) ?? [])]);
    const members = new Map<string, Set<string>>();
    for (const segment of segments) {
      for (const { name, owner } of knowledge.syntaxOf(segment, document.language).constants)
        if (owner !== undefined && names.includes(name))
          members.set(owner, (members.get(owner) ?? new Set()).add(name));
    }
    const wanted = new Set(names).size;
    const holders = [...members].filter(([, own]) => own.size === wanted);
    return holders.length === 1 ? holders[0]![0] : undefined;
  }

  private get program(): readonly DocumentVersion[] {
    return [this.document, ...this.cells];
  }

  /** Whether a constant was looked for in that file. */
  reads(uri: string): boolean {
    return this.modules.has(uri);
  }

  private inSegment(name: string, segment: Segment, { language }: DocumentVersion): CodeValue | undefined {
    return this.knowledge.syntaxOf(segment, language).constants.find((constant) => constant.name === name)?.value;
  }

  private lookUp(name: string, document: DocumentVersion, depth: number): Found | undefined {
    const root = name.split('.')[0]!;
    for (const segment of this.homesOf(document).get(root) ?? []) {
      const value = this.inSegment(name, segment, document);
      if (value !== undefined) return { value, home: document };
    }
    return depth > 0 ? this.imported(name, root, document, depth - 1) : undefined;
  }

  private imported(name: string, root: string, document: DocumentVersion, depth: number): Found | undefined {
    for (const { module, there } of this.modulesOf(name, document, root)) {
      const found = this.lookUp(there, module, depth);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The modules that may give a name, and what it is called there. */
  private *modulesOf(
    name: string,
    document: DocumentVersion,
    root = name.split('.')[0]!,
  ): Iterable<{ readonly module: DocumentVersion; readonly there: string }> {
    for (const segment of document.segmentation.segments) {
      const { mayImport, language } = this.knowledge.of(segment, document.language);
      if (!mayImport) continue;
      for (const { local, imported, from } of this.knowledge.syntaxOf(segment, document.language).imports) {
        if (local !== root && local !== '*') continue;
        const module = this.module(document, from, language);
        if (module) yield { module, there: nameThere(name, root, local, imported) };
      }
    }
  }

  /** The module that is imported as `from`, in a text that is written in `language`. */
  private module(document: DocumentVersion, from: string, { ids, syntax }: Language): DocumentVersion | undefined {
    if (!from.startsWith('.') || !syntax) return undefined;
    const path = Utils.resolvePath(Utils.dirname(URI.parse(fileOf(document.uri))), from);
    // `./codes.js` may be what a compiler makes of `./codes.ts`.
    const stems = [path.toString(true), path.toString(true).replace(/\.[mc]?jsx?$/, '')];
    for (const stem of new Set(stems)) {
      for (const ending of syntax.moduleEndings) {
        const uri = URI.parse(stem + ending).toString();
        const found = this.library(uri);
        this.modules.add(uri);
        if (found === 'unread') this.unread.set(uri, ids[0]!);
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
      for (const name of this.knowledge.of(segment, document.language).declared) {
        const list = homes.get(name);
        if (list) list.push(segment);
        else homes.set(name, [segment]);
      }
    }
    this.homes.set(document, homes);
    return homes;
  }
}

/** What `name` is called in the module that it is imported from. */
function nameThere(name: string, root: string, local: string, imported: string): string {
  if (local === '*' || imported === 'default') return name;
  const rest = name.slice(root.length + 1);
  if (imported === '*') return rest;
  return rest === '' ? imported : `${imported}.${rest}`;
}
