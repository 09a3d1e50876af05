import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { languageOf } from './languages/table.ts';
import type { Language } from './languages/language.ts';
import { resegment, segment, type Segmentation } from './text/segments.ts';

/** One version of a document: its text with positions, and the same text cut into segments. Immutable. */
export interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
  readonly language: Language;
  readonly languageId: string;
  /** Positions are UTF-16, as in the protocol. Only its reading half is used outside this file. */
  readonly text: TextDocument;
  readonly segmentation: Segmentation;
}

export function openDocument(uri: string, languageId: string, version: number, content: string): DocumentVersion {
  const language = languageOf(languageId);
  const text = TextDocument.create(uri, languageId, version, content);
  return { uri, version, language, languageId, text, segmentation: segment(content, language.lexis) };
}

/** The next version. Segments that the changes do not touch stay the same objects. The previous version must not be read any more. */
export function changeDocument(
  previous: DocumentVersion,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): DocumentVersion {
  const { language, languageId, uri } = previous;
  let { text, segmentation } = previous;
  for (const change of changes) {
    if (!('range' in change)) {
      return openDocument(uri, languageId, version, lastFull(changes, change.text));
    }
    const a = text.offsetAt(change.range.start);
    const b = text.offsetAt(change.range.end);
    const [start, end] = a <= b ? [a, b] : [b, a];
    text = TextDocument.update(text, [change], version);
    segmentation = resegment(segmentation, text.getText(), { start, end, length: change.text.length }, language.lexis);
  }
  return { uri, version, language, languageId, text, segmentation };
}

/** A full text makes what came before it irrelevant; ranges behind it apply to it. */
function lastFull(changes: readonly TextDocumentContentChangeEvent[], first: string): string {
  const document = TextDocument.create('', '', 0, first);
  return TextDocument.update(document, changes.slice(changes.findIndex((change) => !('range' in change))), 1).getText();
}
