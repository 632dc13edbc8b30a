/** What in running text says who somebody is or how to reach them; each becomes the name of what it was. */
const tells: readonly { readonly what: string; readonly when: RegExp }[] = [
  { what: '邮箱', when: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  { what: '证件号', when: /(?<!\d)\d{17}[\dXx](?![\dXx])|(?<!\d)\d{15}(?!\d)/gu },
  { what: '卡号', when: /(?<!\d)\d{16}(?:\d{3})?(?!\d)/gu },
  {
    what: '电话',
    when: /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)|(?<!\d)[2-9]\d{6,7}(?!\d)/gu,
  },
  { what: '车牌', when: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?[A-Z0-9]{5,6}/gu },
  {
    what: '门牌',
    when: /[\d一二三四五六七八九十]{1,4}(?:号楼|栋|幢|座)(?:[\d一二三四五六七八九十]{1,3}(?:单元|门))?(?:[\d一二三四五六七八九十]{1,5}(?:室|号|房)?)?|[\d一二三四五六七八九十]{1,3}单元[\d一二三四五六七八九十]{1,5}(?:室|号|房)?|\d{3,5}室/gu,
  },
  {
    what: '姓名',
    when: /(?<=(?:我叫|我是|名叫|姓名[:：]?|联系人[:：]?|本人|业主|租客|邻居|住户)(?:叫)?)[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公][\p{Script=Han}]{1,2}(?=[,，。、；;：:\s（(]|$|的|住|家|先生|女士|电话)|[\p{Script=Han}](?:先生|女士|阿姨|大爷|大妈|老师|师傅)/gu,
  },
]

export interface HiddenText {
  readonly text: string
  /** How many places were hidden. */
  readonly hidden: number
}

/** Hides what is personal in running text, before it leaves the house: `〔电话〕`. Errs on the side of hiding; names without any sign before or behind them stay. */
export function hidePersonal(text: string): HiddenText {
  let hidden = 0
  const shown = tells.reduce(
    (before, { what, when }) =>
      before.replace(when, () => {
        hidden += 1
        return `〔${what}〕`
      }),
    text,
  )
  return { text: shown, hidden }
}
