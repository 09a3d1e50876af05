import { memberNamed, type Group, type Member } from '../analysis/literals/literals.ts';
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
  const ofRoots = new Map<Group, Candidate[]>();
  for (const candidate of candidates) {
    const root = rootOf(candidate);
    const ofRoot = ofRoots.get(root);
    if (ofRoot) ofRoot.push(candidate);
    else ofRoots.set(root, [candidate]);
  }
  const responses: ErrorResponse[] = [];
  for (const [root, ofRoot] of ofRoots) {
    // Nearly always there is one.
    const { catalog } = ofRoot[0]!;
    const isOne = ofRoot.every((candidate) => candidate.catalog === catalog);
    const catalogs = isOne ? [catalog] : [...new Set(ofRoot.map((candidate) => candidate.catalog))];
    for (const own of catalogs) {
      const parts = isOne ? ofRoot : ofRoot.filter((candidate) => candidate.catalog === own);
      const found = response(root, own, parts, judge);
      if (found) responses.push(found);
    }
  }
  return responses;
}

function response(
  root: Group,
  catalog: CatalogIndex,
  parts: readonly Candidate[],
  judge: Judge,
): ErrorResponse | undefined {
  const judged = parts.map(judge);
  const confidence = judged.includes('certain') ? 'certain' : judged.find((own) => own !== undefined);
  if (!confidence) return undefined;
  let envelope: Candidate | undefined;
  const errors: ResponseError[] = [];
  for (let index = 0; index < parts.length; index++) {
    if (confidence !== 'certain' && !judged[index]) continue;
    const part = parts[index]!;
    if (isEnvelope(part.shape)) envelope ??= part;
    else errors.push(errorOf(part, confidence));
  }
  return { catalog, confidence, root, envelope, errors };
}

/** Those whose vendor is certain. */
export function certainOf(responses: readonly ErrorResponse[]): readonly ErrorResponse[] {
  return responses.filter(({ confidence }) => confidence === 'certain');
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
  for (const name in members) if (members[name]!.role === 'code') return false;
  return true;
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
