import type { Span } from '../../text/span.ts';
import { ownerEnding } from './memberChains.ts';
import { runsBefore, statementAt, type Statement } from './statements.ts';
import { decisionOn, statusNamed, statusRead, type StatusRead } from './statusChecks.ts';
import type { TokenTree } from './tokenTree.ts';

/** A decision on the HTTP status of a request that a parameter was sent with. */
export interface StatusDecision {
  readonly check: Span;
  /** Where the parameter is given its value. */
  readonly sent: Span;
}

/** Calls that send a request. */
const SENDING = new Set(
  'fetch get post put patch delete head request send sendAsync execute Do Get Post Put Patch Delete PostForm GetAsync PostAsync PutAsync DeleteAsync PatchAsync SendAsync GetResponse Execute ExecuteAsync exchange getForEntity postForEntity getForObject urlopen get_response axios got ky curl_exec perform post_form'.split(
    ' ',
  ),
);

/** Those of them whose owner is what is sent. */
const OWN = new Set([
  'execute',
  'send',
  'Execute',
  'Send',
  'perform',
  'request',
  'get',
  'post',
  'put',
  'delete',
  'patch',
]);

/** What is called with an address and sends nothing. */
const PRINTING = /^(?:console|log|logger|print|println|printf|echo|puts)$/i;

/** A response that is looked at more often is looked at no further. */
const MOST_USES = 200;

/** What is made to be sent later. */
const MAKING = /\.(?:build|Build|newBuilder|toString|toUri|toUriString|encode|Encode)\(\s*\)$/;

/** Every decision on a status in the function in which `sent` stands, if it is the status of the request that `sent` goes with. */
export function statusDecisions(tree: TokenTree, sent: Span): readonly StatusDecision[] {
  const index = tree.around(sent.start);
  if (index === undefined) return [];
  const statement = statementAt(tree, index);
  if (statement.isConditional) return [];
  const flow = new Flow(tree, index);
  const checks = isRequest(tree, statement) ? flow.ofRequest(statement) : flow.ofInput(statement);
  return checks.map((check) => ({ check, sent }));
}

function isRequest(tree: TokenTree, { first, last, span }: Statement): boolean {
  if (MAKING.test(tree.text.slice(span.start, span.end))) return false;
  return sendingIn(tree, first, last) !== undefined;
}

/** The call that sends, among the tokens from `first` to `last`. */
function sendingIn(tree: TokenTree, first: number, last: number): number | undefined {
  for (let at = first; at < last; at++) {
    if (tree.tokens[at]!.kind !== 'word' || !SENDING.has(tree.written(at))) continue;
    // `fetch<Answer>(…)` gives the type of what comes.
    const behind = tree.written(at + 1);
    if (behind === '(' || behind === '<') return at;
  }
  return undefined;
}

class Flow {
  /** Where the function begins and ends that all of it happens in. */
  private readonly start: number;

  constructor(
    private readonly tree: TokenTree,
    private readonly from: number,
  ) {
    this.start = tree.functionStart(from);
  }

  /** What is decided on the response of a request. */
  ofRequest(request: Statement): readonly Span[] {
    const { tree } = this;
    const chained = this.chained(request);
    if (request.isPattern) {
      return request.assigned.flatMap((name) => {
        const kind = statusNamed(name);
        return kind ? this.ofStatus(name, kind, request) : [];
      });
    }
    const [name] = request.assigned;
    if (name === undefined || chained.isRead) return chained.checks;
    if (/\bcurl_exec\b/.test(tree.text.slice(request.span.start, request.span.end))) return chained.checks;
    return [...chained.checks, ...this.ofResponse(name, request)];
  }

  /** What is decided on the responses of the requests that are made of what a statement prepares. */
  ofInput(prepared: Statement): readonly Span[] {
    const { tree } = this;
    const inputs = new Map<string, Statement>();
    const add = (statement: Statement): void => {
      const name = statement.assigned[0] ?? statement.root;
      const isVariable = name !== undefined && /^[\w$]+$/.test(name) && !PRINTING.test(name);
      if (isVariable) inputs.set(name, statement);
    };
    add(prepared);
    const checks: Span[] = [];
    for (let at = prepared.last + 1; at < tree.tokens.length && inputs.size > 0; at++) {
      const name = this.inputAt(at, inputs);
      const source = name === undefined ? undefined : inputs.get(name);
      if (name === undefined || !source) continue;
      if (tree.functionStart(at) !== this.start) return unique(checks);
      if (!runsBefore(tree, source, at)) continue;
      const statement = statementAt(tree, at);
      if (statement.assigned.includes(name) && !this.reads(statement, name)) {
        inputs.delete(name);
      } else if (this.sends(statement, at)) {
        checks.push(...this.ofRequest(statement));
      } else if (/\bcurl_getinfo\b/.test(tree.text.slice(statement.span.start, statement.span.end))) {
        const [status] = statement.assigned;
        if (status !== undefined) checks.push(...this.ofStatus(status, 'status', statement));
      } else if (!statement.isConditional) add(statement);
      at = Math.max(at, statement.last);
    }
    return unique(checks);
  }

  /** The name of what was prepared that a token is, or that a string puts in. */
  private inputAt(at: number, inputs: ReadonlyMap<string, Statement>): string | undefined {
    const { tree } = this;
    const token = tree.tokens[at]!;
    const written = tree.written(at);
    if (token.content)
      return [...inputs.keys()].find((name) =>
        new RegExp(
          String.raw`\{[^{}]*(?<![\w$])${escape(name)}(?!\w)[^{}]*\}|\$${escape(name.replace(/^\$/, ''))}(?!\w)`,
        ).test(written),
      );
    const isMember = tree.written(at - 1) === '.' && tree.tokens[at - 1]!.end === token.start;
    return isMember || !inputs.has(written) ? undefined : written;
  }

  /** Whether a statement sends what a token of it names. */
  private sends({ first, last, span }: Statement, at: number): boolean {
    const { tree } = this;
    if (MAKING.test(tree.text.slice(span.start, span.end))) return false;
    for (let call = sendingIn(tree, first, last); call !== undefined; call = sendingIn(tree, call + 1, last)) {
      const open =
        tree.written(call + 1) === '(' ? call + 1 : tree.indexFrom(tree.text.indexOf('(', tree.tokens[call]!.end));
      const isGiven = at > open && at < tree.partner(open);
      const owner = tree.partner(call - 2);
      const isOwner = at === call - 2 || (owner >= 0 && owner < at);
      if (isGiven || (OWN.has(tree.written(call)) && at < call && isOwner)) return true;
    }
    return false;
  }

  /** Whether what a statement assigns is made of what the name was before. */
  private reads({ first, span }: Statement, name: string): boolean {
    const { tree } = this;
    const text = tree.text.slice(tree.tokens[first]!.end, span.end);
    const sign = text.indexOf('=');
    return (
      /[+.&|]$/.test(text.slice(0, sign).trimEnd()) ||
      new RegExp(`(?<![\\w$])${escape(name)}(?![\\w$])`).test(text.slice(sign + 1))
    );
  }

  /** What is asked of the result of the request where it is made: `.raise_for_status()`, `.then((res) => res.ok …)`. */
  private chained({ first, last }: Statement): { readonly checks: readonly Span[]; readonly isRead: boolean } {
    const { tree } = this;
    const call = sendingIn(tree, first, last);
    const open = call === undefined ? -1 : tree.written(call + 1) === '(' ? call + 1 : -1;
    let close = tree.partner(open);
    if (close < 0) return { checks: [], isRead: false };
    while (
      tree.written(close + 1) === '.' &&
      /^(?:send|execute|await|query|header|body|json)$/.test(tree.written(close + 2))
    ) {
      const next = tree.written(close + 3) === '(' ? tree.partner(close + 3) : close + 2;
      if (next < 0 || tree.written(close + 2) === 'json') break;
      close = tree.written(next + 1) === '?' ? next + 1 : next;
    }
    if (tree.written(close + 1) === ')' && /\bawait\s*$/.test(this.before(tree.partner(close + 1), first))) close++;
    const method = tree.written(close + 1) === '.' ? tree.written(close + 2) : '';
    if (/^(?:then|use|let|also)$/.test(method)) return { checks: this.ofCallback(close + 3), isRead: true };
    const read = statusRead(tree, tree.tokens[close]!.end);
    const isRead = method !== '' && !/^(?:catch|join|get|block|await)$/.test(method);
    if (!read) return { checks: [], isRead };
    const owner = ownerEnding(tree, close)?.first ?? first;
    const decision = decisionOn(tree, { start: tree.tokens[owner]!.start, end: read.end }, read.kind);
    const checks = decision ? [{ start: tree.tokens[close + 2]!.start, end: decision.end }] : [];
    return { checks, isRead: read.kind !== 'ensuring' };
  }

  private before(open: number, first: number): string {
    const { tree } = this;
    const inner = tree.tokens[open + 1];
    return inner && open >= first - 1 ? tree.text.slice(inner.start, inner.end) : '';
  }

  /** The function that is given the response: in it the name means that, and nothing else does. */
  private ofCallback(open: number): readonly Span[] {
    const { tree } = this;
    const close = tree.partner(open);
    if (close < 0) return [];
    let at = open + 1;
    while (/^(?:\(|async|function)$/.test(tree.written(at))) at++;
    const name = tree.written(at);
    if (tree.tokens[at]?.kind !== 'word') return [];
    const checks: Span[] = [];
    for (let use = at + 1; use < close; use++) {
      if (tree.written(use) === ',' && tree.holder(use) === open) break;
      if (tree.written(use) === name) checks.push(...(this.checkAt(use) ?? []));
    }
    return checks;
  }

  /** What is decided on a response by its name, until the name means another one. */
  private ofResponse(name: string, request: Statement): readonly Span[] {
    const { tree } = this;
    const checks: Span[] = [];
    for (const at of this.uses(name, request)) {
      const check = this.checkAt(at);
      if (check) {
        checks.push(...check);
        continue;
      }
      const statement = statementAt(tree, at);
      const [status] = statement.assigned;
      if (status === undefined || status === name) continue;
      const read = statusRead(tree, tree.tokens[at]!.end);
      const isAll = read && tree.tokens[statement.last]!.end <= read.end + 1;
      if (read && isAll && read.kind !== 'ensuring') checks.push(...this.ofStatus(status, read.kind, statement));
    }
    return checks;
  }

  private checkAt(at: number): readonly Span[] | undefined {
    const { tree } = this;
    if (/^(?:\.|>)$/.test(tree.written(at - 1)) && tree.tokens[at - 1]!.end === tree.tokens[at]!.start)
      return undefined;
    const token = tree.tokens[at]!;
    const read = statusRead(tree, token.end);
    const check = read && decisionOn(tree, { start: token.start, end: read.end }, read.kind);
    return check && [check];
  }

  /** What is decided on a variable that holds the status. */
  private ofStatus(name: string, kind: StatusRead['kind'], taken: Statement): readonly Span[] {
    const { tree } = this;
    return this.uses(name, taken).flatMap((at) => {
      const { start, end } = tree.tokens[at]!;
      return tree.written(at - 1) === '.' ? [] : (decisionOn(tree, { start, end }, kind) ?? []);
    });
  }

  /** Where a name stands behind the statement that gives it its value, as long as it surely has that. */
  private uses(name: string, given: Statement): readonly number[] {
    const { tree } = this;
    const uses: number[] = [];
    for (let at = given.last + 1; at < tree.tokens.length && uses.length < MOST_USES; at++) {
      if (tree.written(at) !== name) continue;
      if (tree.functionStart(at) !== this.start || !runsBefore(tree, given, at)) return uses;
      const statement = statementAt(tree, at);
      const isGivenAnew = statement.assigned.includes(name);
      if (!isGivenAnew || this.reads(statement, name)) uses.push(at);
      // The name that is given a value comes before what it is given.
      if (isGivenAnew && !(at === statement.first && this.reads(statement, name))) return uses;
    }
    return uses;
  }
}

function unique(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [span.start, span])).values()];
}

function escape(name: string): string {
  return name.replace(/\$/g, '\\$&');
}
