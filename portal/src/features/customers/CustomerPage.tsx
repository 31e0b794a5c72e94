import { Button, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { customerQuery } from '@/api/customers';
import type { Customer } from '@/api/model';
import { DetailLayout } from '@/components/detail/DetailLayout';
import { DetailSkeleton, Facts } from '@/components/detail/Facts';
import { Section } from '@/components/detail/Section';
import { addressLines } from '@/components/form/address';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { Moment } from '@/components/When';
import { CustomerOrders } from './CustomerOrders';
import { texts } from './texts';

export function CustomerPage() {
  const { id, can } = useFranchise();
  const { customerId = '' } = useParams();
  const { data, error, refetch } = useQuery(customerQuery(id, customerId));

  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <DetailSkeleton />;
  const customer = data.value;
  return (
    <Page
      title={customer.name}
      parent={{ title: texts.title, to: paths.customers(id) }}
      actions={<CustomerActs customer={customer} />}
    >
      <DetailLayout facts={<CustomerFacts customer={customer} />}>
        {can('orders:read') && <CustomerOrders customer={customer} />}
        {customer.notes !== undefined && (
          <Section title={texts.detail.notes}>
            <Text style={{ whiteSpace: 'pre-line' }}>{customer.notes}</Text>
          </Section>
        )}
      </DetailLayout>
    </Page>
  );
}

function CustomerActs({ customer }: { customer: Customer }) {
  const { id, can } = useFranchise();
  return (
    <>
      {can('customers:write') && (
        <Button
          component={Link}
          to={paths.editCustomer(id, customer.id)}
          variant="default"
          leftSection={<IconPencil size={16} />}
        >
          {texts.detail.edit}
        </Button>
      )}
      {can('orders:write') && (
        <Button
          component={Link}
          to={paths.newOrder(id, { customer: customer.id })}
          leftSection={<IconPlus size={16} />}
        >
          {texts.detail.newOrder}
        </Button>
      )}
    </>
  );
}

function CustomerFacts({ customer }: { customer: Customer }) {
  const { timeZone } = useFranchise();
  const t = texts.form;
  const { address, contactName, contactTitle, email, phone } = customer;
  const contact = [contactName, contactTitle].filter(Boolean).join('\n');
  return (
    <Facts
      facts={[
        { label: t.contactName, value: contact },
        {
          label: t.email,
          value: email && <a href={`mailto:${email}`}>{email}</a>,
        },
        {
          label: t.phone,
          value: phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>,
        },
        { label: t.fax, value: customer.fax },
        { label: shared.address.title, value: addressLines(address) },
        { label: t.externalId, value: customer.externalId },
        {
          label: texts.columns.createdAt,
          value: <Moment at={customer.createdAt} timeZone={timeZone} />,
        },
        {
          label: texts.detail.updated,
          value: <Moment at={customer.updatedAt} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
