/** The value of the `fileCatalogs` setting: glob → catalog id, or `none`. */
export type FileCatalogs = Readonly<Record<string, string>>;

/** The glob that matches just this file; a name such as `[id].ts` would otherwise be read as a pattern. */
export function globOf(relativePath: string): string {
  return relativePath.replace(/[*?[{]/g, '[$&]');
}

export function withPin(pins: FileCatalogs | undefined, glob: string, catalog: string): FileCatalogs {
  return { ...pins, [glob]: catalog };
}

/** `undefined` when nothing is left, so that the setting disappears from the file instead of staying as `{}`. */
export function withoutPin(pins: FileCatalogs | undefined, glob: string): FileCatalogs | undefined {
  const left = Object.entries(pins ?? {}).filter(([key]) => key !== glob);
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}
