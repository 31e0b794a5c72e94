import { Button, Text } from '@mantine/core';
import { Dialog } from '../dialog/Dialog';
import table from '../table.module.css';
import { texts } from '../texts';
import type { Difference } from './differences';
import classes from './form.module.css';

interface ConflictDialogProps {
  differences: Difference[];
  onTakeTheirs: () => void;
  onSaveMine: () => void;
  onClose: () => void;
}

/** Somebody saved the same record meanwhile: shows both, and lets the person decide. */
export function ConflictDialog({ differences, onTakeTheirs, onSaveMine, onClose }: ConflictDialogProps) {
  const t = texts.conflict;
  return (
    <Dialog
      title={t.title}
      size="lg"
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onTakeTheirs}>
            {t.reload}
          </Button>
          <Button onClick={onSaveMine}>{t.overwrite}</Button>
        </>
      }
    >
      <Text size="sm">{differences.length === 0 ? t.same : t.intro}</Text>
      {differences.length > 0 && (
        <table className={`${table.table} ${classes.differences}`}>
          <thead>
            <tr>
              <th>{t.field}</th>
              <th>{t.mine}</th>
              <th>{t.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, mine, theirs }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{mine === '' ? <Empty /> : mine}</td>
                <td>{theirs === '' ? <Empty /> : theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

function Empty() {
  return (
    <Text span c="dimmed" size="sm">
      {texts.conflict.empty}
    </Text>
  );
}
