import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { importQuery, importsKey, startImport } from '@/api/imports';
import { withIntent } from '@/api/intent';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { useOnce } from '@/components/useOnce';
import { changeDraft, chosenParts, forgetDraft, type ImportDraft, mappingOf } from './import-draft';

/** Sends the draft, and goes to where its progress shows. */
export function useStartImport(draft: ImportDraft) {
  const { id } = useFranchise();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const stopper = useRef<AbortController | undefined>(undefined);

  const once = useOnce();
  const mutation = useMutation({
    mutationFn: (dryRun: boolean) => {
      const mapping = mappingOf(draft, dryRun);
      const parts = chosenParts(draft);
      const content = [
        mapping,
        parts.map(([part, { file }]) => [part, file.name, file.size, file.lastModified]),
      ];
      const files = Object.fromEntries(parts.map(([part, { file }]) => [part, file]));
      const controller = new AbortController();
      stopper.current = controller;
      setSent(0);
      return withIntent(`${id}.import`, content, (key) =>
        startImport({
          franchiseId: id,
          key,
          mapping,
          files,
          onProgress: setSent,
          signal: controller.signal,
        }),
      );
    },
    onSuccess: async (job) => {
      queries.setQueryData(importQuery(id, job.id).queryKey, job);
      void queries.invalidateQueries({ queryKey: [...importsKey(id), 'list'] });
      if (job.dryRun) changeDraft(id, () => ({ checkedBy: job.id }));
      else forgetDraft(id);
      await navigate(paths.importJob(id, job.id));
    },
  });
  // The page shows the error that the mutation keeps.
  const start = (dryRun: boolean) => void once(() => mutation.mutateAsync(dryRun).catch(() => undefined));
  const stopped = mutation.error instanceof DOMException && mutation.error.name === 'AbortError';
  return {
    start,
    stop: () => stopper.current?.abort(),
    sending: mutation.isPending ? sent : undefined,
    error: stopped ? null : mutation.error,
    retry: () => mutation.variables !== undefined && start(mutation.variables),
  };
}
