import type { Diagnostic } from 'vscode-languageserver-types';
import { actionAnswer, actionsAnswer, fixAllAnswer } from './actionSections.ts';
import { attributionAnswer } from './attributionSection.ts';
import { completionAnswer, acceptedAnswer, explainedAnswer } from './completionSections.ts';
import { placeOf, type Fixture, type FixtureDocument, type Place } from './fixture.ts';
import { hintsAnswer, symbolsAnswer, tooltipAnswer } from './viewSections.ts';
import { copiesAnswer, copyAnswer, decodeAnswer, decodedAloneAnswer, sampleAnswer } from './responseSections.ts';
import { hoverAnswer, hoversAnswer } from './hoverSection.ts';
import { responsesAnswer } from './responsesSection.ts';
import type { World } from './world.ts';

/** What an answer may be found from. */
export interface Asked {
  readonly fixture: Fixture;
  readonly world: World;
  readonly reported: ReadonlyMap<FixtureDocument, readonly Diagnostic[]>;
}

/** What stands in a section's title after its first word. */
export interface Wish {
  /** Name of the cursor; empty for the one without a name. */
  readonly cursor: string;
  /** The rest of the title: a label, a title, a number. Empty when there is none. */
  readonly what: string;
}

type Answer = (asked: Asked, wish: Wish) => Promise<readonly string[]>;

/**
 * Every kind of section that asks a feature. `@name` behind the first word says at which cursor: `-- hover @2 --`.
 *
 * | title | lines |
 * |---|---|
 * | `hover` | `range: "what is underlined"`, then the Markdown; `nothing` |
 * | `hovers`, `hovers of b.ts` | a line for everything in the (first) document that has a hover: whose code it is |
 * | `responses`, `responses of b.ts` | a line for each error response in all documents, or in one: where, whose, its codes; `nothing` |
 * | `attribution` | why it is, may be or is not recognised as a code, as plain text; `nothing` |
 * | `completion` | `label  detail` of each item as an editor sorts them; `nothing` |
 * | `completion first 5` | the same, no more than five of them, and how many there are |
 * | `completion: PE01-1104` | the document after the item is accepted, and it has to match what was typed |
 * | `completion of PE01-1104` | what the item says when it is looked at: its documentation |
 * | `hints` | each line of the (first) document that has inlay hints, with the hints in it: `12: "code": 1000,‹⟵ Title›` |
 * | `tooltip` | what is shown of the first hint in the line of the cursor: Markdown; `nothing` |
 * | `symbols` | a line for each symbol of the (first) document, indented below what it belongs to: name, detail, lines, what is selected |
 * | `actions` | `kind: title` of what is offered at the cursor or for the selection; `nothing` |
 * | `action: Add default case` | the document after it is applied |
 * | `snippet: Add default case` | the same for a client that knows snippets, tab stops as they are written |
 * | `decode` | the page about the response around the cursor, or what is selected; `nothing` |
 * | `decode of b.log` | the page about a document as a text from elsewhere |
 * | `sample: primatime VALIDATION_ERROR` | the document with a sample of that code inserted at the cursor |
 * | `copies` | which response is copied, and the forms that are offered; `nothing` |
 * | `copy: JSON` | what one of them is |
 * | `fix all` | the first document after what repairs a whole file is applied, which is done once; `nothing` |
 */
const kinds: readonly { readonly title: RegExp; readonly answer: Answer }[] = [
  { title: /^hover(?: @(?<cursor>\w+))?$/, answer: hoverAnswer },
  { title: /^hovers(?: of (?<what>.+))?$/, answer: hoversAnswer },
  { title: /^hints(?: of (?<what>.+))?$/, answer: hintsAnswer },
  { title: /^tooltip(?: @(?<cursor>\w+))?$/, answer: tooltipAnswer },
  { title: /^symbols(?: of (?<what>.+))?$/, answer: symbolsAnswer },
  { title: /^responses(?: of (?<what>.+))?$/, answer: responsesAnswer },
  { title: /^attribution(?: @(?<cursor>\w+))?$/, answer: attributionAnswer },
  { title: /^completion(?: @(?<cursor>\w+))?(?: first (?<what>[1-9]\d*))?$/, answer: completionAnswer },
  { title: /^completion(?: @(?<cursor>\w+))?: (?<what>.+)$/, answer: acceptedAnswer },
  { title: /^completion(?: @(?<cursor>\w+))? of (?<what>.+)$/, answer: explainedAnswer },
  { title: /^actions(?: @(?<cursor>\w+))?$/, answer: actionsAnswer },
  { title: /^action(?: @(?<cursor>\w+))?: (?<what>.+)$/, answer: (asked, wish) => actionAnswer(asked, wish, false) },
  { title: /^decode(?: @(?<cursor>\w+))?$/, answer: decodeAnswer },
  { title: /^decode of (?<what>.+)$/, answer: decodedAloneAnswer },
  { title: /^sample(?: @(?<cursor>\w+))?: (?<what>\w+ \w+)$/, answer: sampleAnswer },
  { title: /^copies(?: @(?<cursor>\w+))?$/, answer: copiesAnswer },
  { title: /^copy(?: @(?<cursor>\w+))?: (?<what>.+)$/, answer: copyAnswer },
  { title: /^fix all$/, answer: fixAllAnswer },
  { title: /^snippet(?: @(?<cursor>\w+))?: (?<what>.+)$/, answer: (asked, wish) => actionAnswer(asked, wish, true) },
];

/** Undefined for a title that is no feature's. */
export function sectionKindOf(
  title: string,
): { readonly answer: (asked: Asked) => Promise<readonly string[]> } | undefined {
  for (const { title: pattern, answer } of kinds) {
    const match = pattern.exec(title);
    if (!match) continue;
    const wish = { cursor: match.groups?.['cursor'] ?? '', what: match.groups?.['what'] ?? '' };
    return { answer: (asked) => answer(asked, wish) };
  }
  return undefined;
}

/** Where the cursor of that name stands. Throws when the fixture has none. */
export function cursorOf(fixture: Fixture, name: string): Place {
  const place = placeOf(fixture, name);
  if (!place)
    throw new Error(
      name === '' ? 'There is no cursor <|> in any document' : `There is no cursor <|${name}|> in any document`,
    );
  return place;
}

/** The document with a name, or the first that is open. Throws when there is none. */
export function documentOf({ documents }: Fixture, name: string): FixtureDocument {
  const document = documents.find(({ path, open }) => open && (name === '' || path === name));
  if (!document) throw new Error(`There is no open document ${name}`);
  return document;
}
