import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import type { EvidenceTerms, SupportingEvidence } from '../catalogs/catalog.ts';
import type { Span } from '../text/span.ts';
import { containsRun, words } from '../text/words.ts';
import { literally } from '../text/literally.ts';

/** One thing seen that speaks for a catalog. */
export interface Evidence {
  readonly catalog: string;
  /** `alone`: enough by itself; `selfEvident`: a code that nothing else looks like. */
  readonly weight: 'alone' | 'selfEvident' | 'supporting';
  /** What was seen, for people: `the host *.planfix.com`. Each name counts once. */
  readonly name: string;
}

/** What one segment says about catalogs. */
export interface SegmentEvidence {
  readonly found: readonly Evidence[];
  /** Distinctive property names that stand in it, normalised: evidence may need several that stand in different segments. */
  readonly properties: ReadonlySet<string>;
}

export const noEvidence: SegmentEvidence = { found: [], properties: new Set() };

/** Where a hit stands, to tell a comment from code. */
export type InComment = (at: number) => boolean;

/** Evidence, and where in a text it was seen. */
export interface EvidencePlace {
  readonly evidence: Evidence;
  readonly span: Span;
}

/** What is done with what a pass over a text finds. */
interface Hits {
  readonly evidence: (evidence: Evidence, start: number, end: number) => void;
  readonly property: (property: string, start: number, end: number) => void;
}

interface Term {
  readonly evidence: Evidence;
  /** `code`: does not count in comments. */
  readonly where: 'anywhere' | 'code';
  readonly holds: (text: string, at: number, end: number) => boolean;
  /** What has to stand somewhere in the text as well. */
  readonly beside?: readonly RegExp[];
}

const MOST_NAMED = 1_000;

/** Finds in one pass over a text everything that speaks for any of the catalogs. */
export class EvidenceScanner {
  private readonly terms = new Map<string, Term[]>();
  private readonly properties = new Set<string>();
  private readonly groups: { readonly evidence: Evidence; readonly properties: readonly string[] }[] = [];
  private readonly selfEvident: { readonly evidence: Evidence; readonly format: RegExp }[] = [];
  private readonly anchors: RegExp;
  /** Properties by what is written, as the same few names stand in a text thousands of times. */
  private readonly named = new Map<string, string>();

  constructor(catalogs: readonly CatalogIndex[]) {
    for (const { id, file } of catalogs) {
      this.addTerms(file.detect.decisive, { catalog: id, weight: 'alone' }, undefined);
      for (const supporting of file.detect.supporting) this.addSupporting(id, supporting);
      for (const set of file.codeSets) {
        if (set.selfEvident)
          this.selfEvident.push({
            evidence: { catalog: id, weight: 'selfEvident', name: `a code such as only ${set.name} has` },
            format: new RegExp(`(?<![\\w-])(?:${set.format})(?![\\w-])`, 'y'),
          });
      }
    }
    const literals = [...this.terms.keys()].map(literally);
    const properties = [...this.properties].map((property) => property.split(' ').map(literally).join('[_-]?'));
    const formats = catalogs.flatMap(({ file }) =>
      file.codeSets.filter(({ selfEvident }) => selfEvident).map(({ format }) => `(?:${format})`),
    );
    this.anchors = new RegExp(
      [...literals, ...properties, ...formats].sort((a, b) => b.length - a.length).join('|') || '(?!)',
      'gi',
    );
  }

  scan(text: string, inComment: InComment): SegmentEvidence {
    const found = new Map<string, Evidence>();
    const properties = new Set<string>();
    const known = (evidence: Evidence): boolean => found.has(keyOf(evidence));
    const read = this.read(text, inComment, known, {
      evidence: (evidence) => void found.set(keyOf(evidence), evidence),
      property: (property) => void properties.add(property),
    });
    if (!read) return noEvidence;
    for (const { evidence, properties: needed } of this.groups)
      if (this.standTogether(text, properties, needed)) found.set(keyOf(evidence), evidence);
    return { found: [...found.values()], properties };
  }

  /** Everything of some evidence that stands in a text, and where: for people who ask why. */
  places(text: string, inComment: InComment, of: readonly Evidence[]): readonly EvidencePlace[] {
    const places: EvidencePlace[] = [];
    const wanted = new Set(of.map(keyOf));
    const groups = this.groups.filter(({ evidence }) => wanted.has(keyOf(evidence)));
    const unwanted = (evidence: Evidence): boolean => !wanted.has(keyOf(evidence));
    this.read(text, inComment, unwanted, {
      evidence: (evidence, start, end) => void places.push({ evidence, span: { start, end } }),
      property: (property, start, end) => {
        for (const { evidence, properties } of groups)
          if (properties.includes(property)) places.push({ evidence, span: { start, end } });
      },
    });
    return places;
  }

  /** One pass; false when nothing stands in the text that could be evidence. */
  private read(text: string, inComment: InComment, skips: (evidence: Evidence) => boolean, hit: Hits): boolean {
    this.anchors.lastIndex = 0;
    let match = this.anchors.exec(text);
    if (!match) return false;
    // Asked once for a text, which may hold the anchor thousands of times.
    const complete = new Map<Term, boolean>();
    const isComplete = (term: Term): boolean => {
      let is = complete.get(term);
      if (is === undefined) complete.set(term, (is = term.beside?.every((one) => one.test(text)) ?? true));
      return is;
    };
    for (; match; match = this.anchors.exec(text)) {
      const [anchor] = match;
      const at = match.index;
      const end = at + anchor.length;
      for (const term of this.terms.get(anchor.toLowerCase()) ?? []) {
        const { evidence, holds, where } = term;
        if (!skips(evidence) && holds(text, at, end) && isComplete(term) && !(where === 'code' && inComment(at)))
          hit.evidence(evidence, at, end);
      }
      const property = this.propertyNamed(anchor);
      if (this.properties.has(property) && isWholeName(text, at, end)) hit.property(property, at, end);
      for (const { evidence, format } of this.selfEvident) {
        format.lastIndex = at;
        if (!skips(evidence) && format.test(text)) hit.evidence(evidence, at, end);
      }
      if (anchor.length === 0) this.anchors.lastIndex++;
    }
    return true;
  }

  private propertyNamed(anchor: string): string {
    let property = this.named.get(anchor);
    if (property === undefined) {
      property = words(anchor).join(' ');
      // A text may hold any number of codes, each of which is an anchor.
      if (this.named.size < MOST_NAMED) this.named.set(anchor, property);
    }
    return property;
  }

  /** What several segments say together. */
  combine(segments: Iterable<SegmentEvidence>): readonly Evidence[] {
    // Thousands of segments found the very same few.
    const seen = new Set<Evidence>();
    const properties = new Set<string>();
    for (const segment of segments) {
      if (segment === noEvidence) continue;
      for (const evidence of segment.found) seen.add(evidence);
      for (const property of segment.properties) properties.add(property);
    }
    const found = new Map([...seen].map((evidence) => [keyOf(evidence), evidence]));
    for (const { evidence, properties: needed } of this.groups) {
      if (needed.every((property) => isDistinctive(property) && properties.has(property)))
        found.set(keyOf(evidence), evidence);
    }
    return [...found.values()];
  }

  private standTogether(text: string, present: ReadonlySet<string>, needed: readonly string[]): boolean {
    const anchored = needed.filter((property) => this.properties.has(property));
    if (anchored.length === 0 || !anchored.every((property) => present.has(property))) return false;
    return needed.every((property) => present.has(property) || propertyPattern(property).test(text));
  }

  private addSupporting(catalog: string, supporting: SupportingEvidence): void {
    const evidence: Evidence = { catalog, weight: 'supporting', name: supporting.name };
    this.addTerms(supporting, { catalog, weight: 'supporting' }, supporting.name);
    const names = (supporting.properties ?? []).map((property) => words(property).join(' '));
    for (const [property, value] of Object.entries(supporting.values ?? {}))
      this.addValue(evidence, property, value, names);
    if (names.length === 0 || supporting.values) return;
    this.groups.push({ evidence, properties: names });
    const distinctive = names.filter(isDistinctive);
    const longest = [...names].sort((a, b) => b.length - a.length).slice(0, 1);
    for (const property of distinctive.length > 0 ? distinctive : longest) this.properties.add(property);
  }

  /** `result` = `fail` in any of the ways to write that, with the other properties in the same segment. */
  private addValue(
    evidence: Evidence,
    property: string,
    value: string | number | boolean,
    others: readonly string[],
  ): void {
    const pattern = new RegExp(
      `${literally(property)}[\\\\'"\\]]*\\s*(?:={1,3}|[=-]>|:|to\\b)\\s*[\\\\'"]*${literally(String(value))}\\b`,
      'iy',
    );
    this.addTerm(property, {
      evidence,
      where: 'code',
      holds: (text, at) => {
        pattern.lastIndex = at;
        return pattern.test(text);
      },
      beside: others.map(propertyPattern),
    });
  }

  private addTerms(terms: EvidenceTerms, base: Omit<Evidence, 'name'>, name: string | undefined): void {
    for (const { host, path } of terms.hosts ?? []) {
      const core = host.replace(/^\*\./, '').replace(/\*$/, '');
      const pattern = new RegExp(
        `${literally(core)}${host.endsWith('*') ? '[a-z.]+' : '(?::\\d+)?'}${path ? literally(path) : ''}(?![\\w])`,
        'iy',
      );
      const holds = (text: string, at: number): boolean => {
        pattern.lastIndex = at;
        return !/[\w-]/.test(text[at - 1] ?? '') && pattern.test(text);
      };
      this.addTerm(core, {
        evidence: { ...base, name: name ?? `the host ${host}${path ?? ''}` },
        where: 'anywhere',
        holds,
      });
    }
    for (const token of [...(terms.mediaTypes ?? []), ...(terms.tokens ?? [])]) {
      const holds = (text: string, at: number, end: number): boolean => isWholeName(text, at, end);
      this.addTerm(token, { evidence: { ...base, name: name ?? token }, where: 'anywhere', holds });
    }
    for (const identifier of terms.identifiers ?? []) {
      const run = words(identifier);
      const holds = (text: string, at: number): boolean => containsRun(words(nameAround(text, at)), run);
      this.addTerm(run[0]!, { evidence: { ...base, name: name ?? `the name ${identifier}` }, where: 'code', holds });
    }
  }

  private addTerm(anchor: string, term: Term): void {
    const key = anchor.toLowerCase();
    const known = this.terms.get(key);
    if (known) known.push(term);
    else this.terms.set(key, [term]);
  }
}

/** Whether what was seen is enough for a catalog: one thing that is enough alone, or two that are not. */
export function isEnough(evidence: readonly Evidence[], catalog: string): boolean {
  const seen = evidence.filter((one) => one.catalog === catalog);
  return seen.some(({ weight }) => weight !== 'supporting') || new Set(seen.map(({ name }) => name)).size >= 2;
}

function keyOf({ catalog, name }: Evidence): string {
  return `${catalog} ${name}`;
}

/** Names that say something wherever they stand, unlike `id`, `code` or `title`. */
function isDistinctive(property: string): boolean {
  return property.includes(' ') || property.length >= 8;
}

function propertyPattern(property: string): RegExp {
  return new RegExp(`(?<![\\w])${property.split(' ').map(literally).join('[_-]?')}s?(?![\\w])`, 'i');
}

/** A path such as `/api/v3/requests` may follow a host's name: where it begins or ends with no letter, anything may stand beside it. */
function isWholeName(text: string, at: number, end: number): boolean {
  const joined = (left: number): boolean => /^[A-Za-z0-9]{2}$/.test(text.slice(Math.max(0, left), left + 2));
  return !joined(at - 1) && !joined(end - 1);
}

/** The identifier, path or address that `at` stands in. */
function nameAround(text: string, at: number): string {
  const character = /[\w$./@-]/;
  let start = at;
  let end = at;
  while (start > 0 && at - start < 120 && character.test(text[start - 1]!)) start--;
  while (end < text.length && end - at < 120 && character.test(text[end]!)) end++;
  return text.slice(start, end);
}
