import type { Text } from './text.ts'

/** Refusals about signing in, sessions and accounts. */
export const identityRefusals = {
  'sign_in.refused': {
    zh: '用户名或密码不正确，或账号暂不可用。连续{mostFailures}次失败将锁定{minutes}分钟。',
    en: 'Login or password is not right, or the account cannot be used now. {mostFailures} failures in a row lock it for {minutes} minutes.',
  },
  'sign_in.otp_needed': { zh: '请输入动态验证码。', en: 'Enter the code of your second factor.' },
  'sign_in.otp_wrong': {
    zh: '动态验证码不正确或已使用，请等下一个。',
    en: 'The code is not right or was used already; wait for the next.',
  },
  'sign_in.not_ours': {
    zh: '统一认证已通过，但本系统没有您的有效账号（{login}），请联系管理员。',
    en: 'The city’s sign-on knows you, but there is no active account for you here ({login}); ask an administrator.',
  },
  'sign_on.not_configured': { zh: '本系统未接入统一认证。', en: 'The city’s own sign-on is not connected.' },
  'sign_on.failed': { zh: '统一认证未完成，请重新登录。', en: 'The sign-on was not completed; begin again.' },
  'sign_on.unreachable': {
    zh: '统一认证暂时无法访问，请稍后再试或用密码登录。',
    en: 'The city’s sign-on cannot be reached now; try later, or sign in with your password.',
  },
  'session.not_found': { zh: '没有这个登录会话。', en: 'There is no such session.' },
  'session.not_your_unit': { zh: '您今天不在“{unit}”任职。', en: 'You do not serve in “{unit}” today.' },
  'password.wrong': { zh: '当前密码不正确。', en: 'That is not your password.' },
  'password.same': { zh: '新密码与当前密码相同。', en: 'The new password is the old one.' },
  'password.too_short': { zh: '密码至少{minLength}个字符。', en: 'A password has at least {minLength} characters.' },
  'password.too_long': { zh: '密码最多{longest}个字符。', en: 'A password has at most {longest} characters.' },
  'password.too_plain': { zh: '密码过于简单，容易被猜到。', en: 'That password is too easily guessed.' },
  'password.broken': {
    zh: '这个密码在已泄露的常用密码名单中，请换一个。',
    en: 'That password stands in the list of those that were broken; take another.',
  },
  'password.holds_name': { zh: '密码不能包含登录名或姓名。', en: 'A password may not hold your login or name.' },
  'otp.is_on': { zh: '已启用动态验证码。', en: 'The second factor is on already.' },
  'otp.not_begun': { zh: '尚未开始启用动态验证码。', en: 'No second factor was begun.' },
  'otp.wrong': { zh: '动态验证码不正确或已使用。', en: 'The code is not right or was used already.' },
  'account.own': { zh: '不能管理自己的账号。', en: 'Nobody manages their own account.' },
  'account.none': { zh: '{name}没有账号。', en: '{name} has no account.' },
  'account.is_active': { zh: '{name}的账号已启用。', en: '{name}’s account is active already.' },
  'account.is_disabled': { zh: '{name}的账号已停用。', en: '{name}’s account is disabled.' },
} as const satisfies Record<string, Text>
