import type { CodeValue } from '../analysis/model.ts';
import type { Detection } from '../catalogs/catalog.ts';
import { containsRun, words } from '../text/words.ts';
import { isCommonplace, isHttpLike, isSmall } from './everyday.ts';
import type { Verdict } from './verdict.ts';
import { ERROR_WORDS, namesSeveral, saysCode, vetoIn } from './vocabulary.ts';

/** The name of a constant, with that of the enum, class or object that owns it, outermost first. */
export function judgeConstant(names: readonly string[], detect: Detection, values: readonly CodeValue[]): Verdict {
  const owner = names.slice(0, -1).flatMap(words);
  const own = words(names.at(-1) ?? '');
  const all = [...owner, ...own];
  const foreign = all.some(isError) ? all.find((word) => FOREIGN_NAME_WORDS.has(word)) : undefined;
  if (foreign) return vetoed(names, foreign);
  if (owner.some(isError)) {
    // `enum ErrorKind { Syntax = 1 }` numbers something; `enum ErrorCode { Syntax = 1 }` has codes.
    const numbered = values.length > 0 && values.every(isSmall) && !saysCode(all) && !isVendors(all, detect);
    return numbered ? { kind: 'neutral' } : proven(names, owner);
  }
  if (own.some(isError)) return judgeErrorName(names, owner, own, detect, values);
  const veto = vetoIn(all);
  if (veto) return vetoed(names, veto);
  if (isVendors(all, detect)) return { kind: 'neutral' };
  // An object that holds nothing but codes may well be one of codes, whatever it is called.
  const telling = values.length >= 2 && !values.every(isSmall) && !values.every(isRound);
  return owner.length > 0 && telling
    ? { kind: 'neutral' }
    : { kind: 'vetoed', reason: `nothing in \`${names.join('.')}\` says that it is a code` };
}

/** A constant whose own name speaks of an error, and its owner's does not. */
function judgeErrorName(
  names: readonly string[],
  owner: readonly string[],
  own: readonly string[],
  detect: Detection,
  values: readonly CodeValue[],
): Verdict {
  // `LogLevel.Error` is a level; `INVALID_TOKEN_TYPE_ERROR` may well be a code, `ERROR_TIMEOUT` is not.
  const veto = vetoIn(owner) ?? (isError(own.at(-1)) && !namesSeveral(own) ? undefined : vetoIn(own));
  if (veto) return vetoed(names, veto);
  const numbers = values.some((value) => typeof value === 'number');
  // `LENGTH_CODES = 29` says how many there are.
  if (numbers && namesSeveral(own)) return vetoed(names, own.at(-1)!);
  if (numbers && !saysCode(own) && !isVendors([...owner, ...own], detect)) {
    // `State.ERROR = 2`, `ERROR = 1`: one of the states of something.
    if (own.length === 1 && values.every(isCommonplace)) return vetoed(names, own[0]!);
    if (values.every(isHttpLike)) return { kind: 'neutral' };
  }
  return proven(names, own);
}

/** Whether the name of a constant says that its value is no API's code: `CHAR_SLASH`, `HTTP_UNAUTHORIZED`. */
export function isForeignName(name: string): boolean {
  return words(name).some((word) => FOREIGN_NAME_WORDS.has(word));
}

/** The name of the function or constructor that a literal is passed to, with what it is a member of. */
export function judgeCallee(names: readonly string[], detect: Detection, values: readonly CodeValue[]): Verdict {
  const own = words(names.at(-1) ?? '');
  if (!own.some(isError) || namesSeveral(own))
    return { kind: 'vetoed', reason: `nothing in \`${names.join('.')}\` says that it is a code` };
  const speaker = words(names.at(-2) ?? '').find((word) => SPEAKERS.has(word));
  const veto =
    speaker ??
    own.find((word) => FOREIGN_NAME_WORDS.has(word) || PRESENTING.has(word)) ??
    (isError(own.at(-1)) ? undefined : vetoIn(own));
  if (veto) return vetoed(names, veto);
  if (saysCode(own) || isVendors(own, detect) || !values.every(isCommonplace) || values.length === 0)
    return proven(names, own);
  return values.some((value) => typeof value === 'number') ? { kind: 'neutral' } : proven(names, own);
}

/** Beside an error word, only these still speak against: `closeCode`, `HTTP_ERROR_CODE`. */
const FOREIGN_NAME_WORDS: ReadonlySet<string> = new Set(
  'close exit signal zip postal country language lang char ascii key http https port request response max min num number count'.split(
    ' ',
  ),
);

/** `console.error(1000)`: what says something to people. */
const SPEAKERS: ReadonlySet<string> = new Set(
  'console logger log toast toaster notify notification notifications message snackbar alert'.split(' '),
);

/** `showError('…', 5000)`, `onError(1000)`: the number is no part of the error. */
const PRESENTING: ReadonlySet<string> = new Set(['show', 'display', 'log', 'on', 'set', 'clear']);

function isError(word: string | undefined): boolean {
  return word !== undefined && ERROR_WORDS.has(word);
}

function isRound(value: CodeValue): boolean {
  return typeof value === 'number' && value % 1000 === 0;
}

/** `PlanfixError`: the vendor's name stands in it. */
function isVendors(own: readonly string[], { decisive }: Detection): boolean {
  return (decisive.identifiers ?? []).some((identifier) => containsRun(own, words(identifier).slice(0, 1)));
}

function proven(names: readonly string[], own: readonly string[]): Verdict {
  return { kind: 'proven', reason: `the word "${own.find(isError)}" in \`${names.join('.')}\``, reached: false };
}

function vetoed(names: readonly string[], word: string): Verdict {
  return { kind: 'vetoed', reason: `the word "${word}" in \`${names.join('.')}\`` };
}
