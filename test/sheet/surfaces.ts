/** A page of the extension in the size that it is looked at in, in CSS pixels. */
export type Surface = {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** How many pixels of the screen a CSS pixel takes; default: 1. */
  readonly zoom?: number;
  /** What of the page is drawn: what is in sight, or all of it. Default: what is in sight. */
  readonly drawn?: 'whole' | 'body';
};

/** Every page, by the name that its pictures have. */
export const SURFACES = {
  /** As large as what it holds, up to this size. */
  popup: { path: 'popup.html', width: 400, height: 600, drawn: 'body' },
  panel: { path: 'sidepanel.html', width: 360, height: 800 },
  tab: { path: 'tasks.html', width: 1_280, height: 800 },
  'tab-narrow': { path: 'tasks.html', width: 640, height: 800 },
  insights: { path: 'tasks.html#insights', width: 1_280, height: 1_240 },
  options: { path: 'options.html', width: 1_280, height: 800, drawn: 'whole' },
  'popup-zoomed': { path: 'popup.html', width: 400, height: 300, zoom: 2 },
  'tab-zoomed': { path: 'tasks.html', width: 640, height: 400, zoom: 2 },
} as const satisfies Readonly<Record<string, Surface>>;

export type SurfaceName = keyof typeof SURFACES;

/** The pages of tasks. */
export const TASK_SURFACES: readonly SurfaceName[] = ['popup', 'panel', 'tab', 'tab-narrow'];

/** Those that can export and import. */
export const TABS: readonly SurfaceName[] = ['tab', 'tab-narrow'];

/** All pages. */
export const EVERYWHERE: readonly SurfaceName[] = [...TASK_SURFACES, 'insights', 'options'];
