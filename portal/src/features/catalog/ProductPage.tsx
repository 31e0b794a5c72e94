import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { productQuery } from '@/api/catalog';
import { DetailLayout } from '@/components/detail/DetailLayout';
import { DetailSkeleton, Facts } from '@/components/detail/Facts';
import { Section } from '@/components/detail/Section';
import { formatPrice } from '@/components/money';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise } from '@/components/session';
import { Moment } from '@/components/When';
import { Availability } from './Availability';
import { texts } from './texts';

export function ProductPage() {
  const { id, can, timeZone } = useFranchise();
  const { productId = '' } = useParams();
  const { data, error, refetch } = useQuery(productQuery(id, productId));

  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <DetailSkeleton />;
  const product = data.value;
  const t = texts.columns;
  return (
    <Page
      title={product.name}
      parent={{ title: texts.title, to: paths.catalog(id) }}
      badge={<Availability discontinued={product.discontinued} />}
      actions={
        can('catalog:write') && (
          <Button
            component={Link}
            to={paths.editProduct(id, product.id)}
            leftSection={<IconPencil size={16} />}
          >
            {texts.detail.edit}
          </Button>
        )
      }
    >
      <DetailLayout
        facts={
          <Facts
            facts={[
              {
                label: t.unitPrice,
                value: <strong className="num">{formatPrice(product.unitPrice)}</strong>,
              },
              { label: t.sku, value: product.sku },
              { label: t.category, value: product.category },
              { label: t.externalId, value: product.externalId },
              {
                label: t.createdAt,
                value: <Moment at={product.createdAt} timeZone={timeZone} />,
              },
              {
                label: texts.detail.updated,
                value: <Moment at={product.updatedAt} timeZone={timeZone} />,
              },
            ]}
          />
        }
      >
        <Section title={texts.detail.description}>
          {product.description === undefined ? (
            <Text c="dimmed">{texts.detail.noDescription}</Text>
          ) : (
            <Text style={{ whiteSpace: 'pre-line' }}>{product.description}</Text>
          )}
        </Section>
      </DetailLayout>
    </Page>
  );
}
