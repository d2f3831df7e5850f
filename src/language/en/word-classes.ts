// Words of political English that may stand for one another.

/**
 * Words that may stand for one another when a proposition, an event or a passage is looked for, a class a line. A word
 * may be in several.
 */
export const WORD_CLASSES: readonly string[] = `
troop troops soldier soldiers peacekeeper peacekeepers boots contingent forces ground
army military forces armed
deploy deployment presence mission send sending station stationing dispatch putting boots
cap limit shrink shrinking curb restrict ceiling demilitarisation
sanction sanctions penalty penalties punish punishment embargo punitive
tighten tough tougher tightening harsher further more new increase additional add extra stronger harder stiffer stiff fresh
lift lifting ease easing relief relax remove drop scrap end
keep keeping maintain maintaining retain preserve hold
arms weapons weaponry military munitions
ceasefire truce armistice cessation
guarantee guarantees assurance assurances
pay paying fund funding finance bill money
oil gas energy
monitor monitoring supervise supervision verify verification observe observers
before immediate beforehand
after post following afterwards
before after timing start
involve involvement seat chair table engage engagement role
bind binding legal legally law
unconditional preconditions conditionless strings
partial limited
trade commerce trading
partner partners countries
sincere trust honest honestly serious faith trusted
stalling stall playing play bad
autonomy independence independent feet
end ending stop stopping halt ceasing phase exit abandon quit leave leaving drop phaseout out
war fighting hostilities conflict shooting combat
peace settlement
negotiate negotiated negotiations talks diplomacy deal negotiating
force militarily
meet meeting meets dodging sit
concession concessions concede
clash row confrontation confront quarrel spat showdown bust
unity united together front
ready finished finalised complete completed final done work workable feasible
veto
impose sanction join slap
buy buying purchase purchases import imports
train training
cut cutting reduce reduction lower slash reducing cuts
tax levy tariff duty charge
ban moratorium halt pause freeze stop prohibition
fund fund funding finance pot facility
mine mining extraction dig
loss damage
rich wealthy developed
country countries nation nations state states
summit meeting gathering conference talks session encounter
call phone telephone conversation
parade procession
leader leaders
official officials
group groups
`
  .trim()
  .split('\n');
