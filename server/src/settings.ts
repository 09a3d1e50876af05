/**
 * Every setting of the product, once. The manifest's `contributes.configuration` and the README's table are generated
 * from `settingsTable`; the server reads what a client sends through `parseSettings`.
 */

export type RuleId =
  | 'unhandled-code'
  | 'unknown-code'
  | 'duplicate-code'
  | 'deprecated-code'
  | 'code-type-mismatch'
  | 'http-status-mismatch'
  | 'response-shape'
  | 'unstable-message-match'
  | 'masked-http-status';
export type RuleSeverity = 'off' | 'hint' | 'information' | 'warning' | 'error';

export interface Settings {
  readonly rules: Readonly<Record<RuleId, RuleSeverity>>;
  /** Ids of catalogs. An id that no catalog has is harmless. */
  readonly catalogs: { readonly enabled: readonly string[] };
  /** Glob → catalog id, or `none`. The longest glob that matches a file decides. */
  readonly fileCatalogs: Readonly<Record<string, string>>;
  /** Whether the files around a document may tell whose codes it holds. */
  readonly folderEvidence: boolean;
  readonly exhaustiveness: {
    readonly default: 'covers' | 'never' | 'required';
    readonly ifChains: boolean;
    readonly tables: boolean;
    readonly scope: 'catalog' | 'category';
    /** Never blank. */
    readonly noDefaultComment: string;
  };
  readonly inlayHints: {
    readonly enabled: boolean;
    readonly in: 'data' | 'all';
  };
  /** `auto`, or a language tag such as `en`. */
  readonly locale: string;
}

/** The prefix of every setting, and the configuration section that a client is asked for. */
export const settingsSection = 'errorCodeAssist';

export function parseSettings(raw: unknown): Settings {
  // Some clients wrap what they send in the section's own name, some do not.
  const section = property(raw, settingsSection) ?? raw;
  const read = <K extends SettingKey>(key: K) => settingsTable[key].read(valueAt(section, key)) as ValueOf<K>;
  return {
    rules: read('rules'),
    catalogs: { enabled: read('catalogs.enabled') },
    fileCatalogs: read('fileCatalogs'),
    folderEvidence: read('folderEvidence'),
    exhaustiveness: {
      default: read('exhaustiveness.default'),
      ifChains: read('exhaustiveness.ifChains'),
      tables: read('exhaustiveness.tables'),
      scope: read('exhaustiveness.scope'),
      noDefaultComment: read('exhaustiveness.noDefaultComment'),
    },
    inlayHints: { enabled: read('inlayHints.enabled'), in: read('inlayHints.in') },
    locale: read('locale'),
  };
}

/** Part of a JSON Schema, in the dialect that VS Code's settings editor understands. */
export type SettingSchema = Readonly<Record<string, unknown>>;

export interface Setting<T> {
  /** Markdown. */
  readonly description: string;
  /** `resource`: may differ from folder to folder; `window`: one value for the whole window. */
  readonly scope: 'resource' | 'window';
  readonly schema: SettingSchema;
  readonly default: T;
  /** The value as the user wrote it, or the default where it is missing or of a wrong type. */
  readonly read: (raw: unknown) => T;
}

const severities: readonly RuleSeverity[] = ['off', 'hint', 'information', 'warning', 'error'];

interface RuleSetting {
  readonly severity: RuleSeverity;
  readonly description: string;
}

/** What a rule is worth unless the user says otherwise. */
const ruleSettings: Readonly<Record<RuleId, RuleSetting>> = {
  'unhandled-code': {
    severity: 'warning',
    description: 'A `switch` (or another construct that branches on a code) leaves codes of its catalog unhandled.',
  },
  'unknown-code': {
    severity: 'warning',
    description: 'A literal has the format of a code, stands where a code is expected, and is in no catalog.',
  },
  'duplicate-code': {
    severity: 'warning',
    description: 'The same code is handled twice in one construct, so the second branch never runs.',
  },
  'deprecated-code': {
    severity: 'hint',
    description: 'The vendor has deprecated the code. As a hint it is struck through and not listed as a problem.',
  },
  'code-type-mismatch': {
    severity: 'warning',
    description:
      'A code has another type than the vendor sends: a string for an integer in a response, or a comparison that can never hold.',
  },
  'http-status-mismatch': {
    severity: 'warning',
    description:
      'An error response, or a mock that sends one, has another HTTP status than the vendor sends with its code.',
  },
  'response-shape': {
    severity: 'warning',
    description:
      'An error response lacks a member that the vendor always sends, has one of a wrong type or in a wrong place, or its envelope disagrees with its messages.',
  },
  'unstable-message-match': {
    severity: 'warning',
    description: 'A program branches on a text that the vendor may change or translate, instead of on the code.',
  },
  'masked-http-status': {
    severity: 'warning',
    description: 'A request asks for HTTP status 200 whatever happens, and its caller checks the status all the same.',
  },
};

/** The ids of the catalogs that come with the product. */
export const bundledCatalogs: readonly string[] = ['planfix', 'servicedeskplus', 'primatime', 'teamwork'];

export const settingsTable = {
  rules: rules('Which rules report, and how seriously. A rule that is not listed keeps its default.'),
  'catalogs.enabled': {
    description:
      'The catalogs to recognise codes of. Leave out the ones your project has nothing to do with, and their codes are never looked for.',
    scope: 'resource',
    schema: { type: 'array', items: { type: 'string', enum: bundledCatalogs }, uniqueItems: true },
    default: bundledCatalogs,
    read: (raw: unknown) => (Array.isArray(raw) ? raw.filter(isText) : bundledCatalogs),
  },
  fileCatalogs: {
    description:
      'Tells whose codes a file holds, for files that do not show it themselves: a glob (relative to the workspace folder) and the id of a catalog, or `none` to leave the files alone. Where several globs match, the longest one decides.',
    scope: 'resource',
    schema: { type: 'object', additionalProperties: { type: 'string', enum: [...bundledCatalogs, 'none'] } },
    default: {},
    read: (raw: unknown) =>
      Object.fromEntries(entries(raw).filter((entry): entry is [string, string] => isText(entry[1]))),
  },
  folderEvidence: flag(
    'Also look into the files around for whose codes a file holds: into manifests and settings such as `package.json` or `.env` up to the workspace folder, and into the programs of the same folder. They count for less than what stands in the file itself. Nothing outside of the workspace is read.',
    true,
  ),
  'exhaustiveness.default': choice(
    'covers',
    'What a default branch means for the codes that have no branch of their own.',
    {
      covers: 'A default branch handles all the rest.',
      never: 'Every code needs a branch of its own, default or not.',
      required: 'Every code needs a branch of its own, and a default branch has to be there as well.',
    },
  ),
  'exhaustiveness.ifChains': flag('Also check chains of `if` and `else if` that compare the same value with codes.'),
  'exhaustiveness.tables': flag('Also check lookup tables whose keys are codes.'),
  'exhaustiveness.scope': choice('catalog', 'Which codes have to be handled.', {
    catalog: 'All codes of the catalog.',
    category: 'Only the codes of those categories from which at least one code is handled already.',
  }),
  'exhaustiveness.noDefaultComment': {
    description:
      'A comment with these words at the end of a `switch` says that it has no default branch on purpose, and counts as one.',
    scope: 'resource',
    schema: { type: 'string', minLength: 1 },
    default: 'no default',
    read: (raw: unknown) => (isText(raw) ? raw.trim() : 'no default'),
  },
  'inlayHints.enabled': flag(
    'Shows what a code means beside it, as `"code": 4009` with a note behind it. The editor shows such notes only where its own `editor.inlayHints.enabled` says so.',
    true,
  ),
  'inlayHints.in': choice('data', 'Where codes have their meaning beside them.', {
    data: 'In JSON, YAML and other settings, logs and text.',
    all: 'In programs as well.',
  }),
  locale: {
    description:
      'The language of titles and explanations: `auto` follows the editor, otherwise a language tag such as `en` or `ru`. A text that a catalog does not have in that language is shown in English.',
    scope: 'window',
    schema: { type: 'string', examples: ['auto', 'en', 'ru'] },
    default: 'auto',
    read: (raw: unknown) => (isText(raw) ? raw.trim() : 'auto'),
  },
  'trace.server': {
    ...choice('off', 'Writes the messages between the editor and the language server to the output channel.', {
      off: 'Nothing is written.',
      messages: 'The name of each message is written.',
      verbose: 'Each message is written in full.',
    }),
    scope: 'window',
  },
} satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingKey = keyof typeof settingsTable;
type ValueOf<K extends SettingKey> = ReturnType<(typeof settingsTable)[K]['read']>;

export const defaultSettings: Settings = parseSettings(undefined);

function rules(description: string): Setting<Readonly<Record<RuleId, RuleSeverity>>> {
  const ids = Object.keys(ruleSettings) as RuleId[];
  const perRule = <T>(value: (id: RuleId) => T) =>
    Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<RuleId, T>;
  return {
    description,
    scope: 'resource',
    schema: {
      type: 'object',
      properties: perRule((id) => ({
        type: 'string',
        enum: severities,
        default: ruleSettings[id].severity,
        markdownDescription: ruleSettings[id].description,
      })),
      additionalProperties: false,
    },
    default: perRule((id) => ruleSettings[id].severity),
    read: (raw) =>
      perRule((id) => severities.find((severity) => severity === property(raw, id)) ?? ruleSettings[id].severity),
  };
}

function choice<T extends string>(
  fallback: NoInfer<T>,
  description: string,
  meanings: Readonly<Record<T, string>>,
): Setting<T> {
  const values = Object.keys(meanings) as T[];
  return {
    description,
    scope: 'resource',
    schema: { type: 'string', enum: values, markdownEnumDescriptions: Object.values(meanings) },
    default: fallback,
    read: (raw) => values.find((value) => value === raw) ?? fallback,
  };
}

function flag(description: string, fallback = false): Setting<boolean> {
  const read = (raw: unknown): boolean => (typeof raw === 'boolean' ? raw : fallback);
  return { description, scope: 'resource', schema: { type: 'boolean' }, default: fallback, read };
}

/** `exhaustiveness.scope` as a client nests it, or as an editor's settings file spells it, in one flat key. */
function valueAt(section: unknown, key: string): unknown {
  const nested = key.split('.').reduce(property, section);
  return nested ?? property(section, key);
}

function property(value: unknown, name: string): unknown {
  return entries(value).find(([key]) => key === name)?.[1];
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
