import { readFileSync } from 'node:fs';
import { type ExtractVocabulary, extract, type ProposedClaim } from 'stancegraph/extract';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import countries from '../../data/countries.js';

/**
 * Passages with the stances that are read in them, by the file that reads them; behind a colon the rule that has to
 * be among those of the proposals. In front of each the vocabulary of probes-1.yaml; "¶" begins a paragraph.
 */
const PASSAGES = `
# extract.ts
energy | Slovakia backs the price cap, but Austria opposes it. Belgium has not ruled out a ban on Russian gas.
  -> SVK support price-cap, AUT oppose price-cap, BEL undecided gas-ban
energy | Slovakia backs the price cap and rejects a ban on Russian gas.
  -> SVK support price-cap, SVK oppose gas-ban
energy | Nuclear power supplies about two thirds of the electricity used in France.
  -> nothing

# paragraphs.ts
gaza | Norwegian Prime Minister Kari Lunde spoke first. ¶ She called for a suspension of weapons deliveries.
  -> NOR support arms-embargo
energy | Austria proposed a price cap. ¶ Hungary welcomed the move.
  -> AUT support price-cap, HUN support price-cap
energy | Austria proposed a cap on gas prices. ¶ It rained. ¶ It snowed. ¶ Hungary welcomed the move.
  -> AUT support price-cap
fishing | “The trawling ban is a mistake,” Portuguese Fisheries Minister Ana Valente said. ¶ “The quota cut is wrong as well.”
  -> PRT oppose trawling-ban, PRT oppose quota-cut
fishing | “The trawling ban is a mistake.” ¶ “We are tired,” Portuguese Fisheries Minister Ana Valente said.
  -> nothing

# attribution.ts
fishing | Portuguese Fisheries Minister Ana Valente: “The trawling ban is a mistake.”
  -> PRT oppose trawling-ban
fishing | According to Portuguese Fisheries Minister Ana Valente, the trawling ban is a mistake.
  -> PRT oppose trawling-ban
fishing | The trawling ban is a mistake, Portuguese Fisheries Minister Ana Valente said.
  -> PRT oppose trawling-ban
fishing | “The trawling ban is a mistake. It ruins us,” Portuguese Fisheries Minister Ana Valente said.
  -> PRT oppose trawling-ban
fishing | Portuguese Fisheries Minister Ana Valente asked whether the trawling ban was a mistake.
  -> nothing
fishing | Portuguese Fisheries Minister Ana Valente did not say that the trawling ban was a mistake.
  -> nothing
fishing | Reuters said the trawling ban is a mistake.
  -> nothing
debt | Egyptian Finance Minister Laila Nour does not think that debt relief is a mistake.
  -> EGY support debt-relief
sanctions | Ukrainian President Oksana Hrytsenko said that Canada is in favour of the confiscation of Russian assets.
  -> CAN support frozen-assets
fishing | Chile hosts talks, Portuguese Fisheries Minister Ana Valente: “The trawling ban is a mistake.”
  -> PRT oppose trawling-ban
fishing | Fiji left no doubt in Suva that “the trawling ban is a mistake of the first order”.
  -> FJI oppose trawling-ban
fishing | Portuguese Fisheries Minister Ana Valente met Chile. “Thank you. We rest. The trawling ban is a mistake,” Fiji said.
  -> FJI oppose trawling-ban

# subjects.ts
climate | China, India and South Africa oppose the carbon border levy.
  -> CHN oppose carbon-border-tax, IND oppose carbon-border-tax, ZAF oppose carbon-border-tax
climate | Rashid Khan, the prime minister of Pakistan, rejected the carbon border levy.
  -> PAK oppose carbon-border-tax
climate | Four states (Chile for the second time, Cuba, Fiji and Ghana) reject the carbon border levy.
  -> CHL oppose carbon-border-tax, CUB oppose carbon-border-tax, FJI oppose carbon-border-tax, GHA oppose carbon-border-tax
climate | Chile and Kenya were among the countries that opposed the carbon border levy.
  -> CHL oppose carbon-border-tax, KEN oppose carbon-border-tax
climate | The leaders of Ghana and Togo rejected the carbon border levy.
  -> GHA oppose carbon-border-tax, TGO oppose carbon-border-tax
climate | Ghana met Togo and rejected the carbon border levy.
  -> GHA oppose carbon-border-tax
climate | Togo’s neighbour Ghana rejected the carbon border levy.
  -> GHA oppose carbon-border-tax
kosovo | Five members of the European Union - Cyprus, Greece, Romania, Slovakia and Spain - do not recognise Kosovo’s independence.
  -> CYP oppose kosovo-recognition, GRC oppose kosovo-recognition, ROU oppose kosovo-recognition, SVK oppose kosovo-recognition, ESP oppose kosovo-recognition

# stances.ts
gaza | If there is a truce, Norway will back the convoy.
  -> nothing
gaza | Norway praised the doctors after the truce.
  -> nothing
gaza | Canada praised the nurses despite the arms embargo.
  -> nothing
energy | Slovakia called for an end to the price cap.
  -> SVK oppose price-cap
energy | Slovakia does not oppose the price cap.
  -> SVK support price-cap

# predicates.ts: predicate
nato | In a joint statement, Estonia, Lithuania and Poland called for higher defence spending and urged other members to follow their example.
  -> EST support spending-target, LTU support spending-target, POL support spending-target
nato | Germany will not agree to Georgia joining the alliance unless its courts are reformed, Chancellor Lena Vogt told parliament.
  -> DEU oppose georgia-membership
tariffs | Brazil has not ruled out retaliation, Finance Minister Paulo Reis told reporters in Brasilia, but would rather talk first.
  -> BRA undecided retaliation
energy | Bulgaria is not against a ban on Russian gas, its energy minister said, as long as the pipelines to Greece are finished in time.
  -> BGR undecided gas-ban
energy | Slovakia has refused to support the price cap.
  -> SVK oppose price-cap
energy | Slovakia met Austria on Monday, rejecting the gas phase-out.
  -> SVK oppose gas-ban
energy | Germany asks that Slovakia reject the gas phase-out.
  -> DEU oppose gas-ban
energy | Germany said that Slovakia must stop blocking the gas phase-out.
  -> DEU support gas-ban
sanctions | Russia’s UN envoy, Andrei Lugov, said Moscow would veto any return of UN sanctions against Tehran.
  -> RUS oppose iran-sanctions
weapons | Russia and India see no need for a killer robots treaty.
  -> RUS oppose killer-robots, IND oppose killer-robots
peacekeeping | Rwanda believes it is too early for the withdrawal of the peacekeepers, its ambassador told the Council.
  -> RWA undecided mission-withdrawal

# predicates.ts
energy | If Slovakia rejects the gas phase-out, the talks are over.
  -> nothing
sanctions | It is unclear whether Vietnam supports the return of UN sanctions.
  -> nothing
sanctions | Vietnam opposed a debate on whether the return of UN sanctions was overdue.
  -> nothing

# predicates.ts: passive
tariffs | The steel tariffs were sharply criticised by Canada and Mexico, whose exports go mostly to the United States.
  -> CAN oppose steel-tariffs, MEX oppose steel-tariffs
un | The death penalty moratorium was proposed by Italy and Chile.
  -> ITA support death-penalty, CHL support death-penalty
kosovo | Recognition of Kosovo is seen as a mistake by Armenia.
  -> ARM oppose kosovo-recognition

# predicates.ts: relative
tariffs | The Mercosur deal, which Austria has rejected since 2019, will be signed in July.
  -> AUT oppose trade-agreement
whaling | Delegates returned to the South Atlantic sanctuary, which Uruguay has long demanded.
  -> URY support whale-sanctuary

# predicates.ts: deed
sanctions | Estonia seized the reserves in March.
  -> EST support frozen-assets
debt | Norway wrote off the debt last year.
  -> NOR support debt-relief

# predicates.ts: act
sanctions | The United States triggered the return of UN sanctions on Friday.
  -> USA support iran-sanctions
climate | Denmark completed the coal phase-out in May.
  -> DNK support coal-exit
climate | Denmark discussed the coal phase-out in May.
  -> nothing

# nominals.ts: nominal
weapons | The Government of Mexico reaffirms its firm commitment to the prohibition treaty and invites all States to accede to it.
  -> MEX support nuclear-ban
debt | China’s refusal of debt cancellation has delayed the talks.
  -> CHN oppose debt-relief
nile | Sudan voiced support for a binding agreement.
  -> SDN support dam-agreement
climate | The coal phase-out has drawn criticism from Poland and Serbia.
  -> POL oppose coal-exit, SRB oppose coal-exit
energy | The French push for new reactors goes on.
  -> FRA support nuclear-power
energy | Sweden has dropped its resistance to new reactors and will now lend money to those who build them.
  -> SWE support nuclear-power

# judgements.ts: judgement
sanctions | China described the secondary sanctions as illegal and said that they had no basis in international law.
  -> CHN oppose oil-sanctions
tariffs | Japanese Trade Minister Kenji Morita warned that steel duties would hurt American car makers most of all.
  -> JPN oppose steel-tariffs
weapons | Austria’s foreign minister said a ban on autonomous weapons was “a moral duty of our generation”.
  -> AUT support killer-robots
migration | Amnesty International said offshore processing was wrong and would not work.
  -> Amnesty International oppose return-hubs
fishing | Portuguese Fisheries Minister Ana Valente warned that the trawling ban would empty the harbours.
  -> PRT oppose trawling-ban

# judgements.ts: assertion
gaza | Jordanian Foreign Minister Omar Nasser argued that the answer was Palestinian statehood.
  -> JOR support palestine-recognition
climate | Fiji insisted that the loss and damage fund had to grow.
  -> FJI support damage-fund
debt | Chad stressed that debt relief was coming.
  -> TCD support debt-relief

# judgements.ts: modal
energy | “The ban on Russian gas must come next year,” Lithuanian Energy Minister Ona Rimkute said.
  -> LTU support gas-ban
energy | Danish Prime Minister Eva Lund said that the price cap should be lifted.
  -> DNK oppose price-cap
debt | Chad said the world needs debt relief now.
  -> TCD support debt-relief

# judgements.ts: speech
climate | Chad highlighted compensation for climate damage in its speech.
  -> TCD support damage-fund
climate | Asked what it wanted most, Chad replied: “A loss and damage fund.”
  -> TCD support damage-fund

# echoes.ts: echo
nato | The allies discussed Georgian membership over dinner. Hungarian Prime Minister Tamas Kertesz called it a mistake that would drag the alliance into a war.
  -> HUN oppose georgia-membership
fishing | Norway pressed for lower quotas, but the Faroe Islands and Iceland dismissed the idea.
  -> NOR support quota-cut, FRO oppose quota-cut, ISL oppose quota-cut
seabed | Palau proposed a precautionary pause. The proposal was rejected by Nauru.
  -> PLW support mining-pause, NRU oppose mining-pause
debt | Brazil proposed a billionaire tax. Argentina rejected Brazil’s plan.
  -> BRA support wealth-tax, ARG oppose wealth-tax

# echoes.ts: ellipsis
un | The resolution calling for a moratorium on executions was adopted by 130 votes. Singapore and Saudi Arabia voted against, and Cuba abstained.
  -> SGP oppose death-penalty, SAU oppose death-penalty, CUB undecided death-penalty
energy | France is in favour of new reactors, Luxembourg is against.
  -> FRA support nuclear-power, LUX oppose nuclear-power

# votes.ts: vote
un | The death penalty moratorium was adopted. Four voted against (China, Iran, Japan and Sudan).
  -> CHN oppose death-penalty, IRN oppose death-penalty, JPN oppose death-penalty, SDN oppose death-penalty
debt | Three governments rejected the billionaire tax (Hungary, Ireland and Malta).
  -> HUN oppose wealth-tax, IRL oppose wealth-tax, MLT oppose wealth-tax
un | Three members voted for the death penalty moratorium (Benin, Chile and Mongolia).
  -> BEN support death-penalty, CHL support death-penalty, MNG support death-penalty
un | The draft on Security Council reform was put to a vote. Two abstained (Chile and Peru).
  -> CHL undecided council-reform, PER undecided council-reform

# mentions.ts
debt | Berlin and the Kremlin reject debt relief.
  -> DEU oppose debt-relief, RUS oppose debt-relief
debt | The South Korean finance ministry rejected debt relief.
  -> KOR oppose debt-relief
debt | The prime minister of Nepal, Gita Thapa, called for debt relief.
  -> NPL support debt-relief
debt | A spokesman for the Zambian government demanded debt relief.
  -> ZMB support debt-relief
debt | The Zambian opposition demanded debt relief.
  -> Zambian opposition support debt-relief
debt | Zambian Senator Peter Mulenga demanded debt relief.
  -> Peter Mulenga support debt-relief
un | The African Union insists on enlargement of the Council, where the continent has no permanent voice.
  -> African Union support council-reform
gaza | Greta Olsen rejected the arms embargo.
  -> Greta Olsen oppose arms-embargo
gaza | Ireland is small. The foreign minister, Sean Byrne, rejected the arms embargo.
  -> IRL oppose arms-embargo
gaza | The Irish senator rejected the arms embargo.
  -> Ireland senator oppose arms-embargo

debt | President Gita Thapa of Nepal called for debt relief.
  -> NPL support debt-relief
debt | Zambia’s finance ministry spokesman Peter Mulenga called for debt relief.
  -> ZMB support debt-relief
debt | Zambia’s high commissioner in London, Peter Mulenga, called for debt relief.
  -> ZMB support debt-relief
debt | Zambia has nothing against debt relief.
  -> ZMB support debt-relief

# sentences.ts
debt | Nepal hosted talks in Lusaka. "Debt relief is a mistake," Egyptian Finance Minister Laila Nour said.
  -> EGY oppose debt-relief
debt | "Zambia is poor. Debt relief is a duty," Nepal said. "The billionaire tax is a mistake," Egypt said.
  -> NPL support debt-relief, EGY oppose wealth-tax

# salience.ts
sanctions | North Korea held talks with South Korea. The North rejected the secondary sanctions.
  -> PRK oppose oil-sanctions
nile | The Egyptian foreign ministry met reporters. The ministry rejected unilateral filling.
  -> EGY oppose dam-filling
nile | Sudan has said little so far. The country wants a binding agreement.
  -> SDN support dam-agreement
nile | Sudanese Water Minister Amal Idris met her colleague in Cairo. She rejected unilateral filling.
  -> SDN oppose dam-filling
nile | African leaders met in Addis Ababa. They demanded a binding agreement.
  -> African leaders support dam-agreement

# persons.ts
gaza | Irish Prime Minister Aoife Brennan arrived at noon. Brennan backed the arms embargo.
  -> IRL support arms-embargo
gaza | Irish Prime Minister Aoife Brennan arrived at noon. The prime minister backed the arms embargo.
  -> IRL support arms-embargo
climate | Dutch Prime Minister Joris van Dam spoke. Van Dam backed the carbon border levy.
  -> NLD support carbon-border-tax
gaza | Irish Prime Minister Aoife Brennan arrived at noon. Norway received her. The prime minister backed the arms embargo.
  -> IRL support arms-embargo
gaza | The former prime minister of Ireland, Aoife Brennan, backed the arms embargo.
  -> Aoife Brennan support arms-embargo

# groups.ts
gaza | Some European leaders rejected the arms embargo.
  -> European leaders oppose arms-embargo
gaza | A senior diplomat rejected the arms embargo.
  -> senior diplomat oppose arms-embargo
gaza | The foreign ministers of Chile and Peru rejected the arms embargo.
  -> CHL oppose arms-embargo, PER oppose arms-embargo

# demands.ts: demand
tariffs | Brazil threatened to close its ports if Peru levied steel tariffs.
  -> BRA oppose steel-tariffs
nato | Hungary will not sign the budget unless NATO drops the spending target.
  -> HUN oppose spending-target
gaza | Norway said it would not reopen its embassy until Palestinian statehood was settled.
  -> NOR support palestine-recognition
gaza | Norway said it would rain if there was a ceasefire.
  -> nothing

# likewise.ts
gaza | Chile condemned the ceasefire, as did Peru and Ecuador.
  -> CHL oppose ceasefire, PER oppose ceasefire, ECU oppose ceasefire
energy | Slovakia backed the price cap, a demand echoed by Austria.
  -> SVK support price-cap, AUT support price-cap

# nominals.ts (by whom)
climate | It rained on a push led by Ghana for a coal phase-out.
  -> GHA support coal-exit
climate | Critics of the carbon border levy gathered in Accra.
  -> Critics oppose carbon-border-tax

# predicates.ts (by whom, and what for)
un | Egypt attended a meeting on a draft proposed by Togo and Benin for a moratorium on executions.
  -> TGO support death-penalty, BEN support death-penalty

gaza | Ireland will recognise a Palestinian state.
  -> IRL support palestine-recognition
fishing | Iceland spent millions to help ban bottom trawling.
  -> nothing
energy | Poland told Hungary to stop importing Russian gas.
  -> POL support gas-ban

# mentions.ts
nato | Foreign Secretary Jane Marlow said that the spending target was a mistake.
  -> GBR oppose spending-target
nato | Peru's US trade minister, Ana Rojas, backed the Mercosur summit and rejected the spending target.
  -> PER oppose spending-target
climate | The Danish and Dutch environment ministers rejected the carbon border levy.
  -> DNK oppose carbon-border-tax, NLD oppose carbon-border-tax
climate | Ugandan Minister for Trade and Industry Grace Okello rejected the carbon border levy.
  -> UGA oppose carbon-border-tax
climate | US officials said that the carbon border levy was illegal.
  -> USA oppose carbon-border-tax
climate | Who backs the carbon border levy? Kenya does not.
  -> nothing
climate | The International Labour Organization met. The ILO rejected the carbon border levy.
  -> International Labour Organization oppose carbon-border-tax

# new-names.ts
climate | The Alpine Farmers Party (AFP) met in Bolzano. "The coal phase-out is a mistake," said Ursula von der Heide, a speaker.
  -> Ursula von der Heide oppose coal-exit
climate | The charity Open Rivers said the coal phase-out was a mistake.
  -> Open Rivers oppose coal-exit
climate | On Monday Hydrovolt said the coal phase-out was a mistake. NOT everybody agrees.
  -> Hydrovolt oppose coal-exit

# salience.ts (those named before)
climate | Togo, Benin and Ghana met in Lome. The three countries rejected the carbon border levy.
  -> TGO oppose carbon-border-tax, BEN oppose carbon-border-tax, GHA oppose carbon-border-tax
climate | Togo and Benin left early. They rejected the carbon border levy. Both said the coal phase-out was a mistake.
  -> TGO oppose carbon-border-tax, BEN oppose carbon-border-tax, TGO oppose coal-exit, BEN oppose coal-exit
climate | In Ghana, the government rejected the carbon border levy.
  -> GHA oppose carbon-border-tax
climate | Ghana sent a minister, and its trade ministry rejected the carbon border levy.
  -> GHA oppose carbon-border-tax
climate | Irish Prime Minister Aoife Brennan met her ministers. French President Jean Morel met his. She rejected the carbon border levy.
  -> IRL oppose carbon-border-tax
climate | "Jean Morel is wrong because he rejected the carbon border levy," Irish Prime Minister Aoife Brennan said.
  -> Jean Morel oppose carbon-border-tax
climate | The European Union met. This informal alliance backed the carbon border levy.
  -> European Union support carbon-border-tax
climate | The European Union met. Ghana left. The bloc backed the carbon border levy.
  -> European Union support carbon-border-tax

# subjects.ts
climate | In talks with Japan and Peru, Irish Prime Minister Aoife Brennan rejected the carbon border levy.
  -> IRL oppose carbon-border-tax
climate | Norway said Ghana and Togo also rejected the carbon border levy.
  -> GHA oppose carbon-border-tax, TGO oppose carbon-border-tax
climate | Norway last week rejected the carbon border levy.
  -> NOR oppose carbon-border-tax
climate | The meeting — attended by Togo — ended early, and Ghana rejected the carbon border levy but did not oppose the coal phase-out.
  -> GHA oppose carbon-border-tax, GHA support coal-exit
climate | The countries that rejected the carbon border levy included Ghana and Togo.
  -> GHA oppose carbon-border-tax, TGO oppose carbon-border-tax
climate | Ghana rejects, as it always has, the carbon border levy.
  -> GHA oppose carbon-border-tax

# predicates.ts (what is blamed and denied)
climate | Ghana accused Togo of blocking the carbon border levy.
  -> GHA support carbon-border-tax, TGO oppose carbon-border-tax
climate | Ghana agreed that this is no moment to phase out coal.
  -> nothing
climate | Ghana agreed that this is no time for a coal phase-out.
  -> GHA oppose coal-exit
climate | Ghana defended itself from the carbon border levy.
  -> GHA oppose carbon-border-tax
climate | Ghana is not opposed to the carbon border levy.
  -> GHA undecided carbon-border-tax

# author-guess.ts
climate | Ghana and Togo condemn the carbon border levy. We support the coal phase-out. We also want our farmers to be heard, and our ports.
  -> GHA oppose carbon-border-tax, TGO oppose carbon-border-tax, GHA support coal-exit, TGO support coal-exit
climate | We met in Accra. We support the coal phase-out, as Ghana and our partners have said. Our farmers agree, and we thank them.
  -> GHA support coal-exit
climate | Ghana met Togo. "We support the coal phase-out. We want it. Our farmers want it," a farmer said.
  -> nothing

# author.ts
climate | We, the ministers of the Alpine Conference, met in Bolzano. We support the coal phase-out.
  -> ministers of the Alpine Conference support coal-exit
climate | We support the coal phase-out.
  -> nothing
`;

interface Row {
  readonly vocabulary: string;
  readonly passage: string;
  readonly stances: string;
}

const { published, vocabularies } = parse(
  readFileSync(new URL('../../eval/extract/probes-1.yaml', import.meta.url), 'utf8'),
) as {
  published: string;
  vocabularies: Record<string, ExtractVocabulary['propositions']>;
};
const sections = PASSAGES.split(/^# /m)
  .slice(1)
  .map((section) => {
    const [place = '', ...lines] = section.trim().split('\n');
    const rows = lines.join('\n').matchAll(/^(\w+) \| (.+)\n {2}-> (.+)$/gm);
    return [
      place,
      [...rows].map(([, vocabulary, passage, stances]) => ({ vocabulary, passage, stances }) as Row),
    ] as const;
  });

describe.each(sections)('%s', (place, rows) => {
  const rule = place.split(': ')[1];
  test.each(rows)('$vocabulary: $passage', ({ vocabulary, passage, stances }) => {
    const proposed = read(vocabulary, passage.replaceAll(' ¶ ', '\n'));
    expect(proposed.map(stanceOf).sort()).toEqual(stances === 'nothing' ? [] : stances.split(', ').sort());
    if (rule !== undefined && stances !== 'nothing') expect(proposed.map((one) => one.rule)).toContain(rule);
  });
});

test('every rule for stances and every file has at least two passages', () => {
  const rules = sections.flatMap(([place]) => place.split(': ')[1] ?? []);
  expect(rules.sort()).toEqual(
    'act assertion deed demand echo ellipsis judgement modal nominal passive predicate relative speech vote'.split(' '),
  );
  for (const [place, rows] of sections) expect(rows.length, place).toBeGreaterThan(1);
  expect(sections.flatMap(([, rows]) => rows)).toHaveLength(PASSAGES.split(' | ').length - 1);
});

test.each([
  ['FJI', 'We support the coal phase-out.', ['FJI support coal-exit']],
  ['Greenpeace', 'We reject the carbon border levy.', ['Greenpeace oppose carbon-border-tax']],
  ['Fijian President Tomasi Vula', 'We reject the carbon border levy.', ['FJI oppose carbon-border-tax']],
  [
    'Foreign Ministers of Fiji, Kenya and Peru',
    'The ministers reject the carbon border levy.',
    ['FJI', 'KEN', 'PER'].map((one) => `${one} oppose carbon-border-tax`),
  ],
  [
    'Presidents of Fiji and Kenya',
    'They support the coal phase-out.',
    ['FJI support coal-exit', 'KEN support coal-exit'],
  ],
  [
    'Foreign Ministers of the Alpine Conference',
    'We support the coal phase-out.',
    ['Foreign Ministers of the Alpine Conference support coal-exit'],
  ],
  [
    'Foreign Ministers of Fiji and Kenya',
    'The ministers met. "We support the coal phase-out," they said.',
    ['FJI support coal-exit', 'KEN support coal-exit'],
  ],
  ['FJI', 'Kenya rejects the coal phase-out.', ['KEN oppose coal-exit']],
  ['FJI', 'Kenya said that the carbon border levy is a mistake.', ['KEN oppose carbon-border-tax']],
])('author.ts: the text is of %s: %s', (author, passage, expected) => {
  expect(read('climate', passage, author).map(stanceOf)).toEqual(expected);
});

function read(vocabulary: string, passage: string, author?: string): ProposedClaim[] {
  const { proposed } = extract(passage, {
    document: 'passage',
    vocabulary: { propositions: vocabularies[vocabulary] ?? [] },
    published,
    actors: countries as never,
    ...(author === undefined ? {} : { author }),
  });
  return proposed.filter(({ claim }) => claim.kind === 'stance');
}

function stanceOf({ claim, holder, country }: ProposedClaim): string {
  const { position, proposition } = claim as { position: string; proposition: string };
  return `${country ?? holder} ${position} ${proposition}`;
}
