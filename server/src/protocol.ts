import {
  NotificationType,
  RequestType,
  type FormattingOptions,
  type Range,
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
export const DecodeRequest = new RequestType<DecodeParams, DecodedPage | null, void>('errorCodeAssist/decode');

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

export interface SampleChoices {
  readonly catalogs: readonly SampleCatalog[];
}

/** The codes that sample responses can be made of. */
export const SampleChoicesRequest = new RequestType<SampleChoicesParams, SampleChoices | null, void>(
  'errorCodeAssist/sampleChoices',
);

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
export const SampleRequest = new RequestType<SampleParams, { readonly text: string } | null, void>(
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
export const CopiesRequest = new RequestType<CopiesParams, Copies | null, void>('errorCodeAssist/copies');

export interface ConstantsOfferParams {
  /** The document of the active editor, where there is one that may hold codes. */
  readonly textDocument: TextDocumentIdentifier | null;
}

/** What constants can be made of, and in which languages; what the document suggests comes first. */
export interface ConstantsOffer {
  readonly catalogs: readonly OfferedCatalog[];
  readonly languages: readonly { readonly id: string; readonly name: string }[];
}

export interface OfferedCatalog extends CatalogName {
  /** The document has a region for its constants, between two markers. */
  readonly marked: boolean;
}

export const ConstantsOfferRequest = new RequestType<ConstantsOfferParams, ConstantsOffer | null, void>(
  'errorCodeAssist/constantsOffer',
);

export interface ConstantsParams extends ConstantsOfferParams {
  readonly catalog: string;
  /** As the offer names it; null for the regions of the document, which are made anew. */
  readonly language: string | null;
}

/** The text of a new document, an edit of the one that was given, or a sentence that says why there is neither. */
export type ConstantsAnswer =
  { readonly text: string } | { readonly edit: WorkspaceEdit } | { readonly refusal: string };

export const ConstantsRequest = new RequestType<ConstantsParams, ConstantsAnswer | null, void>(
  'errorCodeAssist/constants',
);
