import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureOf } from '../api/failure';
import { useOpenServer, useTokenRefusal } from '../api/session';

export interface TokenGateProps {
  /** The page, which is shown unless the server asks for a token. */
  children: ReactNode;
  /** Called when the server has accepted the token. @default the page is loaded again */
  onOpen?: () => void;
}

/** The page; or, when the server asks for its token, a field for it. */
export function TokenGate({ children, onOpen = () => window.location.reload() }: TokenGateProps) {
  const refusal = useTokenRefusal();
  return refusal === null ? children : <TokenForm isOld={refusal.code === 'token_wrong'} onOpen={onOpen} />;
}

function TokenForm({ isOld, onOpen }: { isOld: boolean; onOpen: () => void }) {
  const [token, setToken] = useState('');
  const opening = useOpenServer(onOpen);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    opening.mutate(token.trim());
  };
  const failure = opening.error === null ? null : failureOf(opening.error);
  return (
    <Stack
      component="main"
      id="content"
      spacing={2}
      sx={{ maxWidth: 480, mx: 'auto', px: 2, py: { xs: 4, md: 12 } }}
    >
      <Typography variant="h1">This server asks for a token</Typography>
      <Typography>
        {isOld && 'The token of this browser is out of date. '}
        The server printed a link with the token when it started. Open that link, or enter the token here. If
        somebody else runs the server, ask them for it.
      </Typography>
      <Stack component="form" onSubmit={send} spacing={2} sx={{ alignItems: 'flex-start' }}>
        <TextField
          label="Token"
          type="password"
          autoComplete="current-password"
          autoFocus
          fullWidth
          value={token}
          onChange={({ target }) => setToken(target.value)}
          error={failure !== null}
          helperText={failure === null ? ' ' : `${failure.message} ${failure.hint}`}
        />
        <Button type="submit" variant="contained" disabled={token.trim() === '' || opening.isPending}>
          Open
        </Button>
      </Stack>
    </Stack>
  );
}
