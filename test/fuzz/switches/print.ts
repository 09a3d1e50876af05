import type { Arm, Comment, Label, Program, Switch } from './model.ts';
import { fillerFunctions, fillerMembers } from './fillers.ts';
import { declarationOf, labelText } from './labels.ts';
import { statementLines } from './statements.ts';

export interface Printed {
  readonly text: string;
  /** Where the keyword of the switch stands. */
  readonly head: number;
}

/** Stands before the keyword while lines are put together, so that nobody counts. */
const MARK = '\u0001';

/** A program as text. While it is put together, a tab at the start of a line is one step of indentation. */
export function print(program: Program): Printed {
  const lines = placed(program, printSwitch(program)).map((line) => indented(line, program.unit));
  const marked = `${lines.join(program.eol)}${program.eol}`;
  const head = marked.indexOf(MARK);
  return { text: marked.slice(0, head) + marked.slice(head + 1), head };
}

function placed(program: Program, lines: readonly string[]): readonly string[] {
  const typed = program.languageId.startsWith('typescript');
  const parameters = typed ? 'code: any, log: (what: unknown) => number' : 'code, log';
  const result = typed ? ': unknown' : '';
  const name = codeName(program);
  const body = [
    `const error = { ${name}: code };`,
    ...(name === 'code' ? [] : [`const { ${name} } = error;`]),
    `log('start');`,
    ...aboveSwitch(program),
    ...lines,
    `log('end');`,
  ];
  const start = fileStart(program);
  const whole = [`export function handle(${parameters})${result} {`, ...deeper(body), '}'];
  switch (program.place) {
    case 'function':
      return [...start, ...whole];
    case 'arrow':
      return [...start, `export const handle = (${parameters})${result} => {`, ...deeper(body), '};'];
    case 'method':
      return [...start, ...classWith([`handle(${parameters})${result} {`, ...deeper(body), '}'], 0)];
    case 'largeClass':
      return [...start, ...classWith([`handle(${parameters})${result} {`, ...deeper(body), '}'], 40)];
    case 'afterOthers':
      return [...start, ...fillerFunctions(50), ...whole, ...fillerFunctions(3)];
    case 'namespace':
      return [...start, 'export namespace Api {', ...deeper(whole), '}', 'export const handle = Api.handle;'];
    case 'topLevel':
      return [...start, ...body];
    case 'loop':
      return [...start, `export function handle(${parameters})${result} {`, ...deeper(looped(body)), '}'];
    case 'branch':
      return [...start, `export function handle(${parameters})${result} {`, ...deeper(branched(body)), '}'];
    case 'insideSwitch':
      return [...start, `export function handle(${parameters})${result} {`, ...deeper(switched(body)), '}'];
  }
}

/** What each vendor calls the code. */
const codeName = ({ catalog }: Program): string => (catalog === 'servicedeskplus' ? 'status_code' : 'code');

function subjectText(program: Program): string {
  const name = codeName(program);
  switch (program.switch.subject) {
    case 'name':
      return name;
    case 'member':
      return `error.${name}`;
    case 'element':
      return `error['${name}']`;
    case 'wrapped':
      return program.languageId.startsWith('typescript') ? `(error as any)!.${name}` : `(error)?.${name}`;
    case 'overTwoLines':
      return program.switch.layout === 'oneLine' ? `error.${name}` : `error${program.eol}.${name}`;
    case 'call':
      return `[error].at(0).${name}`;
    case 'taken':
      return `[error].pop().${name}`;
  }
}

const looped = (body: readonly string[]): readonly string[] => [
  'outer: for (const step of [1, 2]) {',
  ...deeper(['log(step);', ...body]),
  '}',
];

const branched = (body: readonly string[]): readonly string[] => [
  'if (log) {',
  ...deeper(body),
  '} else {',
  ...deeper(["log('never');"]),
  '}',
];

const switched = (body: readonly string[]): readonly string[] => [
  'switch (typeof log) {',
  ...deeper(["case 'string':", "case 'function': {", ...deeper(body), '}', 'default:', "\tlog('outside');"]),
  '}',
];

function classWith(method: readonly string[], others: number): readonly string[] {
  return [
    'export class Api {',
    ...deeper([...fillerMembers(others, 'before'), ...method, ...fillerMembers(others, 'after')]),
    '}',
    'export const handle = new Api().handle;',
  ];
}

function fileStart(program: Program): readonly string[] {
  const directive = `error-codes: ${program.catalog}`;
  return [
    ...(program.pin === 'line' ? [`// ${directive}`, ''] : program.pin === 'block' ? [`/* ${directive} */`] : []),
    ...declarationOf(program),
  ];
}

function aboveSwitch({ pin, catalog }: Program): readonly string[] {
  return pin === 'above' ? [`// error-codes: ${catalog}`] : [];
}

function printSwitch(program: Program): readonly string[] {
  const { head, layout, flush, spaced, arms, tail, closing, behind } = program.switch;
  const subject = subjectText(program);
  const lines = arms.flatMap((arm, index) => [...(spaced && index > 0 ? [''] : []), ...printArm(arm, index, program)]);
  const inside = [...lines, ...tail.flatMap(commentLines)];
  const after = behind ? ` ${commentText(behind)}` : '';
  if (layout === 'oneLine')
    return [`${MARK}switch (${subject}) {${inside.map((line) => ` ${line.trim()}`).join('')} }${after}`];
  const body = flush ? inside : deeper(inside);
  const last = body[body.length - 1];
  const tucked = closing === 'behind' && last !== undefined && !hasLineComment(last);
  const closed = tucked ? [...body.slice(0, -1), `${last} }${after}`] : [...body, `}${after}`];
  return [...headLines(head, subject), ...closed];
}

function headLines(head: Switch['head'], subject: string): readonly string[] {
  switch (head) {
    case 'plain':
      return [`${MARK}switch (${subject}) {`];
    case 'tight':
      return [`${MARK}switch(${subject}){`];
    case 'allman':
      return [`${MARK}switch (${subject})`, '{'];
    case 'split':
      return [`${MARK}switch (`, `\t${subject} // the one to look at`, ') {'];
    case 'commentBefore':
      return [`${MARK}switch (${subject}) /* head } */ {`];
    case 'lineCommentBefore':
      return [`${MARK}switch (${subject}) // head {`, '{'];
    case 'commentAfter':
      return [`${MARK}switch (${subject}) { // head: case`];
  }
}

function printArm(arm: Arm, index: number, program: Program): readonly string[] {
  const oneLine = program.switch.layout === 'oneLine';
  const labels = arm.labels.map((label) => labelLine(label, program));
  const heads = arm.together || oneLine ? [labels.join(' ')] : labels;
  const lead = [...(arm.above ? commentLines(arm.above) : []), ...heads.slice(0, -1)];
  const head = heads[heads.length - 1]!;
  const groups = arm.body.map((one, at) => statementLines(one, `${index}.${at}`, program));
  const { first, lines, last } = bodied(arm, head, groups);
  const opened = arm.behindLabel ? `${first} ${commentText(arm.behindLabel)}` : first;
  if (last === undefined && lines.length === 0) return [...lead, opened, ...below(arm)];
  const end = last ?? lines[lines.length - 1]!;
  const behind = arm.behindBody ? `${end} ${commentText(arm.behindBody)}` : end;
  const rest = last === undefined ? [...lines.slice(0, -1), behind] : [...lines, behind];
  return [...lead, opened, ...rest, ...below(arm)];
}

/** The line of the last label, the lines of the body, and the line of the brace that ends it. */
function bodied(
  { layout, inBody }: Arm,
  head: string,
  groups: readonly (readonly string[])[],
): { readonly first: string; readonly lines: readonly string[]; readonly last?: string } {
  const own = [...(inBody ? commentLines(inBody) : []), ...groups.flat()];
  switch (layout) {
    case 'inline':
      if (inBody || groups.some((group) => group.length > 1)) return { first: head, lines: deeper(own) };
      return { first: [head, joined(groups.flat())].join(' ').trim(), lines: [] };
    case 'lines':
      return { first: head, lines: deeper(own) };
    case 'block':
      return { first: `${head} {`, lines: deeper(own), last: '}' };
    case 'blockAndBreak':
      return { first: `${head} {`, lines: deeper(own), last: '} break;' };
    case 'allman':
      return { first: head, lines: ['{', ...deeper(own)], last: '}' };
  }
}

/** On one line, where only the last statement can do without its semicolon. */
function joined(lines: readonly string[]): string {
  return lines.map((line, at) => (at === lines.length - 1 || /[;}]$/.test(line) ? line : `${line};`)).join(' ');
}

const below = ({ belowBody }: Arm): readonly string[] => (belowBody ? deeper(commentLines(belowBody)) : []);

function labelLine(label: Label, program: Program): string {
  return label === 'default' ? 'default:' : `case ${labelText(label, program)}:`;
}

export function commentLines(comment: Comment): readonly string[] {
  return comment.kind === 'doc' ? ['/**', ` * ${comment.text}`, ' */'] : [commentText(comment)];
}

function commentText({ kind, text }: Comment): string {
  return kind === 'line' ? `// ${text}` : `/* ${text} */`;
}

/** No string of a printed program holds two slashes. */
const hasLineComment = (line: string): boolean => line.includes('//');

function indented(line: string, unit: string): string {
  return line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length));
}

/** Lines inside a template stay where they are: what is before their text is a part of it. */
function deeper(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' || line.startsWith('text of a template') ? line : `\t${line}`));
}
