import assert from 'node:assert/strict';
import { defaultSettings, parseSettings, type Settings } from '../../../server/src/settings.ts';

const everythingSet: Settings = {
  rules: {
    'unhandled-code': 'off',
    'unknown-code': 'hint',
    'duplicate-code': 'information',
    'deprecated-code': 'error',
    'code-type-mismatch': 'hint',
    'http-status-mismatch': 'off',
    'response-shape': 'error',
    'unstable-message-match': 'information',
    'masked-http-status': 'off',
  },
  catalogs: { enabled: ['planfix', 'of-our-own'] },
  fileCatalogs: { 'src/**/*.ts': 'primatime', 'legacy/**': 'none' },
  folderEvidence: false,
  exhaustiveness: {
    default: 'required',
    ifChains: true,
    tables: true,
    scope: 'category',
    noDefaultComment: 'exhaustive',
  },
  inlayHints: { enabled: false, in: 'all' },
  locale: 'ru',
};

describe('settings', () => {
  it('are taken as a client nests them', () => {
    assert.deepEqual(parseSettings(everythingSet), everythingSet);
  });

  it('are taken from inside their section', () => {
    assert.deepEqual(parseSettings({ errorCodeAssist: everythingSet }), everythingSet);
  });

  it('are taken in flat keys', () => {
    const { rules, catalogs, fileCatalogs, folderEvidence, exhaustiveness, inlayHints, locale } = everythingSet;
    const flat = {
      rules,
      'catalogs.enabled': catalogs.enabled,
      fileCatalogs,
      folderEvidence,
      ...Object.fromEntries(Object.entries(exhaustiveness).map(([key, value]) => [`exhaustiveness.${key}`, value])),
      ...Object.fromEntries(Object.entries(inlayHints).map(([key, value]) => [`inlayHints.${key}`, value])),
      locale,
    };
    assert.deepEqual(parseSettings(flat), everythingSet);
  });

  for (const raw of [undefined, null, 7, 'text', [], {}, { rules: [] }, { exhaustiveness: null }]) {
    it(`are the defaults for ${JSON.stringify(raw)}`, () => assert.deepEqual(parseSettings(raw), defaultSettings));
  }

  it('fall back one by one where a value has the wrong type', () => {
    const wrong = {
      rules: { 'unhandled-code': 'fatal', 'unknown-code': 2, 'duplicate-code': 'off', 'no-such-rule': 'error' },
      catalogs: { enabled: 'planfix' },
      fileCatalogs: { 'a.ts': 'planfix', 'b.ts': 3, 'c.ts': '' },
      folderEvidence: 'no',
      exhaustiveness: { default: 'always', ifChains: 'yes', tables: 1, scope: true, noDefaultComment: '  ' },
      inlayHints: { enabled: 'yes', in: 'json' },
      locale: false,
    };
    assert.deepEqual(parseSettings(wrong), {
      ...defaultSettings,
      rules: { ...defaultSettings.rules, 'duplicate-code': 'off' },
      fileCatalogs: { 'a.ts': 'planfix' },
    });
  });

  it('drop what is not a catalog id, and keep an empty list', () => {
    assert.deepEqual(parseSettings({ catalogs: { enabled: ['planfix', 3, null, ''] } }).catalogs.enabled, ['planfix']);
    assert.deepEqual(parseSettings({ catalogs: { enabled: [] } }).catalogs.enabled, []);
  });

  it('do not reach into what an object inherits', () => {
    const inherited: unknown = Object.create({ locale: 'ru' });
    assert.equal(parseSettings(inherited).locale, 'auto');
    assert.deepEqual(parseSettings(JSON.parse('{ "fileCatalogs": { "__proto__": "planfix" } }')).fileCatalogs, {
      ['__proto__']: 'planfix',
    });
  });
});
