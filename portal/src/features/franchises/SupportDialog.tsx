import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { franchisesKey, meQuery, networkFranchiseQuery } from '@/api/franchises';
import type { Franchise } from '@/api/model';
import { openSupport, supportKey } from '@/api/support';
import { ReasonDialog, useReason } from '@/components/acts/ReasonDialog';
import { useAct } from '@/components/acts/useAct';
import { minutesInWords } from '@/components/dates';
import { paths } from '@/components/paths';
import { texts } from './texts';

const t = texts.support;
const CHOICES = [15, 30, 60, 120, 240, 480];
const MINUTE = 60_000;

/** Asks why and for how long, and goes into the franchise. */
export function SupportDialog({ franchise, onClose }: { franchise: Franchise; onClose: () => void }) {
  const { id, name } = franchise;
  const reason = useReason();
  const [minutes, setMinutes] = useState(60);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const content = { reason: reason.said, minutes };
  const act = useAct({
    intent: `hq.franchise.${id}.support`,
    content,
    run: (key) => openSupport(id, key, content),
    record: networkFranchiseQuery(id).queryKey,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meQuery().queryKey });
      void queries.invalidateQueries({ queryKey: supportKey(id) });
      void queries.invalidateQueries({ queryKey: [...franchisesKey, 'history', id] });
      void navigate(paths.home(id));
    },
  });
  return (
    <ReasonDialog
      title={t.title(name)}
      consequences={[t.read, t.told, t.recorded, t.ends]}
      reason={reason}
      reasonHint={t.reasonHint}
      doIt={t.act}
      leaveIt={t.leave}
      meanwhile={texts.changedMeanwhile}
      act={act}
      onClose={onClose}
      grave={false}
    >
      <NativeSelect
        label={t.length}
        value={String(minutes)}
        data={CHOICES.map((choice) => ({ value: String(choice), label: minutesInWords(choice * MINUTE) }))}
        onChange={(event) => setMinutes(Number(event.currentTarget.value))}
      />
    </ReasonDialog>
  );
}
