import { localized } from '../../catalogs/texts.ts';

/** The words of a decoded page that are ours. What is put into them is styled already. */
export interface DecodeWords {
  readonly possible: (catalog: string) => string;
  readonly line: (line: number) => string;
  readonly several: (count: number) => string;
  readonly unknown: (codes: string) => string;
  readonly noCode: string;
  readonly onlyEnvelope: string;
  readonly sent: string;
  readonly fields: string;
  readonly violation: string;
  readonly reference: string;
  readonly httpSent: string;
  readonly envelope: string;
  readonly causes: string;
  readonly resolutions: string;
  readonly problems: string;
  readonly support: string;
  readonly meanings: (code: string, count: number) => string;
  readonly empty: string;
  readonly strangeJson: string;
  readonly strangeText: string;
  readonly known: (catalogs: string) => string;
}

export function decodeWordsOf(locale: string): DecodeWords {
  return localized(translations, locale) ?? english;
}

const english: DecodeWords = {
  possible: (catalog) => `It may be from ${catalog}: nothing says so for certain.`,
  line: (line) => `line ${line}`,
  several: (count) => `${count} errors`,
  unknown: (codes) => `Not one of the ${codes} codes`,
  noCode: 'An error without a code',
  onlyEnvelope: 'A response without errors in it',
  sent: 'Sent',
  fields: 'Field',
  violation: 'Violation',
  reference: 'Reference',
  httpSent: 'HTTP status sent',
  envelope: 'Envelope',
  causes: 'Causes',
  resolutions: 'What helps',
  problems: 'Problems',
  support: 'For a question to support',
  meanings: (code, count) => (count === 1 ? code : `${code} is a code of ${count} systems`),
  empty: 'There is nothing to decode: the text is empty.',
  strangeJson: 'This is JSON, but no error response of a known system.',
  strangeText: 'There is no error response and no error code of a known system in this text.',
  known: (catalogs) => `Known systems: ${catalogs}.`,
};

const russian: DecodeWords = {
  possible: (catalog) => `Возможно, это ответ ${catalog}: наверняка об этом ничто не говорит.`,
  line: (line) => `строка ${line}`,
  several: (count) => `Ошибок: ${count}`,
  unknown: (codes) => `Такого кода ${codes} нет`,
  noCode: 'Ошибка без кода',
  onlyEnvelope: 'Ответ без ошибок внутри',
  sent: 'Прислано',
  fields: 'Поле',
  violation: 'Нарушение',
  reference: 'Номер для справки',
  httpSent: 'Присланный HTTP-статус',
  envelope: 'Оболочка',
  causes: 'Причины',
  resolutions: 'Что поможет',
  problems: 'Замечания',
  support: 'Для обращения в поддержку',
  meanings: (code, count) => (count === 1 ? code : `${code} — код нескольких систем: ${count}`),
  empty: 'Расшифровывать нечего: текст пуст.',
  strangeJson: 'Это JSON, но не ответ с ошибкой ни одной из известных систем.',
  strangeText: 'В этом тексте нет ни ответа с ошибкой, ни кода ошибки известных систем.',
  known: (catalogs) => `Известные системы: ${catalogs}.`,
};

const translations: Readonly<Record<string, DecodeWords>> = { en: english, ru: russian };
