import { Progress, Skeleton, Text } from '@mantine/core';
import { type Icon, IconCircleCheck, IconCircleDashed, IconCircleX, IconLoader2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { provisioningQuery } from '@/api/franchises';
import type { Provisioning, ProvisioningStep } from '@/api/model';
import { isRefusal } from '@/api/refusal';
import { exactMoment } from '@/components/dates';
import { Section } from '@/components/detail/Section';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { browserTimeZone } from '@/components/session';
import classes from './franchises.module.css';
import { durationOf, setupInWords } from './setup-progress';
import { texts } from './texts';

const t = texts.setup;

const icons: Record<string, Icon> = {
  waiting: IconCircleDashed,
  running: IconLoader2,
  done: IconCircleCheck,
  failed: IconCircleX,
};

interface SetupProgressProps {
  franchiseId: string;
  /** Whether the steps of a setup that is over are put away. */
  folded: boolean;
}

/** The steps by which a franchise is set up, live as long as they go on. */
export function SetupProgress({ franchiseId, folded }: SetupProgressProps) {
  const { data, error, refetch } = useQuery(provisioningQuery(franchiseId));
  // Franchises from before there was a setup to watch have none.
  if (isRefusal(error, 404)) return null;
  return (
    <Section title={t.title}>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={folded ? 64 : 340} />}
      {data !== undefined && <Setup setup={data} folded={folded} />}
    </Section>
  );
}

function Setup({ setup, folded }: { setup: Provisioning; folded: boolean }) {
  const { status, progress, steps } = setup;
  if (folded && status === 'completed') return <PastSetup setup={setup} />;
  return (
    <div className={classes.setup}>
      {status !== 'completed' && (
        <Progress.Root size="lg">
          <Progress.Section
            value={progress.percent}
            color={status === 'failed' ? 'red' : undefined}
            aria-label={t.progress}
          />
        </Progress.Root>
      )}
      <Text size="sm" role="status">
        {setupInWords(setup)}
      </Text>
      <Steps label={t.steps} steps={steps} names={t.names} />
      {status !== 'completed' && status !== 'failed' && (
        <Text size="sm" c="dimmed">
          {t.leave}
        </Text>
      )}
    </div>
  );
}

/** What is over and done with needs little room; what people should know of it stays. */
function PastSetup({ setup }: { setup: Provisioning }) {
  const notes = setup.steps.flatMap(({ detail }) => (detail === undefined ? [] : [detail]));
  return (
    <div className={classes.setup}>
      <details className={classes.past}>
        <summary>{setupInWords(setup)}</summary>
        <Steps label={t.steps} steps={setup.steps} names={t.names} />
      </details>
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed" className={classes.note}>
          {note}
        </Text>
      ))}
    </div>
  );
}

interface StepsProps {
  label: string;
  steps: ProvisioningStep[];
  /** What people call them. */
  names: Record<string, string>;
}

export function Steps({ label, steps, names }: StepsProps) {
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step) => (
        <Step key={step.name} step={step} name={names[step.name] ?? step.name} />
      ))}
    </ol>
  );
}

function Step({ step, name }: { step: ProvisioningStep; name: string }) {
  const { state, attempts, detail, startedAt } = step;
  const StepIcon = icons[state] ?? IconCircleDashed;
  return (
    <li className={classes.step} data-state={state}>
      <StepIcon size={18} aria-hidden />
      <span>{name}</span>
      <span className={classes.outcome}>
        {attempts > 1 && <span>{t.attempts(attempts)}</span>}
        <span>{t.states[state] ?? state}</span>
        <span
          className={classes.duration}
          title={startedAt === undefined ? undefined : exactMoment(startedAt, browserTimeZone)}
        >
          {durationOf(step)}
        </span>
      </span>
      {detail !== undefined && <span className={classes.said}>{detail}</span>}
    </li>
  );
}
