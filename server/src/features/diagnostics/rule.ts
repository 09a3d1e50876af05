import type { MemberChain } from '../../analysis/flow/memberChains.ts';
import type { TokenTree } from '../../analysis/flow/tokenTree.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Language } from '../../languages/language.ts';
import type { ResolvedDispatch, Resolved, Code } from '../../resolved.ts';
import { certainOf, type ErrorResponse } from '../../responses/errorResponse.ts';
import type { RuleId, Settings } from '../../settings.ts';
import type { Group } from '../../analysis/literals/literals.ts';
import type { Token } from '../../text/lexer.ts';
import type { Span } from '../../text/span.ts';

/** What a rule may look at: one segment, attributed. */
export interface RuleContext {
  readonly text: string;
  readonly resolved: Resolved;
  /** All objects, arrays and arguments in the text, where it may hold an error response. */
  readonly groups: () => readonly Group[];
  readonly tokens: () => readonly Token[];
  /** The text was read by a grammar: what branches in it is known. */
  readonly isProgram: boolean;
  /** What the text is written in. */
  readonly language: Language;
  /** The catalogs that the file is about. */
  readonly about: readonly CatalogIndex[];
  /** The one that a directive or a setting names for the whole file. */
  readonly pinned: string | undefined;
  /** The tokens of the text, and the places that read a member; made for whoever asks first. */
  readonly tree: () => TokenTree;
  readonly chains: (member: string) => readonly MemberChain[];
  readonly settings: Settings;
  readonly locale: string;
}

/** Something to report, in offsets relative to the segment. */
export interface Finding {
  readonly rule: RuleId;
  readonly span: Span;
  readonly message: string;
  /** What a quick fix needs; plain JSON. */
  readonly data?: FindingData;
  readonly deprecated?: boolean;
  readonly related?: { readonly span: Span; readonly message: string };
}

export interface FindingData {
  /** The code to write instead. */
  readonly replacement?: number | string;
  /** The HTTP statuses that may stand there. */
  readonly statuses?: readonly number[];
  /** What to write instead, in offsets of the segment. */
  readonly rewrite?: {
    readonly isPreferred: boolean;
    readonly title: string;
    readonly edits: readonly { readonly span: Span; readonly text: string }[];
  };
}

export interface Rule {
  readonly id: RuleId;
  readonly run: (context: RuleContext) => readonly Finding[];
}

/** Dispatches of a kind that the settings let rules speak about. */
export function* reportable({ resolved, settings }: RuleContext): Iterable<ResolvedDispatch> {
  const { ifChains, tables } = settings.exhaustiveness;
  for (const one of resolved.dispatches) {
    const { kind } = one.dispatch;
    if (kind === 'switch' || (kind === 'ifChain' && ifChains) || (kind === 'table' && tables) || one.pinned) yield one;
  }
}

/** Codes whose catalog is certain, where nothing but a code can stand: what a program decides on, and what responses hold. */
export function* decided({ resolved, isProgram }: RuleContext): Iterable<Code> {
  yield* resolved.sent;
  if (!isProgram) return;
  for (const code of resolved.codes) {
    const { role } = code.site;
    const decides = role === 'label' || role === 'comparison' || role === 'member';
    if (decides && code.attributions.length === 1 && code.attributions[0]!.confidence === 'certain') yield code;
  }
}

/** Error responses whose vendor is certain. */
export function certainResponses({ resolved }: RuleContext): readonly ErrorResponse[] {
  return certainOf(resolved.responses);
}
