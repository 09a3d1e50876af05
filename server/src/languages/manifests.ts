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

/** The language of a file that says what its folder is about; undefined for all others. */
export function manifestLanguageOf(name: string): string | undefined {
  return MANIFESTS.find((manifest) => manifest.name.test(name))?.language;
}

/** Where these files are, for whoever watches them. */
export const manifestGlobs: readonly string[] = MANIFESTS.map(({ glob }) => `**/${glob}`);
