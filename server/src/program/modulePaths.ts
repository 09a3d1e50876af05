import { Utils, URI } from 'vscode-uri';
import type { Import } from '../analysis/model.ts';
import type { ModuleSyntax, Syntax } from '../languages/language.ts';

/** Files that may hold a name, the likeliest first, and what the name is called in them. */
export interface Place {
  readonly uris: readonly string[];
  readonly there: string;
  /** What the file has to say about itself where its path does not prove that it is meant: `namespace App\Errors`. */
  readonly says?: string | undefined;
}

/** The names of what stands in a folder; none when there is no such folder. Undefined when nobody has looked yet. */
export type Listing = (folder: string) => readonly string[] | undefined;

/** How many folders above a file its imports may begin from. */
const MOST_ABOVE = 10;

/** How many files of one folder are read for a name that none of them is called after. */
const MOST_BESIDE = 24;

/** What an import has to say of a name: a path from where imports begin, or from the file itself. */
interface Way {
  readonly path: readonly string[];
  /** The path names a folder, whose files share their names. */
  readonly isFolder: boolean;
  readonly there: string;
  /** What a file at its end belongs to, in a language that says so. */
  readonly namespace: string;
}

interface File {
  readonly name: string;
  readonly uri: string;
}

/** Where a name that a file imports, or shares with the files beside it, may be declared. */
export class ModulePaths {
  private readonly knownBases = new Map<string, readonly string[]>();
  private readonly knownFiles = new Map<string, readonly File[]>();

  constructor(
    private readonly syntax: Syntax,
    private readonly modules: ModuleSyntax,
    private readonly list: Listing,
    /** The folder that nothing above is looked at. */
    private readonly top: string | undefined,
  ) {}

  /** Where `name` may be declared if this import brings it in. */
  *imported(name: string, one: Import, document: string): Iterable<Place> {
    const { namespace, rootFile } = this.modules;
    const relative = relativePath(one.from, this.modules);
    const bases = relative === undefined ? this.bases(document) : [joined(folderOf(document), relative)];
    const mayShorten = relative === undefined && (namespace !== undefined || rootFile !== undefined);
    for (const way of this.waysOf(name, one)) {
      for (let left = 0; left === 0 || (mayShorten && left < way.path.length); left++) {
        const uris = bases.flatMap((base) => this.filesAt(base, way.path.slice(left), way));
        const says = left > 0 && namespace !== undefined ? `${namespace} ${way.namespace}` : undefined;
        if (uris.length > 0) yield { uris, there: way.there, says };
      }
    }
  }

  /** Where `name` may be declared in the files beside a file. */
  beside(name: string, document: string): Place | undefined {
    const { together } = this.modules;
    if (!together) return undefined;
    const uris = this.filesIn(folderOf(document), name, together === 'named').filter((uri) => uri !== document);
    return uris.length > 0 ? { uris, there: name } : undefined;
  }

  private *waysOf(name: string, { local, imported, from }: Import): Iterable<Way> {
    const { names, together, separator } = this.modules;
    const path = namesOf(from, this.modules);
    const way = (steps: readonly string[], there: string, depth: number): Way => ({
      path: steps,
      there,
      isFolder: false,
      namespace: path.slice(0, depth).join(separator),
    });
    const rest = local === '*' ? name : name.slice(local.length + 1);
    const whole = local === '*' ? name : imported === '*' ? rest : [imported, rest].filter(Boolean).join('.');
    // `require 'codes.php'` names the file itself.
    if (this.syntax.moduleEndings.some((ending) => from.endsWith(ending)))
      return yield way(from.split('/').filter(Boolean), whole, 0);
    if (names === 'folder') return yield { ...way(path, rest, 0), isFolder: true };
    if (names === 'file') {
      yield way(path, whole, 0);
      // `from app import codes` may mean the file `app/codes`.
      if (imported !== '*') yield way([...path, imported], rest, 0);
      return;
    }
    yield way([...path, whole.split('.')[0]!], whole, path.length);
    const holder = path.at(-1);
    if (holder !== undefined) yield way(path, `${holder}.${whole}`, path.length - 1);
    if (together === 'all') yield { ...way(path, whole, path.length), isFolder: true };
  }

  /** The folders that paths may begin in, the nearest first. */
  private bases(document: string): readonly string[] {
    const known = this.knownBases.get(document);
    if (known) return known;
    const bases = this.findBases(document);
    this.knownBases.set(document, bases);
    return bases;
  }

  private findBases(document: string): readonly string[] {
    const { roots = [], rootFile } = this.modules;
    const above: string[] = [];
    for (let at = folderOf(document); above.length < MOST_ABOVE; at = folderOf(at)) {
      above.push(at);
      if (at === this.top || at === folderOf(at)) break;
    }
    if (rootFile !== undefined) return above.filter((folder) => this.list(folder)?.includes(rootFile)).slice(0, 1);
    return above.flatMap((folder) => [
      folder,
      ...roots.filter((root) => this.has(folder, root.split('/')[0]!)).map((root) => joined(folder, root)),
    ]);
  }

  private filesAt(base: string, path: readonly string[], { isFolder, there }: Way): readonly string[] {
    if (path.length === 0 || !this.mayHold(base, path[0]!)) return [];
    const target = joined(base, path.join('/'));
    if (isFolder) return this.filesIn(target, there, false);
    const { moduleEndings } = this.syntax;
    if (moduleEndings.some((ending) => target.endsWith(ending))) return [normal(target)];
    return moduleEndings.map((ending) => normal(`${target}${ending}`));
  }

  /** The files of a folder that may declare a name: the one that is called after it, else all. */
  private filesIn(folder: string, name: string, onlyNamed: boolean): readonly string[] {
    const { moduleEndings } = this.syntax;
    const root = name.split('.')[0]!;
    const files = this.sourcesIn(folder);
    const named = files.filter((file) => moduleEndings.some((ending) => file.name === `${root}${ending}`));
    const chosen = named.length > 0 || onlyNamed ? named : files.slice(0, MOST_BESIDE);
    return chosen.map(({ uri }) => uri);
  }

  private sourcesIn(folder: string): readonly File[] {
    const known = this.knownFiles.get(folder);
    if (known) return known;
    const names = (this.list(folder) ?? []).filter((name) =>
      this.syntax.moduleEndings.some((ending) => name.endsWith(ending)),
    );
    const files = names.map((name) => ({ name, uri: joined(folder, name) }));
    this.knownFiles.set(folder, files);
    return files;
  }

  private mayHold(folder: string, name: string): boolean {
    if (name.startsWith('.')) return true;
    return this.has(folder, name) || this.syntax.moduleEndings.some((ending) => this.has(folder, `${name}${ending}`));
  }

  private has(folder: string, name: string): boolean {
    return this.list(folder)?.includes(name) ?? false;
  }
}

/** The way from the folder of a file for a path that begins there: `./`, `../`, and dots where they part names as well. */
function relativePath(from: string, { separator }: ModuleSyntax): string | undefined {
  const dots = /^\.+/.exec(from)?.[0];
  if (dots === undefined) return undefined;
  return separator === '.' ? '../'.repeat(dots.length - 1) : '';
}

function namesOf(from: string, { separator, anchors = [] }: ModuleSyntax): readonly string[] {
  const path = separator === '.' ? from.replace(/^\.+/, '') : from;
  return path.split(separator).filter((name) => name !== '' && !anchors.includes(name));
}

function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

function joined(folder: string, path: string): string {
  return path === '' ? folder : Utils.joinPath(URI.parse(folder), path).toString();
}

function normal(uri: string): string {
  return URI.parse(uri).toString();
}
