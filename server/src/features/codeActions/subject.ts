import type { Dispatch } from '../../analysis/model.ts';
import type { Writing } from '../../languages/language.ts';
import { words } from '../../text/words.ts';

/** The subject as a new arm names it: on one line, which a comment in the middle of it would end. */
export function subjectOf({ subject }: Dispatch, { lineComment }: Writing): string {
  const lines = subject.text.split('\n').map((line) => {
    const comment = line.indexOf(` ${lineComment}`);
    return comment < 0 ? line : line.slice(0, comment);
  });
  return lines.join(' ').replace(/\s+/g, ' ');
}

/**
 * Whether naming the subject a second time says the same and does nothing: `error.getCode()`, `Number(code)`, and not
 * `next()`, `index++` or `queue.pop`. Of a call only its name is known, so it has to be the name of a question.
 */
export function isRepeatable(subject: string): boolean {
  const text = subject.replace(/"[^"\n]*"|'[^'\n]*'/g, '""');
  if (/\+\+|--(?!-)|<-|`|\$\(|:=|(?<![=!<>])=(?![=>~])|\b(?:await|yield|new)\b/.test(text)) return false;
  const names = text.matchAll(/([\p{L}_$][\p{L}\p{N}_$]*)([!?]?\s*(?:<[\w\s,.]*>)?\()?/gu);
  let last: readonly string[] = [];
  for (const [, name, call] of names) {
    last = words(name!);
    if (call !== undefined && !isQuestion(last)) return false;
  }
  return !last.some((word) => EFFECTS.has(word));
}

function isQuestion(name: readonly string[]): boolean {
  if (name.some((word) => EFFECTS.has(word))) return false;
  return ASKING.has(name[0] ?? '') || HELD.has(name.at(-1) ?? '');
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** How the names of functions begin that tell or convert something. */
const ASKING = setOf(
  'at get to as is int long float str string number parse integer text trim strip upper lower clone cloned copied unwrap expect ord chr',
);
/** What an error is asked for. */
const HELD = setOf('code codes status number id kind type name value key error message reason response');
/** Words for taking something away from where it is. */
const EFFECTS = setOf('next read pop shift poll take recv receive fetch gets dequeue consume send advance');
