import { readdirSync, readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'jsonc-parser';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { parseSettings, settingsSection, type Settings } from '../../../server/src/settings.ts';
import type { Snapshot } from '../../../server/src/snapshot.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { grammarBytes } from '../../support/host.ts';

export const sampleFolder = new URL('../../../sample/', import.meta.url);

/** Every file that VS Code shows in the sample, with `/` between folders. */
export function sampleFiles(): readonly string[] {
  return readdirSync(sampleFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(sampleFolder), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function readSample(file: string): string {
  return readFileSync(new URL(file, sampleFolder), 'utf8');
}

/** The engine over the sample as it lies on the disk, under the settings that the sample brings along. */
export class SampleProject {
  private readonly settings = sampleSettings();
  private readonly workspace = new Workspace(
    {
      grammar: grammarBytes,
      read: (uri) => readFile(new URL(uri), 'utf8').catch(() => undefined),
      list: (folder) => readdir(new URL(folder)).catch(() => []),
      now: () => performance.now(),
    },
    builtInCatalogs,
  );

  constructor() {
    this.workspace.folders = [sampleFolder.href.replace(/\/$/, '')];
  }

  get catalogs(): Workspace['catalogs'] {
    return this.workspace.catalogs;
  }

  async ask<T>(file: string, feature: (snapshot: Snapshot) => T): Promise<T> {
    const { href } = new URL(file, sampleFolder);
    if (!this.workspace.document(href)) {
      this.workspace.open(href, languageOf(file), 1, readSample(file));
      this.workspace.configure(href, this.settings);
    }
    const answer = await this.workspace.ask(href, (snapshot) => ({ of: feature(snapshot) }));
    if (!answer) throw new Error(`${file} is not open`);
    return answer.of;
  }
}

/** As VS Code's settings file spells them: each under its whole name. */
function sampleSettings(): Settings {
  const written = parse(readSample('.vscode/settings.json')) as Record<string, unknown>;
  const own = Object.entries(written).map(([name, value]) => [name.replace(`${settingsSection}.`, ''), value]);
  return parseSettings(Object.fromEntries(own));
}

const LANGUAGES: Readonly<Record<string, string>> = { ts: 'typescript', json: 'json', md: 'markdown' };

function languageOf(file: string): string {
  const language = LANGUAGES[file.slice(file.lastIndexOf('.') + 1)];
  if (!language) throw new Error(`${file} is in a language that this test does not know`);
  return language;
}
