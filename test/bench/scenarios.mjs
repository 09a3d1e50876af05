// What `npm run bench` measures: which servers, on which documents, of which sizes.
import path from 'node:path';
import { inLanguage, plain, responses, serviceDesk, slips, switches } from './documents.mjs';
import { SAMPLES } from './languages.mjs';
import { parseMarked } from './marked.mjs';
import { peerFile } from './peers.mjs';

const tsconfig = {
  compilerOptions: {
    strict: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    noEmit: true,
    types: [],
  },
  files: ['src/answers.ts'],
};

const typescript = {
  languageId: 'typescript',
  fileName: 'src/answers.ts',
  files: {
    'tsconfig.json': JSON.stringify(tsconfig),
    'src/journal.ts': 'export declare function record(kind: string, value: string): void;\n',
  },
  opensClean: false,
  editDelta: 1,
  typed: '1',
  unit: 'lines',
};

// Beside the main document, the others show one thing each, and do without the slowest phase.
const brief = { typing: 0 };

/** In every language the same is measured, which is enough with fewer samples. */
const briefer = { typing: 0, hovers: 100, completions: 50, codeActions: 0, idleMs: 1_000 };

/** Two files of each of five languages, the measured one included. */
const BESIDE = ['python', 'java', 'csharp', 'go'];

/** What is open beside the measured document: `python-1.py` and so on. */
function besideOthers(lines) {
  const texts = [{ languageId: 'typescript', fileName: 'more.ts', text: parseMarked(switches(lines, 'codes')).text }];
  for (const sample of SAMPLES.filter(({ languageId }) => BESIDE.includes(languageId))) {
    const { text } = parseMarked(inLanguage(sample, lines));
    for (const number of [1, 2])
      texts.push({ languageId: sample.languageId, fileName: `${number}-${sample.fileName}`, text });
  }
  return texts;
}

/** @typedef {import('./session.mjs').Scenario & { name: string, title: string, sizes: number[], unit: string }} Document */

export const DOCUMENTS = [
  {
    ...typescript,
    name: 'switches',
    title: 'TypeScript full of switches over primaTime codes',
    sizes: [1_000, 10_000, 50_000],
    make: switches,
  },
  {
    ...typescript,
    name: 'plain',
    title: 'TypeScript without any error code',
    sizes: [10_000, 50_000],
    make: plain,
    opensClean: true,
    editDelta: 0,
    options: brief,
  },
  {
    ...typescript,
    name: 'slips',
    title: 'the switches with 70 syntax errors in 10,000 lines',
    sizes: [10_000],
    make: slips,
    options: brief,
  },
  {
    ...typescript,
    name: 'servicedesk',
    title: 'TypeScript full of switches over the integers of ServiceDesk Plus',
    sizes: [10_000],
    make: serviceDesk,
    options: brief,
  },
  {
    name: 'responses',
    title: 'a JSON array of error responses of all systems',
    sizes: [1_000_000],
    unit: 'characters',
    make: responses,
    languageId: 'json',
    fileName: 'responses.json',
    opensClean: true,
    typed: '1',
    options: { typing: 12 },
  },
  {
    ...typescript,
    name: 'ten',
    title: 'the switches, with nine more files of the same length open: ten files of five languages',
    sizes: [10_000],
    make: switches,
    beside: besideOthers,
    options: briefer,
  },
  ...SAMPLES.map((sample) => ({
    name: sample.languageId,
    title: sample.title,
    // The two languages that most integrations are written in are measured at every size.
    sizes: sample.languageId === 'python' ? [1_000, 10_000, 50_000] : [10_000],
    unit: 'lines',
    make: (lines) => inLanguage(sample, lines),
    languageId: sample.languageId,
    fileName: sample.fileName,
    opensClean: sample.opensClean === true,
    editDelta: 1,
    typed: '1',
    options: briefer,
  })),
];

/** @param {string} root the repository */
export const servers = (root) => [
  {
    name: 'ours',
    audience: 'codes',
    documents: DOCUMENTS.map(({ name }) => name),
    command: [path.join(root, 'dist/server.js'), '--stdio'],
  },
  {
    name: 'floor',
    audience: 'codes',
    // It holds one document, and knows what a label is in TypeScript and in JSON only.
    documents: DOCUMENTS.filter(
      ({ name, beside }) => !beside && !SAMPLES.some(({ languageId }) => languageId === name),
    ).map(({ name }) => name),
    command: [path.join(import.meta.dirname, 'floor-server.mjs')],
  },
  {
    name: 'typescript-language-server',
    audience: 'types',
    documents: ['switches'],
    command: [peerFile(root, 'typescript-language-server/lib/cli.mjs'), '--stdio'],
    initializationOptions: {
      tsserver: { path: peerFile(root, 'typescript/lib/tsserver.js') },
      disableAutomaticTypingAcquisition: true,
    },
  },
  {
    name: 'vscode-json-languageserver',
    audience: 'types',
    documents: ['responses'],
    command: [peerFile(root, 'vscode-json-languageserver/bin/vscode-json-languageserver'), '--stdio'],
    initializationOptions: { provideFormatter: false, handledSchemaProtocols: ['file'] },
  },
];
