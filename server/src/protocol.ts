import {
  NotificationType,
  RequestType,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';

/** What this server speaks beyond LSP. A client that does not know it loses only the status item. */

export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface CatalogName {
  readonly id: string;
  readonly name: string;
}

export interface Status {
  /** The catalog whose codes the file holds; with several, the first, under all their names. */
  readonly inForce: CatalogName | null;
  readonly reason: 'evidence' | 'directive' | 'setting' | 'none';
  readonly candidates: readonly CatalogName[];
  readonly available: readonly CatalogName[];
}

export const StatusRequest = new RequestType<StatusParams, Status | null, void>('errorCodeAssist/status');

export interface StatusChangedParams {
  readonly uri: string;
}

export const StatusChangedNotification = new NotificationType<StatusChangedParams>('errorCodeAssist/statusChanged');

export interface PinParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The id of a catalog, `none`, or `auto` for no directive. */
  readonly catalog: string;
}

/** The edit that writes, changes or removes the directive; null when the document cannot hold a comment. */
export const PinRequest = new RequestType<PinParams, WorkspaceEdit | null, void>('errorCodeAssist/pin');

/** Why the code at a position is whose it is. */
export interface Explanation {
  /** A page to be shown; whatever it quotes from files and catalogs is escaped. */
  readonly markdown: string;
}

/** Null where nothing stands at the position that could be a code. */
export const ExplainAttributionRequest = new RequestType<TextDocumentPositionParams, Explanation | null, void>(
  'errorCodeAssist/explainAttribution',
);
