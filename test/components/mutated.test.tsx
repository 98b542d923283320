import { render } from 'preact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TaskRow } from '../../components/task-row.tsx';
import type { View } from '../../components/view.ts';
import { readAnswer, readResponse } from '../../lib/wire.ts';
import { bodies, MARKUP } from '../lib/support/answers.ts';
import { failed, labelled, NOW, received, reported } from './support/followed.ts';
import { InEnglish } from './support/render-in-english.tsx';
import { NEW_ACCOUNT } from '../../lib/core/account.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import { NO_SELECTION } from './support/no-selection.ts';

/** All that a row with open details is made of. */
const OWN = 'LI DIV SPAN BUTTON UL P CODE DL DT DD DETAILS SUMMARY PRE FORM LABEL INPUT STRONG';
const PICTURES = 'IMG FIGURE FIGCAPTION svg g path circle text use';
const ELEMENTS: ReadonlySet<string> = new Set(`${OWN} ${PICTURES}`.split(' '));

const VIEW: View = { service: '2captcha', now: NOW, account: NEW_ACCOUNT };
const nothing = async () => undefined;
const ACTIONS = {
  perform: async () => ({ kind: 'done' }) as const,
  copy: nothing,
  tell: nothing,
  refuse: nothing,
};

/** What stands in a row with its details open that the extension did not put there. */
function strangers(followed: FollowedTask): readonly string[] {
  const root = document.createElement('ul');
  const place = { key: followed.key, index: 0, gap: 0, count: 1 };
  const row = { place, followed, view: VIEW, actions: ACTIONS, isOpen: true, isNew: true };
  render(
    <InEnglish>
      <TaskRow
        {...row}
        details="inside"
        selection={NO_SELECTION}
        shown={[]}
        toggle={() => undefined}
      />
    </InEnglish>,
    root,
  );
  const found = [...root.querySelectorAll('*')].filter(isStrange).map((each) => each.outerHTML);
  render(null, root);
  return found;
}

function isStrange(element: Element): boolean {
  const image = element.getAttribute('src') ?? 'data:image/png';
  return (
    !ELEMENTS.has(element.tagName) ||
    element.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc') ||
    element.getAttribute('href')?.startsWith('#') === false ||
    !/^data:image\/(?:png|jpeg|gif|webp)/.test(image)
  );
}

/** A task as this body left it. */
function taskOf(body: string): FollowedTask {
  const reading = readResponse(body);
  return reading.kind === 'error'
    ? failed('7', reading.failure)
    : received('7', body, readAnswer(body));
}

test(
  'no answer, however it is mutated, puts an element of its own on the page',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...MARKUP), (body, markup) => {
        const task = labelled(taskOf(body), markup);
        const failure = { code: markup, number: 1, description: markup };
        expect(strangers(task)).toEqual([]);
        expect(strangers(reported(task, failure))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  },
);
