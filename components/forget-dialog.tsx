import { useEffect, useRef } from 'preact/hooks';
import { useLanguage } from './language.ts';

type Props = { readonly forget: () => void; readonly close: () => void };

/** Asks whether all that is stored is to go, and says what that is. */
export function ForgetDialog({ forget, close }: Props) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  // The browser keeps the focus inside, closes it with Escape and gives the focus back.
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="forget" aria-describedby="forget-what" onClose={close}>
      <h2 id="forget">{say('forgetTitle')}</h2>
      <p id="forget-what">{say('forgetWhat')}</p>
      <p>
        <a href="/tasks.html" target="_blank" rel="noreferrer">
          {say('forgetExport')}
        </a>
      </p>
      <div class="buttons">
        {/* First, so that Enter alone deletes nothing. */}
        <button type="button" autofocus onClick={() => dialog.current?.close()}>
          {say('cancel')}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            forget();
            dialog.current?.close();
          }}
        >
          {say('forgetEverything')}
        </button>
      </div>
    </dialog>
  );
}
