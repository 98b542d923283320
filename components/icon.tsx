const PATHS = {
  // Drawn on a grid of 16 with a stroke of 1.5.
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5M8 4.5V8l2.25 1.5',
  check: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5M5.25 8.25l2 2l3.75-4.25',
  cross:
    'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5M5.75 5.75l4.5 4.5M10.25 5.75l-4.5 4.5',
  pause: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5M6.5 5.75v4.5M9.5 5.75v4.5',
  warning: 'M8 2L14.25 13.25H1.75ZM8 6.25v3.25M8 11.25v.25',
  copy: 'M5.75 5.75h7.5v7.5h-7.5zM10.25 5.75v-3h-7.5v7.5h3',
  down: 'M4 6.25L8 10.25L12 6.25',
  up: 'M4 9.75L8 5.75L12 9.75',
  right: 'M6.25 4L10.25 8L6.25 12',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.25 10.25L13.5 13.5',
  keys: 'M1.75 4.25h12.5v7.5H1.75zM4.25 6.75v.01M6.75 6.75v.01M9.25 6.75v.01M11.75 6.75v.01M5 9.25h6',
  tab: 'M9 2.75H2.75v10.5h10.5V7M9.5 6.5L13.5 2.5M10.75 2.5H13.5V5.25',
  panel: 'M2.25 2.75h11.5v10.5H2.25zM9.75 2.75v10.5',
  remove: 'M4 4l8 8M12 4l-8 8',
  settings:
    'M2 4.75h6.5M12 4.75h2M2 11.25h2M7.5 11.25H14M10.25 3a1.75 1.75 0 1 0 0 3.5a1.75 1.75 0 1 0 0-3.5M5.75 9.5a1.75 1.75 0 1 0 0 3.5a1.75 1.75 0 1 0 0-3.5',
  pin: 'M5.5 2.5h5M6.25 2.5v4L4.5 9.25h7L9.75 6.5v-4M8 9.25v4.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside a word or inside a named button: it says nothing on its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
