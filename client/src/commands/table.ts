/** Every command, once: the manifest is generated from this table, and the client registers a handler for each. */
export const commandsTable = {
  'errorCodeAssist.restartServer': 'Restart Server',
  'errorCodeAssist.showOutput': 'Show Output',
  'errorCodeAssist.pinCatalog': 'Pin Catalog for This File…',
  'errorCodeAssist.explainAttribution': 'Explain Attribution',
  'errorCodeAssist.toggleInlayHints': 'Toggle Inlay Hints',
  'errorCodeAssist.decodeResponse': 'Decode Error Response',
  'errorCodeAssist.insertSample': 'Insert Sample Error Response…',
  'errorCodeAssist.copyResponse': 'Copy Error Response as…',
  'errorCodeAssist.generateConstants': 'Generate Constants…',
} as const;

export type CommandId = keyof typeof commandsTable;

export const commandCategory = 'Error Code Assist';

interface MenuItem {
  readonly command: CommandId;
  readonly when: string;
  readonly group?: string;
}

/** Where commands are offered, and where they make no sense. Generated into the manifest as well. */
export const menusTable: Readonly<Record<string, readonly MenuItem[]>> = {
  commandPalette: [
    { command: 'errorCodeAssist.insertSample', when: 'editorIsOpen && !activeEditorIsReadonly' },
    { command: 'errorCodeAssist.copyResponse', when: 'editorIsOpen' },
  ],
  'editor/context': [
    { command: 'errorCodeAssist.decodeResponse', when: 'editorHasSelection', group: 'errorCodeAssist@1' },
  ],
  'explorer/context': [
    {
      command: 'errorCodeAssist.decodeResponse',
      when: '!explorerResourceIsFolder && resourceExtname =~ /^\\.(json|jsonl|ndjson|log|txt|har)$/i',
      group: 'errorCodeAssist@1',
    },
  ],
};
