import {
  type CodeAction,
  type CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Region, Snapshot } from '../../snapshot.ts';
import { shifted } from '../../text/span.ts';
import { rangeOf } from '../ranges.ts';
import type { Piece } from './arms.ts';
import type { Edit } from './edits.ts';

/** Where actions are asked for. */
export interface ActionContext {
  readonly snapshot: Snapshot;
  readonly region: Region;
  /** In the document. */
  readonly offset: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly eol: string;
  /** The client lets edits hold tab stops. */
  readonly snippets: boolean;
}

/** A code action with an edit for one version of the document; `edits` are in offsets of the region's segment. */
export function action(
  context: ActionContext,
  title: string,
  kind: CodeActionKind,
  edits: readonly Edit[],
  diagnostics: readonly Diagnostic[],
  preferred: boolean,
): CodeAction {
  const { snapshot, region } = context;
  const placed = edits.map(({ span, text }) => ({ span: shifted(span, region.start), text }));
  return {
    title,
    kind,
    ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
    ...(preferred && { isPreferred: true }),
    edit: versionedEdit(snapshot, placed, context.snippets),
  };
}

/** An edit for one version of the document; `edits` are in its offsets. */
export function versionedEdit(snapshot: Snapshot, edits: readonly Edit[], snippets: boolean): WorkspaceEdit {
  const { uri, version } = snapshot.document;
  const change = ({ span, text }: Edit): TextEdit | SnippetTextEdit => {
    const range = rangeOf(snapshot, span);
    const stops = snippets && range.start.character === 0 && text.some((piece) => typeof piece !== 'string');
    return stops ? { range, snippet: { kind: 'snippet', value: asSnippet(text) } } : { range, newText: asText(text) };
  };
  return { documentChanges: [{ textDocument: { uri, version }, edits: edits.map(change) }] };
}

/** The text of the pieces. */
export function asText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.stop)).join('');
}

/** The same with tab stops, which an editor goes through in their order. */
export function asSnippet(pieces: readonly Piece[]): string {
  let stop = 0;
  return `${pieces.map((piece) => (typeof piece === 'string' ? escape(piece) : `\${${++stop}:${escape(piece.stop)}}`)).join('')}$0`;
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
