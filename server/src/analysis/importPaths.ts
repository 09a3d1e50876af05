import type { ModuleSyntax } from '../languages/language.ts';
import type { Import } from './model.ts';

/** Reads a statement of paths: `import static com.acme.Codes.*`, `use crate::codes::{LIMIT, OTHER as Other}`, `codes "example.com/app/codes"`. */
export function readImportPaths(statement: string, modules: ModuleSyntax): readonly Import[] {
  const paths = statement.replace(modules.words ?? /^/, '').replace(/\s*;?\s*$/, '');
  return leavesOf('', paths, modules);
}

function leavesOf(before: string, text: string, modules: ModuleSyntax): readonly Import[] {
  const open = text.indexOf('{');
  if (open < 0) {
    const leaf = leafOf(before, text.trim(), modules);
    return leaf ? [leaf] : [];
  }
  const close = text.lastIndexOf('}');
  const prefix = before + text.slice(0, open).trim();
  return listed(text.slice(open + 1, close < 0 ? undefined : close)).flatMap((one) => leavesOf(prefix, one, modules));
}

/** `name`, `name as other`, `name => other`, `other = name`, `other "path"`. */
const RENAMED_BEHIND = /^(.+?)\s*(?:\bas\b|=>)\s*(\w+)$/s;
const RENAMED_BEFORE = /^([\w.]+)\s*(?:=|(?="))\s*(.+)$/s;

function leafOf(before: string, text: string, { separator, names, opens }: ModuleSyntax): Import | undefined {
  const [, behind = '', otherBehind] = RENAMED_BEHIND.exec(text) ?? [];
  const [, otherBefore, ahead = ''] = RENAMED_BEFORE.exec(text) ?? [];
  const written = (behind || ahead || text).replace(/^"|"$/g, '');
  const path = `${before}${written}`.split(separator).map((name) => name.trim());
  if (path[0] === '') path.shift();
  const last = path.at(-1);
  if (last === undefined || last === '') return undefined;
  const other = otherBehind ?? otherBefore;
  const from = (steps: readonly string[]): string => steps.join(separator);
  if (names === 'folder')
    return other === '.'
      ? { local: '*', imported: '*', from: from(path) }
      : { local: other ?? last, imported: '*', from: from(path) };
  if (opens && other === undefined) return { local: '*', imported: '*', from: from(path) };
  const front = path.slice(0, -1);
  if (last === '*' || last === '_') return { local: '*', imported: '*', from: from(front) };
  if (last !== 'self') return { local: other ?? last, imported: last, from: from(front) };
  const holder = front.at(-1);
  return holder === undefined
    ? undefined
    : { local: other ?? holder, imported: holder, from: from(front.slice(0, -1)) };
}

/** The parts between commas that stand in no inner braces. */
function listed(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part.trim() !== '');
}
