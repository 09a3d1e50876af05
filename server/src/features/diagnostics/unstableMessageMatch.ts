import type { MemberChain } from '../../analysis/flow/memberChains.ts';
import { readTextTests, type TextLiteral, type TextTest } from '../../analysis/flow/textTests.ts';
import type { ResponseShape } from '../../catalogs/catalog.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import { textsOf } from '../../catalogs/texts.ts';
import { isVendorsError } from '../../responses/errorObjects.ts';
import { entriesSaying } from '../../responses/wording.ts';
import { words } from '../../text/words.ts';
import type { Dispatch } from '../../analysis/model.ts';
import type { Span } from '../../text/span.ts';
import type { ListedEntry } from '../exhaustiveness.ts';
import { codeComparison, type Replacement } from './codeComparison.ts';
import type { Finding, RuleContext } from './rule.ts';

/** A program decides on a text that the vendor says may change or be translated. */
export function unstableMessageMatch(context: RuleContext): readonly Finding[] {
  if (!context.isProgram) return [];
  return context.about.flatMap((catalog) =>
    unstableMembers(catalog).flatMap(({ shape, member, code }) => {
      if (!context.text.toLowerCase().includes(member.toLowerCase())) return [];
      const search: Search = { context, catalog, shape, member, code };
      return [...testsIn(search), ...switchesIn(search), ...filtersIn(search)];
    }),
  );
}

interface Search {
  readonly context: RuleContext;
  readonly catalog: CatalogIndex;
  readonly shape: ResponseShape;
  /** The name of the text, and that of the code beside it. */
  readonly member: string;
  readonly code: string;
}

function unstableMembers({ file }: CatalogIndex): readonly Pick<Search, 'shape' | 'member' | 'code'>[] {
  return (file.responses ?? []).flatMap((shape) => {
    const members = Object.entries(shape.members);
    const code = members.find(([, { role }]) => role === 'code')?.[0];
    return members.flatMap(([member, { unstable }]) =>
      unstable && code !== undefined ? [{ shape, member, code }] : [],
    );
  });
}

function testsIn(search: Search): readonly Finding[] {
  const { context, member } = search;
  return readTextTests(context.tree(), member).flatMap((test) => {
    if (!test.texts.some((literal) => isWording(context.text, literal))) return [];
    if (!isVendors(test.subject, search)) return [];
    const entries = entriesOf(test.texts, test.kind, search);
    const [entry] = entries;
    const only = test.texts.length === 1 && entries.length === 1 ? entry : undefined;
    const edits = only && editsOf(test, only, search);
    return [finding(search, test.span, entries, edits)];
  });
}

/** A filter of `jq` in a string, which says itself that it looks through the vendor's list. */
function filtersIn(search: Search): readonly Finding[] {
  const { context, member, code, shape, catalog } = search;
  const list = shape.path.split('.').at(-1);
  if (!list?.endsWith('[]')) return [];
  const test = filterTest(member);
  return context.tree().tokens.flatMap(({ content }) => {
    if (!content) return [];
    const filter = context.text.slice(content.start, content.end);
    if (!filter.includes(`.${list.slice(0, -2)}[`)) return [];
    return [...filter.matchAll(test)].map((match) => {
      const [written] = match;
      const { sign = '==', quote, mark, method, whole, part } = match.groups!;
      const text = whole ?? part ?? '';
      const start = content.start + match.index;
      const kind = method === undefined ? 'whole' : (FILTERS[method] ?? 'part');
      const entries = entriesSaying(text, kind, catalog.listed) as readonly ListedEntry[];
      const span = { start, end: start + written.length };
      const edits = [{ span, text: `.${code} ${sign} ${quote ?? mark}${entries[0]?.code}${quote ?? mark}` }];
      return finding(search, span, entries, entries.length === 1 ? edits : undefined);
    });
  });
}

const FILTERS: Readonly<Record<string, 'whole' | 'part' | 'start' | 'end'>> = { startswith: 'start', endswith: 'end' };

/** `.detail == "…"`, `.detail | contains("…")`; the quotes may be escaped. */
function filterTest(member: string): RegExp {
  const said = String.raw`[^"\\]*\p{L}{3}[^"\\]*`;
  const compared = String.raw`(?<sign>==|!=)\s*(?<quote>\\?")(?<whole>${said})\k<quote>`;
  const searched = String.raw`\|\s*(?<method>contains|test|startswith|endswith)\(\s*(?<mark>\\?")(?<part>${said})\k<mark>\s*\)`;
  return new RegExp(String.raw`\.${member}\s*(?:${compared}|${searched})`, 'gu');
}

/** A `switch` over the text: every label has to say which code it means, or the whole of it stays as it is. */
function switchesIn(search: Search): readonly Finding[] {
  const { context, member, code } = search;
  return context.resolved.dispatches.flatMap(({ dispatch }) => {
    const { subject, arms, kind } = dispatch;
    if (kind !== 'switch' || !isNamed(subject.names.at(-1), member)) return [];
    const labels = arms.flatMap((arm) => arm.labels).filter(({ form }) => form?.kind === 'string');
    const literals = labels.map(({ span, form }) => ({ span, inner: form!.value, isPattern: false }));
    if (!literals.some((literal) => isWording(context.text, literal))) return [];
    const chain = chainOf(dispatch, search);
    if (!chain || !isVendors(chain, search)) return [];
    const meant = literals.map((literal) => entriesOf([literal], 'whole', search));
    const all = meant.flat();
    const isTold =
      labels.length === arms.flatMap((arm) => arm.labels).length && meant.every(({ length }) => length === 1);
    const edits = isTold && [
      { span: chain.member, text: renamed(context.text, chain.member, member, code) },
      ...literals.map(({ inner }, index) => ({ span: inner, text: String(meant[index]![0]!.code) })),
    ];
    return [finding(search, subject.span, all, chain.names.length > 0 && edits ? edits : undefined)];
  });
}

function chainOf({ subject: { span, names } }: Dispatch, { context, member }: Search): MemberChain | undefined {
  const tests = context.chains(member).filter((chain) => chain.span.start >= span.start && chain.span.end <= span.end);
  const [chain] = tests;
  return chain && chain.names.length === 0 ? { ...chain, names: names.slice(0, -1) } : chain;
}

function isVendors(chain: MemberChain, { context, catalog, shape }: Search): boolean {
  const { resolved, pinned } = context;
  return isVendorsError(chain, catalog, shape, { tree: context.tree(), codes: resolved.codes, pinned });
}

/** What is too short to be words of a sentence may be a part of its form: `: `, `#`. */
function isWording(text: string, { inner }: TextLiteral): boolean {
  const written = text.slice(inner.start, inner.end);
  // What is captured is taken out of the text, to be shown.
  return /\p{L}{3}/u.test(written) && !/(?<!\\)\((?!\?[:=!])[^)|]*\)/.test(written);
}

function entriesOf(literals: readonly TextLiteral[], kind: TextTest['kind'], search: Search): readonly ListedEntry[] {
  const { catalog, context } = search;
  const found = literals.flatMap(({ inner }) => {
    const written = context.text.slice(inner.start, inner.end).replace(/\\(.)/g, '$1');
    if (kind !== 'pattern') return entriesSaying(written, kind, catalog.listed);
    const plain = written.replace(/^\^|\$$|^\*|\*$|^[/~]\^?|[/~]i?$/g, '').replace(/^\.\*|\.\*$/g, '');
    return /[\\^$.*+?()[\]{}|]/.test(plain) ? [] : entriesSaying(plain, 'part', catalog.listed);
  });
  return [...new Set(found)] as ListedEntry[];
}

function editsOf(test: TextTest, entry: ListedEntry, search: Search): readonly Replacement[] | undefined {
  const { context, member, code } = search;
  const { subject, texts, value } = test;
  // A name that stands alone is that of a text, and the code may have none here.
  if (subject.names.length === 0) return undefined;
  const [literal] = texts;
  const name = renamed(context.text, subject.member, member, code);
  if (test.isPlain)
    return [
      { span: subject.member, text: name },
      ...test.folding.map((span) => ({ span, text: '' })),
      { span: literal!.inner, text: String(entry.code) },
    ];
  const from = value.start;
  const { text } = context;
  const asked = `${text.slice(from, subject.member.start)}${name}${text.slice(subject.member.end, value.end)}`;
  return codeComparison(context, test, asked, String(entry.code));
}

/** The name of the code, written as that of the text is: `getDetail` becomes `getCode`. */
function renamed(text: string, { start, end }: Span, member: string, code: string): string {
  return text.slice(start, end).replace(new RegExp(member, 'i'), (written) => {
    if (written === written.toUpperCase()) return code.toUpperCase();
    return written[0] === written[0]!.toUpperCase() ? code[0]!.toUpperCase() + code.slice(1) : code;
  });
}

/** More of them help nobody. */
const MOST_CANDIDATES = 4;

function finding(
  { context, catalog, member, code }: Search,
  span: Span,
  entries: readonly ListedEntry[],
  edits: readonly Replacement[] | undefined,
): Finding {
  const [entry] = entries;
  const listed = entries.length <= MOST_CANDIDATES ? entries : [];
  const named = listed.map((one) => `${one.code} (${textsOf(one, catalog.file, context.locale).title})`);
  const instead = named.length === 0 ? '' : ` with ${named.join(' or ')}`;
  return {
    rule: 'unstable-message-match',
    span,
    message: `${catalog.name} may change or translate the text of ${member}. Compare ${code}${instead} instead`,
    ...(edits && {
      data: {
        rewrite: {
          isPreferred: true,
          title: entries.length === 1 ? `Compare ${code} with ${entry!.code}` : `Compare ${code}`,
          edits,
        },
      },
    }),
  };
}

function isNamed(name: string | undefined, member: string): boolean {
  const own = words(name ?? '').join(' ');
  const wanted = words(member).join(' ');
  return own === wanted || own === `get ${wanted}`;
}
