// How the explorer's page looks, wide and narrow, beyond what pages with panes share.
import { PANE_STYLE } from '../page/pane-style.js';

export const EXPLORER_STYLE = `${PANE_STYLE}h2{font-size:1.15rem;margin:.1rem 0 .5rem;line-height:1.3}
h3{font-size:.95rem;margin:1rem 0 .35rem}
h1,h2,p,li,dd{overflow-wrap:anywhere}
bdi,td,th{overflow-wrap:break-word;min-width:0}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.6rem 1rem}
.title{flex:1 1 16rem;min-width:0}
.title p{margin:.1rem 0 0}
#ask-form{flex:1 1 24rem;min-width:0;display:flex;gap:.4rem;align-items:center}
#ask{flex:1;min-width:0}
.time{display:flex;flex-wrap:wrap;gap:.4rem .7rem;align-items:center;padding:.4rem 1rem;background:var(--side);border-block:1px solid var(--rule)}
.slider{flex:1 1 14rem;position:relative;min-width:0}
.slider input{width:100%;display:block;margin:0;height:1.6rem;accent-color:var(--support)}
.slider svg{display:block;width:calc(100% - 16px);height:6px;margin:0 8px;overflow:visible}
.slider line{stroke:var(--quiet);stroke-width:1.5px;vector-effect:non-scaling-stroke}
.time label{display:flex;gap:.35rem;align-items:center}
.columns{flex:1;display:grid;grid-template-columns:minmax(13rem,18rem) minmax(0,1fr) minmax(18rem,26rem);min-height:0}
nav,aside{padding:.75rem 1rem;background:var(--side);min-width:0}
nav{border-right:1px solid var(--rule)}
aside{border-left:1px solid var(--rule)}
#search{width:100%}
#filters{margin:.6rem 0 .2rem}
#filters summary,aside summary{font-weight:600;padding:.25rem 0}
.choice{display:block;margin:.4rem 0}
.choice select{width:100%;display:block}
fieldset{margin:.6rem 0}
fieldset label{display:flex;gap:.4rem;align-items:center;min-height:1.75rem}
.glyph{display:inline-block;width:1.2em;text-align:center;color:var(--own-ink,var(--quiet));font-weight:700}
ul.plain{list-style:none;padding:0;margin:0}
#names>summary{font-weight:600;padding:.25rem 0}
.entry bdi{overflow-wrap:anywhere}
td,th{max-width:24rem}
td .link bdi,th .link bdi{display:inline-block;max-width:22rem}
#list h2{font-size:.95rem;margin:.8rem 0 .2rem;color:var(--quiet)}
.entry,.stance{display:flex;gap:.5rem;align-items:center;width:100%;text-align:start;border-color:transparent;background:none;padding:.25rem .4rem}
.entry{justify-content:space-between;margin-left:-.4rem}
.entry[aria-current]{background:var(--tint);font-weight:600}
.link{border:0;background:none;padding:0;min-height:1.5rem;color:var(--link);text-decoration:underline;text-underline-offset:2px;text-align:start}
.kind{color:var(--quiet);font-size:.875rem;margin:0}
.stances li{border-top:1px solid var(--rule);padding:.15rem 0}
.stance bdi{overflow-wrap:anywhere;flex:1 1 7rem}
.stance{flex-wrap:wrap;gap:.1rem .5rem}
.stance .note{margin-inline-start:auto;text-align:end}
.condition{margin:0 .4rem .35rem}
.entry .badge{font-size:.8rem;font-weight:400}
.counts li{display:inline-block;margin-inline-end:1rem}
.mark{font-size:.8rem;border:1px solid var(--rule);border-radius:.3rem;padding:0 .3rem;margin-inline-start:.4rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem .9rem;margin:.6rem 0}
dt{color:var(--quiet)}
dd{margin:0;min-width:0}
dd ul{margin:0;padding-inline-start:1.1rem}
.claims{padding-inline-start:1.3rem;margin:.3rem 0}
.claims li{margin:.6rem 0}
.claim p{margin:.1rem 0}
.reason{font-style:italic}
#answer{border:1px solid var(--rule);border-radius:.5rem;padding:.7rem .8rem;margin-bottom:1rem;background:var(--paper)}
.said{font-weight:600}
main{display:flex;flex-direction:column;min-width:0;background:var(--paper)}
.tabs{display:flex;justify-content:space-between;align-items:center;padding:.5rem .75rem;border-bottom:1px solid var(--rule)}
[role=tab]{border-color:transparent;border-radius:.4rem;background:none}
[role=tab][aria-selected=true]{background:var(--tint);font-weight:600;border-color:var(--rule)}
#graph-panel{flex:1;position:relative;display:flex;flex-direction:column;min-height:24rem}
#stage{flex:1;position:relative;overflow:hidden;min-height:0}
#stage:focus-visible{outline-offset:-3px}
.still{width:100%;height:100%;object-fit:contain;background:#fff}
.zoom{position:absolute;right:.75rem;top:.75rem;display:grid;gap:.3rem}
.zoom button{width:2.3rem;height:2.3rem;padding:0;font-size:1.15rem}
.line{width:2rem;border-top:3px var(--line) var(--own)}
.line.contested{border-width:5px}
#table-panel{flex:1;overflow:auto;padding:.5rem .75rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:start;font-weight:600;padding:.3rem 0}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--rule)}
thead th{position:sticky;top:-.5rem;background:var(--paper);color:var(--quiet);white-space:nowrap}
tbody th{font-weight:400}
tr:not(.first) td:first-child .link{color:var(--quiet);text-decoration:none}
td:nth-child(4){min-width:8.5rem}
td:nth-child(5){min-width:9rem}
td .link,tbody th .link{text-decoration:underline}
td .link bdi,th .link bdi{text-decoration:underline}
@media(min-width:62rem){body{height:100vh}.columns>*{overflow:auto;min-height:0}main{overflow:hidden}}
@media(max-width:61.99rem){.columns{display:flex;flex-direction:column}nav{border:0;border-bottom:1px solid var(--rule)}aside{border:0;border-top:1px solid var(--rule)}#graph-panel{height:62vh}#list{max-height:70vh;overflow:auto}header{padding:.6rem .75rem}.time{padding:.4rem .75rem}}
@media print{nav,.time,.tabs,.zoom,#ask-form{display:none}.columns{display:block}}
`;
