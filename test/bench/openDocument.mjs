import lsp from 'vscode-languageserver-protocol/node';
import { sleep } from './client.mjs';

/** The document that is open in the editor, the edits made to it, and its diagnostics. */
export class OpenDocument {
  version = 1;
  /** Diagnostics of the last answer or publication. */
  items = [];
  /** When the first publication arrived, and the first one that was not empty. */
  publishedAt = undefined;
  foundAt = undefined;
  #resultId = undefined;

  /**
   * @param {import('./client.mjs').Client} client
   * @param {string} uri
   * @param {string} languageId
   * @param {string} text
   */
  constructor(client, uri, languageId, text) {
    Object.assign(this, { client, uri, languageId, text });
  }

  get identifier() {
    return { uri: this.uri };
  }

  open() {
    const { uri, languageId, version, text } = this;
    this.client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    this.client.publishListeners.add((published, at) => {
      if (!this.owns(published)) return;
      this.items = published.diagnostics;
      this.publishedAt ??= at;
      if (this.items.length) this.foundAt ??= at;
    });
  }

  owns(published) {
    return decodeURIComponent(published.uri) === decodeURIComponent(this.uri);
  }

  /** @param {import('./marked.mjs').Edit} edit */
  apply(edit) {
    this.#change(edit.position, edit.removed, edit.inserted);
  }

  /** @param {import('./marked.mjs').Edit} edit the last one applied */
  revert(edit) {
    this.#change(edit.position, edit.inserted, edit.removed);
  }

  #change(start, removed, inserted) {
    const end = { line: start.line, character: start.character + removed.length };
    const range = { start, end };
    let change = { range, text: inserted };
    if (this.client.sync === lsp.TextDocumentSyncKind.Full) {
      const lines = this.text.split('\n');
      const line = lines[start.line];
      lines[start.line] = line.slice(0, start.character) + inserted + line.slice(end.character);
      this.text = lines.join('\n');
      change = { text: this.text };
    }
    const textDocument = { uri: this.uri, version: ++this.version };
    this.client.notify('textDocument/didChange', { textDocument, contentChanges: [change] });
  }

  get pulls() {
    return this.client.offers('textDocument/diagnostic', 'diagnosticProvider');
  }

  /** Asks for the diagnostics; servers that are interrupted by themselves are asked again. */
  async pull() {
    const { client } = this;
    const options = client.registered.get('textDocument/diagnostic') ?? client.capabilities.diagnosticProvider;
    const params = {
      textDocument: this.identifier,
      ...(options?.identifier && { identifier: options.identifier }),
      ...(this.#resultId && { previousResultId: this.#resultId }),
    };
    for (;;) {
      try {
        const answer = await client.request('textDocument/diagnostic', params);
        if (answer.result.kind === 'full') this.items = answer.result.items;
        this.#resultId = answer.result.resultId;
        return answer;
      } catch (error) {
        const again = [lsp.LSPErrorCodes.ServerCancelled, lsp.LSPErrorCodes.ContentModified].includes(error.code);
        if (!again) throw error;
      }
    }
  }

  /** Pulls until the number of diagnostics is right; the time of the answer, or undefined when time is up. */
  async pullUntil(isRight, timeoutMs) {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const { answeredAt } = await this.pull();
      if (isRight(this.items.length)) return answeredAt;
      if (performance.now() > end) return undefined;
      await sleep(2);
    }
  }

  /**
   * Waits for a publication with the right number of diagnostics. A publication for an older version does not count, nor does
   * an early partial one.
   */
  publicationUntil(isRight, timeoutMs) {
    const { publishListeners } = this.client;
    let timer;
    let listener;
    const found = new Promise((resolve) => {
      listener = (published, at) => {
        const current = (published.version ?? this.version) === this.version;
        if (this.owns(published) && current && isRight(published.diagnostics.length)) resolve(at);
      };
      publishListeners.add(listener);
      timer = setTimeout(resolve, timeoutMs, undefined);
    });
    return found.finally(() => (clearTimeout(timer), publishListeners.delete(listener)));
  }

  /** Call it right behind the change, in the same turn: then no publication that answers the change can be missed. */
  diagnosticsUntil(isRight, timeoutMs) {
    return this.pulls ? this.pullUntil(isRight, timeoutMs) : this.publicationUntil(isRight, timeoutMs);
  }
}
