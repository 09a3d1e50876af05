import {
  EventEmitter,
  Uri,
  commands,
  languages,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import { documentSelector } from '../documents.ts';
import type { Server } from '../server.ts';

/** Documents of this scheme exist in memory alone, and nobody can write in them. */
const scheme = 'error-code-assist';

/** There is one page; asking again shows the new answer in the place of the old one. */
const page = Uri.from({ scheme, path: '/Explain Attribution.md' });

/** Holds the page that was asked for last. */
export class AttributionPage implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration = workspace.registerTextDocumentContentProvider(scheme, this);
  #markdown = '';

  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(): string {
    return this.#markdown;
  }

  /** Shows the page beside the editor, rendered. */
  async show(markdown: string): Promise<void> {
    this.#markdown = markdown;
    this.#changed.fire(page);
    await commands.executeCommand('markdown.showPreviewToSide', page);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

/** Says why the code at the cursor is whose it is, or why nothing is said about it. */
export async function explainAttribution(server: Server, shown: AttributionPage): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || languages.match(documentSelector, editor.document) === 0) {
    void window.showInformationMessage('Open the file that the code stands in first.');
    return;
  }
  await server.start();
  const markdown = await server.explainAttribution(editor.document.uri, editor.selection.active);
  if (markdown === undefined) {
    void window.showInformationMessage('Put the cursor on a number, a string or the name of a constant first.');
    return;
  }
  await shown.show(markdown);
}
