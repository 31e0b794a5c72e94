import { SavedViews } from '@/components/list/SavedViews';
import { STATES } from './orders-filter';
import { texts } from './texts';

const views = STATES.map((state) => ({ id: state, label: texts.views[state] }));

export function OrderViews(props: {
  state: string | undefined;
  onChoose: (state: string | undefined) => void;
}) {
  return <SavedViews all={texts.views.all} views={views} chosen={props.state} onChoose={props.onChoose} />;
}
