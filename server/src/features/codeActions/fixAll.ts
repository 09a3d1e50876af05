import type { CodeAction } from 'vscode-languageserver-types';
import type { ResolvedDispatch } from '../../resolved.ts';
import type { Region, Snapshot } from '../../snapshot.ts';
import { shifted } from '../../text/span.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';
import { coverageOf } from '../exhaustiveness.ts';
import { versionedEdit } from './action.ts';
import { editsFor } from './dispatchEdits.ts';
import type { Edit } from './edits.ts';
import { takesDefault } from './missingCases.ts';

/** The kind of what repairs a whole document, as `editor.codeActionsOnSave` names it. */
export const FIX_ALL = 'source.fixAll.errorCodeAssist';

/**
 * Writes what every dispatch lacks that is reported in the document. Codes are not replaced: what a message proposes in
 * their place is a guess, which a person has to agree to.
 */
export function fixAll(snapshot: Snapshot): readonly CodeAction[] {
  const { eol } = snapshot.document.text;
  const reported = diagnostics(snapshot).filter(({ code }) => code === 'unhandled-code');
  const found = reported.flatMap(({ range }) => {
    const at = snapshot.document.text.offsetAt(range.start);
    const region = snapshot.regionAt(at);
    const resolved = snapshot
      .resolved(region)
      .dispatches.find(({ dispatch }) => dispatch.head.start + region.start === at);
    return resolved ? [{ region, resolved }] : [];
  });
  // What is inside goes first: where both end at one place, it has to stand before what is around it.
  found.sort((a, b) => lengthOf(a.resolved) - lengthOf(b.resolved));
  const edits: Edit[] = [];
  for (const { region, resolved } of found) {
    const own = (missingIn(snapshot, region, resolved, eol) ?? []).map(({ span, text }) => ({
      span: shifted(span, region.start),
      text,
    }));
    if (!own.some((one) => edits.some((other) => meet(one, other)))) edits.push(...own);
  }
  if (edits.length === 0) return [];
  return [
    {
      title: 'Add all missing cases in this file',
      kind: FIX_ALL,
      diagnostics: reported,
      edit: versionedEdit(snapshot, edits, false),
    },
  ];
}

function missingIn(
  snapshot: Snapshot,
  region: Region,
  resolved: ResolvedDispatch,
  eol: string,
): readonly Edit[] | undefined {
  const coverage = coverageOf(resolved, region.segment.text, snapshot.settings);
  if (!coverage) return undefined;
  const withDefault =
    snapshot.settings.exhaustiveness.default === 'required' && takesDefault(resolved.dispatch, coverage);
  if (coverage.missing.length === 0 && !withDefault) return undefined;
  return editsFor({ snapshot, region, eol }, resolved, coverage, { entries: coverage.missing, withDefault });
}

function lengthOf({ dispatch: { span } }: ResolvedDispatch): number {
  return span.end - span.start;
}

/** Two insertions at one place do not overlap: they are made in their order. */
function meet({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start < b.end && b.start < a.end;
}
