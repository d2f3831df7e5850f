// Text in a picture: cut, broken and measured without a font.

/** Cut to so many characters, with a sign that it was. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Up to two lines of about so many characters, broken at a space; the second is cut if there is more. */
export function inTwoLines(text: string, most: number): readonly string[] {
  if ([...text].length <= most) return [text];
  const space = text.lastIndexOf(' ', most);
  const at = space > 0 ? space : text.indexOf(' ');
  if (at < 0) return [shorten(text, most + 6)];
  return [shorten(text.slice(0, at), most + 6), shorten(text.slice(at + 1), most + 6)];
}

/** About how wide a sans-serif text of size 1 is; real fonts differ by a tenth or so. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code >= 0x1100) width += 1;
    else if (/[ilj.,:;'|!()tfrI-]/.test(character)) width += 0.38;
    else width += /[A-ZmwMW@%]/.test(character) ? 0.8 : 0.6;
  }
  return width;
}
