// What `npm run bench` measures: which servers, on which documents, of which sizes.
import path from 'node:path';
import { plain, responses, serviceDesk, slips, switches } from './documents.mjs';
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
    title: 'a JSON array of primaTime responses',
    sizes: [1_000_000],
    unit: 'characters',
    make: responses,
    languageId: 'json',
    fileName: 'responses.json',
    opensClean: true,
    typed: '1',
    options: brief,
  },
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
    documents: DOCUMENTS.map(({ name }) => name),
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
];
