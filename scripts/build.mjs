#!/usr/bin/env node
// Bundles the client and the server into dist/ and puts beside them the files they read while running.
//
//   node scripts/build.mjs                development build
//   node scripts/build.mjs --production   minified, with source maps
//   node scripts/build.mjs --watch        rebuilds on every change

import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { copyGrammars } from './build/grammars.mjs';
import { writeNotices } from './build/notices.mjs';
import { ensureDependencies, explain, Remedy, requireSupportedNode } from './setup.mjs';
import { ROOT } from './setup/paths.mjs';

const DIST = path.join(ROOT, 'dist');
const require = createRequire(import.meta.url);

/** What is bundled: the name in dist/ and the file it starts from. */
const BUNDLES = {
  client: 'client/src/node.ts',
  server: 'server/src/node.ts',
};

/**
 * @param {{ production: boolean, watch: boolean }} mode
 * @returns {import('esbuild').BuildOptions}
 */
function options({ production, watch }) {
  return {
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(Object.entries(BUNDLES).map(([name, entry]) => [name, `./${entry}`])),
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    // web-tree-sitter's ESM build asks for import.meta.url, which CommonJS does not have.
    alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
    mainFields: ['module', 'main'],
    minify: production,
    sourcemap: true,
    sourcesContent: !production,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
    metafile: true,
    logLevel: 'silent',
    plugins: [watch ? reportRebuilds() : reportBuild()],
  };
}

/** @returns {import('esbuild').Plugin} */
function reportBuild() {
  return {
    name: 'report-build',
    setup(build) {
      build.onEnd((result) => printMessages(result));
    },
  };
}

/**
 * Two lines for each rebuild: VS Code's background problem matcher needs one for the beginning and one for the end.
 * @returns {import('esbuild').Plugin}
 */
function reportRebuilds() {
  return {
    name: 'report-rebuilds',
    setup(build) {
      let started = 0;
      build.onStart(() => {
        started = performance.now();
        console.log('[watch] build started');
      });
      build.onEnd((result) => {
        printMessages(result);
        const errors = result.errors.length === 0 ? '' : ` with ${result.errors.length} errors`;
        console.log(`[watch] build finished${errors} in ${Math.round(performance.now() - started)} ms`);
      });
    },
  };
}

/** @param {import('esbuild').BuildResult} result */
function printMessages(result) {
  for (const [severity, messages] of /** @type {const} */ ([
    ['error', result.errors],
    ['warning', result.warnings],
  ])) {
    for (const { text, location } of messages) {
      const where = location ? `${location.file}:${location.line}:${location.column + 1}` : 'build:1:1';
      console.error(`> ${where}: ${severity}: ${text}`);
    }
  }
}

function copyRuntimeFiles() {
  fs.mkdirSync(DIST, { recursive: true });
  fs.copyFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm'), path.join(DIST, 'web-tree-sitter.wasm'));
  copyGrammars(path.join(DIST, 'grammars'));
  fs.copyFileSync(path.join(ROOT, 'server/catalogs/catalog.schema.json'), path.join(DIST, 'catalog.schema.json'));
}

/** The bundles' entry files that are not there. */
function missingEntries() {
  return Object.values(BUNDLES).filter((entry) => !fs.existsSync(path.join(ROOT, entry)));
}

async function main() {
  const { values } = parseArgs({
    options: { production: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
  });
  const missing = missingEntries();
  if (missing.length > 0) {
    throw new Remedy(`There is nothing to build from: ${missing.join(' and ')} not found.`, 'Is the clone complete?');
  }
  requireSupportedNode();
  await ensureDependencies();
  // Loaded late: on a fresh clone it was not there when this file was.
  const esbuild = await import('esbuild');
  const started = performance.now();
  copyRuntimeFiles();
  if (values.watch) {
    const context = await esbuild.context(options(values));
    await context.watch();
    return;
  }
  const result = await esbuild.build(options(values));
  writeNotices(result.metafile ?? { inputs: {}, outputs: {} }, path.join(DIST, 'NOTICE.txt'));
  // The last file written: setup compares its age with the sources'.
  fs.writeFileSync(path.join(DIST, 'build.json'), `${JSON.stringify({ production: values.production })}\n`);
  console.log(`Built dist/ in ${Math.round(performance.now() - started)} ms: ${sizes().join(', ')}`);
}

function sizes() {
  return Object.keys(BUNDLES).map((name) => {
    const bytes = fs.statSync(path.join(DIST, `${name}.js`)).size;
    return `${name}.js ${(bytes / 1024).toFixed(0)} kB`;
  });
}

try {
  await main();
} catch (error) {
  // esbuild's own failures were printed by the plugin, one line each.
  if (!(error instanceof Error && 'errors' in error)) explain(error);
  process.exitCode = 1;
}
