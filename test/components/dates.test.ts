import { describe, expect, test } from 'vitest';
import { longSpan, shortSpan } from '../../components/insights/span-words.ts';
import { taskFacts } from '../../components/task-facts.ts';
import { FOLDERS, languageOf } from '../support/languages.ts';
import { NOW, processing } from './support/followed.ts';
import { trayOf } from './support/tray.ts';

const DAY = NOW / 86_400_000;
const WEEK = { from: Math.floor(DAY), to: Math.floor(DAY) + 6 };

/** How each language writes the first of August 2026, by its folder. */
const WRITTEN = {
  en: {
    moment: 'Aug 1, 2026, 11:58:00 AM',
    soon: 'in 2 s',
    spans: ['Aug 1', 'Aug 2026', 'Aug 1, 2026', 'Aug 1 – 7, 2026', 'Aug 2026'],
  },
  es: {
    moment: '1 ago 2026, 11:58:00',
    soon: 'dentro de 2 s',
    spans: ['1 ago', 'ago 2026', '1 ago 2026', '1–7 ago 2026', 'ago 2026'],
  },
  pt_BR: {
    moment: '1 de ago. de 2026, 11:58:00',
    soon: 'em 2 s',
    spans: [
      '1 de ago.',
      'ago. de 2026',
      '1 de ago. de 2026',
      '1 – 7 de ago. de 2026',
      'ago. de 2026',
    ],
  },
  ru: {
    moment: '1 авг. 2026 г., 11:58:00',
    soon: 'через 2 с',
    spans: ['1 авг.', 'авг. 2026 г.', '1 авг. 2026 г.', '1–7 авг. 2026 г.', 'авг. 2026 г.'],
  },
  zh_CN: {
    moment: '2026年8月1日 11:58:00',
    soon: '2 秒后',
    spans: ['8月1日', '2026年8月', '2026年8月1日', '2026/8/1 – 2026/8/7', '2026年8月'],
  },
};

test('every language is looked at', () => {
  expect(Object.keys(WRITTEN)).toEqual(FOLDERS);
});

describe.each(Object.entries(WRITTEN))('Written in %s:', (folder, written) => {
  const language = languageOf(folder);
  const plain = (text = '') => text.replaceAll(/[\u00A0\u2009\u202F]/g, ' ');

  test('moments, past and to come', () => {
    const task = processing('74372499131');
    const { account } = trayOf([task]);
    const view = { service: '2captcha', now: NOW, account } as const;
    const facts = new Map(taskFacts(task, view, language));
    expect(plain(facts.get(language.say('factAdded')))).toBe(written.moment);
    expect(facts.get(language.say('factNextRequest'))).toBe(written.soon);
  });

  test('spans of days', () => {
    const short = (['day', 'month'] as const).map((unit) => shortSpan(WEEK, unit, language));
    const long = (['day', 'week', 'month'] as const).map((unit) => longSpan(WEEK, unit, language));
    expect([...short, ...long].map(plain)).toEqual(written.spans);
  });
});
