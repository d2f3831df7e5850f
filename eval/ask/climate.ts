import type { Claim } from '../../src/kinds/claim.js';
import type { Dataset } from '../../src/kinds/dataset.js';
import type { Condition } from '../../src/schema/condition.js';

/**
 * Two made-up climate summits of 2031, of real countries and made-up leaders: what questions are tried on that nobody
 * had in mind when the reader of questions was written. Nothing here was ever said by anybody.
 */

type Actor = Dataset['actors'][number];
type Office = NonNullable<Extract<Actor, { type: 'person' }>['offices']>[number];

function country(id: string, name: string, demonyms: string[], metonyms: string[], aliases: string[] = []): Actor {
  return { id, type: 'country', name, demonyms, metonyms, ...(aliases.length > 0 ? { aliases } : {}) };
}

function person(id: string, name: string, ...offices: Office[]): Actor {
  return { id, type: 'person', name, offices };
}

function office(title: string, of: string, rank: Office['rank'], from: string, to?: string): Office {
  const represents = rank !== 'legislator' && rank !== 'other';
  return { title, of, rank, represents, from, ...(to === undefined ? {} : { to }) };
}

const actors: Actor[] = [
  country('AUS', 'Australia', ['Australian', 'Australians'], ['Canberra']),
  country('BRA', 'Brazil', ['Brazilian', 'Brazilians'], ['Brasília', 'Planalto']),
  country('CHL', 'Chile', ['Chilean', 'Chileans'], ['Santiago', 'La Moneda']),
  country('CHN', 'China', ['Chinese'], ['Beijing'], ["People's Republic of China"]),
  country('DEU', 'Germany', ['German', 'Germans'], ['Berlin']),
  country('FRA', 'France', ['French'], ['Paris', 'the Élysée']),
  country('IND', 'India', ['Indian', 'Indians'], ['New Delhi', 'Delhi']),
  country('JPN', 'Japan', ['Japanese'], ['Tokyo']),
  country('KEN', 'Kenya', ['Kenyan', 'Kenyans'], ['Nairobi']),
  country('NOR', 'Norway', ['Norwegian', 'Norwegians'], ['Oslo']),
  country('SAU', 'Saudi Arabia', ['Saudi', 'Saudis'], ['Riyadh']),
  country('TUV', 'Tuvalu', ['Tuvaluan', 'Tuvaluans'], ['Funafuti']),
  country('USA', 'United States', ['American', 'Americans'], ['Washington', 'the White House'], ['US', 'America']),
  country('ZAF', 'South Africa', ['South African', 'South Africans'], ['Pretoria']),
  person('beatriz-amaral', 'Beatriz Amaral', office('President', 'BRA', 'head', '2031-01-01')),
  person('arvind-menon', 'Arvind Menon', office('Prime Minister', 'IND', 'head', '2029-05-20')),
  person('jonas-wieland', 'Jonas Wieland', office('Chancellor', 'DEU', 'head', '2029-03-12', '2031-06-30')),
  person(
    'katrin-oster',
    'Katrin Oster',
    office('Environment Minister', 'DEU', 'minister', '2029-03-12', '2031-06-30'),
    office('Chancellor', 'DEU', 'head', '2031-07-01'),
  ),
  person('luc-ferrand', 'Luc Ferrand', office('President', 'FRA', 'head', '2027-05-14')),
  person('wei-changming', 'Wei Changming', office('Climate Envoy', 'CHN', 'envoy', '2030-02')),
  person('dana-whitcomb', 'Dana Whitcomb', office('President', 'USA', 'head', '2029-01-20')),
  person('ruth-wanjala', 'Ruth Wanjala', office('President', 'KEN', 'head', '2027-09-13')),
  person('nils-aasen', 'Nils Aasen', office('Prime Minister', 'NOR', 'head', '2029-10')),
  person('faisal-al-harith', 'Faisal al-Harith', office('Energy Minister', 'SAU', 'minister', '2028')),
  person('haruka-ishii', 'Haruka Ishii', office('Prime Minister', 'JPN', 'head', '2030-11-02')),
  person(
    'tavita-lose',
    'Tavita Lose',
    office('Prime Minister', 'TUV', 'head', '2028-02-05'),
    office('Chair', 'shoreline-alliance', 'other', '2030-01-01'),
  ),
  person('lindiwe-dube', 'Lindiwe Dube', office('Environment Minister', 'ZAF', 'minister', '2029-06')),
  person('graham-pell', 'Graham Pell', office('Senator', 'AUS', 'legislator', '2026-07-01')),
  person('elliot-whitcomb', 'Elliot Whitcomb', office('Director', 'tidewatch', 'head', '2028-04-01')),
  {
    id: 'shoreline-alliance',
    type: 'organization',
    name: 'Shoreline Alliance',
    aliases: ['the Shoreliners', 'alliance of shoreline states'],
    subtype: 'alliance',
    members: [
      { member: 'TUV', from: '2028-03-01' },
      { member: 'KEN', from: '2029-01-01' },
      { member: 'CHL', from: '2030-06-15' },
      { member: 'AUS', from: '2028-03-01', to: '2031-05-31' },
      { member: 'NOR', from: '2031-07-01' },
    ],
  },
  { id: 'the-meridian', type: 'organization', name: 'The Meridian', aliases: ['Meridian'], subtype: 'media' },
  { id: 'tidewatch', type: 'organization', name: 'Tidewatch', aliases: ['the NGO Tidewatch'], subtype: 'other' },
  { id: 'some-forty-islands', type: 'group', name: 'some forty islands', aliases: ['the island states'], size: 40 },
  {
    id: 'anonymous-negotiators',
    type: 'group',
    name: 'negotiators who asked not to be named',
    aliases: ['anonymous negotiators'],
    anonymous: true,
  },
];

const propositions: Dataset['propositions'] = [
  {
    id: 'coal-phase-out',
    label: 'Coal phase-out',
    kind: 'policy',
    statement: 'The burning of coal for power should end.',
    aliases: ['phasing out coal', 'coal exit', 'end of coal power'],
    opposites: ['keeping coal', 'sticking with coal'],
  },
  {
    id: 'coal-phase-out-by-2040',
    label: 'Coal phase-out by 2040',
    kind: 'policy',
    statement: 'The burning of coal for power should end by 2040.',
    aliases: ['coal exit by 2040', '2040 coal deadline'],
    broader: ['coal-phase-out'],
  },
  {
    id: 'carbon-border-tax',
    label: 'Carbon border tax',
    kind: 'policy',
    statement: 'Imports should be taxed at the border by the carbon they cost.',
    aliases: ['border carbon levy', 'carbon tariff', 'CO2 tariff on imports'],
  },
  {
    id: 'loss-and-damage-fund',
    label: 'Loss-and-damage fund',
    kind: 'policy',
    statement: 'A fund should pay poor countries for damage done by the climate.',
    aliases: ['loss and damage fund', 'climate damage fund', 'compensation for climate damage'],
  },
  {
    id: 'methane-cut',
    label: 'Methane cut',
    kind: 'policy',
    statement: 'Methane emissions should be halved by 2036.',
    aliases: ['halving methane', 'methane reduction', 'less methane'],
  },
  {
    id: 'seabed-mining-moratorium',
    label: 'Deep-sea mining moratorium',
    kind: 'policy',
    statement: 'Nobody should mine the deep sea for now.',
    aliases: ['moratorium on seabed mining', 'pause on deep-sea mining', 'ban on deep-sea mining'],
    contradicts: ['seabed-mining-licences'],
  },
  {
    id: 'seabed-mining-licences',
    label: 'Deep-sea mining licences',
    kind: 'policy',
    statement: 'Licences to mine the deep sea should be given out now.',
    aliases: ['licences for seabed mining', 'mining permits for the deep sea'],
  },
  {
    id: 'fossil-subsidy-end',
    label: 'End of fossil fuel subsidies',
    kind: 'policy',
    statement: 'States should stop subsidising oil, gas and coal.',
    aliases: ['scrapping fossil subsidies', 'ending oil and gas subsidies'],
    opposites: ['fossil fuel subsidies', 'keeping fossil subsidies'],
  },
  {
    id: 'rainforest-fund',
    label: 'Rainforest fund',
    kind: 'policy',
    statement: 'Rich countries should pay for rainforest that is left standing.',
    aliases: ['paying for standing forest', 'forest fund'],
  },
  {
    id: 'goal-in-reach',
    label: 'The 1.5 degree goal is still in reach',
    kind: 'assessment',
    statement: 'Warming can still be held to 1.5 degrees.',
    aliases: ['1.5 degrees still possible', '1.5 degree goal', 'keeping 1.5 alive'],
  },
];

const events: NonNullable<Dataset['events']> = [
  {
    id: 'nairobi-summit-2031-04',
    name: 'Nairobi climate summit',
    type: 'summit',
    date: '2031-04-14/2031-04-16',
    place: 'Nairobi',
    aliases: ['Nairobi summit', 'April summit'],
  },
  {
    id: 'oslo-summit-2031-10',
    name: 'Oslo climate summit',
    type: 'summit',
    date: '2031-10-06/2031-10-09',
    place: 'Oslo',
    aliases: ['Oslo summit', 'October summit'],
  },
  {
    id: 'climate-finance-paid',
    name: 'The promised climate finance is paid',
    type: 'state',
    aliases: ['climate finance', 'the rich countries pay what they promised'],
  },
];

const documents: Dataset['documents'] = [
  {
    id: 'communique-2031-04',
    publisher: 'Secretariat of the Nairobi summit',
    title: 'Nairobi communiqué',
    published: '2031-04-16',
    covers: 'nairobi-summit-2031-04',
  },
  {
    id: 'meridian-2031-04',
    publisher: 'The Meridian',
    title: 'Three days in Nairobi',
    published: '2031-04-17',
    covers: 'nairobi-summit-2031-04',
  },
  {
    id: 'courier-2031-04',
    publisher: 'Southern Courier',
    title: 'Notes from the corridor',
    published: '2031-04-18',
    covers: 'nairobi-summit-2031-04',
  },
  {
    id: 'meridian-2031-10',
    publisher: 'The Meridian',
    title: 'Oslo ends without a paper',
    published: '2031-10-10',
    covers: 'oslo-summit-2031-10',
  },
  {
    id: 'tidewatch-2031-10',
    publisher: 'Tidewatch',
    title: 'Who paid, who did not',
    published: '2031-10-12',
    covers: 'oslo-summit-2031-10',
  },
];

/** document | holder | proposition | position | said in 2031 | basis | summary | anything else */
const STANCES = `
meridian-2031-04 | tavita-lose | coal-phase-out | support | 04-14 | stated | Lose wants coal power to end everywhere.
meridian-2031-04 | jonas-wieland | coal-phase-out-by-2040 | support | 04-14 | stated | Wieland calls for the last coal plant to close by 2040.
meridian-2031-04 | luc-ferrand | coal-phase-out | support | 04-14 | stated | Ferrand says that coal has had its day.
meridian-2031-04 | arvind-menon | coal-phase-out | undecided | 04-15 | reported | Menon does not rule out that India gives up coal. | utterance=menon/2031-04-15/plenary
courier-2031-04 | arvind-menon | coal-phase-out | oppose | 04-15 | reported | Menon tells the plenary that India keeps its coal. | utterance=menon/2031-04-15/plenary
meridian-2031-04 | wei-changming | coal-phase-out-by-2040 | oppose | 04-15 | stated | Wei turns down a fixed year for the end of coal. | utterance=wei/2031-04-15/press
meridian-2031-04 | AUS | coal-phase-out | oppose | 04-15 | reported | Australia will not hear of an end to coal.
courier-2031-04 | graham-pell | coal-phase-out | support | 04-16 | stated | Senator Pell breaks with Canberra and wants out of coal.
meridian-2031-04 | lindiwe-dube | coal-phase-out | undecided | 04-16 | stated | Dube says that South Africa has yet to make up its mind on coal. | if event climate-finance-paid
meridian-2031-04 | some-forty-islands | coal-phase-out-by-2040 | support | 04-15 | reported | Some forty islands stand behind a coal deadline of 2040, Lose reports. | speaker=tavita-lose
courier-2031-04 | JPN | coal-phase-out | oppose | 04-16 | anonymous | Negotiators say under their breath that Japan would block an end to coal. | speaker=anonymous-negotiators
meridian-2031-10 | haruka-ishii | coal-phase-out-by-2040 | oppose | 10-07 | stated | Ishii calls 2040 too early for Japan's coal plants.
meridian-2031-10 | katrin-oster | coal-phase-out-by-2040 | support | 10-07 | stated | Oster holds on to 2040 as the last year for coal.
meridian-2031-10 | arvind-menon | coal-phase-out | support | 10-08 | stated | Menon agrees to leave coal, but only once the promised money is there. | only event climate-finance-paid; utterance=menon/2031-10-08/plenary
meridian-2031-10 | dana-whitcomb | coal-phase-out | oppose | 10-08 | stated | President Whitcomb rejects an end to coal.
meridian-2031-10 | wei-changming | coal-phase-out-by-2040 | undecided | 10-08 | stated | Wei now leaves open whether China could accept 2040.
meridian-2031-10 | CHL | coal-phase-out-by-2040 | support | 10-07 | reported | Chile joins the call for a coal exit by 2040.
meridian-2031-10 | BRA | coal-phase-out | support | 10-07 | reported | Brazil is for leaving coal, says Aasen. | speaker=nils-aasen
tidewatch-2031-10 | tidewatch | coal-phase-out-by-2040 | support | 10-12 | stated | Tidewatch demands a coal exit by 2040.
tidewatch-2031-10 | CHN | coal-phase-out | support | 10-12 | analysis | Tidewatch reads the signs from Beijing as a slow farewell to coal.
meridian-2031-04 | luc-ferrand | carbon-border-tax | support | 04-14 | stated | Ferrand wants a tax at the border on dirty imports.
meridian-2031-04 | jonas-wieland | carbon-border-tax | support | 04-14 | stated | Wieland backs the carbon border tax.
courier-2031-04 | katrin-oster | carbon-border-tax | oppose | 04-16 | stated | Oster, still environment minister, warns against the border tax.
meridian-2031-04 | arvind-menon | carbon-border-tax | oppose | 04-15 | stated | Menon calls the border tax unfair to poor exporters. | utterance=menon/2031-04-15/press
meridian-2031-04 | wei-changming | carbon-border-tax | oppose | 04-15 | stated | Wei rejects any carbon levy at borders. | utterance=wei/2031-04-15/press
courier-2031-04 | lindiwe-dube | carbon-border-tax | oppose | 04-16 | stated | Dube fears that the levy would hit South African steel.
courier-2031-04 | beatriz-amaral | carbon-border-tax | oppose | 04-15 | stated | Amaral speaks out against carbon tariffs.
meridian-2031-04 | dana-whitcomb | carbon-border-tax | undecided | 04-15 | reported | Whitcomb keeps her options open on a border tax.
meridian-2031-10 | luc-ferrand | carbon-border-tax | support | 10-06 | stated | Ferrand still wants the border tax, provided that poor countries are exempt. | if words poor countries are exempt
meridian-2031-10 | katrin-oster | carbon-border-tax | undecided | 10-07 | stated | Oster, now chancellor, wants to look at the border tax again.
meridian-2031-10 | dana-whitcomb | carbon-border-tax | oppose | 10-07 | stated | President Whitcomb says no to a carbon border tax.
meridian-2031-04 | tavita-lose | loss-and-damage-fund | support | 04-14 | stated | Lose says that Tuvalu cannot wait for the fund.
meridian-2031-04 | some-forty-islands | loss-and-damage-fund | support | 04-15 | reported | Some forty islands want the damage paid for.
communique-2031-04 | shoreline-alliance | loss-and-damage-fund | support | 04-16 | stated | The Shoreline Alliance resolves that the fund must come. | act=decision
meridian-2031-04 | jonas-wieland | loss-and-damage-fund | support | 04-15 | stated | Wieland is for the fund if China pays in as well. | if words China pays in too; utterance=wieland/2031-04-15/fund
meridian-2031-04 | dana-whitcomb | loss-and-damage-fund | oppose | 04-14 | stated | Whitcomb wants no fund for climate damage. | utterance=whitcomb/2031-04-14/fund
courier-2031-04 | luc-ferrand | loss-and-damage-fund | support | 04-16 | stated | Ferrand promises to stand by the fund. | utterance=ferrand/2031-04-16/fund
meridian-2031-04 | wei-changming | loss-and-damage-fund | undecided | 04-16 | reported | Wei gives no answer on the fund.
courier-2031-04 | faisal-al-harith | loss-and-damage-fund | oppose | 04-15 | reported | Al-Harith sees no need for a fund.
courier-2031-04 | haruka-ishii | loss-and-damage-fund | support | 04-15 | stated | Ishii says that Japan is for the fund.
tidewatch-2031-10 | JPN | loss-and-damage-fund | oppose | 07-20 | anonymous | Japan tried to stop the fund at a closed meeting in July, Tidewatch hears. | speaker=anonymous-negotiators
meridian-2031-10 | wei-changming | loss-and-damage-fund | support | 10-08 | stated | Wei comes round to the fund as long as nobody has to pay. | only words payments stay voluntary; utterance=wei/2031-10-08/fund
meridian-2031-10 | dana-whitcomb | loss-and-damage-fund | undecided | 10-08 | stated | Whitcomb no longer excludes the fund. | utterance=whitcomb/2031-10-08/fund
meridian-2031-10 | AUS | loss-and-damage-fund | oppose | 10-08 | reported | Australia turns its back on the fund. | utterance=aus/2031-10-08/fund
meridian-2031-04 | katrin-oster | methane-cut | support | 04-15 | stated | Environment minister Oster wants methane halved.
meridian-2031-04 | dana-whitcomb | methane-cut | support | 04-15 | stated | Whitcomb comes out for less methane.
meridian-2031-04 | AUS | methane-cut | support | 04-15 | reported | Australia agrees to the methane target.
courier-2031-04 | faisal-al-harith | methane-cut | oppose | 04-15 | stated | Al-Harith turns down the methane target.
meridian-2031-10 | faisal-al-harith | methane-cut | undecided | 10-07 | stated | Al-Harith says that Riyadh is still studying the methane target.
meridian-2031-10 | arvind-menon | methane-cut | oppose | 10-08 | stated | Menon says that rice farmers cannot live with the methane target.
meridian-2031-10 | beatriz-amaral | methane-cut | support | 10-08 | stated | Amaral would cut methane if the rainforest fund comes. | if proposition rainforest-fund
tidewatch-2031-10 | elliot-whitcomb | methane-cut | support | 10-12 | stated | The director of Tidewatch calls methane the quickest brake.
meridian-2031-04 | nils-aasen | seabed-mining-licences | support | 04-14 | stated | Aasen wants to hand out licences for the deep sea this year.
meridian-2031-10 | nils-aasen | seabed-mining-moratorium | support | 10-09 | stated | Aasen gives in and accepts a pause for mining the deep sea.
meridian-2031-04 | luc-ferrand | seabed-mining-moratorium | support | 04-15 | stated | Ferrand asks everybody to leave the seabed alone.
meridian-2031-04 | CHL | seabed-mining-moratorium | support | 04-15 | reported | Chile is among the friends of the moratorium.
meridian-2031-04 | BRA | seabed-mining-moratorium | support | 04-15 | reported | The Meridian counts Brazil among the friends of the moratorium.
courier-2031-04 | BRA | seabed-mining-moratorium | oppose | 04-15 | reported | The Courier counts Brazil among the foes of the moratorium.
meridian-2031-04 | haruka-ishii | seabed-mining-licences | support | 04-16 | stated | Ishii wants metals from the seabed soon.
meridian-2031-10 | katrin-oster | seabed-mining-moratorium | support | 10-07 | stated | Oster pleads for a halt to deep-sea mining.
meridian-2031-10 | ruth-wanjala | seabed-mining-moratorium | undecided | 10-07 | reported | Wanjala has not settled on the moratorium.
meridian-2031-10 | wei-changming | seabed-mining-licences | support | 10-08 | stated | Wei says that China's mining ships are ready.
meridian-2031-04 | luc-ferrand | fossil-subsidy-end | support | 04-15 | stated | Ferrand wants public money for oil to stop.
meridian-2031-04 | faisal-al-harith | fossil-subsidy-end | oppose | 04-15 | stated | Al-Harith defends cheap fuel at home.
courier-2031-04 | arvind-menon | fossil-subsidy-end | oppose | 04-15 | reported | Menon will not take cooking gas from the poor.
meridian-2031-10 | ruth-wanjala | fossil-subsidy-end | support | 10-07 | stated | Wanjala wants fuel subsidies gone.
meridian-2031-10 | USA | fossil-subsidy-end | oppose | 10-08 | anonymous | Washington works against an end of subsidies, negotiators say. | speaker=anonymous-negotiators
meridian-2031-04 | beatriz-amaral | rainforest-fund | support | 04-14 | stated | Amaral asks the rich to pay for living forest.
meridian-2031-04 | nils-aasen | rainforest-fund | support | 04-14 | stated | Aasen backs the rainforest fund. | utterance=aasen/2031-04-14/forest
meridian-2031-10 | katrin-oster | rainforest-fund | support | 10-07 | stated | Oster finds the rainforest fund a good thing.
meridian-2031-10 | dana-whitcomb | rainforest-fund | oppose | 10-08 | stated | Whitcomb will not pay for other people's trees.
meridian-2031-04 | tavita-lose | goal-in-reach | support | 04-14 | stated | Lose insists that 1.5 degrees can be held.
tidewatch-2031-10 | elliot-whitcomb | goal-in-reach | oppose | 10-12 | stated | Elliot Whitcomb says that 1.5 degrees are lost.
meridian-2031-10 | author:meridian-2031-10 | goal-in-reach | oppose | 10-10 | analysis | The Meridian's author no longer believes in 1.5 degrees.
`;

/** document | holder | deliverables | stage | said in 2031 | basis | summary | anything else */
const COMMITMENTS = `
meridian-2031-04 | jonas-wieland | finance | pledged | 04-15 | stated | Germany promises 400 million euros for the fund by 2033. | proposition=loss-and-damage-fund; amount=400000000 euros; deadline=2033; utterance=wieland/2031-04-15/fund
courier-2031-04 | luc-ferrand | finance | pledged | 04-16 | stated | France promises 300 million euros for the fund. | proposition=loss-and-damage-fund; amount=300000000 euros; utterance=ferrand/2031-04-16/fund
tidewatch-2031-10 | FRA | finance | withheld | ../2031-10-12 | reported | France has not yet paid a cent into the fund. | proposition=loss-and-damage-fund
meridian-2031-04 | nils-aasen | finance | delivering | 04-14 | stated | Norway is paying Brazil 250 million dollars for its forest. | to=BRA; proposition=rainforest-fund; amount=250000000 dollars; utterance=aasen/2031-04-14/forest
meridian-2031-10 | NOR | finance | delivered | 10-06 | reported | The last of Norway's 250 million dollars has reached Brazil. | to=BRA; proposition=rainforest-fund; amount=250000000 dollars
meridian-2031-10 | haruka-ishii | finance, training | pledged | 10-07 | stated | Ishii promises Kenya money or trained engineers. | to=KEN
meridian-2031-04 | dana-whitcomb | finance | declined | 04-14 | stated | Whitcomb refuses to put money into the fund. | proposition=loss-and-damage-fund; utterance=whitcomb/2031-04-14/fund
meridian-2031-10 | dana-whitcomb | finance | considering | 10-08 | stated | Whitcomb thinks about a contribution to the fund. | proposition=loss-and-damage-fund; utterance=whitcomb/2031-10-08/fund
meridian-2031-10 | wei-changming | finance | pledged | 10-08 | stated | Wei announces several billion yuan for the islands. | to=some-forty-islands; proposition=loss-and-damage-fund; amount=several billion yuan; utterance=wei/2031-10-08/fund
courier-2031-04 | AUS | finance | pledged | 04-16 | reported | Australia promises Tuvalu 50 million dollars for sea walls. | to=TUV; amount=50000000 dollars
meridian-2031-10 | AUS | finance | withdrawn | 10-08 | reported | Australia takes back its promise of money for Tuvalu. | to=TUV; utterance=aus/2031-10-08/fund
courier-2031-04 | katrin-oster | training | pledged | 04-16 | stated | Oster offers to train South African miners for new jobs. | to=ZAF
meridian-2031-10 | shoreline-alliance | support | agreed | 10-09 | reported | The Shoreline Alliance agrees to share its storm warnings. | act=decision
`;

/** document | holder | asked | proposition or words | said in 2031 | basis | summary | anything else */
const REQUESTS = `
meridian-2031-04 | tavita-lose | AUS | coal-phase-out | 04-14 | stated | Lose asks Australia to give up coal.
meridian-2031-04 | arvind-menon | USA | pay the promised climate finance | 04-15 | stated | Menon asks Washington for the money that was promised.
courier-2031-04 | some-forty-islands | CHN | loss-and-damage-fund | 04-15 | reported | The islands urge China to help fill the fund.
courier-2031-04 | lindiwe-dube | DEU | help to retrain miners | 04-16 | stated | Dube asks Germany for help with the miners.
meridian-2031-10 | tavita-lose | NOR | seabed-mining-moratorium | 10-06 | stated | Lose begs Norway to spare the seabed.
meridian-2031-10 | beatriz-amaral | DEU | rainforest-fund | 10-07 | stated | Amaral asks Germany to join the rainforest fund.
meridian-2031-10 | ruth-wanjala | USA | loss-and-damage-fund | 10-07 | stated | Wanjala presses the United States to pay for the damage.
tidewatch-2031-10 | tidewatch | FRA | pay what it pledged | 10-12 | stated | Tidewatch tells France to keep its word.
`;

/** document | holder | toward | polarity | said in 2031 | basis | summary | anything else */
const ATTITUDES = `
meridian-2031-04 | tavita-lose | dana-whitcomb | negative | 04-15 | stated | Lose is bitter about the American president. | words=left the islands alone
meridian-2031-04 | arvind-menon | FRA | negative | 04-15 | stated | Menon complains of lessons from Paris. | words=lectures the poor
courier-2031-04 | ruth-wanjala | katrin-oster | positive | 04-16 | stated | Wanjala has praise for Oster. | words=somebody who listens
meridian-2031-10 | beatriz-amaral | NOR | positive | 10-06 | stated | Amaral thanks Norway for paying on time. | words=a partner who pays
meridian-2031-10 | wei-changming | carbon-border-tax | negative | 10-08 | stated | Wei mocks the border tax. | words=protection painted green
meridian-2031-10 | luc-ferrand | oslo-summit-2031-10 | positive | 10-09 | stated | Ferrand is content with Oslo. | words=better than feared
tidewatch-2031-10 | tidewatch | oslo-summit-2031-10 | negative | 10-12 | stated | Tidewatch finds the outcome of Oslo thin. | words=thin
`;

/** document | holder | event | role | said in 2031 | mode, or - | summary */
const PARTICIPATIONS = `
meridian-2031-04 | ruth-wanjala | nairobi-summit-2031-04 | host | 04-14 | in-person | Wanjala welcomes the guests in Nairobi.
meridian-2031-04 | beatriz-amaral | nairobi-summit-2031-04 | participant | 04-14 | in-person | Amaral has come to Nairobi.
meridian-2031-04 | arvind-menon | nairobi-summit-2031-04 | participant | 04-15 | remote | Menon joins from Delhi by video.
meridian-2031-04 | jonas-wieland | nairobi-summit-2031-04 | participant | 04-14 | in-person | Wieland flies in for Germany.
meridian-2031-04 | luc-ferrand | nairobi-summit-2031-04 | participant | 04-14 | in-person | Ferrand sits at the table in Nairobi.
meridian-2031-04 | wei-changming | nairobi-summit-2031-04 | representative | 04-15 | in-person | Wei sits in for China.
meridian-2031-04 | dana-whitcomb | nairobi-summit-2031-04 | participant | 04-14 | remote | President Whitcomb speaks from a screen.
meridian-2031-04 | tavita-lose | nairobi-summit-2031-04 | speaker | 04-14 | in-person | Lose gives the first speech.
communique-2031-04 | nils-aasen | nairobi-summit-2031-04 | participant | 04-16 | - | Norway is on the list of those who took part.
courier-2031-04 | elliot-whitcomb | nairobi-summit-2031-04 | guest | 04-16 | in-person | Elliot Whitcomb of Tidewatch is a guest.
meridian-2031-10 | nils-aasen | oslo-summit-2031-10 | chair | 10-06 | in-person | Aasen chairs the talks.
meridian-2031-10 | katrin-oster | oslo-summit-2031-10 | participant | 10-07 | in-person | Oster comes for the first time as chancellor.
meridian-2031-10 | beatriz-amaral | oslo-summit-2031-10 | participant | 10-06 | in-person | Amaral travels to Oslo.
meridian-2031-10 | arvind-menon | oslo-summit-2031-10 | participant | 10-08 | in-person | Menon is in the hall this time.
meridian-2031-10 | dana-whitcomb | oslo-summit-2031-10 | participant | 10-07 | in-person | President Whitcomb arrives on the second day.
meridian-2031-10 | wei-changming | oslo-summit-2031-10 | representative | 10-08 | remote | Wei takes part for China by video.
meridian-2031-10 | ruth-wanjala | oslo-summit-2031-10 | participant | 10-07 | remote | Wanjala is connected from home.
meridian-2031-10 | haruka-ishii | oslo-summit-2031-10 | participant | 10-07 | remote | Ishii follows from Tokyo by video.
meridian-2031-10 | luc-ferrand | oslo-summit-2031-10 | participant | 10-06 | in-person | Ferrand is in Oslo from the start.
`;

/** document | its author | about | property: value | said in 2031 | basis | summary */
const FACTS = `
meridian-2031-04 | author:meridian-2031-04 | nairobi-summit-2031-04 | states present: 61 | 04-17 | reported | The Meridian counts 61 states in Nairobi.
courier-2031-04 | author:courier-2031-04 | nairobi-summit-2031-04 | states present: 58 | 04-18 | reported | The Courier counts 58 states in Nairobi.
communique-2031-04 | author:communique-2031-04 | nairobi-summit-2031-04 | outcome: joint declaration | 04-16 | reported | Nairobi ends with a joint declaration.
meridian-2031-10 | author:meridian-2031-10 | oslo-summit-2031-10 | outcome: no joint declaration | 10-10 | reported | Oslo ends without a common text.
tidewatch-2031-10 | author:tidewatch-2031-10 | loss-and-damage-fund | money received: 120 million dollars | 10-12 | reported | The fund holds 120 million dollars so far.
`;

const claims = [
  ...rows(STANCES, (proposition, position) => ({ kind: 'stance', proposition, position })),
  ...rows(COMMITMENTS, (what, stage) => ({ kind: 'commitment', deliverables: what.split(', '), stage })),
  ...rows(REQUESTS, (to, asked) => ({ kind: 'request', to, ...demand(asked) })),
  ...rows(ATTITUDES, (toward, polarity) => ({ kind: 'attitude', toward, polarity })),
  ...rows(PARTICIPATIONS, (event, role) => ({ kind: 'participation', event, role })),
  ...rows(FACTS, (about, fact) => ({ kind: 'fact', about, ...property(fact) })),
].map((claim, i) => ({ ...claim, evidence: [{ record: `note ${i + 1}` }] }) as object as Claim);

export const climate: Dataset = { name: 'climate', version: '1', actors, propositions, events, documents, claims };

/** The claims of a table; `own` reads the two columns that differ from kind to kind. */
function rows(table: string, own: (first: string, second: string) => object): object[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [document, holder, first = '', second = '', said = '', basis = '', summary, more = ''] = line.split(' | ');
      const date = said.startsWith('..') ? said : `2031-${said}`;
      const how = /^(in-person|remote|-)$/.test(basis) ? { basis: 'reported', ...mode(basis) } : { basis };
      return { document, holder, said: date, ...how, summary, ...own(first, second), ...extras(more) };
    });
}

function mode(word: string): object {
  return word === '-' ? {} : { mode: word };
}

function demand(asked: string): object {
  return propositions.some(({ id }) => id === asked) ? { proposition: asked } : { words: asked };
}

function property(fact: string): object {
  const [name, value = ''] = fact.split(': ');
  return { property: name, value: Number(value) || value };
}

/** `key=value; if event <id>; only words <words>`: a condition that must hold, or the only one under which it holds. */
function extras(text: string): object {
  const parts = text.split('; ').filter((part) => part !== '');
  const conditions = parts.flatMap((part): Condition[] => {
    const [, how, what, rest] = /^(if|only) (event|proposition|words) (.+)$/.exec(part) ?? [];
    return what === undefined
      ? []
      : [{ [what]: rest, holds: true, ...(how === 'only' ? { only: true } : {}) } as Condition];
  });
  const fields = parts.filter((part) => /^\w+=/.test(part)).map((part) => part.split('=') as [string, string]);
  const read = fields.map(([key, value]) => [key, key === 'amount' ? amount(value) : value]);
  return { ...Object.fromEntries(read), ...(conditions.length > 0 ? { conditions } : {}) };
}

/** `400000000 euros`, or `several billion yuan` without a number. */
function amount(text: string): object {
  const words = text.split(' ');
  const unit = words.pop();
  const value = Number(words.join(' '));
  return Number.isNaN(value) ? { value: null, unit, words: text } : { value, unit };
}
