#!/usr/bin/env node
// Writes what the tables in the source say about settings and commands into package.json and README.md.
//
//   node scripts/manifest.mjs            writes
//   node scripts/manifest.mjs --check    writes nothing, and fails where something would change
//
// A folder as last argument stands for the repository, so that a test can try this on a copy.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const README_TABLE = /(<!-- settings:start -->\n).*(<!-- settings:end -->)/s;

/** @typedef {import('../server/src/settings.ts').Setting<unknown>} Setting */

const { settingsSection, settingsTable } = /** @type {typeof import('../server/src/settings.ts')} */ (
  await tsImport('../server/src/settings.ts', import.meta.url)
);
const { commandCategory, commandsTable, menusTable } = /** @type {typeof import('../client/src/commands/table.ts')} */ (
  await tsImport('../client/src/commands/table.ts', import.meta.url)
);
const settings = Object.entries(settingsTable).map(
  ([key, setting]) => /** @type {[string, Setting]} */ ([`${settingsSection}.${key}`, setting]),
);

/** @param {string} text */
function withContributions(text) {
  const manifest = JSON.parse(text);
  manifest.contributes = {
    ...manifest.contributes,
    commands: Object.entries(commandsTable).map(([command, title]) => ({ command, title, category: commandCategory })),
    menus: menusTable,
    configuration: {
      title: manifest.displayName,
      properties: Object.fromEntries(settings.map(([name, setting], order) => [name, property(setting, order)])),
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * @param {Setting} setting
 * @param {number} order
 */
function property({ schema, default: value, scope, description }, order) {
  return { ...schema, default: value, scope, order, markdownDescription: description };
}

/** @param {string} text */
function withSettingsTable(text) {
  const rows = settings.map(([name, setting]) => `| \`${name}\` | ${defaultCell(setting)} | ${meaningCell(setting)} |`);
  const table = ['| Setting | Default | What it does |', '| --- | --- | --- |', ...rows].join('\n');
  return text.replace(README_TABLE, (_, start, end) => `${start}\n<!-- prettier-ignore -->\n${table}\n\n${end}`);
}

/** @param {Setting} setting */
function defaultCell({ default: value }) {
  if (Array.isArray(value)) return lines(value.map(code));
  if (typeof value !== 'object' || value === null) return code(value);
  const members = Object.entries(value).map(([key, member]) => `${code(key)}: ${code(member)}`);
  return members.length === 0 ? code('{}') : lines(members);
}

/** @param {Setting} setting */
function meaningCell({ description, schema }) {
  const values = /** @type {string[]} */ (schema.enum ?? []);
  const meanings = /** @type {string[]} */ (schema.markdownEnumDescriptions ?? []);
  const members = Object.entries(/** @type {Record<string, any>} */ (schema.properties ?? {}));
  return lines([
    description,
    ...values.map((value, index) => `${code(value)}: ${meanings[index]}`),
    ...members.map(([name, member]) => `${code(name)}: ${member.markdownDescription}`),
  ]);
}

/** @param {unknown} value */
function code(value) {
  return `\`${value}\``;
}

/** @param {readonly string[]} parts */
function lines(parts) {
  return parts.join('<br>').replaceAll('|', '\\|');
}

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = path.resolve(positionals[0] ?? ROOT);
const generated = { 'package.json': withContributions, 'README.md': withSettingsTable };
for (const [name, generate] of Object.entries(generated)) {
  const file = path.join(folder, name);
  if (!fs.existsSync(file)) continue;
  const before = fs.readFileSync(file, 'utf8');
  const after = generate(before);
  if (after === before) continue;
  if (values.check) {
    console.error(`${name} does not say what the tables say. Run: node scripts/manifest.mjs`);
    process.exitCode = 1;
  } else {
    fs.writeFileSync(file, after);
    console.log(`Wrote ${name}`);
  }
}
