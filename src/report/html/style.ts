// The style sheet of a report, with what its pictures bring.
import { CHARTS } from '../../chart/charts.js';
import { COLOURS, colours, TOKENS } from '../../page/tokens.js';

export const STYLE = `
${COLOURS}
*{box-sizing:border-box}
html{scroll-behavior:auto;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.2rem}
h1{font-size:clamp(1.7rem,5vw,2.6rem);line-height:1.15;margin:0 0 .6rem;letter-spacing:-.01em}
h2{font-size:1.45rem;line-height:1.25;margin:3rem 0 .9rem;padding-top:.7rem;border-top:3px solid var(--ink)}
h3{font-size:1.08rem;margin:1.6rem 0 .5rem}
p{margin:.5rem 0 .8rem;max-width:46rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.question{font-size:1.2rem;max-width:44rem}
.meta,.quiet,small,caption,.note p{color:var(--quiet)}
.meta{font-size:.95rem}
.skip{position:absolute;left:-100rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.6rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav ul{list-style:none;padding:0;margin:1.2rem 0 0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
nav a{display:inline-block;min-height:24px;padding:.15rem 0}
.findings{list-style:none;padding:0;margin:0;max-width:52rem}
.findings li{padding:.6rem 0 .6rem 1rem;border-left:5px solid var(--rule);margin:0 0 .55rem}
.findings li.position,.findings li.commitment,.findings li.dispute{border-left-color:var(--ink)}
.findings .what{display:block;font-size:.8rem;font-weight:600;color:var(--quiet)}
.ref{display:inline-block;min-width:24px;min-height:24px;padding:0 .25rem;text-align:center;font-size:.85rem;line-height:24px;border-radius:4px;background:var(--side);text-decoration:none;border:1px solid var(--rule)}
.mark{display:inline-block;padding:.05rem .45rem;border-radius:4px;font-weight:600;font-size:.92em}
.mark.support,td.support{background:var(--support-tint);color:var(--support-ink)}
.mark.oppose,td.oppose{background:var(--oppose-tint);color:var(--oppose-ink)}
.mark.undecided,td.undecided{background:var(--undecided-tint);color:var(--undecided-ink)}
.mark.contested,td.contested{background:var(--contested-tint);color:var(--contested-ink)}
.mark.noRecord{color:var(--quiet);font-weight:400}
td .mark{padding:0;background:none}
td.support small,td.oppose small,td.undecided small,td.contested small{color:inherit}
small{display:block;font-size:.86em;line-height:1.35;font-weight:400}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;padding:.2rem 0 .5rem;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--ink);font-size:.88rem;vertical-align:bottom}
.stack{table-layout:fixed}
.scroll{position:relative;max-width:100%;overflow-x:auto;border:1px solid var(--rule);border-radius:6px}
.scroll table{width:auto;min-width:100%}
.scroll caption{padding:.5rem .6rem}
.matrix td{min-width:5.8rem;border-left:1px solid var(--rule);overflow-wrap:break-word}
.matrix th{overflow-wrap:break-word;min-width:5.8rem}
.matrix td.noRecord{font-size:.85rem}
.matrix tbody th{position:sticky;left:0;background:var(--paper);min-width:9rem;max-width:15rem;z-index:1}
.counts td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.counts th,.counts td{overflow-wrap:break-word}.counts th[scope=row]{min-width:11rem;max-width:22rem}
.counts td.chart{width:42%;min-width:9rem}
svg .support{fill:var(--support);stroke:var(--support)}
svg .oppose{fill:var(--oppose);stroke:var(--oppose)}
svg .undecided{fill:var(--undecided);stroke:var(--undecided)}
svg .contested,svg .noRecord{fill:var(--contested);stroke:var(--contested)}
${CHARTS.flatMap(({ style }) => style ?? []).join('\n')}
.axisrow{display:flex;justify-content:space-between;gap:.8rem;font-size:.85rem;color:var(--quiet)}
figure{margin:1rem 0}
.network{background:#fff}
.network svg{display:block;width:100%;min-width:34rem;height:auto}
figcaption{font-size:.9rem;color:var(--quiet);max-width:46rem;margin:.5rem 0}
.dispute{border:1px solid var(--rule);border-radius:6px;padding:.4rem 1rem 1rem;margin:0 0 1rem;break-inside:avoid}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.sides>div{background:var(--side);border-radius:6px;padding:.5rem .9rem}
.sides h4{margin:.2rem 0;font-size:.9rem;color:var(--quiet)}
.sides ul{margin:.2rem 0;padding-left:1.1rem}
.timeline{padding-left:0;list-style:none;max-width:52rem}
.timeline li{padding:.45rem 0;border-bottom:1px solid var(--rule)}
.notes{padding-left:0;list-style:none}
.note{padding:.7rem 0;border-bottom:1px solid var(--rule);break-inside:avoid}
.note:target{background:var(--side);outline:2px solid var(--link)}
.note p{margin:.15rem 0}
.note .said{color:var(--ink)}
blockquote{margin:.4rem 0;padding:.3rem 0 .3rem .9rem;border-left:4px solid var(--rule)}
pre{white-space:pre-wrap;background:var(--side);padding:.8rem;border-radius:6px;font-size:.85rem}
details{margin:.6rem 0}summary{min-height:24px;cursor:pointer;color:var(--link)}
footer{padding-top:2rem;padding-bottom:3rem;color:var(--quiet);font-size:.9rem}
@media (max-width:44rem){
.stack,.stack tbody,.stack tr,.stack th,.stack td,.stack caption{display:block}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{border:1px solid var(--rule);border-radius:6px;margin:0 0 .8rem;padding:.5rem .8rem}
.stack th,.stack td{border:0;padding:.25rem 0}
.stack th{font-size:1.02rem}
.stack td::before{content:attr(data-label);display:block;font-size:.78rem;font-weight:600;color:var(--quiet)}
.sides{grid-template-columns:1fr}
.matrix tbody th{min-width:7.5rem;max-width:9rem;font-size:.88rem}
.counts td.chart{width:34%;min-width:6rem}.counts th[scope=row]{min-width:8rem;max-width:11rem}
th,td{padding:.4rem .45rem}
}
@page{size:A4;margin:17mm 15mm 18mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8.5pt sans-serif;color:${TOKENS.light.quiet}}@bottom-left{content:"stancegraph report";font:8.5pt sans-serif;color:${TOKENS.light.quiet}}}
@page wide{size:A4 landscape}
@media print{
:root{color-scheme:light;${colours('light')};--ink:#000;--quiet:#444;--rule:#bbb;--side:#f4f4f4;--link:#003a5d}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:9.4pt}body{line-height:1.4}
header,main,footer{max-width:none;padding:0}
header{padding-top:0}
h1{font-size:22pt}h2{font-size:14pt;margin-top:8mm;break-after:avoid}h3,caption{break-after:avoid}
nav,.skip{display:none}
.scroll{overflow:visible;border:0}
table,.scroll table{font-size:.88rem;width:100%}thead th{font-size:.85rem}caption{padding:0 0 1mm}th,td{padding:.9mm 1.2mm}thead{display:table-header-group}tr,.findings li,.timeline li{break-inside:avoid}
.matrix th,.matrix td,.matrix tbody th{min-width:0;max-width:none;overflow-wrap:anywhere;position:static}
.matrix{table-layout:fixed}
.wide{page:wide}.wide .scroll table{font-size:.74rem}.wide thead th{font-size:.74rem}.matrix td.noRecord{font-size:.9em}
.ref{border:0;background:none;min-width:0;min-height:0;padding:0;line-height:inherit;font-size:.8em;vertical-align:super}
.network svg{max-height:150mm;min-width:0}
figure,.axisrow{break-inside:avoid}
details:not([open]){display:none}
a{text-decoration:none}.note a[href^="http"]::after{content:" (" attr(href) ")"}
}
`;
