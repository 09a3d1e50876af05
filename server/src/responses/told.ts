import { isGroup, type Group, type Literal, type Member, type Scalar } from '../analysis/literals/literals.ts';
import type { CodeValue, Site, Subject } from '../analysis/model.ts';
import { attribute, type Attribution, type Question, type Surroundings } from '../attribution/attribution.ts';
import { isEnough, type Evidence } from '../attribution/evidence.ts';
import { candidatesIn, codeValue, type Candidate } from './candidates.ts';
import { certainOf, responsesOf, roleMember, type ErrorResponse, type Judge } from './errorResponse.ts';

type Circumstances = Pick<Question, 'own' | 'response'>;

/** What an object tells of the code in it. */
export type Around = Circumstances & {
  /** The same for what tells the same. */
  readonly key: string;
};

/** A literal or constant whose value is known, with the catalogs it may be a code of; never empty. */
export interface Code {
  readonly site: Site;
  readonly value: CodeValue;
  readonly attributions: readonly Attribution[];
}

interface Place {
  readonly scalar: Scalar;
  readonly value: CodeValue;
  readonly member: Member;
  readonly subject: Subject;
  /** What is asked about it, apart from what is told around it. */
  readonly asked: string;
  readonly around: Around;
}

/** The error responses in a text, and what they tell of the codes in it: where they stand, and whose they are. */
export class Told {
  readonly responses: readonly ErrorResponse[];
  /** The codes of those whose vendor is certain, in the order of the text. */
  readonly sent: readonly Code[];
  /** By the offset at which the value begins. */
  private readonly places = new Map<number, Place>();

  constructor(
    groups: readonly Group[],
    private readonly surroundings: Omit<Surroundings, 'pinnedHere'>,
    /** What was answered in the same surroundings, by the question. */
    private readonly answers: Map<string, readonly Attribution[]>,
  ) {
    const candidates = candidatesIn(groups, surroundings.catalogs);
    for (const candidate of candidates) this.addCandidate(candidate);
    this.responses = responsesOf(candidates, this.judge);
    const sent: Code[] = [];
    for (const response of certainOf(this.responses)) this.addResponse(response, sent);
    this.sent = sent.sort((a, b) => a.site.span.start - b.site.span.start);
  }

  /** The sites of a text, and those of codes in objects that nothing else took for one. Each knows the names that lead to it. */
  sites(read: readonly Site[]): readonly Site[] {
    if (this.places.size === 0) return read;
    const missing = new Map(this.places);
    const sites = read.map((site) => {
      const own = missing.get(site.literal.value.start);
      missing.delete(site.literal.value.start);
      if (!own || site.role !== 'property') return site;
      // What is broken is read further here.
      return site.value === own.value ? { ...site, subject: own.subject } : siteOf(own);
    });
    const added = [...missing.values()].map(siteOf);
    return added.length === 0 ? sites : [...sites, ...added].sort((a, b) => a.span.start - b.span.start);
  }

  /** What a question about the value of a site is to hold beside what the file says. */
  about({ literal }: Site): Around {
    return this.places.get(literal.value.start)?.around ?? nothing;
  }

  /** Whether the site is the code of a response. */
  knows({ literal }: Site): boolean {
    return this.places.has(literal.value.start);
  }

  private addCandidate({ catalog, group, code, value, grounds }: Candidate): void {
    if (value === undefined || !code || isGroup(code.value)) return;
    const known = this.places.get(code.value.inner.start)?.around.own ?? noEvidence;
    const own = grounds.map((name): Evidence => ({ catalog: catalog.id, weight: 'supporting', name }));
    this.place(code, code.value, value, group, { own: own.length === 0 ? known : [...known, ...own] });
  }

  /** What stands in a response is of its vendor, be it known or not. */
  private addResponse({ catalog, envelope, errors }: ErrorResponse, codes: Code[]): void {
    for (const { group, code } of errors) this.addCode(catalog.id, group, code, codes);
    if (envelope) this.addCode(catalog.id, envelope.group, roleMember(envelope, 'envelope'), codes);
  }

  private addCode(response: string, group: Group, code: Member | undefined, codes: Code[]): void {
    const value = code && codeValue(code.value);
    if (value === undefined || isGroup(code!.value)) return;
    const own = this.places.get(code!.value.inner.start)?.around.own;
    const place = this.place(code!, code!.value, value, group, own ? { own, response } : { response });
    codes.push({ site: siteOf(place), value, attributions: this.answer(place) });
  }

  private place(member: Member, scalar: Scalar, value: CodeValue, { path }: Group, told: Circumstances): Place {
    const around = { ...told, key: keyOf(told) };
    const known = this.places.get(scalar.inner.start);
    const { subject, asked } = known?.member === member ? known : asking(member, value, path);
    const place = { scalar, value, member, subject, asked, around };
    this.places.set(scalar.inner.start, place);
    return place;
  }

  /** An error is whose its code is; one without a code, whose the file is about. */
  private readonly judge: Judge = ({ catalog, code, value }) => {
    if (value === undefined) {
      const { pinned, evidence } = this.surroundings;
      const isAbout = pinned === undefined ? isEnough(evidence, catalog.id) : pinned === catalog.id;
      return isAbout ? 'certain' : undefined;
    }
    const place = this.places.get(startOf(code!.value));
    return place && this.answer(place).find((one) => one.catalog === catalog)?.confidence;
  };

  private answer({ value, subject, asked, around }: Place): readonly Attribution[] {
    const name = `${asked} ${around.key}`;
    const known = this.answers.get(name);
    if (known) return known;
    const { key: _, ...circumstances } = around;
    const question: Question = { role: 'property', subject, values: [value], ...circumstances };
    const answer = attribute(question, { ...this.surroundings, pinnedHere: undefined });
    this.answers.set(name, answer);
    return answer;
  }
}

function asking(member: Member, value: CodeValue, path: readonly string[]): Pick<Place, 'subject' | 'asked'> {
  const names = [...path.slice(-NEAREST_NAMES), member.name];
  const subject = { span: member.key, text: member.name, names };
  return { subject, asked: `told ${typeof value} ${value} ${names.join('.')}` };
}

function keyOf({ own = noEvidence, response = '' }: Circumstances): string {
  let key = response;
  for (const { catalog, name } of own) key += `,${catalog} ${name}`;
  return key;
}

const noEvidence: readonly Evidence[] = [];

/** How many of the names around a code say what it is; with those farther out, no two places would be alike. */
const NEAREST_NAMES = 5;

const nothing: Around = { key: '' };

function startOf(literal: Literal): number {
  return isGroup(literal) ? literal.span.start : literal.inner.start;
}

function siteOf({ scalar: { span, inner, kind }, value, subject }: Place): Site {
  const isString = kind === 'string';
  return {
    span,
    value,
    role: 'property',
    subject,
    literal: { kind: isString ? 'string' : 'number', quote: inner.start > span.start ? '"' : '', value: inner },
  };
}
