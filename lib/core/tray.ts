import type { Account } from './account.ts';
import type { Bug } from './bug.ts';
import type { Poll } from './schedule.ts';
import type { ServiceId } from './service.ts';
import type { Settings } from './settings.ts';
import type { Answer } from './solution.ts';
import type { Entry } from './task-index.ts';
import type { Task, TaskKey } from './task.ts';

/** A task with all that is known of it. */
export type FollowedTask = {
  readonly key: TaskKey;
  /** The number of its newest event. */
  readonly event: number;
  readonly task: Task;
  /** Null unless the task is ready. */
  readonly answer: Answer | null;
  readonly poll: Poll | null;
  /** What its service's clock is ahead of this computer's, in ms; zero where that is not known. */
  readonly ahead: number;
};

/** What a page shows: the account, the list of all tasks, and those of them that are in sight. */
export type Tray = {
  /** The service that is asked. */
  readonly service: ServiceId;
  /** That of the user there, but for the key itself. */
  readonly account: Account;
  /** As the user left them, or as they are at first. */
  readonly settings: Settings;
  /** The newest mistake of this extension that the user did not dismiss. */
  readonly bug: Bug | null;
  /** The number of the newest event that the user has had before their eyes. */
  readonly seen: number;
  /** The number of the newest event that ever happened. */
  readonly events: number;
  /** How many tasks are followed. */
  readonly count: number;
  /** The followed tasks, the newest event first: of many, only the newest at first. */
  readonly entries: readonly Entry[];
  /** Those that were read. Null is a record that is damaged or missing. */
  readonly tasks: ReadonlyMap<TaskKey, FollowedTask | null>;
};
