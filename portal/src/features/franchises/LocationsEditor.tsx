import { ActionIcon, Badge, Button, Group, Input, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconStar, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Section } from '@/components/detail/Section';
import { zoneChoice, zoneSearch } from '@/components/form/choices';
import { RecordPicker } from '@/components/form/RecordPicker';
import type { Fields } from '@/components/form/useFields';
import { emptyLocation, type FranchiseValues, type LocationValues } from './franchise-values';
import classes from './LocationsEditor.module.css';
import { texts } from './texts';

const t = texts.form;

/** Where the franchise works; the first location is the primary one. */
export function LocationsEditor({ form }: { form: Fields<FranchiseValues> }) {
  const { locations } = form.values;
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<string | undefined>(undefined);
  const narrow = useMediaQuery('(max-width: 43.74em)', undefined, { getInitialValueInEffect: false });

  useEffect(() => {
    if (focus === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-location="${focus}"] input`)?.focus();
    setFocus(undefined);
  }, [focus]);

  const add = () => {
    const added = emptyLocation(locations.at(-1)?.timeZone ?? '');
    form.set('locations', [...locations, added]);
    setFocus(added.key);
  };
  const remove = (index: number) => {
    form.set('locations', locations.toSpliced(index, 1));
    // The findings are by position, which is another one now.
    form.setErrors(
      Object.fromEntries(Object.entries(form.errors).filter(([path]) => !path.startsWith('locations'))),
    );
    setFocus((locations[index + 1] ?? locations[index - 1])?.key);
  };

  return (
    <Section title={t.locations}>
      <Text size="xs" c="dimmed">
        {t.locationsHint}
      </Text>
      <ol ref={list} className={classes.locations} data-one={locations.length === 1 || undefined}>
        {!narrow && (
          <li className={classes.heads} aria-hidden>
            <span>{t.location}</span>
            <span>{t.timeZone}</span>
          </li>
        )}
        {locations.map((location, index) => (
          <LocationEditor
            key={location.key}
            form={form}
            location={location}
            index={index}
            labelled={narrow}
            onRemove={locations.length > 1 ? () => remove(index) : undefined}
          />
        ))}
      </ol>
      {form.errors.locations !== undefined && <Input.Error>{form.errors.locations}</Input.Error>}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
          {t.addLocation}
        </Button>
      </Group>
    </Section>
  );
}

interface LocationEditorProps {
  form: Fields<FranchiseValues>;
  location: LocationValues;
  index: number;
  /** Whether each field has its label above; otherwise the column says what it is. */
  labelled: boolean;
  /** The last location stays. */
  onRemove: (() => void) | undefined;
}

function LocationEditor({ form, location, index, labelled, onRemove }: LocationEditorProps) {
  const path = `locations.${index}`;
  return (
    <li className={classes.location} data-location={location.key}>
      <TextInput
        label={labelled ? t.location : undefined}
        aria-label={t.field(t.location, index + 1)}
        autoComplete="off"
        required
        withAsterisk={false}
        rightSection={
          index === 0 && (
            <Badge color="gray" leftSection={<IconStar size={12} aria-hidden />}>
              {t.primary}
            </Badge>
          )
        }
        rightSectionWidth={index === 0 ? 86 : undefined}
        rightSectionPointerEvents="none"
        {...form.text(`${path}.name`)}
      />
      <RecordPicker
        label={labelled ? t.timeZone : t.field(t.timeZone, index + 1)}
        labelHidden={!labelled}
        placeholder={t.timeZoneHint}
        required
        value={location.timeZone === '' ? undefined : zoneChoice(location.timeZone)}
        error={form.errors[`${path}.timeZone`]}
        search={zoneSearch}
        itemsOf={(zones) => zones}
        choiceOf={(zone) => zone}
        onPick={(zone) => form.set(`${path}.timeZone`, zone.id)}
      />
      {onRemove !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          className={classes.remove}
          aria-label={t.remove(index + 1)}
          onClick={onRemove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </li>
  );
}
