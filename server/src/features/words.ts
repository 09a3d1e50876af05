import { localized } from '../catalogs/texts.ts';

/** The words of explanations that are ours and not a catalog's. What is put into them is styled already. */
export interface Words {
  readonly documentation: string;
  readonly deprecated: string;
  readonly useInstead: (code: string) => string;
  readonly concluded: string;
  readonly reserved: string;
  readonly envelope: string;
  readonly success: string;
  readonly ownStatus: (catalog: string) => string;
  readonly mistypedInteger: (catalog: string) => string;
  readonly source: (vendor: string, title: string) => string;
  readonly concludedFrom: (vendor: string, title: string) => string;
  readonly printed: (words: string) => string;
  readonly notSure: string;
  readonly pin: (directive: string, setting: string) => string;
  readonly noCode: (value: string, codes: string) => string;
  readonly nearest: (code: string, title: string) => string;
  readonly noCodeHere: string;
  readonly quoted: (text: string) => string;
  readonly fields: (names: string, several: boolean) => string;
  readonly violations: string;
  readonly otherStatus: (member: string, written: string, catalog: string, sent: string) => string;
  readonly reference: (member: string, text: string) => string;
  readonly unstable: string;
  readonly alwaysSent: string;
  readonly errors: (count: number) => string;
  readonly oneOf: (place: number, count: number) => string;
  readonly more: (count: number) => string;
}

export function wordsOf(locale: string): Words {
  return localized(translations, locale) ?? english;
}

const english: Words = {
  documentation: 'Documentation',
  deprecated: 'Deprecated.',
  useInstead: (code) => `Use ${code} instead`,
  concluded: 'concluded, not the vendor’s word',
  reserved: 'Reserved: the vendor does not send it yet.',
  envelope: 'Says only that something inside failed.',
  success: 'No error: the request has succeeded.',
  ownStatus: (catalog) => `An HTTP status in the words of ${catalog}, not one of its error codes.`,
  mistypedInteger: (catalog) => `${catalog} sends an integer; here it is a string.`,
  source: (vendor, title) => `Source: ${vendor}, “${title}”`,
  concludedFrom: (vendor, title) => `Concluded from ${vendor}, “${title}”; not the vendor’s word`,
  printed: (words) => `printed there as “${words}”`,
  notSure: 'Not sure whose code this is.',
  pin: (directive, setting) => `Write ${directive} in the file, or set ${setting}.`,
  noCode: (value, codes) => `${value} is not a ${codes} code.`,
  nearest: (code, title) => `The nearest is ${code}: ${title}.`,
  noCodeHere: 'It has no code.',
  quoted: (text) => `“${text}”`,
  fields: (names, several) => `${several ? 'Fields' : 'Field'}: ${names}`,
  violations: 'Violated constraints:',
  otherStatus: (member, written, catalog, sent) =>
    `${member} is ${written} here; ${catalog} sends ${sent} with this code.`,
  reference: (member, text) => `For the vendor’s support: ${member} ${text}`,
  unstable: 'The vendor may change this text: branch on the code instead.',
  alwaysSent: 'always sent',
  errors: (count) => `${count} errors`,
  oneOf: (place, count) => `Error ${place} of ${count} in this response`,
  more: (count) => `and ${count} more`,
};

const russian: Words = {
  documentation: 'Документация',
  deprecated: 'Устарел.',
  useInstead: (code) => `Вместо него — ${code}`,
  concluded: 'вывод, а не слова производителя',
  reserved: 'Зарезервирован: производитель его пока не присылает.',
  envelope: 'Говорит лишь о том, что внутри что-то не удалось.',
  success: 'Не ошибка: запрос выполнен успешно.',
  ownStatus: (catalog) => `HTTP-статус словами ${catalog}, а не один из её кодов ошибок.`,
  mistypedInteger: (catalog) => `${catalog} присылает целое число, а здесь строка.`,
  source: (vendor, title) => `Источник: ${vendor}, «${title}»`,
  concludedFrom: (vendor, title) => `Вывод из документа ${vendor}, «${title}»; не слова производителя`,
  printed: (words) => `там напечатано «${words}»`,
  notSure: 'Неясно, чей это код.',
  pin: (directive, setting) => `Напишите ${directive} в файле или задайте ${setting}.`,
  noCode: (value, codes) => `${value} — не код ${codes}.`,
  nearest: (code, title) => `Ближайший — ${code}: ${title}.`,
  noCodeHere: 'Кода в нём нет.',
  quoted: (text) => `«${text}»`,
  fields: (names, several) => `${several ? 'Поля' : 'Поле'}: ${names}`,
  violations: 'Нарушенные ограничения:',
  otherStatus: (member, written, catalog, sent) =>
    `Здесь ${member} — ${written}; ${catalog} присылает с этим кодом ${sent}.`,
  reference: (member, text) => `Для службы поддержки: ${member} ${text}`,
  unstable: 'Производитель может изменить этот текст: проверяйте код, а не его.',
  alwaysSent: 'присылается всегда',
  errors: (count) => `ошибок: ${count}`,
  oneOf: (place, count) => `Ошибка ${place} из ${count} в этом ответе`,
  more: (count) => `и ещё ${count}`,
};

const translations: Readonly<Record<string, Words>> = { en: english, ru: russian };
