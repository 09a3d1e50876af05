import type { CodeValue } from '../analysis/model.ts';

/** Numbers that mean something else nearly everywhere, and short strings such as `E1`: never enough for a guess. */
export function isCommonplace(value: CodeValue): boolean {
  return typeof value === 'number' ? isSmall(value) || value % 1000 === 0 : value.length <= 3;
}

/** Counts, indices, keys of a keyboard and HTTP statuses are all below this. */
export function isSmall(value: CodeValue): boolean {
  return typeof value === 'number' && value < 600;
}

export function isHttpLike(value: CodeValue): boolean {
  return typeof value === 'number' && value >= 100 && value < 600;
}
