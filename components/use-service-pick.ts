import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../lib/core/language.ts';
import { plain } from '../lib/core/notice.ts';
import { readServerAddress, type ServerAddress } from '../lib/core/server-address.ts';
import { hostOf, isKnown, serviceOf, type KnownId, type ServiceId } from '../lib/core/service.ts';
import { useLanguage } from './language.ts';
import type { Actions } from './use-actions.ts';

/** What it takes to have another service asked. */
export type ServiceMeans = {
  /** The service that is asked. */
  readonly service: ServiceId;
  readonly actions: Pick<Actions, 'perform' | 'tell'>;
  /** Asks the user for access to a service; answers whether it was given. */
  readonly allowService: (service: ServiceId) => Promise<boolean>;
};

/** A service by its name, or the one at the address that is typed. */
export type PickedService = KnownId | 'other';

/** The choice of a service, as far as the user is with it. */
export type ServicePick = {
  readonly picked: PickedService;
  readonly pick: (picked: PickedService) => void;
  readonly address: string;
  readonly type: (address: string) => void;
  /** Whether it would be another than the one that is asked. */
  readonly isOther: boolean;
  /** Why it was not taken, in words; null where nothing was refused. */
  readonly refusal: string | null;
  /** Has it asked from now on. Must be called in the handler of a user's act. */
  readonly submit: () => Promise<void>;
};

const REFUSED: Readonly<Record<Extract<ServerAddress, { kind: 'refused' }>['reason'], MessageKey>> =
  {
    empty: 'addressEmpty',
    insecure: 'addressInsecure',
    path: 'addressPath',
    none: 'addressNoServer',
  };

/** Holds the choice of a service until it is submitted. */
export function useServicePick({ service, actions, allowService }: ServiceMeans): ServicePick {
  const { say } = useLanguage();
  const current = isKnown(service) ? service : 'other';
  const [picked, setPicked] = useState<PickedService>(current);
  const [address, setAddress] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const wanted = wantedService(picked, address);
  // It may be changed on another page too.
  useEffect(() => {
    setPicked(current);
    setAddress(current === 'other' ? service : '');
  }, [current, service]);

  async function submit(): Promise<void> {
    setRefusal(null);
    if (wanted.kind === 'refused') return setRefusal(say(REFUSED[wanted.reason]));
    const { name, origin } = serviceOf(wanted.service);
    // Nothing may be awaited before it: the browser asks in the handler of a user's act alone.
    const isAllowed = await allowService(wanted.service);
    if (!isAllowed) return setRefusal(say('accessNotGiven', hostOf(origin)));
    const reply = await actions.perform({ type: 'use-service', service: wanted.service });
    if (reply.kind === 'done') await actions.tell(plain(say('serviceUsed', name)));
  }

  return {
    picked,
    pick: (choice) => {
      setPicked(choice);
      setRefusal(null);
    },
    address,
    type: setAddress,
    isOther: wanted.kind === 'refused' || wanted.service !== service,
    refusal,
    submit,
  };
}

function wantedService(picked: PickedService, address: string): ServerAddress {
  return picked === 'other' ? readServerAddress(address) : { kind: 'service', service: picked };
}
