import { useState } from 'preact/hooks';
import { noticeOf, plain } from '../lib/core/notice.ts';
import { ForgetDialog } from './forget-dialog.tsx';
import { useLanguage } from './language.ts';
import type { Actions, Means } from './use-actions.ts';

type Props = Pick<Means, 'send'> & Pick<Actions, 'tell'>;

/** The way to delete all that is stored. */
export function ForgetBox({ send, tell }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [isAsked, ask] = useState(false);

  function forget(): void {
    const reply = send({ type: 'forget-everything' });
    void tell(
      reply.then((said) =>
        said.kind === 'done' ? plain(say('forgotten')) : noticeOf(said, 0, language),
      ),
    );
  }

  return (
    <section aria-labelledby="stored">
      <h2 id="stored">{say('storedTitle')}</h2>
      <p>{say('storedHelp')}</p>
      <div class="buttons">
        <button type="button" aria-haspopup="dialog" onClick={() => ask(true)}>
          {say('forgetEverything')}
        </button>
      </div>
      {isAsked && <ForgetDialog forget={forget} close={() => ask(false)} />}
    </section>
  );
}
