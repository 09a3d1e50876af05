import type { CodeValue, Constant } from '../analysis/model.ts';
import type { DocumentVersion } from '../document.ts';
import type { Knowledge } from '../facts.ts';
import { Modules, type Library } from './modules.ts';
import { opening, type Segment } from '../text/segments.ts';

/** How far a name is followed through modules that pass it on. */
const DEEPEST = 4;

/** A name of a type, on its own or behind `get`. */
const ENUM_NAME = /[A-Z]\w*[a-z]\w*/g;

/** How many names of types are tried for the enum of a label. */
const MOST_ENUMS = 60;

/** A constant, and the file that holds it. */
interface Found {
  readonly constant: Constant;
  readonly home: DocumentVersion;
}

/** Resolves the names of constants in one version of a document, in its own text and through its imports. */
export class Constants {
  private readonly modules: Modules;
  private connected = false;
  private readonly known = new Map<string, Found | undefined>();
  private readonly homes = new Map<DocumentVersion, ReadonlyMap<string, readonly Segment[]>>();

  constructor(
    private readonly document: DocumentVersion,
    private readonly knowledge: Knowledge,
    library: Library,
    /** What runs before or behind the document as if it stood in it: the other cells of a notebook. */
    private readonly cells: readonly DocumentVersion[],
  ) {
    this.modules = new Modules(knowledge, library);
  }

  /**
   * The value of `ErrorCode.VALIDATION` or `VALIDATION` as seen in `near`, whose own constants come first. Only where a
   * file is `connected` with a catalog are the files beside it read for names that it does not import.
   */
  value(name: string, near: Segment, connected: boolean): CodeValue | undefined {
    return this.find(name, near, connected)?.value;
  }

  /** Whether a name is that of a member of an enum, which is no number although it carries one. */
  isMember(name: string, near: Segment, connected: boolean): boolean {
    return this.find(name, near, connected)?.isMember === true;
  }

  /** The other file that gives a name its value, as seen in `near`; undefined for a name of this program. */
  homeOf(name: string, near: Segment): DocumentVersion | undefined {
    if (this.inSegment(name, near, this.document) !== undefined) return undefined;
    const home = this.found(name)?.home;
    return home && this.program.includes(home) ? undefined : home;
  }

  private find(name: string, near: Segment, connected: boolean): Constant | undefined {
    const local = this.inSegment(name, near, this.document);
    if (local !== undefined) return local;
    this.connected = connected;
    return this.found(name)?.constant ?? this.memberNear(name, near);
  }

  private found(name: string): Found | undefined {
    const known = this.known.get(name);
    if (known !== undefined || this.known.has(name)) return known;
    let found: Found | undefined;
    for (const part of this.program) found ??= this.lookUp(name, part, DEEPEST);
    this.known.set(name, found);
    return found;
  }

  /** The member of an enum of another file that a label gives by its own name: the text around it names the enum. */
  private memberNear(name: string, near: Segment): Constant | undefined {
    if (!this.document.language.syntax?.labels?.bareMembers || !/^[A-Z][A-Z\d_]*$/.test(name)) return undefined;
    const enums = new Set(`${opening(near)}${near.source}`.match(ENUM_NAME)?.slice(0, MOST_ENUMS));
    const members = [...enums].flatMap((one) => {
      const member = this.found(`${one}.${name}`)?.constant;
      return member?.isMember ? [member] : [];
    });
    return members.length === 1 ? members[0] : undefined;
  }

  /** The enum of another file that labels give the members of by their own names. */
  private enumOf(names: readonly string[], near: Segment): string | undefined {
    const [name] = names;
    if (name === undefined || !this.document.language.syntax?.labels?.bareMembers) return undefined;
    if (name.includes('.') || this.find(name, near, this.connected)?.owner !== undefined) return undefined;
    const member = this.memberNear(name, near);
    return member?.name.slice(0, member.name.lastIndexOf('.'));
  }

  /** The names under `qualifier` by their value, as seen in `near`; with an empty one, those that stand by themselves, as the names `beside` do. */
  owned(qualifier: string, near: Segment, beside: readonly string[] = []): ReadonlyMap<CodeValue, string> {
    const elsewhere = qualifier === '' ? this.enumOf(beside, near) : undefined;
    if (elsewhere !== undefined) {
      const members = this.owned(elsewhere, near);
      return new Map([...members].map(([value, name]) => [value, name.slice(elsewhere.length + 1)]));
    }
    const owned = new Map<CodeValue, string>();
    const holder = qualifier === '' ? this.holderOf(beside, near) : undefined;
    const collect = (segment: Segment, document: DocumentVersion, owner: string): void => {
      const { language } = document;
      for (const constant of this.knowledge.syntaxOf(segment, language).constants) {
        const { name, value } = constant;
        if (constant.owner !== holder) continue;
        const at = name.lastIndexOf('.');
        if (name.slice(0, Math.max(at, 0)) !== owner || owned.has(value)) continue;
        if (!this.program.includes(document) && isHidden(constant, segment, document, qualifier !== '')) continue;
        // A name that stands by itself may be one that a function keeps to itself.
        if (at < 0 && holder === undefined && !this.knowledge.of(segment, language).declared.includes(name)) continue;
        owned.set(value, qualifier === '' ? name : `${qualifier}.${name.slice(at + 1)}`);
      }
    };
    collect(near, this.document, qualifier);
    for (const part of this.program) {
      const here = qualifier === '' ? this.declaring(part) : this.homesOf(part).get(qualifier.split('.')[0]!);
      for (const segment of here ?? []) collect(segment, part, qualifier);
    }
    if (owned.size > 0 && qualifier !== '') return owned;
    if (qualifier === '') {
      for (const other of this.sharing(beside))
        for (const segment of this.declaring(other)) collect(segment, other, '');
      return owned;
    }
    const follow = (name: string, from: DocumentVersion, depth: number): void => {
      for (const { module, there } of this.modules.giving(name, from, this.looksBeside(from))) {
        // What a module keeps to itself is only told where the language says how.
        const isWhole = there === '' && module.language.syntax?.modules !== undefined;
        const homes = isWhole ? this.declaring(module) : (this.homesOf(module).get(there.split('.')[0]!) ?? []);
        for (const segment of homes) collect(segment, module, there);
        if (owned.size === 0 && depth > 0 && this.mayPassOn(module)) follow(there, module, depth - 1);
      }
    };
    follow(qualifier, this.document, DEEPEST - 1);
    return owned;
  }

  private declaring({ segmentation, language }: DocumentVersion): readonly Segment[] {
    return segmentation.segments.filter((segment) => this.knowledge.of(segment, language).declared.length > 0);
  }

  /** The files that share their names with this one, where they declare one of the `names`. */
  private sharing(names: readonly string[]): readonly DocumentVersion[] {
    const modules = [...this.modules.sharing(names, this.document)];
    return modules.filter((module) => names.some((name) => this.homesOf(module).has(name)));
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
    return this.modules.reads(uri);
  }

  /** Files and folders that were wanted and nobody has read yet: read them and ask again. */
  get wanted(): { readonly files: ReadonlyMap<string, string>; readonly folders: ReadonlySet<string> } {
    return { files: this.modules.unread, folders: this.modules.unlisted };
  }

  private inSegment(name: string, segment: Segment, document: DocumentVersion): Constant | undefined {
    const { constants } = this.knowledge.syntaxOf(segment, document.language);
    // Where files are named by what they declare, members go by their own names only in theirs.
    const isHere = this.program.includes(document) || !document.language.syntax?.modules;
    const isSeen = ({ owner }: Constant): boolean => owner === undefined || isHere;
    return constants.find((constant) => constant.name === name && isSeen(constant));
  }

  private lookUp(name: string, document: DocumentVersion, depth: number): Found | undefined {
    if (name === '') return undefined;
    const root = name.split('.')[0]!;
    for (const segment of this.homesOf(document).get(root) ?? []) {
      const constant = this.inSegment(name, segment, document);
      if (constant !== undefined) return { constant, home: document };
    }
    return depth > 0 && this.mayPassOn(document) ? this.imported(name, document, depth - 1) : undefined;
  }

  /** Whether a file gives on what it imports; one that is named after a declaration, or one of a folder, gives its own. */
  private mayPassOn(document: DocumentVersion): boolean {
    return this.program.includes(document) || (document.language.syntax?.modules?.names ?? 'file') === 'file';
  }

  private looksBeside(document: DocumentVersion): boolean {
    return document === this.document && this.connected;
  }

  private imported(name: string, document: DocumentVersion, depth: number): Found | undefined {
    for (const { module, there } of this.modules.giving(name, document, this.looksBeside(document))) {
      const found = this.lookUp(there, module, depth);
      if (found !== undefined) return found;
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

/** Whether other files do not see a constant, under the name of its module or class or by its own. */
function isHidden(
  { name, span }: Constant,
  { text }: Segment,
  { language }: DocumentVersion,
  qualified: boolean,
): boolean {
  const { hidden, exported } = language.syntax?.modules ?? {};
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.end);
  return hidden?.test(line) === true || (qualified && exported?.test(name.split('.').at(-1)!) === false);
}
