import { LONGEST_EXPRESSION } from './literal.ts';

/**
 * The names on the way to a value, outermost first, read from the text of an expression in any language:
 *
 * - `d.response_status.status_code`, `x?.errors[0]!.code` and `$e->code` give their members;
 * - `x["code"]`, `x?["code"]`, `x.get("code")` and `getLong("status_code")` give the string as a name;
 * - `Number(m.status_code)` and `parseInt(m.status_code, 10)` give the names of what they convert;
 * - `body.code ?? 0` gives those of `body.code`, the value that is meant;
 * - `messages.map((m) => m.code)` gives `messages`, `code`.
 *
 * An expression that computes something new (`code % 1000`, `typeof code`, `code[0]`) ends in `[]` or has no names.
 */
export function namesIn(expression: string): readonly string[] {
  if (expression.length > LONGEST_EXPRESSION) return [];
  const expanded = expansion(expression.trim());
  if (expanded) return expanded;
  // The type that a method is called with says nothing: `body["code"].Value<int>()`.
  const text = unwrap(
    piped(expression.trim()).replace(/(?<=\w)<[\w.?]{1,40}>(?=\()|\.(?:as|asOpt|extract)\[[\w.]{1,40}\]/g, ''),
  );
  if (COMPUTED_WORD.test(text)) return [];
  const operator = topLevelOperator(text);
  if (operator) return operator.fallback ? namesIn(text.slice(0, operator.at)) : [];
  const names = chain(text);
  return HOLDERS.has(names[names.length - 1] ?? '') ? names.slice(0, -1) : names;
}

/** What a shell puts in or calls: `"${code}"` gives the variable, `$(jq -r .error.code)` the path, `$?` and other commands nothing. */
function expansion(text: string): readonly string[] | undefined {
  const variable = /^"?\$(?:\{(\w+)\}|(\w+)|[?#!$@*])"?$/.exec(text);
  if (variable) return [variable[1] ?? variable[2] ?? []].flat();
  // `Resolve-ApiError` is a name, and subtracts nothing.
  if (/^[A-Z][a-z]+-[A-Z][A-Za-z]+$/.test(text)) return [text];
  const [whole, command = ''] = /^"?\$\(([\s\S]*)\)"?$/.exec(text) ?? [];
  if (whole === undefined || closing(text, text.indexOf('(')) !== text.lastIndexOf(')')) return undefined;
  return chain(/\bjq\b[^|]*?\s['"]?(\.[\w.[\]?]+)/.exec(command)?.[1] ?? '');
}

const PIPE = /\s*\|>\s*/;
const STEP = /^([\w.]+[!?]?)\(([\s\S]*)\)$/;

/** Steps that are each given what comes out of the one before: `body |> Map.get("code")` is `Map.get(body, "code")`. */
function piped(text: string): string {
  const [first = '', ...steps] = text.includes('|>') ? text.split(PIPE) : [];
  let value = first;
  for (const step of steps) {
    const [, callee, others = ''] = STEP.exec(step) ?? [];
    if (callee === undefined) return text;
    value = `${callee}(${value}${others.trim() === '' ? '' : `, ${others}`})`;
  }
  return steps.length > 0 ? value : text;
}

/** Members that hold the value of what they are members of, by its type. */
const HOLDERS: ReadonlySet<string> = new Set(['valueint', 'valuestring', 'valuedouble', 'rawValue']);

/** `#codes` is how many there are. */
const COMPUTED_WORD = /^(?:(?:typeof|void|delete|not)\b|[!~-]|#(?=[\w(]))/;

/** Functions and methods that change the type of a value and not what it says. */
const CONVERSIONS: ReadonlySet<string> = new Set(
  'to_integer to_atom upcase downcase Number parseInt String BigInt int str toString valueOf trim toNumber toInt to_i to_s to_sym intValue longValue asText asInt asString Integer Long parse toUpperCase value unwrap as_str as_deref as_ref Atoi string int32 int64 intval strval as_i64 as_u64 as_i32 as_u32 as_int unwrap_or unwrap_or_default clone to_owned to_string iter into_iter iter_mut Value GetInt32 GetInt64 GetString ToString ToInt32 ToInt64 Parse Convert toIntOrNull toLongOrNull toLong orEmpty ToObject stoi stol atoi atol strtol json_integer_value json_string_value tonumber tostring static_cast asInt64 Int'.split(
    ' ',
  ),
);

/** Those of them that may be called without parentheses. */
const UNCALLED_CONVERSIONS: ReadonlySet<string> = new Set(
  'to_i to_s to_sym to_str toInt toLong strip int long intOrNull longOrNull jsonPrimitive asInt asLong asString contentOrNull intValue'.split(
    ' ',
  ),
);

function unwrap(expression: string): string {
  let text = expression.trim();
  for (;;) {
    const before = text;
    text = text
      .replace(/^(?:await|yield|return|try[?!]?)\s+/, '')
      // `(code := body["code"])` is what it gives to the name.
      .replace(/^\w+\s*:=\s*/, '')
      .replace(/\s+(?:as[?!]?|satisfies)\s+[\w.$<>[\]|'"\s]+$/, '')
      .replace(/(?:[!?]|\.await)+$/, '')
      // A reference, or what one points to, is the same value: `&error.code`, `*code`.
      .replace(/^[&*]+\s*(?:mut\s+)?(?=[\p{L}_$(])/u, '')
      // Where a variable is looked for is no part of its name: `$script:code`.
      .replace(/^\$(?:global|script|local|private|using):(?=\w)/i, '$')
      .trim();
    // `+body.code` is the same value as a number.
    text = text.replace(/^\+\s*(?=[\p{L}_$(])/u, '');
    // `static_cast<int>(code)`, `body.get<int>()`: types between a name and its arguments.
    text = text.replace(/(?<=\w)<[\w:.*&\s]+>(?=\()/g, '');
    const generic = /^<[\w.$\s|]+>(?=[\w$(])/.exec(text);
    if (generic) text = text.slice(generic[0].length);
    if (text.startsWith('(') && closing(text, 0) === text.length - 1) text = text.slice(1, -1).trim();
    if (text === before) return text;
  }
}

/** The first operator outside brackets and strings. `fallback` operators give their left side when it is there. */
function topLevelOperator(text: string): { readonly at: number; readonly fallback: boolean } | undefined {
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (OPENERS.includes(character) || QUOTES.includes(character)) {
      at = closing(text, at);
      continue;
    }
    const two = text.slice(at, at + 2);
    if (two === '??' || two === '||') return { at, fallback: true };
    if (text.startsWith('?->', at)) at += 2;
    else if (two === '?[') continue;
    else if (two === '?.' || two === '&.' || two === '->' || two === '::') at++;
    else if ('+*/%<>=&|^?,;'.includes(character) || (character === '-' && at > 0)) return { at, fallback: false };
    else if (/\s/.test(character) && /^\s+(?:or)\b/.test(text.slice(at))) return { at, fallback: true };
    else if (/\s/.test(character) && /^\s+(?:in|instanceof|is|and|if)\b/.test(text.slice(at)))
      return { at, fallback: false };
  }
  return undefined;
}

function chain(text: string): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < text.length;) {
    const name = /^[\p{L}_$@][\p{L}\p{N}_$]*/u.exec(text.slice(at))?.[0];
    if (name) {
      names.push(name.replace(/^[$@]+/, '') || name);
      at += name.length;
    } else if (text[at] === '[' || text[at] === '(') {
      const end = closing(text, at);
      const inside = text.slice(at + 1, end);
      if (text[at] === '[') names.push(...element(inside, end >= text.length - 1));
      else call(names, inside);
      at = end + 1;
    } else if (QUOTES.includes(text[at]!)) {
      // `json \ "code"` is a member by its name.
      const picked = /\\\s*$/.test(text.slice(0, at))
        ? stringContent(text.slice(at, closing(text, at) + 1))
        : undefined;
      if (picked === undefined) return [];
      names.push(picked);
      at = closing(text, at) + 1;
    } else {
      at++;
    }
  }
  while (names.length > 1 && UNCALLED_CONVERSIONS.has(names[names.length - 1]!)) names.pop();
  return names;
}

/** `["code"]` names a member; `[0]` and `[i]` one of many, which matters only at the end: `code[0]` is not the code. */
function element(inside: string, last: boolean): readonly string[] {
  const name = stringContent(inside);
  if (name !== undefined) return [name];
  return last ? ['[]'] : [];
}

function call(names: string[], inside: string): void {
  const callee = names[names.length - 1];
  // Parentheses that nothing is called by hold the beginning of the way: `(err as ApiError).code`.
  if (callee === undefined) return void names.push(...namesIn(inside));
  const [first = '', ...others] = argumentsIn(inside);
  // `json_object_get(body, "code")` and `_.get(error, 'code')` name the member behind what holds it.
  const name = stringContent(first) ?? (/^\s*\w/.test(first) ? stringContent(others[0] ?? '') : undefined);
  const path = others.length > 0 && READER.test(names.join('.')) ? pathIn(others[0]!) : [];
  const picked = PICKERS.has(callee) ? pickedBy(inside) : undefined;
  if (path.length > 0) {
    names.splice(0, names.length, ...namesIn(first), ...path);
  } else if (picked !== undefined) {
    names.splice(-1, 1, ...picked);
  } else if (callee === 'get' && inside.trim() === '') {
    // `optional.get()`, `json["code"].get<int>()`: what is held, and not a member of it.
    names.pop();
  } else if (CONVERSIONS.has(callee) && !(callee === 'value' && name !== undefined)) {
    names.pop();
    // `Number.parseInt(m.code)` converts its argument, `code.toString()` what it is called on.
    if (names.every((owner) => CONVERSIONS.has(owner))) names.splice(0, names.length, ...namesIn(first));
  } else if (name !== undefined) {
    names.push(name);
    // `body.dig("error", "code")` goes down several members at once.
    if (callee === 'dig') names.push(...others.flatMap((one) => stringContent(one) ?? []));
  }
}

/** Functions that are given what holds a member, and the member or the way to it: `Map.get(body, "code")`, `get_in(body, ["error", "code"])`. */
const READER = /^(?:(?:Map|Keyword|Access)\.(?:get|fetch)|get_in)$/;

function pathIn(argument: string): readonly string[] {
  const list = /^\s*\[([\s\S]*)\]\s*$/.exec(argument)?.[1];
  return argumentsIn(list ?? argument).flatMap((one) => stringContent(one) ?? []);
}

/** What they are given is asked of what they are called on, or of each of its elements. */
const PICKERS: ReadonlySet<string> = new Set(['map', 'flatMap', 'pluck', 'and_then']);
const LAMBDA = /^\s*(?:\(?\s*([\w$]+)\s*(?::[^()=|]*)?\)?\s*[=-]>|\|\s*&?\s*(\w+)\s*(?::[^|]*)?\|)\s*([\s\S]+)$/;
const METHOD_REFERENCE = /^\s*(?:\w+::)+(\w+)\s*$/;

/** `(m) => m.status_code`, `|m| m.status_code`, `Message::getStatusCode`: the names that are picked. */
function pickedBy(inside: string): readonly string[] | undefined {
  const [, parameter, bare, body = ''] = LAMBDA.exec(inside) ?? [];
  if (body !== '') {
    const [first, ...picked] = namesIn(body);
    return first === (parameter ?? bare) ? picked : undefined;
  }
  const method = METHOD_REFERENCE.exec(inside)?.[1];
  if (method === undefined) return undefined;
  return CONVERSIONS.has(method) ? [] : [method];
}

/** What commas separate outside brackets and strings. */
function argumentsIn(inside: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < inside.length; at++) {
    const character = inside[at]!;
    if (OPENERS.includes(character) || QUOTES.includes(character)) at = closing(inside, at);
    else if (character === ',') {
      parts.push(inside.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, inside.slice(from)];
}

function stringContent(text: string): string | undefined {
  return /^\s*(?:"([\w.$-]+)"|'([\w.$-]+)'|`([\w.$-]+)`|:([\w]+))\s*$/
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
}

const OPENERS = '([{';
const QUOTES = '"\'`';

/** Index of the bracket or quote that closes the one at `at`; the last index when there is none. */
function closing(text: string, at: number): number {
  const opener = text[at]!;
  if (QUOTES.includes(opener)) {
    const end = text.indexOf(opener, at + 1);
    return end < 0 ? text.length - 1 : end;
  }
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const character = text[index]!;
    if (QUOTES.includes(character)) index = closing(text, index);
    else if (OPENERS.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth === 0) return index;
  }
  return text.length - 1;
}
