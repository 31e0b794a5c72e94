import { Table } from '@mantine/core';
import type { FranchiseExport } from '@/api/model';
import classes from './franchises.module.css';
import { texts } from './texts';

const t = texts.exports;

/** What an export holds, with what proves it. */
export function ExportSums({ current: { tables, sha256, contentSha256 } }: { current: FranchiseExport }) {
  return (
    <div className={classes.sums}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.table}</Table.Th>
            <Table.Th className={classes.number}>{t.rows}</Table.Th>
            <Table.Th>{t.sum}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map(({ name, rows, sha256: sum }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td className={classes.number}>{rows}</Table.Td>
              <Table.Td className={classes.sum}>{sum}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td colSpan={2}>{t.content}</Table.Td>
            <Table.Td className={classes.sum}>{contentSha256}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Td colSpan={2}>{t.file}</Table.Td>
            <Table.Td className={classes.sum}>{sha256}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </div>
  );
}
