import type { AllowedTransition } from '@/api/model';

interface Living {
  allowedTransitions: AllowedTransition[];
}

/** What the record's state machine says of an act; undefined when it knows none such from here. */
export function transitionOf(record: Living, act: string): AllowedTransition | undefined {
  return record.allowedTransitions.find(({ transition }) => transition === act);
}

export function isPossible(record: Living, act: string): boolean {
  return transitionOf(record, act)?.allowed === true;
}

export function reasonsOf(transition: AllowedTransition): string {
  return transition.blockedBy.map(({ detail }) => detail).join(' ');
}
