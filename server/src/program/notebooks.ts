const CELL = /^vscode-notebook-cell:(?:\/\/[^/]*)?/;

/** The address that a document's own file has: that of the notebook for one of its cells. */
export function fileOf(uri: string): string {
  return uri.replace(CELL, 'file://');
}

/** Whether two documents are cells of one notebook, which run as one program. */
export function areOfOneNotebook(one: string, other: string): boolean {
  return CELL.test(one) && withoutFragment(one) === withoutFragment(other);
}

function withoutFragment(uri: string): string {
  return uri.split('#', 1)[0]!;
}
