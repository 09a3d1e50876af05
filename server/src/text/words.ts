/**
 * The words of a name in any naming convention, in lower case: `closeCode`, `close_code`, `CloseCode`, `CLOSE-CODE`
 * and `HTTPStatus2` become `close code` and `http status 2`.
 */
export function words(name: string): readonly string[] {
  return name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{N}+/gu)?.map((word) => word.toLowerCase()) ?? [];
}

/** Whether `part` stands in `whole` as an unbroken run: `teamwork crm` in `create teamwork crm client`. */
export function containsRun(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false;
  for (let from = 0; from + part.length <= whole.length; from++) {
    if (part.every((word, at) => whole[from + at] === word)) return true;
  }
  return false;
}

/** Whether `whole` ends with `part`: `error code` ends with `code`. */
export function endsWithRun(whole: readonly string[], part: readonly string[]): boolean {
  const from = whole.length - part.length;
  return from >= 0 && part.every((word, at) => whole[from + at] === word);
}
