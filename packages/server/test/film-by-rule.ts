/** Bytes that two programs know without telling each other: byte i is i mod 251. */
export function filmByRule(length: number): Buffer {
  const film = Buffer.allocUnsafe(length);
  for (let i = 0; i < length; i++) film[i] = i % 251;
  return film;
}
