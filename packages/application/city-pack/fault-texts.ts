/** The sentence of every fault, in both languages. `{name}` is filled from the fault's params. */
export const faultTexts = {
  'file.missing': { zh: '城市包缺少此文件', en: 'the pack lacks this file' },
  'file.unknown': { zh: '城市包中没有这种文件', en: 'no such file belongs in a pack' },
  'file.empty': { zh: '文件为空，连表头也没有', en: 'the file is empty, even the header is missing' },
  'encoding.gbk': {
    zh: '文件编码为 GBK，请在 Excel 中另存为“CSV UTF-8”',
    en: 'the file is encoded as GBK; save it again as "CSV UTF-8"',
  },
  'encoding.utf16': {
    zh: '文件编码为 UTF-16，请另存为“CSV UTF-8”',
    en: 'the file is encoded as UTF-16; save it again as "CSV UTF-8"',
  },
  'encoding.unknown': {
    zh: '无法识别文件编码，应为 UTF-8',
    en: 'the encoding of the file cannot be read; it must be UTF-8',
  },
  'csv.broken': { zh: '此行起无法读作 CSV:{reason}', en: 'from this row on the file cannot be read as CSV: {reason}' },
  'csv.extra_cells': {
    zh: '此行比表头多 {count} 格（文字中的逗号须加引号）',
    en: 'the row has {count} cells more than the header (a comma within a text needs quotes)',
  },
  'yaml.broken': { zh: '无法读作 YAML:{reason}', en: 'cannot be read as YAML: {reason}' },
  'column.unknown': { zh: '没有名为“{column}”的列', en: 'there is no column "{column}"' },
  'column.missing': { zh: '缺少列“{column}”（{title}）', en: 'the column "{column}" ({title}) is missing' },
  'column.twice': { zh: '列“{column}”出现两次', en: 'the column "{column}" stands twice' },
  'value.missing': { zh: '不能为空', en: 'must not be empty' },
  'value.not_allowed': {
    zh: '“{value}”不在允许的取值之内（{allowed}）',
    en: '"{value}" is none of the allowed values ({allowed})',
  },
  'value.not_flag': { zh: '“{value}”不是“是/否”', en: '"{value}" is neither yes nor no' },
  'value.not_integer': {
    zh: '“{value}”不是 {min} 到 {max} 之间的整数',
    en: '"{value}" is not a whole number from {min} to {max}',
  },
  'value.not_number': {
    zh: '“{value}”不是 {min} 到 {max} 之间的数',
    en: '"{value}" is not a number from {min} to {max}',
  },
  'value.not_date': { zh: '“{value}”不是日期', en: '"{value}" is not a date' },
  'value.not_limit': { zh: '“{value}”不是时限', en: '"{value}" is not a limit' },
  'value.not_code': {
    zh: '“{value}”不是编号（只用字母、数字、. _ - /）',
    en: '"{value}" is not a code (letters, digits, . _ - / only)',
  },
  'value.not_time_span': { zh: '“{value}”不是时段', en: '"{value}" is not a span of hours' },
  'value.not_zone': { zh: '“{value}”不是时区', en: '"{value}" is not a time zone' },
  'value.not_order_number_format': { zh: '“{value}”不是工单号格式', en: '"{value}" is not an order number format' },
  'value.twice_in_list': { zh: '“{value}”在同一格中出现两次', en: '"{value}" stands twice in one cell' },
  'id.twice': { zh: '编号“{id}”已在 {file} 第 {row} 行用过', en: 'the id "{id}" is already used in {file}, row {row}' },
  'reference.unknown': { zh: '{table} 中没有“{value}”', en: '{table} has no "{value}"' },
  'value.not_decimal': { zh: '“{value}”不是小数或百分数', en: '"{value}" is neither a decimal nor a percentage' },
  'value.not_list': { zh: '应为列表', en: 'must be a list' },
  'value.not_record': { zh: '应分项填写：{keys}', en: 'must have the members {keys}' },
  'formula.sign': {
    zh: '公式第 {at} 个字符“{found}”不能识别',
    en: 'the formula cannot be read at character {at}, "{found}"',
  },
  'formula.ends': { zh: '公式在第 {at} 个字符处中断', en: 'the formula breaks off at character {at}' },
  'formula.left_over': {
    zh: '公式第 {at} 个字符处的“{found}”多余',
    en: 'the formula has "{found}" at character {at} where nothing belongs',
  },
  'formula.function': {
    zh: '没有函数“{found}”；可用 min、max、known',
    en: 'there is no function "{found}"; there are min, max, known',
  },
  'formula.name': {
    zh: '公式第 {at} 个字符处的“{found}”不是已知的指标或计数',
    en: 'the formula names "{found}" at character {at}, which is no measure or count',
  },
  'formula.type': {
    zh: '公式第 {at} 个字符处应为数值还是条件弄反了（现为 {found}）',
    en: 'the formula mixes up numbers and conditions at character {at} (found a {found})',
  },
  'method.twice': { zh: '编号“{id}”出现两次', en: 'the id "{id}" stands twice' },
  'method.name_taken': {
    zh: '“{id}”是计数的名称，指标不能同名',
    en: '"{id}" is the name of a count; no measure may be called that',
  },
  'method.unknown': { zh: '办法中没有“{value}”', en: 'the method has no "{value}"' },
  'method.weights': {
    zh: '{on} 起权重之和为 {sum}，办法规定为 {wanted}',
    en: 'from {on} the weights come to {sum}; the method says {wanted}',
  },
  'method.windows_gap': {
    zh: '{firstOn} 至 {lastOn} 不属于任何考核期：上一办法“{before}”的考核期在此前结束；请写明首期起始日',
    en: 'the days {firstOn} to {lastOn} belong to no window: those of "{before}" end before; say where the first window begins',
  },
  'method.windows_overlap': {
    zh: '{firstOn} 至 {lastOn} 被计入两个考核期：上一办法“{before}”的考核期尚未结束；请写明首期起始日',
    en: 'the days {firstOn} to {lastOn} are counted in two windows, also in those of "{before}"; say where the first window begins',
  },
  'method.same_day': { zh: '另一办法也自 {on} 起生效', en: 'another method begins on {on} too' },
  'index.target': {
    zh: '目标 {target} 与基准 {base} 不合方向 {direction}',
    en: 'the target {target} lies on the wrong side of the base {base} for {direction}',
  },
  'unit.no_root': {
    zh: '没有市政府：须有且仅有一行 parentId 为空',
    en: 'there is no city government: exactly one row must have no parentId',
  },
  'unit.several_roots': {
    zh: '{id} 没有上级；只有市政府（第 {row} 行）可以没有',
    en: '{id} has no parent; only the city government (row {row}) may have none',
  },
  'unit.cycle': { zh: '上级关系成环：{cycle}', en: 'the parents run in a circle: {cycle}' },
  'unit.level': { zh: '{kind} 的层级不能是 {level}', en: 'a unit of kind {kind} cannot stand at level {level}' },
  'unit.territory': {
    zh: '{value} 不是辖区（市、区、街道乡镇、社区村）',
    en: '{value} is not a territory (city, district, street or township, community or village)',
  },
  'unit.own_territory': {
    zh: '辖区单位的 territoryId 须是它自己',
    en: 'a territory serves itself: its territoryId must be its own id',
  },
  'unit.parent_level': {
    zh: '{level} 级单位不能隶属于 {parentLevel} 级的 {parent}',
    en: 'a unit at level {level} cannot answer to {parent} at level {parentLevel}',
  },
  'unit.line_missing': { zh: '{kind} 须有条线', en: 'a unit of kind {kind} needs a line' },
  'unit.line_kind': {
    zh: '条线 {line} 不由 {kind} 承担',
    en: 'the line {line} is not carried by units of kind {kind}',
  },
  'unit.same_name': {
    zh: '同一上级下已有名为“{name}”的单位（第 {row} 行）',
    en: 'the same parent already has a unit called "{name}" (row {row})',
  },
  'catalogue.path': {
    zh: '分类路径至少三级，现为 {count} 级',
    en: 'a category path has at least three levels, this one has {count}',
  },
  'catalogue.path_en': {
    zh: '英文路径有 {count} 级，中文路径有 {wanted} 级',
    en: 'the English path has {count} steps, the Chinese one {wanted}',
  },
  'catalogue.path_twice': {
    zh: '路径“{path}”已在第 {row} 行用过',
    en: 'the path "{path}" is already used in row {row}',
  },
  'catalogue.id': { zh: '编号“{id}”应形如 0203-05', en: 'the id "{id}" should look like 0203-05' },
  'catalogue.class_name': {
    zh: '编号 {prefix} 的类名与第 {row} 行的“{name}”不同',
    en: 'the class {prefix} is called "{name}" in row {row}',
  },
  'catalogue.no_carrier': {
    zh: '{level} 级没有承担条线 {line} 的单位，此类诉求无处可派',
    en: 'no unit at level {level} carries the line {line}: such an appeal could go nowhere',
  },
  'calendar.order': { zh: '结束日 {toOn} 早于开始日', en: 'the last day {toOn} is before the first' },
  'calendar.overlap': { zh: '与第 {row} 行（{name}）重叠', en: 'overlaps row {row} ({name})' },
  'calendar.needless': { zh: '{on} 本来就{kind}', en: '{on} is {kind} anyway' },
  'hours.overlap': { zh: '工作时段 {one} 与 {other} 重叠', en: 'the working hours {one} and {other} overlap' },
  'duty.no_unit': { zh: '须填 unitKinds 或 unitId', en: 'needs unitKinds or a unitId' },
  'person.post': { zh: '{kind} 没有岗位 {post}', en: 'units of kind {kind} have no post {post}' },
  'person.role': {
    zh: '{kind} 的人员不能有角色 {role}',
    en: 'a person in a unit of kind {kind} cannot hold the role {role}',
  },
  'person.login_twice': {
    zh: '登录名“{login}”已在第 {row} 行用过',
    en: 'the login "{login}" is already used in row {row}',
  },
  'map.broken': { zh: '无法读作 GeoJSON 要素集', en: 'cannot be read as a GeoJSON feature collection' },
  'map.geometry': {
    zh: '须为闭合的 Polygon 或 MultiPolygon，坐标为 WGS 84 经纬度',
    en: 'must be a closed Polygon or MultiPolygon with longitudes and latitudes of WGS 84',
  },
  'map.kind': { zh: '{kind} 不能有此处的边界', en: 'a unit of kind {kind} has no boundary here' },
  'group.differs': {
    zh: '同一编号各行的“{column}”须相同，第 {row} 行为“{value}”',
    en: 'rows of one id must agree in "{column}"; row {row} says "{value}"',
  },
} as const

export type FaultCode = keyof typeof faultTexts
