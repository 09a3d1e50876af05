import type { CodeValue, Site } from './analysis/model.ts';
import { attribute, type Attribution, type Question, type Surroundings } from './attribution/attribution.ts';
import type { Evidence } from './attribution/evidence.ts';
import type { CatalogIndex } from './catalogs/catalogIndex.ts';
import type { Constants } from './constants.ts';
import type { DocumentVersion } from './document.ts';
import type { Knowledge } from './facts.ts';
import { emptyResolved, resolve, type Code, type Resolved, type ResolvedDispatch } from './resolved.ts';
import type { Settings } from './settings.ts';
import { tokenAt, type Token } from './text/lexer.ts';
import { indexAt, newSegment, type Segment } from './text/segments.ts';
import { encloses, shifted, touches, type Span } from './text/span.ts';

/** A segment and where it begins in the document: add `start` to any offset that comes from it. */
export interface Region {
  readonly segment: Segment;
  readonly start: number;
}

/** Says whose file it is, beyond what the text says. */
export interface Pin {
  readonly catalog: string;
  readonly by: 'directive' | 'setting';
}

export interface SnapshotParts {
  readonly document: DocumentVersion;
  readonly settings: Settings;
  readonly catalogs: readonly CatalogIndex[];
  /** The language that texts are shown in, resolved: never `auto`. */
  readonly locale: string;
  readonly knowledge: Knowledge;
  readonly constants: Constants;
  readonly resolutions: Resolutions;
  /** What the name of the file says. */
  readonly pathEvidence: readonly Evidence[];
  readonly pinnedBySetting: string | undefined;
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
  readonly pin: Pin | undefined;
  /** A directive somewhere says whose codes the file, or a dispatch in it, is about. */
  readonly isDirected: boolean;
  private readonly circumstances: string;

  constructor(private readonly parts: SnapshotParts) {
    this.document = parts.document;
    this.settings = parts.settings;
    this.catalogs = parts.catalogs;
    this.locale = parts.locale;
    this.excluded = parts.excluded;
    const { segments } = this.document.segmentation;
    const facts = segments.map((segment) => parts.knowledge.factsOf(segment, this.document.language));
    this.evidence = [...parts.knowledge.combine(facts.map(({ evidence }) => evidence)), ...parts.pathEvidence];
    this.isDirected = facts.some(({ directives }) => directives.some(({ kind }) => kind === 'pin'));
    this.pin = this.findPin();
    this.circumstances = JSON.stringify([this.evidence, this.pin, this.catalogs.map(({ id }) => id)]);
  }

  /** The segments that may hold something to report. None in a file that nothing connects with a catalog. */
  *regions(): Iterable<Region> {
    if (this.evidence.length === 0 && !this.pin && !this.isDirected) return;
    const { segments, starts } = this.document.segmentation;
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index]!;
      if (this.parts.knowledge.mayDecide(segment, this.document.language)) yield { segment, start: starts[index]! };
    }
  }

  regionAt(offset: number): Region {
    const { segments, starts } = this.document.segmentation;
    const index = indexAt(starts, offset);
    return { segment: segments[index] ?? EMPTY, start: starts[index] ?? 0 };
  }

  resolved({ segment }: Region): Resolved {
    const { knowledge, constants, resolutions } = this.parts;
    if (this.pin?.catalog === 'none' || !knowledge.canRead(this.document.language)) return emptyResolved;
    return resolutions.of(
      segment,
      this.circumstances,
      (name) => constants.value(name, segment),
      (constant) => {
        const syntax = knowledge.syntaxOf(segment, this.document.language);
        return resolve(segment, syntax, constant, this.surroundings(segment), (dispatch) =>
          this.pinAbove(segment, dispatch.span.start),
        );
      },
    );
  }

  /** Whose the values of a question are, for places that are still being written. `pinnedHere` as `pinnedAbove` gives it. */
  attribute({ segment }: Region, question: Question, pinnedHere: string | undefined): readonly Attribution[] {
    if ((pinnedHere ?? this.pin?.catalog) === 'none') return [];
    return attribute(question, { ...this.surroundings(segment), pinnedHere });
  }

  /** The catalog that a directive right above the line of `at`, relative to the region, names. */
  pinnedAbove({ segment }: Region, at: number): string | undefined {
    return this.pinAbove(segment, at);
  }

  /** The literal or constant in code position that `offset` touches, whatever it means. */
  siteAt({ segment, start }: Region, offset: number): Site | undefined {
    const { sites } = this.parts.knowledge.syntaxOf(segment, this.document.language);
    return sites.find(({ span }) => touches(span, offset - start));
  }

  /** The value of the constant that `name` is in a region. */
  constant({ segment }: Region, name: string): CodeValue | undefined {
    return this.parts.constants.value(name, segment);
  }

  /** What a feature concludes from a resolved segment under the settings in force, computed once. */
  derive<T>(resolved: Resolved, by: unknown, compute: () => T): T {
    return this.parts.resolutions.derive(resolved, this.settings, by, compute);
  }

  tokens({ segment }: Region): readonly Token[] {
    return this.parts.knowledge.tokensOf(segment, this.document.language);
  }

  directives({ segment }: Region): ReturnType<Knowledge['factsOf']>['directives'] {
    return this.parts.knowledge.factsOf(segment, this.document.language).directives;
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
    const { codes } = this.parts.knowledge.canRead(this.document.language)
      ? this.resolved(region)
      : this.lexical(region);
    return codes.find(({ site }) => touches(site.span, at));
  }

  /** What tokens alone say for certain, for the moment until the grammar is loaded. */
  private lexical({ segment }: Region): Resolved {
    if (this.pin?.catalog === 'none') return emptyResolved;
    const syntax = this.parts.knowledge.lexicalOf(segment, this.document.language);
    const { codes } = resolve(
      segment,
      syntax,
      () => undefined,
      this.surroundings(segment),
      () => undefined,
    );
    return { codes: codes.filter(({ attributions }) => attributions[0]?.confidence === 'certain'), dispatches: [] };
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
    const seen = this.evidence.filter((evidence) => evidence.catalog === catalog);
    return seen.some(({ weight }) => weight !== 'supporting') || new Set(seen.map(({ name }) => name)).size >= 2;
  }

  /** Where the directive that pins the whole file stands, in the document. */
  fileDirective(): Span | undefined {
    return this.fileDirectives().next().value?.span;
  }

  private findPin(): Pin | undefined {
    const { pinnedBySetting } = this.parts;
    const first = this.fileDirectives().next().value;
    if (first) return { catalog: first.catalog, by: 'directive' };
    return pinnedBySetting === undefined ? undefined : { catalog: pinnedBySetting, by: 'setting' };
  }

  /** The constants of an enum, object or module that are known where `region` stands, by the value that each has. */
  constantsOf({ segment }: Region, qualifier: string): ReadonlyMap<string | number, string> {
    return this.parts.constants.owned(qualifier, segment);
  }

  private *fileDirectives(): Generator<{ readonly catalog: string; readonly span: Span }, undefined> {
    const { segments, starts } = this.document.segmentation;
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index]!;
      for (const directive of this.directives({ segment, start: starts[index]! })) {
        if (directive.kind !== 'pin' || this.belongsToDispatch(segment, directive.span)) continue;
        yield { catalog: directive.catalog, span: shifted(directive.span, starts[index]!) };
      }
    }
    return undefined;
  }

  private belongsToDispatch(segment: Segment, span: Span): boolean {
    const { dispatches } = this.parts.knowledge.syntaxOf(segment, this.document.language);
    return dispatches.some((dispatch) => standsRightAbove(segment.text, span, dispatch.span.start));
  }

  private pinAbove(segment: Segment, at: number): string | undefined {
    for (const directive of this.parts.knowledge.factsOf(segment, this.document.language).directives) {
      if (directive.kind === 'pin' && standsRightAbove(segment.text, directive.span, at)) return directive.catalog;
    }
    return undefined;
  }

  private surroundings(segment: Segment): Omit<Surroundings, 'pinnedHere'> {
    const near = this.parts.knowledge.factsOf(segment, this.document.language).evidence.found;
    return { catalogs: this.catalogs, pinned: this.pin?.catalog, evidence: this.evidence, near };
  }
}

const EMPTY: Segment = newSegment('', []);

/** Between the directive and the line that `at` is on stands nothing but the end of its comment and more comments. */
function standsRightAbove(text: string, directive: Span, at: number): boolean {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return directive.end <= line && COMMENTS_ONLY.test(text.slice(directive.end, line));
}

const COMMENTS_ONLY = /^[^\n]*\n(?:[ \t]*(?:\/\/|#|--|\*|\/\*)[^\n]*\n)*$/;

interface Resolution {
  readonly circumstances: string;
  /** The constants that were asked for, and what they were. */
  readonly constants: ReadonlyMap<string, unknown>;
  readonly resolved: Resolved;
}

/** Results of attribution, kept until the segment, its file's evidence or a constant that it names changes. */
export class Resolutions {
  private readonly bySegment = new WeakMap<Segment, Resolution>();
  private readonly conclusions = new WeakMap<
    Resolved,
    { readonly settings: Settings; readonly by: Map<unknown, unknown> }
  >();

  of(
    segment: Segment,
    circumstances: string,
    constant: (name: string) => string | number | undefined,
    compute: (constant: (name: string) => string | number | undefined) => Resolved,
  ): Resolved {
    const known = this.bySegment.get(segment);
    if (
      known?.circumstances === circumstances &&
      [...known.constants].every(([name, value]) => constant(name) === value)
    )
      return known.resolved;
    const asked = new Map<string, string | number | undefined>();
    const resolved = compute((name) => {
      const value = constant(name);
      asked.set(name, value);
      return value;
    });
    this.bySegment.set(segment, { circumstances, constants: asked, resolved });
    return resolved;
  }

  /** `by` names the conclusion; the same one is always drawn under the same name. */
  derive<T>(resolved: Resolved, settings: Settings, by: unknown, compute: () => T): T {
    let conclusions = this.conclusions.get(resolved);
    if (conclusions?.settings !== settings) {
      conclusions = { settings, by: new Map() };
      this.conclusions.set(resolved, conclusions);
    }
    if (!conclusions.by.has(by)) conclusions.by.set(by, compute());
    return conclusions.by.get(by) as T;
  }
}
