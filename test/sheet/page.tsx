import { render } from 'preact';
import { Speaking } from '../../components/language.ts';
import { TaskRow } from '../../components/task-row.tsx';
import { NEW_ACCOUNT } from '../../lib/core/account.ts';
import type { View } from '../../components/view.ts';
import { createLanguage } from '../../lib/core/language.ts';
import type { FollowedTask } from '../../lib/core/tray.ts';
import messages from '../../public/_locales/en/messages.json';
import { readerOf } from '../support/message-reader.ts';
import { NOW } from './now.ts';
import { failedTasks, readyTasks } from './tasks.ts';
import { NO_SELECTION } from '../components/support/no-selection.ts';

const VIEW: View = { service: '2captcha', now: NOW, account: NEW_ACCOUNT };
const ACTIONS = {
  perform: () => Promise.resolve({ kind: 'done' } as const),
  copy: () => Promise.resolve(),
  tell: async () => undefined,
  refuse: () => undefined,
};

type Props = { readonly title: string; readonly followed: FollowedTask };

function Example({ title, followed }: Props) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="tasks">
        <TaskRow
          place={{ key: followed.key, index: 0, gap: 0, count: 1 }}
          followed={followed}
          view={VIEW}
          isOpen
          details="inside"
          isNew={false}
          actions={ACTIONS}
          selection={NO_SELECTION}
          shown={[]}
          toggle={() => undefined}
        />
      </ul>
    </section>
  );
}

const examples = location.hash === '#failures' ? failedTasks : readyTasks;
render(
  <Speaking value={createLanguage(readerOf(messages), 'en-US')}>
    {examples.map(([title, followed]) => (
      <Example key={followed.key} title={title} followed={followed} />
    ))}
  </Speaking>,
  document.body,
);
