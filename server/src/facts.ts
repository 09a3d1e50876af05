import { directivesIn, type Directive } from './analysis/directives.ts';
import type { Grammars } from './analysis/grammars.ts';
import type { Group } from './analysis/literals/literals.ts';
import { emptySyntax, type SegmentSyntax, type Subject } from './analysis/model.ts';
import { readGroups } from './analysis/literals/readGroups.ts';
import { readJson } from './analysis/readJson.ts';
import { withQuoted } from './analysis/readQuoted.ts';
import { readTokens } from './analysis/readTokens.ts';
import {
  noEvidence,
  type Evidence,
  EvidenceScanner,
  type EvidencePlace,
  type SegmentEvidence,
} from './attribution/evidence.ts';
import { mayBeToldByFolder, namesCode, speaksOfOtherSystem } from './attribution/folderEvidence.ts';
import type { CodeValue } from './catalogs/catalog.ts';
import type { CatalogIndex } from './catalogs/catalogIndex.ts';
import type { Language, Syntax } from './languages/language.ts';
import { languageOf } from './languages/table.ts';
import type { Resolved } from './resolved.ts';
import { ResponseVocabulary } from './responses/vocabulary.ts';
import type { Settings } from './settings.ts';
import { tokenAt, tokenize, type Token } from './text/lexer.ts';
import { flush, isUnread, opening, type Segment } from './text/segments.ts';

/** What is known of a segment from its text alone, before any tree. */
export interface SegmentFacts {
  readonly evidence: SegmentEvidence;
  readonly directives: readonly Directive[];
}

/** Everything that was ever read of a segment and concluded from it; what is not asked for is never computed. */
export class SegmentKnowledge {
  readonly facts: SegmentFacts;
  /** Whether the text may decide on codes: no code is without a digit, and names of codes are decided on in dispatches. */
  readonly mayDecide: boolean;
  /** The last attribution, which holds as long as what it depends on. */
  resolution: Resolution | undefined;
  private knownSyntax: SegmentSyntax | undefined;
  private readonly words = new Map<string, boolean>();
  private knownQualified: readonly string[] | undefined;
  private knownToImport: boolean | undefined;
  private toldByFolder: boolean | undefined;
  private otherSystem: boolean | undefined;
  private knownTokens: readonly Token[] | undefined;
  private knownGroups: readonly Group[] | undefined;
  private knownToMisread: boolean | undefined;
  private knownNames: readonly string[] | undefined;
  private hasComments: boolean | undefined;

  /** `language` is what the segment is written in. */
  constructor(
    private readonly segment: Segment,
    readonly language: Language,
    private readonly scanner: EvidenceScanner,
    private readonly vocabulary: ResponseVocabulary,
    private readonly grammars: Grammars,
  ) {
    const { text } = segment;
    const inComment = (at: number): boolean => this.inComment(at);
    const evidence = scanner.scan(text, inComment);
    // Prose has no comment syntax, so that a directive may stand anywhere in it.
    const directives = directivesIn(text, commentMarks(language).length > 0 ? inComment : () => true);
    this.facts = evidence === noEvidence && directives.length === 0 ? nothing : { evidence, directives };
    this.mayDecide = /\d/.test(text) || (language.syntax?.dispatchWords.test(segment.source) ?? false);
  }

  /** Empty until the grammar is loaded. Costs a parse the first time. */
  get syntax(): SegmentSyntax {
    if (this.knownSyntax) return this.knownSyntax;
    if (!this.grammars.isReady(this.language)) return emptySyntax;
    this.knownSyntax = this.read();
    return this.knownSyntax;
  }

  /** Whether the text names what programs should not decide on: a text that may change, a status that is always the same. */
  get misreads(): boolean {
    this.knownToMisread ??= this.vocabulary.namesUnreliable(this.segment.source);
    return this.knownToMisread;
  }

  /** The objects and arrays that may be, or hold, an error response; none in most texts. */
  get groups(): readonly Group[] {
    this.knownGroups ??= this.vocabulary.mayRespond(this.segment.source)
      ? readGroups(this.segment.source, this.language, () => this.tokensToRead, this.dataAround)
      : noGroups;
    return this.knownGroups;
  }

  /** What is no program is hardly ever asked for its tokens again, and those of a long document would fill the memory. */
  private get tokensToRead(): readonly Token[] {
    if (this.language.syntax || this.knownTokens) return this.tokens;
    return tokenize(this.segment.source, this.language.lexis);
  }

  /** What stands before a part of data so that it is read in its place. */
  private get dataAround(): string {
    return this.language.lexis.nested ? opening(this.segment) : '';
  }

  /** What the tokens alone say; not kept. */
  get lexical(): SegmentSyntax {
    return readTokens(this.segment.source, this.language.lexis);
  }

  get tokens(): readonly Token[] {
    this.knownTokens ??= tokenize(this.segment.source, this.language.lexis);
    return this.knownTokens;
  }

  /** Names of top-level declarations that may hold constants. */
  get declared(): readonly string[] {
    const { syntax } = this.language;
    if (!syntax) return [];
    const source = (): string => `${opening(this.segment)}${flush(this.segment)}`;
    this.knownNames ??= [...source().matchAll(syntax.declarations)].map((match) => match[1]!);
    return this.knownNames;
  }

  /** Whether the text may hold codes that the files around could tell whose they are. */
  get mayBeToldByFolder(): boolean {
    this.toldByFolder ??= this.mayDecide && mayBeToldByFolder(this.segment.text);
    return this.toldByFolder;
  }

  /** Names such as `ErrorCodes.LIMIT` beside a name for a code, where the text branches: labels that another file may give. */
  get qualified(): readonly string[] {
    this.knownQualified ??= this.readQualified();
    return this.knownQualified;
  }

  /** Whether the text may bring in names of other files. */
  get mayImport(): boolean {
    this.knownToImport ??= this.language.syntax?.importWords.test(flush(this.segment)) === true;
    return this.knownToImport;
  }

  get speaksOfOtherSystem(): boolean {
    this.otherSystem ??= speaksOfOtherSystem(this.segment.text);
    return this.otherSystem;
  }

  /** Where some evidence stands in the text; looked for only when somebody asks. */
  places(of: readonly Evidence[]): readonly EvidencePlace[] {
    if (this.facts.evidence === noEvidence) return [];
    return this.scanner.places(this.segment.text, (at) => this.inComment(at), of);
  }

  /** Whether a word stands somewhere in the text; remembered, as the same few are asked for after each keystroke. */
  mentions(word: string): boolean {
    let mentions = this.words.get(word);
    if (mentions === undefined) {
      mentions = this.segment.source.includes(word);
      this.words.set(word, mentions);
    }
    return mentions;
  }

  /** Whether the text may use a name for something of its own, as a parameter or a variable. */
  mayRename(name: string): boolean {
    const escaped = name.replace(/\$/g, '\\$&');
    return new RegExp(`(?:[(,]\\s*|\\b(?:const|let|var|val|final|auto)\\s+)${escaped}(?![\\w$]|\\s*[.([])`).test(
      this.segment.source,
    );
  }

  private readQualified(): readonly string[] {
    const { source } = this.segment;
    const branches = this.language.syntax?.dispatchWords.test(source) === true;
    return branches && namesCode(source) ? [...new Set(source.match(QUALIFIED) ?? [])] : [];
  }

  private inComment(at: number): boolean {
    const { source } = this.segment;
    this.hasComments ??= commentMarks(this.language).some((mark) => source.includes(mark));
    return this.hasComments && tokenAt(this.tokens, at)?.kind === 'comment';
  }

  private read(): SegmentSyntax {
    const { segment } = this;
    if (segment.source.trim() === '') return emptySyntax;
    return withQuoted(this.readPlain(), segment.source, this.language.lexis, () => this.tokens);
  }

  private readPlain(): SegmentSyntax {
    const { segment, language } = this;
    if (language.notation === 'json') return readJson(segment.source, this.dataAround);
    return language.syntax
      ? this.grammars.read(segment.source, this.before(language.syntax), segment.closing, language)
      : readTokens(segment.source, language.lexis);
  }

  /** What must stand before the text so that the grammar reads it as a part of a program. */
  private before({ begin }: Syntax): string {
    const { segment } = this;
    return `${begin && !begin.unless.test(segment.source) ? begin.text : ''}${opening(segment)}`;
  }
}

/** An attribution and what it depends on beside the text. */
export interface Resolution {
  readonly circumstances: string;
  /** The constants that were asked for, and what they were. */
  readonly constants: ReadonlyMap<string, CodeValue | undefined>;
  /** The lists and tables that are looked into elsewhere, and what for. */
  readonly lookups: ReadonlyMap<string, Subject | undefined>;
  readonly resolved: Resolved;
  /** What features conclude from it under some settings, by the feature. */
  conclusions: { readonly settings: Settings; readonly by: Map<unknown, unknown> } | undefined;
}

/**
 * What is known of all segments, kept as long as they live. A segment is its text, so nothing here goes stale but what
 * depends on the catalogs, which a new `Knowledge` begins with.
 */
export class Knowledge {
  /** Languages whose grammar was asked for before it was loaded: load them and ask again. */
  readonly wanted = new Set<Language>();
  private readonly segments = new WeakMap<Segment, SegmentKnowledge>();
  private lastCircumstances = '';
  private readonly scanner: EvidenceScanner;
  private readonly vocabulary: ResponseVocabulary;

  constructor(
    catalogs: readonly CatalogIndex[],
    private readonly grammars: Grammars,
  ) {
    this.scanner = new EvidenceScanner(catalogs);
    this.vocabulary = new ResponseVocabulary(catalogs);
  }

  /** `language` is that of the document; a segment of a script in it is read as what it is. */
  of(segment: Segment, language: Language): SegmentKnowledge {
    let known = this.segments.get(segment);
    if (!known) {
      const own = segment.script ? languageOf(segment.script.embedded.language) : language;
      const read = isUnread(segment) ? { ...segment, text: '', source: '' } : segment;
      known = new SegmentKnowledge(read, own, this.scanner, this.vocabulary, this.grammars);
      this.segments.set(segment, known);
    }
    return known;
  }

  /** Whether the grammar of a language is loaded; when it is not, it is wanted from now on. */
  canRead(language: Language): boolean {
    const ready = this.grammars.isReady(language);
    if (!ready) this.wanted.add(language);
    return ready;
  }

  /** The syntax of a segment; empty, and its grammar wanted, until that is loaded. */
  syntaxOf(segment: Segment, language: Language): SegmentSyntax {
    const known = this.of(segment, language);
    return this.canRead(known.language) ? known.syntax : emptySyntax;
  }

  /** What several segments say together. */
  combine(evidence: Iterable<SegmentEvidence>): ReturnType<EvidenceScanner['combine']> {
    return this.scanner.combine(evidence);
  }

  /** The same text as one and the same string, so that thousands of comparisons with it are comparisons of addresses. */
  interned(circumstances: string): string {
    if (this.lastCircumstances !== circumstances) this.lastCircumstances = circumstances;
    return this.lastCircumstances;
  }
}

const QUALIFIED = /(?<![\w$.])[A-Za-z_$][\w$]*\.[A-Z][\w$]*(?![\w$.(])/g;

const noGroups: readonly Group[] = [];

const nothing: SegmentFacts = { evidence: noEvidence, directives: [] };

/** What comments begin with; most data has none of it, and need not be cut into tokens to see that. */
function commentMarks({ lexis }: Language): readonly string[] {
  return [...lexis.lineComments, ...lexis.blockComments.map(({ open }) => open)];
}
