import type { Directive } from './analysis/directives.ts';
import type { CodeValue, Site, Subject } from './analysis/model.ts';
import {
  attribute,
  judgements,
  type Attribution,
  type ImportedTie,
  type Judgement,
  type Question,
  type Surroundings,
} from './attribution/attribution.ts';
import { isEnough, type Evidence, type EvidencePlace } from './attribution/evidence.ts';
import { noOpinion, type FolderOpinion } from './attribution/folderEvidence.ts';
import type { CatalogIndex } from './catalogs/catalogIndex.ts';
import type { Constants } from './program/constants.ts';
import type { DocumentVersion } from './document.ts';
import type { Knowledge, Resolution, SegmentKnowledge } from './facts.ts';
import {
  emptyResolved,
  resolve,
  resolveLater,
  type Answers,
  type Code,
  type LookedFor,
  type Resolved,
  type ResolvedDispatch,
} from './resolved.ts';
import { Lookups } from './program/lookups.ts';
import { filePinIn, pinnedAbove, type Pin } from './pins.ts';
import { responseAt } from './responses/errorResponse.ts';
import { Told } from './responses/told.ts';
import type { Settings } from './settings.ts';
import { noTies, opinionOn, tiesOfImports } from './program/ties.ts';
import { tokenAt, type Token } from './text/lexer.ts';
import { indexAt, rewrittenSegment, type Segment } from './text/segments.ts';
import { encloses, shifted, touches, type Span } from './text/span.ts';

/** A segment and where it begins in the document: add `start` to any offset that comes from it. */
export interface Region {
  readonly segment: Segment;
  readonly start: number;
  readonly known: SegmentKnowledge;
}

/** A directive and the region that its offsets are relative to. */
export interface Directed {
  readonly region: Region;
  readonly directive: Directive;
}

/** How it was decided whose a site is. */
export interface Inquiry {
  readonly question: Question;
  readonly pinnedHere: string | undefined;
  readonly judgements: readonly Judgement[];
  /** What came of it, as `attribute` gives it. */
  readonly attributions: readonly Attribution[];
}

export interface SnapshotParts {
  readonly document: DocumentVersion;
  /** The other cells of its notebook, which run as one program with it. */
  readonly cells: readonly DocumentVersion[];
  readonly settings: Settings;
  readonly catalogs: readonly CatalogIndex[];
  /** The language that texts are shown in, resolved: never `auto`. */
  readonly locale: string;
  readonly knowledge: Knowledge;
  readonly constants: Constants;
  /** What the name of the file says. */
  readonly pathEvidence: readonly Evidence[];
  readonly pinnedBySetting: string | undefined;
  /** Whose codes another file holds by what it says itself; undefined where it does not say, or several. */
  readonly tieOf: (module: DocumentVersion) => string | undefined;
  /** What the files around say, as far as they are read. */
  readonly opinionOfFolder: () => FolderOpinion;
  /** Generated, minified, vendored or ignored: recognised, never reported. */
  readonly excluded: boolean;
}

/** Everything that a feature may see of one version of a document. Features ask; what was not asked is never computed. */
export class Snapshot {
  readonly document: DocumentVersion;
  readonly settings: Settings;
  readonly catalogs: readonly CatalogIndex[];
  readonly locale: string;
  readonly excluded: boolean;
  /** All that speaks for any catalog in this file. */
  readonly evidence: readonly Evidence[];
  /** What the files around say; nothing where the file says it itself, or holds nothing that they could be asked about. */
  readonly folder: FolderOpinion;
  /** Constants of other files that say whose codes they are, by their names here. */
  readonly imported: ReadonlyMap<string, ImportedTie>;
  readonly pin: Pin | undefined;
  /** All directives, in the order of the text. */
  readonly directives: readonly Directed[];
  private readonly circumstances: string;
  private readonly lookups: Lookups;
  private readonly answers = new Map<string, Answers>();
  /** What is known of each segment, in their order. */
  private readonly known: readonly SegmentKnowledge[];

  constructor(private readonly parts: SnapshotParts) {
    this.document = parts.document;
    this.settings = parts.settings;
    this.catalogs = parts.catalogs;
    this.locale = parts.locale;
    this.excluded = parts.excluded;
    const { segments } = this.document.segmentation;
    this.known = segments.map((segment) => parts.knowledge.of(segment, this.document.language));
    this.lookups = new Lookups(this.known, parts.knowledge);
    const beside = parts.cells.flatMap(({ segmentation, language }) =>
      segmentation.segments.map((segment) => parts.knowledge.of(segment, language)),
    );
    const heard = beside.length === 0 ? this.known : [...this.known, ...beside];
    const seen = parts.knowledge.combine(heard.map(({ facts }) => facts.evidence));
    this.evidence = [...seen, ...parts.pathEvidence];
    this.directives = this.known.flatMap(({ facts }, index) =>
      facts.directives.map((directive) => ({ region: this.region(index), directive })),
    );
    this.pin = this.findPin();
    const isToldHere = this.pin !== undefined || this.evidence.some(({ weight }) => weight !== 'supporting');
    const asksAround = !isToldHere && !parts.excluded && parts.settings.folderEvidence;
    this.folder = asksAround ? opinionOn(this.known, parts.opinionOfFolder) : noOpinion;
    this.imported = isToldHere ? noTies : tiesOfImports(this.document, this.known, parts.constants, parts.tieOf);
    const circumstances = JSON.stringify([
      this.evidence,
      this.folder.catalog,
      this.pin,
      this.catalogs.map(({ id }) => id),
    ]);
    this.circumstances = parts.knowledge.interned(circumstances);
  }

  /** A directive somewhere says whose codes the file, or a dispatch in it, is about. */
  get isDirected(): boolean {
    return this.directives.some(({ directive }) => directive.kind === 'pin');
  }

  /** Whether anything connects the file with a catalog. */
  get isConnected(): boolean {
    return (
      this.evidence.length > 0 ||
      this.pin !== undefined ||
      this.isDirected ||
      this.folder.catalog !== undefined ||
      this.imported.size > 0
    );
  }

  /** The segments that may hold something to report. None in a file that nothing connects with a catalog. */
  *regions(): Iterable<Region> {
    if (!this.isConnected) return;
    for (let index = 0; index < this.known.length; index++) {
      if (this.known[index]!.mayDecide || this.known[index]!.misreads) yield this.region(index);
    }
  }

  regionAt(offset: number): Region {
    return this.region(indexAt(this.document.segmentation.starts, offset));
  }

  resolved(region: Region): Resolved {
    return this.resolution(region)?.resolved ?? emptyResolved;
  }

  /** What a feature concludes from a resolved segment under the settings in force, computed once; `by` names the conclusion. */
  derive<T>(region: Region, by: unknown, compute: (resolved: Resolved) => T): T {
    const resolution = this.resolution(region);
    if (!resolution) return compute(emptyResolved);
    let { conclusions } = resolution;
    if (conclusions?.settings !== this.settings) {
      conclusions = { settings: this.settings, by: new Map() };
      resolution.conclusions = conclusions;
    }
    if (!conclusions.by.has(by)) conclusions.by.set(by, compute(resolution.resolved));
    return conclusions.by.get(by) as T;
  }

  /** Whose the values of a question are, for places that are still being written. `pinnedHere` as `pinnedAbove` gives it. */
  attribute(region: Region, question: Question, pinnedHere: string | undefined): readonly Attribution[] {
    if ((pinnedHere ?? this.pin?.catalog) === 'none') return [];
    return attribute(question, { ...this.surroundings(region), pinnedHere });
  }

  /** How the attribution of a site came about, decided anew for whoever asks; undefined where its value is not known. */
  inquiry(region: Region, site: Site): Inquiry | undefined {
    const { knowledge, constants } = this.parts;
    const surroundings = this.surroundings(region);
    let last: Pick<Inquiry, 'question' | 'pinnedHere'> | undefined;
    resolve(
      knowledge.syntaxOf(region.segment, this.document.language),
      new Told(region.known.groups, surroundings, new Map()),
      (name) => constants.value(name, region.segment, this.isConnected),
      surroundings,
      (dispatch) => this.pinnedAbove(region, dispatch.span.start),
      (list) => this.lookups.subject(list, region.known),
      new Map(),
      (about, question, pinnedHere) => {
        if (about.literal.value.start === site.literal.value.start) last = { question, pinnedHere };
      },
    );
    if (!last) return undefined;
    const { question, pinnedHere } = last;
    return {
      question,
      pinnedHere,
      judgements: judgements(question, { ...surroundings, pinnedHere }),
      attributions: this.attribute(region, question, pinnedHere),
    };
  }

  /** Where in the document its evidence stands, in the order of the text. */
  evidencePlaces(): readonly EvidencePlace[] {
    const { starts } = this.document.segmentation;
    return this.known.flatMap((known, index) =>
      known.places(this.evidence).map(({ evidence, span }) => ({ evidence, span: shifted(span, starts[index]!) })),
    );
  }

  /** The catalog that a directive right above the line of `at`, relative to the region, names. */
  pinnedAbove({ segment, known }: Region, at: number): string | undefined {
    return pinnedAbove(segment, known, at);
  }

  /** The error response around a place, and the error in it that the place belongs to; spans are relative to the region. */
  responseAt(region: Region, offset: number): ReturnType<typeof responseAt> {
    return responseAt(this.resolved(region).responses, offset - region.start);
  }

  /** The literal or constant in code position that `offset` touches, whatever it means. */
  siteAt({ segment, start }: Region, offset: number): Site | undefined {
    return this.parts.knowledge
      .syntaxOf(segment, this.document.language)
      .sites.find(({ span }) => touches(span, offset - start));
  }

  /** The value of the constant that `name` is in a region. */
  constant({ segment }: Region, name: string): CodeValue | undefined {
    return this.parts.constants.value(name, segment, this.isConnected);
  }

  tokens({ known }: Region): readonly Token[] {
    return known.tokens;
  }

  /** The token that a position touches, and the region it is in. */
  tokenAt(offset: number): { readonly region: Region; readonly token: Token } | undefined {
    const region = this.regionAt(offset);
    const token = tokenAt(this.tokens(region), offset - region.start);
    return token && { region, token };
  }

  /** The innermost code whose literal or name touches `offset`. */
  codeAt(region: Region, offset: number): Code | undefined {
    const at = offset - region.start;
    const { codes } = this.parts.knowledge.canRead(region.known.language)
      ? this.resolved(region)
      : this.lexical(region);
    return codes.find(({ site }) => touches(site.span, at));
  }

  /** What tokens alone say for certain, for the moment until the grammar is loaded. */
  private lexical(region: Region): Resolved {
    if (this.pin?.catalog === 'none') return emptyResolved;
    const nothing = (): undefined => undefined;
    const surroundings = this.surroundings(region);
    const told = new Told([], surroundings, new Map());
    const { codes } = resolve(region.known.lexical, told, nothing, surroundings, nothing, nothing, new Map());
    const certain = codes.filter(({ attributions }) => attributions[0]?.confidence === 'certain');
    return { ...emptyResolved, codes: certain };
  }

  /** The innermost dispatch around `offset`. */
  dispatchAt(region: Region, offset: number): ResolvedDispatch | undefined {
    const at: Span = { start: offset - region.start, end: offset - region.start };
    let best: ResolvedDispatch | undefined;
    for (const resolved of this.resolved(region).dispatches) {
      if (encloses(resolved.dispatch.span, at) && (!best || resolved.dispatch.span.start >= best.dispatch.span.start))
        best = resolved;
    }
    return best;
  }

  /** Whether what was seen in the file is enough for a catalog. */
  speaksFor(catalog: string): boolean {
    return isEnough(this.evidence, catalog);
  }

  /** Whether a catalog is what the file is about: by its pin, or by what was seen in it. */
  isAbout(catalog: string): boolean {
    return this.pin ? this.pin.catalog === catalog : this.speaksFor(catalog);
  }

  /** Where the directive that pins the whole file stands, in the document. */
  fileDirective(): Span | undefined {
    return filePinIn(this.document, this.parts.knowledge)?.span;
  }

  private findPin(): Pin | undefined {
    const { cells, knowledge, pinnedBySetting } = this.parts;
    // What one cell of a notebook says holds for the others.
    for (const document of this.isDirected ? [this.document, ...cells] : cells) {
      const pin = filePinIn(document, knowledge);
      if (pin) return { catalog: pin.catalog, by: 'directive' };
    }
    return pinnedBySetting === undefined ? undefined : { catalog: pinnedBySetting, by: 'setting' };
  }

  /** The constants of an enum, object or module that are known where `region` stands, by the value that each has. */
  constantsOf({ segment }: Region, qualifier: string, beside: readonly string[]): ReadonlyMap<string | number, string> {
    return this.parts.constants.owned(qualifier, segment, beside);
  }

  /** Whether a name is that of a member of an enum, beside which no number may stand. */
  isMember({ segment }: Region, name: string): boolean {
    return this.parts.constants.isMember(name, segment, this.isConnected);
  }

  /** A region as if its text were another; nothing of it is kept. */
  rewritten({ segment: was, start }: Region, text: string): Region {
    const segment = rewrittenSegment(was, text);
    return { segment, start, known: this.parts.knowledge.of(segment, this.document.language) };
  }

  private region(index: number): Region {
    const { segments, starts } = this.document.segmentation;
    return { segment: segments[index]!, start: starts[index]!, known: this.known[index]! };
  }

  /** The attribution of a segment, made anew where the evidence or a constant that it names is not what it was. */
  private resolution(region: Region): Resolution | undefined {
    const { knowledge, constants } = this.parts;
    if (this.pin?.catalog === 'none' || !knowledge.canRead(region.known.language)) return undefined;
    const { known, segment } = region;
    const connected = this.isConnected;
    const value = (name: string): CodeValue | undefined => constants.value(name, segment, connected);
    const last = known.resolution;
    const lookedFor: LookedFor = (list) => this.lookups.subject(list, known);
    const holds =
      last?.circumstances === this.circumstances &&
      stillHold(last.constants, value) &&
      stillHold(last.lookups, lookedFor);
    if (holds) return last;
    const constantsAsked = new Map<string, CodeValue | undefined>();
    const lookups = new Map<string, Subject | undefined>();
    const surroundings = this.surroundings(region);
    const answers = this.answersNear(known);
    const told = new Told(known.groups, surroundings, answers);
    const resolveNow = (): Resolved =>
      resolve(
        known.syntax,
        told,
        remembering(constantsAsked, value),
        surroundings,
        (dispatch) => this.pinnedAbove(region, dispatch.span.start),
        remembering(lookups, lookedFor),
        answers,
      );
    const resolved = known.language.syntax ? resolveNow() : resolveLater(told, resolveNow);
    const { circumstances } = this;
    known.resolution = { circumstances, constants: constantsAsked, lookups, resolved, conclusions: undefined };
    return known.resolution;
  }

  /** The answers to questions of segments that are as near to the same evidence. */
  private answersNear({ facts }: SegmentKnowledge): Answers {
    const near = facts.evidence.found.map(({ catalog, name }) => `${catalog} ${name}`).join('\n');
    let answers = this.answers.get(near);
    if (!answers) {
      answers = new Map();
      this.answers.set(near, answers);
    }
    return answers;
  }

  private surroundings({ known }: Region): Omit<Surroundings, 'pinnedHere'> {
    const near = known.facts.evidence.found;
    return {
      catalogs: this.catalogs,
      pinned: this.pin?.catalog,
      evidence: this.evidence,
      folder: this.folder.catalog,
      imported: this.imported,
      near,
    };
  }
}

/** The same function, which notes what it is asked and answers. */
function remembering<T>(asked: Map<string, T>, answer: (name: string) => T): (name: string) => T {
  return (name) => {
    const given = answer(name);
    asked.set(name, given);
    return given;
  };
}

function stillHold<T>(asked: ReadonlyMap<string, T>, answer: (name: string) => T): boolean {
  for (const [name, was] of asked) if (answer(name) !== was) return false;
  return true;
}
