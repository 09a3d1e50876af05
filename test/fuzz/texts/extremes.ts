/** A document that grows in one way, to see that the time to read it grows no faster than it does. */
export interface Extreme {
  readonly languageId: string;
  readonly what: string;
  /** About 10 characters for each of `size`. */
  readonly text: (size: number) => string;
}

const SCRIPT = '// error-codes: planfix\n';
const HASH = '# error-codes: planfix\n';
const MARKUP = '<!-- error-codes: planfix -->\n';

/** `before` and `after` around a code, as often as is asked for. */
function nested(start: string, before: string, after: string): Extreme['text'] {
  return (size) => `${start}${before.repeat(size)}4009${after.repeat(size)}`;
}

function repeated(start: string, part: string, end = ''): Extreme['text'] {
  return (size) => `${start}${part.repeat(size)}${end}`;
}

/** Each part with a number of its own. */
function counted(start: string, part: (number: number) => string, end: string): Extreme['text'] {
  return (size) => `${start}${Array.from({ length: size }, (_, index) => part(4009 + index)).join('')}${end}`;
}

function all(languageId: string, texts: Readonly<Record<string, Extreme['text']>>): readonly Extreme[] {
  return Object.entries(texts).map(([what, text]) => ({ languageId, what, text }));
}

export const extremes: readonly Extreme[] = [
  ...all('json', {
    'arrays in arrays': nested('', '[', ']'),
    'arrays that are never closed': nested('', '[', ''),
    'error responses in one another': nested('', '{"result":"fail","code":4009,"error":', '}'),
    'error responses on one line': repeated('[', '{"result":"fail","code":4009,"error":"x"},', '1]'),
    'closing brackets alone': repeated('', '}]'),
    'error responses on lines of their own': repeated('[\n', '{"result":"fail","code":4009,"error":"x"},\n', '1]\n'),
    'members of one name': repeated('{\n', '"code": 4009,\n', '"code": "PE01-1104"}\n'),
    'objects in objects, on lines of their own': nested('', '{"code":\n', '}\n'),
    'lists that are never closed, on lines of their own': repeated('{\n', '"code": [4009,\n', ''),
    'comments that are never closed, on lines of their own': repeated('[\n', '/* 4009\n', ']\n'),
    'strings that are never closed, on lines of their own': repeated('[\n', '"4009\n', ']\n'),
    'members with a quote too few': repeated('{"result":"fail","error":"x"\n', '"code": "4009,\n', '"code": 1}\n'),
    'texts that are put together': repeated('{"result":"fail","code":4009,"error":"x"}', ' "{" + "[" + x +'),
    'JSON in JSON': repeated('[\n', '"{\\"result\\":\\"fail\\",\\"code\\":4009,\\"error\\":\\"x\\"}",\n', '1]\n'),
    'NUL and halves of pairs': repeated('{\n', '"code": "4009\0\ud800\udfff\udfff",\0\n', '"code": 1e3}\n'),
  }),
  ...all('typescript', {
    'arrays in arrays': nested(SCRIPT, '[', ']'),
    'arrays that are never closed': nested(SCRIPT, '[', ''),
    'parentheses around a code': nested(`${SCRIPT}x = error.code === `, '(', ')'),
    'calls in calls': nested(SCRIPT, 'f(', ')'),
    'objects in objects': nested(`${SCRIPT}x = `, '{ code: ', '}'),
    'blocks in blocks': nested(SCRIPT, '{', '}'),
    'templates in templates': nested(`${SCRIPT}x = `, '`${', '}`'),
    'templates that are never closed, on lines of their own': (size) => `${SCRIPT}${'`${\n'.repeat(size / 40)}`,
    'switches in switches': nested(SCRIPT, 'switch (error.code) { case 4009: ', '}'),
    'switches that are never closed': nested(SCRIPT, 'switch (error.code) { case 4009: ', ''),
    'classes in classes': nested(SCRIPT, 'class A { m() { ', '}}'),
    'functions of functions': nested(`${SCRIPT}x = `, 'a => ', ''),
    'a long chain of ifs': repeated(`${SCRIPT}if (error.code === 1) {}`, ' else if (error.code === 4009) {}'),
    'a long sum': repeated(`${SCRIPT}x = error.code === 1`, ' + 4009'),
    'a long condition': repeated(`${SCRIPT}x = 1`, ' || error.code === 4009'),
    'members of members': nested(SCRIPT, 'error.', ''),
    'cases on one line': repeated(`${SCRIPT}switch (error.code) {`, 'case 4009: break; ', '}'),
    'cases on lines of their own': repeated(`${SCRIPT}switch (error.code) {\n`, 'case 4009: break;\n', '}'),
    'a long list': repeated(`${SCRIPT}x = [`, '4009, ', ']'),
    'a long name': repeated(`${SCRIPT}x = `, 'name'),
    'a long number': repeated(`${SCRIPT}x = error.code === `, '4009'),
    'a long comment': repeated(`${SCRIPT}/* `, 'error-codes 4009 PE01-1104 '),
    'a long line of blanks': repeated(`${SCRIPT}x = error.code`, '      ', '=== 4009'),
    directives: repeated('', '// error-codes: planfix\n'),
    quotes: repeated(SCRIPT, `'"`),
    slashes: repeated(SCRIPT, '/ '),
  }),
  ...all('typescript', {
    'chains of two links in a function': repeated(
      `${SCRIPT}function f() {\n`,
      'if (error.code === 4009) {} else if (error.code === 4010) {}\n',
      '}\n',
    ),
    'switches in a function': repeated(
      `${SCRIPT}function f() {\n`,
      'switch (error.code) { case 4009: a(); break; default: }\n',
      '}\n',
    ),
    'comparisons with one number each': counted(
      `${SCRIPT}function f() {\n`,
      (number) => `if (error.code === ${number}) {}\n`,
      '}\n',
    ),
  }),
  ...all('java', {
    'constants of an enum': counted(`${SCRIPT}enum ErrorCode {\n`, (number) => `  E${number}(${number}),\n`, '}\n'),
  }),
  ...all('python', {
    'alternatives of a case': repeated(`${HASH}match error.code:\n  case 4009`, ' \\\n  | 4009', ':\n    retry()\n'),
    'methods of a class': repeated(`${HASH}class Client:\n`, '  def f(self):\n    return error.code == 4009\n'),
    'classes in classes': (size) =>
      `${HASH}${Array.from({ length: size / 20 }, (_, depth) => `${' '.repeat(depth)}class A:\n`).join('')}`,
    'a head that is never closed': repeated(HASH, 'class A((\n'),
  }),
  ...all('ruby', {
    'methods of a class': repeated(`${HASH}class Client\n`, '  def f\n    error.code == 4009\n  end\n', 'end\n'),
    'modules that are never closed': (size) =>
      `${HASH}${Array.from({ length: size / 20 }, (_, depth) => `${' '.repeat(depth)}module A\n`).join('')}`,
  }),
  ...all('typescriptreact', {
    'elements in elements': nested(`${SCRIPT}x = `, '<a>', '</a>'),
    'elements that are never closed': nested(`${SCRIPT}x = `, '<a b={', ''),
  }),
  ...all('html', {
    'scripts on one line': repeated(MARKUP, '<script>x(4009)</script>'),
    'scripts on lines of their own': repeated(MARKUP, '<script>\nx(4009)\n</script>\n'),
    'scripts of several languages on one line': repeated(
      MARKUP,
      '<script>4009</script><script type="application/json">4009</script>',
    ),
    'scripts of a language that nobody knows': repeated(MARKUP, '<script type=x>4009</script>\n'),
    'tags that are never closed': repeated(MARKUP, '<script lang="ts"\n'),
    'quotes in a tag that is never closed': repeated(`${MARKUP}<script `, '"<script "'),
    'comments that are never closed': repeated('', '<!-- 4009\n'),
    'closing tags': repeated(`${MARKUP}<script>`, '</script>\n'),
  }),
  ...all('yaml', {
    'mappings in mappings': (size) =>
      `result: fail\nerror: x\n${Array.from({ length: Math.ceil(Math.sqrt(size * 20)) }, (_, at) => `${' '.repeat(at)}code:\n`).join('')}`,
    responses: repeated('', '- result: fail\n  code: 4009\n  error: x\n'),
    'quotes that are never closed': repeated('result: fail\nerror: x\n', 'code: "4009\n', "x: '"),
    'lists in lists': nested(HASH, '- ', ''),
    'codes on one line': repeated(HASH, 'code: 4009, '),
    'codes on lines of their own': repeated(HASH, '- code: 4009\n'),
  }),
  ...all('markdown', {
    'marks of quotations': repeated('{"result":"fail","code":4009,"error":"x"}\n', '> > >  > '),
    'quotes in quotes': nested(MARKUP, '>', ''),
    'codes on one line': repeated(MARKUP, 'code 4009 PE01-1104 V1 '),
    'fences with a response': repeated(MARKUP, '```json\n{"code": 4009}\n```\n'),
  }),
  ...all('shellscript', {
    'alternatives on one line': repeated(`${HASH}case "$code" in `, '4009 | ', ') ;; esac'),
    'lines of labels': repeated(`${HASH}case "$code" in\n`, '  4009) retry ;;\n', 'esac\n'),
    'a long name': repeated(HASH, 'name', ' 4009'),
  }),
  ...all('elixir', {
    'a long guard': repeated(`${HASH}case code do\n  x when x == 1`, ' or x == 4009', ' -> 1\nend'),
    'cases in cases': nested(HASH, 'case code do 4009 -> ', '; end'),
    'cases that are never closed': nested(HASH, 'case code do 4009 -> ', ''),
    'calls in calls': nested(HASH, 'f(', ')'),
    'a long map': repeated(`${HASH}x = %{`, '4009 => 1, ', '1 => 2}'),
  }),
  ...all('plaintext', {
    'words and codes': repeated('error-codes: planfix\n', 'error 4009 '),
    'lines that end with a lone carriage return': repeated('error-codes: planfix\r', 'code 4009\r'),
  }),
];
