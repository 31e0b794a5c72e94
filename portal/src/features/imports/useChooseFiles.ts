import { useState } from 'react';
import type { ImportPart } from '@/api/imports';
import { type InspectionFailure, inspectFile, UnfitFile } from './csv/inspect-csv';
import { guessPart } from './csv/suggest';
import { changeDraft, chosenFile, withFile } from './import-draft';

export interface Failure {
  file: string;
  reason: InspectionFailure;
}

interface Guess {
  file: File;
  part: ImportPart | undefined;
  /** Why the file is none that could be imported. */
  unfit?: InspectionFailure;
}

/** Reads chosen files in the browser; several at once are put where their columns fit. */
export function useChooseFiles(franchiseId: string) {
  const [reading, setReading] = useState<ImportPart[]>([]);
  const [failures, setFailures] = useState<Partial<Record<ImportPart, Failure>>>({});
  const [unplaced, setUnplaced] = useState<string[]>([]);
  const [unfit, setUnfit] = useState<Failure[]>([]);

  const one = async (part: ImportPart, file: File) => {
    setReading((parts) => [...parts, part]);
    setFailures(({ [part]: _, ...others }) => others);
    try {
      const chosen = chosenFile(part, file, await inspectFile(file));
      changeDraft(franchiseId, (draft) => withFile(draft, part, chosen));
    } catch (error) {
      if (!(error instanceof UnfitFile)) throw error;
      setFailures((others) => ({ ...others, [part]: { file: file.name, reason: error.failure } }));
    } finally {
      setReading((parts) => parts.filter((candidate) => candidate !== part));
    }
  };

  const several = async (files: File[]) => {
    const guessed = await Promise.all(files.map(guess));
    const left = guessed.filter(({ part }) => part === undefined);
    setUnplaced(left.filter(({ unfit: reason }) => reason === undefined).map(({ file }) => file.name));
    setUnfit(
      left.flatMap(({ file, unfit: reason }) => (reason === undefined ? [] : [{ file: file.name, reason }])),
    );
    await Promise.all(guessed.map(({ file, part }) => (part === undefined ? undefined : one(part, file))));
  };

  const choose = async (part: ImportPart, files: File[]) => {
    setUnplaced([]);
    setUnfit([]);
    const [first] = files;
    if (files.length > 1) await several(files);
    else if (first !== undefined) await one(part, first);
  };

  return { choose, reading, failures, unplaced, unfit };
}

async function guess(file: File): Promise<Guess> {
  try {
    return { file, part: guessPart((await inspectFile(file)).header) };
  } catch (error) {
    if (error instanceof UnfitFile) return { file, part: undefined, unfit: error.failure };
    throw error;
  }
}
