import { useLanguage } from './language.ts';

type Props = {
  readonly value: string;
  readonly isRefused: boolean;
  readonly change: (value: string) => void;
};

/** The field for the address of a server of the user's own choice. */
export function AddressField({ value, isRefused, change }: Props) {
  const { say } = useLanguage();
  return (
    <div class="server-address">
      <label for="server-address">{say('serverAddress')}</label>
      <input
        id="server-address"
        type="text"
        inputMode="url"
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder="https://api.example.com"
        aria-invalid={isRefused}
        aria-describedby="server-address-help service-refusal"
        onInput={(event) => change(event.currentTarget.value)}
      />
      <p id="server-address-help" class="help">
        {say('serverAddressHelp')}
      </p>
    </div>
  );
}
