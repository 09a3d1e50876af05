import type { CodeValue } from '../../../server/src/catalogs/catalog.ts';
import { codesOf } from './catalogs.ts';
import type { Label, Program, Spelling } from './model.ts';

type CodeLabel = Exclude<Label, 'default'>;

/** How a label is really spelled: some spellings are of strings or numbers alone, or of TypeScript. */
export function spellingOf({ code, spelling }: CodeLabel, { languageId }: Pick<Program, 'languageId'>): Spelling {
  const typed = languageId.startsWith('typescript');
  if (spelling === 'asConst' && !typed) return typeof code === 'string' ? 'single' : 'decimal';
  if (spelling === 'constant' || spelling === 'parentheses' || spelling === 'asConst') return spelling;
  if (typeof code === 'string') return STRINGS.includes(spelling) ? spelling : 'single';
  return STRINGS.includes(spelling) ? 'decimal' : spelling;
}

const STRINGS: readonly Spelling[] = ['single', 'double', 'template', 'escaped'];

/** What the label is strictly equal to while the program runs. */
export function valueOf(label: CodeLabel, program: Pick<Program, 'languageId'>): CodeValue | bigint {
  const spelling = spellingOf(label, program);
  if (typeof label.code === 'string') return label.code;
  if (spelling === 'bigint') return BigInt(label.code);
  return spelling === 'string' ? String(label.code) : label.code;
}

export function labelText(label: CodeLabel, program: Program): string {
  const { code } = label;
  const plain = typeof code === 'string' ? `'${code}'` : String(code);
  switch (spellingOf(label, program)) {
    case 'double':
      return `"${code}"`;
    case 'template':
      return `\`${code}\``;
    case 'escaped':
      return `'\\x${String(code).charCodeAt(0).toString(16)}${String(code).slice(1)}'`;
    case 'parentheses':
      return `(${plain})`;
    case 'asConst':
      return `${plain} as const`;
    case 'constant':
      return program.owner === 'plain' ? constantName(code) : `ErrorCode.${constantName(code)}`;
    case 'hex':
      return `0x${Number(code).toString(16)}`;
    case 'binary':
      return `0b${Number(code).toString(2)}`;
    case 'octal':
      return `0o${Number(code).toString(8)}`;
    case 'separated':
      return plain.length > 1 ? `${plain.slice(0, 1)}_${plain.slice(1)}` : plain;
    case 'bigint':
      return `${code}n`;
    case 'string':
      return `'${code}'`;
    default:
      return plain;
  }
}

export function constantName(code: CodeValue): string {
  return `C_${String(code).replace(/\W/g, '_')}`;
}

/** The declaration that the labels that are constants are members of; nothing when there is no such label. */
export function declarationOf(program: Program): readonly string[] {
  const labels = program.switch.arms.flatMap((arm) => arm.labels);
  const named = labels.flatMap((label) =>
    label !== 'default' && spellingOf(label, program) === 'constant' ? [label.code] : [],
  );
  if (named.length === 0) return [];
  const codes = program.wholeOwner ? codesOf(program.catalog) : [...new Set(named)];
  const typed = program.languageId.startsWith('typescript');
  const members = codes.map((code) => ({
    name: constantName(code),
    value: typeof code === 'string' ? `'${code}'` : String(code),
  }));
  if (program.owner === 'plain') return members.map(({ name, value }) => `const ${name} = ${value};`);
  if (program.owner === 'statics') {
    const lead = typed ? 'static readonly' : 'static';
    return ['class ErrorCode {', ...members.map(({ name, value }) => `\t${lead} ${name} = ${value};`), '}'];
  }
  if (program.owner === 'enum' && typed)
    return ['enum ErrorCode {', ...members.map(({ name, value }) => `\t${name} = ${value},`), '}'];
  const end = typed ? '} as const;' : '};';
  return ['const ErrorCode = {', ...members.map(({ name, value }) => `\t${name}: ${value},`), end];
}
