import { render } from 'preact';
import { Header } from '../../components/header.tsx';
import { InsightsView } from '../../components/insights/insights-view.tsx';
import { Speaking } from '../../components/language.ts';
import { TabViews } from '../../components/tab-views.tsx';
import type { Endings } from '../../lib/core/ending.ts';
import { createLanguage } from '../../lib/core/language.ts';
import messages from '../../public/_locales/en/messages.json';
import { readerOf } from '../support/message-reader.ts';
import { endings } from './endings.ts';
import { NOW } from './now.ts';

const SHEET = endings(1_840, 30);
const UNKNOWN = { cost: null, family: null, seconds: null, requests: null };

/** Every state, and which of the periods is chosen in it. */
const STATES: readonly (readonly [title: string, endings: Endings, period: number])[] = [
  ['30 days', read(SHEET), 1],
  ['90 days', read(endings(6_000, 90)), 2],
  ['A year', read(endings(9_000, 365)), 3],
  ['7 days with few answers', read(endings(9, 6)), 0],
  ['One answer', read(SHEET.slice(0, 1)), 0],
  ['Nothing known', read([{ status: 'ready', service: '2captcha', at: NOW, ...UNKNOWN }]), 1],
  ['Nothing in this period', read(endings(9, 40).filter(({ at }) => at < NOW - 1e9)), 0],
  ['Nothing', read([]), 1],
  ['Being read', { kind: 'reading', read: 3_400, of: 10_000 }, 1],
];

function read(all: ReturnType<typeof endings>): Endings {
  return { kind: 'read', endings: all };
}

// A form each: else all their choices of a period were one.
render(
  <Speaking value={createLanguage(readerOf(messages), 'en-US')}>
    {STATES.map(([title, shown]) => (
      <section key={title}>
        <h2>{title}</h2>
        <form>
          <Header openPanel={null} openTab={null} openOptions={() => undefined} showKeys={null}>
            <TabViews view="insights" />
          </Header>
          <InsightsView endings={shown} now={NOW} zone="UTC" />
        </form>
      </section>
    ))}
  </Speaking>,
  document.body,
);
for (const [i, form] of [...document.forms].entries()) {
  form.querySelectorAll('input')[STATES[i]?.[2] ?? 1]?.click();
}
