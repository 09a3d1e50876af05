import type { CatalogIndex, Finding } from '../../catalogs/catalogIndex.ts';
import type { DecodedCode } from './decoded.ts';

/**
 * Codes that stand in a text without a response around them: those that can be nothing else, wherever they stand, and
 * those that are the whole text, perhaps with the name that they stood under.
 */
export function codesIn(
  text: string,
  catalogs: readonly CatalogIndex[],
  hasResponses: boolean,
): readonly DecodedCode[] {
  // A response says more about its codes, and what stands beside one is mostly what logs repeat of it.
  if (hasResponses) return [];
  const alone = codesAlone(text, catalogs);
  return alone.length > 0 ? alone : evidentCodes(text, catalogs);
}

/** Nobody asks about more of them in one breath. */
const MOST_ALONE = 50;
const LONGEST_ALONE = 2_000;

/** `4009`, `"code": "E1",`, `code=22`, `D4 D5`. */
function codesAlone(text: string, catalogs: readonly CatalogIndex[]): readonly DecodedCode[] {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_ALONE) return [];
  const line = text.slice(0, text.indexOf(trimmed)).split('\n').length;
  const [, value = trimmed] =
    /^[\s"'{,]*[\w.-]*(?:code|error)[\w.-]*["']?\s*(?:[:=]+>?|\bis\b)?\s*(\S[^]*)$/i.exec(trimmed) ?? [];
  const written = value.split(/[\s,;"'`()[\]{}]+/).filter((part) => part !== '');
  if (written.length > MOST_ALONE) return [];
  const codes = [...new Set(written)].map((code): DecodedCode => ({
    line,
    code,
    meanings: meaningsOf(code, catalogs),
  }));
  return codes.every(({ meanings }) => meanings.length > 0) ? codes : [];
}

function evidentCodes(text: string, catalogs: readonly CatalogIndex[]): readonly DecodedCode[] {
  const lines = text.split(/\r\n|\r|\n/);
  const found = new Map<string, DecodedCode>();
  for (const catalog of catalogs) {
    for (const { format, selfEvident } of catalog.file.codeSets) {
      if (!selfEvident) continue;
      const pattern = new RegExp(`(?<![\\w-])(?:${format})(?![\\w-])`, 'g');
      lines.forEach((line, index) => {
        for (const [code] of line.matchAll(pattern)) {
          const meanings = found.has(code) ? [] : meaningsOf(code, catalogs);
          if (meanings.length > 0) found.set(code, { line: index + 1, code, meanings });
        }
      });
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** A code is asked for in either letter case; a parameter in it may be in any. */
function meaningsOf(code: string, catalogs: readonly CatalogIndex[]): DecodedCode['meanings'] {
  return catalogs.flatMap((catalog) => {
    const finding: Finding | undefined = catalog.find(code) ?? catalog.find(code.toUpperCase());
    return finding ? [{ catalog, entry: finding.entry }] : [];
  });
}
