import type { Call } from './call.ts';
import type { V1Parameters } from './v1-parameters.ts';

/** Methods of API v1 whose task types come with and without a proxy. */
const PROXY_TYPES: ReadonlyMap<string, string> = new Map([
  ['hcaptcha', 'HCaptcha'],
  ['geetest', 'GeeTest'],
  ['geetest_v4', 'GeeTest'],
  ['yandex', 'YandexSmartCaptcha'],
  ['funcaptcha', 'FunCaptcha'],
  ['lemin', 'Lemin'],
  ['amazon_waf', 'Amazon'],
  ['turnstile', 'Turnstile'],
  ['capy', 'Capy'],
  ['cybersiara', 'AntiCyberSiAra'],
  ['mt_captcha', 'MtCaptcha'],
  ['cutcaptcha', 'CutCaptcha'],
  ['friendly_captcha', 'FriendlyCaptcha'],
  ['keycaptcha', 'KeyCaptcha'],
  ['tencent', 'Tencent'],
  ['atb_captcha', 'AtbCaptcha'],
  ['prosopo', 'Prosopo'],
  ['altcha', 'Altcha'],
  ['alibaba', 'Alibaba'],
]);

/** Methods with one task type. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['datadome', 'DataDomeSliderTask'],
  ['vkcaptcha', 'VKCaptchaTask'],
  ['vkimage', 'VKCaptchaImageTask'],
  ['audio', 'AudioTask'],
  ['rotatecaptcha', 'RotateTask'],
  ['bounding_box', 'BoundingBoxTask'],
]);

/** The task that a request to `in.php` sends, in the terms of API v2. */
export function readV1Task(parameters: V1Parameters): Call {
  const type = typeOf(parameters);
  if (type === undefined) return { kind: 'bad', code: 'ERROR_BAD_PARAMETERS', status: 200 };
  return { kind: 'create', type, parameters: v2Parameters(parameters) };
}

function typeOf(parameters: V1Parameters): string | undefined {
  const { method, proxy, textcaptcha } = parameters;
  // Text has no method of its own: the published client sends none, others `post`.
  if (textcaptcha) return 'TextCaptchaTask';
  if (method === undefined) return undefined;
  if (method === 'post' || method === 'base64') return pictureType(parameters);
  const suffix = proxy ? 'Task' : 'TaskProxyless';
  if (method === 'userrecaptcha') return recaptchaType(parameters, suffix);
  const family = PROXY_TYPES.get(method);
  return family === undefined ? (TYPES.get(method) ?? method) : family + suffix;
}

function pictureType({ coordinatescaptcha, canvas, recaptcha }: V1Parameters): string {
  if (coordinatescaptcha === '1') return 'CoordinatesTask';
  if (canvas === '1') return 'DrawAroundTask';
  return recaptcha === '1' ? 'GridTask' : 'ImageToTextTask';
}

function recaptchaType({ version, enterprise }: V1Parameters, suffix: string): string {
  // reCAPTCHA v3 is solved without a proxy only, so there is one type.
  if (version === 'v3') return 'RecaptchaV3TaskProxyless';
  return `RecaptchaV2${enterprise === '1' ? 'Enterprise' : ''}${suffix}`;
}

function v2Parameters({ method, img_type: imgType }: V1Parameters) {
  return {
    ...(method === 'geetest_v4' ? { version: 4 } : {}),
    ...(imgType === undefined ? {} : { imgType }),
  };
}
