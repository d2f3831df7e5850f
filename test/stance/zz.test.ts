import { StanceGraph } from 'stancegraph';
import { test } from 'vitest';
const base = (claims: any[], more: any = {}) => StanceGraph.from({
  actors: [{id:'AAA',type:'country',name:'A'},{id:'BBB',type:'country',name:'B'},
   {id:'h',type:'person',name:'H',offices:[{title:'P',of:'AAA',rank:'head',represents:true,from:'2020'}]},
   {id:'h2',type:'person',name:'H2',offices:[{title:'PM',of:'AAA',rank:'head',represents:true,from:'2020',to:'2025-04-10'}]},
   {id:'h3',type:'person',name:'H3',offices:[{title:'PM',of:'AAA',rank:'head',represents:true,from:'2025-04-11'}]},
   {id:'m',type:'person',name:'M',offices:[{title:'M',of:'AAA',rank:'minister',represents:true,from:'2020'}]}],
  propositions: [{id:'p',label:'Keep it',kind:'policy',statement:'s', opposites:['drop it']},{id:'q',label:'Q',kind:'policy',statement:'s'}],
  events: [{id:'truce',name:'A truce',type:'state'}],
  documents: [{id:'d',published:'2025-01-01'},{id:'e',published:'2025-06-01'}],
  claims: claims.map((c,i)=>({kind:'stance',document:'d',proposition:'p',basis:'stated',evidence:[{record:`r${i}`}],...c})), ...more } as any);
test('x', () => {
  const st = (c: any[], o: any = {}) => base(c).stanceOf('AAA','p',o).first?.position;
  console.log('month head, minister agrees on last day, minister contradicts', st([{holder:'h',position:'support',said:'2025-03'},{holder:'m',position:'support',said:'2025-03-31'},{holder:'m',position:'oppose',said:'2025-04-02'}]));
  console.log('without agreeing', st([{holder:'h',position:'support',said:'2025-03'},{holder:'m',position:'oppose',said:'2025-04-02'}]));
  console.log('president then PM, PM leaves, minister', st([{holder:'h',position:'support',said:'2025-04-01'},{holder:'h2',position:'support',said:'2025-04-02'},{holder:'m',position:'oppose',said:'2025-04-20'}]));
  console.log('president only', st([{holder:'h',position:'support',said:'2025-04-01'},{holder:'m',position:'oppose',said:'2025-04-20'}]));
  const kg = base([{holder:'AAA',position:'support',said:'2025-03-01', conditions:[{proposition:'p',holds:true}]},
    {kind:'request',holder:'AAA',to:'BBB',said:'2025-03-01',proposition:'p', position: undefined}].map((c: any)=>{ if(c.position===undefined) delete c.position; return c; }));
  console.log('requested opposite', kg.who({requested:'drop it'}).rows.map(r=>r.actor), kg.who({requested:'drop it'}).paraphrase);
  console.log('given opposite', JSON.stringify(kg.whoBacks('q',{given:['drop it']}).query), JSON.stringify(kg.whoBacks('q',{given:['not drop it']}).query));
  try { kg.whoBacks('p',{given:['a trucee']}); } catch (e) { console.log(String(e)); }
  const kg2 = base([{kind:'commitment',holder:'AAA',deliverables:['troops'],stage:'pledged',said:'2025-03-10'},{kind:'commitment',holder:'AAA',deliverables:['troops'],stage:'withdrawn',said:'2025'}].map((c: any)=>{ const {proposition, ...r}=c; return r; }).map(c=>({...c})) .map((c:any)=>c));
  console.log('committed, perhaps withdrawn', kg2.who({committed:'troops'},{asOf:'2025-06-01'}).rows.length, kg2.who({committed:'troops'},{asOf:'2025-06-01'}).notCounted);
  try { base([], {actors:[{id:'AAA',type:'country',name:'A'},{id:'x',type:'person',name:'X',offices:[{title:'t',of:'AAA',rank:'head',represents:true,from:'2024',to:'2024-06-30'}]}]}); console.log('ok 2024..2024-06-30'); } catch (e) { console.log(String(e)); }
  const one = base([{holder:'AAA',position:'support',said:'2025-03-01',conditions:[{event:'truce',holds:true}]},{holder:'m',position:'support',said:'2025-03-01'}]);
  console.log(one.whoBacks('p',{given:['not truce']}).length, JSON.stringify(one.whoBacks('p',{given:['truce']}).first?.conditions), one.stanceOf('AAA','p',{given:['not truce']}).length);
  console.log(one.stanceOf('AAA','drop it').first?.position, one.stanceOf('AAA','drop it').paraphrase, one.whoBacks('drop it').paraphrase, one.whoBacks('drop it').rows.map(r=>r.position));
});
