import CopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsksForToken } from '../../api/health';
import { useImage } from '../../api/image';
import { useImages } from '../../api/images';
import { CopyButton } from './copy-button';
import { PrivateCodeDialog } from './private-code-dialog';
import { asPrivateCurl, asPrivatePython } from './private-code';
import { asCurl, asPython, type CodeServer, type Question } from './request-code';

export interface CodeButtonsProps {
  question: Question;
}

const LANGUAGES = [
  { label: 'Copy as curl', write: asCurl, writePrivate: asPrivateCurl },
  { label: 'Copy as Python', write: asPython, writePrivate: asPrivatePython },
] as const;

/** Copies a request as a command or a program. About a photograph that not everyone sees, it needs a link to it. */
export function CodeButtons({ question }: CodeButtonsProps) {
  const server: CodeServer = { origin: window.location.origin, asksForToken: useAsksForToken() };
  const [opened, setOpened] = useState<(typeof LANGUAGES)[number]>();
  const image = usePhotograph(question.body['image']);
  const isPrivate = image !== undefined && image.holders !== 'everyone';
  return (
    <>
      {LANGUAGES.map((language) =>
        isPrivate ? (
          <Button
            key={language.label}
            size="small"
            startIcon={<CopyIcon />}
            aria-haspopup="dialog"
            onClick={() => setOpened(language)}
          >
            {language.label}
          </Button>
        ) : (
          <CopyButton key={language.label} label={language.label} text={language.write(question, server)} />
        ),
      )}
      {opened !== undefined && image !== undefined && (
        <PrivateCodeDialog
          title={opened.label}
          image={image}
          write={(access) => opened.writePrivate(question, server, access)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

/** The photograph that a request is about; undefined without one, and while it is unknown. */
function usePhotograph(named: unknown) {
  const id = typeof named === 'string' ? named : undefined;
  const images = useImages();
  const listed = images.data?.find((image) => image.id === id);
  const other = useImage(images.isSuccess && listed === undefined ? id : undefined);
  return listed ?? other.data;
}
