import { Button, List, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moveFranchise, moveQuery } from '@/api/databases';
import { franchisesKey, networkFranchiseQuery } from '@/api/franchises';
import type { Database, Franchise, Versioned } from '@/api/model';
import { ActProblem } from '@/components/acts/ActProblem';
import { useAct } from '@/components/acts/useAct';
import { Dialog } from '@/components/dialog/Dialog';
import { texts as t } from './move-texts';
import { texts } from './texts';

interface MoveDialogProps {
  franchise: Versioned<Franchise>;
  /** Where it could go. */
  targets: Database[];
  onClose: () => void;
}

export function MoveDialog({ franchise: { value, etag }, targets, onClose }: MoveDialogProps) {
  const queries = useQueryClient();
  const [target, setTarget] = useState(targets[0]?.name ?? '');
  const act = useAct({
    intent: `hq.franchise.${value.id}.move`,
    content: { etag, target },
    run: (key) => moveFranchise(value.id, key, etag, target),
    record: networkFranchiseQuery(value.id).queryKey,
    onSuccess: async (move) => {
      queries.setQueryData(moveQuery(value.id).queryKey, move);
      onClose();
      await queries.invalidateQueries({ queryKey: franchisesKey });
    },
  });
  return (
    <Dialog
      title={t.title(value.name)}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t.keep}
          </Button>
          <Button loading={act.running} onClick={act.start}>
            {t.act}
          </Button>
        </>
      }
    >
      <List size="sm" spacing="xs">
        {[t.read, t.write, t.jobs, t.undo].map((consequence) => (
          <List.Item key={consequence}>{consequence}</List.Item>
        ))}
      </List>
      <NativeSelect
        label={t.target}
        data={targets.map(({ name, franchises }) => ({
          value: name,
          label: texts.form.databaseChoice(name, franchises),
        }))}
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value)}
        data-autofocus
      />
      {act.error !== null && (
        <ActProblem error={act.error} meanwhile={texts.changedMeanwhile} onRetry={act.start} />
      )}
    </Dialog>
  );
}
