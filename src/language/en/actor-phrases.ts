// The English words and names by which extraction knows who speaks.
import { type Lexicon, phraseList } from '../lexicon.js';

/** Organizations parted by semicolons, each with its names parted by commas. */
const nameLists = (text: string): string[][] =>
  text.split(';').map((names) => names.split(',').map((name) => name.trim()));

/** Words for holders: offices, bodies, groups, organizations, leaders. */
export const englishActors = {
  offices: [
    {
      rank: 'head',
      represents: true,
      phrases: phraseList(`
        president | prime minister | chancellor | premier | king | queen | emperor | emir | sultan | crown prince |
        supreme leader | head of state | head of government | taoiseach | leader`),
    },
    {
      rank: 'head',
      represents: false,
      phrases: phraseList(`
        pope | secretary general | secretary-general | director general | director-general | commission president |
        council president`),
    },
    {
      rank: 'minister',
      represents: true,
      phrases: phraseList(`
        foreign minister | defence minister | defense minister | industry minister | business minister |
        agriculture minister | health minister | justice minister | transport minister | oil minister |
        petroleum minister | development minister | culture minister | education minister | labour minister |
        labor minister | commerce minister | europe minister | information minister | economic minister |
        immigration minister | migration minister | security minister | water minister | intelligence minister |
        infrastructure minister | digital minister | fisheries minister | mining minister | planning minister |
        home minister | international development minister | state minister | armed forces minister |
        oil and gas minister | foreign trade minister | public security minister | minister for foreign affairs |
        minister of defense | minister of finance | minister of energy | minister of trade | minister of state |
        security adviser | trade adviser | trade advisor | high representative | top diplomat | finance minister |
        interior minister | energy minister | trade minister | economy minister | environment minister |
        climate minister | minister | vice president | deputy prime minister | deputy chancellor | vice chancellor |
        attorney general | national security adviser | national security advisor | minister of foreign affairs |
        minister of defence | trade representative | chief of staff | foreign policy chief`),
    },
    {
      rank: 'minister',
      represents: true,
      country: 'GBR',
      phrases: phraseList(`
        foreign secretary | defence secretary | home secretary | business secretary | trade secretary |
        chancellor of the exchequer | health secretary`),
    },
    {
      rank: 'minister',
      represents: true,
      country: 'USA',
      phrases: phraseList(`
        secretary of state | defense secretary | secretary of defense | treasury secretary | energy secretary |
        commerce secretary | interior secretary | homeland security secretary | secretary of the treasury |
        white house spokesman | white house spokeswoman | white house press secretary`),
    },
    { rank: 'minister', represents: true, country: 'JPN', phrases: ['chief cabinet secretary'] },
    {
      rank: 'spokesperson',
      represents: true,
      phrases: ['spokesperson', 'spokesman', 'spokeswoman', 'press secretary'],
    },
    {
      rank: 'envoy',
      represents: true,
      phrases: phraseList(`
        ambassador | envoy | special envoy | permanent representative | negotiator | consul | presidential official |
        top diplomat | chief negotiator | chargé d’affaires | high commissioner | counterpart`),
    },
    {
      rank: 'legislator',
      represents: false,
      phrases: phraseList(`
        senator | lawmaker | delegate | deputy | mp | congressman | congresswoman | representative | speaker |
        opposition leader | member of parliament | leader of the house`),
    },
    {
      rank: 'other',
      represents: false,
      phrases: phraseList(`
        governor | mayor | general | commander | director | chairman | chairwoman | chair | chief | chief executive |
        professor | analyst | adviser | advisor | commissioner | candidate | former president |
        former prime minister | former minister | judge`),
    },
  ],
  bodies: [
    {
      represents: true,
      phrases: phraseList(`
        government | administration | ministry of foreign affairs | ministry of defence | ministry of defense |
        foreign ministry | defence ministry | defense ministry | ministry | parliament | congress | senate |
        house of commons | house of representatives | army | armed forces | military | state department | cabinet |
        authorities | embassy | delegation | leadership | supreme court | finance ministry | side | presidency |
        house of lords | bundestag | knesset | duma | statement`),
    },
    {
      represents: true,
      anonymous: true,
      phrases: ['officials', 'official', 'government officials', 'government official'],
    },
    {
      represents: false,
      phrases: phraseList(`
        lawmakers | opposition | media | voters | public | diplomats | troops | soldiers | forces | people |
        companies | protesters | critics | state media | newspaper`),
    },
  ],
  groups: phraseList(`
    nation | country | leader | minister | official | member | member state | state | ally | critic | expert |
    protester | lawmaker | capital | government | power | partner | diplomat | everybody | everyone | european |
    american | activist | group | mps | opponent | supporter | counterpart | head of state | delegate | signatory |
    party | organisation | organization | ngo | charity | agency | firm | company | union | investor | resident |
    student | citizen | voter | fisherman | fishermen | farmer | scientist | researcher | economist | analyst |
    observer | campaigner | commentator | investigator | lender | donor | rebel | militant | worker | negotiator |
    senator | judge | minister | mp | parliamentarian | legislator | regulator | bank | business | employer |
    insurer | airline | doctor | lawyer | academic | historian | veteran | general | commander | separatist |
    demonstrator | dissident | refugee | migrant | islander | villager | tribe | church | bishop | mayor | governor |
    envoy | ambassador | conservative | democrat | republican | liberal | socialist | nationalist | hardliner |
    moderate | centrist`),
  portfolios: phraseList(`
    affairs | security | defence | defense | trade | finance | energy | economy | interior | justice | health |
    agriculture | environment | transport | development | culture | education | industry | commerce | labour |
    labor | cooperation | relations | policy | integration | climate | tourism | immigration | infrastructure |
    science | technology | investment | fisheries | treasury | planning | communications | information | business |
    petroleum | oil | water | migration | innovation | enlargement`),
  officials: phraseList(`
    leaders | ministers | presidents | governments | envoys | ambassadors | representatives | chancellors`),
  parties: phraseList(`
    ministers | leaders | presidents | heads | states | countries | nations | governments | members | participants |
    signatories | sides`),
  anonymous: ['official', 'source', 'diplomat', 'voice', 'insider', 'negotiator', 'delegate', 'aide'],
  organizations: nameLists(`
    United Nations, UN, U.N.; UN Security Council, United Nations Security Council, Security Council,
    U.N. Security Council; UN General Assembly, United Nations General Assembly, General Assembly; NATO,
    North Atlantic Treaty Organization; European Union, EU, E.U., Brussels; European Commission; European Council;
    European Parliament; G7, G-7, Group of Seven; G20, G-20; African Union; Arab League; ASEAN; OPEC, OPEC+;
    Gulf Cooperation Council, GCC; World Trade Organization, WTO; International Monetary Fund, IMF; World Bank;
    World Health Organization, WHO; International Atomic Energy Agency, IAEA; International Court of Justice, ICJ;
    International Criminal Court, ICC; OSCE; Mercosur; BRICS; Commonwealth; Hamas; Hezbollah; Taliban;
    Palestinian Authority; Houthis; Bank of England; Bank of Japan; Federal Reserve; European Central Bank, ECB;
    International Energy Agency, IEA; Organisation for Economic Co-operation and Development,
    Organization for Economic Cooperation and Development, Organisation for Economic Cooperation and Development,
    OECD; Organisation of Islamic Cooperation, Organization of Islamic Cooperation, OIC;
    Organization of American States, OAS; Economic Community of West African States, ECOWAS;
    Shanghai Cooperation Organisation, Shanghai Cooperation Organization, SCO; World Meteorological Organization,
    World Meteorological Organisation, WMO; International Labour Organization, ILO;
    International Maritime Organization, IMO; International Whaling Commission, IWC;
    Organisation for the Prohibition of Chemical Weapons, OPCW; UN Human Rights Council, Human Rights Council;
    UN Human Rights Office; UNICEF; UNESCO; UNHCR, UN Refugee Agency; UNRWA; World Food Programme, WFP;
    Food and Agriculture Organization, FAO; Asian Development Bank; European Court of Justice;
    European Court of Human Rights; Council of Europe; Eurogroup; Islamic State, ISIS, ISIL; al-Qaeda, al Qaeda,
    Al Qaeda; Fatah; Palestine Liberation Organization, PLO; Muslim Brotherhood; Friends of the Earth; WWF;
    World Economic Forum; Wagner Group; Gazprom; Rosneft; Naftogaz; Saudi Aramco, Aramco;
    Abu Dhabi National Oil Company, Adnoc; Greenpeace; Amnesty International; Human Rights Watch;
    International Committee of the Red Cross, Red Cross, ICRC; Reporters Without Borders; Doctors Without Borders,
    Médecins Sans Frontières, MSF; Oxfam; Syrian Democratic Forces, SDF`),
  media: phraseList(`
    Reuters | Associated Press | AP | Agence France-Presse | AFP | BBC | BBC News | CNN | Fox News | NBC News |
    ABC News | CBS News | MSNBC | Sky News | NPR | Al Jazeera | Al Arabiya | New York Times | Washington Post |
    Wall Street Journal | Financial Times | Guardian | Daily Telegraph | Economist | Bloomberg | Bloomberg News |
    Politico | Axios | Der Spiegel | Bild | Die Welt | Le Monde | Le Figaro | Corriere della Sera | La Repubblica |
    El País | Haaretz | Times of Israel | Jerusalem Post | Kommersant | Interfax | TASS | RIA Novosti | Xinhua |
    Global Times | Kyodo | Nikkei | Yonhap | Anadolu | IRNA | Fars | Kyiv Independent | Ukrainska Pravda | DPA |
    ANSA | Wikinews | Twitter | Facebook | Time | Newsweek`),
  halves: [
    { country: 'PRK', phrases: ['North'] },
    { country: 'KOR', phrases: ['South'] },
  ],
  honorifics: phraseList(`
    Mr | Mrs | Ms | Sir | Dame | Lord | Lady | Dr | Prof | Gen | Col | Maj | Capt | Adm | Rev | General | Colonel |
    Captain | Major | Admiral | Lieutenant | Sheikh | Ayatollah | Prince | Princess | Professor | Doctor |
    Archbishop | Cardinal | King | Queen`),
  impersonal: phraseList(`
    Ministry | Council | Union | Party | Group | Organization | Organisation | Agency | Bank | Court | Committee |
    Commission | Association | Front | Movement | Authority | Institute | Forum | University | Company | Corp | Inc |
    Congress | Parliament | Senate | Department | Office | Bureau | Foundation | Federation | League | Alliance |
    Brigades | Army | Forces | Network | Watch | International | Nations | House | Fund | Community | Assembly |
    Street | Journal | Times | Post | News | Summit | Conference | Accord | Agreement | Treaty | Act | War | Strip |
    Sea | Strait | East | West | North | South | Ocean | Gulf | Coast | Valley | City | Square | River | Mountains |
    Island | Islands | Region | Province | Resolution | Day | Games | Cup | Prize | Law | Rights | Affairs |
    Relations | Security | Defence | Defense | Trade | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday |
    Sunday | January | February | March | April | June | July | August | September | October | November | December |
    Minister | President | Secretary | General | Chancellor | States | Kingdom | Republic | Charter | Plan | Pact |
    Zone | Force | Project | Pipeline | System | Programme | Program | Policy | Center | Centre | Airport | Park |
    Hall | Palace | Tower`),
  placed: phraseList(`
    Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday | January | February | March | April | May |
    June | July | August | September | October | November | December | North | South | East | West | Northern |
    Southern | Eastern | Western | Central | Middle | Upper | Lower | New | Saint | Great | Mount | Lake | Gulf |
    Cape | Fort | Port | San | Los | El | La | Black | Red | Baltic | Mediterranean | Arctic | Pacific | Atlantic |
    Indian | Persian | Islamic`),
  collectives: phraseList('party | militia | movement | faction | rebels | militants | campaigners | union'),
  introducers: phraseList(`
    ngo | group | charity | watchdog | union | organisation | organization | agency | company | firm | party |
    newspaper | broadcaster | giant | maker | bank | manufacturer | airline | thinktank | tank | foundation |
    federation | coalition | movement | militia`),
  familyFirst: phraseList('Xi | Hu | Li | Wang | Kim | Moon | Park | Nguyen | Saddam'),
} satisfies Partial<Lexicon>;
