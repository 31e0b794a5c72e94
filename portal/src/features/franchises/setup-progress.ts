import type { Provisioning, ProvisioningStep } from '@/api/model';
import { durationInWords } from '@/components/dates';
import { texts } from './texts';

const t = texts.setup;

/** How far the setup is, in one sentence. */
export function setupInWords(setup: Provisioning): string {
  const { status, steps } = setup;
  if (status === 'scheduled') return t.scheduled;
  if (status === 'completed') return t.completed(durationOf(setup));
  const position = decisiveStep(steps);
  const step = steps[position];
  if (step === undefined) return t.scheduled;
  const say = status === 'failed' ? t.failed : status === 'retrying' ? t.retrying : t.running;
  return say(stepName(step), position + 1, steps.length);
}

export function stepName({ name }: ProvisioningStep): string {
  return t.names[name] ?? name;
}

/** How long the setup or one of its steps took; undefined while it is not over. */
export function durationOf(of: {
  startedAt?: string | undefined;
  finishedAt?: string | undefined;
}): string | undefined {
  if (of.startedAt === undefined || of.finishedAt === undefined) return undefined;
  return durationInWords(Date.parse(of.finishedAt) - Date.parse(of.startedAt));
}

/** The place of the step that things depend on: the one that failed, else the one that runs or is next. */
export function decisiveStep(steps: ProvisioningStep[]): number {
  const failed = steps.findIndex(({ state }) => state === 'failed');
  return failed === -1 ? steps.findIndex(({ state }) => state !== 'done') : failed;
}
