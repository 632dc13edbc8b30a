import { InvalidArgumentError, type Command } from 'commander'
import { COPY_OVERLAP } from '@shaoying/triage'
import type { CliContext } from '../cli-context.ts'
import { evaluate, type EvaluateWords } from '../triage/evaluate.ts'
import { hot, type HotWords } from '../triage/hot.ts'
import { compare, promote, rollback } from '../triage/models.ts'
import { place, type PlaceWords } from '../triage/place.ts'
import { retrain, type RetrainWords } from '../triage/retrain.ts'
import { similar, type SimilarWords } from '../triage/similar.ts'
import { train, type TrainWords } from '../triage/train.ts'

const FILES = '.jsonl, .csv or .xlsx, gzipped or not'
const FIELDS = 'field of the text, or several joined by commas'

/** `shaoying triage …`: train and measure models; try place, look-alikes and hot issues. */
export function register(command: Command, context: CliContext): void {
  registerModels(command, context)
  registerLearning(command, context)
  registerReading(command, context)
}

function registerModels(command: Command, context: CliContext): void {
  command
    .command('train')
    .summary('learn categories from labelled messages')
    .requiredOption('--data <file>', `messages: ${FILES}; may be given several times`, collect)
    .requiredOption('--text <fields>', `${FIELDS}; one for all --data, or one for each`, collect)
    .requiredOption('--label <field>', 'field of the category')
    .requiredOption('--out <file>', 'where the model goes')
    .option('--seed <number>', 'the same seed and data give the same model', wholeNumber, 1)
    .action((words: TrainWords) => train(words, context))
  command
    .command('evaluate')
    .summary('compare a model with labelled messages')
    .requiredOption('--model <file>', 'a model written by train')
    .requiredOption('--data <file>', `messages: ${FILES}`)
    .requiredOption('--text <fields>', FIELDS)
    .requiredOption('--label <field>', 'field of the category')
    .option('--json', 'as JSON')
    .action((words: EvaluateWords) => evaluate(words, context))
}

function registerLearning(command: Command, context: CliContext): void {
  command
    .command('retrain')
    .summary('learn from what people decided in this city; measured on the latest months, promoted by nobody')
    .option('--held-out-months <number>', 'latest months to measure on', wholeNumber, 1)
    .option('--seed <number>', 'the same seed and data give the same model', wholeNumber, 1)
    .option('--json', 'as JSON')
    .action((words: RetrainWords) => retrain(words, context))
  command
    .command('compare')
    .summary('the city’s models and how they measured')
    .option('--json', 'as JSON')
    .action((words: { json?: true }) => compare(words, context))
  command
    .command('promote')
    .summary('put a model into use')
    .argument('<model>', 'its id')
    .option('--reason <text>', 'why', 'better on the months held out')
    .action((model: string, words: { reason: string }) => promote(model, words, context))
  command
    .command('rollback')
    .summary('take the model in use out again')
    .option('--reason <text>', 'why', 'rolled back')
    .action((words: { reason: string }) => rollback(words, context))
}

function registerReading(command: Command, context: CliContext): void {
  command
    .command('hot')
    .summary('group messages into issues, hottest first')
    .requiredOption('--data <file>', `messages: ${FILES}`)
    .requiredOption('--text <fields>', `${FIELDS}, the title first`)
    .requiredOption('--time <field>', 'field of the time; China time where it has no zone')
    .requiredOption('--id <field>', 'field of the id')
    .option('--person <field>', 'field of a handle for the person; without it copies of a text count once')
    .option('--top <number>', 'how many issues', wholeNumber, 50)
    .option('--json', 'as JSON')
    .action((words: HotWords) => hot(words, context))
  command
    .command('place')
    .summary('street and community that a text speaks of')
    .requiredOption('--text <text>', 'what was said')
    .option('--pack <folder>', "the city's pack; otherwise the configured one")
    .option('--district <code>', 'the district where it is known')
    .option('--json', 'as JSON')
    .action((words: PlaceWords) => place(words, context))
  command
    .command('similar')
    .summary('groups of messages with the same or nearly the same wording')
    .requiredOption('--data <file>', `messages: ${FILES}`)
    .requiredOption('--text <fields>', FIELDS)
    .requiredOption('--id <field>', 'field of the id')
    .option('--overlap <share>', 'shared wording from which on two texts are look-alikes, 0–1', share, COPY_OVERLAP)
    .option('--json', 'as JSON')
    .action((words: SimilarWords) => similar(words, context))
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('a whole number is wanted.')
  return Number(value)
}

function share(value: string): number {
  const number = Number(value)
  if (!(number > 0 && number <= 1)) throw new InvalidArgumentError('a number above 0 and up to 1 is wanted.')
  return number
}
