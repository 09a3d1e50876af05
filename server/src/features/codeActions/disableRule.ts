import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { commentOf } from '../status.ts';
import { action, type ActionContext } from './action.ts';

/** Silences a rule for the line of a diagnostic by a comment above it. */
export function disableRule(context: ActionContext): readonly CodeAction[] {
  const { snapshot, region, eol } = context;
  const { text } = snapshot.document;
  return context.diagnostics.flatMap((diagnostic) => {
    const rule = String(diagnostic.code);
    const comment = commentOf(region.known.language, `error-codes-disable-next-line ${rule}`);
    if (comment === undefined) return [];
    const line = { line: diagnostic.range.start.line, character: 0 };
    const indent = /^[ \t]*/.exec(text.getText({ start: line, end: diagnostic.range.start }))![0];
    const at = text.offsetAt(line) - region.start;
    return [
      action(
        context,
        `Disable ${rule} for this line`,
        CodeActionKind.QuickFix,
        [{ span: { start: at, end: at }, text: [`${indent}${comment}${eol}`] }],
        [diagnostic],
        false,
      ),
    ];
  });
}
