const repeats = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Who looks and when, faintly over the whole picture: whoever films a screen takes the name along. */
export function Watermark({ words }: { words: string }) {
  return (
    <div className="watermark" aria-hidden="true">
      {repeats.map((nth) => (
        <span key={nth}>{words}</span>
      ))}
    </div>
  );
}
