/** Something in a file beside a document that names a catalog. Weaker than what stands in the document itself. */
export interface FolderEvidence {
  readonly catalog: string;
  /** What was seen, for people: `the host *.planfix.com`. */
  readonly name: string;
  /** The file that it was seen in. */
  readonly uri: string;
  /** From 0. */
  readonly line: number;
}

/** What the folders of a document say together. */
export interface FolderOpinion {
  /** The only catalog that the nearest folder names that names any. */
  readonly catalog: string | undefined;
  /** Why no catalog: the folder names several, or the document speaks of a system whose codes look the same. */
  readonly against: 'several' | 'otherSystem' | undefined;
  readonly evidence: readonly FolderEvidence[];
}

export const noOpinion: FolderOpinion = { catalog: undefined, against: undefined, evidence: [] };

/** The folder that says something first decides; one that names two catalogs speaks for neither. */
export function opinionOf(evidence: readonly FolderEvidence[]): FolderOpinion {
  const [first] = evidence;
  if (!first) return noOpinion;
  const isOne = evidence.every(({ catalog }) => catalog === first.catalog);
  return { catalog: isOne ? first.catalog : undefined, against: isOne ? undefined : 'several', evidence };
}

/** Whether a text may hold codes that a folder could tell whose they are: a name for one, and what is written like one. */
export function mayBeToldByFolder(text: string): boolean {
  return namesCode(text) && CODE_LITERAL.test(text);
}

/** Whether anything in a text is called like a code. */
export function namesCode(text: string): boolean {
  return CODE_NAME.test(text);
}

const CODE_NAME = /code|err(?:or|no|\b|[A-Z_])|fault|failure|exception/i;
const CODE_LITERAL = /(?<![\w.])[1-9]\d{3}(?![\w.])|(['"])[A-Z]{1,3}\d{1,4}\1/;

/** Systems whose codes are called and written like those of the catalogs, as programs name them, and the addresses of any API. */
const OTHER_SYSTEM =
  /web[-_]?socket|(?<![a-z])ws(?![a-z])|socket\.?io|ethereum|metamask|wallet|web3|wagmi|(?<![a-z])ethers(?![a-z])|eip[-_]?1193|discord|rtc[A-Z_]|grpc|stripe|twilio|tencent|aliyun|wechat|alipay|oracle|mysql|postgres|https?:\/\/(?:[\w-]+\.)*(?:api|rest)\b|https?:\/\/[\w.-]+\/(?:api|rest|v\d)\b/i;

export function speaksOfOtherSystem(text: string): boolean {
  return OTHER_SYSTEM.test(text);
}
