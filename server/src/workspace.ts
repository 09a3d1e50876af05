import picomatch from 'picomatch';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { URI } from 'vscode-uri';
import { Grammars } from './analysis/grammars.ts';
import { EvidenceScanner, type Evidence } from './attribution/evidence.ts';
import { noOpinion } from './attribution/folderEvidence.ts';
import type { CatalogFile } from './catalogs/catalog.ts';
import { CatalogIndex } from './catalogs/catalogIndex.ts';
import { Constants } from './program/constants.ts';
import { changeDocument, openDocument, type DocumentVersion } from './document.ts';
import { IgnoredFiles, isExcluded } from './exclusions.ts';
import { Knowledge } from './facts.ts';
import type { Host } from './host.ts';
import { programLanguageOf } from './languages/table.ts';
import { areOfOneNotebook, fileOf } from './program/notebooks.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { Neighbours } from './program/neighbours.ts';
import { Snapshot } from './snapshot.ts';
import { containsRun, words } from './text/words.ts';
import { tieOf } from './program/ties.ts';

/** How often a question is asked again because it needed a grammar or a file that was not read yet. */
const MOST_ROUNDS = 8;

/** Files behind imports that are kept; the oldest goes first. */
const MOST_FILES = 200;

/** Documents, settings and caches. The only mutable state of the engine; everything else is given a `Snapshot`. */
export class Workspace {
  /** Address of each workspace folder. */
  folders: readonly string[] = [];
  /** The editor's own language, for the `auto` locale. */
  editorLocale = 'en';
  /** What holds for documents that were not configured. */
  fallback: Settings = defaultSettings;
  private readonly all: readonly CatalogIndex[];
  private readonly grammars: Grammars;
  private readonly ignored: IgnoredFiles;
  private readonly neighbours: Neighbours;
  private readonly documents = new Map<string, DocumentVersion>();
  private readonly files = new Map<string, DocumentVersion | undefined>();
  private readonly folderLists = new Map<string, readonly string[]>();
  private readonly settings = new Map<string, Settings>();
  private readonly snapshots = new Map<string, Snapshot>();
  private readonly constants = new Map<string, Constants>();
  private readonly views = new Map<string, View>();

  constructor(
    private readonly host: Host,
    catalogs: readonly CatalogFile[],
  ) {
    this.all = catalogs.map((file) => new CatalogIndex(file));
    this.grammars = new Grammars(host);
    this.neighbours = new Neighbours(host, new EvidenceScanner(this.all));
    this.ignored = new IgnoredFiles((uri) => host.read(uri));
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.replace(openDocument(uri, languageId, version, text));
  }

  /** Throws when the document is not open: the client and the server disagree, and an answer would be about another text. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} was changed but is not open`);
    this.replace(changeDocument(document, changes, version));
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.settings.delete(uri);
    this.neighbours.release(uri);
    this.forgetSnapshots();
  }

  document(uri: string): DocumentVersion | undefined {
    return this.documents.get(uri);
  }

  get openUris(): readonly string[] {
    return [...this.documents.keys()];
  }

  /** The other documents that look into this one, for constants or for evidence, and the other cells of its notebook. */
  readersOf(uri: string): readonly string[] {
    const readers = [...this.constants].flatMap(([reader, constants]) =>
      reader !== uri && (constants.reads(uri) || areOfOneNotebook(reader, uri)) ? [reader] : [],
    );
    return [...new Set([...readers, ...this.neighbours.readersOf(uri)])];
  }

  /** The settings of one document; the defaults until they are set. */
  configure(uri: string, settings: Settings): void {
    this.settings.set(uri, settings);
    this.snapshots.delete(uri);
  }

  settingsOf(uri: string): Settings {
    return this.settings.get(uri) ?? this.fallback;
  }

  forgetSettings(): void {
    this.settings.clear();
    this.forgetSnapshots();
  }

  /** A file changed on disk: what imports it, or stands beside it, may mean something else now. False where nothing had looked into it. */
  fileChanged(uri: string): boolean {
    const isRules = uri.endsWith('/.gitignore');
    const wasRead = [
      this.files.delete(uri),
      this.folderLists.has(uri.slice(0, uri.lastIndexOf('/'))),
      this.neighbours.forget(uri),
      this.readersOf(uri).length > 0,
    ];
    this.folderLists.clear();
    if (isRules) this.ignored.forget();
    if (!isRules && !wasRead.includes(true)) return false;
    this.forgetSnapshots();
    return true;
  }

  /** The language of texts: never `auto`. It is the same for all documents, so any settings tell. */
  localeOf(settings: Settings = this.settings.values().next().value ?? this.fallback): string {
    return settings.locale === 'auto' ? this.editorLocale : settings.locale;
  }

  /** All catalogs that a setting or a directive may name. */
  get catalogs(): readonly CatalogIndex[] {
    return this.all;
  }

  /**
   * The answer of a feature about the document as it is now; undefined when the document is not open. When the feature
   * needs a grammar or a file that is not there yet, that is fetched and the feature asked again. An `eager` question
   * takes the first answer there is, and the fetching goes on behind it.
   */
  async ask<T>(uri: string, feature: (snapshot: Snapshot) => T, eager = false): Promise<T | undefined> {
    for (let round = 0; ; round++) {
      const snapshot = await this.snapshot(uri);
      if (!snapshot) return undefined;
      const answer = feature(snapshot);
      const missing = this.missing(snapshot);
      if (!missing || round === MOST_ROUNDS) return answer;
      const fetched = missing();
      if (eager && answer !== undefined && answer !== null) {
        // Whoever asks next waits for the same and sees what went wrong.
        fetched.catch(() => undefined);
        return answer;
      }
      await fetched;
      this.snapshots.delete(uri);
    }
  }

  /** Fetches what the last question about a snapshot needed and did not find; undefined when nothing was missing. */
  private missing({ document: { uri }, settings }: Snapshot): (() => Promise<void>) | undefined {
    const { wanted } = this.view(settings).knowledge;
    const { files: unread, folders: unlisted } = this.constants.get(uri)?.wanted ?? {};
    const needsNeighbours = this.neighbours.isIncomplete(uri);
    if (wanted.size === 0 && !unread?.size && !unlisted?.size && !needsNeighbours) return undefined;
    return async () => {
      const languages = [...wanted];
      const files = [...(unread ?? [])];
      const folders = [...(unlisted ?? [])];
      wanted.clear();
      await Promise.all([
        this.neighbours.fetch(uri),
        ...languages.map((language) => this.grammars.ready(language)),
        ...files.map(([file, importer]) => this.readFile(file, importer)),
        ...folders.map((one) => this.listFolder(one, uri)),
      ]);
    };
  }

  private async snapshot(uri: string): Promise<Snapshot | undefined> {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const known = this.snapshots.get(uri);
    if (known?.document === document) return known;
    const settings = this.settingsOf(uri);
    const { path, folder } = this.locate(uri);
    const gitignored = folder !== undefined && (await this.ignored.ignores(folder, path));
    if (this.documents.get(uri) !== document) return this.snapshot(uri);
    const { knowledge, catalogs } = this.view(settings);
    const cells = [...this.documents.values()].filter((one) => one !== document && areOfOneNotebook(one.uri, uri));
    const library = {
      document: (other: string) =>
        this.documents.get(other) ?? (this.files.has(other) ? this.files.get(other) : ('unread' as const)),
      list: (other: string) => this.folderLists.get(other) ?? ('unread' as const),
      top: folder,
    };
    const running = cells.filter(({ language }) => language === document.language);
    const constants = new Constants(document, knowledge, library, running);
    this.constants.set(uri, constants);
    this.neighbours.release(uri);
    const snapshot = new Snapshot({
      document,
      cells,
      settings,
      catalogs,
      locale: this.localeOf(settings),
      knowledge,
      constants,
      pathEvidence: pathEvidence(path, catalogs),
      tieOf: (module) => tieOf(module, this.locate(module.uri).path, knowledge, catalogs),
      opinionOfFolder: () =>
        folder === undefined
          ? noOpinion
          : this.neighbours.opinion({
              document,
              folder,
              catalogs: new Set(settings.catalogs.enabled),
              open: this.documents.values(),
              knowledge,
            }),
      pinnedBySetting: pinnedBySetting(path, settings.fileCatalogs),
      excluded: gitignored || isExcluded(document, path),
    });
    this.snapshots.set(uri, snapshot);
    return snapshot;
  }

  private replace(document: DocumentVersion): void {
    const known = this.documents.has(document.uri);
    this.documents.set(document.uri, document);
    this.snapshots.delete(document.uri);
    this.files.delete(document.uri);
    this.neighbours.forgetText(document.uri);
    if (!known) this.folderLists.clear();
    for (const uri of this.readersOf(document.uri)) this.snapshots.delete(uri);
  }

  private forgetSnapshots(): void {
    this.snapshots.clear();
    this.constants.clear();
  }

  /** What depends on the set of catalogs: one for each set that some document enables. */
  private view(settings: Settings): View {
    const key = [...settings.catalogs.enabled].sort().join(' ');
    let view = this.views.get(key);
    if (!view) {
      const catalogs = this.all.filter(({ id }) => settings.catalogs.enabled.includes(id));
      view = {
        catalogs,
        knowledge: new Knowledge(catalogs, this.grammars),
      };
      this.views.set(key, view);
    }
    return view;
  }

  private async listFolder(uri: string, document: string): Promise<void> {
    const names = await this.host.list(uri, this.locate(document).folder ?? uri);
    if (this.folderLists.size >= MOST_FILES) this.folderLists.delete(this.folderLists.keys().next().value!);
    const within = `${uri.replace(/\/$/, '')}/`;
    const open = this.openUris.flatMap((one) =>
      one.startsWith(within) ? decodeURIComponent(one.slice(within.length).split('/')[0]!) : [],
    );
    this.folderLists.set(uri, [...new Set([...names, ...open])]);
  }

  /** A header is of the language of whoever includes it. */
  private async readFile(uri: string, importer: string): Promise<void> {
    const text = await this.host.read(uri);
    if (this.files.size >= MOST_FILES) this.files.delete(this.files.keys().next().value!);
    const language = programLanguageOf(uri, importer) ?? importer;
    this.files.set(uri, text === undefined ? undefined : openDocument(uri, language, 0, text));
  }

  /** The path that globs and rules see: relative to the innermost workspace folder, or the whole path without one. */
  private locate(document: string): { readonly path: string; readonly folder: string | undefined } {
    const uri = fileOf(document);
    const folder = this.folders
      .filter((one) => uri.startsWith(one.endsWith('/') ? one : `${one}/`))
      .sort((a, b) => b.length - a.length)[0];
    const path = URI.parse(uri).path;
    return folder === undefined
      ? { path: path.replace(/^\//, ''), folder }
      : { path: path.slice(URI.parse(folder).path.replace(/\/$/, '').length + 1), folder };
  }
}

interface View {
  readonly catalogs: readonly CatalogIndex[];
  readonly knowledge: Knowledge;
}

/** The longest glob that matches decides. */
function pinnedBySetting(path: string, fileCatalogs: Readonly<Record<string, string>>): string | undefined {
  const globs = Object.keys(fileCatalogs).sort((a, b) => b.length - a.length);
  const glob = globs.find((pattern) =>
    picomatch.isMatch(path, pattern, { dot: true, basename: !pattern.includes('/') }),
  );
  return glob === undefined ? undefined : fileCatalogs[glob];
}

/** A file or folder named after a system supports that its codes are meant; alone it is not enough. */
function pathEvidence(path: string, catalogs: readonly CatalogIndex[]): readonly Evidence[] {
  const named = words(path);
  return catalogs.flatMap(({ id, file }) => {
    const { decisive, supporting } = file.detect;
    const names = [...(decisive.identifiers ?? []), ...supporting.flatMap(({ identifiers }) => identifiers ?? [])];
    return names.some((name) => containsRun(named, words(name)))
      ? [{ catalog: id, weight: 'supporting' as const, name: 'the path of the file' }]
      : [];
  });
}
