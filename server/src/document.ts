import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { languageOf } from './languages/table.ts';
import type { Language } from './languages/language.ts';
import { DocumentText } from './text/documentText.ts';
import type { Segmentation } from './text/segments.ts';

/** One version of a document. Immutable. */
export interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
  readonly language: Language;
  readonly languageId: string;
  readonly text: DocumentText;
  readonly segmentation: Segmentation;
}

export function openDocument(uri: string, languageId: string, version: number, content: string): DocumentVersion {
  const language = languageOf(languageId);
  const text = DocumentText.of(content, language.lexis);
  return { uri, version, language, languageId, text, segmentation: text.segmentation };
}

/** The next version. Segments that the changes do not touch stay the same objects. */
export function changeDocument(
  previous: DocumentVersion,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): DocumentVersion {
  const { lexis } = previous.language;
  let { text } = previous;
  for (const change of changes) {
    text = 'range' in change ? text.replace(change.range, change.text, lexis) : DocumentText.of(change.text, lexis);
  }
  return { ...previous, version, text, segmentation: text.segmentation };
}
