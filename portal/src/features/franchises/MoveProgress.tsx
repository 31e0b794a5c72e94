import { Progress, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isUnderWay, moveQuery } from '@/api/databases';
import { franchisesKey } from '@/api/franchises';
import type { Move } from '@/api/model';
import { durationInWords } from '@/components/dates';
import { Section } from '@/components/detail/Section';
import classes from './franchises.module.css';
import { texts as t } from './move-texts';
import { Steps } from './SetupProgress';

/** The steps of the franchise's last move, live as long as they go on; nothing for one that never moved. */
export function MoveProgress({ franchiseId }: { franchiseId: string }) {
  const { data } = useQuery(moveQuery(franchiseId));
  useFreshAfterMove(data?.status);
  if (!data) return null;
  return (
    <Section title={t.section}>
      <div className={classes.setup}>
        {isUnderWay(data.status) && (
          <Progress.Root size="lg">
            <Progress.Section value={data.progress.percent} aria-label={t.progress} />
          </Progress.Root>
        )}
        <Text size="sm" role="status">
          {moveInWords(data)}
        </Text>
        {data.status === 'completed' ? (
          <details className={classes.past}>
            <summary>{t.steps}</summary>
            <Steps label={t.steps} steps={data.steps} names={t.names} />
          </details>
        ) : (
          <Steps label={t.steps} steps={data.steps} names={t.names} />
        )}
      </div>
    </Section>
  );
}

function moveInWords({ status, source, target, pauseMillis, detail }: Move): string {
  if (status === 'failed') return t.failed(source, target, detail);
  if (status === 'completed')
    return t.completed(source, target, pauseMillis === undefined ? undefined : durationInWords(pauseMillis));
  return t.underWay(source, target);
}

/** When a move ends by itself, what was read of the franchise before is out of date. */
function useFreshAfterMove(status: string | undefined): void {
  const queries = useQueryClient();
  const before = useRef(status);
  useEffect(() => {
    const ended = before.current !== undefined && isUnderWay(before.current) && status !== before.current;
    before.current = status;
    if (ended) void queries.invalidateQueries({ queryKey: franchisesKey });
  }, [status, queries]);
}
