import { serviceOf, type ServiceId } from '../../lib/core/service.ts';
import { useLanguage } from '../language.ts';

type Props = {
  readonly services: readonly ServiceId[];
  readonly chosen: ServiceId;
  readonly choose: (service: ServiceId) => void;
};

/** Of which service's tasks the sums are: those of several would add up different currencies. */
export function ServiceChoice({ services, chosen, choose }: Props) {
  const { say } = useLanguage();
  return (
    <select
      aria-label={say('service')}
      value={services.indexOf(chosen)}
      onChange={({ currentTarget }) => {
        const service = services[currentTarget.selectedIndex];
        if (service !== undefined) choose(service);
      }}
    >
      {services.map((service, i) => (
        <option key={service} value={i}>
          {serviceOf(service).name}
        </option>
      ))}
    </select>
  );
}
