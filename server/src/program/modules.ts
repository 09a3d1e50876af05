import { Utils, URI } from 'vscode-uri';
import type { Import } from '../analysis/model.ts';
import type { DocumentVersion } from '../document.ts';
import type { Knowledge } from '../facts.ts';
import type { Language, ModuleSyntax, Syntax } from '../languages/language.ts';
import { ModulePaths, type Place } from './modulePaths.ts';
import { fileOf } from './notebooks.ts';

/** What is known of the world around a document. */
export interface Library {
  /** Open documents, and files read before. `undefined` for one that does not exist, `unread` for one that nobody read yet. */
  document(uri: string): DocumentVersion | undefined | 'unread';
  /** The names in a folder; none when it does not exist, `unread` when nobody looked yet. */
  list(folder: string): readonly string[] | 'unread';
  /** The folder that imports are not followed out of. */
  readonly top: string | undefined;
}

/** A file that may give a name, and what the name is called there. */
interface Given {
  readonly module: DocumentVersion;
  readonly there: string;
}

/** An import, and the language that it is written in: that of a script in a page is not that of the page. */
interface Importing {
  readonly one: Import;
  readonly language: Language;
}

/** Finds the files that the names of other files come from. */
export class Modules {
  /** Files that were wanted and are not read yet, and the language of who wants them: read them and ask again. */
  readonly unread = new Map<string, string>();
  /** Folders that were to be looked into and are not listed yet. */
  readonly unlisted = new Set<string>();
  private readonly asked = new Set<string>();
  private readonly imports = new Map<DocumentVersion, readonly Importing[]>();
  private readonly paths = new Map<Syntax, ModulePaths>();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly library: Library,
  ) {}

  /** Whether something was looked for in that file. */
  reads(uri: string): boolean {
    return this.asked.has(uri);
  }

  /** The files beside a document that share their names with it and may declare one of the `names`. */
  *sharing(names: readonly string[], { uri, language }: DocumentVersion): Iterable<DocumentVersion> {
    const { syntax } = language;
    if (syntax?.modules?.together !== 'all') return;
    const paths = this.pathsOf(syntax, syntax.modules);
    for (const other of new Set(names.flatMap((name) => paths.beside(name, uri)?.uris ?? []))) {
      const module = this.read(other, language);
      if (module) yield module;
    }
  }

  /** The modules that may give a name, and what it is called there. */
  *giving(name: string, document: DocumentVersion, looksBeside: boolean): Iterable<Given> {
    const root = name.split('.')[0]!;
    let isImported = false;
    for (const { one, language } of this.importsOf(document)) {
      const { local, imported, from } = one;
      if (local !== root && local !== '*' && name !== local && !name.startsWith(`${local}.`)) continue;
      isImported ||= local !== '*';
      const paths = this.pathsIn(language);
      if (paths) for (const place of paths.imported(name, one, document.uri)) yield* this.found(place, language);
      else {
        const module = this.module(document, from, language);
        if (module) yield { module, there: nameThere(name, root, local, imported) };
      }
    }
    const { language } = document;
    const beside = looksBeside && !isImported && this.pathsIn(language)?.beside(name, document.uri);
    if (beside) yield* this.found(beside, language);
  }

  private importsOf(document: DocumentVersion): readonly Importing[] {
    const known = this.imports.get(document);
    if (known) return known;
    const imports = document.segmentation.segments.flatMap((segment) => {
      const { mayImport, language } = this.knowledge.of(segment, document.language);
      if (!mayImport) return [];
      return this.knowledge.syntaxOf(segment, document.language).imports.map((one) => ({ one, language }));
    });
    this.imports.set(document, imports);
    return imports;
  }

  private pathsIn({ syntax }: Language): ModulePaths | undefined {
    return syntax?.modules && this.pathsOf(syntax, syntax.modules);
  }

  private pathsOf(syntax: Syntax, modules: ModuleSyntax): ModulePaths {
    const known = this.paths.get(syntax);
    if (known) return known;
    const list = (folder: string): readonly string[] | undefined => {
      const listed = this.library.list(folder);
      if (listed !== 'unread') return listed;
      this.unlisted.add(folder);
      return undefined;
    };
    const paths = new ModulePaths(syntax, modules, list, this.library.top);
    this.paths.set(syntax, paths);
    return paths;
  }

  /** The files of a place that are there, and are what is meant. */
  private *found({ uris, there, says }: Place, language: Language): Iterable<Given> {
    for (const uri of uris) {
      const module = this.read(uri, language);
      if (module && (says === undefined || belongs(module, says))) yield { module, there };
    }
  }

  /** The module that is imported as `from`, in a text that is written in `language`. */
  private module({ uri }: DocumentVersion, from: string, language: Language): DocumentVersion | undefined {
    if (!from.startsWith('.') || !language.syntax) return undefined;
    const path = Utils.resolvePath(Utils.dirname(URI.parse(fileOf(uri))), from);
    // `./codes.js` may be what a compiler makes of `./codes.ts`.
    const stems = [path.toString(true), path.toString(true).replace(/\.[mc]?jsx?$/, '')];
    for (const stem of new Set(stems)) {
      for (const ending of language.syntax.moduleEndings) {
        const found = this.read(URI.parse(stem + ending).toString(), language);
        if (found) return found;
      }
    }
    return undefined;
  }

  private read(uri: string, { ids }: Language): DocumentVersion | undefined {
    const found = this.library.document(uri);
    this.asked.add(uri);
    if (found !== 'unread') return found;
    this.unread.set(uri, ids[0]!);
    return undefined;
  }
}

/** What `name` is called in the module that it is imported from. */
function nameThere(name: string, root: string, local: string, imported: string): string {
  if (local === '*' || imported === 'default') return name;
  const rest = name.slice(root.length + 1);
  if (imported === '*') return rest;
  return rest === '' ? imported : `${imported}.${rest}`;
}

/** Whether a file says that it is of a namespace: `namespace App\\Errors`. */
function belongs({ segmentation }: DocumentVersion, says: string): boolean {
  return segmentation.segments.some(({ text }) => {
    const at = text.indexOf(says);
    return at >= 0 && !/[\w.\\]/.test(text[at + says.length] ?? '');
  });
}
