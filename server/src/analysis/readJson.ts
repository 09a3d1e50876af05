import { visit } from 'jsonc-parser';
import { isCodeLike } from './literal.ts';
import { emptySyntax, type SegmentSyntax, type Site } from './model.ts';

/**
 * The values of a JSON document under their property paths (array indices left out): `response_status`, `messages`,
 * `status_code`. Broken JSON is read as far as it can be; whoever owns JSON in the editor reports the break.
 */
export function readJson(text: string): SegmentSyntax {
  const sites: Site[] = [];
  const path: string[] = [];
  /** Names that the objects and arrays around the value stand under; undefined for an element of an array. */
  const owners: (string | undefined)[] = [];
  let name: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  const open = (): void => {
    owners.push(name?.text);
    if (name) path.push(name.text);
    name = undefined;
  };
  const close = (): void => {
    if (owners.pop() !== undefined) path.pop();
    name = undefined;
  };
  visit(
    text,
    {
      onObjectBegin: open,
      onObjectEnd: close,
      onArrayBegin: open,
      onArrayEnd: close,
      onObjectProperty: (property, offset, length) =>
        void (name = { text: property, start: offset, end: offset + length }),
      onLiteralValue: (value: unknown, start, length) => {
        if (name && isCodeLike(value)) {
          const span = { start, end: start + length };
          const quoted = typeof value === 'string';
          const inner = quoted ? { start: start + 1, end: start + length - 1 } : span;
          sites.push({
            span,
            value,
            role: 'property',
            subject: { span: { start: name.start, end: name.end }, text: name.text, names: [...path, name.text] },
            literal: { kind: quoted ? 'string' : 'number', quote: quoted ? '"' : '', value: inner },
          });
        }
        name = undefined;
      },
    },
    { disallowComments: false, allowTrailingComma: true },
  );
  return sites.length === 0 ? emptySyntax : { ...emptySyntax, sites };
}
