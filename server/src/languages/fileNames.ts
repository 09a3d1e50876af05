/** The language of a file that is looked at without an editor saying which it is, by the ending of its name. */
const BY_ENDING: Readonly<Record<string, string>> = {
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescriptreact',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascriptreact',
  py: 'python',
  rb: 'ruby',
  go: 'go',
  php: 'php',
  scala: 'scala',
  kt: 'kotlin',
  rs: 'rust',
  java: 'java',
  cs: 'csharp',
  swift: 'swift',
  dart: 'dart',
  ex: 'elixir',
  exs: 'elixir',
  lua: 'lua',
  groovy: 'groovy',
  ps1: 'powershell',
  psm1: 'powershell',
  sh: 'shellscript',
  c: 'c',
  h: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  hpp: 'cpp',
  vue: 'vue',
  svelte: 'svelte',
};

/** Files that say what a folder is about, in the order in which they are looked at. */
const MANIFESTS: readonly { readonly name: RegExp; readonly language: string; readonly glob: string }[] = [
  { name: /^package\.json$/, language: 'json', glob: 'package.json' },
  { name: /^pyproject\.toml$/, language: 'toml', glob: 'pyproject.toml' },
  { name: /^requirements\.txt$/, language: 'dotenv', glob: 'requirements.txt' },
  { name: /^go\.mod$/, language: 'go', glob: 'go.mod' },
  { name: /^pom\.xml$/, language: 'xml', glob: 'pom.xml' },
  { name: /^build\.gradle(?:\.kts)?$/, language: 'groovy', glob: 'build.{gradle,gradle.kts}' },
  { name: /^composer\.json$/, language: 'json', glob: 'composer.json' },
  { name: /^Gemfile$/, language: 'ruby', glob: 'Gemfile' },
  { name: /^Cargo\.toml$/, language: 'toml', glob: 'Cargo.toml' },
  { name: /\.csproj$/, language: 'xml', glob: '*.csproj' },
  { name: /^\.env(?:\.[\w-]+)*$/, language: 'dotenv', glob: '.env*' },
  { name: /^application(?:-[\w-]+)?\.ya?ml$/, language: 'yaml', glob: 'application*.{yml,yaml}' },
  { name: /^application(?:-[\w-]+)?\.properties$/, language: 'properties', glob: 'application*.properties' },
  { name: /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/, language: 'yaml', glob: '{docker-compose,compose}*.{yml,yaml}' },
  { name: /^appsettings(?:\.[\w-]+)?\.json$/, language: 'json', glob: 'appsettings*.json' },
];

/** The language of a file that holds a program; undefined for all others. */
export function programLanguageOf(name: string): string | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1];
  return ending !== undefined && Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
}

/** The language of a file that says what its folder is about; undefined for all others. */
export function manifestLanguageOf(name: string): string | undefined {
  return MANIFESTS.find((manifest) => manifest.name.test(name))?.language;
}

/** What a client is asked to watch so that nothing that was read of these files goes stale. */
export const watchedGlobs: readonly string[] = [
  `**/*.{${Object.keys(BY_ENDING).join(',')}}`,
  ...MANIFESTS.map(({ glob }) => `**/${glob}`),
];
