import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { textsOf } from '../../catalogs/texts.ts';
import type { ResolvedDispatch } from '../../resolved.ts';
import { coverageOf, type Coverage, type ListedEntry } from '../exhaustiveness.ts';
import { action, type ActionContext } from './action.ts';
import type { NewArm } from './arms.ts';
import { chainEdits, tableEdits } from './chains.ts';
import { armEdits, type Edit } from './edits.ts';
import { labelWriter } from './labels.ts';
import { placeArms, placeDefault } from './placement.ts';
import { styleOf } from './style.ts';

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

interface Choice {
  readonly title: string;
  readonly entries: readonly ListedEntry[];
  readonly withDefault: boolean;
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
  const takesDefault =
    dispatch.kind !== 'table' && !hasDefault && !dispatch.arms.some(({ catchAll, guarded }) => catchAll && !guarded);
  if (takesDefault)
    choices.push({ title: 'Add default case', entries: [], withDefault: true, preferred: missing.length === 0 });
  if (takesDefault && missing.length > 0)
    choices.push({
      title: `Add ${cases(missing.length)} and default`,
      entries: missing,
      withDefault: true,
      preferred: false,
    });
  return choices;
}

function cases(count: number): string {
  return `${count} missing ${count === 1 ? 'case' : 'cases'}`;
}

/** Without the codes that no label can be written for. */
function writable(context: ActionContext, resolved: ResolvedDispatch, coverage: Coverage): Coverage {
  const label = labelsFor(context, resolved, coverage, '');
  return { ...coverage, missing: coverage.missing.filter((entry) => label(entry) !== undefined) };
}

function labelsFor(
  { snapshot, region }: ActionContext,
  resolved: ResolvedDispatch,
  coverage: Coverage,
  quote: string,
): ReturnType<typeof labelWriter> {
  return labelWriter(
    region.segment.text,
    resolved,
    coverage,
    quote,
    region.known.language.syntax?.writing,
    (qualifier, beside) => snapshot.constantsOf(region, qualifier, beside),
    (name) => snapshot.isMember(region, name),
  );
}

function editsFor(
  context: ActionContext,
  resolved: ResolvedDispatch,
  coverage: Coverage,
  choice: Choice,
): readonly Edit[] | undefined {
  const { snapshot, region, eol } = context;
  const { dispatch } = resolved;
  const writing = region.known.language.syntax?.writing;
  if (!writing || dispatch.broken) return undefined;
  const { text } = region.segment;
  const style = styleOf(text, dispatch, writing, eol);
  const label = labelsFor(context, resolved, coverage, style.quote);
  const entries = inOrder(choice.entries, resolved, coverage);
  const title = (entry: ListedEntry): string => textsOf(entry, coverage.catalog.file, snapshot.locale).title;
  const arms: NewArm[] = entries.map((entry) => ({
    label: label(entry),
    about: `${entry.code} ${title(entry)}`,
    isText: typeof entry.code === 'string' || coverage.heldAsStrings,
  }));
  if (choice.withDefault) arms.push({ label: undefined, about: 'any other code' });
  if (dispatch.kind === 'table') return tableEdits(text, dispatch, arms, entries.map(title), style, writing);
  if (dispatch.kind === 'ifChain') return chainEdits(text, dispatch, arms, style, writing);
  return armEdits(
    text,
    dispatch,
    choice.withDefault ? placeDefault(text, dispatch) : placeArms(text, dispatch, writing),
    arms,
    style,
    writing,
  );
}

/** The catalog's order, unless the labels that are there are sorted by value and not by the catalog. */
function inOrder(
  entries: readonly ListedEntry[],
  { values }: ResolvedDispatch,
  { catalog }: Coverage,
): readonly ListedEntry[] {
  const present = [...values.values()];
  const byValue = (a: string | number, b: string | number): number =>
    String(a).localeCompare(String(b), 'en', { numeric: true });
  const byCatalog = (a: string | number, b: string | number): number => catalog.order(a) - catalog.order(b);
  const sortedByValue = present.length > 2 && isSorted(present, byValue) && !isSorted(present, byCatalog);
  return sortedByValue ? [...entries].sort((a, b) => byValue(a.code, b.code)) : entries;
}

function isSorted<T>(list: readonly T[], compare: (a: T, b: T) => number): boolean {
  return list.every((one, index) => index === 0 || compare(list[index - 1]!, one) <= 0);
}
