import {
  Range,
  env,
  languages,
  window,
  workspace,
  type QuickPickItem,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode';
import { documentSelector } from '../documents.ts';
import type { DecodedPage } from '../protocol.ts';
import type { Server } from '../server.ts';
import type { MarkdownPages } from '../views/markdownPages.ts';

const title = 'Decode Error Response';

/**
 * Shows what error responses say: those in a file of the explorer, else what is selected, else the response around the
 * cursor, else what the user names.
 */
export async function decodeResponse(
  server: Server,
  pages: MarkdownPages,
  file: unknown,
  files: unknown,
): Promise<void> {
  await server.start();
  const page = isChosen(file, files)
    ? await decodeFile(server, file)
    : ((await decodeEditor(server)) ?? (await decodeElse(server)));
  if (page) await pages.show(title, page.markdown);
}

/** A menu of the explorer gives the file, and all that are selected there; one of the editor gives its own file. */
function isChosen(file: unknown, files: unknown): file is Uri {
  const isUri = typeof file === 'object' && file !== null && 'scheme' in file && 'path' in file;
  return isUri && (Array.isArray(files) || String(file) !== String(window.activeTextEditor?.document.uri));
}

async function decodeEditor(server: Server): Promise<DecodedPage | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  // Of documents that the server does not see, it can be told the text.
  if (isServed(document)) return server.decodePart(document.uri, selection);
  return selection.isEmpty ? undefined : server.decodeText(document.getText(selection));
}

function isServed(document: TextDocument): boolean {
  return languages.match(documentSelector, document) > 0;
}

async function decodeFile(server: Server, file: Uri): Promise<DecodedPage | undefined> {
  try {
    return await server.decodeText((await workspace.openTextDocument(file)).getText());
  } catch (error) {
    void window.showErrorMessage(`The file cannot be read as text: ${error instanceof Error ? error.message : ''}`);
    return undefined;
  }
}

interface Source extends QuickPickItem {
  readonly decode: () => Promise<DecodedPage | undefined>;
}

/** Where the cursor is in no response: what there is besides. */
async function decodeElse(server: Server): Promise<DecodedPage | undefined> {
  const editor = window.activeTextEditor;
  const clipboard = await env.clipboard.readText();
  const sources: readonly Source[] = [
    ...(clipboard.trim() === '' ? [] : [clipboardSource(server, clipboard)]),
    ...(editor ? [editorSource(server, editor)] : []),
    { label: '$(folder-opened) A file…', decode: () => chooseFile(server) },
  ];
  const source = await window.showQuickPick(sources, { title, placeHolder: 'What is to be decoded?' });
  return source?.decode();
}

/** The longest part of a text that is shown in a list. */
const LONGEST = 120;

function clipboardSource(server: Server, text: string): Source {
  return {
    label: '$(clippy) The clipboard',
    detail: text.trim().replace(/\s+/g, ' ').slice(0, LONGEST),
    decode: () => server.decodeText(text),
  };
}

function editorSource(server: Server, { document }: TextEditor): Source {
  return {
    label: `$(file) All of ${workspace.asRelativePath(document.uri)}`,
    decode: () =>
      isServed(document) ? server.decodePart(document.uri, all(document)) : server.decodeText(document.getText()),
  };
}

function all(document: TextDocument): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}

async function chooseFile(server: Server): Promise<DecodedPage | undefined> {
  const filters = { 'Responses and logs': ['json', 'jsonl', 'ndjson', 'log', 'txt', 'har'], 'All files': ['*'] };
  const [file] = (await window.showOpenDialog({ title, openLabel: 'Decode', filters })) ?? [];
  return file && decodeFile(server, file);
}
