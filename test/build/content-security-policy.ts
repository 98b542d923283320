/**
 * What pages and worker may load and reach: scripts, styles and pictures of this package, pictures in
 * answers, and services. Which services, the host permissions say: a policy that named hosts would keep
 * the optional ones out even when they are granted. Loopback goes by name, since no policy can name
 * `[::1]` (https://github.com/w3c/webappsec-csp/issues/440). No text becomes markup or script.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'connect-src https: http://localhost:* http://127.0.0.1:*',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
