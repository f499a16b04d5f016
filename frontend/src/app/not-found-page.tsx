import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import { TABS } from '../tabs';

/** The page for unknown addresses. */
export function NotFoundPage() {
  const { pathname, search } = useLocation();
  return (
    <Box sx={{ p: 3, maxWidth: 640 }}>
      <title>Not found · Innsyn</title>
      <Typography component="h1" variant="h1">
        Page not found: {pathname}
      </Typography>
      <Typography sx={{ mt: 1 }}>Available pages:</Typography>
      <ul>
        {TABS.map(({ path, title }) => (
          <li key={path}>
            <MuiLink component={Link} to={{ pathname: path, search }}>
              {title}
            </MuiLink>
          </li>
        ))}
      </ul>
    </Box>
  );
}
