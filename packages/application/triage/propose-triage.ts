import type { TriageProposal, TriageQuestion } from '@shaoying/contract'
import { addSeconds, civilDateOf, normalisePhone, route, type CivilDate } from '@shaoying/domain'
import { findArticlesQuery, findLookAlikesQuery, readAs, sumUnitExperienceQuery } from '@shaoying/store'
import type { SearchTerm, SearchWords } from '../ports/search-words.ts'
import type { WordsReading, WordsTriage } from '../ports/words-triage.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { classesAbove } from '../search/find.ts'
import type { Vault } from '../vault/vault.ts'
import { callerFactsFrom, hotIssueFrom, lookAlikesFrom, lookAlikesView } from './look-alike-view.ts'
import { placeOf, placeView } from './place-view.ts'
import { locate } from './position-view.ts'
import { experienceFrom, unitView } from './unit-view.ts'
import { categoriesView, kindsView, treatmentsView, urgencyView } from './words-views.ts'

export interface TriageParts extends ReadParts {
  readonly triage: WordsTriage
  readonly searchWords: SearchWords
  readonly vault: Pick<Vault, 'petitionerIdOf'>
  readonly now: string
}

const mostCandidates = 60
const mostArticles = 5
const daySeconds = 86_400

/**
 * What the words point to: kind, treatment, urgency, category, place, unit, orders of the same matter, hot issue, articles; each
 * with its basis. One round trip to the database, behind the reader's own reach. Decides nothing and keeps nothing.
 */
export async function proposeTriage(question: TriageQuestion, parts: TriageParts): Promise<TriageProposal> {
  const { triage, rules, readers, scope, now } = parts
  const text = question.title ? `${question.title}\n${question.words}` : question.words
  const located = question.position ? locate(rules, question.position) : null
  const reading = triage.read(text, rules, question.districtId ?? located?.districtId ?? undefined)
  const place = placeOf(reading, question.placeUnitId, rules, located)
  const categoryId =
    question.categoryId ?? (reading.categories.abstained ? null : (reading.categories.top[0]?.categoryId ?? null))
  const kind = question.kind ?? reading.kinds[0]!.kind
  const routing = route(rules.directory, rules.pack, {
    kind,
    categoryId,
    ...(place.unitId === null ? { candidates: place.candidates } : { placeUnitId: place.unitId }),
  })
  const streetId = place.unitId === null ? null : (rules.directory.streetOf(place.unitId)?.id ?? null)
  const wording = triage.wordingOf(text)
  const { sameMatterDays, experienceMonths } = rules.pack.rules.triage
  const today = civilDateOf(now, rules.calendar)
  const [alike, experience, ofClass, ofWords] = await readAs(
    readers,
    scope,
    findLookAlikesQuery({
      cityId: scope.cityId,
      tokens: wording.tokens,
      petitionerId: petitionerOf(question, parts),
      streetId,
      categoryId,
      since: addSeconds(now, -sameMatterDays * daySeconds),
      most: mostCandidates,
    }),
    sumUnitExperienceQuery({
      cityId: scope.cityId,
      categoryId: categoryId ?? '',
      sinceOn: monthsBefore(today, experienceMonths),
    }),
    // Of no class at all there is no article.
    findArticlesQuery({
      question: null,
      category: parts.searchWords.questionOf([categoryId === null ? [['@none']] : classesAbove(categoryId)]),
      most: mostArticles,
    }),
    findArticlesQuery({
      question: parts.searchWords.questionOf([anyOf(reading, parts.searchWords)]),
      category: null,
      most: mostArticles,
    }),
  )
  const found = lookAlikesFrom(alike, wording.sketch, triage)
  const articles = [...ofClass, ...ofWords]
    .filter((row, index, all) => all.findIndex(({ article_id: id }) => id === row.article_id) === index)
    .slice(0, mostArticles)
  return {
    kinds: kindsView(reading, parts),
    treatments: treatmentsView(
      triage.treatmentsOf(text, rules, callerFactsFrom(found, addSeconds(now, -30 * daySeconds))),
      parts,
    ),
    urgency: urgencyView(reading.urgency, parts),
    categories: categoriesView(reading, rules),
    place: placeView(reading, place, parts, located),
    unit: unitView(
      { routing, categoryId, experience: experienceFrom(experience, streetId), fits: reading.units, now },
      parts,
    ),
    lookAlikes: lookAlikesView(found, parts),
    hotIssue: hotIssueFrom(found),
    articles: articles.map((row) => ({
      articleId: row.article_id,
      title: row.title,
      summary: row.summary,
      internal: row.audience === 'staff',
      uses: row.uses,
      publishedAt: row.published_at,
    })),
  }
}

function petitionerOf({ petitioner }: TriageQuestion, { vault, scope }: TriageParts): string | null {
  if (petitioner?.petitionerId !== undefined) return petitioner.petitionerId
  const phone = petitioner?.phone === undefined ? null : normalisePhone(petitioner.phone)
  return phone === null ? null : vault.petitionerIdOf(scope.cityId, phone)
}

/** An article that holds one of the words that spoke for the categories. */
function anyOf({ categories: { top } }: WordsReading, words: SearchWords): SearchTerm {
  const spoke = [...new Set(top.flatMap((guess) => guess.words))].slice(0, 8)
  const alternatives = spoke.flatMap((word) => words.termsOf(word)).flat()
  return alternatives.length === 0 ? [['@none']] : alternatives
}

/** First day of the month so many months before. */
function monthsBefore(on: CivilDate, months: number): CivilDate {
  const [year, month] = on.split('-').map(Number) as [number, number]
  const count = year * 12 + (month - 1) - months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
}
