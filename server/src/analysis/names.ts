import type { Node } from 'web-tree-sitter';
import type { FlowSyntax } from '../languages/language.ts';
import { encloses } from '../text/span.ts';
import { readImportPaths } from './importPaths.ts';
import { readLiteral } from './literal.ts';
import type { Constant, Import } from './model.ts';
import { ownerOf, spanOf, valueSpan, type Reading } from './reading.ts';

/** Names with a literal value: constants, members of enums and of named objects, static fields. */
export function constantsOf(reading: Reading): readonly Constant[] {
  const constants: Constant[] = [];
  const { variableSign } = reading.syntax.flow;
  const add = (name: Node | undefined, value: Node | undefined, needsOwner: boolean): void => {
    const literal = value && readLiteral(reading.text, valueSpan(value, reading.syntax));
    if (!name || !literal) return;
    const owner = ownerOf(name.parent ?? name, reading.syntax.flow);
    if (needsOwner && !owner) return;
    const sign = owner ? '' : (reading.syntax.labels?.constantSign ?? '');
    const own = sign + signed(declaredName(name.text, owner !== undefined), owner ? '' : (variableSign ?? ''));
    const isMember = isMemberOfEnum(name, reading.syntax.flow);
    const constant = { value: literal.value, span: spanOf(name), ...(isMember && { isMember }) };
    constants.push({ name: owner ? `${owner.text}.${own}` : own, ...constant });
    if (owner && reading.syntax.flow.bareMembers) constants.push({ name: own, ...constant, owner: owner.text });
  };
  for (const match of reading.all('constant.value')) add(match['constant.name'], match['constant.value'], false);
  // A property of an object without a name is no constant that anyone could refer to.
  for (const match of reading.all('property.value')) add(match['property.name'], match['property.value'], true);
  return constants;
}

function isMemberOfEnum({ parent: member }: Node, { enumMembers, enumHead }: FlowSyntax): boolean {
  if (!member || !enumMembers?.includes(member.type)) return false;
  return enumHead === undefined || enumHead.test(member.parent?.parent?.text ?? '');
}

/** What the segment brings in from other modules, by `import`, `export … from` or `require`. */
export function importsOf(reading: Reading): readonly Import[] {
  const imports: Import[] = [];
  for (const { import: statement, 'import.from': source, 'import.all': all } of reading.all('import')) {
    if (!statement || !source) continue;
    const from = unquoted(source.text);
    const within = (node: Node | undefined): node is Node =>
      node !== undefined && encloses(spanOf(statement), spanOf(node));
    for (const { 'import.name': name, 'import.local': local } of reading.all('import.name')) {
      if (within(name)) imports.push({ local: (local ?? name).text, imported: name.text, from });
    }
    for (const { 'import.namespace': name } of reading.all('import.namespace')) {
      if (within(name)) imports.push({ local: name.text, imported: '*', from });
    }
    for (const { 'import.default': name } of reading.all('import.default')) {
      if (within(name)) imports.push({ local: name.text, imported: 'default', from });
    }
    // A header gives all its names, and is looked for beside the file.
    const beside = from.startsWith('.') || reading.syntax.modules ? from : `./${from}`;
    if (all) imports.push({ local: '*', imported: '*', from: beside });
    if (/^export\s*\*\s*from\b/.test(statement.text)) imports.push({ local: '*', imported: '*', from });
  }
  const { modules } = reading.syntax;
  const written = modules ? reading.all('import.paths').map((match) => match['import.paths']!.text) : [];
  return [...imports, ...required(reading), ...written.flatMap((text) => readImportPaths(text, modules!))];
}

const REQUIRE = /^require\s*\(\s*(['"`])(.+?)\1\s*\)$/;

function required(reading: Reading): readonly Import[] {
  const imports: Import[] = [];
  for (const { alias, 'alias.pattern': pattern, 'alias.value': value } of reading.all('alias.value')) {
    const from = value && REQUIRE.exec(value.text)?.[2];
    if (!from) continue;
    if (alias) imports.push({ local: alias.text, imported: '*', from });
    for (const { alias: local, 'alias.field': field, 'alias.inside': inside } of pattern
      ? reading.all('alias.inside')
      : []) {
      if (field && inside?.startIndex === pattern?.startIndex)
        imports.push({ local: (local ?? field).text, imported: field.text, from });
    }
  }
  return imports;
}

/** A name without the type before it, and without its sign where it is a member: `[int]$script:LOCKED`. */
function declaredName(text: string, isMember: boolean): string {
  const name = unquoted(text).replace(/^(?:\[[^\]]*\]\s*)*\$(?:\w+:)?(?=\w)/, '$');
  return isMember ? name.replace(/^\$(?=\w)/, '') : name;
}

/** As a variable is referred to: `New-Variable LOCKED 4001` makes `$LOCKED`. */
function signed(name: string, sign: string): string {
  return name.startsWith(sign) ? name : sign + name;
}

function unquoted(text: string): string {
  return text.replace(/^['"`]|['"`]$/g, '');
}
