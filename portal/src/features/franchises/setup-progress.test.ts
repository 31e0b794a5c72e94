import { describe, expect, it } from 'vitest';
import type { Provisioning } from '@/api/model';
import { decisiveStep, durationOf, setupInWords } from './setup-progress';

const NAMES = ['role', 'schema', 'migrations', 'organization'];

function setup(status: string, states: string[], more: Partial<Provisioning> = {}): Provisioning {
  const stepsDone = states.filter((state) => state === 'done').length;
  return {
    status,
    progress: { stepsDone, stepsTotal: states.length, percent: (100 * stepsDone) / states.length },
    steps: states.map((state, index) => ({ name: NAMES[index] ?? 'other', state, attempts: 1 })),
    ...more,
  };
}

describe('how far a setup is', () => {
  it('is said before it begins', () => {
    expect(setupInWords(setup('scheduled', ['waiting', 'waiting']))).toBe('Waiting to begin.');
  });

  it('names the step that runs', () => {
    expect(setupInWords(setup('running', ['done', 'running', 'waiting']))).toBe(
      'Step 2 of 3: Database schema',
    );
  });

  it('names the step that is next between two steps', () => {
    expect(setupInWords(setup('running', ['done', 'done', 'waiting']))).toBe('Step 3 of 3: Tables');
  });

  it('says that a step is tried again by itself', () => {
    expect(setupInWords(setup('retrying', ['done', 'done', 'done', 'failed']))).toBe(
      'Step 4 of 4 did not work and is tried again by itself: Organization at the sign-in',
    );
  });

  it('says where it stopped', () => {
    expect(setupInWords(setup('failed', ['done', 'failed', 'waiting']))).toBe(
      'Stopped at step 2 of 3: Database schema',
    );
  });

  it('says how long it took', () => {
    const times = { startedAt: '2026-11-20T17:00:01.100Z', finishedAt: '2026-11-20T17:00:04.300Z' };

    expect(setupInWords(setup('completed', ['done', 'done'], times))).toBe(
      'Everything was set up in 3.2 sec.',
    );
    expect(setupInWords(setup('completed', ['done', 'done']))).toBe('Everything is set up.');
  });

  it('shows a step that it does not know by its name', () => {
    expect(setupInWords(setup('running', ['done', 'done', 'done', 'done', 'running']))).toBe(
      'Step 5 of 5: other',
    );
  });
});

describe('the decisive step', () => {
  it('is the failed one, though another may run', () => {
    const { steps } = setup('retrying', ['done', 'failed', 'running']);

    expect(decisiveStep(steps)).toBe(1);
  });
});

describe('a duration', () => {
  it('is unknown until the end', () => {
    expect(durationOf({ startedAt: '2026-11-20T17:00:01Z' })).toBeUndefined();
  });
});
