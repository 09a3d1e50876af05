/**
 * The requests that go beyond the Language Server Protocol. The server declares the same names and shapes.
 */
import {
  NotificationType,
  RequestType,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageclient';

export interface CatalogName {
  readonly id: string;
  readonly name: string;
}

export interface CatalogStatus {
  /** The catalog that the file's codes are read by; `null` when there is none, or the file is to be left alone. */
  readonly inForce: CatalogName | null;
  readonly reason: 'evidence' | 'directive' | 'setting' | 'none';
  /** The catalogs that some evidence speaks for, best first. */
  readonly candidates: readonly CatalogName[];
  /** The catalogs that can be pinned. */
  readonly available: readonly CatalogName[];
}

export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface PinParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The id of a catalog, `none` to leave the file alone, `auto` to let the evidence decide again. */
  readonly catalog: string;
}

export const statusRequest = new RequestType<StatusParams, CatalogStatus, void>('errorCodeAssist/status');

/** The file's status is no longer what `errorCodeAssist/status` last said. */
export const statusChanged = new NotificationType<{ readonly uri: string }>('errorCodeAssist/statusChanged');

/** The edit that writes, changes or removes the file's directive; `null` when the file's language has no comments. */
export const pinRequest = new RequestType<PinParams, WorkspaceEdit | null, void>('errorCodeAssist/pin');

export interface Explanation {
  /** A page to be shown; whatever it quotes from files and catalogs is escaped. */
  readonly markdown: string;
}

/** Why the code at a position is whose it is; `null` where nothing stands that could be a code. */
export const explainAttributionRequest = new RequestType<TextDocumentPositionParams, Explanation | null, void>(
  'errorCodeAssist/explainAttribution',
);
