// Proves the numbers: a server that is slow by known amounts must be measured as slow by these amounts. About 40 s.
import os from 'node:os';
import path from 'node:path';
import typescript from 'typescript';
import { sleep } from './client.mjs';
import { inLanguage, plain, responses, serviceDesk, slips, switches } from './documents.mjs';
import { SAMPLES } from './languages.mjs';
import { checkLimits } from './limits.mjs';
import { parseMarked } from './marked.mjs';
import { render } from './report.mjs';
import { alive } from './proc.mjs';
import { runSession } from './session.mjs';
import { median, percentile, summarize } from './stats.mjs';

// How late an answer may be: the pipe, the event loop and a noisy neighbour. Medians are far below it.
const SLACK = Number(process.env.BENCH_SLACK ?? 3);

let passed = 0;
let failed = 0;

function check(what, isRight, seen) {
  if (isRight) passed++;
  else failed++;
  console.log(`${isRight ? 'ok  ' : 'FAIL'} ${what}${seen === undefined ? '' : `: ${JSON.stringify(seen)}`}`);
}
const same = (what, seen, expected) => check(what, JSON.stringify(seen) === JSON.stringify(expected), seen);
const between = (what, seen, low, high) => check(`${what}, ${low} to ${high}`, seen >= low && seen <= high, seen);
const near = (what, seen, ms) => between(what, seen, ms, ms + SLACK);

const scenario = {
  languageId: 'plaintext',
  fileName: 'words.txt',
  opensClean: false,
  editDelta: 1,
  typed: 'z',
  options: { idleMs: 200, typingPauseMs: 5, settleMs: 120, editPauseMs: 5 },
};
const words = parseMarked(`BAD\n${'<|h:word|>word <|c:word|><|a:fix|> BA<|e:D|>\n'.repeat(200)}`);
const few = { hovers: 5, completions: 0, typing: 0, codeActions: 0 };
const measure = (fake, options, changed) => {
  const command = [path.join(import.meta.dirname, 'fake-server.mjs')];
  const server = { name: 'fake', command, env: { FAKE: JSON.stringify(fake) } };
  return runSession(server, { ...scenario, ...changed }, words, options);
};

function statistics() {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  same(
    'p50, p95 and p99 of 1 to 100',
    [50, 95, 99].map((p) => percentile(hundred, p)),
    [50, 95, 99],
  );
  same('percentiles of one sample', summarize([7]), { n: 1, p50: 7, p95: 7, p99: 7 });
  same('percentile of none', percentile([], 50) ?? null, null);
}

function documents() {
  const { text, hover, completion, edits } = parseMarked('ab<|h:x|>c<|e:y|>\n<|c:|>d<|r:z|>e');
  same('marked text', text, 'abc\nde');
  same(
    'places',
    [...hover, ...completion].map(({ position: { line, character } }) => [line, character]),
    [
      [0, 2],
      [1, 0],
    ],
  );
  const byLine = edits.toSorted((a, b) => a.position.line - b.position.line);
  same(
    'edits',
    byLine.map(({ removed, inserted }) => [removed, inserted]),
    [
      ['', 'y'],
      ['e', 'z'],
    ],
  );

  const textOf = (make, ...args) => parseMarked(make(...args)).text;
  const errors = (source) => typescript.createSourceFile('a.ts', source, 9).parseDiagnostics.length;
  check('both audiences read the same text', textOf(switches, 2_000, 'codes') === textOf(switches, 2_000, 'types'));
  for (const make of [switches, plain, serviceDesk]) {
    const source = textOf(make, 10_000, 'codes');
    between(`lines of ${make.name}`, source.split('\n').length, 10_000, 10_030);
    same(`syntax errors of ${make.name}`, errors(source), 0);
  }
  for (const sample of SAMPLES) {
    const { lines, text, hover, completion, edits } = parseMarked(inLanguage(sample, 10_000));
    between(`lines in ${sample.languageId}`, lines, 10_000, 10_030);
    check(`nothing is left of the template in ${sample.languageId}`, !/\{(?:[1-4i]|default)\}|<\|/.test(text));
    const places = [hover, completion, edits].map(({ length }) => length);
    check(
      `places in ${sample.languageId}`,
      places.every((count) => count > 300),
      places,
    );
  }
  const clean = textOf(switches, 10_000, 'codes').split('\n');
  const changed = textOf(slips, 10_000)
    .split('\n')
    .filter((line, i) => line !== clean[i]).length;
  between('slips in 10,000 lines', changed, 55, 80);
  check('each slip is a syntax error', errors(textOf(slips, 10_000)) >= changed);
  const json = textOf(responses, 1_000_000);
  between('size of the responses', json.length, 990_000, 1_010_000);
  check(
    'the responses are JSON',
    JSON.parse(json).every(({ code }) => /^PE01-\d{4}$/.test(code)),
  );
  check(
    'no code in the plain document',
    !/PE01|\d{4}/.test(textOf(plain, 2_000).replace(/advance\d+|invoice \d+/g, '')),
  );
}

async function times() {
  const idle = await measure({});
  same('error of the idle server', idle.error ?? null, null);
  between('hover of the idle server', idle.metrics.hover.p50, 0, 1.5);
  between('edit→diag of the idle server', idle.metrics.diag.p50, 0, 2.5);
  const counts = ['hover', 'completion', 'diag', 'codeAction'].map((name) => idle.metrics[name]);
  same(
    'samples',
    counts.map(({ n }) => n),
    [300, 100, 40, 40],
  );
  check(
    'all answers were right',
    counts.every(({ n, right }) => n === right),
  );
  check('the idle server exits by itself', idle.isCleanExit);

  // A start differs from the next one by more than an answer does, hence the median of five.
  const start = async (fake) => {
    const starts = [];
    for (let i = 0; i < 5; i++) starts.push((await measure(fake, { ...few, hovers: 1, edits: 0 })).metrics);
    return { init: median(starts.map((m) => m.init)), coldHover: median(starts.map((m) => m.coldHover)) };
  };
  const slow = { initialize: 250, coldHover: 120, hover: 4, slowHover: 20, completion: 7, diag: 15, codeAction: 9 };
  const [early, late] = [await start({}), await start(slow)];
  between('initialize, 250 ms later', late.init - early.init, 235, 275);
  between('cold hover, 120 + 15 + 4 ms later', late.coldHover - early.coldHover, 134, 155);

  const { metrics } = await measure(slow);
  const { hover, completion, diag, typingHover, typingCompletion, codeAction } = metrics;
  near('hover p50', hover.p50, 4);
  near('hover p95, where one in ten is slow', hover.p95, 20);
  near('completion p50', completion.p50, 7);
  near('edit→diag p50, published', diag.p50, 15);
  near('edit+hover, the diagnostics come first', typingHover.p50, 19);
  near('edit+completion', typingCompletion.p50, 22);
  near('code action', codeAction.p50, 9);
}

async function manners() {
  const noVersion = await measure({ diag: 12, noVersion: true }, few);
  near('edit→diag, published without version', noVersion.metrics.diag.p50, 12);
  const early = await measure({ diag: 12, earlyPartial: true }, few);
  near('edit→diag, after an early partial publication', early.metrics.diag.p50, 12);
  for (const pull of ['static', 'dynamic']) {
    const { metrics } = await measure({ diag: 11, pull }, few);
    near(`edit→diag, pulled, ${pull} registration`, metrics.diag.p50, 11);
    same('way of the diagnostics', metrics.mode, 'pull');
  }
  const full = await measure({ diag: 6, full: true }, few);
  near('edit→diag, whole text sent', full.metrics.diag.p50, 6);
  same('edits met the expected diagnostics', [full.metrics.diag.right, full.metrics.diag.n], [40, 40]);

  const asks = await measure({ asks: true }, few);
  same('a request nobody knows is refused', asks.notes, ['unanswered request fake/unknown']);
  const late = await measure({ nullHovers: 3 }, few);
  same('empty hovers are no cold answer', late.metrics.coldHoverTries, 4);
  const wrong = await measure({}, { ...few, editTimeoutMs: 300, phaseBudgetMs: 900 }, { editDelta: 5 });
  same('edits with other diagnostics than expected', wrong.metrics.diag.right, wrong.metrics.diag.n / 2);
  check('are noted', wrong.notes[0]?.startsWith('an edit left 2 diagnostics instead of 6'), wrong.notes[0]);

  const hanging = await measure({ hangs: true }, few);
  same('a server that ignores exit is noted', hanging.notes, ['did not exit properly: had to be killed']);
  await ended('the server that ignores exit', hanging);
  const crash = await measure({ crashAfter: 400, hover: 5 });
  check('a crash is an error', /exited \(code 3\)/.test(crash.error), crash.error);
}

async function memory() {
  const plainServer = await measure({}, few);
  const large = await measure({ rssMB: 120, childMB: 60 }, few);
  const grown = large.metrics.rssIdleMB - plainServer.metrics.rssIdleMB;
  between('RSS of 120 MB and of a child with 60 MB', grown, 120 + 60 + 20, 120 + 60 + 110);
  same('processes', large.pids.length, 2);
  await ended('the server and its child', large);
}

async function ended(what, { pids }) {
  // A killed process takes a moment to disappear.
  for (let i = 0; i < 40 && pids.some(alive); i++) await sleep(25);
  same(`processes left of ${what}`, pids.filter(alive), []);
}

function report() {
  const session = (server, size, number, hover, right = 100) => ({
    ...{ server, document: 'switches', size, round: number, spinMs: 100, stolenPercent: 0, notes: [] },
    metrics: { init: 60, hover: { n: 100, p50: hover, p95: hover, right }, rssIdleMB: 50 },
  });
  const limits = {
    budgets: [{ documents: ['switches'], columns: { hoverP50: { 1000: 0.2, 50000: 0.5 }, init: 50, coldHover: 80 } }],
    flat: [{ document: 'switches', columns: ['hoverP50'], from: 1000, to: 50000, factor: 1.5 }],
  };
  const sessions = [0, 1, 2].flatMap((round) => [
    session('ours', 1000, round, 0.2),
    session('floor', 1000, round, 0.1),
    session('ours', 50000, round, 0.4 + round, round ? 100 : 10),
  ]);
  const checks = checkLimits(sessions, limits);
  const marks = checks.map(({ what, mark }) => `${what} ${mark}`);
  const init = 'spawn→init over';
  const cold = 'cold hover missing';
  same('limits', marks, ['hover p50 ok', init, cold, 'hover p50 wrong', init, cold, 'hover p50, growth wrong']);
  same('ratio to the floor', checks[0].toFloor, 2);
  between('growth', checks.at(-1).value, 6.99, 7.01);
  const text = render(sessions, [{ name: 'switches', title: 'words', unit: 'lines' }], checks);
  check(
    'the report has a table for each size and the limits',
    /## switches: 1,000.*## switches: 50,000.*## limits/s.test(text),
  );
  check('wrong answers are marked', text.includes('1.40*'));
}

statistics();
documents();
report();
await times();
await manners();
await memory();
const [load] = os.loadavg();
if (failed && load > 1)
  console.log(`Other work keeps this machine busy (load ${load.toFixed(1)}), and times need it idle.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
