import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { Dispatch } from '../../analysis/model.ts';
import { textsOf } from '../../catalogs/texts.ts';
import type { ResolvedDispatch } from '../../resolved.ts';
import { coverageOf, type Coverage } from '../exhaustiveness.ts';
import { action, type ActionContext } from './action.ts';
import { editsFor, labelsFor, type Wanted } from './dispatchEdits.ts';

/** How many single codes are offered beside the actions that write several. */
const MOST_SINGLE = 5;

/** Actions that write the arms a dispatch lacks: all, those of a category already begun, single ones, a default, both. */
export function missingCases(context: ActionContext): readonly CodeAction[] {
  const { snapshot, region, offset } = context;
  const resolved = snapshot.dispatchAt(region, offset);
  if (!resolved || !isOfferedAt(resolved, offset - region.start, region.segment.text)) return [];
  const coverage = coverageOf(resolved, region.segment.text, snapshot.settings);
  if (!coverage) return [];
  const needsDefault = snapshot.settings.exhaustiveness.default === 'required';
  // Nothing is offered for what is complete.
  if (coverage.missing.length === 0 && !needsDefault) return [];
  return choicesFor(resolved, writable(context, resolved, coverage)).flatMap((choice): readonly CodeAction[] => {
    const edits = editsFor(context, resolved, coverage, choice);
    if (!edits) return [];
    const reported = context.diagnostics.filter(({ code }) => code === 'unhandled-code');
    const kind = reported.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
    return [action(context, choice.title, kind, edits, reported, choice.preferred)];
  });
}

/** On the head, on a label, or on blank space of the body; not inside an arm's own code. */
function isOfferedAt({ dispatch }: ResolvedDispatch, at: number, text: string): boolean {
  if (at <= dispatch.head.end) return true;
  if (dispatch.kind === 'ifChain')
    return dispatch.arms.some(({ labels }) => labels.some(({ span }) => span.start <= at && at <= span.end));
  return !dispatch.arms.some(
    ({ content }) =>
      content !== undefined &&
      dispatch.kind !== 'table' &&
      content.start < at &&
      (at < content.end || (at === content.end && text[at] !== '\n' && text[at] !== '\r')),
  );
}

interface Choice extends Wanted {
  readonly title: string;
  readonly preferred: boolean;
}

function choicesFor(
  { dispatch }: ResolvedDispatch,
  { catalog, missing, required, hasDefault }: Coverage,
): readonly Choice[] {
  const choices: Choice[] = [];
  if (missing.length > 0)
    choices.push({ title: `Add ${cases(missing.length)}`, entries: missing, withDefault: false, preferred: true });
  const handled = new Set(required.filter((entry) => !missing.includes(entry)).map(({ category }) => category));
  for (const category of handled) {
    const entries = missing.filter((entry) => entry.category === category);
    if (category === undefined || entries.length === 0 || entries.length === missing.length) continue;
    choices.push({
      title: `Add ${cases(entries.length)} of "${category}"`,
      entries,
      withDefault: false,
      preferred: false,
    });
  }
  if (missing.length > 1 && missing.length <= MOST_SINGLE) {
    for (const entry of missing)
      choices.push({
        title: `Add case ${entry.code} (${textsOf(entry, catalog.file, 'en').title})`,
        entries: [entry],
        withDefault: false,
        preferred: false,
      });
  }
  const canTakeDefault = takesDefault(dispatch, { hasDefault });
  if (canTakeDefault)
    choices.push({ title: 'Add default case', entries: [], withDefault: true, preferred: missing.length === 0 });
  if (canTakeDefault && missing.length > 0)
    choices.push({
      title: `Add ${cases(missing.length)} and default`,
      entries: missing,
      withDefault: true,
      preferred: false,
    });
  if (missing.length > 0 && dispatch.kind === 'switch')
    choices.push({
      title: `Handle ${cases(missing.length)} by the default`,
      entries: missing,
      withDefault: false,
      joined: true,
      preferred: false,
    });
  return choices;
}

/** Whether a default can be written into a dispatch, and is missing. */
export function takesDefault({ kind, arms }: Dispatch, { hasDefault }: Pick<Coverage, 'hasDefault'>): boolean {
  return kind !== 'table' && !hasDefault && !arms.some(({ catchAll, guarded }) => catchAll && !guarded);
}

function cases(count: number): string {
  return `${count} missing ${count === 1 ? 'case' : 'cases'}`;
}

/** Without the codes that no label can be written for. */
function writable({ snapshot, region }: ActionContext, resolved: ResolvedDispatch, coverage: Coverage): Coverage {
  const label = labelsFor(snapshot, region, resolved, coverage, '');
  return { ...coverage, missing: coverage.missing.filter((entry) => label(entry) !== undefined) };
}
