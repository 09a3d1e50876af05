import { memberNamed, type Group, type Member } from '../analysis/literals.ts';
import type { Confidence } from '../attribution/attribution.ts';
import type { CodeValue, ResponseMember, ResponseShape } from '../catalogs/catalog.ts';
import type { CatalogIndex, Finding } from '../catalogs/catalogIndex.ts';
import { memberWith, type Candidate } from './candidates.ts';

/** What a vendor answers when something failed: one error or several, and what is around them. All offsets are of one text. */
export interface ErrorResponse {
  readonly catalog: CatalogIndex;
  /** That of its surest error. */
  readonly confidence: Confidence;
  /** The object that holds everything: the error itself, or what its path begins in. */
  readonly root: Group;
  /** What the errors stand in, where the vendor sends something about them all. */
  readonly envelope: ResponsePart | undefined;
  /** In the order of the text. May be empty where there is an envelope. */
  readonly errors: readonly ResponseError[];
}

/** An object that the vendor describes. */
export interface ResponsePart {
  readonly group: Group;
  readonly shape: ResponseShape;
}

export interface ResponseError extends ResponsePart {
  readonly confidence: Confidence;
  /** Undefined where it is missing. */
  readonly code: Member | undefined;
  /** Undefined where it is no literal that a code could be. */
  readonly value: CodeValue | undefined;
  /** Undefined where the catalog has no such code. */
  readonly known: Finding | undefined;
}

/** How sure it is that a candidate is of its catalog, by itself; undefined where nothing says so. */
export type Judge = (candidate: Candidate) => Confidence | undefined;

/**
 * The responses that candidates make together, in the order of the text. What stands in one response is of one vendor: where
 * one error is certain, the others are, with codes that the catalog does not know, and so is what is around them.
 */
export function responsesOf(candidates: readonly Candidate[], judge: Judge): readonly ErrorResponse[] {
  const responses = new Map<Group, Map<CatalogIndex, Candidate[]>>();
  for (const candidate of candidates) {
    const root = rootOf(candidate);
    const ofRoot = responses.get(root) ?? new Map<CatalogIndex, Candidate[]>();
    responses.set(root, ofRoot);
    ofRoot.set(candidate.catalog, [...(ofRoot.get(candidate.catalog) ?? []), candidate]);
  }
  return [...responses].flatMap(([root, ofRoot]) =>
    [...ofRoot].flatMap(([catalog, parts]) => response(root, catalog, parts, judge) ?? []),
  );
}

function response(
  root: Group,
  catalog: CatalogIndex,
  parts: readonly Candidate[],
  judge: Judge,
): ErrorResponse | undefined {
  const judged = parts.map((part) => ({ part, own: judge(part) }));
  const sure = judged.find(({ own }) => own === 'certain') ?? judged.find(({ own }) => own !== undefined);
  if (!sure?.own) return undefined;
  const confidence = sure.own;
  const taken = confidence === 'certain' ? parts : judged.filter(({ own }) => own).map(({ part }) => part);
  return {
    catalog,
    confidence,
    root,
    envelope: taken.find(({ shape }) => isEnvelope(shape)),
    errors: taken.filter(({ shape }) => !isEnvelope(shape)).map((part) => errorOf(part, confidence)),
  };
}

/** The members that have a role, by the shape of the part. */
export function roleMember({ group, shape }: ResponsePart, role: ResponseMember['role']): Member | undefined {
  return memberWith(group, shape, role);
}

/** The member of a part by the vendor's name for it. */
export function partMember({ group, shape }: ResponsePart, name: string): Member | undefined {
  return memberNamed(group, name, shape.caseInsensitive === true);
}

/** The smallest response around a place, and the error in it that the place belongs to. */
export function responseAt(
  responses: readonly ErrorResponse[],
  offset: number,
): { readonly response: ErrorResponse; readonly error: ResponseError | undefined } | undefined {
  const around = ({ span }: Group): boolean => span.start <= offset && offset <= span.end;
  let best: ErrorResponse | undefined;
  for (const response of responses) {
    if (around(response.root) && (!best || response.root.span.start >= best.root.span.start)) best = response;
  }
  return best && { response: best, error: best.errors.find(({ group }) => around(group)) };
}

function errorOf({ catalog, shape, group, code, value }: Candidate, confidence: Confidence): ResponseError {
  return { group, shape, confidence, code, value, known: value === undefined ? undefined : catalog.findCode(value) };
}

function isEnvelope({ members }: ResponseShape): boolean {
  return !Object.values(members).some(({ role }) => role === 'code');
}

/** What holds the first name of the way to the object. */
function rootOf({ group, way }: Candidate): Group {
  let root = group;
  let left = way.length;
  while (left > 0 && root.parent) {
    if (!root.isElement) left--;
    root = root.parent;
  }
  return root;
}
