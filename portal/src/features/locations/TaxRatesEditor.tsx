import { ActionIcon, Button, Group, Input, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Section } from '@/components/detail/Section';
import type { Fields } from '@/components/form/useFields';
import { type LocationValues, withRate } from './location-values';
import classes from './TaxRatesEditor.module.css';
import { texts } from './texts';

const t = texts.form;

/** The number for sales tax, and a rate for each class. */
export function TaxRatesEditor({ form }: { form: Fields<LocationValues> }) {
  const { taxRates } = form.values;
  const addButton = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<string | undefined>(undefined);

  const add = () => {
    const next = withRate(form.current());
    setAdded(next.taxRates.at(-1)?.key);
    form.setAll(next);
  };

  const remove = (index: number) => {
    form.set('taxRates', taxRates.toSpliced(index, 1));
    // The findings are by position, which is another one now.
    form.setErrors(
      Object.fromEntries(Object.entries(form.errors).filter(([path]) => !path.startsWith('taxRates'))),
    );
    addButton.current?.focus();
  };

  return (
    <Section title={t.taxes}>
      <TextInput
        label={t.taxNumber}
        description={t.taxNumberHint}
        autoComplete="off"
        {...form.text('taxNumber')}
      />
      <Text size="xs" c="dimmed">
        {t.ratesHint}
      </Text>
      {taxRates.length > 0 && (
        <ol className={classes.rates}>
          {taxRates.map(({ key }, index) => (
            <li key={key} className={classes.rate}>
              <TextInput
                label={t.taxClass}
                aria-label={t.field(t.taxClass, index + 1)}
                autoComplete="off"
                autoCapitalize="off"
                autoFocus={key === added}
                {...form.text(`taxRates.${index}.taxClass`)}
              />
              <TextInput
                label={t.percent}
                aria-label={t.field(t.percent, index + 1)}
                inputMode="decimal"
                autoComplete="off"
                {...form.text(`taxRates.${index}.percent`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                className={classes.remove}
                aria-label={t.removeRate(index + 1)}
                onClick={() => remove(index)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      {form.errors.taxRates !== undefined && <Input.Error>{form.errors.taxRates}</Input.Error>}
      <Group>
        <Button ref={addButton} variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
          {t.addRate}
        </Button>
      </Group>
    </Section>
  );
}
