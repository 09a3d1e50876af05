import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { pinEdit } from '../status.ts';
import type { ActionContext } from './action.ts';

/** Where it is not certain whose a code is: one action for each catalog that it may be of, which pins the file. */
export function treatAs({ snapshot, region, offset }: ActionContext): readonly CodeAction[] {
  const attributions =
    snapshot.codeAt(region, offset)?.attributions ?? snapshot.dispatchAt(region, offset)?.attributions ?? [];
  if (attributions[0]?.confidence !== 'possible') return [];
  return attributions.flatMap(({ catalog }) => {
    const edit = pinEdit(snapshot, catalog.id);
    return edit ? [{ title: `Treat as ${catalog.name}`, kind: CodeActionKind.QuickFix, edit }] : [];
  });
}
