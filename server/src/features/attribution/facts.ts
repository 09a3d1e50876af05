import type { CodeValue, Site } from '../../analysis/model.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Inquiry, Region, Snapshot } from '../../snapshot.ts';
import { plain, quoted, listed, said, type Sentence } from './sentence.ts';

/** Where a value stands, beside what, and what its name is for. */
export function siteFacts(
  { segment }: Region,
  site: Site,
  { question, pinnedHere }: Inquiry,
  value: CodeValue,
): readonly Sentence[] {
  const { subject, constant } = site;
  const written = segment.text.slice(site.span.start, site.span.end);
  const beside = question.values.filter((one) => one !== value);
  const path = subject?.names.join('.') ?? '';
  return [
    said`${written} is ${standing(site)}.`,
    ...(constant === undefined ? [] : [said`its value is ${String(value)}.`]),
    ...(subject && subject.names.length > 0 && plainly(subject.text) !== path && !path.includes('[]')
      ? [said`${subject.text} is read as ${path}.`]
      : []),
    ...(beside.length > 0 ? [said`beside it: ${quoted(beside)}.`] : []),
    ...(pinnedHere === undefined
      ? []
      : [said`the directive ${`error-codes: ${pinnedHere}`} stands right above and decides.`]),
  ];
}

function standing({ role, subject, dispatch }: Site): Sentence {
  const of = subject?.text ?? '';
  const over = dispatch?.subject.text ?? of;
  switch (role) {
    case 'label':
      return dispatch?.kind === 'ifChain'
        ? said`compared with ${over} in a chain of conditions`
        : said`a label of a branch over ${over}`;
    case 'comparison':
      return of === '' ? plain('compared with something that has no name') : said`compared with ${of}`;
    case 'member':
      return of === '' ? plain('a member of a list') : said`a member of a list that is called, or asked for, ${of}`;
    case 'key':
      return of === '' ? plain('a key of a table') : said`a key of a table under the name of ${of}`;
    case 'property':
      return said`the value of the property ${of}`;
    case 'constant':
      return said`the value of the constant ${subject?.names.join('.') ?? ''}`;
    case 'argument':
      return said`passed to ${of}`;
    case 'mention':
      return plain('mentioned in a text');
  }
}

/** `a?.b` and `a.b` are the same to whoever reads. */
function plainly(text: string): string {
  return text.replaceAll('?.', '.').replaceAll('!', '');
}

/** What holds for the whole file: what pins it, what keeps it from being reported, what is switched off. */
export function fileFacts(snapshot: Snapshot): readonly Sentence[] {
  const { pin, excluded, directives, document, catalogs } = snapshot;
  const facts: Sentence[] = [];
  const at = snapshot.fileDirective();
  if (pin?.by === 'directive' && at)
    facts.push(
      said`the directive ${`error-codes: ${pin.catalog}`} in line ${plain(String(document.text.positionAt(at.start).line + 1))} pins the file.`,
    );
  if (pin?.by === 'setting')
    facts.push(said`the setting ${'errorCodeAssist.fileCatalogs'} pins the file to ${pin.catalog}.`);
  if (pin && pin.catalog !== 'none' && !catalogs.some(({ id }) => id === pin.catalog))
    facts.push(said`no enabled catalog has the id ${pin.catalog}.`);
  if (excluded)
    facts.push(
      said`the file is generated, minified, vendored or ignored by git: codes are explained in it, and nothing is reported.`,
    );
  const off = directives.filter(({ directive }) => directive.kind !== 'pin' && directive.kind !== 'enable');
  if (off.length > 0) {
    const lines = off.map(({ region, directive }) =>
      plain(String(document.text.positionAt(region.start + directive.span.start).line + 1)),
    );
    facts.push(
      said`directives in line ${listed(lines)} switch diagnostics off; they change nothing about whose codes these are.`,
    );
  }
  return facts;
}

/** Catalogs that have the value and are not enabled. */
export function disabledCatalogs(
  { catalogs }: Snapshot,
  available: readonly CatalogIndex[],
  value: CodeValue,
): readonly Sentence[] {
  const disabled = available.filter((one) => one.findCode(value) && !catalogs.some(({ id }) => id === one.id));
  return disabled.map(
    ({ id, name }) =>
      said`${plain(name)} has a code ${String(value)}, but is not enabled: add ${id} to ${'errorCodeAssist.catalogs.enabled'}.`,
  );
}
