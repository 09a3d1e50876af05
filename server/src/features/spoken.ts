import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { judgeSubject } from '../attribution/subject.ts';
import { words } from '../text/words.ts';

const NAME = String.raw`[\p{L}\p{N}_$.-]*[\p{L}_$]`;
/** `error 4009`, `"code": 4009`, `status_code=4009`, and the word before: `zip code 4009`. */
const SAID = new RegExp(
  String.raw`(?<![?&/\p{L}\p{N}_$.-])(?:(\p{L}+)[ -])?(${NAME})["'\x60*\\\]]*\s*[:=#№]?\s*["'\x60*(\\]*$`,
  'u',
);
/** `<code>4009`, `<status_code type="int">`. */
const ELEMENT = /<([\w:.-]+)(?:\s[^<>]*)?>\s*$/;
/** What goes on behind `codes`: `4001, 4002 and `. */
const MORE =
  /(?:["'`*]*[\w?$-]+["'`*]*\s*(?:,\s*(?:and|or|и|или)\b|[,/–]|\b(?:and|or)\b|(?<!\p{L})(?:и|или)(?!\p{L}))\s*){1,40}["'`*]*$/u;
/** How far before a code the words are that say what it is. */
const REACH = 400;

const CODE = /^(?:codes?|err(?:or)?s?|errno|код\p{L}{0,3}|ошибк\p{L}{0,3})$/u;
const SEVERAL = /^(?:codes|errors|errs|коды|кодов|кодами|кодах|ошибки|ошибок)$/;

/** A cell or an item of its own, as in a table or a list of codes. */
const ITEM_BEFORE = /(?:\||^\s*(?:(?:\/\/|#|\*|--|;)?\s*(?:[-*+]|\d{1,3}[.)])\s|>))\s*["'`*]*$/;
const ITEM_AFTER = /^["'`*]*\s*(?:[|:–—-]|$)/;

/**
 * What a value is called by the words before it, where that is a code of some kind: `error code`, `zip code`, `codes`.
 * `before` and `after` are the rest of its line; `above` is all that stands before it.
 */
export function spokenName(before: string, after: string, above: string): string | undefined {
  const element = /^\s*$|>\s*$/.test(before) ? ELEMENT.exec(above.slice(-REACH))?.[1] : undefined;
  if (element !== undefined) return sayingCode(element, CODE);
  // A log may have all of its words on one line.
  const near = before.slice(-REACH);
  const said = SAID.exec(near);
  const name = said && sayingCode(said[2]!, CODE);
  if (name) return withWordBefore(said[1], name);
  const more = MORE.exec(near);
  const first = more && SAID.exec(near.slice(0, more.index));
  const several = first && sayingCode(first[2]!, SEVERAL);
  if (several) return withWordBefore(first[1], several);
  if (!ITEM_BEFORE.test(near) || !ITEM_AFTER.test(after)) return undefined;
  return before.includes('|') ? (headerOf(before, above) ?? 'code') : 'code';
}

/** Whether something of that name may be a code of the catalog: a zip code is not. */
export function mayBeCalled(name: string, { file }: CatalogIndex): boolean {
  const subject = { span: { start: 0, end: 0 }, text: name, names: [name] };
  return judgeSubject(subject, 'property', file.detect, true).kind !== 'vetoed';
}

function sayingCode(name: string, pattern: RegExp): string | undefined {
  const own = name.split('.').at(-1)!;
  return pattern.test(words(own).at(-1) ?? '') ? own : undefined;
}

function withWordBefore(word: string | undefined, name: string): string {
  return word === undefined ? name : `${word}_${name}`;
}

/** The title of the column that a cell stands in. */
function headerOf(before: string, above: string): string | undefined {
  let header: string | undefined;
  let end = above.length - before.length - 1;
  for (let rows = 0; end > 0 && rows < 400; rows++) {
    const start = above.lastIndexOf('\n', end - 1) + 1;
    const row = above.slice(start, end);
    if (!row.includes('|')) break;
    header = row;
    end = start - 1;
  }
  return (
    header
      ?.split('|')
      [before.split('|').length - 1]?.replace(/["'`*:\r]/g, '')
      .trim() || undefined
  );
}
