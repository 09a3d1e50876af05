import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { bundledCatalogs, defaultSettings, parseSettings, settingsTable } from '../../../server/src/settings.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly commands: readonly { readonly command: string }[];
    readonly grammars: readonly { readonly path: string }[];
  };
}

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

describe('manifest', function () {
  this.timeout(20_000);

  it('says what the tables of settings and commands say, and so does the README', () => {
    const { status, stderr } = generate('--check');
    assert.equal(status, 0, stderr);
  });

  it('is found out when it drifts, and is mended by the generator', () => {
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'manifest-'));
    try {
      const drifted = JSON.stringify(manifest, null, 2).replace('"Restart Server"', '"Start Server"');
      fs.writeFileSync(path.join(copy, 'package.json'), drifted);
      fs.writeFileSync(path.join(copy, 'README.md'), 'A\n<!-- settings:start -->\nold\n<!-- settings:end -->\nZ\n');
      const { status, stderr } = generate('--check', copy);
      assert.equal(status, 1);
      assert.match(stderr, /package\.json does not say[^]*README\.md does not say/);
      assert.equal(generate(copy).status, 0);
      assert.equal(generate('--check', copy).status, 0);
      assert.deepEqual(JSON.parse(fs.readFileSync(path.join(copy, 'package.json'), 'utf8')), manifest);
      const readme = fs.readFileSync(path.join(copy, 'README.md'), 'utf8');
      assert.match(readme, /^A\n<!-- settings:start -->\n[^]*\n<!-- settings:end -->\nZ\n$/);
      for (const key of Object.keys(settingsTable)) assert.ok(readme.includes(`\n| \`errorCodeAssist.${key}\` |`), key);
    } finally {
      fs.rmSync(copy, { recursive: true });
    }
  });

  it('names files that are there', () => {
    const named = [manifest.icon, ...manifest.contributes.grammars.map((grammar) => grammar.path)];
    assert.deepEqual(
      named.filter((file) => !fs.existsSync(path.join(root, file))),
      [],
    );
  });
});

describe('settings table', () => {
  const entries = Object.entries(settingsTable);

  for (const [key, { schema, default: value }] of entries) {
    it(`${key}: the default fits the schema`, () => {
      // VS Code's own keywords, such as markdownDescription, are none of JSON Schema's.
      const ajv = new Ajv({ strict: false });
      assert.ok(ajv.validate(schema, value), ajv.errorsText());
    });
  }

  it('gives the default settings when read back from the manifest', () => {
    const properties = Object.entries(manifest.contributes.configuration.properties);
    const flat = Object.fromEntries(
      properties.map(([name, { default: value }]) => [name.replace('errorCodeAssist.', ''), value]),
    );
    assert.deepEqual(parseSettings(flat), defaultSettings);
  });

  it('knows the catalogs that are bundled', () => {
    const files = fs.readdirSync(path.join(root, 'server/catalogs')).filter((file) => !file.endsWith('.schema.json'));
    assert.deepEqual(files.map((file) => path.parse(file).name).sort(), [...bundledCatalogs].sort());
  });
});

function generate(...args: readonly string[]) {
  return spawnSync(process.execPath, [path.join(root, 'scripts/manifest.mjs'), ...args], { encoding: 'utf8' });
}
