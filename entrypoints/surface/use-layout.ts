import { useEffect, useState } from 'preact/hooks';
import type { TaskViewProps } from '../../components/task-view.tsx';

/** From this width on there is room for the details beside the list. */
const WIDE = '(min-width: 880px)';

/** The layout that the page has room for. */
export function useLayout(): TaskViewProps['layout'] {
  const [wide] = useState(() => matchMedia(WIDE));
  const [isWide, setWide] = useState(wide.matches);
  useEffect(() => {
    const update = (): void => setWide(wide.matches);
    wide.addEventListener('change', update);
    return () => wide.removeEventListener('change', update);
  }, [wide]);
  return isWide ? 'columns' : 'stack';
}
