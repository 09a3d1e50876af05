/**
 * Any language, because a code may stand anywhere; but only documents that someone writes. The left side of a diff,
 * output panels, the commit box and the editor's own settings have other schemes, and start no server.
 */
export const documentSelector: readonly { readonly scheme: string }[] = [
  { scheme: 'file' },
  { scheme: 'untitled' },
  { scheme: 'vscode-notebook-cell' },
  // Repositories opened without cloning, and the files of a remote machine seen from a local extension host.
  { scheme: 'vscode-vfs' },
  { scheme: 'vscode-remote' },
];
