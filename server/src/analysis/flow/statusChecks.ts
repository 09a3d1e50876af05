import type { Span } from '../../text/span.ts';
import type { TokenTree } from './tokenTree.ts';

const plain = (name: string): string => name.replace(/[_?!]/g, '').toLowerCase();

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Members of a response that hold the status of HTTP. */
const STATUSES = setOf(
  'status statuscode getstatuscode getstatus rawstatuscode httpstatus responsecode getresponsecode',
);

/** The same where a response has them as `code`, which only a comparison with a status tells. */
const CODES = setOf('code getcode');

/** Members that say whether the status means success. */
const ANSWERS = setOf(
  'ok issuccessful issuccess success successful failed failure issuccessstatuscode is2xxsuccessful is4xxclienterror iserror isclienterror clienterror isok haserrors getok',
);

/** Methods that throw where it does not. */
const ENSURING = setOf('raiseforstatus ensuresuccessstatuscode errorforstatus throwiffailed throwiferror');

/** What leads on from a status to its number. */
const NUMBERS = setOf('value code asu16 intvalue rawvalue tointeger toi');

/** How a chain of members behind a response ends, and what it is then. */
export interface StatusRead {
  readonly kind: 'status' | 'answer' | 'ensuring';
  readonly end: number;
}

/** What is read of a response whose name, or call, ends at an offset. */
export function statusRead({ text }: TokenTree, from: number): StatusRead | undefined {
  let end = from;
  let kind: StatusRead['kind'] | undefined;
  for (let steps = 0; steps < 4; steps++) {
    const match = sticky(/\s*(?:\?\.|!{0,2}\.|\?->|->|&\.)\s*(\w+[?!]?)(\s*\(\s*\))?/y, text, end);
    if (!match) break;
    const name = plain(match[1]!);
    if (ENSURING.has(name)) return { kind: 'ensuring', end: end + match[0].length };
    if (ANSWERS.has(name)) return { kind: 'answer', end: end + match[0].length };
    if (kind === 'status' && !NUMBERS.has(name)) return undefined;
    if (STATUSES.has(name) || CODES.has(name)) kind = 'status';
    else if (kind === undefined && name !== 'getstatusline' && name !== 'statusline') return undefined;
    end += match[0].length;
  }
  return kind && { kind, end };
}

/** What decides on a status or an answer that stands in a span; undefined where it is only shown. */
export function decisionOn(tree: TokenTree, { start, end }: Span, kind: StatusRead['kind']): Span | undefined {
  const before = tree.text.slice(Math.max(tree.lineStart(start), start - 40), start);
  if (kind === 'ensuring') return { start, end };
  if (kind === 'answer') {
    const isTested =
      /(?:\b(?:if|unless|elif|elsif|while|not|and|or|when|guard|until)\s*\(?\s*!?\s*|[!&|]\s*\(?\s*)$/.test(before);
    return isTested || /^\s*(?:\?\s|&&|\|\|)/.test(tree.text.slice(end, end + 10)) ? { start, end } : undefined;
  }
  if (
    /\b(?:switch|match|when|case)\s*\(?\s*$/.test(before) &&
    /^\s*\)?\s*(?:\{|:|do\b|in\b|$)/m.test(tree.text.slice(end, end + 10))
  )
    return { start, end };
  const compared = sticky(COMPARED, tree.text, end);
  if (compared) {
    const isServer = isServerError(compared[1]!, compared[2]!);
    return isServer ? undefined : { start, end: end + compared[0].trimEnd().length };
  }
  const yoda = /(?:^|[\s(!&|])((?:\d{3}|[\w.:]*(?:Status|HTTP_|HttpStatus)[\w.:]*))\s*(===?|!==?)\s*$/.exec(before);
  if (!yoda || isServerError(yoda[2]!, yoda[1]!)) return undefined;
  return { start: start - before.length + yoda.index + yoda[0].indexOf(yoda[1]!), end };
}

/** A status of HTTP, as a number or by its name, and how something is compared with it. */
const COMPARED =
  /\s*(===|!==|==|!=|>=|<=|<|>|-(?:eq|ne|ge|gt|le|lt)\b|\.equals\((?=.*\)))\s*(["']?[1-5]\d\d["']?(?!\w)|(?:[\w.:]*(?:Status|status_codes|codes|HTTP_)[\w.:]*|:[a-z_]+))/y;

/** What a gateway in front of the API answers is not masked. */
function isServerError(sign: string, value: string): boolean {
  const number = Number(value.replace(/\D/g, ''));
  if (/^["']?\d/.test(value)) return number >= 500 || (number === 499 && sign === '>');
  return /internal_?server|bad_?gateway|unavailable|gateway_?timeout|_50\d/i.test(value);
}

/** Whether a name in a pattern takes the status out of a response, and as what. */
export function statusNamed(name: string): StatusRead['kind'] | undefined {
  const own = plain(name);
  if (STATUSES.has(own)) return 'status';
  return own === 'ok' ? 'answer' : undefined;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
