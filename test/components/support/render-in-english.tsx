import { render } from '@testing-library/preact';
import type { ComponentChildren, VNode } from 'preact';
import { Speaking } from '../../../components/language.ts';
import { ENGLISH } from '../../support/languages.ts';

/** Renders components that speak English, whenever they are rendered again too. */
export function renderInEnglish(page: VNode) {
  return render(page, { wrapper: InEnglish });
}

/** Gives the components inside it English words. */
export function InEnglish({ children }: { readonly children?: ComponentChildren }) {
  return <Speaking value={ENGLISH}>{children}</Speaking>;
}
