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
import { dropCode, keepCode } from './build/codeCache.mjs';
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
  cli: 'server/src/cli.ts',
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
    // Code that is run from a cache may require, but not import.
    supported: { 'dynamic-import': false },
    external: ['vscode'],
    mainFields: ['module', 'main'],
    minify: production,
    sourcemap: true,
    sourcesContent: !production,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
    metafile: true,
    logLevel: 'silent',
    plugins: [parserBeside(), watch ? reportRebuilds() : reportBuild()],
  };
}

/**
 * Leaves the parser in a file of its own, which is read when the first grammar is. It is the CommonJS build: the other
 * one asks for import.meta.url, which CommonJS does not have.
 *
 * @returns {import('esbuild').Plugin}
 */
function parserBeside() {
  const name = 'web-tree-sitter.cjs';
  return {
    name: 'parser-beside',
    setup(build) {
      build.onResolve({ filter: /^web-tree-sitter$/ }, () => ({ path: `./${name}`, external: true }));
      build.onEnd(() => fs.copyFileSync(require.resolve('web-tree-sitter'), path.join(DIST, name)));
    },
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
  dropCode(DIST);
  if (values.watch) {
    const context = await esbuild.context(options(values));
    await context.watch();
    return;
  }
  const result = await esbuild.build(options(values));
  if (values.production) await keepCode(DIST);
  writeNotices(result.metafile ?? { inputs: {}, outputs: {} }, path.join(DIST, 'NOTICE.txt'));
  // The last file written: setup compares its age with the sources'.
  fs.writeFileSync(path.join(DIST, 'build.json'), `${JSON.stringify({ production: values.production })}\n`);
  console.log(`Built dist/ in ${Math.round(performance.now() - started)} ms: ${sizes().join(', ')}`);
}

function sizes() {
  return Object.keys(BUNDLES).map((name) => {
    const main = path.join(DIST, `${name}.main.js`);
    const bytes = fs.statSync(fs.existsSync(main) ? main : path.join(DIST, `${name}.js`)).size;
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
