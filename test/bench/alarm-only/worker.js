// The least that follows tasks with alarms alone, to compare with: it asks for each task at once when it
// is added, and then for all that are pending whenever the alarm fires. It takes Task Tray's messages.

/** The shortest period that Chrome documents: 30 s. */
const PERIOD_MIN = 0.5;

/** @type {import('wxt/browser').WxtBrowser} */
const { runtime, alarms, storage, action } = Reflect.get(globalThis, 'chrome');

runtime.onMessage.addListener((message, _sender, answer) => {
  void take(message).then(() => answer({ kind: 'done' }));
  return true;
});
alarms.onAlarm.addListener(() => void askForAll());

/** @param {{ type: 'save-key', service: '2captcha', key: string } | { type: 'track', ids: string[] }} message */
async function take(message) {
  if (message.type === 'save-key') return storage.local.set({ key: message.key });
  await storage.local.set({ pending: message.ids, answers: {} });
  await alarms.create('poll', { periodInMinutes: PERIOD_MIN });
  void askForAll();
}

async function askForAll() {
  /** @type {{ key: string, pending: string[], answers: Record<string, unknown> }} */
  const { key, pending, answers } = await storage.local.get();
  await Promise.all(
    pending.map(async (id) => {
      const answer = await ask(key, id);
      if (answer.status === 'ready') answers[id] = answer;
    }),
  );
  const left = pending.filter((id) => answers[id] === undefined);
  await storage.local.set({ pending: left, answers });
  const ready = Object.keys(answers).length;
  await action.setBadgeText({ text: ready === 0 ? '' : String(ready) });
  if (left.length === 0) await alarms.clear('poll');
}

/**
 * @param {string} clientKey
 * @param {string} id
 * @returns {Promise<{ status: string }>}
 */
async function ask(clientKey, id) {
  const body = JSON.stringify({ clientKey, taskId: Number(id) });
  const response = await fetch('https://api.2captcha.com/getTaskResult', { method: 'POST', body });
  return response.json();
}
