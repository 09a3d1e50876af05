import { CodeActionKind, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../../snapshot.ts';
import { diagnostics as reported, DIAGNOSTIC_SOURCE } from '../diagnostics/diagnostics.ts';
import type { ActionContext } from './action.ts';
import { changeStatus } from './changeStatus.ts';
import { disableRule } from './disableRule.ts';
import { FIX_ALL, fixAll } from './fixAll.ts';
import { missingCases } from './missingCases.ts';
import { repairResponse } from './repairResponse.ts';
import { replaceCode } from './replaceCode.ts';
import { retypeLiteral } from './retypeLiteral.ts';
import { rewrite } from './rewrite.ts';
import { treatAs } from './treatAs.ts';

/** Every producer of actions, once, in the order in which a menu shows them. */
const producers: readonly ((context: ActionContext) => readonly CodeAction[])[] = [
  replaceCode,
  changeStatus,
  repairResponse,
  retypeLiteral,
  rewrite,
  missingCases,
  treatAs,
  disableRule,
];

/** Kinds of what is offered at a place. */
const PLACED: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite];

/** Every kind that is ever offered. */
export const codeActionKinds: readonly string[] = [...PLACED, FIX_ALL];

export interface CodeActionOptions {
  /** The client lets edits hold tab stops. */
  readonly snippets: boolean;
}

/** What can be done at a place. `only` keeps the kinds that begin with one of the given. */
export function codeActions(
  snapshot: Snapshot,
  range: Range,
  context: { readonly diagnostics: readonly Diagnostic[]; readonly only?: readonly string[] },
  options: CodeActionOptions,
): CodeAction[] {
  const { only } = context;
  const wanted = (kind: string): boolean => only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? true;
  // What repairs the whole document belongs to no place in it, and is made only when it is asked for by its kind.
  const whole = only && wanted(FIX_ALL) ? fixAll(snapshot) : [];
  if (only && !PLACED.some(wanted)) return [...whole];
  const offset = snapshot.document.text.offsetAt(range.start);
  const region = snapshot.regionAt(offset);
  const actionContext: ActionContext = {
    snapshot,
    region,
    offset,
    diagnostics: current(snapshot, context.diagnostics),
    eol: snapshot.document.text.eol,
    snippets: options.snippets,
  };
  const actions = producers.flatMap((produce) => produce(actionContext));
  return [...actions.filter(({ kind }) => wanted(kind ?? '')), ...whole];
}

/** Of what the client says is reported here, that which is ours and still true: clients may drop `data` or lag behind. */
function current(snapshot: Snapshot, given: readonly Diagnostic[]): readonly Diagnostic[] {
  const ours = given.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
  if (ours.length === 0) return [];
  return reported(snapshot).filter((one) =>
    ours.some(
      ({ code, range }) =>
        code === one.code &&
        range.start.line === one.range.start.line &&
        range.start.character === one.range.start.character,
    ),
  );
}
