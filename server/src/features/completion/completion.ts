import type { CompletionItem, CompletionList, MarkupContent, Position, Range } from 'vscode-languageserver-types';
import type { CodeValue } from '../../analysis/model.ts';
import type { Entry } from '../../catalogs/catalog.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Language } from '../../languages/language.ts';
import { doubleQuoted } from '../../languages/marks.ts';
import { textsOf } from '../../catalogs/texts.ts';
import type { Region, Snapshot } from '../../snapshot.ts';
import { tokenize } from '../../text/lexer.ts';
import type { Lexis } from '../../text/lexis.ts';
import { isUnread } from '../../text/segments.ts';
import { explain } from '../explanation.ts';
import { markup, styleOf, type Format, type Style } from '../markdown.ts';
import { rangeOf } from '../ranges.ts';
import { armOffers, type ArmOffers, type ArmOptions, type ArmsData } from './arms.ts';
import type { Context, ValueOfConstant } from './context.ts';
import { contextOf } from './readers.ts';
import { cursorAt, type Cursor } from './cursor.ts';
import { LAST, offersOf } from './items.ts';
import { memberItems } from './memberItems.ts';
import { Tokens } from './tokens.ts';
import { startsSelfEvident } from './prefixes.ts';
import { dataContext, property } from './properties.ts';
import { isProse } from '../../text/lexis.ts';

/** What the client can do; nothing when left out. */
export interface CompletionOptions extends ArmOptions {
  /** It takes an edit that inserts or replaces, as its user has set. */
  readonly insertReplace?: boolean;
  /** It takes the edit's range and the data once for the whole list. */
  readonly itemDefaults?: boolean;
  /** Of the documentation; Markdown when left out. */
  readonly format?: Format;
  /** The character behind which it asks by itself; undefined where a person asks, or writes a word. */
  readonly trigger?: string;
}

/** Behind these a member of a response may follow. In a program too much else may, so that codes are not thrust upon anybody there. */
const MEMBER_TRIGGERS: readonly string[] = ['{', ','];

/** Characters behind which a client should ask by itself: it does so behind letters anyway, and behind digits hardly ever. */
export const completionTriggers: readonly string[] = ['"', "'", '`', '-', ...'0123456789', ...MEMBER_TRIGGERS];

/** The codes that may be written at a position: those of the catalog that the place certainly belongs to. */
export function completion(
  snapshot: Snapshot,
  position: Position,
  options: CompletionOptions = {},
): CompletionList | undefined {
  const { text } = snapshot.document;
  if (snapshot.pin?.catalog === 'none') return undefined;
  const offset = text.offsetAt(position);
  const region = snapshot.regionAt(offset);
  if (isUnread(region.segment)) return undefined;
  const { language } = region.known;
  const { source, within } = region.segment;
  const isText = isProse(language.lexis);
  const around = within.flatMap(({ name }) => name ?? []);
  const tokens = new Tokens(source, isText ? tokenize(source, quotedText) : snapshot.tokens(region), around);
  const cursor = cursorAt(tokens.text, tokens.all, offset - region.start, language);
  const members = cursor && memberItems(snapshot, region, tokens, cursor, options);
  if (members) return { isIncomplete: false, items: [...members] };
  if (!cursor || (options.trigger !== undefined && MEMBER_TRIGGERS.includes(options.trigger))) return undefined;
  const typed = tokens.text.slice(cursor.typed.start, cursor.at);
  const begun = startsSelfEvident(snapshot, region, typed);
  const context =
    begun.length > 0 || snapshot.isConnected
      ? contextIn(language, tokens, cursor, (name) => snapshot.constant(region, name))
      : undefined;
  const usable = context && isWelcome(context, cursor, typed) ? context : undefined;
  const certain = usable ? certainCatalogs(snapshot, region, usable, cursor) : [];
  const offersBegun = cursor.string || usable || isText || language.lexis.bareValues;
  const catalogs = certain.length > 0 ? certain : offersBegun ? begun : [];
  const arms = cursor.string || !snapshot.isConnected ? undefined : armOffers(snapshot, region, offset, options);
  if (catalogs.length === 0) return arms && { isIncomplete: arms.isCut, items: [...arms.items] };
  return withArms(listOf(snapshot, { region, tokens, cursor, context: usable, catalogs }, options), arms);
}

function withArms(list: CompletionList, arms: ArmOffers | undefined): CompletionList {
  return arms ? { ...list, items: [...arms.items, ...list.items] } : list;
}

/** Text may hold a response, of which nothing but the names and their values are looked at. */
const quotedText: Lexis = { lineComments: [], blockComments: [], strings: [doubleQuoted] };

function contextIn(language: Language, tokens: Tokens, cursor: Cursor, constant: ValueOfConstant): Context | undefined {
  const { strings, bareValues } = language.lexis;
  if (strings.length > 0) {
    const context = contextOf(tokens, cursor, constant);
    const data = bareValues && dataContext(tokens, cursor);
    if (!data) return context && bareValues ? { ...context, bare: 'nothing' } : context;
    return context ? { ...context, questions: [...context.questions, ...data.questions], bare: 'nothing' } : data;
  }
  const context = property(tokens, cursor);
  return context?.bare === 'nothing' ? context : undefined;
}

/** Adds what is only shown when an item is looked at. */
export function resolveCompletion(
  item: CompletionItem,
  catalogs: readonly CatalogIndex[],
  locale: string,
  { format = 'markdown' }: CompletionOptions = {},
): CompletionItem {
  const data = item.data as Partial<ItemData & ArmsData> | undefined;
  const catalog = catalogs.find(({ id }) => id === data?.catalog);
  const codes = data?.codes?.flatMap((code) => catalog?.findCode(code)?.entry ?? []);
  if (catalog && codes) return { ...item, documentation: listed(catalog, codes, locale, styleOf(format)) };
  const entry = catalog?.findCode(data?.code ?? item.label)?.entry;
  if (!catalog || !entry) return item;
  return {
    ...item,
    documentation: markup(
      styleOf(format),
      explain({ catalog, entry, code: String(data?.code ?? item.label), locale }, styleOf(format)),
    ),
  };
}

/** The codes that an item writes at once, as far as anybody would read on. */
function listed(catalog: CatalogIndex, entries: readonly Entry[], locale: string, style: Style): MarkupContent {
  const lines = entries
    .slice(0, MOST_LISTED)
    .map((entry) => `${style.code(String(entry.code))} ${style.text(textsOf(entry, catalog.file, locale).title)}`);
  const rest = entries.length - lines.length;
  return markup(style, [style.list(rest > 0 ? [...lines, `… ${rest}`] : lines)]);
}

const MOST_LISTED = 40;

interface ItemData {
  readonly catalog: string;
  /** The label's own when left out. */
  readonly code?: CodeValue;
}

/** Where no quote is written, a name is likelier than a literal in some places. */
function isWelcome({ bare }: Context, { string }: Cursor, typed: string): boolean {
  return string !== undefined || bare === 'nothing' || (bare === 'digit' && /^\d/.test(typed));
}

function certainCatalogs(
  snapshot: Snapshot,
  region: Region,
  { questions, head, bare }: Context,
  { string }: Cursor,
): readonly CatalogIndex[] {
  const onlyIntegers = string === undefined && bare === 'digit';
  const pinnedHere = head === undefined ? undefined : snapshot.pinnedAbove(region, head);
  for (const question of questions) {
    const attributions = snapshot.attribute(region, question, pinnedHere);
    const certain = attributions
      .filter(
        ({ confidence, catalog }) => confidence === 'certain' && (!onlyIntegers || catalog.mainSet.type === 'integer'),
      )
      .map(({ catalog }) => catalog);
    if (certain.length > 0) return certain;
    // Between two systems that have as much to say for themselves, an open quote speaks for the one whose codes are strings.
    const strings = attributions.filter(({ catalog }) => catalog.mainSet.type === 'string');
    if (string && question.values.length === 0 && attributions.length > strings.length && strings.length === 1)
      return strings.map(({ catalog }) => catalog);
  }
  return [];
}

interface Place {
  readonly region: Region;
  readonly tokens: Tokens;
  readonly cursor: Cursor;
  readonly context: Context | undefined;
  readonly catalogs: readonly CatalogIndex[];
}

function listOf(snapshot: Snapshot, place: Place, options: CompletionOptions): CompletionList {
  const { cursor, region, catalogs, context } = place;
  const { typed, at } = cursor;
  const replace = rangeOf(snapshot, { start: typed.start + region.start, end: typed.end + region.start });
  const insert: Range = { start: replace.start, end: snapshot.document.text.positionAt(at + region.start) };
  const editRange = options.insertReplace ? { insert, replace } : replace;
  const shared = options.itemDefaults && catalogs.length === 1;
  const write = writerFor(place);
  const handled = new Set(context?.handled.map(String));
  const compared = new Set(context?.compared.map(String));
  const items: CompletionItem[] = [];
  for (const catalog of catalogs) {
    for (const { code, item } of offersOf(catalog, snapshot.locale)) {
      if (handled.has(item.label)) continue;
      const newText = write(code);
      const sorted = compared.has(item.label) ? { sortText: `${LAST}${item.sortText}` } : undefined;
      if (shared)
        items.push(
          newText === item.label && !sorted
            ? item
            : { ...item, ...sorted, ...(newText !== item.label && { textEditText: newText }) },
        );
      else
        items.push({
          ...item,
          ...sorted,
          textEdit: 'insert' in editRange ? { newText, ...editRange } : { newText, range: editRange },
          data: { catalog: catalog.id, code } satisfies ItemData,
        });
    }
  }
  return {
    isIncomplete: false,
    items,
    ...(shared && { itemDefaults: { editRange, data: { catalog: catalogs[0]!.id } satisfies ItemData } }),
  };
}

/** How a code is written at the place: with quotes only where it needs them and none are there. */
function writerFor({ region, tokens, cursor, context }: Place): (code: CodeValue) => string {
  const { string } = cursor;
  if (string) {
    const closing = string.closed ? '' : string.syntax.close;
    return (code) => `${code}${closing}`;
  }
  const quotes = context?.quotes ?? [];
  const quote = quotes.at(-1) || usualQuote(region.known.language, tokens, context);
  // Some clients hold integers as strings; what stands beside the place shows it.
  const quoted = quotes.length > 0 && quotes.every((one) => one !== '');
  return (code) => (typeof code === 'string' || quoted ? `${quote}${code}${quote}` : String(code));
}

/** How many tokens are looked at for the quotes that the author likes. */
const LOOKED_AT = 400;

/** The quote that most strings around have, else the one that the language is usually written with. */
function usualQuote(language: Language, tokens: Tokens, context: Context | undefined): string {
  const { strings, bareValues } = language.lexis;
  if (bareValues === 'any') return '';
  // In text only a response is written as programs write theirs.
  if (strings.length === 0) return context ? doubleQuoted.open : '';
  const counts = new Map<string, number>();
  for (const { kind, syntax } of tokens.all.slice(0, LOOKED_AT)) {
    if (kind === 'string' && syntax && !syntax.multiline) counts.set(syntax.open, (counts.get(syntax.open) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? language.syntax?.writing.quote ?? strings.find(({ open }) => open.length === 1)!.open;
}
