/** When the tour is shown: on the first visit of Home, and when it is started again. */
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useStoredFlag } from '../../hooks/use-stored-flag';
import { TOUR_KEY } from './tour-key';

const HOME = '/';

export function useTour() {
  const [isSeen, setSeen] = useStoredFlag(TOUR_KEY, false);
  const [isAsked, setAsked] = useState(false);
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return {
    isOn: pathname === HOME && (isAsked || !isSeen),
    start: () => {
      if (pathname !== HOME) void navigate({ pathname: HOME, search });
      setAsked(true);
    },
    end: () => {
      setAsked(false);
      setSeen(true);
    },
  };
}
