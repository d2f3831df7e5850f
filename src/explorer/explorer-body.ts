// The body of the explorer's page, which its script fills.

export const EXPLORER_BODY = `
<a class="skip" href="#names" id="skip-list">Skip to the names</a>
<header>
  <div class="title"><h1>TITLE</h1><p id="when" class="note"></p></div>
  <form id="ask-form" role="search" aria-label="Ask a question">
    <label for="ask">Ask</label>
    <input id="ask" type="text" maxlength="1000" autocomplete="off" placeholder="Who backs troop deployment if there is a ceasefire?">
    <button type="submit">Ask</button>
  </form>
</header>
<section class="time" aria-label="Date">
  <button type="button" id="earlier" aria-label="To the day before on which something was said">◀</button>
  <div class="slider"><input id="slider" type="range" step="1" aria-label="As of"><svg id="ticks" aria-hidden="true" focusable="false" preserveAspectRatio="none"></svg></div>
  <button type="button" id="later" aria-label="To the next day on which something was said">▶</button>
  <label class="day">As of <input id="day" type="date"></label>
  <button type="button" id="latest">Latest</button>
  <label><input id="known" type="checkbox"> only what was published by then</label>
</section>
<div class="columns">
  <nav aria-label="Search and list">
    <label for="search" class="hidden">Search names</label>
    <input id="search" type="search" autocomplete="off" placeholder="Search names" maxlength="200">
    <details id="filters"><summary>Filters</summary><div id="filter-body"></div></details>
    <details id="names"><summary id="names-summary">Names</summary><div id="list"></div></details>
  </nav>
  <main>
    <div class="tabs">
      <div role="tablist" aria-label="View">
        <button type="button" role="tab" id="tab-graph" aria-controls="graph-panel">Network</button>
        <button type="button" role="tab" id="tab-table" aria-controls="table-panel">Table</button>
      </div>
      <details class="menu" id="exports"><summary>Export</summary><div class="menu-body">
        <button type="button" data-export="png">PNG picture</button>
        <button type="button" data-export="svg">SVG picture</button>
        <button type="button" data-export="gexf">GEXF for Gephi</button>
        <button type="button" data-export="json">JSON</button>
        <button type="button" data-export="copy">Copy the link to this view</button>
      </div></details>
    </div>
    <div id="graph-panel" role="tabpanel" aria-labelledby="tab-graph">
      <div id="stage" role="img" tabindex="0" aria-label="Network"></div>
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" id="zoom-in" aria-label="Zoom in">+</button>
        <button type="button" id="zoom-out" aria-label="Zoom out">−</button>
        <button type="button" id="zoom-all" aria-label="Show all">⤢</button>
      </div>
      <div id="legend" class="legend"></div>
    </div>
    <div id="table-panel" role="tabpanel" aria-labelledby="tab-table" tabindex="0" hidden></div>
  </main>
  <aside aria-label="Answer and details">
    <section id="answer" aria-label="Answer" hidden></section>
    <section id="details" aria-label="Details"></section>
  </aside>
</div>
<p id="status" role="status" class="hidden"></p>`;
