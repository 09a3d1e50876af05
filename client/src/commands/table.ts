/** Every command, once: the manifest is generated from this table, and the client registers a handler for each. */
export const commandsTable = {
  'errorCodeAssist.restartServer': 'Restart Server',
  'errorCodeAssist.showOutput': 'Show Output',
  'errorCodeAssist.pinCatalog': 'Pin Catalog for This File…',
  'errorCodeAssist.explainAttribution': 'Explain Attribution',
  'errorCodeAssist.toggleInlayHints': 'Toggle Inlay Hints',
} as const;

export type CommandId = keyof typeof commandsTable;

export const commandCategory = 'Error Code Assist';
