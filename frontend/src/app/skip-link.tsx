import Link from '@mui/material/Link';

/** The first thing the tab key reaches: leads past the header. Seen only while it has the focus. */
export function SkipLink() {
  return (
    <Link
      href="#content"
      onClick={(event) => {
        // The address keeps its query; only the focus moves.
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
      sx={{
        position: 'fixed',
        top: 8,
        left: 8,
        zIndex: 'tooltip',
        p: 1,
        bgcolor: 'background.paper',
        '&:not(:focus)': { transform: 'translateY(-200%)' },
      }}
    >
      Skip to the content
    </Link>
  );
}
