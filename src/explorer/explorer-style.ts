/** The style sheet of the page: light and dark, wide and narrow. */
export const EXPLORER_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--side:#f5f6f8;--ink:#1a1a1a;--quiet:#555b66;--rule:#d3d7de;--blue:#005a8c;--orange:#a34700;--grey:#555b66;--tint:#e7eef5;--focus:#005fcc;--mark-blue:#0072b2;--mark-orange:#d55e00}
@media(prefers-color-scheme:dark){:root{--paper:#15181d;--side:#1c2027;--ink:#f0f0f0;--quiet:#aab1bd;--rule:#363c47;--blue:#7cc7f2;--orange:#f5b26b;--grey:#aab1bd;--tint:#242c37;--focus:#8ec5ff;--mark-blue:#56b4e9;--mark-orange:#f0a04b}}
*{box-sizing:border-box}
html{font:16px/1.45 system-ui,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;color:var(--ink);background:var(--paper)}
body{margin:0;display:flex;flex-direction:column;min-height:100vh}
h1{font-size:1.2rem;margin:0;line-height:1.25}
h2{font-size:1.15rem;margin:.1rem 0 .5rem;line-height:1.3}
h3{font-size:.95rem;margin:1rem 0 .35rem}
p{margin:.35rem 0}
h1,h2,p,li,dd{overflow-wrap:anywhere}
bdi,td,th{overflow-wrap:break-word;min-width:0}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
h2:focus{outline:none}
.hidden:not(:focus){position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:.4rem;background:var(--paper);color:var(--blue);padding:.4rem .7rem;z-index:9}
.skip:focus{left:.5rem}
[hidden]{display:none!important}
button,input,select{font:inherit;color:inherit}
button,input[type=text],input[type=search],input[type=date],select,.menu>summary{background:var(--paper);border:1px solid var(--quiet);border-radius:.4rem;padding:.3rem .6rem;min-height:2.1rem}
button,summary{cursor:pointer}
button:hover:not(:disabled),.menu>summary:hover{background:var(--tint)}
button:disabled{color:var(--quiet);border-color:var(--rule);cursor:default}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.6rem 1rem}
.title{flex:1 1 16rem;min-width:0}
.title p{margin:.1rem 0 0}
#ask-form{flex:1 1 24rem;display:flex;gap:.4rem;align-items:center}
#ask{flex:1;min-width:0}
.time{display:flex;flex-wrap:wrap;gap:.4rem .7rem;align-items:center;padding:.4rem 1rem;background:var(--side);border-block:1px solid var(--rule)}
.slider{flex:1 1 14rem;position:relative;min-width:0}
.slider input{width:100%;display:block;margin:0;height:1.6rem;accent-color:var(--mark-blue)}
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
fieldset{border:0;padding:0;margin:.6rem 0}
legend{font-weight:600;padding:0}
fieldset label{display:flex;gap:.4rem;align-items:center;min-height:1.75rem}
.glyph{display:inline-block;width:1.2em;text-align:center;color:var(--quiet);font-weight:700}
.glyph.support{color:var(--blue)}.glyph.oppose{color:var(--orange)}
ul.plain{list-style:none;padding:0;margin:0}
#names>summary{font-weight:600;padding:.25rem 0}
.entry bdi{overflow-wrap:anywhere}
td,th{max-width:24rem}
td .link bdi,th .link bdi{display:inline-block;max-width:22rem}
#list h2{font-size:.95rem;margin:.8rem 0 .2rem;color:var(--quiet)}
.entry,.stance{display:flex;gap:.5rem;align-items:center;width:100%;text-align:start;border-color:transparent;background:none;padding:.25rem .4rem}
.entry{justify-content:space-between;margin-left:-.4rem}
.entry[aria-current]{background:var(--tint);font-weight:600}
.link{border:0;background:none;padding:0;min-height:1.5rem;color:var(--blue);text-decoration:underline;text-underline-offset:2px;text-align:start}
.note{color:var(--quiet);font-size:.875rem}
.kind{color:var(--quiet);font-size:.875rem;margin:0}
.stances li{border-top:1px solid var(--rule);padding:.15rem 0}
.stance bdi{overflow-wrap:anywhere;flex:1 1 7rem}
.stance{flex-wrap:wrap;gap:.1rem .5rem}
.stance .note{margin-inline-start:auto;text-align:end}
.condition{font-size:.875rem;margin:0 .4rem .35rem;padding-inline-start:.6rem;border-inline-start:2px solid var(--rule)}
.badge{display:inline-flex;align-items:center;gap:.35rem;white-space:nowrap;font-size:.875rem;font-weight:600;color:var(--grey)}
.badge .sign{display:inline-grid;place-items:center;width:1.25rem;height:1.25rem;border-radius:50%;border:2px solid currentColor;line-height:1;font-weight:700}
.badge.support{color:var(--blue)}
.badge.support .sign{background:var(--blue);border-color:var(--blue);color:var(--side)}
.badge.oppose{color:var(--orange)}
.badge.oppose .sign{border-style:dashed}
.badge.undecided .sign{border-style:dotted}
.badge.noRecord .sign{border-color:transparent}
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
a{color:var(--blue)}
#answer{border:1px solid var(--rule);border-radius:.5rem;padding:.7rem .8rem;margin-bottom:1rem;background:var(--paper)}
.said{font-weight:600}
main{display:flex;flex-direction:column;min-width:0;background:var(--paper)}
.tabs{display:flex;justify-content:space-between;align-items:center;padding:.5rem .75rem;border-bottom:1px solid var(--rule)}
[role=tab]{border-color:transparent;border-radius:.4rem;background:none}
[role=tab][aria-selected=true]{background:var(--tint);font-weight:600;border-color:var(--rule)}
.menu{position:relative}
.menu>summary{list-style:none;display:flex;align-items:center}
.menu>summary::after{content:"▾";margin-inline-start:.4rem}
.menu-body{position:absolute;right:0;top:110%;z-index:5;background:var(--paper);border:1px solid var(--rule);border-radius:.5rem;padding:.4rem;display:grid;gap:.15rem;min-width:15rem;box-shadow:0 6px 24px #0003}
.menu-body button{text-align:start;border-color:transparent}
#graph-panel{flex:1;position:relative;display:flex;flex-direction:column;min-height:24rem}
#stage{flex:1;position:relative;overflow:hidden;min-height:0}
#stage:focus-visible{outline-offset:-3px}
.still{width:100%;height:100%;object-fit:contain;background:#fff}
.zoom{position:absolute;right:.75rem;top:.75rem;display:grid;gap:.3rem}
.zoom button{width:2.3rem;height:2.3rem;padding:0;font-size:1.15rem}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:.5rem .75rem;border-top:1px solid var(--rule);font-size:.875rem}
.legend>span{display:inline-flex;align-items:center;gap:.35rem}
.line{width:2rem;border-top:3px solid var(--mark-blue)}
.line.oppose{border-top:3px dashed var(--mark-orange)}
.line.undecided{border-top:3px dotted var(--quiet)}
.line.contested{border-top:3px dashed var(--quiet)}
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
#status:not(.hidden){position:fixed;bottom:1rem;left:1rem;background:var(--ink);color:var(--paper);padding:.5rem .9rem;border-radius:.4rem}
@media(min-width:62rem){body{height:100vh}.columns>*{overflow:auto;min-height:0}main{overflow:hidden}}
@media(max-width:61.99rem){.columns{display:flex;flex-direction:column}nav{border:0;border-bottom:1px solid var(--rule)}aside{border:0;border-top:1px solid var(--rule)}#graph-panel{height:62vh}#list{max-height:70vh;overflow:auto}header{padding:.6rem .75rem}.time{padding:.4rem .75rem}}
@media print{nav,.time,.tabs,.zoom,#ask-form{display:none}.columns{display:block}}
`;
