import type { ResolvedDispatch, Resolved, Code } from '../../resolved.ts';
import type { Language } from '../../languages/language.ts';
import type { ErrorResponse } from '../../responses/errorResponse.ts';
import type { RuleId, Settings } from '../../settings.ts';
import type { Group } from '../../analysis/literals.ts';
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
  return resolved.responses.filter(({ confidence }) => confidence === 'certain');
}
