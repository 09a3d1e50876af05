import { ConfigurationTarget, commands, window, workspace, type WorkspaceConfiguration } from 'vscode';

const NAME = 'inlayHints.enabled';

/** Turns the hints on or off where they are set already, otherwise for the user. */
export async function toggleInlayHints(): Promise<void> {
  const resource = window.activeTextEditor?.document.uri;
  const configuration = workspace.getConfiguration('errorCodeAssist', resource);
  const enabled = configuration.get(NAME) !== true;
  await configuration.update(NAME, enabled, targetOf(configuration));
  if (!enabled || workspace.getConfiguration('editor', resource).get('inlayHints.enabled') !== 'off') return;
  const open = 'Open Settings';
  const answer = await window.showInformationMessage('The editor itself shows no inlay hints.', open);
  if (answer === open) await commands.executeCommand('workbench.action.openSettings', 'editor.inlayHints.enabled');
}

function targetOf(configuration: WorkspaceConfiguration): ConfigurationTarget {
  const set = configuration.inspect(NAME);
  if (set?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  return set?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
}
