import type { Dispatch } from './analysis/model.ts';
import type { Evidence } from './attribution/evidence.ts';
import type { CatalogIndex } from './catalogs/catalogIndex.ts';
import type { Constants } from './constants.ts';
import type { DocumentVersion } from './document.ts';
import type { Knowledge } from './facts.ts';
import { emptyResolved, resolve, type Code, type Resolved, type ResolvedDispatch } from './resolved.ts';
import type { Settings } from './settings.ts';
import { tokenAt, type Token } from './text/lexer.ts';
import { indexAt, type Segment } from './text/segments.ts';
import { encloses, touches, type Span } from './text/span.ts';

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
    this.pin = this.findPin();
    this.circumstances = JSON.stringify([this.evidence, this.pin, this.catalogs.map(({ id }) => id)]);
  }

  /** The segments that may hold something to report. None in a file that nothing connects with a catalog. */
  *regions(): Iterable<Region> {
    if (this.evidence.length === 0 && !this.pin) return;
    const { segments, starts } = this.document.segmentation;
    for (let index = 0; index < segments.length; index++) yield { segment: segments[index]!, start: starts[index]! };
  }

  regionAt(offset: number): Region {
    const { segments, starts } = this.document.segmentation;
    const index = indexAt(starts, offset);
    return { segment: segments[index] ?? EMPTY, start: starts[index] ?? 0 };
  }

  resolved({ segment }: Region): Resolved {
    const { knowledge, constants, resolutions } = this.parts;
    if (this.pin?.catalog === 'none') return emptyResolved;
    return resolutions.of(segment, this.circumstances, (name) => constants.value(name, segment), (constant) => {
      const { language } = this.document;
      const near = knowledge.factsOf(segment, language).evidence.found;
      const surroundings = { catalogs: this.catalogs, pinned: this.pin?.catalog, evidence: this.evidence, near };
      return resolve(segment, knowledge.syntaxOf(segment, language), constant, surroundings, (dispatch) => this.pinAbove(segment, dispatch));
    });
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
    return this.resolved(region).codes.find(({ site }) => touches(site.span, at));
  }

  /** The innermost dispatch around `offset`. */
  dispatchAt(region: Region, offset: number): ResolvedDispatch | undefined {
    const at: Span = { start: offset - region.start, end: offset - region.start };
    let best: ResolvedDispatch | undefined;
    for (const resolved of this.resolved(region).dispatches) {
      if (encloses(resolved.dispatch.span, at) && (!best || resolved.dispatch.span.start >= best.dispatch.span.start)) best = resolved;
    }
    return best;
  }

  private findPin(): Pin | undefined {
    const { pinnedBySetting } = this.parts;
    for (const segment of this.document.segmentation.segments) {
      for (const directive of this.parts.knowledge.factsOf(segment, this.document.language).directives) {
        if (directive.kind === 'pin' && !this.belongsToDispatch(segment, directive.span)) return { catalog: directive.catalog, by: 'directive' };
      }
    }
    return pinnedBySetting === undefined ? undefined : { catalog: pinnedBySetting, by: 'setting' };
  }

  private belongsToDispatch(segment: Segment, span: Span): boolean {
    const { dispatches } = this.parts.knowledge.syntaxOf(segment, this.document.language);
    return dispatches.some((dispatch) => standsRightAbove(segment.text, span, dispatch));
  }

  private pinAbove(segment: Segment, dispatch: Dispatch): string | undefined {
    for (const directive of this.parts.knowledge.factsOf(segment, this.document.language).directives) {
      if (directive.kind === 'pin' && standsRightAbove(segment.text, directive.span, dispatch)) return directive.catalog;
    }
    return undefined;
  }
}

const EMPTY: Segment = { text: '' };

/** Between the directive and the line that the dispatch begins on stands nothing but the end of its comment and more comments. */
function standsRightAbove(text: string, directive: Span, dispatch: Dispatch): boolean {
  const line = text.lastIndexOf('\n', dispatch.span.start - 1) + 1;
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

  of(segment: Segment, circumstances: string, constant: (name: string) => string | number | undefined, compute: (constant: (name: string) => string | number | undefined) => Resolved): Resolved {
    const known = this.bySegment.get(segment);
    if (known?.circumstances === circumstances && [...known.constants].every(([name, value]) => constant(name) === value)) return known.resolved;
    const asked = new Map<string, string | number | undefined>();
    const resolved = compute((name) => {
      const value = constant(name);
      asked.set(name, value);
      return value;
    });
    this.bySegment.set(segment, { circumstances, constants: asked, resolved });
    return resolved;
  }
}
