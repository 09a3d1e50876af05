import { EventEmitter, LogLevel, workspace, type Disposable, type LogOutputChannel } from 'vscode';

const setting = 'errorCodeAssist.trace.server';

/**
 * The language client traces only while its channel's log level is Trace, which a user would have to set by hand, and
 * for every extension's messages alike. This channel derives the level from the setting, and writes into `output`.
 */
export function traceChannel(output: LogOutputChannel): { readonly channel: LogOutputChannel } & Disposable {
  const level = () =>
    workspace.getConfiguration().get<string>(setting, 'off') === 'off' ? LogLevel.Info : LogLevel.Trace;
  const levelChanged = new EventEmitter<LogLevel>();
  const listener = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(setting)) levelChanged.fire(level());
  });
  const channel = Object.create(output, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: levelChanged.event },
    trace: { value: (message: string) => output.info(message) },
  }) as LogOutputChannel;
  return {
    channel,
    dispose() {
      listener.dispose();
      levelChanged.dispose();
    },
  };
}
