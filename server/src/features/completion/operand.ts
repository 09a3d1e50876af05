import { namesIn } from '../../analysis/expression.ts';
import type { Subject } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import { resolveAliases } from './aliases.ts';
import type { Tokens } from './tokens.ts';

/** Words that end an expression to the left: what follows them is a new one. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'if elif elsif elseif unless while until return case when and or not in is if else do then throw await yield typeof switch match assert select where'.split(
    ' ',
  ),
);

/** The expression whose last token is at `index`, members and calls included: `Number(m.status_code)`, `err.errors?.[0].code`. */
export function operandEndingAt(tokens: Tokens, index: number): Span | undefined {
  const end = tokens.at(index)?.end;
  let at = index;
  let start: number | undefined;
  while (end !== undefined) {
    const written = tokens.written(at);
    if (written === '!') {
      at--;
      continue;
    }
    if (written === ')' || written === ']') {
      at = tokens.openerBefore(at);
      if (at < 0) return undefined;
      start = at;
      if (!tokens.joined(at - 1) || !isOperand(tokens, at - 1)) {
        const member = connectorBefore(tokens, at);
        if (member === undefined) break;
        at = member;
        continue;
      }
      at--;
      continue;
    }
    if (!isOperand(tokens, at)) break;
    start = at;
    const member = connectorBefore(tokens, at);
    if (member === undefined) break;
    at = member;
  }
  return start === undefined ? undefined : { start: tokens.at(start)!.start, end: end! };
}

/** What an expression says about the value that is compared with it; names that stand for others are replaced. */
export function subjectIn(tokens: Tokens, span: Span): Subject {
  const text = tokens.text.slice(span.start, span.end);
  return { span, text, names: resolveAliases(tokens.text, namesIn(text), span.start) };
}

function isOperand(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  if (!token) return false;
  if (token.kind === 'word') return !KEYWORDS.has(tokens.written(index));
  return token.kind === 'number' || token.kind === 'string' || [')', ']', '!'].includes(tokens.written(index));
}

/** Index of the token before `.`, `?.`, `!.`, `->` or `::` where one joins the token at `index` to what stands before it. */
function connectorBefore(tokens: Tokens, index: number): number | undefined {
  const last = tokens.before(index);
  const two = tokens.joined(last - 1) ? tokens.written(last - 1) + tokens.written(last) : '';
  if (two === '?.' || two === '->' || two === '::') return tokens.before(last - 1);
  return tokens.written(last) === '.' ? tokens.before(last) : undefined;
}
