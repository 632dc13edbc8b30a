import { isOrdinaryWord } from '../text/segment.ts'
import { formsOf } from './name-forms.ts'
import { NameTrie } from './name-trie.ts'
import { MisspeltNames } from './misspelt-names.ts'
import type { PlaceName, PlaceNode } from './place-name.ts'
import { placeLevel, type PlaceLevel, type PlaceUnit } from './place-unit.ts'

/** The places of a city, ready to be found in texts. */
export interface Gazetteer {
  names: PlaceName[]
  trie: NameTrie
  misspelt: MisspeltNames
  nodes: Map<string, PlaceNode>
}

/** Indexes the directory's territories and the city's alias list. About half a second for 8,000 places; keep the result. */
export function buildGazetteer(units: readonly PlaceUnit[]): Gazetteer {
  const nodes = linkNodes(units)
  const byForm = new Map<string, PlaceName>()
  for (const node of nodes.values()) {
    for (const { form, strength } of formsOf(node.unit, node.level)) {
      const name = byForm.get(form) ?? { form, meanings: [], isWeak: isWeakForm(form, node.level, strength === 'core') }
      name.meanings.push({ node, isCore: strength === 'core' })
      byForm.set(form, name)
    }
  }
  const names = [...byForm.values()]
  const trie = new NameTrie()
  names.forEach(({ form }, number) => trie.add(form, number))
  return { names, trie, misspelt: new MisspeltNames(names), nodes }
}

function isWeakForm(form: string, level: PlaceLevel, isCore: boolean): boolean {
  if (!isCore || level === 'district' || level === 'street') return false
  return form.length < 3 || isOrdinaryWord(form)
}

function linkNodes(units: readonly PlaceUnit[]): Map<string, PlaceNode> {
  const nodes = new Map<string, PlaceNode>()
  for (const unit of units) {
    const level = placeLevel(unit.kind)
    if (level) nodes.set(unit.unitId, { unit, level, district: undefined, street: undefined, community: undefined })
  }
  for (const node of nodes.values()) {
    for (let at: PlaceNode | undefined = node; at; at = parentOf(at, nodes)) {
      if (at.level !== 'spot') node[at.level] ??= at
    }
  }
  return nodes
}

const parentOf = (node: PlaceNode, nodes: Map<string, PlaceNode>): PlaceNode | undefined =>
  node.unit.parentId === null ? undefined : nodes.get(node.unit.parentId)
