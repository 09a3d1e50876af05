/** The JSON Schema and the TypeScript interfaces describe one shape: they must name the same members. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { readSchema } from './catalogFiles.ts';

interface Shape {
  readonly members: readonly string[];
  readonly required: readonly string[];
}

describe('the schema and catalog.ts', () => {
  const interfaces = interfacesOf(new URL('../../../server/src/catalogs/catalog.ts', import.meta.url));
  const { CatalogFile: catalogFile, ...others } = interfaces;

  it('both describe a catalog and the same parts of it', () => {
    assert.ok(catalogFile);
    assert.deepEqual(Object.keys(others).sort(), Object.keys(definitionsOf(readSchema())).sort());
  });

  for (const [name, shape] of Object.entries(interfaces)) {
    it(`name the same members of ${name}, and require the same`, () => {
      const schema = readSchema();
      assert.deepEqual(shape, name === 'CatalogFile' ? shapeOf(schema) : definitionsOf(schema)[name]);
    });
  }
});

function interfacesOf(file: URL): Record<string, Shape> {
  const source = ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const declared = source.statements.filter(ts.isInterfaceDeclaration);
  const membersOf = (declaration: ts.InterfaceDeclaration): readonly ts.PropertySignature[] => {
    const bases = (declaration.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => type.expression));
    const inherited = declared.filter(({ name }) =>
      bases.some((base) => ts.isIdentifier(base) && base.text === name.text),
    );
    return [...inherited.flatMap(membersOf), ...declaration.members.filter(ts.isPropertySignature)];
  };
  return Object.fromEntries(
    declared.map((declaration) => {
      const members = membersOf(declaration);
      const required = members.filter((member) => !member.questionToken);
      return [declaration.name.text, { members: names(members, source), required: names(required, source) }];
    }),
  );
}

function names(members: readonly ts.PropertySignature[], source: ts.SourceFile): string[] {
  return members.map((member) => member.name.getText(source)).sort();
}

/** The definitions that are objects with members; the rest are kinds of text. */
function definitionsOf(schema: Record<string, unknown>): Record<string, Shape> {
  const definitions = schema['definitions'] as Record<string, Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(definitions)
      .filter(([, definition]) => definition['properties'])
      .map(([name, definition]) => [name, shapeOf(definition)]),
  );
}

function shapeOf(definition: Record<string, unknown>): Shape {
  const members = Object.keys(definition['properties'] as object).sort();
  return { members, required: [...((definition['required'] as string[] | undefined) ?? [])].sort() };
}
