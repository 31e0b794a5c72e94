import { Badge, Text } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import type { Franchise } from '@/api/model';
import { Section } from '@/components/detail/Section';
import table from '@/components/table.module.css';
import { texts } from './texts';

const t = texts.detail;

export function FranchiseLocations({ franchise: { locations } }: { franchise: Franchise }) {
  return (
    <Section title={t.locations}>
      {locations.length === 0 ? (
        <Text c="dimmed">{t.none}</Text>
      ) : (
        <table className={table.table} aria-label={t.locations}>
          <thead>
            <tr>
              <th>{t.location}</th>
              <th>{t.timeZone}</th>
            </tr>
          </thead>
          <tbody>
            {locations.map(({ id, name, timeZone, primary }) => (
              <tr key={id}>
                <td>
                  {name}{' '}
                  {primary && (
                    <Badge color="gray" leftSection={<IconStar size={12} aria-hidden />}>
                      {t.primary}
                    </Badge>
                  )}
                </td>
                <td>{timeZone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
