// Draws docs/architecture.svg: the rooms in the order of docs/architecture.md, from the ground up, with their parts.
import { readFileSync, writeFileSync } from 'node:fs';

const text = readFileSync(new URL('architecture.md', import.meta.url), 'utf8');
const rows = [...text.matchAll(/^\| (`[^|]+?) \|([^|]*)\| ([^|]+) \|$/gm)].map(([, room, parts, purpose]) => ({
  room: room.replaceAll('`', ''),
  parts: parts.replaceAll('`', '').trim(),
  purpose: purpose.replace(/[`*]/g, '').split(/[;:(]/)[0].trim(),
}));
const escape = (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const [width, height, top] = [880, 34, 16];
const floors = [...rows].reverse().map(({ room, parts, purpose }, i) => {
  const y = top + i * height;
  const inside = parts === '' ? '' : `<tspan class="parts"> ${escape(parts)}</tspan>`;
  return `<rect x="16" y="${y}" width="${width - 32}" height="${height - 4}" rx="4"/><text x="28" y="${y + 20}">${escape(room)}${inside}</text><text class="for" x="${width - 28}" y="${y + 20}" text-anchor="end">${escape(purpose.length > 62 ? `${purpose.slice(0, 61)}…` : purpose)}</text>`;
});
const style = `rect{fill:#f2f4f7;stroke:#9aa2ab}text{font:600 14px system-ui,sans-serif;fill:#1b1f24}.parts{font-weight:400;fill:#00558a}.for{font-weight:400;font-size:12px;fill:#52585f}`;
const title = 'The rooms of src, from the ground up: each may use those below it in this picture';
writeFileSync(
  new URL('architecture.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top * 2 + rows.length * height}" role="img" aria-label="${title}"><title>${title}</title><style>${style}</style><rect x="0" y="0" width="100%" height="100%" style="fill:#fff;stroke:none"/>\n${floors.join('\n')}\n</svg>\n`,
);
