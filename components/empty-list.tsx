import { useLanguage } from './language.ts';

/** What stands in the list's place while there is no task. */
export function EmptyList() {
  const { say } = useLanguage();
  return (
    <div class="empty">
      <img src="/icon.svg" width="40" height="40" alt="" />
      <p>
        <strong>{say('noTasks')}</strong>
      </p>
      <p>{say('noTasksHelp')}</p>
    </div>
  );
}
