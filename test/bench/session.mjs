// One measured life of one language server on one document.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, sleep } from './client.mjs';
import { OpenDocument } from './openDocument.mjs';
import { cpuTimes, stolenSince, watchMemory } from './proc.mjs';
import { round, spinProbe, summarize } from './stats.mjs';

const DEFAULTS = {
  hovers: 300,
  completions: 100,
  codeActions: 40,
  /** Insertions and their deletions, counted apart. */
  edits: 40,
  /** Hovers and completions right behind a keystroke. */
  typing: 24,
  /** Requests before hover and completion whose times are thrown away. */
  warmup: 10,
  phaseBudgetMs: 8_000,
  coldTimeoutMs: 90_000,
  editTimeoutMs: 10_000,
  /** The server counts as settled after this silence. */
  settleMs: 400,
  /** A person pauses between keystrokes; with the processes asleep, each edit pays for waking them. */
  editPauseMs: 60,
  typingPauseMs: 120,
  idleMs: 3_000,
};

/**
 * @typedef {object} Scenario what to open and what to expect
 * @property {string} languageId
 * @property {string} fileName
 * @property {Readonly<Record<string, string>>} [files] other files of the workspace
 * @property {(lines: number) => readonly { languageId: string, fileName: string, text: string }[]} [beside] what else is open
 * @property {boolean} opensClean no diagnostics are expected before the first edit
 * @property {number} [editDelta] by how much an edit changes the number of diagnostics; without it any answer will do
 * @property {string} typed the character typed at a completion
 * @property {Partial<typeof DEFAULTS>} [options]
 */

/**
 * @param {import('./client.mjs').Server} server
 * @param {Scenario} scenario
 * @param {import('./marked.mjs').MarkedDocument} marked
 * @param {Partial<typeof DEFAULTS>} [overrides]
 */
export async function runSession(server, scenario, marked, overrides = {}) {
  const options = { ...DEFAULTS, ...overrides, ...scenario.options };
  const folder = makeWorkspace(scenario, marked);
  const cpuBefore = cpuTimes();
  const session = { server: server.name, lines: marked.lines, spinMs: round(spinProbe()), metrics: {} };
  const client = new Client(server, folder);
  const readMemory = watchMemory(client.pid);
  const uri = pathToFileURL(path.join(folder, scenario.fileName)).href;
  const document = new OpenDocument(client, uri, scenario.languageId, marked.text);
  const run = { client, document, marked, scenario, options, metrics: session.metrics };
  try {
    for (const measure of [opening, hovers, completions, edits, typingHovers, typingCompletions, codeActions]) {
      await measure(run);
    }
    await sleep(options.idleMs);
    Object.assign(session.metrics, readMemory());
  } catch (error) {
    session.error = error.message;
    session.stderr = client.stderr;
  } finally {
    session.pids = readMemory.stop();
    session.isCleanExit = await client.stop();
    if (!session.isCleanExit && !session.error)
      client.notes.add(`did not exit properly: ${client.ended ?? 'had to be killed'}`);
    session.notes = [...client.notes];
    session.stolenPercent = round(stolenSince(cpuBefore), 2);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return session;
}

function makeWorkspace({ fileName, files }, { text }) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'error-code-assist-bench-')));
  for (const [name, content] of Object.entries({ ...files, [fileName]: text })) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** The clock of what a user waits for after opening starts when `initialized` is sent. */
async function opening({ client, document, marked, scenario, options, metrics }) {
  const { answeredAt } = await client.initialize();
  metrics.init = round(answeredAt - client.spawnedAt);
  const start = performance.now();
  client.notify('initialized', {});
  client.notify('workspace/didChangeConfiguration', { settings: {} });
  document.open();
  if (marked.hover.length) await coldHover(client, document, marked.hover[0], options, start, metrics);
  const shown = await firstDiagnostics(client, document, scenario.opensClean, options.coldTimeoutMs);
  if (shown === undefined) client.notes.add('no diagnostics after opening');
  else metrics.openDiag = round(shown - start);
  await openOthers(client, scenario.beside?.(marked.lines) ?? []);
  await client.settle(options.settleMs);
  metrics.diagnosticsAtOpen = document.items.length;
  metrics.mode = document.pulls ? 'pull' : 'push';
}

/** An editor asks for the diagnostics of every file that it shows. */
async function openOthers(client, others) {
  for (const { fileName, languageId, text } of others) {
    const document = new OpenDocument(client, `${client.folderUri}/${fileName}`, languageId, text);
    document.open();
    if (document.pulls) await document.pull();
  }
}

async function firstDiagnostics(client, document, opensClean, timeoutMs) {
  const published = () => (opensClean ? document.publishedAt : document.foundAt);
  // Servers that register their pull diagnostics do so right after `initialized`.
  await client.until(() => document.pulls || published(), 300);
  if (document.pulls) return document.pullUntil((n) => opensClean || n > 0, timeoutMs);
  await client.until(published, timeoutMs);
  return published();
}

async function coldHover(client, document, probe, options, start, metrics) {
  await client.until(() => client.offers('textDocument/hover', 'hoverProvider'), 5_000);
  for (let tries = 1; performance.now() - start < options.coldTimeoutMs; tries++) {
    const answer = await client.request('textDocument/hover', at(document, probe), options.coldTimeoutMs);
    if (isExpected(answer.result, probe)) {
      metrics.coldHover = round(answer.answeredAt - start);
      metrics.coldHoverTries = tries;
      return;
    }
    await sleep(5);
  }
  client.notes.add('no right hover after opening');
}

async function hovers(run) {
  const { marked, options } = run;
  await phase(run, 'hover', { places: marked.hover, count: options.hovers, warmup: options.warmup }, (probe) =>
    hover(run, probe),
  );
}

async function completions(run) {
  const { marked, options } = run;
  await phase(
    run,
    'completion',
    { places: marked.completion, count: options.completions, warmup: options.warmup },
    (probe) => completion(run, probe),
  );
}

/**
 * Keystrokes that change the number of diagnostics, each followed by the one that takes it back. The clock stops when the
 * expected number is out, so that neither a stale nor a partial set of diagnostics counts.
 */
async function edits(run) {
  const { document, marked, scenario, options, client } = run;
  const base = document.items.length;
  async function measure(change, expected) {
    const sentAt = performance.now();
    change();
    const isRight = (n) => scenario.editDelta === undefined || n === expected;
    const shownAt = await document.diagnosticsUntil(isRight, options.editTimeoutMs);
    const ms = (shownAt ?? performance.now()) - sentAt;
    const right = shownAt !== undefined;
    if (!right) client.notes.add(`an edit left ${document.items.length} diagnostics instead of ${expected}`);
    await client.settle(options.editPauseMs, 5_000);
    return { ms, right };
  }
  await phase(run, 'diag', { places: marked.edits, count: options.edits / 2, warmup: 0 }, async (edit) => [
    await measure(() => document.apply(edit), base + (scenario.editDelta ?? 0)),
    await measure(() => document.revert(edit), base),
  ]);
  await client.settle(options.settleMs, 5_000);
}

/** The request follows the keystroke at once, so that the server must work on the new text. */
async function typingHovers(run) {
  const { document, marked, options } = run;
  if (!marked.hover.length) return;
  const steps = marked.edits.map((edit, i) => ({ edit, probe: elsewhere(marked.hover, i, edit.position.line) }));
  await phase(run, 'typingHover', { places: steps, count: options.typing }, ({ edit, probe }) =>
    whileTyping(run, edit, () => hover(run, probe)),
  );
  await run.client.settle(options.settleMs, 5_000);
  if (document.pulls) await document.pull();
}

async function typingCompletions(run) {
  const { marked, scenario, options } = run;
  await phase(run, 'typingCompletion', { places: marked.completion, count: options.typing }, (probe) => {
    const edit = { position: probe.position, removed: '', inserted: scenario.typed };
    return whileTyping(run, edit, () => completion(run, probe, scenario.typed.length));
  });
}

/** The place of a hover that the edit does not move. */
const elsewhere = (probes, i, line) => {
  const rotated = [...probes.slice(i % probes.length), ...probes.slice(0, i % probes.length)];
  return rotated.find((probe) => probe.position.line !== line) ?? rotated[0];
};

async function whileTyping({ client, document, options }, edit, ask) {
  const start = performance.now();
  document.apply(edit);
  const { right } = await ask();
  const ms = performance.now() - start;
  document.revert(edit);
  // Work on the way back must not fall into the next sample.
  await client.request('textDocument/hover', { textDocument: document.identifier, position: edit.position });
  await client.settle(options.typingPauseMs, 5_000);
  return { ms, right };
}

async function codeActions(run) {
  const { client, document, marked, options } = run;
  if (!client.offers('textDocument/codeAction', 'codeActionProvider')) return;
  if (document.pulls) await document.pull();
  await phase(run, 'codeAction', { places: marked.codeAction, count: options.codeActions }, async (probe) => {
    const { line } = probe.position;
    const diagnostics = document.items.filter(({ range }) => range.start.line <= line && range.end.line >= line);
    const range = diagnostics[0]?.range ?? { start: probe.position, end: probe.position };
    const params = { textDocument: document.identifier, range, context: { diagnostics, triggerKind: 1 } };
    const { result, ms } = await client.request('textDocument/codeAction', params);
    return { ms, right: isExpected(result, probe) };
  });
}

const at = (document, { position }) => ({ textDocument: document.identifier, position });

async function hover({ client, document }, probe) {
  const { result, ms } = await client.request('textDocument/hover', at(document, probe));
  return { ms, right: isExpected(result, probe) };
}

async function completion({ client, document }, probe, shift = 0) {
  const position = { ...probe.position, character: probe.position.character + shift };
  const params = { ...at(document, { position }), context: { triggerKind: 1 } };
  const { result, ms } = await client.request('textDocument/completion', params);
  const items = Array.isArray(result) ? result : (result?.items ?? []);
  return { ms, right: isExpected(items.length ? items : null, probe) };
}

/** Keeps a fast but wrong or empty answer from counting as a good one. */
function isExpected(result, { expect }) {
  const empty = result === null || result === undefined || result.length === 0;
  if (!expect) return empty;
  return !empty && JSON.stringify(result).toLowerCase().includes(expect.toLowerCase());
}

/**
 * Measures `count` times, going round the places, until the time is used up. The first `warmup` samples are thrown away.
 * A measurement gives one sample or several.
 */
async function phase({ options, metrics }, name, { places, count, warmup = 2 }, measure) {
  if (!places.length || !count) return;
  const samples = [];
  const end = performance.now() + options.phaseBudgetMs;
  for (let i = 0; i < count + warmup && performance.now() < end; i++) {
    const measured = await measure(places[i % places.length]);
    if (i >= warmup) samples.push(measured);
  }
  const flat = samples.flat();
  metrics[name] = { ...summarize(flat.map(({ ms }) => ms)), right: flat.filter(({ right }) => right).length };
}
