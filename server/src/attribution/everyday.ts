import type { CodeValue } from '../analysis/model.ts';

/** Numbers that mean something else nearly everywhere, and short strings such as `E1`: never enough for a guess. */
export function isCommonplace(value: CodeValue): boolean {
  const number = numberOf(value);
  return number === undefined ? String(value).length <= 3 : isSmall(number) || number % 1000 === 0;
}

/** Counts, indices, keys of a keyboard and HTTP statuses are all below this. */
export function isSmall(value: CodeValue): boolean {
  const number = numberOf(value);
  return number !== undefined && number < 600;
}

export function isHttpLike(value: CodeValue): boolean {
  return typeof value === 'number' && value >= 100 && value < 600;
}

/** Why a web socket was closed, and a user's refusal in a wallet: what else is compared with something called `error.code`. */
export function isElsewhereToo(value: CodeValue): boolean {
  const number = numberOf(value);
  return number !== undefined && ((number >= 1000 && number <= 1015) || number === 4001);
}

/** Some programs hold integers as strings: `'1'` is as common as `1`. */
function numberOf(value: CodeValue): number | undefined {
  if (typeof value === 'number') return value;
  return /^\d+$/.test(value) ? Number(value) : undefined;
}
