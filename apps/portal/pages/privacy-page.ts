import type { Language } from '@shaoying/contract'
import { html } from './html.ts'
import type { Page, PageContext } from './page-frame.ts'
import { say } from './page-words.ts'

/** In plain words, as the Personal Information Protection Law (个人信息保护法) asks: what, what for, who, how long, your rights. */
const notice: Readonly<Record<Language, readonly (readonly [question: string, answer: string])[]>> = {
  zh: [
    [
      '我们收什么',
      '您写下的事情、地点和附件；您愿意留的称呼、电话、门牌。除了登记办理，别的都可以不留。页面不用统计工具，不向别处发送任何内容，也不设跟踪用的 Cookie。',
    ],
    ['用来做什么', '只为把这件事办完：登记、派单、联系您、回访，并统计各类问题（统计里没有您的姓名和电话）。'],
    [
      '谁看得见',
      '姓名、电话、门牌单独加密存放，平时只显示遮盖后的样子。经办人要看，必须写明理由，每次都留下记录，监督人员会查。选择“由热线转达”后，办理单位看不到。',
    ],
    [
      '举报怎么保密',
      '举报人的身份不会交给被举报的单位和个人，举报件也不会派给他们。与您的事有利害关系的工作人员必须回避。',
    ],
    ['保存多久', '按规定的期限保存，期满后删除姓名、电话、门牌和原话，只留下不能认出您的办理记录。'],
    [
      '您的权利',
      '您可以用编号和查询码查看、补充、撤回，也可以拨打热线要求更正或删除。觉得信息被滥用，请直接举报，受理人与被举报人无关。',
    ],
    ['照片', '照片里的拍摄位置和相机信息会去掉后再给办理单位；原件加密保存。'],
  ],
  en: [
    [
      'What we take',
      'What you write, the place and your files; what to call you, telephone and door if you wish to leave them. Beyond what is needed to register the matter everything is optional. These pages measure nobody, send nothing elsewhere and set no tracking cookie.',
    ],
    [
      'What for',
      'Only to deal with the matter: to register it, send it to its unit, contact you, ask you how it went, and count kinds of problems (without your name or number).',
    ],
    [
      'Who sees it',
      'Name, telephone and door are kept apart and encrypted, and shown masked. Whoever handles the matter must give a reason to see them; every look is written down and checked. If you choose that the hotline passes messages on, the unit cannot see them.',
    ],
    [
      'Reports in confidence',
      'Who reports never reaches the unit or person it is about, and the order is never sent to them. Staff with an interest must withdraw.',
    ],
    [
      'How long',
      'As long as the rules say. Then name, telephone, door and your own words are deleted; a record of the work remains that does not show who you are.',
    ],
    [
      'Your rights',
      'With number and code you can read, add and take back; call the hotline to have something corrected or deleted. If you think your data was misused, report it: whoever takes the report has nothing to do with whom it is about.',
    ],
    [
      'Photos',
      'Where and with which camera a photo was taken is removed before the unit sees it; the original is kept encrypted.',
    ],
  ],
}

export function privacyPage({ language }: PageContext): Page {
  const words = say(language)
  return {
    title: words('privacyTitle'),
    main: html`<h1>${words('privacyTitle')}</h1>${notice[language].map(([question, answer]) => html`<h2>${question}</h2><p>${answer}</p>`)}`,
  }
}
