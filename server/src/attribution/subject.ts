import type { Detection } from '../catalogs/catalog.ts';
import type { CodeValue, Role, Subject } from '../analysis/model.ts';
import { endsWithRun, words } from '../text/words.ts';
import { isCommonplace, isHttpLike } from './everyday.ts';
import { judgeCallee, judgeConstant } from './givenName.ts';
import type { Verdict } from './verdict.ts';
import {
  ERROR_WORDS,
  FOREIGN_OBJECTS,
  FOREIGN_OWNERS,
  RESPONSES,
  TEXT_WORDS,
  namesSeveral,
  saysCode,
  vetoBeforeCode,
  vetoIn,
} from './vocabulary.ts';

/** `values` are all that is tested against the subject, or stored under its owner; none when nothing is known of them. */
export function judgeSubject(
  subject: Subject | undefined,
  role: Role,
  detect: Detection,
  decisive: boolean,
  values: readonly CodeValue[] = [],
): Verdict {
  if (!subject) return { kind: 'neutral' };
  const { names } = subject;
  const last = names[names.length - 1];
  if (last === undefined || last === '[]')
    return { kind: 'vetoed', reason: `\`${subject.text}\` is computed from something` };
  const foreign = foreignOwner(names) ?? answersStatus(names, values) ?? catalogVeto(last, detect);
  if (foreign) return { kind: 'vetoed', reason: foreign };
  if (role === 'constant') return judgeConstant(names, detect, values);
  if (role === 'argument') return judgeCallee(names, detect, values);
  const verdict = judgeVendorsName(names, last, detect, decisive) ?? judgeMember(last, role, detect, values);
  // What a variable is called counts where what it stands for says nothing.
  const written = /[\p{L}_$][\p{L}\p{N}_$]*$/u.exec(subject.text)?.[0];
  return verdict.kind === 'neutral' && written !== undefined && written !== last
    ? judgeMember(written, role, detect, values)
    : verdict;
}

/** A name that the vendor's own documents use for a code. */
function judgeVendorsName(
  names: readonly string[],
  last: string,
  detect: Detection,
  decisive: boolean,
): Verdict | undefined {
  const own = words(last);
  const reached = names.slice(0, -1).some((name) => detect.through?.some((through) => sameName(name, through)));
  for (const subject of detect.subjects) {
    const tail = words(subject);
    if (!endsWithRun(own, tail)) continue;
    const veto = vetoBeforeCode(own.slice(0, own.length - tail.length));
    if (veto) return { kind: 'vetoed', reason: `the word "${veto}" in \`${last}\`` };
    if (reached)
      return {
        kind: 'proven',
        reason: `\`${last}\` is reached through \`${detect.through!.join('` or `')}\``,
        reached: true,
      };
    // `statusCode` is what HTTP clients call theirs; only the vendor's own spelling speaks for itself.
    if (vetoBeforeCode(tail) !== undefined && !last.toLowerCase().endsWith(subject.toLowerCase()))
      return { kind: 'vetoed', reason: `\`${last}\` is the name of an HTTP status` };
    if (detect.through && !decisive) return { kind: 'neutral' };
    return { kind: 'proven', reason: `\`${last}\` is a name for its codes`, reached: false };
  }
  return undefined;
}

function judgeMember(last: string, role: Role, detect: Detection, values: readonly CodeValue[]): Verdict {
  const own = words(last);
  const veto = vetoIn(own) ?? own.slice(-1).find((word) => TEXT_WORDS.has(word));
  if (veto) return { kind: 'vetoed', reason: `the word "${veto}" in \`${last}\`` };
  const spoken = own.find((word) => ERROR_WORDS.has(word));
  if (!spoken || detect.through) return { kind: 'neutral' };
  if (!saysCode(own) && values.some((value) => typeof value === 'number')) {
    // `errors === 10` counts them; a list or table of that name holds them.
    if (namesSeveral(own) && role !== 'member' && role !== 'key')
      return { kind: 'vetoed', reason: `\`${last}\` is a number of them` };
    // `error === 1` may be any flag, `error === 4001` hardly.
    if (values.every(isCommonplace)) return { kind: 'neutral' };
  }
  return { kind: 'proven', reason: `the word "${spoken}" in \`${last}\``, reached: false };
}

function foreignOwner(names: readonly string[]): string | undefined {
  for (const name of names.slice(0, -1)) {
    const foreign = words(name).find((word) => FOREIGN_OBJECTS.has(word));
    if (foreign) return `\`${name}\` has codes of its own`;
  }
  const owner = names[names.length - 2];
  const word = owner === undefined ? undefined : words(owner).at(-1);
  return word !== undefined && FOREIGN_OWNERS.has(word) ? `the code of \`${owner}\` is no error code` : undefined;
}

/** `response.code == 503` is the status of HTTP in Ruby and in OkHttp; a code that HTTP does not have is told from it. */
function answersStatus(names: readonly string[], values: readonly CodeValue[]): string | undefined {
  const [owner, last] = names.slice(-2);
  if (last === undefined || words(last).join() !== 'code' || !RESPONSES.has(words(owner!).at(-1) ?? ''))
    return undefined;
  const isStatus = values.length > 0 && values.every((value) => isHttpLike(Number(value)));
  return isStatus ? `the code of \`${owner}\` is a status of HTTP` : undefined;
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
