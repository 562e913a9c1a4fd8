// The frame of the pages of imports, and the two parts several of them share.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { importPaths } from '#ui/paths/answer-import.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { Status } from '#ui/status.tsx';
import { importTexts } from './import.texts.ts';

/** Whether the person may import; visitors of a sample office look only. */
export function mayImport(asking: Asking): boolean {
  return asking.may('manage studies') && !asking.isSample;
}

export interface FrameProps {
  asking: Asking;
  title: string;
  path: string;
  /** name of the import the page is about; none on the list itself */
  kicker?: string | undefined;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
  children: ComponentChildren;
}

export function ImportFrame({ asking, title, path, kicker, faults, done, children }: FrameProps) {
  const texts = importTexts[asking.language];
  const within = [
    { href: studiesPaths.collecting(), text: texts.collecting },
    ...(path === importPaths.list() ? [] : [{ href: importPaths.list(), text: texts.title }]),
  ];
  return (
    <StaffPage
      asking={asking}
      title={title}
      current="collecting"
      navigation={navigationOf(asking)}
      path={path}
      breadcrumbs={within}
      kicker={kicker}
      {...(faults && { faults })}
      message={done === undefined ? undefined : <Status>{done}</Status>}
    >
      {children}
    </StaffPage>
  );
}

/** Numbers with their names, as a list of pairs. */
export function FactList({ counts }: { counts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl class="definitions">
      {counts.map(([name, value]) => [<dt key={name}>{noBreak(name)}</dt>, <dd key={`${name} n`}>{value}</dd>])}
    </dl>
  );
}

/** Sentences one below the other. */
export function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence, place) => (
        // the same sentence may stand for two rows
        <li key={`${place} ${sentence}`}>{noBreak(sentence)}</li>
      ))}
    </ul>
  );
}
