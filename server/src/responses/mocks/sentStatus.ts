import { isGroup, memberNamed, type Group, type Literal, type Member } from '../../analysis/literals/literals.ts';
import { encloses, type Span } from '../../text/span.ts';
import {
  ANY,
  ASSERTION,
  BODY_CALLS,
  BODY_MEMBERS,
  CODE_IS_STATUS,
  DOCUMENTED,
  KEPT_BY,
  LOGGED,
  REPLIES,
  STATUS,
  STATUS_CALLS,
  STATUS_IN_OBJECT,
  STATUS_MEMBERS,
  STUBBING,
  TRANSFORMED,
} from './patterns.ts';
import type { Around, Body, Scene } from './scene.ts';
import { HINT, WRITTEN_BESIDE } from './writtenBeside.ts';

/** An HTTP status that is sent with a body. */
export interface SentStatus {
  readonly value: number;
  /** Of the number. */
  readonly span: Span;
  /** The name of an entry, which may hold more than this body. */
  readonly isKey?: boolean;
}

/**
 * The status that a text sends a response with: a mock, a recording, a document. Undefined where there is none, or where it
 * may be that of something else.
 */
export function sentStatus(root: Group, scene: Scene): SentStatus | undefined {
  if (isInAssertion(root, scene)) return undefined;
  const body = scene.body(root);
  const { around } = body;
  // What an object has under a name is written beside nothing else.
  const isNamed = around?.member !== undefined && around.group.bracket === '{';
  const beside = isNamed ? undefined : writtenBeside(body, scene.text);
  if (beside || !around) return beside;
  for (const find of FINDERS) {
    const found = find(around, body, scene);
    if (found) return found;
  }
  return undefined;
}

type Finder = (around: Around, body: Body, scene: Scene) => SentStatus | undefined;

const FINDERS: readonly Finder[] = [memberBeside, argumentBeside, inChain, inTransformer, inTriple, documented];

function isInAssertion(root: Group, scene: Scene): boolean {
  let levels = 0;
  for (let group = scene.outer(root); group && levels < MOST_LEVELS; group = scene.outer(group), levels++) {
    const isAssertion = group.bracket === '(' && group.callee !== undefined && ASSERTION.test(group.callee);
    if (isAssertion && !scene.isCall(group, STUBBING)) return true;
  }
  return false;
}

/** How far out an assertion may be that a response is an argument of. */
const MOST_LEVELS = 20;

/** `{ status: 404, body: {…} }` */
function memberBeside({ group, member }: Around, { span }: Body): SentStatus | undefined {
  if (!member) return undefined;
  const name = plain(member.name);
  for (const way of BODY_MEMBERS) {
    const holder = way.at(-1) === name ? holderOf(group, way) : undefined;
    const found = holder && (statusAmong(holder.members, span) ?? postman(holder) ?? inObject(holder));
    if (found && !LOGGED.some((one) => memberNamed(holder, one, false))) return found;
  }
  return undefined;
}

/** What holds the first name of a way that ends in the member. */
function holderOf(group: Group, way: readonly string[]): Group | undefined {
  if (way.length === 1) return group;
  return plain(group.path.at(-1) ?? '') === way[0] && !group.isElement ? group.parent : undefined;
}

function postman(holder: Group): SentStatus | undefined {
  const isOne = CODE_IS_STATUS.beside.some((name) => memberNamed(holder, name, false));
  return isOne ? statusIn(memberNamed(holder, CODE_IS_STATUS.member, false)?.value) : undefined;
}

function inObject(holder: Group): SentStatus | undefined {
  const status = memberNamed(holder, STATUS_IN_OBJECT.member, false)?.value;
  return status && isGroup(status) ? statusIn(memberNamed(status, STATUS_IN_OBJECT.code, false)?.value) : undefined;
}

/** `reply(404, {…})`, `json({…}, { status: 404 })`, `JsonResponse({…}, status=404)` */
function argumentBeside({ group, member }: Around, { span }: Body, scene: Scene): SentStatus | undefined {
  if (!scene.isCall(group, REPLIES)) return undefined;
  if (member && !BODY_MEMBERS.some((way) => way.length === 1 && way[0] === plain(member.name))) return undefined;
  const others = group.elements.filter((element) => !encloses(element.span, span));
  const options = others.flatMap((other) => (isGroup(other) && other.bracket !== '(' ? other.members : []));
  return only(others.flatMap((other) => statusIn(other) ?? [])) ?? statusAmong([...group.members, ...options], span);
}

/** `.status(404).json({…})`, in either order */
function inChain({ group, member }: Around, _: Body, scene: Scene): SentStatus | undefined {
  if (member || !scene.isCall(group, BODY_CALLS)) return undefined;
  return only(scene.chain(group).flatMap((call) => (call === group ? [] : (statusOfCall(call, scene) ?? []))));
}

/** `res(ctx.status(404), ctx.json({…}))` */
function inTransformer({ group, member }: Around, _: Body, scene: Scene): SentStatus | undefined {
  const { parent } = group;
  if (member || !parent || !scene.isCall(group, BODY_CALLS) || !scene.isCall(parent, TRANSFORMED)) return undefined;
  const calls = scene.groups.filter((one) => one.parent === parent && one !== group);
  return only(calls.flatMap((call) => statusOfCall(call, scene) ?? []));
}

function statusOfCall(call: Group, scene: Scene): SentStatus | undefined {
  const isSetter = call.elements.length === 1 && call.members.length === 0 && scene.isCall(call, STATUS_CALLS);
  return isSetter ? statusIn(call.elements[0]) : undefined;
}

/** `[404, { 'Content-Type': 'application/json' }, '{…}']`, as Rack and Sinon have it */
function inTriple({ group, member }: Around): SentStatus | undefined {
  const triple = group.bracket === '[' && group.elements.length === 1 && group.isElement ? group.parent : group;
  if (member || triple?.bracket !== '[' || triple.elements.length !== 3 || triple.members.length > 0) return undefined;
  const [status, headers] = triple.elements;
  return headers && isGroup(headers) && headers.bracket === '{' ? statusIn(status) : undefined;
}

/** `"responses": { "404": { "content": { "application/json": { "example": {…} } } } }` */
function documented({ group, member }: Around): SentStatus | undefined {
  if (!member) return undefined;
  const names = [...group.path, member.name];
  const way = DOCUMENTED.find((one) => {
    const from = names.length - one.length;
    return from >= 0 && one.every((name, index) => name === ANY || name === STATUS || name === names[from + index]);
  });
  if (!way) return undefined;
  let holder: Group | undefined = group;
  for (let left = way.length - 2; left > 1 && holder; left--) holder = holder.isElement ? undefined : holder.parent;
  const key = holder?.parent && memberNamed(holder.parent, names[names.length - way.length + 1]!, false);
  return key && keyed(key);
}

function keyed({ name, key }: Member): SentStatus | undefined {
  if (!/^[1-5]\d\d$/.test(name)) return undefined;
  const quote = (key.end - key.start - name.length) / 2;
  return { value: Number(name), span: { start: key.start + quote, end: key.end - quote }, isKey: true };
}

/** A status that stands before or behind a body without brackets around both. */
function writtenBeside({ span }: Body, text: string): SentStatus | undefined {
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  const after = text.slice(span.end, span.end + AFTER);
  if (!HINT.test(before) || CHANGED.test(after)) return undefined;
  for (const pattern of WRITTEN_BESIDE) {
    const leading = pattern.before && indexed(pattern.before).exec(before);
    const following = pattern.after && indexed(pattern.after).exec(after);
    if ((pattern.before && !leading) || (pattern.after && !following)) continue;
    const found = groupOf(leading, span.start - before.length) ?? groupOf(following, span.end);
    if (found) return found;
  }
  return undefined;
}

/** What was written is not what is sent: something is made of it, or it is a part of something. */
const CHANGED = new RegExp(String.raw`^\s*(?:(?:\.|->|\|>)\s*(?!(?:${KEPT_BY.join('|')})\b)\w|[+?%]|\|\||&&|\.\.)`);

/** How far from a body its status is looked for. */
const BEFORE = 1000;
const AFTER = 100;

function indexed(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, `${pattern.flags}d`);
}

function groupOf(match: RegExpExecArray | null | undefined, by: number): SentStatus | undefined {
  const at = match?.indices?.groups?.['status'] ?? match?.indices?.groups?.['assigned'];
  if (!match || !at) return undefined;
  const value = Number(match[0].slice(at[0] - match.index, at[1] - match.index));
  return isStatus(value) ? { value, span: { start: at[0] + by, end: at[1] + by } } : undefined;
}

/** The status among members beside a body. */
function statusAmong(members: readonly Member[], body: Span): SentStatus | undefined {
  const named = members.filter(
    ({ name, value }) => STATUS_MEMBERS.includes(plain(name)) && !encloses(value.span, body),
  );
  return named.length === 1 ? statusIn(named[0]!.value) : undefined;
}

/** `status_code` and `StatusCode` are one name. */
function plain(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}

function statusIn(literal: Literal | undefined): SentStatus | undefined {
  if (literal?.kind !== 'number' || !isStatus(literal.value)) return undefined;
  return { value: literal.value as number, span: literal.span };
}

function isStatus(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 100 && (value as number) < 600;
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
