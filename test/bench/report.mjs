import { median, round } from './stats.mjs';

/** Each column: its title, how to read it from a session's metrics, and which phase it comes from. */
export const COLUMNS = {
  init: { title: 'spawn→init', of: (m) => m.init },
  coldHover: { title: 'cold hover', of: (m) => m.coldHover },
  openDiag: { title: 'open→diag', of: (m) => m.openDiag },
  hoverP50: { title: 'hover p50', of: (m) => m.hover?.p50, phase: 'hover' },
  hoverP95: { title: 'p95', of: (m) => m.hover?.p95, phase: 'hover' },
  completionP50: { title: 'completion p50', of: (m) => m.completion?.p50, phase: 'completion' },
  diagP50: { title: 'edit→diag p50', of: (m) => m.diag?.p50, phase: 'diag' },
  diagP95: { title: 'p95', of: (m) => m.diag?.p95, phase: 'diag' },
  typingHoverP50: { title: 'edit+hover', of: (m) => m.typingHover?.p50, phase: 'typingHover' },
  typingCompletionP50: { title: 'edit+completion', of: (m) => m.typingCompletion?.p50, phase: 'typingCompletion' },
  codeActionP50: { title: 'code action', of: (m) => m.codeAction?.p50, phase: 'codeAction' },
  rssIdleMB: { title: 'RSS idle MB', of: (m) => m.rssIdleMB },
  rssPeakMB: { title: 'peak MB', of: (m) => m.rssPeakMB },
};

const LEGEND = [
  '* under 95 % of the answers were right; ~ fewer than 10 samples a round; ! a session failed.',
  'cold hover and open→diag: from opening to the first right answer. edit→diag: from a keystroke until the expected number',
  'of diagnostics is out, pulled without delay where the server offers that. edit+…: the request right behind a keystroke.',
];

/**
 * One row for each server, document and size: the median over the rounds of each column.
 * @param {readonly object[]} sessions with `server`, `document`, `size`, `round` and `metrics`
 */
export function aggregate(sessions) {
  const groups = new Map();
  for (const session of sessions) {
    const key = `${session.document} ${session.size} ${session.server}`;
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  return [...groups.values()].map((group) => {
    const [{ server, document, size }] = group;
    const values = Object.fromEntries(
      Object.entries(COLUMNS).flatMap(([column, spec]) => {
        const value = valueOf(group, spec);
        return value ? [[column, value]] : [];
      }),
    );
    const notes = [...new Set(group.flatMap((s) => [...(s.error ? [`failed: ${s.error}`] : []), ...s.notes]))];
    return { server, document, size, rounds: group.length, failed: group.some((s) => s.error), values, notes };
  });
}

function valueOf(group, { of, phase }) {
  const found = group.map((s) => of(s.metrics)).filter(Number.isFinite);
  if (!found.length) return undefined;
  const value = { median: round(median(found)), min: Math.min(...found), max: Math.max(...found) };
  if (!phase) return { ...value, isRight: true, isThin: false };
  const sum = (key) => group.reduce((total, s) => total + (s.metrics[phase]?.[key] ?? 0), 0);
  return { ...value, isRight: sum('right') >= 0.95 * sum('n'), isThin: sum('n') < 10 * group.length };
}

/**
 * The ratio of two servers in one column. It is taken inside each round, where both met the same state of the machine.
 * @param {readonly object[]} sessions
 */
export function pairedRatio(sessions, server, other, { document, size }, column) {
  const at = (name, number) =>
    sessions.find((s) => s.server === name && s.document === document && s.size === size && s.round === number);
  const rounds = [...new Set(sessions.map((s) => s.round))];
  const { of } = COLUMNS[column];
  return median(rounds.map((number) => of(at(server, number)?.metrics ?? {}) / of(at(other, number)?.metrics ?? {})));
}

/**
 * @param {readonly object[]} sessions
 * @param {readonly { name: string, title: string, unit: string }[]} documents
 * @param {readonly import('./limits.mjs').Check[]} checks
 */
export function render(sessions, documents, checks) {
  const rows = aggregate(sessions);
  const rounds = new Set(sessions.map((s) => s.round)).size;
  const out = [`# Error Code Assist beside other servers: medians over ${rounds} round(s), milliseconds`];
  for (const { name, title, unit } of documents) {
    const sizes = [...new Set(rows.filter((row) => row.document === name).map((row) => row.size))];
    for (const size of sizes) {
      const of = rows.filter((row) => row.document === name && row.size === size);
      out.push(`\n## ${name}: ${size.toLocaleString('en')} ${unit}, ${title}\n`, rowsTable(of));
    }
  }
  if (checks.length) out.push('\n## limits\n', limitsTable(checks));
  out.push(`\n${LEGEND.join('\n')}`, noise(sessions));
  for (const row of rows)
    for (const note of row.notes) out.push(`- ${row.server}, ${row.document} ${row.size}: ${note}`);
  return out.join('\n');
}

function rowsTable(rows) {
  const columns = Object.keys(COLUMNS).filter((column) => rows.some((row) => row.values[column]));
  const cell = (value) => number(value?.median) + (value?.isRight === false ? '*' : '') + (value?.isThin ? '~' : '');
  return table(
    ['server', ...columns.map((column) => COLUMNS[column].title)],
    rows.map((row) => [row.server + (row.failed ? ' !' : ''), ...columns.map((column) => cell(row.values[column]))]),
  );
}

function limitsTable(checks) {
  const over = checks.filter((check) => check.mark !== 'ok').length;
  const body = checks.map((c) => [c.what, c.where, number(c.value), number(c.limit), c.mark, times(c.toFloor)]);
  const sum = over ? `Limits not held: ${over} of ${checks.length}.` : `All ${checks.length} limits are held.`;
  return `${table(['ours', 'where', 'measured', 'limit', '', 'to floor'], body)}\n\n${sum}`;
}

function noise(sessions) {
  const spins = sessions.map((s) => s.spinMs);
  const stolen = sessions.map((s) => s.stolenPercent);
  const range = `${number(Math.min(...spins))} to ${number(Math.max(...spins))} ms, median ${number(median(spins))}`;
  return `Noise of the machine: a fixed piece of CPU work took ${range}; the host took away ${number(Math.max(...stolen))} % of the CPU at worst.`;
}

const times = (ratio) => (Number.isFinite(ratio) ? `×${ratio.toPrecision(3)}` : '-');

const number = (x) => (Number.isFinite(x) ? x.toFixed(x >= 100 ? 0 : x >= 10 ? 1 : 2) : '-');

function table(head, body) {
  const widths = head.map((title, i) => Math.max(title.length, ...body.map((row) => row[i].length)));
  const pad = (text, i) => (i ? text.padStart(widths[i]) : text.padEnd(widths[i]));
  const line = (row) => `| ${row.map(pad).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i ? `${'-'.repeat(width + 1)}:` : `:${'-'.repeat(width + 1)}`)).join('|')}|`;
  return [line(head), rule, ...body.map(line)].join('\n');
}
