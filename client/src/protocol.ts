/**
 * The requests that go beyond the Language Server Protocol. The server declares the same names and shapes.
 */
import {
  NotificationType,
  RequestType,
  type FormattingOptions,
  type Range,
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

/** A part of a document, or a text from elsewhere. */
export type DecodeParams =
  | {
      readonly textDocument: TextDocumentIdentifier;
      /** What is selected; the cursor, where the response around it is meant. */
      readonly range: Range;
    }
  | { readonly text: string };

export interface DecodedPage {
  /** A page to be shown; whatever it quotes from files and catalogs is escaped. */
  readonly markdown: string;
  /** An error response or a code was found. */
  readonly isRecognised: boolean;
}

/** What the error responses in a text say; null where the cursor is in none. */
export const decodeRequest = new RequestType<DecodeParams, DecodedPage | null, void>('errorCodeAssist/decode');

export interface SampleCode {
  /** Unique in its catalog. */
  readonly symbol: string;
  readonly code: string;
  readonly title: string;
  /** `HTTP 412 Precondition Failed`; empty where the vendor names none. */
  readonly status: string;
  readonly category: string;
  readonly isDeprecated: boolean;
}

export interface SampleCatalog extends CatalogName {
  /** The document is about it; those that are come first. */
  readonly isAbout: boolean;
  readonly codes: readonly SampleCode[];
}

export interface SampleChoicesParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** The codes that sample responses can be made of. */
export const sampleChoicesRequest = new RequestType<
  SampleChoicesParams,
  { readonly catalogs: readonly SampleCatalog[] } | null,
  void
>('errorCodeAssist/sampleChoices');

export interface Chosen {
  /** The id of a catalog. */
  readonly catalog: string;
  readonly symbol: string;
}

export interface SampleParams extends TextDocumentPositionParams {
  readonly chosen: Chosen;
  readonly options: FormattingOptions;
}

/** A sample response as it is to be written at a position; null where no catalog has the code. */
export const sampleRequest = new RequestType<SampleParams, { readonly text: string } | null, void>(
  'errorCodeAssist/sample',
);

export interface CopiesParams extends TextDocumentPositionParams {
  /** Which sample is meant; without it, the response at the position. */
  readonly chosen?: Chosen;
  readonly options: FormattingOptions;
}

export interface Copies {
  /** `PE01-1104 Validation error` */
  readonly title: string;
  readonly forms: readonly { readonly label: string; readonly description: string; readonly text: string }[];
}

/** A response in every form in which it can be copied; null where there is none. */
export const copiesRequest = new RequestType<CopiesParams, Copies | null, void>('errorCodeAssist/copies');

export interface ConstantsOffer {
  /** Those that the document is about come first; `marked` ones have a region for their constants in it. */
  readonly catalogs: readonly (CatalogName & { readonly marked: boolean })[];
  /** That of the document comes first. */
  readonly languages: readonly { readonly id: string; readonly name: string }[];
}

export interface ConstantsOfferParams {
  readonly textDocument: TextDocumentIdentifier | null;
}

export const constantsOfferRequest = new RequestType<ConstantsOfferParams, ConstantsOffer | null, void>(
  'errorCodeAssist/constantsOffer',
);

export interface ConstantsParams extends ConstantsOfferParams {
  readonly catalog: string;
  /** `null` for the marked regions of the document, which are made anew. */
  readonly language: string | null;
}

/** The text of a new document, an edit of the one that was given, or a sentence that says why there is neither. */
export type ConstantsAnswer =
  { readonly text: string } | { readonly edit: WorkspaceEdit } | { readonly refusal: string };

export const constantsRequest = new RequestType<ConstantsParams, ConstantsAnswer | null, void>(
  'errorCodeAssist/constants',
);
