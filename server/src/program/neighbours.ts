import { URI, Utils } from 'vscode-uri';
import type { EvidenceScanner } from '../attribution/evidence.ts';
import { noOpinion, opinionOf, type FolderEvidence, type FolderOpinion } from '../attribution/folderEvidence.ts';
import type { DocumentVersion } from '../document.ts';
import type { Knowledge } from '../facts.ts';
import type { Host } from '../host.ts';
import { manifestLanguageOf } from '../languages/manifests.ts';
import { languageOf, programLanguageOf } from '../languages/table.ts';
import { tokenAt, tokenize, type Token } from '../text/lexer.ts';

/** How many programs of a folder are looked at, and how many manifests. */
const MOST_PROGRAMS = 50;
const MOST_MANIFESTS = 20;

/** Larger files are written by tools. In bytes. */
const LARGEST = 200_000;

/** Folders above a document that are looked at. */
const HIGHEST = 12;

/** Files whose evidence is kept; with more, all of it is looked for anew. */
const MOST_FILES = 2_000;

/** A document and what is known of the folder it is in. */
export interface Around {
  readonly document: DocumentVersion;
  /** The workspace folder; nothing outside of it is looked at. */
  readonly folder: string;
  /** The enabled catalogs. */
  readonly catalogs: ReadonlySet<string>;
  readonly open: Iterable<DocumentVersion>;
  readonly knowledge: Knowledge;
}

/** What the manifests above a document and the programs beside it say. Everything is read once, until it changes. */
export class Neighbours {
  private readonly folders = new Map<string, Listing>();
  private readonly evidence = new Map<string, readonly FolderEvidence[]>();
  /** What is being read, so that nothing is read twice, and nothing is kept that changed meanwhile. */
  private readonly reading = new Map<string, Promise<void>>();
  /** What each document was last told by, and what that needed and did not find. */
  private readonly asked = new Map<string, Asked>();

  constructor(
    private readonly host: Host,
    /** Of all catalogs, so that what it has found holds under any settings. */
    private readonly scanner: EvidenceScanner,
  ) {}

  /** What is known by now; what has to be read first is noted, and read by `fetch`. */
  opinion(around: Around): FolderOpinion {
    const { document, folder } = around;
    const root = folder.replace(/\/$/, '');
    if (!document.uri.startsWith(`${root}/`)) return noOpinion;
    const asked: Asked = { folders: new Set(), unlisted: new Map(), unread: new Set() };
    this.asked.set(document.uri, asked);
    let opinion: FolderOpinion | undefined;
    let parent = parentOf(document.uri);
    for (let height = 0; height < HIGHEST && parent.length >= root.length; height++) {
      asked.folders.add(parent);
      const found = this.inFolder(parent, root, around, asked, height === 0);
      // What is higher up is noted all the same, so that all of it is read at once.
      if (found.length > 0) opinion ??= opinionOf(found);
      parent = parentOf(parent);
    }
    return isIncomplete(asked) ? noOpinion : (opinion ?? noOpinion);
  }

  /** Whether something has to be read before the last opinion about a document is worth anything. */
  isIncomplete(document: string): boolean {
    const asked = this.asked.get(document);
    return asked !== undefined && isIncomplete(asked);
  }

  async fetch(document: string): Promise<void> {
    const asked = this.asked.get(document);
    if (!asked) return;
    await Promise.all([
      ...[...asked.unlisted].map(([folder, root]) =>
        this.once(folder, async () => {
          const listing = listingOf(folder, await this.host.list(folder, root));
          return () => this.folders.set(folder, listing);
        }),
      ),
      ...[...asked.unread].map((uri) =>
        this.once(uri, async () => {
          const found = await this.readFile(uri);
          return () => {
            if (this.evidence.size >= MOST_FILES) this.evidence.clear();
            this.evidence.set(uri, found);
          };
        }),
      ),
    ]);
  }

  /** The document is looked at anew, or not at all any more. */
  release(document: string): void {
    this.asked.delete(document);
  }

  /** The documents that a file may tell something. */
  readersOf(uri: string): readonly string[] {
    if (!isLookedAt(Utils.basename(URI.parse(uri)))) return none;
    const folder = parentOf(uri);
    return [...this.asked].flatMap(([reader, { folders }]) => (reader !== uri && folders.has(folder) ? [reader] : []));
  }

  /** The file is open, and what was read of it on the disk is not what it will be when it is closed. */
  forgetText(uri: string): void {
    this.evidence.delete(uri);
    this.reading.delete(uri);
  }

  /** Forgets what was read of a file; false when nothing was. */
  forget(uri: string): boolean {
    const folder = parentOf(uri);
    const wasRead = [
      this.evidence.delete(uri),
      this.folders.delete(folder),
      this.reading.delete(uri),
      this.reading.delete(folder),
    ];
    return wasRead.includes(true);
  }

  private once(key: string, read: () => Promise<() => void>): Promise<void> {
    const known = this.reading.get(key);
    if (known) return known;
    const reading = read().then((keep) => {
      if (this.reading.get(key) !== reading) return;
      this.reading.delete(key);
      keep();
    });
    this.reading.set(key, reading);
    return reading;
  }

  private inFolder(
    folder: string,
    root: string,
    { document, catalogs, open, knowledge }: Around,
    asked: Asked,
    isOwn: boolean,
  ): readonly FolderEvidence[] {
    const listing = this.folders.get(folder);
    if (!listing) {
      asked.unlisted.set(folder, root);
      return none;
    }
    const written = isOwn ? [...open].filter((one) => parentOf(one.uri) === folder && one !== document) : [];
    const isOpen = new Set(written.map(({ uri }) => uri)).add(document.uri);
    const closed = [...listing.manifests, ...(isOwn ? listing.programs : none)].filter((uri) => !isOpen.has(uri));
    for (const uri of closed) if (!this.evidence.has(uri)) asked.unread.add(uri);
    const found = [
      ...closed.flatMap((uri) => this.evidence.get(uri) ?? none),
      ...written
        .filter(({ uri }) => isLookedAt(Utils.basename(URI.parse(uri))))
        .flatMap((one) => evidenceOfOpen(one, knowledge)),
    ];
    return found.filter(({ catalog }) => catalogs.has(catalog));
  }

  private async readFile(uri: string): Promise<readonly FolderEvidence[]> {
    const text = await this.host.read(uri, LARGEST);
    return text === undefined || text.includes('\0') ? none : this.evidenceOf(uri, text);
  }

  private evidenceOf(uri: string, text: string): readonly FolderEvidence[] {
    const name = Utils.basename(URI.parse(uri));
    const { lexis } = languageOf(manifestLanguageOf(name) ?? programLanguageOf(name) ?? '');
    let tokens: readonly Token[] | undefined;
    const inComment = (at: number): boolean => {
      tokens ??= tokenize(text, lexis);
      return tokenAt(tokens, at)?.kind === 'comment';
    };
    const found = this.scanner.scan(text, inComment).found.filter(({ weight }) => weight === 'alone');
    if (found.length === 0) return none;
    const places = this.scanner.places(text, inComment, found);
    return found.map((evidence) => {
      const at = places.find((place) => place.evidence === evidence)?.span.start ?? 0;
      const line = text.slice(0, at).split('\n').length - 1;
      return { catalog: evidence.catalog, name: evidence.name, uri, line };
    });
  }
}

const none: readonly never[] = [];

interface Asked {
  readonly folders: Set<string>;
  /** With the folder of the workspace that each is in. */
  readonly unlisted: Map<string, string>;
  readonly unread: Set<string>;
}

function isIncomplete({ unlisted, unread }: Asked): boolean {
  return unlisted.size + unread.size > 0;
}

/** Addresses of the files of a folder that are looked at. */
interface Listing {
  readonly manifests: readonly string[];
  readonly programs: readonly string[];
}

function listingOf(folder: string, names: readonly string[]): Listing {
  const sorted = names.toSorted();
  const uris = (chosen: readonly string[]): readonly string[] =>
    chosen.map((name) => Utils.joinPath(URI.parse(folder), name).toString());
  return {
    manifests: uris(sorted.filter((name) => manifestLanguageOf(name) !== undefined).slice(0, MOST_MANIFESTS)),
    programs: uris(sorted.filter((name) => programLanguageOf(name) !== undefined).slice(0, MOST_PROGRAMS)),
  };
}

/** An open document is taken as it is now, saved or not. */
function evidenceOfOpen(document: DocumentVersion, knowledge: Knowledge): readonly FolderEvidence[] {
  const { segments, starts } = document.segmentation;
  return segments.flatMap((segment, index): readonly FolderEvidence[] => {
    const known = knowledge.of(segment, document.language);
    const found = known.facts.evidence.found.filter(({ weight }) => weight === 'alone');
    if (found.length === 0) return none;
    const places = known.places(found);
    return found.map(({ catalog, name }) => {
      const place = places.find(({ evidence }) => evidence.catalog === catalog && evidence.name === name);
      const { line } = document.text.positionAt(starts[index]! + (place?.span.start ?? 0));
      return { catalog, name, uri: document.uri, line };
    });
  });
}

function isLookedAt(name: string): boolean {
  return programLanguageOf(name) !== undefined || manifestLanguageOf(name) !== undefined;
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
