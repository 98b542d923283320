import type { Solver } from '@2captcha/captcha-solver';

type RecaptchaParams = Parameters<Solver['recaptcha']>[0];

const page = { pageurl: 'https://site.example/login' };
const keyed = { ...page, sitekey: '6Lexamplexamplexample' };
const proxied = { proxy: 'user:pass@198.51.100.7:3128', proxytype: 'HTTP' };
const picture = { body: 'iVBORw0KGgo=', textinstructions: 'click the cats' };

/** The methods that both published v1 clients have, which share one origin. */
export interface CommonSolver extends Pick<
  Solver,
  | 'hcaptcha'
  | 'geetest'
  | 'geetestV4'
  | 'yandexSmart'
  | 'imageCaptcha'
  | 'funCaptcha'
  | 'lemin'
  | 'amazonWaf'
  | 'cloudflareTurnstile'
  | 'coordinates'
  | 'capyPuzzle'
  | 'dataDome'
  | 'cyberSiARA'
  | 'mtCaptcha'
  | 'friendlyCaptcha'
  | 'boundingBox'
> {
  // The two declare `invisible` differently; nothing here sends it.
  recaptcha(params: Omit<RecaptchaParams, 'invisible'>): ReturnType<Solver['recaptcha']>;
}

/** One call of a client: the family of the example that must come back, and how to send the task. */
export interface Submission<Client> {
  readonly family: string;
  readonly send: (client: Client) => Promise<{ readonly data: unknown; readonly id: string }>;
}

/** One submission for each kind of task that both clients know. */
export const commonSubmissions: readonly Submission<CommonSolver>[] = [
  { family: 'recaptcha_v2', send: (c) => c.recaptcha({ ...page, googlekey: 'k' }) },
  {
    family: 'recaptcha_v2_enterprise',
    send: (c) => c.recaptcha({ ...page, ...proxied, googlekey: 'k', enterprise: 1 }),
  },
  {
    family: 'recaptcha_v3',
    send: (c) => c.recaptcha({ ...page, googlekey: 'k', version: 'v3', min_score: 0.3 }),
  },
  { family: 'hcaptcha', send: (c) => c.hcaptcha(keyed) },
  { family: 'geetest_v3', send: (c) => c.geetest({ ...page, gt: 'g', challenge: 'c' }) },
  { family: 'geetest_v4', send: (c) => c.geetestV4({ ...page, captcha_id: 'i' }) },
  { family: 'yandex', send: (c) => c.yandexSmart(keyed) },
  { family: 'image_to_text', send: (c) => c.imageCaptcha(picture) },
  { family: 'funcaptcha', send: (c) => c.funCaptcha({ ...page, publickey: 'p' }) },
  { family: 'lemin', send: (c) => c.lemin({ ...page, captcha_id: 'i', div_id: 'd' }) },
  { family: 'aws_waf', send: (c) => c.amazonWaf({ ...keyed, iv: 'i', context: 'c' }) },
  { family: 'turnstile', send: (c) => c.cloudflareTurnstile({ ...keyed, ...proxied }) },
  { family: 'coordinates', send: (c) => c.coordinates(picture) },
  { family: 'capy', send: (c) => c.capyPuzzle({ ...page, captchakey: 'k' }) },
  {
    family: 'datadome',
    send: (c) => c.dataDome({ ...page, ...proxied, captcha_url: page.pageurl, userAgent: 'UA' }),
  },
  {
    family: 'cybersiara',
    send: (c) => c.cyberSiARA({ ...page, master_url_id: 'm', userAgent: 'UA' }),
  },
  { family: 'mtcaptcha', send: (c) => c.mtCaptcha(keyed) },
  { family: 'friendly', send: (c) => c.friendlyCaptcha(keyed) },
  {
    family: 'bounding_box',
    send: (c) => c.boundingBox({ image: picture.body, textinstructions: 'cars' }),
  },
];

/** What only the official client knows. */
export const officialSubmissions: readonly Submission<Solver>[] = [
  { family: 'cutcaptcha', send: (c) => c.cutCaptcha({ ...page, miseryKey: 'm', apiKey: 'a' }) },
  { family: 'grid', send: (c) => c.grid({ ...picture, recaptcha: 1, rows: 3, cols: 3 }) },
  {
    family: 'recaptcha_recognition',
    send: (c) => c.grid({ ...picture, recaptcha: 1, imgType: 'recaptcha' }),
  },
  { family: 'text_captcha', send: (c) => c.text({ textcaptcha: 'What day follows Thursday?' }) },
  { family: 'draw_around', send: (c) => c.canvas({ ...picture, recaptcha: 1, canvas: 1 }) },
  { family: 'rotate', send: (c) => c.rotate({ body: picture.body, angle: 15 }) },
  {
    family: 'keycaptcha',
    send: (c) =>
      c.keyCaptcha({
        ...page,
        userId: 'u',
        sessionId: 's',
        webServerSign: 'w',
        webServerSign2: 'w2',
      }),
  },
  { family: 'tencent', send: (c) => c.tencent({ ...page, appId: 'a' }) },
  { family: 'atb', send: (c) => c.atbCaptcha({ ...page, appId: 'a', apiServer: 's' }) },
  { family: 'prosopo', send: (c) => c.prosopo(keyed) },
  { family: 'vk_recognition', send: (c) => c.vkimage({ body: picture.body, steps: '[1,2]' }) },
  {
    family: 'vk',
    send: (c) => c.vkcaptcha({ ...proxied, redirect_uri: page.pageurl, userAgent: 'UA' }),
  },
  { family: 'altcha', send: (c) => c.altcha({ ...page, challengeUrl: page.pageurl }) },
  { family: 'audio', send: (c) => c.audio({ body: 'SUQz', lang: 'en' }) },
  { family: 'alibaba', send: (c) => c.alibaba({ ...page, sceneId: 's', prefix: 'p' }) },
];
