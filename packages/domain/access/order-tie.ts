/** How a person stands to one order. `reported` shuts out everything else. */
export type OrderTie =
  | 'lead' // 主办
  | 'assist' // 协办
  | 'section' // 内部科室、社区
  | 'district_copy' // 区级抄送 (Reg 12)
  | 'told' // 知会
  | 'hotline' // 市级热线与政务服务部门 (Reg 5)
  | 'registered' // 本人登记
  | 'callback' // 待回访
  | 'supervisor' // 督办、监察
  | 'petitioner' // 诉求人
  | 'reported' // 被举报
  | 'none'
