/** What stands in the list's place while there is no task. */
export function EmptyList() {
  return (
    <div class="empty">
      <p>
        <strong>No tasks yet</strong>
      </p>
      <p>
        Paste the id that your script got from <code>createTask</code>. The badge turns green when
        the answer is ready.
      </p>
    </div>
  );
}
