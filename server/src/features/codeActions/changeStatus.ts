import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { textOf, type Span } from '../../text/span.ts';
import type { FindingData } from '../diagnostics/rule.ts';
import { httpPhrase } from '../httpPhrases.ts';
import { action, type ActionContext } from './action.ts';
import type { Edit } from './edits.ts';

/** Writes the HTTP status that a code comes with in place of one that it does not, and its phrase where the other's is written out. */
export function changeStatus(context: ActionContext): readonly CodeAction[] {
  const { snapshot, region } = context;
  return context.diagnostics.flatMap((diagnostic) => {
    const { statuses = [] } = (diagnostic.data ?? {}) as FindingData;
    const span: Span = {
      start: snapshot.document.text.offsetAt(diagnostic.range.start) - region.start,
      end: snapshot.document.text.offsetAt(diagnostic.range.end) - region.start,
    };
    const was = httpPhrase(Number(textOf(region.segment.text, span)));
    const phrase = was === undefined ? undefined : phraseSpan(context, span, was);
    return statuses.map((status) => {
      const becomes = httpPhrase(status);
      const edits: Edit[] = [{ span, text: [String(status)] }];
      if (phrase && becomes !== undefined) edits.push({ span: phrase, text: [becomes] });
      edits.sort((a, b) => a.span.start - b.span.start);
      const title = `Change the status to ${status}`;
      return action(context, title, CodeActionKind.QuickFix, edits, [diagnostic], statuses.length === 1);
    });
  });
}

/** Where a status is written out: behind the number in `404 Not Found`, or in another member of the same object. */
function phraseSpan({ region: { segment, known } }: ActionContext, status: Span, phrase: string): Span | undefined {
  const behind = status.end + 1;
  if (segment.text.startsWith(` ${phrase}`, status.end)) return { start: behind, end: behind + phrase.length };
  const beside = known.groups.find(({ members }) => members.some(({ value }) => value.span.start === status.start));
  const texts = beside?.members.flatMap(({ value }) => (value.kind === 'string' ? [value.inner] : []));
  return texts?.find((inner) => textOf(segment.text, inner) === phrase);
}
