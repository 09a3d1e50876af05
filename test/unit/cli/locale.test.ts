import assert from 'node:assert/strict';
import { localeFrom } from '../../../server/src/cli/locale.ts';

describe('locale of the environment', () => {
  for (const [environment, locale] of [
    [{}, 'en'],
    [{ LANG: 'ru_RU.UTF-8' }, 'ru-RU'],
    [{ LANG: 'ru_RU.UTF-8', LC_ALL: '' }, 'ru-RU'],
    [{ LANG: 'ru_RU.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'en_US', LC_MESSAGES: 'ru' }, 'ru'],
    [{ LC_MESSAGES: 'ru', LC_ALL: 'de_DE@euro' }, 'de-DE'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: '..' }, 'en'],
  ] as const) {
    it(`${JSON.stringify(environment)} is ${locale}`, () => assert.equal(localeFrom(environment), locale));
  }
});
