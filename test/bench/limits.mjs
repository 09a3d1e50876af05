import fs from 'node:fs';
import { aggregate, COLUMNS, pairedRatio } from './report.mjs';

const LIMITS = JSON.parse(fs.readFileSync(new URL('limits.json', import.meta.url), 'utf8'));

/**
 * @typedef {object} Check
 * @property {string} what
 * @property {string} where
 * @property {number | undefined} value
 * @property {number} limit
 * @property {'ok' | 'over' | 'wrong' | 'missing'} mark a limit is not held by wrong answers, nor by none
 * @property {number | undefined} toFloor
 */

/**
 * Compares our server with its budget, for all that was measured.
 * @param {readonly object[]} sessions
 * @param {typeof LIMITS} [limits]
 * @returns {Check[]}
 */
export function checkLimits(sessions, limits = LIMITS) {
  const ours = aggregate(sessions).filter((row) => row.server === 'ours');
  const budgets = limits.budgets.flatMap(({ documents, columns }) =>
    ours
      .filter((row) => documents.includes(row.document))
      .flatMap((row) => Object.entries(columns).map(([column, limit]) => checkBudget(sessions, row, column, limit))),
  );
  return [...budgets, ...limits.flat.flatMap((rule) => checkGrowth(ours, rule))];
}

function checkBudget(sessions, row, column, limit) {
  const value = row.values[column];
  return {
    ...marked(COLUMNS[column].title, value, value?.median, limitAt(limit, row.size)),
    where: `${row.document} ${row.size}`,
    toFloor: pairedRatio(sessions, 'ours', 'floor', row, column),
  };
}

function checkGrowth(ours, { document, columns, from, to, factor }) {
  const at = (size) => ours.find((row) => row.document === document && row.size === size);
  const [small, large] = [at(from), at(to)];
  if (!small || !large) return [];
  return columns.map((column) => {
    const growth = large.values[column]?.median / small.values[column]?.median;
    const title = `${COLUMNS[column].title}, growth`;
    return { ...marked(title, large.values[column], growth, factor), where: `${document} ${from} to ${to}` };
  });
}

function marked(what, value, measured, limit) {
  const outcome = measured <= limit ? 'ok' : 'over';
  const mark = !Number.isFinite(measured) ? 'missing' : value.isRight ? outcome : 'wrong';
  return { what, value: measured, limit, mark };
}

/** A limit that depends on the size holds for all sizes up to the one it names. */
function limitAt(limit, size) {
  if (typeof limit === 'number') return limit;
  const sizes = Object.keys(limit).map(Number);
  return limit[sizes.find((named) => size <= named) ?? sizes.at(-1)];
}
