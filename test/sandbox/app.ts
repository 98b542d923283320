import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { controlApi } from './control.ts';
import type { Dialect } from './dialect.ts';
import { exchange } from './exchange.ts';
import type { Service } from './service.ts';
import { inPhp, resPhp } from './v1.ts';
import { readV2 } from './v2.ts';

const v2: Dialect = {
  version: 'v2',
  read: async ({ req }) => readV2(req.path, await req.text()),
};

/** Every address of the sandbox: API v1, the control API, and API v2 for all the rest. */
export function sandboxApp(service: Service): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/_sandbox', controlApi(service));
  app.all('/in.php', (context) => exchange(context, service, inPhp));
  app.all('/res.php', (context) => exchange(context, service, resPhp));
  app.all('*', (context) => exchange(context, service, v2));
  return app;
}
