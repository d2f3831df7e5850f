import type { Dataset } from 'stancegraph';

/** Texts that try to leave the place they are put in. */
export const NASTY = {
  html: '</title></script><script>alert("PWNED")</script><img src=x onerror=alert(1)> PWNED',
  svg: '"/><svg onload=alert(1)><![CDATA[ dam! ]]> & \u202egnp.exe\u2066',
  markdown:
    '# dam!\n\n[x](javascript:alert(1)) | a | b |\n---\n<b>bold</b> `code` https://evil.example/x www.evil.example',
  tex: '}\n@misc{evil, title={x}} \\input{/etc/passwd} \\write18{x} TY  - EVIL\r\nER  - \r\nTY  - JOUR',
  long: `${'W'.repeat(999)}\u05d0`,
};

/** A world whose every name and sentence is one of {@link NASTY}. */
export function hostileWorld(): Dataset {
  const claim = (holder: string, position: 'support' | 'oppose', said: string) => ({
    kind: 'stance' as const,
    document: 'note',
    holder,
    proposition: 'dam',
    position,
    said,
    basis: 'stated' as const,
    summary: `${NASTY.html} ${NASTY.markdown} ${'z'.repeat(3_000)}`,
    conditions: [{ words: NASTY.svg, holds: true }],
    evidence: [{ record: NASTY.html }],
    utterance: NASTY.svg,
  });
  return {
    name: NASTY.tex,
    actors: [
      { id: 'ALB', type: 'country', name: NASTY.html },
      { id: 'BOR', type: 'country', name: NASTY.svg },
      { id: 'CYR', type: 'country', name: NASTY.long },
      {
        id: 'vera',
        type: 'person',
        name: NASTY.markdown,
        offices: [{ title: NASTY.html, of: 'ALB', rank: 'head', represents: true, from: '2030' }],
      },
    ],
    propositions: [
      { id: 'dam', label: `${NASTY.markdown} ${NASTY.html}`, kind: 'policy', statement: `${NASTY.html} ${NASTY.svg}` },
      { id: 'weir', label: NASTY.long, kind: 'assessment', statement: NASTY.markdown },
    ],
    events: [{ id: 'meeting', name: NASTY.html, type: NASTY.svg, date: '2031-01-01', place: NASTY.markdown }],
    documents: [
      {
        id: '"><script>x</script>',
        title: NASTY.tex,
        publisher: NASTY.tex,
        published: '2031-01-02',
        address: 'https://example.org/?q=%22&x={y}',
        language: NASTY.html,
      },
      { id: 'note', title: NASTY.tex, publisher: NASTY.html, published: '2031-01-01/2031-01-03', covers: 'meeting' },
    ],
    claims: [
      claim('vera', 'support', '2031-01-01'),
      claim('BOR', 'oppose', '../2031-01-02'),
      claim('CYR', 'support', '2031-01'),
      { ...claim('CYR', 'oppose', '2031-01'), evidence: [{ record: 'other' }] },
      { kind: 'participation', document: 'note', holder: 'vera', said: '2031-01-01', event: 'meeting', role: 'chair' },
      {
        kind: 'commitment',
        document: '"><script>x</script>',
        holder: 'BOR',
        said: '2031-01-02',
        deliverables: ['other'],
        stage: 'pledged',
        amount: { value: null, unit: NASTY.html, words: NASTY.svg },
      },
      { kind: 'request', document: 'note', holder: 'vera', said: '2031-01-01', to: 'BOR', words: NASTY.markdown },
    ],
  } as never;
}
