// The style sheet of pages that are worked with: panes, forms, menus and the signs of standings.
import { COLOURS, LINES } from './tokens.js';

/** Whatever has the class of a standing bears its colours. */
const STANDINGS = Object.entries(LINES).map(
  ([name, line]) =>
    `.${name}{--own:var(--${name});--own-ink:var(--${name}-ink);--own-tint:var(--${name}-tint);--line:${line}}`,
);

export const PANE_STYLE = `${COLOURS}
${STANDINGS.join('\n')}
*{box-sizing:border-box}
html{font:16px/1.45 system-ui,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;color:var(--ink);background:var(--paper)}
body{margin:0;display:flex;flex-direction:column;min-height:100vh}
h1{font-size:1.2rem;margin:0;line-height:1.25}
h2:focus{outline:none}
p{margin:.35rem 0}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
.hidden:not(:focus){position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:.4rem;background:var(--paper);color:var(--link);padding:.4rem .7rem;z-index:9}
.skip:focus{left:.5rem}
.note{color:var(--quiet);font-size:.875rem}
.condition{font-size:.875rem;padding-inline-start:.6rem;border-inline-start:2px solid var(--rule)}
.badge{display:inline-flex;gap:.35rem;padding:.05rem .45rem;border-radius:.25rem;background:var(--own-tint,none);color:var(--own-ink,var(--quiet));font-size:.875rem;font-weight:600;white-space:nowrap}
button,input,select,textarea{font:inherit;color:inherit}
button,input[type=text],input[type=search],input[type=date],select,textarea,.menu>summary{background:var(--paper);border:1px solid var(--quiet);border-radius:.4rem;padding:.3rem .6rem;min-height:2.1rem}
button,summary{cursor:pointer}
button:hover:not(:disabled),.menu>summary:hover{background:var(--tint)}
button:disabled{color:var(--quiet);border-color:var(--rule);cursor:default}
fieldset{border:0;padding:0;margin:0;min-width:0}
legend{font-weight:600;padding:0}
.menu{position:relative}
.menu>summary{list-style:none;display:flex;align-items:center}
.menu>summary::-webkit-details-marker{display:none}
.menu>summary::after{content:"▾";margin-inline-start:.4rem}
.menu-body{position:absolute;right:0;top:110%;z-index:5;background:var(--paper);border:1px solid var(--rule);border-radius:.5rem;padding:.4rem;display:grid;gap:.15rem;min-width:15rem;box-shadow:0 6px 24px #0003}
.menu-body button{text-align:start;border-color:transparent}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:.5rem .75rem;border-top:1px solid var(--rule);font-size:.875rem}
.legend>span{display:inline-flex;align-items:center;gap:.35rem}
#status:not(.hidden){position:fixed;bottom:1rem;left:50%;transform:translateX(-50%);pointer-events:none;z-index:6;background:var(--ink);color:var(--paper);padding:.5rem .9rem;border-radius:.4rem}
`;
