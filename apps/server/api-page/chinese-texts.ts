/** What the API's pages say in English only, in Chinese: chapters, summaries and descriptions by their English wording. */
export const chineseTexts: Readonly<Record<string, string>> = {
  // 章
  City: '城市',
  Operation: '运行',
  'Order commands': '工单操作',
  Orders: '工单',
  'Orders that belong together': '关联工单',
  'Outside parties': '外部参与方',
  Petitions: '诉求人',
  Queues: '队列',
  Realtime: '实时消息',
  // 摘要
  'List orders': '工单列表',
  'What may be done now, by whom, and why not the rest': '现在谁能做什么，其余为何不能',
  'The story of an order, in plain words and both languages': '工单经过，通俗表述，中英文',
  'What the unit has to do, soonest due first': '本单位待办，先到期在前',
  'How many wait in each queue that is the caller’s': '各队列等待件数',
  'Being recorded, not yet handed on': '登记中',
  'Units are consulted before dispatch': '派前会商中',
  'Waiting for dispatch': '待派单',
  'Objections waiting for a ruling': '待裁定的异议',
  'Replies that nobody has reviewed': '待审核的答复',
  'Petitioners to call back': '待回访',
  'Called back and not content: to decide': '已回访、未解决或不满意，待定',
  'The same person about the same matter: tell progress, or link': '同一人同一事：告知进展，或有新事实时关联',
  'Make an order of each further matter of one call': '一次来电多件事，逐件立单',
  'Read a package': '查看打包件',
  'Add orders that came later to the same cause': '追加同因工单',
  'Close a package with what was done for all': '打包件办结',
  'Exchange number and code for a token': '凭编号和查询码换取口令',
  'Record the petitioner’s three answers': '诉求人评价',
  'Add to the appeal': '补充诉求',
  'Withdraw at the petitioner’s wish': '撤回诉求',
  'Take a file back': '撤回附件',
  'The links to pass on to invited parties': '外部参与方链接',
  'What the holder of a link is asked': '链接持有人看到的请求',
  'Answer what was asked': '答复请求',
  'One unit with what is above, below, and its duties': '单位及其上下级和职责',
  'Whose matter it is, by place and catalogue, with reasons': '按属地和目录判断由谁主办及依据',
  'A hot issue with the orders that the reader may see': '热点及可见工单',
  'What happens to the orders and whistles one may see, as it happens': '可见工单和哨的实时变化',
  'This API as OpenAPI 3.1': '接口说明（OpenAPI 3.1）',
  'This API to read': '接口说明网页',
  'The page’s style': '网页样式',
  'Whether the process lives': '进程是否存活',
  'Whether requests can be served': '能否提供服务',
  'Measurements for Prometheus': '运行指标（Prometheus）',
  // 说明
  'Open to everybody.': '无须登录。',
  'For everybody who is signed in.': '登录即可。',
  'For the petitioner, with the token that `POST /api/v1/petitions/track` gives.':
    '供诉求人使用，凭 `POST /api/v1/petitions/track` 给出的口令。',
  'Takes down what a resident brought. Name, numbers and own door go to the vault; the words to their own table.':
    '登记群众诉求。姓名、号码、门牌存入保险库，原话另表存放。',
  'What the caller may see: the hotline the city, a district its district, a unit what it leads, assists, got a copy of or was told of.':
    '只列调用者可见的工单：热线看全市，区看本区，单位看主办、协办、抄送和告知的。',
  'Takes the filters of the list and sends every row that the caller may see, while it is read; breaking off ends the reading. No cell can act as a formula. Without names and numbers of petitioners.':
    '按列表的筛选条件，边读边发全部可见行；中断即停止读取。单元格不会被当作公式，不含诉求人姓名和号码。',
  'Cut for the reader: the hotline sees all, the lead what it needs to handle, helpers their part, who is told the outline. Personal data come masked.':
    '按读者裁剪：热线看全部，主办看办理所需，协办看本部分，被告知者看概要。个人信息已遮蔽。',
  'Each look is written down with its reason before the answer leaves, and listed to the supervisor.':
    '每次查看先记下事由再给出，并列给督办员。',
  'Orders it leads, assists, got a copy of, was told of, and those given to its sections.':
    '本单位主办、协办、抄送、告知及交办到科室的工单。',
  'Each order decides by its own rules; those that refuse are named in `refused`, and the others go on.':
    '每件各按自己的规则判断；不能办的列在 `refused`，其余照办。',
  'By number and tracking code or, for whoever lost the number, by telephone and tracking code.':
    '凭编号和查询码；忘记编号的，凭电话和查询码。',
  'For a shared or lost telephone: tokens given out until now hold no more, on any server. Number and code give a new one.':
    '用于公用或丢失的手机：此前发出的口令在所有服务器上立即失效，凭编号和查询码可再取。',
  'Settings, limits, calendar and lists: settings, rules, warnings, lines, enforcementFields, tiers, evidenceTemplates, negativeDuties, situations, whistleScoreItems, exclusionTypes, hotlines, specialTreatments, calendar, sevenHaves, workMethods, assessmentMethods.':
    '设置、时限、日历和各类清单：settings、rules、warnings、lines、enforcementFields、tiers、evidenceTemplates、negativeDuties、situations、whistleScoreItems、exclusionTypes、specialTreatments、calendar、sevenHaves、workMethods、assessmentMethods。',
  'As the bulletin will say it. Whom it names is shown once it is published.':
    '与通报一致；点名表扬和批评在公布后显示。',
  'The same numbers as in the bulletin.': '与通报数字一致。',
  'Orders that their units call solved, one of each unit at most. The hash of the window’s inputs decides.':
    '从承办单位称已解决的工单中抽取，每个单位至多一件；由本期输入数据的校验值决定。',
  'So far as the window has come. Changes nothing.': '按本期截至目前的数据试算，不作改动。',
  'The ranking’s first and last are only proposed. A new reckoning undoes the decision.':
    '名次首尾只是拟列；重新计算后须重新决定。',
  'By login.': '按账号排列。',
  'Last changed first.': '最近变动在前。',
  'What it answers for, what it only helps with, and what may not be given to it.': '负责的、只协助的、不得交给它的。',
  'Asked before a task is given. Changes nothing; names the row by which the task is allowed or refused.':
    '交办任务前查询，不作改动；指出准许或拒绝所依据的清单行。',
  'Counts and the pack’s statistics by key, beside the same span one year before. Units read their own; the city reads all.':
    '按维度给出件数和城市包中的统计项，并列上年同期。单位看本单位，市级看全部。',
  'Without a position, what is due next comes first. The stream tells of changes as `whistle`.':
    '不带位置时先到期在前；变化由实时流的 `whistle` 告知。',
  'Worked out again every few minutes from the city’s own orders; merges and splits by hand are remembered. Each comes with the working of its heat.':
    '每隔几分钟由本市工单重新计算，人工合并、拆分会保留；每个热点附热度算式。',
  'Open data; its schema is `/api/v1/bulletins/schema.json`.': '开放数据，结构见 `/api/v1/bulletins/schema.json`。',
  'Server-sent events. `order` says that something happened to an order (`{orderId, version, kind, at}`); ask for the order itself. `whistle` says the same of a whistle (`{whistleId, version, kind, at}`). `id` is the place in the trace: a browser sends it back as `Last-Event-ID` and gets what it missed. `reload` says that too much was missed. A comment every 20 seconds keeps the line open.':
    '服务器推送事件。`order` 表示某工单有变化（`{orderId, version, kind, at}`），内容另行读取；`whistle` 同理（`{whistleId, version, kind, at}`）。`id` 是留痕中的位置，浏览器以 `Last-Event-ID` 带回即可补收；`reload` 表示错过太多，须重新读取。每20秒一条注释以保持连接。',
  'As the city’s pack has them. The ETag is the pack’s version: ask with `If-None-Match` and get 304.':
    '以城市包为准。ETag 即城市包版本，带 `If-None-Match` 未变时返回304。',
  '200 when database, row security and pack are there, 503 when one is not. Work that runs late behind the requests (followers, clocks) is named as `delayed` and does not take the server out of rotation.':
    '数据库、行级权限和城市包俱全时返回200，缺一返回503。后台工作（跟随者、时钟）滞后时标为 `delayed`，不退出服务。',
  'From the machine itself, or with the setting METRICS_TOKEN as `Authorization: Bearer`.':
    '限本机，或以设置 METRICS_TOKEN 作 `Authorization: Bearer`。',
}

/** The introduction of the pages; the English one stands in the OpenAPI document. */
export const chineseIntroduction = `哨应的接口：诉求、工单、吹哨。

- **身份。** 工作人员登录后发送会话 Cookie，或以 \`Authorization: Bearer\` 发送口令。诉求人凭编号和查询码换取只对一张工单有效的口令。
- **语言。** \`Accept-Language: zh\`（默认）或 \`en\`。
- **被拒绝时** 答复为问题说明（RFC 9457，\`application/problem+json\`）：固定的 \`code\`、一句说明、逐项错误及位置、现在可以做什么、依据哪条规则。
- **变更。** \`Idempotency-Key\` 使重复请求无害。工单答复带 \`ETag\`，以 \`If-Match\` 带回；其间他人已改动的，返回412而不覆盖。
- **列表** 分页：把 \`nextCursor\` 原样作为 \`cursor\` 带回；\`fields\` 只取所需字段。
- **503** 附 \`Retry-After\`；以同一 \`Idempotency-Key\` 重发。
- **时间** 为 ISO 8601，UTC，整秒。

字段说明为英文。`
