import type { Group, Literal, Member } from '../../analysis/literals/literals.ts';
import { tokenAt, type Token } from '../../text/lexer.ts';
import { encloses, type Span } from '../../text/span.ts';
import { Chains } from './chains.ts';
import { KEPT_BY, SERIALIZERS } from './patterns.ts';

/** A response as it is sent: itself, the string that holds it, or the call that makes a text of it. */
export interface Body {
  readonly span: Span;
  /** The group right around it, and what of that it is; undefined where there is none. */
  readonly around: Around | undefined;
}

export interface Around {
  readonly group: Group;
  /** Undefined where it has no name. */
  readonly member: Member | undefined;
}

/** A text with what was read of it. What most questions do without is read when it is needed. */
export class Scene {
  private knownOuter: ReadonlyMap<Group, Group> | undefined;
  private knownChains: Chains | undefined;

  constructor(
    readonly text: string,
    readonly groups: readonly Group[],
    private readonly tokens: () => readonly Token[],
  ) {}

  /** A response with what it is a part of as a whole: of nothing where it is only one of several things that stand there. */
  body(root: Group): Body {
    let span = this.quoted(root) ?? root.span;
    for (let group = this.outer(root); group; group = this.outer(group)) {
      const entry = entryAround(this.text, group, span);
      if (!entry) break;
      if (entry.literal.kind === 'string' && entry.literal.span.start !== span.start) {
        if (!this.isAll(entry.literal.inner, span)) break;
        span = entry.literal.span;
      }
      if (entry.member || !this.passesOn(group)) return { span, around: { group, member: entry.member } };
      span = { start: this.startOfName(group.span.start), end: group.span.end };
    }
    return { span, around: undefined };
  }

  /** The group around another, or around the string that it stands in. */
  outer(group: Group): Group | undefined {
    if (group.parent || !group.isQuoted) return group.parent;
    this.knownOuter ??= outerGroups(this.groups);
    return this.knownOuter.get(group);
  }

  /** Whether a group holds the arguments of a call with one of the names, which may be qualified ones. */
  isCall({ bracket, span: { start } }: Group, names: readonly string[]): boolean {
    if (bracket !== '(') return false;
    return names.some((name) => {
      const from = start - name.length;
      return this.text.startsWith(name, from) && !/[\w$]/.test(this.text[from - 1] ?? '');
    });
  }

  /** The arguments of all calls in the chain that a call is in. */
  chain(call: Group): readonly Group[] {
    this.knownChains ??= new Chains(this.text, this.groups, this.tokens());
    return this.knownChains.of(call);
  }

  /** The string that holds nothing but a response, with its quotes; of a string in a string, only what is around it knows that. */
  private quoted({ isQuoted, span }: Group): Span | undefined {
    const token = isQuoted ? tokenAt(this.tokens(), span.start) : undefined;
    return token?.kind === 'string' && token.content && this.isAll(token.content, span) ? token : undefined;
  }

  /** Brackets without a name before them, a macro, or a call that makes a text of its argument. */
  private passesOn(group: Group): boolean {
    if (group.bracket !== '(') return false;
    return group.callee === undefined ? group.elements.length === 1 : this.isCall(group, SERIALIZERS);
  }

  /** Whether a string holds nothing else. */
  private isAll(string: Span, { start, end }: Span): boolean {
    const rest = this.text.slice(string.start, start) + this.text.slice(end, string.end);
    return /^(?:\s|\\[nrt])*$/.test(rest);
  }

  /** Where the name of what is called begins: `json.dumps` in `json.dumps(…)`. */
  private startOfName(bracket: number): number {
    let at = bracket;
    while (/[\w$.:!]/.test(this.text[at - 1] ?? '')) at--;
    return at;
  }
}

/** For what stands in strings, the innermost group around the string. */
function outerGroups(groups: readonly Group[]): ReadonlyMap<Group, Group> {
  const outer = new Map<Group, Group>();
  const open: Group[] = [];
  for (const group of groups) {
    while (open.length > 0 && open.at(-1)!.span.end <= group.span.start) open.pop();
    const around = open.at(-1);
    if (around && !group.parent) outer.set(group, around);
    open.push(group);
  }
  return outer;
}

/** The entry of a group that a part of its text is as a whole, and not one of several things that the entry may be. */
function entryAround(
  text: string,
  { members, elements }: Group,
  inner: Span,
): { readonly member: Member | undefined; readonly literal: Literal } | undefined {
  if (members.length + elements.length > MOST_ENTRIES) return undefined;
  const member = members.find(({ value }) => encloses(value.span, inner));
  const literal = member?.value ?? elements.find(({ span }) => encloses(span, inner));
  if (!literal) return undefined;
  const isWhole =
    literal.kind === 'string' ||
    (BEFORE.test(text.slice(literal.span.start, inner.start)) && AFTER.test(text.slice(inner.end, literal.span.end)));
  return isWhole ? { member, literal } : undefined;
}

/** Of more, a group is a list of data. */
const MOST_ENTRIES = 40;

/** `new`, `await`, `map[string]any`, `json.loads`, a quote: no operator, and no word that decides. */
const BEFORE = /^(?!.*\b(?:and|or|if|else|not|in)\b)(?:[\w$.\s<>[\],*@%!"'`#~(]|::|&(?!&))*$/;

/** A closing quote, a type, and calls that change nothing about what is said. */
const AFTER = new RegExp(
  String.raw`^["'#)\x60]*(?:\s*(?:\.|->)(?:${KEPT_BY.join('|')})\b(?:\(\))?)*!{0,2}(?:\s+(?:as|satisfies)\s[\w\s.]+)?\s*$`,
);
