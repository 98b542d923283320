import type { LaunchOptions } from './browser.ts';

/** What the preferences depend on; `uuid` becomes the host of the extension's addresses. */
export interface FirefoxSetup {
  readonly id: string;
  readonly uuid: string;
  readonly hosts: LaunchOptions['hosts'];
  readonly downloads: string;
}

/** The preferences under which Firefox is tested. */
export function firefoxPreferences(setup: FirefoxSetup): Record<string, unknown> {
  const { id, uuid, hosts, downloads } = setup;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    // For a Firefox that only takes the extension as a temporary one, which every start removes.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // The viewer would stand in for the extension's document of the manifest.
    'devtools.jsonview.enabled': false,
    // Has the browser print the consoles of pages and worker.
    'devtools.console.stdout.content': true,
    'extensions.openPopupWithoutUserGesture.enabled': true,
    // Without a display nobody can answer a prompt: what the extension asks for is granted.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'intl.locale.requested': 'en-US',
    ...hostPreferences(hosts),
  };
}

function hostPreferences(hosts: LaunchOptions['hosts']): Record<string, unknown> {
  const ports = new Set(Object.values(hosts));
  if (ports.size > 1) throw new Error('Firefox can map its hosts to one port only.');
  const [port] = ports;
  if (port === undefined) return {};
  return {
    'network.dns.localDomains': Object.keys(hosts).join(','),
    'network.socket.forcePort': `443=${port}`,
  };
}
