// Where things lie. Everything that is downloaded goes into one git-ignored folder.

import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const DOWNLOADS = path.join(ROOT, '.vscode-test');
