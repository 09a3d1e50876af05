import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { FindingData } from '../diagnostics/rule.ts';
import { action, type ActionContext } from './action.ts';

/** Writes what a diagnostic says there should stand. */
export function rewrite(context: ActionContext): readonly CodeAction[] {
  return context.diagnostics.flatMap((diagnostic) => {
    const { rewrite: written } = (diagnostic.data ?? {}) as FindingData;
    if (!written) return [];
    const edits = written.edits.map(({ span, text }) => ({ span, text: [text] }));
    return [action(context, written.title, CodeActionKind.QuickFix, edits, [diagnostic], written.isPreferred)];
  });
}
