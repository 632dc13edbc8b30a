import {
  commandTexts,
  refusalSentence,
  situationTexts,
  tieTexts,
  type ActionsView,
  type Language,
  type Named,
} from '@shaoying/contract'
import {
  explainCommands,
  lifecycle,
  permissions,
  rolePermissions,
  roles,
  type DecisionContext,
  type Order,
  type OrderTie,
  type Permission,
  type Role,
  type Transition,
} from '@shaoying/domain'

const pick = (
  text: { readonly zh: string; readonly en: string } | undefined,
  id: string,
  language: Language,
): Named => ({ id, name: text?.[language] ?? id })

/**
 * Every command people give to an order: may this caller give it now, and if not, why not, in words; who may. Asks the
 * same rules that decide, so that a button never lies. `pathOf` answers null for what does not come over the wire.
 */
export function orderActions(
  order: Order,
  version: number,
  context: DecisionContext,
  language: Language,
  pathOf: (command: string) => string | null,
): ActionsView {
  const situation = order.situation.name
  return {
    situation,
    situationText: situationTexts[situation][language],
    version,
    actions: explainCommands(order, context).map(({ command, refusal }) => ({
      command,
      title: commandTexts[command]?.[language] ?? command,
      allowed: refusal === null,
      code: refusal?.code ?? null,
      reason: refusal && refusalSentence(refusal, language, context.rules.pack.settings.zoneOffsetMinutes),
      path: pathOf(command),
      ...rightsOf(command, language),
    })),
  }
}

type Rights = Pick<ActionsView['actions'][number], 'permissions' | 'roles' | 'ties' | 'from'>
const kept = new Map<string, Rights>()

/** Who may, from where: the same for every order, so it is put into words once. */
function rightsOf(command: string, language: Language): Rights {
  const key = `${language} ${command}`
  const known = kept.get(key)
  if (known) return known
  const rows = lifecycle.filter((row) => row.command === command)
  const rights = [...new Set(rows.map(({ by }) => by).filter(isPermission))]
  const worded = {
    permissions: rights.map((right) =>
      pick({ zh: permissions[right].name, en: permissions[right].nameEn }, right, language),
    ),
    roles: rolesWith(rights).map((role) => pick({ zh: roles[role].name, en: roles[role].nameEn }, role, language)),
    ties: tiesOfRights(rights).map((tie) => pick(tieTexts[tie], tie, language)),
    from: [...new Set(rows.flatMap(({ from }) => from))].map((name) => pick(situationTexts[name], name, language)),
  }
  kept.set(key, worded)
  return worded
}

function isPermission(by: Transition['by']): by is Permission {
  return by !== 'clock' && by !== 'external'
}

function rolesWith(rights: readonly Permission[]): readonly Role[] {
  return (Object.keys(rolePermissions) as Role[]).filter((role) =>
    rights.some((right) => rolePermissions[role].includes(right)),
  )
}

function tiesOfRights(rights: readonly Permission[]): readonly OrderTie[] {
  const ties = rights.map((right) => permissions[right].ties as readonly OrderTie[] | 'free')
  return [...new Set(ties.flatMap((demanded) => (demanded === 'free' ? [] : demanded)))]
}
