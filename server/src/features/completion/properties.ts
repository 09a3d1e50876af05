import type { Question } from '../../attribution/attribution.ts';
import type { Subject } from '../../analysis/model.ts';
import type { Context } from './context.ts';
import type { Cursor } from './cursor.ts';
import { operandEndingAt } from './operand.ts';
import { namesIn } from '../../analysis/expression.ts';
import type { Tokens } from './tokens.ts';

/** `"code": |` in JSON and objects, `'code' => |`. Without quotes only where the name has some, as in JSON. */
export function property(tokens: Tokens, { first }: Cursor): Context | undefined {
  const last = tokens.before(first);
  const name = nameBefore(tokens, last);
  if (name === undefined) return undefined;
  const owners = ownersOf(tokens, name);
  const written = nameAt(tokens, name)!;
  const subject = subjectOf(tokens, name, [...owners, written]);
  const questions: Question[] = [{ role: 'property', subject, values: [] }];
  // In an object of constants, the object's own name says what its members are.
  if (owners.length > 0) questions.push({ role: 'constant', subject: subjectOf(tokens, name, [owners[owners.length - 1]!, written]), values: [] });
  return contextFor(questions, tokens.at(name)!.kind === 'string' ? 'nothing' : 'quote');
}

/** `const code = '|'`, `enum PlanfixError { NOT_FOUND = | }`, `body.code = '|'`. */
export function assignment(tokens: Tokens, { first }: Cursor): Context | undefined {
  const last = tokens.before(first);
  const operator = tokens.written(last) === '=' && !/[=!<>+*/%&|^~-]/.test(tokens.joined(last - 1) ? tokens.written(last - 1) : '');
  const colon = tokens.written(last - 1) === ':' && tokens.joined(last - 1);
  const span = operator ? operandEndingAt(tokens, tokens.before(colon ? last - 1 : last)) : undefined;
  if (!span) return undefined;
  const names = namesIn(tokens.text.slice(span.start, span.end));
  const owner = names.length === 1 ? ownerAround(tokens, first) : undefined;
  const subject: Subject = { span, text: tokens.text.slice(span.start, span.end), names: owner === undefined ? names : [owner, ...names] };
  return contextFor([{ role: names.length > 1 ? 'property' : 'constant', subject, values: [] }], 'quote');
}

function contextFor(questions: readonly Question[], bare: Context['bare']): Context {
  return { questions, handled: [], compared: [], quotes: [], head: undefined, bare };
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
  return nameAt(tokens, name) === undefined ? undefined : name;
}

function nameAt(tokens: Tokens, index: number): string | undefined {
  const token = tokens.at(index);
  if (token?.kind === 'word') return tokens.written(index);
  return token?.kind === 'string' && token.content ? tokens.text.slice(token.content.start, token.content.end) : undefined;
}

/** How many objects and arrays around a property give it their names. */
const DEEPEST = 8;

/** The names that the objects and arrays around stand under, outermost first. */
function ownersOf(tokens: Tokens, index: number): readonly string[] {
  const names: string[] = [];
  let at = index;
  for (let depth = 0; depth < DEEPEST; depth++) {
    at = tokens.openerBefore(at);
    if (at < 0 || tokens.written(at) === '(') break;
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
  return /\b(?:enum|class|object|interface|struct|namespace|module)\s+(\w+)[^{}]*$/.exec(tokens.text.slice(tokens.text.lastIndexOf('\n', at - 1) + 1, at))?.[1];
}
