import * as wire from '@shaoying/contract'
import * as domain from '@shaoying/domain'
import { campaignView, jointTeamView, ratioNoticeView } from '../views/campaign-view.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { row } from './whistle-collections.ts'

const street = '990101001'
const department = '990101-city-management'

export const campaigns: RecordCollection = collection({
  path: 'campaigns',
  idName: 'campaignId',
  tag: 'Campaigns 专项行动',
  noun: 'campaign 专项行动',
  kind: domain.campaignKind,
  read: ['whistle.read'],
  view: wire.CampaignView,
  viewOf: campaignView,
  commands: [
    row('Set up a headquarters 成立指挥部', wire.OpenCampaignInput, domain.openCampaign, {
      name: '打击盗采专项行动',
      purpose: '制止盗采',
      unitId: street,
      commanderPersonId: 'demo-whistle-initiator',
      memberUnitIds: [department],
      area: '西河滩',
      fromOn: '2026-03-02',
      stationed: [{ unitId: department }],
    }),
    row('Add members 增加成员单位', wire.AddMembersInput, domain.addMembers, { unitIds: ['990101-police'] }),
    row('Station staff 派驻人员', wire.CampaignStaffInput, domain.stationStaff, { unitId: department }),
    row('Withdraw staff 撤回派驻人员', wire.CampaignStaffInput, domain.withdrawStaff, { unitId: department }),
    row('Record a figure 填报数据', wire.CampaignFigureInput, domain.recordCampaignFigure, {
      unitId: department,
      kind: 'administrative_cases',
      amount: 1,
    }),
    row('End the campaign 结束专项行动', wire.EndCampaignInput, domain.endCampaign, { summary: '盗采停止' }),
  ],
})

/** Written by the system alone; read by the street and its district. */
export const ratioNotices: RecordCollection = collection({
  path: 'whistle-ratio-notices',
  idName: 'noticeId',
  tag: 'Whistles 吹哨报到',
  noun: 'ratio notice 哨单比提示',
  kind: domain.ratioNoticeKind,
  read: ['whistle.read'],
  view: wire.RatioNoticeView,
  viewOf: ratioNoticeView,
  commands: [],
})

export const jointTeams: RecordCollection = collection({
  path: 'joint-teams',
  idName: 'teamId',
  tag: 'Campaigns 专项行动',
  noun: 'standing joint team 常设联合小分队',
  kind: domain.jointTeamKind,
  read: ['whistle.read'],
  view: wire.JointTeamView,
  viewOf: jointTeamView,
  commands: [
    row('Form a team 组建小分队', wire.FormJointTeamInput, domain.formJointTeam, {
      name: '沿线小分队',
      unitId: street,
      memberUnitIds: [department, '990101-police'],
      area: '东沿线',
      purpose: '沿线环境整治',
    }),
    row('Change a team 调整小分队', wire.ChangeJointTeamInput, domain.changeJointTeam, {
      memberUnitIds: [department, '990101-police'],
      area: '全线',
      purpose: '沿线环境整治',
    }),
    row('Dissolve a team 撤销小分队', wire.DissolveJointTeamInput, domain.dissolveJointTeam, { why: '任务完成' }),
  ],
})
