// Documents for the tests: files in the open folder, untitled ones, and what VS Code's own commands answer about them.

import * as vscode from 'vscode';

const PATIENCE = 20_000;

/** A program with one switch, of which `cases` are the codes. */
export function switchOver(...cases: readonly string[]): string {
  const arms = cases.map((code) => `    case '${code}':\n      return retry();`);
  return ['function handle(error: { code: string }) {', '  switch (error.code) {', ...arms, '  }', '}', ''].join('\n');
}

/** Writes a file into the open folder and shows it: what nobody looks at is not checked. */
export async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need an open folder.');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return show(await vscode.workspace.openTextDocument(uri));
}

export async function openUntitled(language: string, content: string): Promise<vscode.TextDocument> {
  return show(await vscode.workspace.openTextDocument({ language, content }));
}

async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The position right after the first occurrence of a text. */
export function after(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(offsetOf(document, text) + text.length);
}

/** The range of the first occurrence of a text. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = offsetOf(document, text);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

function offsetOf(document: vscode.TextDocument, text: string): number {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in ${document.uri.toString()}`);
  return offset;
}

/** Asks again until there is an answer: a server that starts, or answers to a change, takes a moment. */
export async function eventually<T>(what: string, ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
}

export async function hovers(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
}

/** The first hover of ours; VS Code's own languages answer too. */
export function hoverSaying(
  text: string,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover> {
  return eventually(`a hover that says "${text}"`, async () =>
    (await hovers(document, position)).find((hover) => textOf(hover).includes(text)),
  );
}

export function textOf(hover: vscode.Hover): string {
  return hover.contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

export async function completions(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    command,
    document.uri,
    position,
    undefined,
    100,
  );
  return list.items;
}

export function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}

/** Our diagnostics of one rule, sorted as they stand in the document. */
export function diagnosticsOf(document: vscode.TextDocument, rule: string): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, code }) => source === 'error-code-assist' && ruleOf(code) === rule)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

function ruleOf(code: vscode.Diagnostic['code']): string | undefined {
  return String(typeof code === 'object' ? code.value : code);
}

export function reported(document: vscode.TextDocument, rule: string): Promise<readonly vscode.Diagnostic[]> {
  return eventually(`a diagnostic ${rule}`, () => {
    const found = diagnosticsOf(document, rule);
    return found.length > 0 ? found : undefined;
  });
}

export function noLongerReported(document: vscode.TextDocument, rule: string): Promise<true> {
  return eventually(`no diagnostic ${rule}`, () => (diagnosticsOf(document, rule).length === 0 ? true : undefined));
}

export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  // The last argument has that many actions resolved, that is, given their edits.
  return vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, undefined, 50);
}

/** Applies the action as the lightbulb would. */
export async function applyAction(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<void> {
  const actions = await codeActions(document, range);
  const action = actions.find((candidate) => candidate.title === title);
  if (!action) throw new Error(`No action "${title}" among: ${actions.map((each) => each.title).join('; ')}`);
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error(`"${title}" was not applied`);
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
  }
}
