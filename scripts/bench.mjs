// Speed and memory of the language server, beside a server that does nothing and beside well-known ones.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkLimits } from '../test/bench/limits.mjs';
import { parseMarked } from '../test/bench/marked.mjs';
import { installPeer, peerNames } from '../test/bench/peers.mjs';
import { render } from '../test/bench/report.mjs';
import { DOCUMENTS, servers } from '../test/bench/scenarios.mjs';
import { runSession } from '../test/bench/session.mjs';

const USAGE = `npm run bench -- [options]

  --rounds N      how often everything is measured (3)
  --sizes N,N     sizes of all documents that are counted in lines (1000,10000,50000 for the main one)
  --only NAME,…   servers and documents: ${servers('')
    .map((s) => s.name)
    .join(', ')};
                  ${DOCUMENTS.map((d) => d.name).join(', ')}
  --languages ID,… only documents in these languages: ${[...new Set(DOCUMENTS.map((d) => d.languageId))].join(', ')}
  --quick         one round with few samples, for a first look
  --strict        exit code 1 when a limit is exceeded
  --out FILE      keep every session as JSON`;

const QUICK = { hovers: 40, completions: 20, edits: 10, typing: 6, codeActions: 6, idleMs: 500 };
const root = path.dirname(import.meta.dirname);
const log = (line) => console.error(line);

function fail(message, code = 2) {
  log(message);
  process.exit(code);
}

function readArguments() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const options = {
    rounds: text,
    sizes: text,
    only: text,
    languages: text,
    out: text,
    quick: flag,
    strict: flag,
    help: flag,
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(`${error.message}\n\n${USAGE}`);
  }
}

function positiveNumbers(list, option) {
  const numbers = list.split(',').map(Number);
  if (!numbers.every((n) => Number.isInteger(n) && n > 0)) fail(`--${option} takes whole numbers, not ${list}`);
  return numbers;
}

/** The sessions of one round, in an order that lets the servers take turns. */
function plan(sizes, only, languages) {
  const all = servers(root);
  const named = (list) =>
    list.some(({ name }) => only.includes(name)) ? list.filter(({ name }) => only.includes(name)) : list;
  const unknown = only.filter((name) => ![...all, ...DOCUMENTS].some((known) => known.name === name));
  if (unknown.length) fail(`--only does not know ${unknown.join(', ')}\n\n${USAGE}`);
  const foreign = languages.filter((id) => !DOCUMENTS.some(({ languageId }) => languageId === id));
  if (foreign.length) fail(`--languages does not know ${foreign.join(', ')}\n\n${USAGE}`);
  const spoken = ({ languageId }) => languages.length === 0 || languages.includes(languageId);
  return named(DOCUMENTS)
    .filter(spoken)
    .flatMap((document) =>
      (document.unit === 'lines' && sizes ? sizes : document.sizes).flatMap((size) =>
        named(all)
          .filter((server) => server.documents.includes(document.name))
          .map((server) => ({ document, size, server })),
      ),
    );
}

function prepare(steps) {
  const uses = (name) => steps.some((step) => step.server.name === name);
  if (uses('ours')) {
    log('building the server …');
    const build = spawnSync(process.execPath, ['scripts/build.mjs', '--production'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (build.status !== 0) fail('The build failed, so there is nothing to measure.', 1);
  }
  const missing = peerNames.filter((peer) => uses(peer) && !installPeer(root, peer, log));
  for (const peer of missing)
    log(`${peer} could not be installed; the registry must be reachable once. Going on without it.`);
  return steps.filter((step) => !missing.includes(step.server.name));
}

async function measure(steps, rounds, overrides) {
  const texts = new Map();
  const documentOf = ({ document, size, server }) => {
    const key = `${document.name} ${size} ${server.audience}`;
    if (!texts.has(key)) texts.set(key, parseMarked(document.make(size, server.audience)));
    return texts.get(key);
  };
  // A first session for nothing warms up this process, so that the first server does not pay for its compilation.
  const floor = servers(root).find(({ name }) => name === 'floor');
  await runSession(floor, DOCUMENTS[0], parseMarked(DOCUMENTS[0].make(1_000, floor.audience)), QUICK);
  const sessions = [];
  for (let round = 0; round < rounds; round++) {
    for (const step of steps) {
      const { server, document, size } = step;
      const start = performance.now();
      const session = await runSession(server, document, documentOf(step), overrides);
      sessions.push({ ...session, document: document.name, size, round });
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      const outcome = session.error ? `failed: ${session.error}\n${session.stderr}` : `${seconds} s`;
      log(`round ${round + 1} of ${rounds}, ${document.name} ${size}, ${server.name}: ${outcome}`);
    }
  }
  return sessions;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const args = readArguments();
if (args.help) {
  console.log(USAGE);
  process.exit(0);
}
const [rounds] = positiveNumbers(args.rounds ?? (args.quick ? '1' : '3'), 'rounds');
const steps = prepare(
  plan(
    args.sizes && positiveNumbers(args.sizes, 'sizes'),
    args.only?.split(',') ?? [],
    args.languages?.split(',') ?? [],
  ),
);
if (!steps.length) fail('Nothing to measure: no named server works on a named document.');
const sessions = await measure(steps, rounds, args.quick ? QUICK : {});
const checks = checkLimits(sessions);
if (args.out) {
  const machine = { node: process.version, cpu: os.cpus()[0]?.model, cores: os.cpus().length };
  // npm runs scripts in the repository, wherever it was called.
  fs.writeFileSync(
    path.resolve(process.env.INIT_CWD ?? '', args.out),
    JSON.stringify({ date: new Date().toISOString(), machine, checks, sessions }, null, 1),
  );
}
console.log(render(sessions, DOCUMENTS, checks));
const isHeld = checks.every(({ mark }) => mark === 'ok');
process.exit(sessions.some((s) => s.error) || (args.strict && !isHeld) ? 1 : 0);
