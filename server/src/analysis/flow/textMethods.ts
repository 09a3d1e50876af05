/** How much of a text a test looks at. */
export type TextTestKind = 'whole' | 'part' | 'start' | 'end' | 'pattern';

export interface TextMethod {
  readonly kind: TextTestKind;
  /** What it gives is a place or an order, which says nothing before it is compared with a number. */
  readonly gives?: 'place' | 'order';
}

/** The test that a method or function of a name makes of a text: the names are much the same in all languages. */
export function textMethod(name: string): TextMethod | undefined {
  return methods.get(plain(name));
}

/** Functions that are given the text to look at together with what to look for: `strpos`, `strings.Contains`. */
export function textFunction(name: string): TextMethod | undefined {
  return functions.get(plain(name)) ?? textMethod(name);
}

/** Methods that give the same text in other letters, or without what is around it. */
export function isFolding(name: string): boolean {
  return FOLDING.has(plain(name));
}

/** Methods that give the same text as a text: `.asText()`. */
export function isCast(name: string): boolean {
  return CASTS.has(plain(name));
}

/** Whether a list or table of that method is asked for a value. */
export function isMembership(name: string): boolean {
  return MEMBERSHIP.has(plain(name));
}

/** Calls that read no member: `has("detail")`. */
export function readsNothing(name: string): boolean {
  return NO_READERS.has(plain(name));
}

function plain(name: string): string {
  return name.replace(/[_?!]/g, '').toLowerCase();
}

const named = (names: string, method: TextMethod): readonly (readonly [string, TextMethod])[] =>
  names.split(' ').map((name) => [name, method] as const);

const methods: ReadonlyMap<string, TextMethod> = new Map([
  ...named('equals equalsignorecase eql equal contentequals eqignoreasciicase isequal isequalto', { kind: 'whole' }),
  ...named('casecmp compareto comparetoignorecase localecompare compare', { kind: 'whole', gives: 'order' }),
  ...named('includes contains include containsignorecase containsignoringcase', { kind: 'part' }),
  ...named('indexof find index lastindexof rindex', { kind: 'part', gives: 'place' }),
  ...named('startswith startwith hasprefix beginswith', { kind: 'start' }),
  ...named('endswith endwith hassuffix', { kind: 'end' }),
  ...named('match matches matchall search exec test ismatch matchstring fullmatch containsmatchin hasmatch', {
    kind: 'pattern',
  }),
]);

const functions: ReadonlyMap<string, TextMethod> = new Map([
  ...named('strpos stripos mbstrpos mbstripos strstr stristr', { kind: 'part', gives: 'place' }),
  ...named('strcmp strcasecmp stricmp', { kind: 'whole', gives: 'order' }),
  ...named('equalfold', { kind: 'whole' }),
  ...named('strcontains', { kind: 'part' }),
  ...named('strstartswith', { kind: 'start' }),
  ...named('strendswith', { kind: 'end' }),
  ...named('pregmatch matcher', { kind: 'pattern' }),
]);

const FOLDING = new Set(
  'tolowercase touppercase lower upper downcase upcase tolower toupper tolowerinvariant toupperinvariant lowercase uppercase lowercased uppercased casefold trim strip toasciilowercase'.split(
    ' ',
  ),
);

const CASTS = new Set(
  'astext asstring getstring getasstring tostring tos textvalue asstr stringvalue unwrap content jsonprimitive value orempty ornull'.split(
    ' ',
  ),
);

const MEMBERSHIP = new Set('includes contains include has containskey haskey indexof inarray'.split(' '));

const NO_READERS = new Set(
  'has contains containskey haskey key put set remove delete isset includes include add push append getbykey hasownproperty t i18n translate gettext label field with'.split(
    ' ',
  ),
);
