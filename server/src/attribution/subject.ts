import type { Detection } from '../catalogs/catalog.ts';
import type { Role, Subject } from '../analysis/model.ts';
import { endsWithRun, words } from '../text/words.ts';

/** What the name that a value is tested against says about a catalog. */
export type Verdict =
  | {
      readonly kind: 'proven';
      readonly reason: string;
      /** Through a member that only this vendor's responses have. */
      readonly reached: boolean;
    }
  | { readonly kind: 'neutral' }
  | { readonly kind: 'vetoed'; readonly reason: string };

/** Words of a name that holds something other than an API's error code. Any naming convention. */
const VETO_WORDS: ReadonlySet<string> = new Set(
  (
    'type types id ids port ports status close closed event request response exit return signal zip postal post country lang language locale ' +
    'char character key keys scan http https timeout size length width height count total offset index page pages limit delay interval ttl ' +
    'ms millis milliseconds seconds minutes retry retries year month day amount price quantity weight color colour area phone currency ' +
    'bar qr product item sku promo coupon discount verification activation auth invite otp sms pin chain gas nonce version level priority ' +
    'op byte bytes mime media grade note row column col cell sheet rank square move'
  ).split(' '),
);

/** Last words of a name that holds what people read: digits in it are no code. */
const TEXT_WORDS: ReadonlySet<string> = new Set(['message', 'text', 'title', 'description', 'detail', 'name']);

/** Objects whose `code` is a code of somebody else. */
const FOREIGN_OBJECTS: ReadonlySet<string> = new Set(
  'ws socket websocket sock ethereum wallet metamask provider web3 signer gateway discord process child subprocess proc keyboard grpc sqlite mysql postgres pg prisma mongo redis firebase stripe'.split(
    ' ',
  ),
);

/** Objects whose own `code` is not an error code: `event.code` is a key or the reason of a closed connection. */
const FOREIGN_OWNERS: ReadonlySet<string> = new Set([
  'event',
  'evt',
  'country',
  'currency',
  'language',
  'lang',
  'product',
  'coupon',
  'region',
]);

const ERROR_WORDS: ReadonlySet<string> = new Set([
  'error',
  'errors',
  'err',
  'fault',
  'failure',
  'errno',
  'code',
  'codes',
]);

export function judgeSubject(subject: Subject | undefined, role: Role, detect: Detection, decisive: boolean): Verdict {
  if (!subject) return { kind: 'neutral' };
  const { names } = subject;
  const last = names[names.length - 1];
  if (last === undefined || last === '[]')
    return { kind: 'vetoed', reason: `\`${subject.text}\` is computed from something` };
  const foreign = foreignOwner(names) ?? catalogVeto(last, detect);
  if (foreign) return { kind: 'vetoed', reason: foreign };
  if (role === 'constant' || role === 'argument') return judgeName(names, detect);
  return judgeMember(names, last, detect, decisive);
}

function judgeMember(names: readonly string[], last: string, detect: Detection, decisive: boolean): Verdict {
  const own = words(last);
  const reached = names.slice(0, -1).some((name) => detect.through?.some((through) => sameName(name, through)));
  for (const subject of detect.subjects) {
    const tail = words(subject);
    if (!endsWithRun(own, tail)) continue;
    const veto = own.slice(0, own.length - tail.length).find((word) => VETO_WORDS.has(word));
    if (veto) return { kind: 'vetoed', reason: `the word "${veto}" in \`${last}\`` };
    if (reached)
      return {
        kind: 'proven',
        reason: `\`${last}\` is reached through \`${detect.through!.join('` or `')}\``,
        reached: true,
      };
    // `statusCode` is what HTTP clients call theirs; only the vendor's own spelling speaks for itself.
    if (tail.some((word) => VETO_WORDS.has(word)) && !last.toLowerCase().endsWith(subject.toLowerCase()))
      return { kind: 'vetoed', reason: `\`${last}\` is the name of an HTTP status` };
    if (detect.through && !decisive) return { kind: 'neutral' };
    return { kind: 'proven', reason: `\`${last}\` is a name for its codes`, reached: false };
  }
  const veto = own.find((word) => VETO_WORDS.has(word)) ?? own.slice(-1).find((word) => TEXT_WORDS.has(word));
  if (veto) return { kind: 'vetoed', reason: `the word "${veto}" in \`${last}\`` };
  const spoken = own.find((word) => ERROR_WORDS.has(word));
  return spoken && !detect.through
    ? { kind: 'proven', reason: `the word "${spoken}" in \`${last}\``, reached: false }
    : { kind: 'neutral' };
}

/** The name of a constant, of the enum that owns it, or of the function that a literal is passed to. */
function judgeName(names: readonly string[], detect: Detection): Verdict {
  const all = names.flatMap(words);
  const error = all.find((word) => ERROR_WORDS.has(word));
  if (error) {
    const veto = all.find((word) => FOREIGN_NAME_WORDS.has(word));
    return veto
      ? { kind: 'vetoed', reason: `the word "${veto}" in \`${names.join('.')}\`` }
      : { kind: 'proven', reason: `the word "${error}" in \`${names.join('.')}\``, reached: false };
  }
  const veto = all.find((word) => VETO_WORDS.has(word));
  if (veto) return { kind: 'vetoed', reason: `the word "${veto}" in \`${names.join('.')}\`` };
  const identifiers = detect.decisive.identifiers ?? [];
  return identifiers.some((identifier) => all.includes(words(identifier)[0]!))
    ? { kind: 'neutral' }
    : { kind: 'vetoed', reason: `nothing in \`${names.join('.')}\` says that it is a code` };
}

/** Beside an error word, only these still speak against: `closeCode`, `HTTP_ERROR_CODE`; `INVALID_TOKEN_TYPE_ERROR` may well be a code. */
const FOREIGN_NAME_WORDS: ReadonlySet<string> = new Set(
  'close exit signal zip postal country language lang char key http https port request response'.split(' '),
);

function foreignOwner(names: readonly string[]): string | undefined {
  for (const name of names.slice(0, -1)) {
    const foreign = words(name).find((word) => FOREIGN_OBJECTS.has(word));
    if (foreign) return `\`${name}\` has codes of its own`;
  }
  const owner = names[names.length - 2];
  const word = owner === undefined ? undefined : words(owner).at(-1);
  return word !== undefined && FOREIGN_OWNERS.has(word) ? `the code of \`${owner}\` is no error code` : undefined;
}

function catalogVeto(last: string, detect: Detection): string | undefined {
  const own = words(last);
  const veto = detect.vetoes?.find((word) => own.length === 1 && own[0] === word);
  return veto ? `\`${last}\` never holds its codes` : undefined;
}

/** The same name in any convention; a singular counts for its plural, as a loop variable is named. */
function sameName(name: string, through: string): boolean {
  const a = words(name).join(' ');
  const b = words(through).join(' ');
  return a === b || `${a}s` === b || a.endsWith(` ${b}`) || `${a}s`.endsWith(` ${b}`);
}
