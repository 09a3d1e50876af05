import { Utils, URI } from 'vscode-uri';
import type { CodeValue, Site } from '../../analysis/model.ts';
import type { Judgement } from '../../attribution/attribution.ts';
import type { Detection } from '../../catalogs/catalog.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Language } from '../../languages/language.ts';
import type { Inquiry, Region, Snapshot } from '../../snapshot.ts';
import { commentOf } from '../status.ts';
import { disabledCatalogs } from './facts.ts';
import { listed, plain, quoted, said, type Sentence } from './sentence.ts';

/** What a user can do so that the answer becomes another, the shortest way first. */
export function adviceFor(
  snapshot: Snapshot,
  { known: { language } }: Region,
  site: Site,
  inquiry: Inquiry,
  value: CodeValue,
  available: readonly CatalogIndex[],
): readonly Sentence[] {
  const [first] = inquiry.attributions;
  const pin = inquiry.pinnedHere ?? snapshot.pin?.catalog;
  if (pin === 'none') return [said`Remove what says ${'none'}, and the evidence decides again.`];
  if (first?.confidence === 'certain') return disown(language, site, plain(first.catalog.name));
  const meant = candidates(inquiry, value, pin);
  const disabled = disabledCatalogs(snapshot, available, value);
  if (meant.length === 0) return disabled;
  const ids = meant.map(({ catalog }) => catalog.id);
  const best = meant[0]!;
  const vetoed = meant.every(({ ground }) => ground === 'vetoed');
  return [
    ...(site.dispatch ? [above(language, ids)] : []),
    ...(pin === undefined ? pinFile(snapshot, language, ids, vetoed) : []),
    ...evidenceAdvice(best),
    ...nameAdvice(best, site),
    ...disabled,
  ];
}

/** The catalogs that the value may have been meant for, the likeliest first. */
function candidates(
  { attributions, judgements }: Inquiry,
  value: CodeValue,
  pin: string | undefined,
): readonly Judgement[] {
  const possible = new Set(attributions.map(({ catalog }) => catalog));
  const meant = judgements.filter(
    ({ catalog }) => catalog.findCode(value) && (pin === undefined || pin === catalog.id),
  );
  return meant.toSorted((a, b) => Number(possible.has(b.catalog)) - Number(possible.has(a.catalog)));
}

function disown(language: Language, site: Site, catalog: Sentence): readonly Sentence[] {
  const none = directive(language, 'none');
  return [
    site.dispatch
      ? said`If these are not codes of ${catalog}, write ${none} on the line above the branch, or in a line of its own for the whole file.`
      : said`If the codes of this file are not those of ${catalog}, write ${none} in a line of its own.`,
  ];
}

function above(language: Language, ids: readonly string[]): Sentence {
  return said`Write ${alternatives(language, ids)} on the line above the branch: that decides for it, whatever its names say.`;
}

function pinFile(snapshot: Snapshot, language: Language, ids: readonly string[], vetoed: boolean): readonly Sentence[] {
  const glob = `**/${Utils.basename(URI.parse(snapshot.document.uri))}`;
  const setting = `"errorCodeAssist.fileCatalogs": { ${JSON.stringify(glob)}: ${JSON.stringify(ids[0])} }`;
  const more = vetoed ? said` A name that says that something else stands there still does.` : [];
  return [
    commentOf(language, '') === undefined
      ? said`Set ${setting}.${more}`
      : said`Pin the file: write ${alternatives(language, ids)} in a line of its own, or set ${setting}.${more}`,
  ];
}

function alternatives(language: Language, ids: readonly string[]): Sentence {
  return quoted(
    ids.map((id) => directive(language, id)),
    'or',
  );
}

function directive(language: Language, id: string): string {
  return commentOf(language, `error-codes: ${id}`) ?? `error-codes: ${id}`;
}

/** What would connect the file with the catalog, where nothing does yet. */
function evidenceAdvice({ ground, catalog }: Judgement): readonly Sentence[] {
  if (ground !== 'noEvidence' && ground !== 'everyday' && ground !== 'weakEvidence' && ground !== 'weak') return [];
  const terms = decisiveTerms(catalog.file.detect);
  return terms.length === 0
    ? []
    : [said`Evidence for ${plain(catalog.name)} would be, anywhere in the file: ${listed(terms, 6, 'or')}.`];
}

function decisiveTerms({ decisive }: Detection): readonly Sentence[] {
  const hosts = (decisive.hosts ?? []).map(({ host, path }) => said`an address at ${host + (path ?? '')}`);
  const others = [...(decisive.mediaTypes ?? []), ...(decisive.tokens ?? [])].map((token) => said`the text ${token}`);
  const names = (decisive.identifiers ?? []).map((name) => said`a name or an import with ${name}`);
  return [...hosts, ...names, ...others];
}

function nameAdvice({ ground, catalog, verdict }: Judgement, { subject }: Site): readonly Sentence[] {
  if (!subject || (ground !== 'neutralName' && ground !== 'saysNothing' && ground !== 'weak' && ground !== 'vetoed'))
    return [];
  const { subjects } = catalog.file.detect;
  return [
    verdict.kind === 'vetoed'
      ? said`If it is an error code all the same, call it one: ${quoted([...subjects, 'errorCode'].slice(0, 3), 'or')} instead of ${subject.text}.`
      : said`A name that says what it holds makes it certain: ${quoted([...subjects, 'errorCode'].slice(0, 3), 'or')}.`,
  ];
}
