import { Table } from '@mantine/core';
import type { Location } from '@/api/model';
import { texts } from './texts';

const t = texts.detail;

export function TaxRatesTable({ taxRates }: Pick<Location, 'taxRates'>) {
  return (
    <Table maw={320}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.taxClass}</Table.Th>
          <Table.Th ta="right">{t.percent}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {taxRates.map(({ taxClass, percent }) => (
          <Table.Tr key={taxClass}>
            <Table.Td>{taxClass}</Table.Td>
            <Table.Td ta="right">{percent} %</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
