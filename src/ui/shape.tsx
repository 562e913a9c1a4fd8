// The shapes of verdicts: the same marks stand beside the words and on the points of a chart.

export type Shape = 'filled-circle' | 'filled-square' | 'outline' | 'dotted' | 'check' | 'about' | 'cross' | 'dash';

export function ShapeMark({ shape }: { shape: Shape }) {
  return (
    <svg class={`shape shape-${shape}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shape === 'filled-circle' && <circle cx="7" cy="7" r="5.5" />}
      {shape === 'filled-square' && <rect x="2" y="2" width="10" height="10" />}
      {(shape === 'outline' || shape === 'dotted') && <circle cx="7" cy="7" r="5" />}
      {shape === 'check' && <path d="M2 7.5 5.5 11 12 3" />}
      {shape === 'about' && (
        <path d="M1.5 5.5c2-2.5 3.5-2 5.5-.5s3.5 2 5.5-.5M1.5 10.500c2-2.5 3.5-2 5.5-.5s3.5 2 5.5-.5" />
      )}
      {shape === 'cross' && <path d="M3 3 11 11M11 3 3 11" />}
      {shape === 'dash' && <path d="M2.5 7h9" />}
    </svg>
  );
}
