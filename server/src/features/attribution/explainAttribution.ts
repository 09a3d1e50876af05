import type { Position } from 'vscode-languageserver-types';
import type { CodeValue, Site } from '../../analysis/model.ts';
import { integer } from '../../analysis/literal.ts';
import { wordedStatus } from '../../attribution/httpStatus.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import type { Inquiry, Region, Snapshot } from '../../snapshot.ts';
import type { Token } from '../../text/lexer.ts';
import { mentionAt, tokenTouching } from '../mentions.ts';
import { adviceFor } from './advice.ts';
import { catalogReports } from './catalogReports.ts';
import { disabledCatalogs, fileFacts, siteFacts } from './facts.ts';
import type { AttributionReport } from './report.ts';
import { listed, plain, said, type Sentence } from './sentence.ts';

/**
 * Why what stands at a position is, may be, or is not recognised as a code. Undefined where nothing stands that could be one.
 * `available` are all catalogs, enabled or not.
 */
export function explainAttribution(
  snapshot: Snapshot,
  position: Position,
  available: readonly CatalogIndex[],
): AttributionReport | undefined {
  const { text, uri } = snapshot.document;
  const offset = text.offsetAt(position);
  const region = snapshot.regionAt(offset);
  const token = tokenTouching(snapshot.tokens(region), offset - region.start);
  if (!token) return undefined;
  const place: Place = { snapshot, region, token, offset, available };
  const site = snapshot.siteAt(region, offset);
  const found = site ? ofSite(place, site) : ofToken(place);
  return found && { uri, line: text.positionAt(region.start + token.start).line, ...found };
}

type Found = Omit<AttributionReport, 'uri' | 'line'>;

interface Place {
  readonly snapshot: Snapshot;
  readonly region: Region;
  readonly token: Token;
  readonly offset: number;
  readonly available: readonly CatalogIndex[];
}

/** A literal or a name in code position. */
function ofSite(place: Place, site: Site): Found {
  const { snapshot, region, available } = place;
  const written = region.segment.text.slice(site.span.start, site.span.end);
  const inquiry = snapshot.inquiry(region, site);
  const value = site.value ?? (site.constant === undefined ? undefined : snapshot.constant(region, site.constant));
  if (!inquiry || value === undefined) return unknownName(snapshot, written);
  const pin = inquiry.pinnedHere ?? snapshot.pin?.catalog;
  const attributions = pin === 'none' ? [] : inquiry.attributions;
  const confidence = attributions[0]?.confidence ?? 'none';
  const status = wordedStatus(value, site.subject, snapshot.catalogs, (id) => snapshot.isAbout(id));
  return {
    written,
    confidence,
    conclusion:
      confidence === 'none' && status
        ? said`It is an HTTP status in the words of ${plain(status.catalog.name)}: explained on hover, and never taken for an error code.`
        : pin === 'none'
          ? said`A ${plain(inquiry.pinnedHere === undefined && snapshot.pin?.by === 'setting' ? 'setting' : 'directive')} says that there are no codes of any catalog here.`
          : conclusion(value, inquiry),
    facts: [...siteFacts(region, site, inquiry, value), ...fileFacts(snapshot)],
    catalogs: pin === 'none' ? [] : catalogReports(snapshot, inquiry, value),
    advice: adviceFor(snapshot, region, site, inquiry, value, available),
  };
}

function conclusion(value: CodeValue, { attributions, judgements }: Inquiry): Sentence {
  const [first] = attributions;
  const code = String(value);
  if (!first) {
    const knowing = judgements
      .filter(({ catalog }) => catalog.findCode(value))
      .map(({ catalog }) => plain(catalog.name));
    if (knowing.length === 0) return said`no enabled catalog has ${code}.`;
    return said`${listed(knowing)} ${plain(knowing.length > 1 ? 'have' : 'has')} a code ${code}, but nothing that stands here makes it that one.`;
  }
  if (first.confidence === 'certain') {
    const title = first.catalog.findCode(value)?.entry.title;
    return title === undefined
      ? said`it stands where only a code of ${plain(first.catalog.name)} can, and is none.`
      : said`it is ${code} of ${plain(first.catalog.name)}: ${plain(title)}.`;
  }
  const names = attributions.map(({ catalog }) => plain(catalog.name));
  return said`it may be a code of ${listed(names, 8, 'or')}. The hover names what it may be; nothing is reported or completed.`;
}

/** A name whose value nothing here gives. */
function unknownName(snapshot: Snapshot, name: string): Found {
  return {
    written: name,
    confidence: 'none',
    conclusion: said`it stands where a code may stand, but its value is not known.`,
    facts: [
      said`no constant ${name} with a number or a string as its value was found in this file, nor in a file that it is imported from.`,
      ...fileFacts(snapshot),
    ],
    catalogs: [],
    advice: [
      said`Give it its value where it is declared, as a literal: values that are computed are not followed, and packages are not read.`,
    ],
  };
}

/** What is in no code position: a comment, prose, an argument, an operand. */
function ofToken(place: Place): Found | undefined {
  const { snapshot, region, token, offset, available } = place;
  const written = region.segment.text.slice(token.start, token.end);
  const mention = snapshot.pin?.catalog === 'none' ? undefined : mentionAt(snapshot, region, offset);
  if (mention) {
    const [first] = mention.attributions;
    const names = mention.attributions.map(({ catalog }) => plain(catalog.name));
    return {
      written: String(mention.value),
      confidence: first!.confidence,
      conclusion: said`it is mentioned in a comment, a text or a longer string, as a code of ${listed(names, 8, 'or')}. Such a code has a hover, and nothing is reported about it.`,
      facts: fileFacts(snapshot),
      catalogs: [],
      advice: [],
    };
  }
  if (token.kind === 'punctuation' || token.kind === 'comment') return undefined;
  const { content } = token;
  const inside = content ? region.segment.text.slice(content.start, content.end) : written;
  const value = token.kind === 'number' ? (integer(written) ?? written) : inside;
  const known = available.filter((catalog) => catalog.findCode(value)).map(({ name }) => plain(name));
  return {
    written,
    confidence: 'none',
    conclusion:
      token.kind === 'word'
        ? said`the name ${written} does not stand where a code may stand.`
        : said`it does not stand where a code may stand: nothing is compared with it, and it is stored under no name.`,
    facts: [
      ...(known.length > 0
        ? [said`${listed(known)} ${plain(known.length > 1 ? 'have' : 'has')} a code ${String(value)}.`]
        : []),
      ...disabledCatalogs(snapshot, available, value),
      ...fileFacts(snapshot),
    ],
    catalogs: [],
    advice: [
      said`Codes are looked for in comparisons, in labels of a branch, in keys of a table, in lists that are asked for a value, in constants and members of enums, in properties, and in what is passed to an error.`,
    ],
  };
}
