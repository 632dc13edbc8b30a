import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { CliContext } from '../cli-context.ts';
import { evaluate, type EvaluateWords } from '../triage/evaluate.ts';
import { train, type TrainWords } from '../triage/train.ts';

/** `shaoying triage …`: train and measure models; try place, look-alikes and hot issues on a file. */
export function register(command: Command, context: CliContext): void {
  command.command('train').summary('learn categories from labelled messages')
    .requiredOption('--data <file…>', 'messages: .jsonl, .csv or .xlsx, gzipped or not; may be given several times', collect)
    .requiredOption('--text <fields…>', 'field of the text, or several joined by commas; one for each --data', collect)
    .requiredOption('--label <field>', 'field of the category')
    .requiredOption('--out <file>', 'where the model goes')
    .option('--seed <number>', 'the same seed and data give the same model', wholeNumber, 1)
    .action((words: TrainWords) => train(words, context));
  command.command('evaluate').summary('compare a model with labelled messages')
    .requiredOption('--model <file>', 'a model written by train')
    .requiredOption('--data <file>', 'messages').requiredOption('--text <fields>', 'field of the text, or several joined by commas')
    .requiredOption('--label <field>', 'field of the category').option('--json', 'as JSON')
    .action((words: EvaluateWords) => evaluate(words, context));
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('a whole number is wanted.');
  return Number(value);
}
