import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { FindingData } from '../diagnostics/rule.ts';
import { action, type ActionContext } from './action.ts';

/** Writes the code that a diagnostic proposes in place of the one that is there, in the literal's own form. */
export function replaceCode(context: ActionContext): readonly CodeAction[] {
  const { snapshot, region } = context;
  return context.diagnostics.flatMap((diagnostic) => {
    const { replacement } = (diagnostic.data ?? {}) as FindingData;
    if (replacement === undefined) return [];
    const code = snapshot.codeAt(region, snapshot.document.text.offsetAt(diagnostic.range.start));
    if (!code || code.site.literal.kind === 'constant') return [];
    const edits = [{ span: code.site.literal.value, text: [String(replacement)] }];
    return [action(context, `Replace by ${replacement}`, CodeActionKind.QuickFix, edits, [diagnostic], true)];
  });
}
