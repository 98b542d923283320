import { generate } from 'selfsigned';

const NAMES = ['api.2captcha.com', 'api.rucaptcha.com', 'localhost'];

/** A new key and self-signed certificate (PEM) for the service's hosts and this machine. */
export async function makeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const altNames = NAMES.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: NAMES[0] }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [...altNames, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}
