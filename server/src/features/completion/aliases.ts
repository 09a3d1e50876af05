import { namesIn } from '../../analysis/expression.ts';

/** How often a name may stand for a name that stands for a name. */
const DEEPEST = 4;

/** How many uses of a name are looked at for the one that gives it its value, and how much text around each. */
const MOST_USES = 200;
const REACH = 200;

/**
 * The names on the way to a value with local names replaced by what they stand for, read from the text above: the tree
 * cannot be asked about code that is half written. After `const sc = m.status_code`, `sc` becomes `m`, `status_code`.
 */
export function resolveAliases(text: string, names: readonly string[], at: number): readonly string[] {
  let resolved = names;
  let end = at;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [first] = resolved;
    const found = first === undefined ? undefined : declarationAbove(first, text, end);
    if (!found) break;
    resolved = [...found.names, ...resolved.slice(1)];
    end = found.at;
  }
  return resolved;
}

interface Declaration {
  readonly names: readonly string[];
  readonly at: number;
}

/** The nearest place above `end` that gives `name` a value. */
function declarationAbove(name: string, text: string, end: number): Declaration | undefined {
  let at = end;
  for (let uses = 0; uses < MOST_USES && at > 0; uses++) {
    at = text.lastIndexOf(name, at - 1);
    if (at < 0) return undefined;
    const before = text.slice(Math.max(0, at - REACH), at);
    const after = text.slice(at + name.length, at + name.length + REACH);
    if (/[\w.]$/.test(before) || /^\w/.test(after)) continue;
    const names = valueOf(name, before, after);
    if (names && names.length > 0 && !(names.length === 1 && names[0] === name)) return { names, at };
  }
  return undefined;
}

const ASSIGNED = /^\s*(?::\s*[\w<>[\]|.? ]+?)?\s*(?::=|=)(?![=>~])\s*([^;\n{]+)/;
const LOOP = /\bfor(?:each)?\s*\(?\s*(?:(?:const|let|var|final)\s+)?(?:[\w<>]+\s+)?\$?$/;
const LOOPED = /^\s+(?:of|in)\s+([^\n{:)]+)/;
const CALLBACK =
  /([\w$.?[\]()]+?)\??\.(?:map|forEach|find|filter|some|every|flatMap|each|any|all)\(\s*(?:async\s+)?\(?\s*(\{[^{}]*)?$/;
const IN_PATTERN = /\{([^{}]*)$/;
const PATTERN = /^[^{}]*\}\s*(?::\s*[\w<>.]+)?\s*=(?![=>])\s*([^;\n]+)/;

function valueOf(name: string, before: string, after: string): readonly string[] | undefined {
  const assigned = ASSIGNED.exec(after)?.[1];
  if (assigned !== undefined) return namesIn(assigned);
  const looped = LOOP.test(before) && LOOPED.exec(after)?.[1];
  if (looped) return namesIn(looped);
  const callback = CALLBACK.exec(before);
  if (callback) return callback[2] === undefined ? namesIn(callback[1]!) : [...namesIn(callback[1]!), name];
  const inPattern = IN_PATTERN.exec(before);
  const matched = inPattern && PATTERN.exec(after)?.[1];
  if (!inPattern || !matched) return undefined;
  const renamed = /([\w$]+)\s*:\s*$/.exec(inPattern[1]!)?.[1];
  return [...namesIn(matched), renamed ?? name];
}
