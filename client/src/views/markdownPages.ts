import { EventEmitter, Uri, commands, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';

/** Documents of this scheme exist in memory alone, and nobody can write in them. */
const scheme = 'error-code-assist';

/** Pages by their titles. There is one of each; asking again shows the new answer in the place of the old one. */
export class MarkdownPages implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  /** It is asked for when the provider is registered, so that it has to be there before. */
  readonly onDidChange = this.#changed.event;
  readonly #registration = workspace.registerTextDocumentContentProvider(scheme, this);
  readonly #pages = new Map<string, string>();

  provideTextDocumentContent({ path }: Uri): string {
    return this.#pages.get(path) ?? '';
  }

  /** Shows a page beside the editor, rendered. */
  async show(title: string, markdown: string): Promise<void> {
    const page = Uri.from({ scheme, path: `/${title}.md` });
    this.#pages.set(page.path, markdown);
    this.#changed.fire(page);
    await commands.executeCommand('markdown.showPreviewToSide', page);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
