import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { ResolvedDispatch } from '../../resolved.ts';
import { commentOf, pinEdit } from '../status.ts';
import { action, type ActionContext } from './action.ts';

/**
 * Where it is not certain whose a code is: one action for each catalog that it may be of. It pins the file, or the
 * dispatch alone where several catalogs are at home in the file.
 */
export function treatAs(context: ActionContext): readonly CodeAction[] {
  const { snapshot, region, offset } = context;
  const code = snapshot.codeAt(region, offset);
  const dispatch = snapshot.dispatchAt(region, offset);
  const attributions = code?.attributions ?? dispatch?.attributions ?? [];
  if (attributions[0]?.confidence !== 'possible') return [];
  const own = dispatch && dispatch.attributions === attributions && attributions.length > 1 ? dispatch : undefined;
  return attributions.flatMap(({ catalog }) => {
    const title = `Treat as ${catalog.name}`;
    if (own) return pinAbove(context, own, title, catalog.id);
    const edit = pinEdit(snapshot, catalog.id);
    return edit ? [{ title, kind: CodeActionKind.QuickFix, edit }] : [];
  });
}

function pinAbove(
  context: ActionContext,
  { dispatch }: ResolvedDispatch,
  title: string,
  catalog: string,
): readonly CodeAction[] {
  const { text } = context.region.segment;
  const comment = commentOf(context.region.known.language, `error-codes: ${catalog}`);
  if (comment === undefined) return [];
  const at = text.lastIndexOf('\n', dispatch.span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(at, dispatch.span.start))![0];
  const edit = { span: { start: at, end: at }, text: [`${indent}${comment}${context.eol}`] };
  return [action(context, title, CodeActionKind.QuickFix, [edit], [], false)];
}
