import type { Search } from '../lib/core/find.ts';
import type { MessageKey } from '../lib/core/language.ts';

/** What the choices of statuses are called. */
export const STATUS_KEY: Readonly<Record<Search['status'], MessageKey>> = {
  all: 'allStatuses',
  processing: 'statusProcessing',
  ready: 'statusReady',
  failed: 'statusFailed',
  stalled: 'statusStalled',
};

/** What the choices of orders are called. */
export const ORDER_KEY: Readonly<Record<Search['order'], MessageKey>> = {
  newest: 'orderNewest',
  oldest: 'orderOldest',
  costliest: 'orderCostliest',
  slowest: 'orderSlowest',
};
