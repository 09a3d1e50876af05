/**
 * What a catalog file says, as plain data. `server/catalogs/catalog.schema.json` is the same shape as a JSON Schema;
 * a test keeps the two together. Every member that is optional here may be left out of the file.
 */
export interface CatalogFile {
  readonly $schema?: string;
  /** Stable name that directives and settings use: `planfix`. */
  readonly id: string;
  /** Name shown to people: `Planfix REST`. */
  readonly name: string;
  readonly vendor?: string;
  /** An `https:` address of the vendor's own page. Only when it is known, never guessed. */
  readonly documentation?: string;
  /** BCP 47 tags of the texts; the first is the language of `title` and `detail`, the rest stand in `i18n`. */
  readonly locales: readonly string[];
  /** `closed` when the vendor's list is complete, so that a value outside it is a mistake. */
  readonly completeness: 'open' | 'closed';
  /** Title of the vendor's document by the locale of its texts: where every text comes from that names no source of its own. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly detect: Detection;
  /** The first is the set an entry belongs to when it names none. */
  readonly codeSets: readonly CodeSet[];
  readonly responses?: readonly ResponseShape[];
  /** The groups of the vendor's list, in its order; an entry names its own by `category`. */
  readonly categories?: readonly Category[];
  /** Sentences worth knowing about the whole system, shown under every hover that has room. */
  readonly notes?: readonly Note[];
  readonly masking?: Masking;
  readonly entries: readonly Entry[];
}

/** A query parameter with which a request asks for one and the same HTTP status, whatever the outcome is. */
export interface Masking {
  /** `suppress_response_code` */
  readonly parameter: string;
  /** The value that asks for it. */
  readonly value: string;
  /** What every answer to such a request has. */
  readonly status: number;
  readonly provenance?: Provenance;
}

export interface Category {
  /** As entries name it: `Custom fields and field sets`. */
  readonly name: string;
  /** Locale to the name in it. */
  readonly i18n?: Readonly<Record<string, string>>;
}

/** A code as it is sent: what stands in an entry's `code`, and what a literal in a program may be. */
export type CodeValue = number | string;

/** How a file, an object or a literal is known to speak of this catalog. All words match any naming convention. */
export interface Detection {
  /** Each is enough alone. */
  readonly decisive: EvidenceTerms;
  /** Any two of these, each counted once, are enough together. */
  readonly supporting: readonly SupportingEvidence[];
  /** Names that hold a code of this catalog: `code`, `status_code`. */
  readonly subjects: readonly string[];
  /** The subject must be reached through one of these unless the evidence is decisive: `response_status`, `messages`. */
  readonly through?: readonly string[];
  /** Words in a subject that speak against this catalog, beyond those that speak against every catalog. */
  readonly vetoes?: readonly string[];
}

/** Any one term of any of the lists is enough. */
export interface EvidenceTerms {
  readonly hosts?: readonly HostPattern[];
  /** A media type or its beginning: `application/vnd.manageengine.sdp`. */
  readonly mediaTypes?: readonly string[];
  /** Words that stand together in an identifier or an import: `planfix`, `teamwork crm`. */
  readonly identifiers?: readonly string[];
  /** Literal text, compared as it is: `SDPOnDemand.`. */
  readonly tokens?: readonly string[];
}

/** `{ "host": "*.planfix.com", "path": "/rest" }` */
export interface HostPattern {
  /** A host name; a leading `*.` stands for any subdomain, a trailing `.*` for any ending: `sdpondemand.manageengine.*`. */
  readonly host: string;
  /** What the path must begin with. */
  readonly path?: string;
}

/**
 * One piece of evidence, however often it is seen. `properties`, `values` and `siblings` must hold together where several are
 * given; the lists of terms are alternatives to them and to each other.
 */
export interface SupportingEvidence extends EvidenceTerms {
  /** Says in the explanation what was seen. */
  readonly name: string;
  /** Property names that must all stand in the file: `["response_status", "messages", "status_code"]`. */
  readonly properties?: readonly string[];
  /** Property name and the value it must have: `{ "result": "fail" }`. Names match in any letter case. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly siblings?: SiblingEvidence;
}

/** Codes of the catalog that stand together as labels or keys of one construct. */
export interface SiblingEvidence {
  /** How many different ones it takes. */
  readonly atLeast: number;
  /** The construct they must stand in; either when left out. */
  readonly in?: 'dispatch' | 'table';
  /** Only these count; every code of the catalog when left out. */
  readonly codes?: readonly (number | string)[];
  /** Names of which the subject of the dispatch must be one; any of the catalog's subjects when left out. */
  readonly subjects?: readonly string[];
}

export interface CodeSet {
  readonly id: string;
  /** Used in messages: "27 of 28 primaTime codes are not handled". */
  readonly name: string;
  readonly type: 'integer' | 'string';
  /** A regular expression for one whole code, in the subset that has no back-references and no look-around. */
  readonly format: string;
  /** A member needs no evidence beside it, because nothing else in the world looks like it: `PE01-1104`. */
  readonly selfEvident?: boolean;
  /** `http`: these are HTTP statuses with the vendor's own wording, never counted as API codes. */
  readonly role?: 'api' | 'http';
}

export interface ResponseShape {
  readonly id: string;
  readonly name: string;
  /** Property path to the object that holds the code, `[]` for each element: `errors[]`, `response_status.messages[]`; empty for the root. */
  readonly path: string;
  /** Other paths at which the same object may stand: `response_status[].messages[]`. */
  readonly alsoAt?: readonly string[];
  /** Whether property names match in any letter case (Planfix prints `Code` and sends `code`). */
  readonly caseInsensitive?: boolean;
  readonly members: Readonly<Record<string, ResponseMember>>;
  readonly provenance?: Provenance;
}

export interface ResponseMember {
  readonly type: 'string' | 'integer' | 'object' | 'array' | 'boolean';
  readonly required?: boolean;
  /** What the member holds, where the engine acts on it. */
  readonly role?: 'code' | 'httpStatus' | 'message' | 'field' | 'reference' | 'violations' | 'result' | 'envelope';
  /** One plain sentence, from the vendor's document. */
  readonly description?: string;
  /** The values it may take, where the vendor lists them. */
  readonly values?: readonly (string | number)[];
  /** Which of its values say that something failed, and which that nothing did. Others say neither. */
  readonly outcome?: Outcome;
  /** The members of an object, or of each element of an array. */
  readonly members?: Readonly<Record<string, ResponseMember>>;
  /** The vendor warns that its text may change or be translated, so that no code should compare it. */
  readonly unstable?: boolean;
}

/** The first value of each is the one that is written. */
export interface Outcome {
  readonly failure: readonly (string | number)[];
  readonly success: readonly (string | number)[];
}

export interface Note {
  readonly text: string;
  readonly i18n?: Readonly<Record<string, string>>;
  readonly provenance?: Provenance;
}

export interface Entry {
  /** Exactly one of `code` and `pattern` is present. */
  readonly code?: number | string;
  /** A code with parameters: `?1_$column`, each parameter written `$name`. */
  readonly pattern?: string;
  readonly params?: readonly Parameter[];
  /** Id of the code set; the catalog's first when left out. */
  readonly set?: string;
  /** Constant name, unique in the catalog: `VALIDATION_ERROR`. */
  readonly symbol: string;
  readonly title: string;
  readonly detail?: string;
  readonly category?: string;
  readonly httpStatus?: readonly number[];
  readonly status?: 'active' | 'deprecated' | 'reserved';
  /** `envelope`: says only that something inside failed; `success`: no error at all. Neither is ever required. */
  readonly kind?: 'error' | 'envelope' | 'success';
  /** Whether a dispatch must handle it; `required` when left out. */
  readonly exhaustive?: 'required' | 'optional' | 'never';
  readonly replacedBy?: number | string;
  readonly retry?: 'never' | 'later' | 'safe';
  readonly causes?: readonly string[];
  readonly resolutions?: readonly string[];
  readonly examples?: readonly Example[];
  readonly links?: readonly Link[];
  readonly i18n?: Readonly<Record<string, LocalizedText>>;
  readonly provenance?: Provenance;
}

export interface Parameter {
  /** As the pattern writes it, without the `$`. */
  readonly name: string;
  readonly description?: string;
}

export interface Link {
  readonly title: string;
  /** An `https:` address. */
  readonly href: string;
}

export interface LocalizedText {
  readonly title: string;
  readonly detail?: string;
  readonly provenance?: Provenance;
}

export interface Example {
  readonly language: string;
  readonly text: string;
  /** What is remarkable: that the vendor's page prints it differently, say. */
  readonly note?: string;
  readonly provenance?: Provenance;
}

/** Where a fact comes from, and how the source prints it when we show it corrected. */
export interface Provenance {
  /** Title of the vendor's document: `REST API: Error Codes (English)`. */
  readonly source: string;
  /** The words as printed, present only where a misprint is corrected or two documents disagree. */
  readonly printed?: string;
  /** True for what we concluded and no document says. */
  readonly inferred?: boolean;
  /** Which members alone we concluded, as paths from the object that holds this: `["replacedBy", "members.code.required"]`. */
  readonly inferredMembers?: readonly string[];
}
