import type { MarkupContent } from 'vscode-languageserver-types';

export type Format = 'markdown' | 'plaintext';

/** How the parts of a text are written. Every method takes plain text: whatever a catalog says is shown and never obeyed. */
export interface Style {
  readonly format: Format;
  text(plain: string): string;
  strong(plain: string): string;
  quiet(plain: string): string;
  code(plain: string): string;
  /** Only the title where `href` is no `https:` address. */
  link(title: string, href: string): string;
  block(language: string, plain: string): string;
  /** Lines of one paragraph. */
  lines(lines: readonly string[]): string;
  list(items: readonly string[]): string;
}

export function styleOf(format: Format): Style {
  return format === 'markdown' ? markdown : plaintext;
}

export function markup(style: Style, paragraphs: readonly string[]): MarkupContent {
  return { kind: style.format, value: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n') };
}

/**
 * `plain` as Markdown that shows exactly these characters, on one line: no emphasis, links, images, HTML, tables,
 * headings, lists, or addresses that would become links by themselves.
 */
export function escapeMarkdown(plain: string): string {
  return oneLine(plain)
    .replace(/[\\`*[\]{}<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/:(?=\/\/)|(?<=mailto|xmpp):|@|(?<=www)\./gi, '\\$&')
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** An address that a reader may follow, or undefined: `https:` only, and without characters that end a Markdown link. */
export function safeAddress(href: string): string | undefined {
  if (!/^https:\/\/[\w.-]+(?::\d+)?(?:[/?#]\S*)?$/i.test(href)) return undefined;
  return href.replace(/[()<>"'\\`[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

const markdown: Style = {
  format: 'markdown',
  text: escapeMarkdown,
  strong: (plain) => `**${escapeMarkdown(plain)}**`,
  quiet: (plain) => `*${escapeMarkdown(plain)}*`,
  code: codeSpan,
  link(title, href) {
    const address = safeAddress(href);
    return address === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](${address})`;
  },
  block(language, plain) {
    const text = withoutControls(plain).replace(/\n+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
    return `${fence}${/^[\w+-]{1,20}$/.test(language) ? language : ''}\n${text}\n${fence}`;
  },
  lines: (lines) => lines.join('  \n'),
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
};

const plaintext: Style = {
  format: 'plaintext',
  text: oneLine,
  strong: oneLine,
  quiet: oneLine,
  code: oneLine,
  link(title, href) {
    const address = safeAddress(href);
    return address === undefined ? oneLine(title) : `${oneLine(title)}: ${address}`;
  },
  block: (_, plain) => withoutControls(plain).replace(/\n+$/, ''),
  lines: (lines) => lines.join('\n'),
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
};

function codeSpan(plain: string): string {
  const text = oneLine(plain);
  const ticks = '`'.repeat(longestRun(text, '`') + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${text}${space}${ticks}`;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(new RegExp(`${character}+`, 'g'))) longest = Math.max(longest, run.length);
  return longest;
}

function oneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim();
}

/** Control characters, and those that turn the direction of text round so that it reads as something else. */
function withoutControls(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ' ');
}
