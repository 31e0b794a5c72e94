import { Alert, Button, Group, Input, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Fields } from '@/components/form/useFields';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { LineEditor } from './LineEditor';
import classes from './LinesEditor.module.css';
import { OrderTotals } from './OrderTotals';
import { emptyLine, isUntouched, type LineValues, type OrderValues } from './order-values';
import { texts } from './texts';
import { useOrderPreview } from './useOrderPreview';

const t = texts.form;

/** The lines as a sheet that is filled from the keyboard, with live totals below. */
export function LinesEditor({ form }: { form: Fields<OrderValues> }) {
  const { lines } = form.values;
  const title = useId();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<string | undefined>(undefined);
  const [removed, setRemoved] = useState<{ line: LineValues; index: number } | undefined>(undefined);
  const narrow = useMediaQuery('(max-width: 43.74em)', undefined, {
    getInitialValueInEffect: false,
  });
  const prices = useOrderPreview(lines);

  useEffect(() => {
    if (focus === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-line="${focus}"] input`)?.focus();
    setFocus(undefined);
  }, [focus]);

  const setLines = (next: LineValues[]) => {
    form.set('lines', next);
    // The findings are by position, which is another one now.
    form.setErrors({});
  };
  const add = () => {
    const line = emptyLine();
    form.set('lines', [...lines, line]);
    setFocus(line.key);
  };
  const goOnFrom = (index: number) => {
    const next = lines[index + 1];
    if (next === undefined) add();
    else setFocus(next.key);
  };
  const remove = (index: number) => {
    const line = lines[index];
    if (line === undefined) return;
    setLines(lines.toSpliced(index, 1));
    setRemoved(isUntouched(line) ? undefined : { line, index });
    setFocus((lines[index + 1] ?? lines[index - 1])?.key);
  };
  const undo = () => {
    if (removed === undefined) return;
    setLines(lines.toSpliced(removed.index, 0, removed.line));
    setRemoved(undefined);
    setFocus(removed.line.key);
  };

  return (
    <section aria-labelledby={title} className={classes.section}>
      <Group justify="space-between">
        <Title order={2} id={title}>
          {t.lines}
        </Title>
        {!narrow && (
          <Text size="xs" c="dimmed">
            {t.linesHint}
          </Text>
        )}
      </Group>
      {!narrow && lines.length > 0 && <ColumnHeads />}
      <ol ref={list} className={classes.lines}>
        {lines.map((line, index) => (
          <LineEditor
            key={line.key}
            form={form}
            line={line}
            index={index}
            labelled={narrow}
            total={prices.lineTotals.get(line.key)}
            onEnter={() => goOnFrom(index)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {form.errors.lines !== undefined && <Input.Error>{form.errors.lines}</Input.Error>}
      <div role="status">
        {removed !== undefined && (
          <Alert variant="light" color="gray" p="xs">
            <Group justify="space-between">
              <Text size="sm">{t.removed(removed.line.product?.label ?? t.emptyLine)}</Text>
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconArrowBackUp size={16} />}
                onClick={undo}
              >
                {t.undo}
              </Button>
            </Group>
          </Alert>
        )}
      </div>
      <Group justify="space-between" align="flex-start">
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
          {t.addLine}
        </Button>
        {prices.totals !== undefined && <OrderTotals totals={prices.totals} stale={prices.stale} />}
      </Group>
      {prices.error !== null && <ProblemNotice error={prices.error} />}
    </section>
  );
}

function ColumnHeads() {
  return (
    <div className={classes.heads} aria-hidden>
      <span>{t.product}</span>
      <span data-align="right">{t.quantity}</span>
      <span data-align="right">{t.unitPrice}</span>
      <span data-align="right">{t.discount}</span>
      <span data-align="right">{t.total}</span>
    </div>
  );
}
