import type { RefObject } from 'preact';
import { ORDERS, STATUSES, type Search } from '../lib/core/find.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import { ORDER_KEY, STATUS_KEY } from './search-words.ts';

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly search: Search;
  readonly change: (search: Search) => void;
};

/** Narrows the list down to the tasks that are looked for, and orders it. */
export function SearchBar({ field, search, change }: Props) {
  const { say } = useLanguage();
  return (
    <search class="search-bar">
      <div class="search-field">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          aria-label={say('searchTasks')}
          placeholder={say('searchHint')}
          value={search.text}
          spellcheck={false}
          autocomplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('.tasks > li')?.focus();
          }}
          onInput={({ currentTarget }) => change({ ...search, text: currentTarget.value })}
        />
      </div>
      <Menu
        name={say('showStatus')}
        values={STATUSES}
        chosen={search.status}
        words={(status) => say(STATUS_KEY[status])}
        choose={(status) => change({ ...search, status })}
      />
      <Menu
        name={say('orderBy')}
        values={ORDERS}
        chosen={search.order}
        words={(order) => say(ORDER_KEY[order])}
        choose={(order) => change({ ...search, order })}
      />
    </search>
  );
}

type MenuProps<Value extends string> = {
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly words: (value: Value) => string;
  readonly choose: (value: Value) => void;
};

function Menu<Value extends string>({ name, values, chosen, words, choose }: MenuProps<Value>) {
  return (
    <select
      aria-label={name}
      title={name}
      value={chosen}
      onChange={({ currentTarget }) => {
        const value = values[currentTarget.selectedIndex];
        if (value !== undefined) choose(value);
      }}
    >
      {values.map((value) => (
        <option key={value} value={value}>
          {words(value)}
        </option>
      ))}
    </select>
  );
}
