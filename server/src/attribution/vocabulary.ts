/** Words of a name that holds something other than an API's error code, even in front of the word "code". Any naming convention. */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  (
    'type types id ids port ports status close closed event request response exit return signal errno zip postal post country lang language locale ' +
    'char character key keys scan http https year month day phone currency ' +
    'bar qr product item sku promo coupon discount verification activation auth invite otp sms pin chain gas nonce version level priority ' +
    'op byte bytes mime media grade note row column col cell sheet rank square move point unit color colour area kind kinds state mode ascii max min num number count ' +
    'weather weathercode condition address reference road route street highway motorway line seat gate platform vitamin pitch octave scale chord'
  ).split(' '),
);

/** Words of measures and counts: `errorCount` is none, `RATE_LIMIT_CODE` may well be a code. */
const QUANTITY_WORDS: ReadonlySet<string> = new Set(
  (
    'timeout size length width height total offset index page pages limit delay interval ttl ms millis milliseconds seconds minutes ' +
    'retry retries amount price quantity weight rate threshold per attempts wait duration backoff'
  ).split(' '),
);

/** Last words of a name that holds what people read: digits in it are no code. */
export const TEXT_WORDS: ReadonlySet<string> = new Set(['message', 'text', 'title', 'description', 'detail', 'name']);

/** Objects whose `code` is a code of somebody else. */
export const FOREIGN_OBJECTS: ReadonlySet<string> = new Set(
  'ws socket websocket sock ethereum wallet metamask provider web3 signer gateway discord process child subprocess proc keyboard grpc sqlite mysql postgres pg prisma mongo redis firebase stripe'.split(
    ' ',
  ),
);

/** Objects whose own `code` is not an error code: `event.code` is a key or the reason of a closed connection. */
export const FOREIGN_OWNERS: ReadonlySet<string> = new Set([
  'event',
  'evt',
  'ev',
  // What a callback of `on('exit', …)` and `on('close', …)` is given.
  'exit',
  'close',
  'onclose',
  // The frame that a closed connection got, as Python's websockets call it.
  'rcvd',
  'country',
  'currency',
  'language',
  'lang',
  'product',
  'coupon',
  'region',
]);

/** What HTTP clients call an answer, whose `code` is a status in many of them. */
export const RESPONSES: ReadonlySet<string> = new Set(['response', 'res', 'resp']);

export const ERROR_WORDS: ReadonlySet<string> = new Set([
  'error',
  'errors',
  'err',
  'fault',
  'failure',
  'exception',
  'errno',
  'code',
  'codes',
]);

/** Words that name a code and not just a failure. */
const CODE_WORDS: ReadonlySet<string> = new Set(['code', 'codes', 'errno']);

const PLURALS: ReadonlySet<string> = new Set(['codes', 'errors', 'errs', 'faults', 'failures', 'exceptions']);

/** The first word that says that a name holds something else, in the singular or the plural. */
export function vetoIn(own: readonly string[]): string | undefined {
  return own.find((word) => isOf(FOREIGN_WORDS, word) || isOf(QUANTITY_WORDS, word));
}

/** The same for the words in front of "code". */
export function vetoBeforeCode(own: readonly string[]): string | undefined {
  return own.find((word) => isOf(FOREIGN_WORDS, word));
}

function isOf(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));
}

export function saysCode(own: readonly string[]): boolean {
  return own.some((word) => CODE_WORDS.has(word));
}

/** `errors`, `maxErrors`: a collection, or how many there are. */
export function namesSeveral(own: readonly string[]): boolean {
  return PLURALS.has(own.at(-1) ?? '');
}
