import type { Question } from '../../attribution/attribution.ts';
import type { Subject } from '../../analysis/model.ts';
import type { Context } from './context.ts';
import type { Cursor } from './cursor.ts';
import { operandEndingAt } from './operand.ts';
import { namesIn } from '../../analysis/expression.ts';
import { codeNameOf } from '../../analysis/readData.ts';
import { literalAt, quotesOf, valuesOf, type Sibling } from './siblings.ts';
import type { Tokens } from './tokens.ts';
import { words } from '../../text/words.ts';

/** How the name of a property or variable ends that holds a code; one that holds a message is called `error` as well. */
const CODE_NAME = /^(?:codes?|errno)$/;
/** How the name of an enum or object ends whose members are codes. */
const CODES_NAME = /^(?:codes?|errno|errors?)$/;

/** `"code": |` in JSON and objects, `'code' => |`. Without quotes only where the name has some, as in JSON. */
export function property(tokens: Tokens, cursor: Cursor): Context | undefined {
  const name = nameBefore(tokens, tokens.before(cursor.first));
  if (name === undefined) return undefined;
  const owners = ownersOf(tokens, name);
  const written = nameAt(tokens, name)!;
  const quoted = tokens.at(name)!.kind === 'string';
  if (lastWord(written, CODE_NAME)) {
    return contextFor(
      [{ role: 'property', subject: subjectOf(tokens, name, [...owners, written]), values: [] }],
      [],
      quoted ? 'nothing' : 'digit',
    );
  }
  const owner = owners.at(-1);
  return quoted || owner === undefined
    ? undefined
    : ofConstant(tokens, cursor, owner, subjectOf(tokens, name, [owner, written]));
}

/** `const code = '|'`, `enum PlanfixError { NOT_FOUND = | }`, `body.code = '|'`. */
export function assignment(tokens: Tokens, cursor: Cursor): Context | undefined {
  const last = tokens.before(cursor.first);
  const operator =
    tokens.written(last) === '=' && !/[=!<>+*/%&|^~-]/.test(tokens.joined(last - 1) ? tokens.written(last - 1) : '');
  const colon = tokens.written(last - 1) === ':' && tokens.joined(last - 1);
  const span = operator ? operandEndingAt(tokens, tokens.before(colon ? last - 1 : last)) : undefined;
  if (!span) return undefined;
  const names = namesIn(tokens.text.slice(span.start, span.end));
  const text = tokens.text.slice(span.start, span.end);
  if (lastWord(names.at(-1) ?? '', CODE_NAME))
    return contextFor(
      [{ role: names.length > 1 ? 'property' : 'constant', subject: { span, text, names }, values: [] }],
      [],
      'digit',
    );
  const owner = names.length === 1 ? ownerAround(tokens, cursor.first) : undefined;
  return owner === undefined ? undefined : ofConstant(tokens, cursor, owner, { span, text, names: [owner, ...names] });
}

/** `- |` below `codes:`, `enum: [|]` below `code:`. */
export function dataContext(tokens: Tokens, cursor: Cursor): Context | undefined {
  const start = cursor.string ? tokens.at(cursor.first)!.start : cursor.typed.start;
  const data = codeNameOf(tokens.text, start);
  if (!data) return undefined;
  const subject = { span: { start, end: start }, text: data.name, names: [data.name] };
  return contextFor([{ role: data.listed ? 'member' : 'property', subject, values: [] }], [], 'nothing');
}

/** A member of an enum or object: its siblings say what it is, or else the name of the whole. */
function ofConstant(tokens: Tokens, cursor: Cursor, owner: string, subject: Subject): Context | undefined {
  const open = tokens.openerBefore(cursor.first);
  const siblings: Sibling[] = [];
  for (let index = open + 1, close = tokens.closerOf(open); index < close; index++) {
    if ('([{'.includes(tokens.written(index))) index = tokens.closerOf(index);
    const sibling = ':='.includes(tokens.written(tokens.before(index)) || ' ')
      ? literalAt(tokens, index, cursor)
      : undefined;
    if (sibling) siblings.push(sibling);
  }
  if (siblings.length === 0 && !lastWord(owner, CODES_NAME)) return undefined;
  const values = valuesOf(siblings);
  return { ...contextFor([{ role: 'constant', subject, values }], quotesOf(siblings), 'digit'), handled: values };
}

function lastWord(name: string, pattern: RegExp): boolean {
  return pattern.test(words(name).at(-1) ?? '');
}

function contextFor(questions: readonly Question[], quotes: readonly string[], bare: Context['bare']): Context {
  return { questions, handled: [], compared: [], quotes, head: undefined, bare };
}

function subjectOf(tokens: Tokens, index: number, names: readonly string[]): Subject {
  const { start, end } = tokens.at(index)!;
  return { span: { start, end }, text: names[names.length - 1]!, names };
}

/** Index of the property's name when the token at `index` is what follows it. */
function nameBefore(tokens: Tokens, index: number): number | undefined {
  const written = tokens.written(index);
  const arrow = written === '>' && tokens.written(index - 1) === '=' && tokens.joined(index - 1);
  if (written !== ':' && !arrow) return undefined;
  const name = tokens.before(arrow ? index - 1 : index);
  // `code => …` is a function; `'code' => …` and `:code => …` are members.
  if (arrow && tokens.isWord(name) && tokens.written(name - 1) !== ':') return undefined;
  return nameAt(tokens, name) === undefined ? undefined : name;
}

function nameAt(tokens: Tokens, index: number): string | undefined {
  const token = tokens.at(index);
  if (token?.kind === 'word') return tokens.written(index);
  return token?.kind === 'string' && token.content
    ? tokens.text.slice(token.content.start, token.content.end)
    : undefined;
}

/** How many objects and arrays around a property give it their names. */
const DEEPEST = 8;

/** The names that the objects and arrays around stand under, outermost first. */
function ownersOf(tokens: Tokens, index: number): readonly string[] {
  const names: string[] = [];
  let at = index;
  for (let depth = 0; depth < DEEPEST; depth++) {
    at = tokens.openerBefore(at);
    if (at < 0) return [...tokens.around.slice(depth - DEEPEST), ...names];
    if (tokens.written(at) === '(') break;
    const before = tokens.before(at);
    const name = tokens.written(before) === '=' ? tokens.before(before) : nameBefore(tokens, before);
    const written = name === undefined ? undefined : nameAt(tokens, name);
    if (written !== undefined) names.unshift(written);
    else if (tokens.written(at) === '{' && ')>'.includes(tokens.written(before) || ' ')) break;
  }
  return names;
}

/** The enum or class that an assignment stands in. */
function ownerAround(tokens: Tokens, first: number): string | undefined {
  const open = tokens.openerBefore(first);
  const at = tokens.at(open)?.start;
  if (at === undefined || tokens.written(open) !== '{') return undefined;
  return /\b(?:enum|class|object|interface|struct|namespace|module)\s+(\w+)[^{}]*$/.exec(
    tokens.text.slice(tokens.text.lastIndexOf('\n', at - 1) + 1, at),
  )?.[1];
}
